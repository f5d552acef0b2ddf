import { render } from 'preact';
import { openDraftStore } from '../entry/draft-store.ts';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import { startPlanConversation } from './conversation.ts';
import { PlanView } from './view.tsx';

const root = pageRoot();
const actions = startPlanConversation(
  openDraftStore('plan', () => localStorage),
  (screen, focusId) => {
    render(<PlanView screen={screen} actions={actions} />, root);
    if (focusId !== null) focusOn(focusId);
  },
);
actions.start();

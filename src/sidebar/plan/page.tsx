import { render } from 'preact';
import { openDraftStore } from '../draft-store.ts';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import { startConversation } from './conversation.ts';
import { PlanView } from './view.tsx';

const root = pageRoot();
const actions = startConversation(
  openDraftStore(() => localStorage),
  (screen, focusId) => {
    render(<PlanView {...screen} actions={actions} />, root);
    if (focusId !== null) focusOn(focusId);
  },
);
actions.start();

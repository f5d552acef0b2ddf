import { render } from 'preact';
import { openDraftStore } from '../entry/draft-store.ts';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import { startResultConversation } from './conversation.ts';
import { ResultView } from './view.tsx';

const root = pageRoot();
const actions = startResultConversation(
  openDraftStore('result', () => localStorage),
  (screen, focusId) => {
    render(<ResultView screen={screen} actions={actions} />, root);
    if (focusId !== null) focusOn(focusId);
  },
);
actions.start();

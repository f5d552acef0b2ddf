import { render } from 'preact';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import { startConversation } from './conversation.ts';
import { SummaryView } from './view.tsx';

const root = pageRoot();
const actions = startConversation((screen, focusId) => {
  render(<SummaryView screen={screen} actions={actions} />, root);
  if (focusId !== null) focusOn(focusId);
});
actions.start();

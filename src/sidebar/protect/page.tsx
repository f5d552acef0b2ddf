import { render } from 'preact';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import { startConversation } from './conversation.ts';
import { ProtectView } from './view.tsx';

const root = pageRoot();
const actions = startConversation((screen) => {
  render(<ProtectView screen={screen} actions={actions} />, root);
  if (!screen.working) focusOn(screen.problem === null ? 'done' : 'problem');
});
actions.goOn();

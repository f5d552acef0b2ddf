import { render } from 'preact';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import { startConversation } from './conversation.ts';
import { RestoreView } from './view.tsx';

const root = pageRoot();
const actions = startConversation((screen) => {
  render(<RestoreView screen={screen} actions={actions} />, root);
  if (screen.done !== null && !screen.looking) focusOn('done');
});
actions.start();

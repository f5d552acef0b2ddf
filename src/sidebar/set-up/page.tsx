import { render } from 'preact';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import { startConversation } from './conversation.ts';
import { SetUpView } from './view.tsx';

const root = pageRoot();
const actions = startConversation((screen) => {
  render(<SetUpView screen={screen} actions={actions} />, root);
  const { working, problem, protecting } = screen;
  if (working || protecting?.working) return;
  focusOn((protecting?.problem ?? problem) === null ? 'done' : 'problem');
});
actions.goOn();

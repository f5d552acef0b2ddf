import { render } from 'preact';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import { startConversation } from './conversation.ts';
import { WorkbookCheckView } from './view.tsx';

const root = pageRoot();
const actions = startConversation((screen) =>
  render(<WorkbookCheckView screen={screen} actions={actions} />, root),
);
actions.start();

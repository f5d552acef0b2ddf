import { render } from 'preact';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import './report.css';
import { startConversation } from './conversation.ts';
import { saveFile } from './save-file.ts';
import { ReportView } from './view.tsx';
import { wordFile } from './word-file.ts';

const root = pageRoot();
const tools = { make: wordFile, save: saveFile, print: () => window.print() };
const actions = startConversation(tools, (screen, focusId) => {
  render(<ReportView screen={screen} actions={actions} />, root);
  if (focusId !== null) focusOn(focusId);
});
actions.start(root.dataset['round'] ?? null);

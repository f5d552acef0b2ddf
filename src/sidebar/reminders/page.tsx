import { render } from 'preact';
import { copyText } from '../copy-text.ts';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import './reminders.css';
import { startConversation } from './conversation.ts';
import { RemindersView } from './view.tsx';

const root = pageRoot();
const tools = {
  copy: (fieldId: string) => {
    const field = document.getElementById(fieldId);
    return field instanceof HTMLTextAreaElement ? copyText(field) : Promise.resolve('selected' as const);
  },
};
const actions = startConversation(tools, (screen, focusId) => {
  render(<RemindersView screen={screen} actions={actions} />, root);
  if (focusId !== null) focusOn(focusId);
});
actions.start();

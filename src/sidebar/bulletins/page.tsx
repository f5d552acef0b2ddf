import { render } from 'preact';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import '../sidebar.css';
import './bulletins.css';
import { copyText } from '../copy-text.ts';
import { startConversation } from './conversation.ts';
import { BulletinView, fieldId } from './view.tsx';

const root = pageRoot();
const tools = {
  copy: (kind: Parameters<typeof fieldId>[0]) => {
    const field = document.getElementById(fieldId(kind));
    return field instanceof HTMLTextAreaElement ? copyText(field) : Promise.resolve('selected' as const);
  },
};
const actions = startConversation(tools, (screen, focusId) => {
  render(<BulletinView screen={screen} actions={actions} />, root);
  if (focusId !== null) focusOn(focusId);
});
actions.start(root.dataset['round'] ?? null);

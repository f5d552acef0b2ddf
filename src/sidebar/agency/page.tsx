import { render } from 'preact';
import { focusOn } from '../focus.ts';
import { pageRoot } from '../page-root.ts';
import { openSmallStore } from '../small-store.ts';
import '../sidebar.css';
import { startConversation } from './conversation.ts';
import { openLooks } from './looks.ts';
import { AgencyView } from './view.tsx';

const root = pageRoot();
const actions = startConversation(openLooks(openSmallStore(() => window.localStorage)), (screen, focusId) => {
  render(<AgencyView screen={screen} actions={actions} />, root);
  if (focusId !== null) focusOn(focusId);
});
actions.start();

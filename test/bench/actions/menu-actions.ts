import { changeIndicators } from '../changed-indicators.ts';
import type { Action } from './action.ts';
import { action } from './action.ts';

/** A menu item that opens a page. */
const opens = (of: string): Action => action(of, (desk) => () => desk.menu(of));

/** Set-up in one step: the bench's clock stands still. */
const setsUp = (when: string): Action =>
  action(
    'setUpWorkbook',
    (desk) => () => {
      if (desk.asks('setUpWorkbook', { cursor: '' }).goesOn) throw new Error('set-up took more than a step');
    },
    when,
  );

/** The first day: the menu, the workbook, the pages before anything is in them. */
export const menuActions: readonly Action[] = [
  action('onOpen', (desk) => () => desk.opens()),
  opens('onInstall'),
  opens('showSetUpSidebar'),
  setsUp(''),
  setsUp('again'),
  action('updateIndicatorsOfRounds', (desk) => {
    changeIndicators(desk);
    return () => desk.menu('updateIndicatorsOfRounds');
  }),
  opens('showPlanSidebar'),
  opens('showResultSidebar'),
  opens('showAgencySidebar'),
  opens('showFindingsSidebar'),
  opens('showSummarySidebar'),
  opens('showBulletinsSidebar'),
  opens('showReportDialog'),
  action('followFromPrompt', (desk) => () => {
    desk.host.ui.answer({ button: 'OK', text: '1' });
    desk.menu('followFromPrompt');
  }),
];

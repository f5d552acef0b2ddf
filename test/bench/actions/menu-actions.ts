import { registerRange } from '../../../src/sheets/layout.ts';
import { no } from '../../../src/text/tabs.ts';
import type { WorkbookMendStep } from '../../../src/wire/workbook-check.ts';
import { changeIndicators } from '../changed-indicators.ts';
import type { Desk } from '../desk.ts';
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

/** The whole workbook in one step: the bench's clock stands still. */
const protects = (desk: Desk) => (): void => {
  if (desk.asks('protectWorkbook', { cursor: '' }).goesOn) throw new Error('it took more than a step');
};

/** Only people of the registers may enter: each hamlet's column gets a lock of its own. */
const lockColumns = (desk: Desk): void => {
  desk.host.calls.uncounted(() => {
    const settings = desk.named(registerRange.settings);
    const keys = settings.getValues().map(([key]) => String(key));
    settings.offset(keys.indexOf('unknownMayEnter'), 2, 1, 1).setValue(no);
  });
};

/** The first day: the menu, the workbook, the pages before anything is in them. */
export const menuActions: readonly Action[] = [
  action('onOpen', (desk) => () => desk.opens()),
  opens('onInstall'),
  opens('showSetUpSidebar'),
  setsUp(''),
  setsUp('again'),
  opens('showWorkbookCheckSidebar'),
  action('checkWorkbook', (desk) => () => {
    if (desk.asks('checkWorkbook', { cursor: '' }).step.goesOn)
      throw new Error('the check took more than a step');
  }),
  action('mendWorkbook', (desk) => () => {
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { step }: WorkbookMendStep = desk.asks('mendWorkbook', { cursor });
      cursor = step.goesOn ? step.cursor : null;
    }
  }),
  action('selectPlace', (desk) => () => desk.asks('selectPlace', { tab: 'Lịch', cell: 'B3' })),
  opens('showProtectSidebar'),
  action('updateIndicatorsOfRounds', (desk) => {
    changeIndicators(desk);
    return () => desk.menu('updateIndicatorsOfRounds');
  }),
  opens('showPlanSidebar'),
  opens('showResultSidebar'),
  opens('showAgencySidebar'),
  opens('showRemindersSidebar'),
  opens('showFindingsSidebar'),
  opens('showSummarySidebar'),
  opens('showBulletinsSidebar'),
  opens('showRestoreSidebar'),
  opens('showLogCheckSidebar'),
  opens('showReportDialog'),
  action('followFromPrompt', (desk) => {
    const followsFrom = (number: number): void => {
      desk.host.ui.answer({ button: 'OK', text: String(number) });
      desk.menu('followFromPrompt');
    };
    // What is so already is not written once more.
    followsFrom(desk.rounds.length);
    return () => followsFrom(1);
  }),
];

/** Last of all: who is not in the registers enters nothing any more. */
export const protectionActions: readonly Action[] = [
  action('protectWorkbook', protects),
  action(
    'protectWorkbook',
    (desk) => {
      lockColumns(desk);
      return protects(desk);
    },
    'each hamlet',
  ),
  action('protectWorkbook', protects, 'again'),
];

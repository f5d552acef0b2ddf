import type { Action } from '../../src/domain/role.ts';
import { menuItems } from '../../src/text/menu.ts';
import type { AgencyState } from '../../src/wire/agency.ts';
import type { Reply } from '../../src/wire/reply.ts';
import type { Office } from '../scenario.ts';
import { FULL_PLAN, FULL_RESULT } from '../scenario.ts';
import type { AgencyPress } from './agency-officer.ts';
import type { PagePress } from './hamlet-desk.ts';
import { sentenceOf } from './hamlet-desk.ts';
import type { RolesOffice, Target } from './roles-office.ts';

/** Every public function that writes, asked as a page or the menu would. */
export interface Attempt {
  /** The public function. */
  readonly of: string;
  readonly action: Action;
  /** Brings the workbook into a state in which it may be done by whoever may. */
  readonly ready: (here: RolesOffice, target: Target) => void;
  /** What is said when it is refused, '' when it was done. */
  readonly run: (here: RolesOffice, target: Target, press: Press) => string;
  /** Where nothing is left to be done it changes nothing. */
  readonly mayChangeNothing?: true;
}

/** What a page has read before it asks. */
export type Press = PagePress & AgencyPress;

/** Of a page that has read nothing: who may not do something is told so before anything else. */
export const BLIND: Press = { base: 'never seen', seen: { hamlets: [] } as unknown as AgencyState };

type Asked = Reply<unknown, { readonly message: string }>;

const nothing = (): void => undefined;
const hasSent = (_: RolesOffice, target: Target): void => target.hasSent();
const owesNothing = (_: RolesOffice, target: Target): void => target.owesNothing();

/** As a person may set it in Google's own settings: what set-up puts right even where all of its parts are done. */
const recalculatesAtEachChange = ({ office }: RolesOffice): void => {
  const { RecalculationInterval } = office.host.globals.SpreadsheetApp;
  office.spreadsheet.setRecalculationInterval(RecalculationInterval.ON_CHANGE);
};

const attempt = (
  of: string,
  action: Action,
  ready: Attempt['ready'],
  ask: (here: RolesOffice, target: Target, press: Press) => Asked,
): Attempt => ({ of, action, ready, run: (...asked) => sentenceOf(ask(...asked)) });

const ROUND = { roundKey: '2026-D04' };
/** Past the last part: who may not begin may not go on either, and the parts have their own stories. */
const LAST = { cursor: '999' };

let days = 0;
/** Another day each time: one that stands there already is the same act done. */
const nextDay = (): string => {
  days += 1;
  return String((days % 19) + 1).padStart(2, '0');
};

let ways = 0;
/** Another way or another matter each time: the same within a minute is one reminder. */
const nextWay = () => {
  ways += 1;
  const [channels, kinds] = [
    ['call', 'zalo', 'inPerson'],
    ['plan', 'result'],
  ] as const;
  return { channel: channels[ways % 3] ?? 'call', kind: kinds[Math.floor(ways / 3) % 2] ?? 'plan' };
};

const DOUBT = '2026-D04|plan-1@2026-02-28|X01|x01@example.invalid';

/** A mail of which nobody knows whether it went. */
const leavesDoubt = (office: Office): void => {
  const tab = office.register('reminders');
  const keys = tab.columnKeys();
  const cells = { key: DOUBT, round: '2026-D04', kind: 'Kế hoạch', unit: 'X01', state: 'chưa rõ' };
  const row = tab.rowKeys().indexOf(DOUBT);
  tab.read((range) => {
    const at = row < 0 ? tab.range.getNumRows() - 1 : row;
    for (const [key, value] of Object.entries(cells)) {
      range.offset(at, keys.indexOf(key), 1, 1).setValue(value);
    }
  });
};

/** Whatever there is to be brought back of a hamlet, as anybody is shown it. */
const restores = (office: Office, hamletCode: string): Asked => {
  const cells = { hamlets: [hamletCode], fields: null };
  const shown = office.asks('previewRestore', { ...ROUND, cells, version: null });
  const base = shown.ok ? shown.value.base : '';
  const operationId = office.nextOperation();
  return office.asks('restoreEntries', { ...ROUND, cells, version: null, base, operationId });
};

/** From the menu, which says in a sentence what came of it. */
const inMenu =
  (item: string, done: RegExp) =>
  ({ office }: RolesOffice): string => {
    const said = office.menu(item, { button: 'OK', text: '3' }).join(' ');
    return done.test(said) ? '' : said;
  };

export const ATTEMPTS: readonly Attempt[] = [
  attempt('savePlanDraft', 'enter', nothing, (_, { hamlet }, press) =>
    hamlet.saves({ ...FULL_PLAN, 'plan.people': nextDay() }, press),
  ),
  attempt('submitPlan', 'enter', nothing, (_, { hamlet }, press) => hamlet.sends(FULL_PLAN, press)),
  attempt('saveResultDraft', 'enter', nothing, (_, { hamlet }, press) =>
    hamlet.savesResult({ ...FULL_RESULT, LL01: nextDay() }, press),
  ),
  attempt('submitResult', 'enter', nothing, (_, { hamlet }, press) => hamlet.reports(FULL_RESULT, press)),
  attempt('agreePlans', 'agree', hasSent, (_, { agency, hamlet }, press) =>
    agency.agrees([hamlet.code], press),
  ),
  attempt('confirmResults', 'confirm', hasSent, (_, { agency, hamlet }, press) =>
    agency.confirms([hamlet.code], press),
  ),
  attempt('sendBackEntry', 'sendBack', hasSent, (_, { agency, hamlet }, press) =>
    agency.sendsBack('result', hamlet.code, 'Sai số người', '30/3', press),
  ),
  attempt('markNotSent', 'markNotSent', owesNothing, (_, { agency, hamlet }, press) =>
    agency.marksNotSent(hamlet.code, `Xóm bận việc ${nextDay()}`, press),
  ),
  attempt('sendAgencyReport', 'sendReport', owesNothing, (_, { agency }) => agency.sendsReport()),
  attempt('recordCleanUpDay', 'recordCleanUp', nothing, (_, { agency }) =>
    agency.cleansUpOn(`${nextDay()}/3/2026`),
  ),
  attempt('buildMonthlySummary', 'buildReport', nothing, ({ office }) =>
    office.asks('buildMonthlySummary', { ...ROUND, cursor: '' }),
  ),
  attempt('freezeReport', 'freeze', nothing, ({ office }) =>
    office.asks('freezeReport', {
      ...ROUND,
      number: nextDay(),
      confirmed: false,
      base: '',
      operationId: office.nextOperation(),
    }),
  ),
  attempt(
    'unlockHamlet',
    'unlock',
    (here) => here.isFrozen(true),
    ({ office }, { hamlet }) =>
      office.asks('unlockHamlet', {
        ...ROUND,
        hamletCode: hamlet.code,
        until: '2026-03-25',
        reason: `Sửa số người ${nextDay()}`,
        operationId: office.nextOperation(),
      }),
  ),
  {
    ...attempt('restoreEntries', 'restore', hasSent, ({ office }, { hamlet }) =>
      restores(office, hamlet.code),
    ),
    mayChangeNothing: true,
  },
  attempt(
    'recordPublished',
    'publish',
    ({ office }) => void office.register('reports').types(ROUND.roundKey, 'zaloOn', ''),
    ({ office }) =>
      office.asks('recordPublished', {
        ...ROUND,
        kind: 'zalo',
        day: '2026-03-08',
        before: '',
        operationId: office.nextOperation(),
      }),
  ),
  attempt('recordReminded', 'recordReminded', nothing, ({ office }, { hamlet }) =>
    office.asks('recordReminded', {
      ...ROUND,
      ...nextWay(),
      units: [hamlet.code],
      operationId: office.nextOperation(),
    }),
  ),
  attempt('sendDigests', 'sendReminders', nothing, ({ office }) =>
    office.asks('sendDigests', { operationId: office.nextOperation() }),
  ),
  attempt('switchClock', 'sendReminders', nothing, ({ office }) =>
    office.asks('switchClock', { to: 'takeOver' }),
  ),
  attempt(
    'settleReminder',
    'sendReminders',
    ({ office }) => leavesDoubt(office),
    ({ office }) =>
      office.asks('settleReminder', { key: DOUBT, wasSent: false, operationId: office.nextOperation() }),
  ),
  {
    of: 'followFromPrompt',
    action: 'followFrom',
    ready: nothing,
    run: inMenu(menuItems.followFrom, /Từ nay/),
    // The rounds before are not followed already.
    mayChangeNothing: true,
  },
  {
    of: 'updateIndicatorsOfRounds',
    action: 'updateIndicators',
    ready: nothing,
    run: inMenu(menuItems.updateIndicators, /đã đúng như trang/),
    mayChangeNothing: true,
  },
  attempt('protectWorkbook', 'protect', nothing, ({ office }) => office.asks('protectWorkbook', LAST)),
  attempt('mendWorkbook', 'setUp', nothing, ({ office }) =>
    office.asks('mendWorkbook', { cursor: `s:${LAST.cursor}` }),
  ),
  attempt('setUpWorkbook', 'setUp', recalculatesAtEachChange, ({ office }) =>
    office.asks('setUpWorkbook', LAST),
  ),
];

/** Public functions that write nothing: pages, readings, the place that the cursor is put to, and triggers that Google starts. */
export const ONLY_READ: readonly string[] = [
  'onInstall',
  'onOpen',
  'onReminderClock',
  'showAgencySidebar',
  'showBulletinsSidebar',
  'showFindingsSidebar',
  'showRestoreSidebar',
  'showLogCheckSidebar',
  'showPlanSidebar',
  'showProtectSidebar',
  'showRemindersSidebar',
  'showReportDialog',
  'showResultSidebar',
  'showSetUpSidebar',
  'showSummarySidebar',
  'showWorkbookCheckSidebar',
  'checkHistory',
  'checkRound',
  'checkWorkbook',
  'openRestore',
  'previewRestore',
  'checkLog',
  'selectLogRow',
  'listSummaryRounds',
  'openAgency',
  'openBulletins',
  'openPlan',
  'openReminders',
  'openReportDocument',
  'openResult',
  'previewDigests',
  'readFollowUp',
  'readMay',
  'readPreviousPlan',
  'readReportState',
  'readRoundBefore',
  'selectCell',
  'selectPlace',
];

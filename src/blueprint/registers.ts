import { catalogue } from '../data/catalogue.ts';
import { BLANK } from '../sheets/blank-tab.ts';
import { categoryWords } from '../sheets/indicator-register.ts';
import type { RegisterTab } from '../sheets/layout.ts';
import type { ColumnKind, ColumnPlan, RegisterPlan, RegisterRow } from '../sheets/register-builder.ts';
import { HEADING_ROWS } from '../sheets/table.ts';
import { hiddenWord, kindWords, roundRuleWords } from '../text/indicators.ts';
import type { Headings } from '../text/registers.ts';
import {
  agencyHeadings,
  agencyLogHeadings,
  hamletHeadings,
  indicatorHeadings,
  logHeadings,
  reminderHeadings,
  reportHeadings,
  scheduleHeadings,
  settingHeadings,
  workItemHeadings,
} from '../text/registers.ts';
import { no, yes } from '../text/tabs.ts';
import {
  agencyLogRows,
  agencyRows,
  hamletRows,
  indicatorRows,
  reportRows,
  scheduleRows,
  settingRows,
  workItemRows,
} from './register-rows.ts';

/** The registers of a new workbook. Their columns follow their headings. */

/** What is said of a register's columns by key; a column that is not named holds text. */
interface Looks {
  readonly kinds?: Readonly<Partial<Record<Exclude<ColumnKind, 'text'>, readonly string[]>>>;
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Pixels, where it is another than usual. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly hidden?: readonly string[];
  readonly spareRows: number;
}

/** Keys that stand next to one another as columns from 1. */
const neighbours = <T>(
  columns: readonly ColumnPlan[],
  of: (key: string) => T | undefined,
): { first: number; count: number; of: T }[] => {
  const found: { first: number; count: number; of: T }[] = [];
  columns.forEach(({ key }, at) => {
    const value = of(key);
    if (value === undefined) return;
    const last = found[found.length - 1];
    if (last && last.of === value && last.first + last.count === at + 1) last.count += 1;
    else found.push({ first: at + 1, count: 1, of: value });
  });
  return found;
};

const plan = (
  tab: RegisterTab,
  keyColumn: string,
  headings: Headings,
  rows: readonly RegisterRow[],
  looks: Looks,
): RegisterPlan => {
  const { kinds = {}, choices = {}, widths = {}, hidden = [], spareRows } = looks;
  const kindOf = (key: string): ColumnKind =>
    (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind]?.includes(key)) ?? 'text';
  const columns = Object.entries(headings).map(([key, [heading, note]]): ColumnPlan => {
    const options = choices[key];
    return { key, kind: kindOf(key), heading, note, ...(options ? { options } : {}) };
  });
  return {
    tab,
    keyColumn,
    columns,
    height: Math.max(BLANK.rows, HEADING_ROWS + rows.length + spareRows),
    widths: neighbours(columns, (key) => widths[key]).map(({ first, count, of }) => ({
      first,
      count,
      width: of,
    })),
    hidden: neighbours(columns, (key) => (hidden.includes(key) ? true : undefined)).map(
      ({ first, count }) => ({ first, count }),
    ),
    rows: rows.map((row) =>
      columns.map(({ key }) => {
        const cell = row[key] ?? null;
        // Days are texts here: a Date would leave the file as an instant of some zone.
        if (typeof cell === 'object' && cell !== null) throw new Error(`${tab}: ${key} is a Date`);
        return cell;
      }),
    ),
  };
};

const YES_OR_NO = [yes, no];

/** All registers in the order of their tabs. */
export const registerPlans = (): readonly RegisterPlan[] => [
  plan('settings', 'key', settingHeadings, settingRows(), {
    widths: { name: 200, value: 200, explanation: 460 },
    hidden: ['key'],
    spareRows: 10,
  }),
  plan('schedule', 'key', scheduleHeadings, scheduleRows(), {
    kinds: {
      number: ['number', 'dueSoonDays'],
      day: ['printedDay', 'ruleDay', 'day', 'postponedTo'],
      moment: ['planByRule', 'plan', 'resultByRule', 'result', 'reportByRule', 'report', 'frozenAt'],
    },
    choices: { planApplies: YES_OR_NO, tracked: YES_OR_NO },
    widths: { note: 300 },
    hidden: ['key', 'period'],
    spareRows: 30,
  }),
  plan('hamlets', 'code', hamletHeadings, hamletRows(), {
    kinds: { formula: ['link'] },
    // The link stands within the width of a phone: heads without a sidebar begin there.
    widths: { code: 56, name: 104, agency: 76, link: 84 },
    spareRows: 40,
  }),
  plan('agencies', 'code', agencyHeadings, agencyRows(), {
    kinds: { number: ['row'] },
    choices: { polite: YES_OR_NO, reports: YES_OR_NO },
    widths: { name: 260 },
    spareRows: 20,
  }),
  plan('workItems', 'code', workItemHeadings, workItemRows(), {
    widths: { category: 250, label: 250, text: 520 },
    spareRows: 10,
  }),
  plan('indicators', 'code', indicatorHeadings, indicatorRows(), {
    kinds: { number: ['softMax'] },
    choices: {
      category: Object.values(categoryWords(catalogue.categories)),
      kind: Object.values(kindWords),
      core: YES_OR_NO,
      overRounds: Object.values(roundRuleWords).filter((word) => word !== ''),
      hidden: [hiddenWord],
    },
    widths: { label: 320 },
    spareRows: 20,
  }),
  plan('agencyLog', 'key', agencyLogHeadings, agencyLogRows(), {
    kinds: { moment: ['sentAt', 'lastSentAt'], day: ['cleanUpDay'] },
    widths: { name: 260, note: 260 },
    hidden: ['key', 'operation'],
    spareRows: 40,
  }),
  plan('reports', 'key', reportHeadings, reportRows(), {
    kinds: { moment: ['frozenAt'], number: ['corrections'], day: ['webOn', 'loudspeakerOn', 'zaloOn'] },
    widths: { hash: 260, note: 260 },
    hidden: ['key'],
    spareRows: 20,
  }),
  plan('log', 'time', logHeadings, [], {
    kinds: { moment: ['time'], number: ['seq'] },
    widths: { detail: 320, before: 200, after: 200 },
    hidden: ['stamps'],
    spareRows: 1_000,
  }),
  plan('reminders', 'key', reminderHeadings, [], {
    kinds: { moment: ['time', 'closedAt'], number: ['mail'] },
    widths: { name: 220, recipient: 220, note: 260 },
    hidden: ['key', 'step', 'run', 'mail'],
    spareRows: 500,
  }),
];

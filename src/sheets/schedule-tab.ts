import { type Day, day, firstSaturday, isPeriod, periodOf } from '../domain/day.ts';
import { parseDay } from '../domain/day-text.ts';
import type { Deadline, DeadlineKind } from '../domain/deadline.ts';
import type { CellContent } from '../domain/entry.ts';
import { isLocalMinute, type LocalMinute, lastMinuteOf } from '../domain/instant.ts';
import type { Round } from '../domain/round.ts';
import { readRoundKey, roundKey } from '../domain/round.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { no, yes } from '../text/tabs.ts';
import type { TableRow } from './table.ts';
import { tableRows, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister, requireCommuneZone } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** The calendar of the season (tab Lịch): one row a round, the value by the rule beside the one in force. */

export const SCHEDULE_KEYS = [
  'key',
  'number',
  'period',
  'label',
  'printedDay',
  'ruleDay',
  'day',
  'confirmed',
  'postponedTo',
  'postponedReason',
  'planByRule',
  'plan',
  'planApplies',
  'resultByRule',
  'result',
  'reportByRule',
  'report',
  'tracked',
  'dueSoonDays',
  'note',
  'frozenAt',
  'roster',
] as const;

export type ScheduleKey = (typeof SCHEDULE_KEYS)[number];

/** Every column but `roster`, without which commands ask the register of hamlets. */
const NEEDED: readonly ScheduleKey[] = SCHEDULE_KEYS.filter((key) => key !== 'roster');

const unreadable = (row: TableRow, key: ScheduleKey): WorkbookProblem =>
  new WorkbookProblem('schedule-unreadable', { round: textOf(row.cells['number'] ?? null), key });

const dayAt = (row: TableRow, key: ScheduleKey): Day | null => {
  const content: CellContent = row.cells[key] ?? null;
  if (content === null) return null;
  if (typeof content === 'object') return day(content.moment.slice(0, 10));
  const typed = parseDay(textOf(content));
  if (!typed.ok) throw unreadable(row, key);
  return typed.day;
};

/** A date alone means its last minute; a date with an hour means that hour. */
const momentAt = (row: TableRow, key: ScheduleKey): LocalMinute | null => {
  const content: CellContent = row.cells[key] ?? null;
  if (content === null) return null;
  if (typeof content === 'object') {
    return content.moment.endsWith('T00:00')
      ? lastMinuteOf(day(content.moment.slice(0, 10)))
      : content.moment;
  }
  const text = textOf(content);
  if (isLocalMinute(text)) return text;
  const typed = parseDay(text);
  if (!typed.ok) throw unreadable(row, key);
  return lastMinuteOf(typed.day);
};

/** A moment that a command wrote: midnight is midnight there. */
const stampAt = (row: TableRow, key: ScheduleKey): LocalMinute | null => {
  const content = row.cells[key] ?? null;
  return content !== null && typeof content === 'object' ? content.moment : momentAt(row, key);
};

const deadlineAt = (row: TableRow, kind: DeadlineKind, applies: boolean): Deadline => {
  const byRule = momentAt(row, `${kind}ByRule`);
  const moment = momentAt(row, kind) ?? byRule;
  if (moment === null) throw unreadable(row, kind);
  return { kind, byRule: byRule ?? moment, moment, edited: byRule !== null && moment !== byRule, applies };
};

const calendarRound = (row: TableRow): CalendarRound => {
  const key = readRoundKey(textOf(row.cells['key'] ?? null));
  const ruleDay = dayAt(row, 'ruleDay');
  if (!key || !ruleDay) throw unreadable(row, key ? 'ruleDay' : 'key');
  const printedDay = dayAt(row, 'printedDay');
  const scheduledDay = dayAt(row, 'day') ?? ruleDay;
  const newDay = dayAt(row, 'postponedTo');
  const planApplies = textOf(row.cells['planApplies'] ?? null) !== no;
  const period = textOf(row.cells['period'] ?? null);
  const dueSoon = row.cells['dueSoonDays'];
  const round: Round = {
    key: roundKey(key.season, key.number),
    season: key.season,
    number: key.number,
    period: isPeriod(period) ? period : periodOf(ruleDay),
    ruleDay: isPeriod(period) ? firstSaturday(period) : ruleDay,
    printedDay,
    printedText: null,
    needsConfirmation:
      printedDay !== null && printedDay !== ruleDay && textOf(row.cells['confirmed'] ?? null) === '',
    planDeadlineApplies: planApplies,
    scheduledDay,
    postponement: newDay === null ? null : { newDay, reason: textOf(row.cells['postponedReason'] ?? null) },
    day: newDay ?? scheduledDay,
    deadlines: {
      plan: deadlineAt(row, 'plan', planApplies),
      result: deadlineAt(row, 'result', true),
      report: deadlineAt(row, 'report', true),
    },
  };
  return {
    round,
    tracked: textOf(row.cells['tracked'] ?? null) !== no,
    dueSoonDays: typeof dueSoon === 'number' ? dueSoon : 3,
    frozenAt: stampAt(row, 'frozenAt'),
  };
};

/** A round as its row of the tab has it. */
export interface ScheduleRow {
  /** Index within the named range. */
  readonly index: number;
  readonly calendar: CalendarRound;
  /**
   * Whether the register of hamlets had nothing to say of this round when its months were changed last: every hamlet exists in
   * it. Good enough to show a page by; what is written is judged by the register itself.
   */
  readonly allHamlets: boolean;
}

/** The rounds of the calendar as read. */
export const scheduleRoundsOf = (read: TabRead): readonly ScheduleRow[] =>
  tableRows(read, 'schedule', NEEDED).map((row) => ({
    index: row.index,
    calendar: calendarRound(row),
    allHamlets: textOf(row.cells['roster'] ?? null) === yes,
  }));

/** Columns of days without an hour. */
const DAY_KEYS = ['printedDay', 'ruleDay', 'day', 'postponedTo'] as const satisfies readonly ScheduleKey[];

/**
 * Whether the days may have been read under a zone of another offset: then they are not midnights on the commune's clock. So
 * may a day be to which somebody gave an hour, and where no day came as a date there is nothing to tell by.
 */
const looksShifted = (read: TabRead): boolean => {
  const moments = tableRows(read, 'schedule', NEEDED).flatMap(({ cells }) =>
    DAY_KEYS.flatMap((key) => {
      const content = cells[key] ?? null;
      return content !== null && typeof content === 'object' ? [content.moment] : [];
    }),
  );
  return moments.length === 0 || moments.some((moment) => !moment.endsWith('T00:00'));
};

/**
 * The tab Lịch as read. Two service calls, one more where its days look shifted.
 * @throws WorkbookProblem `wrong-zone`, before any day is made sense of.
 */
export const readScheduleTab = (workbook: Workbook): TabRead => {
  const read = readRegister(workbook, 'schedule');
  if (looksShifted(read)) requireCommuneZone(workbook);
  return read;
};

/**
 * All rounds in force, in the tab's order. Two service calls, as `readScheduleTab`.
 * @throws WorkbookProblem when a day or deadline cannot be read.
 */
export const readSchedule = (workbook: Workbook): readonly CalendarRound[] =>
  scheduleRoundsOf(readScheduleTab(workbook)).map(({ calendar }) => calendar);

/** @throws WorkbookProblem `unknown-round`. */
export const calendarRoundOf = (schedule: readonly CalendarRound[], key: string): CalendarRound => {
  const found = schedule.find((each) => each.round.key === key);
  if (!found) throw new WorkbookProblem('unknown-round', { round: key });
  return found;
};

export const roundsOf = (schedule: readonly CalendarRound[]): readonly Round[] =>
  schedule.map((each) => each.round);

import type { DeadlineKind, DeadlineRules } from '../domain/deadline.ts';
import { deadlineOf } from '../domain/deadline.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import { activeHamlets } from '../domain/hamlet.ts';
import type { LocalMinute } from '../domain/instant.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { no, yes } from '../text/tabs.ts';
import type { RowWrite } from './act.ts';
import { dateOfMinute } from './cell.ts';
import type { RowCells } from './register-row.ts';
import type { ScheduleRow } from './schedule-tab.ts';
import { SCHEDULE_KEYS, scheduleRoundsOf } from './schedule-tab.ts';
import { columnsByKey, HEADING_ROWS } from './table.ts';
import type { TabRead } from './workbook.ts';

/** Changes of the calendar tab that commands make; a cell that a person set to something else stays. */

const KINDS: readonly DeadlineKind[] = ['plan', 'result', 'report'];

const writeColumn = (read: TabRead, column: number, values: readonly unknown[]): void => {
  read.range.offset(HEADING_ROWS, column, values.length, 1).setValues(values.map((value) => [value]));
};

interface Change {
  readonly byRule: LocalMinute;
  /** The value in force moves with the rule unless somebody set it. */
  readonly moment: LocalMinute;
  readonly changed: boolean;
}

const changeOf = ({ round }: CalendarRound, kind: DeadlineKind, rules: DeadlineRules): Change => {
  const now = round.deadlines[kind];
  const { byRule } = deadlineOf(kind, round, rules, null);
  return { byRule, moment: now.edited ? now.moment : byRule, changed: byRule !== now.byRule };
};

/**
 * Recomputes the deadlines of the calendar by the rules now chosen (A2, A3, A8). No service call when nothing changes.
 * @returns whether something was written
 */
export const updateDeadlines = (read: TabRead, rules: DeadlineRules): boolean => {
  const columns = columnsByKey(read, 'schedule', SCHEDULE_KEYS);
  const rounds = scheduleRoundsOf(read);
  let written = false;
  for (const kind of KINDS) {
    const changes = rounds.map(({ calendar }) => changeOf(calendar, kind, rules));
    if (!changes.some((change) => change.changed)) continue;
    written = true;
    rounds.forEach(({ index }, at) => {
      const change = changes[at];
      if (!change?.changed) return;
      for (const [key, value] of [
        [`${kind}ByRule`, change.byRule],
        [kind, change.moment],
      ] as const) {
        read.range.offset(index, columns[key] ?? 0, 1, 1).setValue(dateOfMinute(value));
      }
    });
  }
  return written;
};

/** Cells of one round's row. */
const roundRow = (read: TabRead, { index, calendar }: ScheduleRow, cells: RowCells): RowWrite => ({
  tab: 'schedule',
  read,
  keyColumn: 'key',
  key: calendar.round.key,
  index,
  cells,
  ifNew: {},
});

/** "Theo dõi từ đợt N": earlier rounds of the season are back-filled and never red (A19). A row a round, in the order of the rows. */
export const followedRows = (read: TabRead, number: number): readonly RowWrite[] =>
  [...scheduleRoundsOf(read)]
    .sort((a, b) => a.index - b.index)
    .map((each) => roundRow(read, each, { tracked: each.calendar.round.number >= number ? yes : no }));

/**
 * Notes for each round whether the register of hamlets has all of them in it, so that a page need not read the register to know.
 * Two service calls, none when nothing changes.
 */
export const noteRoster = (read: TabRead, hamlets: readonly Hamlet[]): void => {
  const column = read.values[0]?.indexOf('roster') ?? -1;
  const rounds = scheduleRoundsOf(read);
  if (column < 0 || rounds.length === 0) return;
  const last = Math.max(...rounds.map(({ index }) => index));
  const before = read.values.slice(HEADING_ROWS, last + 1).map((row) => row[column]);
  const values = [...before];
  for (const { index, calendar } of rounds) {
    const all = activeHamlets(hamlets, calendar.round).length === hamlets.length;
    values[index - HEADING_ROWS] = all ? yes : no;
  }
  if (values.some((value, at) => value !== before[at])) writeColumn(read, column, values);
};

/** The row that says when the report of a round was frozen: from then on its entries are closed. Null where its row is gone. */
export const frozenRow = (read: TabRead, roundKey: string, at: LocalMinute): RowWrite | null => {
  const row = scheduleRoundsOf(read).find(({ calendar }) => calendar.round.key === roundKey);
  return row ? roundRow(read, row, { frozenAt: dateOfMinute(at) }) : null;
};

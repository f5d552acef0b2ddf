import type { DutyKind } from '../domain/duty.ts';
import { DUTY_KINDS } from '../domain/duty.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { isLocalMinute, localMinute } from '../domain/instant.ts';
import type { Channel, ReminderRecord, ReminderState } from '../domain/reminder-record.ts';
import { CHANNELS, REMINDER_STATES } from '../domain/reminder-record.ts';
import { channelWords, reminderKindWords, reminderStateWords } from '../text/reminder-ledger.ts';
import type { RowWrite } from './act.ts';
import type { CellOut } from './cell.ts';
import { contentOf, dateOfMinute } from './cell.ts';
import { neighbours } from './stretches.ts';
import { columnsByKey, HEADING_ROWS, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister } from './workbook.ts';

/** The tab Đôn đốc: one row for each thing that somebody was reminded of, added at its end. */

const REMINDER_KEYS = [
  'key',
  'time',
  'round',
  'kind',
  'unit',
  'name',
  'recipient',
  'channel',
  'state',
  'closedAt',
  'who',
  'note',
  'step',
  'run',
  'mail',
] as const;

type ReminderKey = (typeof REMINDER_KEYS)[number];
type Columns = Readonly<Record<ReminderKey, number>>;

/** A row of the ledger and where it stands. */
export interface LedgerRow {
  /** Index from 0 within the tab's named range. */
  readonly index: number;
  readonly record: ReminderRecord;
}

export interface ReminderLedger {
  readonly read: TabRead;
  readonly columns: Columns;
  readonly rows: readonly LedgerRow[];
}

/** A row that is to be added, with the name by which people know who owes it. */
export type NewReminder = ReminderRecord & { readonly name: string };

/** What a row is closed with. */
export interface Closing {
  readonly state: ReminderState;
  readonly closedAt: LocalMinute | null;
  readonly note: string;
}

/** What stands for a moment that nobody can read any more: long ago. */
const UNREADABLE = localMinute('1900-01-01T00:00');

/** The code behind a word in a cell, however it is written; null for a word that is none of them. */
const codeOf = <Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
  typed: string,
): Code | null => {
  const wanted = typed.normalize('NFC').toLowerCase();
  return codes.find((code) => words[code].toLowerCase() === wanted) ?? null;
};

const kindOf = (typed: string): DutyKind | null => codeOf(DUTY_KINDS, reminderKindWords, typed);

/**
 * What was typed over, so that it says nothing any more, keeps its key: a row that cannot be made sense of is `unsure`, for what
 * stands in the ledger is never sent again before a person has said so.
 */
const recordOf = (cell: (key: ReminderKey) => string): ReminderRecord => {
  const [at, closedAt] = [cell('time'), cell('closedAt')];
  return {
    key: keyOf(cell),
    at: isLocalMinute(at) ? at : UNREADABLE,
    roundKey: cell('round'),
    kind: kindOf(cell('kind')) ?? cell('kind'),
    step: cell('step'),
    unit: cell('unit'),
    recipient: cell('recipient').toLowerCase(),
    channel: codeOf<Channel>(CHANNELS, channelWords, cell('channel')) ?? 'email',
    state: codeOf<ReminderState>(REMINDER_STATES, reminderStateWords, cell('state')) ?? 'unsure',
    closedAt: isLocalMinute(closedAt) ? closedAt : null,
    who: cell('who'),
    note: cell('note'),
    run: cell('run'),
    mail: Number(cell('mail')) || 0,
  };
};

/**
 * The key of a row. Where it was deleted, or its whole column was and a repair made it anew, it follows from the cells beside it, as
 * `reminderKey` put it together: otherwise what was sent would be sent again. '' where those say nothing: a row that people wrote.
 */
const keyOf = (cell: (key: ReminderKey) => string): string => {
  if (cell('key') !== '') return cell('key');
  const parts = [cell('round'), cell('step'), cell('unit'), cell('recipient').toLowerCase()];
  return parts.includes('') ? '' : parts.join('|');
};

/** The whole ledger in two service calls; a row without a key is none. @throws WorkbookProblem `tab-missing`, `keys-missing`, `old-layout`. */
export const readReminders = (workbook: Workbook): ReminderLedger => {
  const read = readRegister(workbook, 'reminders');
  const columns = columnsByKey(read, 'reminders', REMINDER_KEYS) as Columns;
  const rows: LedgerRow[] = [];
  for (let index = HEADING_ROWS; index < read.values.length; index += 1) {
    const raw = read.values[index] ?? [];
    const cell = (key: ReminderKey): string => textOf(contentOf(raw[columns[key]]));
    if (keyOf(cell) !== '') rows.push({ index, record: recordOf(cell) });
  }
  return { read, columns, rows };
};

const momentCell = (moment: LocalMinute | null): CellOut => (moment === null ? null : dateOfMinute(moment));

/** The cells of a row, by column key. */
const cellsOf = (row: NewReminder): Readonly<Record<ReminderKey, CellOut>> => ({
  key: row.key,
  time: momentCell(row.at),
  round: row.roundKey,
  kind: reminderKindWords[row.kind as DutyKind] ?? row.kind,
  unit: row.unit,
  name: row.name,
  recipient: row.recipient,
  channel: channelWords[row.channel],
  state: reminderStateWords[row.state],
  closedAt: momentCell(row.closedAt),
  who: row.who,
  note: row.note,
  step: row.step,
  run: row.run,
  mail: row.mail,
});

/** Writes these columns of a block of rows; two service calls while the columns stand side by side. */
const writeBlock = (
  { read, columns }: Pick<ReminderLedger, 'read' | 'columns'>,
  index: number,
  keys: readonly ReminderKey[],
  rows: readonly Readonly<Partial<Record<ReminderKey, CellOut>>>[],
): void => {
  for (const stretch of neighbours(keys.map((key) => columns[key]))) {
    const held = stretch.map((column) => keys.find((key) => columns[key] === column));
    const values = rows.map((row) => held.map((key) => (key === undefined ? null : (row[key] ?? null))));
    read.range.offset(index, stretch[0] ?? 0, rows.length, stretch.length).setValues(values);
  }
};

/** Rows made ahead, so that few runs have to make their own. */
const SPARE_ROWS = 300;

/** The first row of so many in which none of our columns holds anything; null where there is no such stretch. */
const blankStretch = ({ read, columns }: ReminderLedger, wanted: number): number | null => {
  const ours = Object.values(columns);
  let blank = 0;
  for (let index = HEADING_ROWS; index < read.values.length; index += 1) {
    const isBlank = ours.every((column) => contentOf(read.values[index]?.[column]) === null);
    blank = isBlank ? blank + 1 : 0;
    if (blank === wanted) return index - wanted + 1;
  }
  return null;
};

/** Where so many rows go, made there first where the tab is full: before its last, so that its named range grows with them. */
const roomFor = (
  ledger: ReminderLedger,
  wanted: number,
): { readonly read: TabRead; readonly index: number } => {
  const { range, values } = ledger.read;
  const blank = blankStretch(ledger, wanted);
  if (blank !== null) return { read: ledger.read, index: blank };
  const index = values.length - 1;
  range.getSheet().insertRowsBefore(range.getRow() + index, wanted + SPARE_ROWS);
  const made = Array.from({ length: wanted + SPARE_ROWS }, () => (values[0] ?? []).map(() => ''));
  return { read: { range, values: [...values.slice(0, index), ...made, ...values.slice(index)] }, index };
};

/**
 * Adds rows in one block, so that of a run that died all of them are in the file or none; all are when it returns. Three service
 * calls, three more where the tab is full.
 */
export const appendReminders = (ledger: ReminderLedger, added: readonly NewReminder[]): void => {
  if (added.length === 0) return;
  const { read, index } = roomFor(ledger, added.length);
  writeBlock({ ...ledger, read }, index, REMINDER_KEYS, added.map(cellsOf));
  SpreadsheetApp.flush();
};

/**
 * Rows of what was noted by hand, as an act writes them. No service call, three where the tab is full; writing them takes two,
 * however many they are.
 */
export const remindedRows = (ledger: ReminderLedger, added: readonly NewReminder[]): readonly RowWrite[] => {
  if (added.length === 0) return [];
  const { read, index } = roomFor(ledger, added.length);
  return added.map((row, at) => ({
    tab: 'reminders',
    read,
    keyColumn: 'key',
    key: row.key,
    index: index + at,
    cells: cellsOf(row),
    ifNew: {},
  }));
};

const CLOSING_KEYS = ['state', 'closedAt', 'note'] as const;

/**
 * Closes rows where they stand by now: three service calls while rows and columns stand side by side, as a run's do. In the file
 * when it returns.
 * @param closings by the row's index within the ledger as read
 */
export const closeReminders = (ledger: ReminderLedger, closings: ReadonlyMap<number, Closing>): void => {
  if (closings.size === 0) return;
  const { read, columns } = ledger;
  const who = new Map(ledger.rows.map(({ index, record }) => [index, record.who]));
  for (const stretch of neighbours([...closings.keys()])) {
    const rows = stretch.map((index) => {
      const closing = closings.get(index);
      return {
        state: closing ? reminderStateWords[closing.state] : null,
        closedAt: momentCell(closing?.closedAt ?? null),
        // Between them, and as it was read: one block instead of two.
        who: who.get(index) ?? null,
        note: closing?.note ?? null,
      };
    });
    const between = columns.who === columns.closedAt + 1 && columns.note === columns.who + 1;
    writeBlock(
      { read, columns },
      stretch[0] ?? 0,
      between ? ['state', 'closedAt', 'who', 'note'] : CLOSING_KEYS,
      rows,
    );
  }
  SpreadsheetApp.flush();
};

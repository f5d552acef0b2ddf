import type { AgencyEntry } from '../domain/agency-duty.ts';
import type { Day } from '../domain/day.ts';
import { day } from '../domain/day.ts';
import { parseDay } from '../domain/day-text.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { isLocalMinute, minuteOn } from '../domain/instant.ts';
import type { RowWrite } from './act.ts';
import type { TableRow } from './table.ts';
import { tableRows, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister } from './workbook.ts';

/** Sổ cơ quan: one row an agency and round, found by its key wherever rows and columns were moved. */

export const AGENCY_LOG_KEYS = [
  'key',
  'round',
  'code',
  'name',
  'sentAt',
  'lastSentAt',
  'sentBy',
  'receipt',
  'standing',
  'operation',
  'cleanUpDay',
  'note',
] as const;

type AgencyLogKey = (typeof AGENCY_LOG_KEYS)[number];

export interface AgencyLog {
  /** By key `${roundKey}|${agencyCode}`; a row that somebody took away is absent. */
  readonly entries: ReadonlyMap<string, AgencyEntry>;
  /** Index from 0 of each key's row within the named range. */
  readonly rows: ReadonlyMap<string, number>;
  readonly read: TabRead;
}

const text = (row: TableRow, key: AgencyLogKey): string => textOf(row.cells[key] ?? null);

/** A day typed without an hour, as a date or as text, is its first minute; what is no moment says nothing. */
const momentAt = (row: TableRow, key: AgencyLogKey): LocalMinute | null => {
  const typed = text(row, key);
  if (isLocalMinute(typed)) return typed;
  const read = parseDay(typed);
  return read.ok ? minuteOn(read.day, 0) : null;
};

const dayAt = (row: TableRow, key: AgencyLogKey): Day | null => {
  const moment = text(row, key);
  if (isLocalMinute(moment)) return day(moment.slice(0, 10));
  const read = parseDay(moment);
  return read.ok ? read.day : null;
};

const KEY = /^([^|]+)\|([^|]+)$/;

/** Two service calls. Of a row that was copied the upper one counts. @throws WorkbookProblem `tab-missing`, `keys-missing`. */
export const readAgencyLog = (workbook: Workbook): AgencyLog => {
  const read = readRegister(workbook, 'agencyLog');
  const entries = new Map<string, AgencyEntry>();
  const rows = new Map<string, number>();
  for (const row of tableRows(read, 'agencyLog', AGENCY_LOG_KEYS)) {
    const key = text(row, 'key');
    const [, roundKey, agencyCode] = KEY.exec(key) ?? [];
    if (roundKey === undefined || agencyCode === undefined || entries.has(key)) continue;
    rows.set(key, row.index);
    entries.set(key, {
      roundKey,
      agencyCode,
      sentAt: momentAt(row, 'sentAt'),
      lastSentAt: momentAt(row, 'lastSentAt'),
      sentBy: text(row, 'sentBy'),
      receipt: text(row, 'receipt'),
      operation: text(row, 'operation'),
      cleanUpDay: dayAt(row, 'cleanUpDay'),
      note: text(row, 'note'),
    });
  }
  return { entries, rows, read };
};

/** What an act writes into an agency's row; null clears the cell. */
export type AgencyLogChanges = Readonly<Partial<Record<AgencyLogKey, string | Date | null>>>;

/**
 * Cells of one agency's row, or a row anew where somebody took it away. Columns of the commune's own and cells between that are
 * not changed stay as they are.
 */
export const agencyRow = (
  { read, rows }: AgencyLog,
  key: string,
  changes: AgencyLogChanges,
  names: AgencyLogChanges,
): RowWrite => ({
  tab: 'agencyLog',
  read,
  keyColumn: 'key',
  key,
  index: rows.get(key) ?? null,
  cells: changes,
  ifNew: names,
});

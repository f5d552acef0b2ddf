import type { LocalMinute } from '../domain/instant.ts';
import { isLocalMinute } from '../domain/instant.ts';
import type { CalendarRound } from '../domain/standing.ts';
import type { RowWrite } from './act.ts';
import { dateOfMinute } from './cell.ts';
import type { TableRow } from './table.ts';
import { columnsByKey, tableRows, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister } from './workbook.ts';

/** Sổ báo cáo: one row a round, and one more for each supplementary copy that was frozen. */

const REPORT_KEYS = [
  'key',
  'round',
  'number',
  'frozenAt',
  'frozenBy',
  'frozenTab',
  'hash',
  'corrections',
] as const;

/** A frozen copy as Sổ báo cáo has it. */
export interface FrozenCopy {
  /** From 1; a supplement is 2 and on. */
  readonly copy: number;
  readonly key: string;
  /** The report's number as given when it was frozen; '' where it had none. */
  readonly number: string;
  readonly frozenAt: LocalMinute;
  readonly frozenBy: string;
  readonly frozenTab: string;
  readonly hash: string;
  /** Sendings since. */
  readonly corrections: number;
}

export interface ReportLedger {
  readonly read: TabRead;
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly TableRow[];
}

/** Two service calls. @throws WorkbookProblem `tab-missing`, `keys-missing`. */
export const readLedger = (workbook: Workbook): ReportLedger => {
  const read = readRegister(workbook, 'reports');
  return {
    read,
    columns: columnsByKey(read, 'reports', REPORT_KEYS),
    rows: tableRows(read, 'reports', REPORT_KEYS),
  };
};

const text = (row: TableRow, key: string): string => textOf(row.cells[key] ?? null);

/** Key of a copy's row: the round's own for the first, "2026-D04#2" for the second. */
export const ledgerKey = (roundKey: string, copy: number): string =>
  copy === 1 ? roundKey : `${roundKey}#${copy}`;

/** What was frozen of a round, the first first. A row without its moment was never frozen. */
export const frozenCopies = ({ rows }: ReportLedger, roundKey: string): readonly FrozenCopy[] =>
  rows
    .flatMap((row) => {
      const key = text(row, 'key');
      const [round, number = '1'] = key.split('#');
      const frozenAt = text(row, 'frozenAt');
      if (round !== roundKey || !isLocalMinute(frozenAt)) return [];
      return [
        {
          copy: Number(number),
          key,
          number: text(row, 'number'),
          frozenAt,
          frozenBy: text(row, 'frozenBy'),
          frozenTab: text(row, 'frozenTab'),
          hash: text(row, 'hash'),
          corrections: Number(text(row, 'corrections')) || 0,
        },
      ];
    })
    .sort((a, b) => a.copy - b.copy);

/** The names of the tabs in which frozen copies are shown, of all rounds. */
export const frozenTabs = ({ rows }: ReportLedger): readonly string[] =>
  rows.map((row) => text(row, 'frozenTab')).filter((name) => name !== '');

/** A frozen copy's row, in place of what stands under its key. */
export const frozenCopyRow = (ledger: ReportLedger, copy: FrozenCopy, roundTitle: string): RowWrite => {
  const { number, frozenBy, frozenTab, hash, corrections } = copy;
  return {
    tab: 'reports',
    read: ledger.read,
    keyColumn: 'key',
    key: copy.key,
    index: ledger.rows.find((row) => text(row, 'key') === copy.key)?.index ?? null,
    cells: { number, frozenAt: dateOfMinute(copy.frozenAt), frozenBy, frozenTab, hash, corrections },
    ifNew: { round: roundTitle },
  };
};

/**
 * The row of Sổ báo cáo that counts so many sendings more since the report was frozen; null in a round that is not frozen, or whose
 * row is gone. Two service calls, none in a round that is not frozen. @throws WorkbookProblem `tab-missing`.
 */
export const correctionsCounted = (
  workbook: Workbook,
  { round, frozenAt }: Pick<CalendarRound, 'round' | 'frozenAt'>,
  sent: number,
): RowWrite | null => {
  if (frozenAt === null || sent === 0) return null;
  const ledger = readLedger(workbook);
  const copies = frozenCopies(ledger, round.key);
  const latest = copies[copies.length - 1];
  const row = ledger.rows.find((each) => latest && text(each, 'key') === latest.key);
  if (!latest || !row) return null;
  return {
    tab: 'reports',
    read: ledger.read,
    keyColumn: 'key',
    key: latest.key,
    index: row.index,
    cells: { corrections: latest.corrections + sent },
    ifNew: {},
  };
};

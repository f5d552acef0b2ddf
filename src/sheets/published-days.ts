import type { BulletinKind, PublishedDays } from '../domain/bulletin-facts.ts';
import type { CellContent } from '../domain/entry.ts';
import type { TableRow } from './table.ts';
import { columnsByKey, tableRows, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister } from './workbook.ts';

/** Sổ báo cáo as far as publishing needs it: what was frozen of a round, and on which days its bulletins went out. */

export const publishedColumns: Readonly<Record<BulletinKind, string>> = {
  web: 'webOn',
  loudspeaker: 'loudspeakerOn',
  zalo: 'zaloOn',
};

const KEYS = ['key', 'frozenAt', ...Object.values(publishedColumns)];

export interface ReportRegister {
  readonly read: TabRead;
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly TableRow[];
}

/** Two service calls. @throws WorkbookProblem `tab-missing`, `keys-missing`. */
export const readReportRegister = (workbook: Workbook): ReportRegister => {
  const read = readRegister(workbook, 'reports');
  return {
    read,
    columns: columnsByKey(read, 'reports', KEYS),
    rows: tableRows(read, 'reports', KEYS),
  };
};

const text = (row: TableRow | undefined, key: string): string => textOf(row?.cells[key] ?? null);

/** The round's own row; undefined where somebody deleted it. */
export const reportRow = ({ rows }: ReportRegister, roundKey: string): TableRow | undefined =>
  rows.find((row) => text(row, 'key') === roundKey);

const dayIn = (content: CellContent): string =>
  content !== null && typeof content === 'object' ? content.moment.slice(0, 10) : textOf(content);

/** What stands in the round's row; '' where its row is gone. */
export const publishedDays = (register: ReportRegister, roundKey: string): PublishedDays => {
  const cells = reportRow(register, roundKey)?.cells ?? {};
  const at = (kind: BulletinKind): string => dayIn(cells[publishedColumns[kind]] ?? null);
  return { web: at('web'), loudspeaker: at('loudspeaker'), zalo: at('zalo') };
};

/** Number of the last frozen copy of a round's report, a supplement being "2026-D04#2"; 0 where nothing was frozen. */
export const lastFrozenCopy = ({ rows }: ReportRegister, roundKey: string): number =>
  rows.reduce((last, row) => {
    const [round, copy = '1'] = text(row, 'key').split('#');
    return round === roundKey && text(row, 'frozenAt') !== '' ? Math.max(last, Number(copy)) : last;
  }, 0);

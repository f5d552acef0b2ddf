import type { BulletinKind, PublishedDays } from '../domain/bulletin-facts.ts';
import type { Day } from '../domain/day.ts';
import type { CellContent } from '../domain/entry.ts';
import type { RowWrite } from './act.ts';
import { dateOfDay } from './cell.ts';
import type { ReportLedger } from './report-ledger.ts';
import type { TableRow } from './table.ts';
import { textOf } from './table.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** On which days a round's bulletins went out: in Sổ báo cáo, in the round's own row. */

/** Where the day of each stands in Sổ báo cáo. */
export const publishedColumn: Readonly<Record<BulletinKind, string>> = {
  web: 'webOn',
  loudspeaker: 'loudspeakerOn',
  zalo: 'zaloOn',
};

const rowOf = ({ rows }: ReportLedger, roundKey: string): TableRow | undefined =>
  rows.find((row) => textOf(row.cells['key'] ?? null) === roundKey);

const dayIn = (content: CellContent): string =>
  content !== null && typeof content === 'object' ? content.moment.slice(0, 10) : textOf(content);

/** What stands in the round's row; '' where its row is gone. No service call. */
export const publishedDays = (ledger: ReportLedger, roundKey: string): PublishedDays => {
  const cells = rowOf(ledger, roundKey)?.cells ?? {};
  const at = (kind: BulletinKind): string => dayIn(cells[publishedColumn[kind]] ?? null);
  return { web: at('web'), loudspeaker: at('loudspeaker'), zalo: at('zalo') };
};

/**
 * A day in the round's row, and the row with it where somebody deleted it.
 * @throws WorkbookProblem `keys-missing` where the column is gone.
 */
export const publishedRow = (
  ledger: ReportLedger,
  round: { readonly key: string; readonly title: string },
  kind: BulletinKind,
  day: Day,
): RowWrite => {
  const { read, columns } = ledger;
  const key = publishedColumn[kind];
  if (columns[key] === undefined)
    throw new WorkbookProblem('keys-missing', { tab: 'reports', key, cell: '1:1' });
  return {
    tab: 'reports',
    read,
    keyColumn: 'key',
    key: round.key,
    index: rowOf(ledger, round.key)?.index ?? null,
    cells: { [key]: dateOfDay(day) },
    ifNew: { round: round.title },
  };
};

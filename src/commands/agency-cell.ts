import type { AgencyCode } from '../domain/agency.ts';
import { agencyEntryKey } from '../domain/agency-duty.ts';
import type { RoundKey } from '../domain/round.ts';
import { readAgencyLog } from '../sheets/agency-log.ts';
import { publishedColumn } from '../sheets/published-days.ts';
import { readLedger } from '../sheets/report-ledger.ts';
import { columnsByKey, textOf } from '../sheets/table.ts';
import type { Range, TabRead, Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';

const isPublished = (key: string): boolean => Object.values(publishedColumn).includes(key);

const cellAt = (read: TabRead, tab: 'agencyLog' | 'reports', row: number, key: string): Range =>
  read.range.offset(row, columnsByKey(read, tab, [key])[key] ?? 0, 1, 1);

/**
 * Where what an agency owes itself will stand: in its row of Sổ cơ quan, or of a publication in the round's row of Sổ báo cáo. Three
 * service calls. @throws WorkbookProblem `tab-missing`, `keys-missing`, `unknown-agency` where its row is gone
 */
export const agencyCell = (workbook: Workbook, round: RoundKey, agency: AgencyCode, key: string): Range => {
  if (isPublished(key)) {
    const { read, rows } = readLedger(workbook);
    const row = rows.find(({ cells }) => textOf(cells['key'] ?? null) === round);
    if (!row) throw new WorkbookProblem('unknown-round', { round });
    return cellAt(read, 'reports', row.index, key);
  }
  const { read, rows } = readAgencyLog(workbook);
  const row = rows.get(agencyEntryKey(round, agency));
  if (row === undefined) throw new WorkbookProblem('unknown-agency');
  return cellAt(read, 'agencyLog', row, key);
};

import { formatNumber } from './number.ts';
import type { ReportCell, ReportColumn, SourceCell } from './report-document.ts';

/** Cells of the report's tables, and how each reads: the sheet, the Word file and the printed page show the same. */

export const textCell = (text: string): ReportCell => ({ kind: 'text', text });

export const numberCell = (
  value: number,
  more: { readonly decimals?: 0 | 1; readonly source?: SourceCell | null; readonly remark?: string } = {},
): ReportCell => ({
  kind: 'number',
  value,
  decimals: more.decimals ?? 0,
  source: more.source ?? null,
  remark: more.remark ?? '',
});

export const column = (
  heading: string,
  width: number,
  align: ReportColumn['align'] = 'left',
): ReportColumn => ({ heading, width, align });

/** "1.234", "4,0": a column of tenths keeps its comma, so that its digits stand below each other. */
export const cellText = (cell: ReportCell): string => {
  if (cell.kind === 'text') return cell.text;
  const text = formatNumber(cell.value, cell.decimals);
  return cell.decimals === 0 || text.includes(',') ? text : `${text},0`;
};

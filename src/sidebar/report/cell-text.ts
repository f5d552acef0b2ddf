import { formatNumber } from '../../domain/number.ts';
import type { ReportCell } from '../../domain/report-document.ts';

/** A cell of an appendix as it is printed. */
export const cellText = (cell: ReportCell): string =>
  cell.kind === 'number' ? formatNumber(cell.value, cell.decimals) : cell.text;

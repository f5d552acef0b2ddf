import type { Catalogue } from '../domain/catalogue.ts';
import { column, textCell } from '../domain/report-cells.ts';
import type { ReportTable } from '../domain/report-document.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { IndicatorTotal } from '../domain/summary-totals.ts';
import { coverageCells, tally, totalCell } from './report-figure-cells.ts';
import { coreIndicators, fieldHeading } from './report-table-hamlets.ts';
import { tableWords } from './summary-figures.ts';

/** Phụ lục III: what each agency's hamlets sent, and what they did together. */
export const agencyTable = (catalogue: Catalogue, summary: MonthlySummary): ReportTable => {
  const core = coreIndicators(catalogue).filter(({ field }) => field.category === 'ND0');
  const sums = (totals: readonly IndicatorTotal[]) => core.map(({ index }) => totalCell(totals[index]));
  return {
    key: 'agencies',
    number: 'Phụ lục III',
    title: 'KẾT QUẢ THEO CƠ QUAN, ĐƠN VỊ PHỤ TRÁCH',
    landscape: true,
    columns: [
      column('TT', 4, 'center'),
      column('Cơ quan, đơn vị', 20),
      column('Số xóm phụ trách', 7, 'right'),
      column('Kế hoạch đã gửi', 7, 'center'),
      column('Trong đó đúng hạn', 7, 'right'),
      column('Trong đó muộn', 7, 'right'),
      column('Kết quả đã gửi', 7, 'center'),
      column('Trong đó đúng hạn', 7, 'right'),
      column('Trong đó muộn', 7, 'right'),
      column('Kết quả các xóm', 8, 'center'),
      ...core.map(({ field }) => column(fieldHeading(field), 9, 'right')),
    ],
    rows: [
      ...summary.agencies.map((each, order) => ({
        kind: 'line' as const,
        cells: [
          tally(order + 1),
          textCell(each.agency?.name ?? tableWords.unknownAgency),
          tally(each.hamlets),
          ...coverageCells(each.plan),
          ...coverageCells(each.result),
          textCell(each.complete ? tableWords.complete : tableWords.incomplete),
          ...sums(each.totals),
        ],
      })),
      {
        kind: 'total',
        cells: [
          textCell(''),
          textCell(tableWords.commune),
          tally(summary.hamlets.length),
          ...coverageCells(summary.plan),
          ...coverageCells(summary.result),
          textCell(`${summary.agenciesComplete}/${summary.agenciesExpected}`),
          ...sums(summary.totals),
        ],
      },
    ],
    notes: [],
  };
};

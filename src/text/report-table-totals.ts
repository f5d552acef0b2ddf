import type { Catalogue } from '../domain/catalogue.ts';
import { categoryName, partsAfterTotals } from '../domain/catalogue.ts';
import { column, textCell } from '../domain/report-cells.ts';
import type { ReportRow, ReportTable } from '../domain/report-document.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { IndicatorTotal } from '../domain/summary-totals.ts';
import { gapsAt } from '../domain/summary-totals.ts';
import { overCell, printedTotal, tally } from './report-figure-cells.ts';
import { remarkOf } from './report-remark.ts';
import { appendix } from './report-titles.ts';
import { dataNotes, dataUntil } from './summary.ts';
import { checkLine, cumulativeName, ruleWords, tableWords, unitOverRounds } from './summary-figures.ts';

interface PlacedTotal {
  readonly total: IndicatorTotal;
  /** Place in the catalogue, in which core indicators come before the others. */
  readonly index: number;
}

/** What counts the day as a whole first, then the contents in their order. */
const byCategory = (catalogue: Catalogue, totals: readonly IndicatorTotal[]): readonly PlacedTotal[] => {
  const order = catalogue.categories.map((category) => category.code);
  const place = ({ total }: PlacedTotal): number =>
    total.field.category === null ? -1 : order.indexOf(total.field.category);
  const placed = totals.map((total, index) => ({ total, index, field: total.field }));
  return partsAfterTotals(placed.sort((a, b) => place(a) - place(b)));
};

const line = (summary: MonthlySummary, { total, index }: PlacedTotal, order: number): ReportRow => {
  const { field } = total;
  const unit = field.printed?.unit ?? field.unit;
  const { season, year } = summary.cumulative;
  return {
    kind: 'line',
    cells: [
      tally(order + 1),
      textCell(field.label),
      textCell(unit),
      printedTotal(summary.round.key, total, remarkOf(total, gapsAt(summary.hamlets, index))),
      textCell(`${total.covered}/${total.expected}`),
      tally(total.nil),
      tally(total.blank),
      tally(total.bad),
      tally(total.notSent),
      overCell(field, season.values[index]),
      overCell(field, year.values[index]),
      textCell(unitOverRounds(field.roundRule, unit)),
      textCell(ruleWords[field.roundRule]),
    ],
  };
};

/** Phụ lục I: every indicator with how many hamlets it covers, the season and the year beside the round. */
export const totalsTable = (catalogue: Catalogue, summary: MonthlySummary): ReportTable => {
  const { season, year } = summary.cumulative;
  const yearNumber = summary.round.season;
  const rows = byCategory(catalogue, summary.totals).flatMap((placed, order, all): ReportRow[] => {
    const { category } = placed.total.field;
    const group: ReportRow = {
      kind: 'group',
      cells: [textCell(categoryName(catalogue, category) ?? tableWords.wholeDay)],
    };
    const isFirst = category !== all[order - 1]?.total.field.category;
    return [...(isFirst ? [group] : []), line(summary, placed, order)];
  });
  return {
    key: 'totals',
    number: appendix.totals,
    title: 'TỔNG HỢP KẾT QUẢ THEO CHỈ TIÊU',
    landscape: true,
    columns: [
      column('TT', 4, 'center'),
      column('Chỉ tiêu', 22),
      column('Đơn vị tính', 8, 'center'),
      column('Kết quả của đợt', 10, 'right'),
      column('Xóm có số liệu', 7, 'center'),
      ...['báo không phát sinh', 'để trống', 'có ô lỗi (không cộng)', 'chưa gửi'].map((part) =>
        column(`Xóm ${part}`, 7, 'right'),
      ),
      column(cumulativeName('season', yearNumber, season), 11, 'right'),
      column(cumulativeName('year', yearNumber, year), 11, 'right'),
      column('Đơn vị khi cộng đợt', 9, 'center'),
      column('Cách tính qua các đợt', 10),
    ],
    rows,
    notes: [
      checkLine(summary.hamlets.length, summary.agencies.length, summary.differences),
      dataUntil(summary),
      ...dataNotes(summary),
    ],
  };
};

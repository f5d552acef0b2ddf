import type { AgencyDuty } from '../domain/agency-duty.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { formatDay } from '../domain/day-text.ts';
import { dayOfMinute } from '../domain/instant.ts';
import { column, textCell } from '../domain/report-cells.ts';
import type { ReportCell, ReportTable } from '../domain/report-document.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { HamletFigures, IndicatorTotal } from '../domain/summary-totals.ts';
import { gapsAt } from '../domain/summary-totals.ts';
import { coverageCells, tally, totalCell } from './report-figure-cells.ts';
import { remarkOf } from './report-remark.ts';
import { coreIndicators, fieldHeading } from './report-table-hamlets.ts';
import { appendix } from './report-titles.ts';
import { outOf, ratio, tableWords } from './summary-figures.ts';

const timeWords = ({ standing, polite }: AgencyDuty): string => {
  const { timeliness } = standing;
  switch (timeliness.kind) {
    case 'on-time':
      return 'Đúng hạn';
    case 'late':
      return `Muộn ${timeliness.days} ngày`;
    case 'overdue':
      return polite ? 'Chưa gửi' : `Quá hạn ${timeliness.days} ngày`;
    case 'not-tracked':
      return standing.sent ? 'Đã gửi' : 'Chưa gửi';
    default:
      return 'Chưa gửi';
  }
};

const cleanUpWords = ({ standing: { cleanUp } }: AgencyDuty): string => {
  if (cleanUp.kind === 'done') return formatDay(cleanUp.day);
  return cleanUp.kind === 'other-month' ? `${formatDay(cleanUp.day)} (khác tháng)` : 'Chưa báo';
};

/** Day it sent its hamlets' results on, whether in time, its own clean-up day. */
const dutyCells = (duty: AgencyDuty | null): readonly ReportCell[] => {
  if (duty === null) return ['–', '–', '–'].map(textCell);
  const sentAt = duty.entry?.sentAt ?? null;
  return [sentAt === null ? '–' : formatDay(dayOfMinute(sentAt)), timeWords(duty), cleanUpWords(duty)].map(
    textCell,
  );
};

/** Phụ lục III: what each agency's hamlets sent, and what they did together. */
export const agencyTable = (catalogue: Catalogue, summary: MonthlySummary): ReportTable => {
  const core = coreIndicators(catalogue).filter(({ field }) => field.category === 'ND0');
  const sums = (totals: readonly IndicatorTotal[], lines: readonly HamletFigures[]) =>
    core.map(({ index }) => {
      const total = totals[index];
      return totalCell(total, { remark: total ? remarkOf(total, gapsAt(lines, index)) : '' });
    });
  return {
    key: 'agencies',
    number: appendix.agencies,
    title: 'KẾT QUẢ THEO CƠ QUAN, ĐƠN VỊ PHỤ TRÁCH',
    landscape: true,
    columns: [
      column('TT', 4, 'center'),
      column('Cơ quan, đơn vị', 20),
      column('Số xóm phụ trách', 7, 'right'),
      ...['Kế hoạch', 'Kết quả'].flatMap((what) => [
        column(`${what} đã gửi`, 7, 'center'),
        column('Trong đó đúng hạn', 7, 'right'),
        column('Trong đó muộn', 7, 'right'),
      ]),
      column('Cơ quan gửi kết quả ngày', 9, 'center'),
      column('Đúng hạn, muộn', 8, 'center'),
      column('Ngày tổng vệ sinh', 9, 'center'),
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
          ...dutyCells(each.duty),
          ...sums(
            each.totals,
            summary.hamlets.filter(({ hamlet }) => hamlet.agency === each.code),
          ),
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
          textCell(ratio(summary.duties)),
          textCell(''),
          textCell(outOf(summary.duties.cleanedUp, summary.duties.expected)),
          ...sums(summary.totals, summary.hamlets),
        ],
      },
    ],
    notes: [],
  };
};

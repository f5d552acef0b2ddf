import { isWithoutCleanUp } from '../domain/agency-duty.ts';
import type { CoverageCounts } from '../domain/coverage.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { Duties } from '../domain/summary-agencies.ts';
import type { Passage } from './report-paragraphs.ts';
import { items, open, point, section, together } from './report-paragraphs.ts';
import type { KeptTexts } from './report-places.ts';
import { openPlace } from './report-places.ts';
import { appendix, pointTitles, sectionTitles } from './report-titles.ts';
import { count, outOf } from './summary-figures.ts';

/** Part I: how plans and results came in. */

const shares = (counts: CoverageCounts, tracked: boolean, unit = ''): string => {
  const { missing, overdue } = counts;
  const said = (value: number): string => `${count(value)}${unit}`;
  const came = tracked ? [`đúng hạn ${said(counts.onTime)}, muộn ${said(counts.late)}`] : [];
  const past = overdue > 0 ? `, trong đó quá hạn ${said(overdue)}` : '';
  const left = missing > 0 ? [`chưa gửi ${said(missing)}${past}`] : [];
  return [...came, ...left, ...(tracked ? [] : ['đợt nhập bổ sung, không tính hạn'])].join('; ');
};

const planLine = ({ plan, result, tracked }: MonthlySummary): string =>
  plan.applies
    ? `- Kế hoạch: ${outOf(plan.sent, plan.expected)} xóm đã gửi (${shares(plan, tracked, ' xóm')}).`
    : `- Kế hoạch: đợt này không áp dụng hạn gửi kế hoạch; ${outOf(plan.sentAtAll, result.expected)} xóm đã gửi.`;

const resultLine = ({ result, tracked }: MonthlySummary): string =>
  `- Kết quả: ${outOf(result.sent, result.expected)} xóm đã gửi (${shares(result, tracked, ' xóm')}).`;

const agencyLine = ({ duties, tracked, agenciesComplete, agenciesExpected }: MonthlySummary): string =>
  `- Cơ quan, đơn vị gửi kết quả của các xóm được giao phụ trách: ${outOf(duties.sent, duties.expected)} cơ quan, đơn vị đã gửi (${shares(duties, tracked)}); ${outOf(agenciesComplete, agenciesExpected)} cơ quan, đơn vị có đủ kết quả của các xóm.`;

/** More names than this are looked up in the appendix. */
const MOST_NAMES = 8;

/** Who has not told of a day though the month is over; rows 1–4 are asked, not named (B9). */
const withoutCleanUp = ({ list }: Duties): string => {
  const names = list.flatMap(({ agency, polite, standing }) =>
    !polite && isWithoutCleanUp(standing) ? [agency.name] : [],
  );
  if (names.length === 0) return '';
  return names.length <= MOST_NAMES
    ? `; chưa báo: ${names.join(', ')}`
    : `; danh sách ở ${appendix.agencies}`;
};

/** KH III.3: at least one clean-up day of the agency's own premises each month. */
const cleanUpLine = ({ duties }: MonthlySummary): string =>
  `- Tổng vệ sinh khuôn viên: ${outOf(duties.cleanedUp, duties.expected)} cơ quan, đơn vị đã báo ngày thực hiện trong tháng${withoutCleanUp(duties)}.`;

export const directionOf = (summary: MonthlySummary, kept: KeptTexts): Passage =>
  together(
    section(sectionTitles.direction),
    point(pointTitles.steering),
    open(openPlace('free.direction'), kept),
    point(pointTitles.plans),
    items([planLine(summary), resultLine(summary), agencyLine(summary), cleanUpLine(summary)]),
  );

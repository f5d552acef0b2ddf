import type { Coverage } from '../domain/coverage.ts';
import type { Course, MonthlySummary } from '../domain/summary.ts';
import { count, outOf } from './summary-figures.ts';

/** Part I: how plans and results came in; and how the day went. */

const shares = (coverage: Coverage, tracked: boolean): string => {
  const { missing, overdue } = coverage;
  const came = tracked ? [`đúng hạn ${count(coverage.onTime)} xóm, muộn ${count(coverage.late)} xóm`] : [];
  const past = overdue > 0 ? `, trong đó quá hạn ${count(overdue)} xóm` : '';
  const open = missing > 0 ? [`chưa gửi ${count(missing)} xóm${past}`] : [];
  return [...came, ...open, ...(tracked ? [] : ['đợt nhập bổ sung, không tính hạn'])].join('; ');
};

export const planLine = ({ plan, result, tracked }: MonthlySummary): string =>
  plan.applies
    ? `- Kế hoạch: ${outOf(plan.sent, plan.expected)} xóm đã gửi (${shares(plan, tracked)}).`
    : `- Kế hoạch: đợt này không áp dụng hạn gửi kế hoạch; ${outOf(plan.sentAtAll, result.expected)} xóm đã gửi.`;

export const resultLine = ({ result, tracked }: MonthlySummary): string =>
  `- Kết quả: ${outOf(result.sent, result.expected)} xóm đã gửi (${shares(result, tracked)}).`;

export const agencyLine = (summary: MonthlySummary): string =>
  `- Cơ quan, đơn vị: ${outOf(summary.agenciesComplete, summary.agenciesExpected)} cơ quan, đơn vị có đủ kết quả của các xóm được giao phụ trách.`;

const withReasons = (held: Course['postponed']): string =>
  held.map(({ hamlet, reason }) => (reason === '' ? hamlet.name : `${hamlet.name}: ${reason}`)).join('; ');

/** null when no hamlet has said how the day went. */
export const courseLine = ({ done, postponed, notHeld }: Course): string | null => {
  const parts = [
    done.length > 0 ? [`${count(done.length)} xóm đã ra quân`] : [],
    postponed.length > 0 ? [`${count(postponed.length)} xóm hoãn (${withReasons(postponed)})`] : [],
    notHeld.length > 0 ? [`${count(notHeld.length)} xóm không tổ chức (${withReasons(notHeld)})`] : [],
  ].flat();
  return parts.length === 0 ? null : `Trong số xóm đã gửi kết quả: ${parts.join('; ')}.`;
};

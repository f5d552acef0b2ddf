import { formatDayOfDocument } from '../domain/day-text.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { dayOfMinute } from '../domain/instant.ts';
import type { Round } from '../domain/round.ts';

/** Part IV: what comes next. */

const until = (moment: LocalMinute): string =>
  `${moment.slice(11)} ngày ${formatDayOfDocument(dayOfMinute(moment))}`;

const upcomingLine = ({ number, day, needsConfirmation, deadlines }: Round): string => {
  const { plan, result, report } = deadlines;
  return [
    `- Đợt ${number}: ra quân ngày ${formatDayOfDocument(day)}${needsConfirmation ? ' (chờ xã xác nhận ngày)' : ''}`,
    ...(plan.applies
      ? [`các xóm gửi kế hoạch về UBND xã (qua Phòng Kinh tế) chậm nhất ${until(plan.moment)}`]
      : []),
    `các cơ quan, đơn vị gửi kết quả của các xóm được giao phụ trách chậm nhất ${until(result.moment)}`,
    `Phòng Kinh tế báo cáo UBND xã chậm nhất ${until(report.moment)}.`,
  ].join('; ');
};

/** Day and deadlines of the rounds to come; deadlines name the last valid minute (A4). */
export const upcomingLines = (upcoming: readonly Round[]): readonly string[] =>
  upcoming.length === 0
    ? ['- Đợt này là đợt cuối trong lịch ra quân của Kế hoạch.']
    : upcoming.map(upcomingLine);

import type { Catalogue } from '../domain/catalogue.ts';
import { categoryName } from '../domain/catalogue.ts';
import { formatDayOfDocument } from '../domain/day-text.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { dayOfMinute } from '../domain/instant.ts';
import type { Round } from '../domain/round.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { Passage } from './report-paragraphs.ts';
import { items, open, section, together } from './report-paragraphs.ts';
import type { KeptTexts } from './report-places.ts';
import { openPlace } from './report-places.ts';
import { sectionTitles } from './report-titles.ts';
import { count, namesOf, outOf } from './summary-figures.ts';

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
const upcomingLines = (upcoming: readonly Round[]): readonly string[] =>
  upcoming.length === 0
    ? ['- Đợt này là đợt cuối trong lịch ra quân của Kế hoạch.']
    : upcoming.map(upcomingLine);

/** What the plans that have come in for the next round hold. */
const registeredLine = (catalogue: Catalogue, { registered }: MonthlySummary): readonly string[] => {
  if (registered === null) return [];
  const { round, sent, expected, contents } = registered;
  const head = `- Nội dung các xóm đăng ký trong kế hoạch đợt ${round.number} (${outOf(sent, expected)} xóm đã gửi kế hoạch)`;
  const said = contents
    .filter(({ hamlets }) => hamlets > 0)
    .map(({ category, hamlets }) => `${categoryName(catalogue, category)} ${count(hamlets)} xóm`);
  return [said.length === 0 ? `${head}: chưa có.` : `${head}: ${said.join('; ')}.`];
};

/** Work that stays to be done goes into the next plans. */
const leftOverLines = (catalogue: Catalogue, { leftOver, round }: MonthlySummary): readonly string[] =>
  leftOver.length === 0
    ? []
    : [
        `- Việc có trong kế hoạch đợt ${round.number} nhưng chưa làm, đề nghị các xóm đưa vào kế hoạch tới:`,
        ...leftOver.map(
          ({ category, hamlets }) => `+ ${categoryName(catalogue, category)}: ${namesOf(hamlets)}.`,
        ),
      ];

export const tasksOf = (catalogue: Catalogue, summary: MonthlySummary, kept: KeptTexts): Passage =>
  together(
    section(sectionTitles.tasks),
    items([
      ...upcomingLines(summary.upcoming),
      ...registeredLine(catalogue, summary),
      ...leftOverLines(catalogue, summary),
    ]),
    open(openPlace('free.tasks'), kept),
  );

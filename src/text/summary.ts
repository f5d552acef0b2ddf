import { formatDay } from '../domain/day-text.ts';
import { formatInstant } from '../domain/instant.ts';
import type { BadFigure, MonthlySummary } from '../domain/summary.ts';
import { beginningOf } from '../domain/typed-text.ts';
import { count, outOf } from './summary-figures.ts';

/** What is said about the monthly report: beside its figures, below its tables, in the sidebar. */

export const dataUntil = (summary: MonthlySummary): string => `Số liệu đến ${formatInstant(summary.now)}.`;

const badPhrase = ({ hamlet, field, shown }: BadFigure): string =>
  `${hamlet.name}, ${field.label}: “${beginningOf(shown, 30)}”`;

/** As many faulty cells as a reader takes in; all of them are listed by "Kiểm tra đợt này". */
const MOST_NAMED = 12;

const badLine = (bad: readonly BadFigure[]): string => {
  const more = bad.length - MOST_NAMED;
  const rest = more > 0 ? `; và ${count(more)} ô khác, xem đủ ở “Kiểm tra đợt này”` : '';
  return `Có ${count(bad.length)} ô nhập sai, không cộng vào tổng: ${bad.slice(0, MOST_NAMED).map(badPhrase).join('; ')}${rest}.`;
};

/** Below the appendices: what the reader must know of the data. */
export const dataNotes = ({ round, bad, agencies, tracked }: MonthlySummary): readonly string[] => [
  ...(bad.length > 0 ? [badLine(bad)] : []),
  ...(tracked ? [] : [`Đợt ${round.number} nhập bổ sung: không tính đúng hạn, muộn, quá hạn.`]),
  ...(round.needsConfirmation && round.printedDay !== null
    ? [
        `Kế hoạch in đợt ${round.number} ngày ${formatDay(round.printedDay)}; đang dùng ngày ${formatDay(round.day)}, chờ xã xác nhận.`,
      ]
    : []),
  ...(round.postponement !== null && round.postponement.reason !== ''
    ? [`Lý do hoãn đợt ${round.number}: ${round.postponement.reason}.`]
    : []),
  ...(agencies.some((line) => line.agency === null)
    ? ['Có xóm chưa ghi đúng mã cơ quan phụ trách ở trang Xóm.']
    : []),
];

export const rerunNotes = [
  'Dòng nào để “……”, và những gì đã ghi vào đó, được giữ nguyên khi lập lại báo cáo; số liệu và câu chữ khác được tính lại.',
  'Dòng “Theo số liệu, xóm có nhiều … nhất” sửa lại được; không muốn nêu thì ghi “ẩn” đè lên dòng đó.',
] as const;

/** Above a line that the clerk hid. */
export const hiddenTitle =
  'Dòng đã ẩn, không có trong báo cáo (xóa chữ “ẩn” ở dưới rồi lập lại báo cáo thì dòng hiện lại):';

/** A note that somebody left on a cell of the report, moved to the clerk's notes: one line, whatever it was. */
export const noteOnCell = (cell: string, note: string): string =>
  `Ghi chú ở ô “${beginningOf(cell, 40)}”: ${note}`.replace(/\s*\n\s*/g, '; ');

export const notesTitle = 'Ghi chú của người lập:';

/** The parts of a long report, as the sidebar names them beside its bar. */
export const partWords = {
  read: (round: number): string => `Đọc đợt ${round}`,
  draw: 'Ghi báo cáo',
} as const;

/** What the sidebar says when the tab is ready. */
export const builtMessage = (summary: MonthlySummary, tabName: string): string => {
  const { result, differences } = summary;
  const missing = result.missing > 0 ? `; còn ${count(result.missing)} xóm chưa gửi kết quả` : '';
  const bad = summary.bad.length > 0 ? `; ${count(summary.bad.length)} ô nhập sai không được cộng` : '';
  const check = differences.length > 0 ? '; số cộng chưa khớp, xem dòng Kiểm tra' : '';
  if (result.sentAtAll === 0)
    return `Đã lập trang “${tabName}”. Chưa có xóm nào gửi kết quả của đợt này; khi các xóm đã gửi, mời lập lại báo cáo.`;
  return `Đã lập trang “${tabName}” từ kết quả của ${outOf(result.sent, result.expected)} xóm${missing}${bad}${check}.`;
};

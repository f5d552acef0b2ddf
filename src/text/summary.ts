import type { AgencyGroup, Arrears, Coverage, HamletStanding } from '../domain/coverage.ts';
import type { Day } from '../domain/day.ts';
import { monthOfPeriod, yearOfPeriod } from '../domain/day.ts';
import { documentParts, formatDay, formatDayOfDocument } from '../domain/day-text.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { dayOfMinute, formatInstant, localDayOf } from '../domain/instant.ts';
import type { Round } from '../domain/round.ts';
import type { BadFigure, Course, MonthlySummary } from '../domain/summary.ts';
import { count, outOf } from './summary-figures.ts';

/** Sentences of the Economic Office's monthly report, in the form of NĐ 30/2020 and the outline I–V. */

/** What is left for the clerk: the software states no cause and no judgement. */
export const LEFT_OPEN = '……';

export const headingTexts = {
  parent: 'ỦY BAN NHÂN DÂN XÃ PHÚ LẠC',
  office: 'PHÒNG KINH TẾ',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  shortLine: '─────',
  longLine: '────────────────',
  kind: 'BÁO CÁO',
  addressee: 'Kính gửi: Ủy ban nhân dân xã Phú Lạc.',
} as const;

/** "Số: ……/BC-KT": nobody invents the number. */
export const reportNumber = (symbol: string): string => `Số: ${LEFT_OPEN}/BC-${symbol}`;

export const placeAndDay = (today: Day): string => {
  const { day, month, year } = documentParts(today);
  return `Phú Lạc, ngày ${day} tháng ${month} năm ${year}`;
};

const monthAndYear = (round: Round): string => {
  const month = monthOfPeriod(round.period);
  return `tháng ${month <= 2 ? `0${month}` : month} năm ${yearOfPeriod(round.period)}`;
};

export const subject = (round: Round): string =>
  `Kết quả ra quân xây dựng nông thôn mới ${monthAndYear(round)}\ntrên địa bàn xã Phú Lạc`;

/** The commune's plan as it is cited; its number stays open until the setting has it (A14, A15). */
export interface CitedPlan {
  readonly number: string;
  readonly symbol: string;
  readonly day: Day;
}

const dayHeld = ({ day, postponement, scheduledDay }: Round): string =>
  postponement === null
    ? `ngày ${formatDayOfDocument(day)}`
    : `ngày ${formatDayOfDocument(day)}, hoãn từ ngày ${formatDayOfDocument(scheduledDay)}`;

export const opening = (plan: CitedPlan, round: Round): string =>
  `Thực hiện Kế hoạch số ${plan.number || LEFT_OPEN}/${plan.symbol} ngày ${formatDayOfDocument(plan.day)} của UBND xã Phú Lạc về tổ chức thực hiện ra quân xây dựng nông thôn mới trên địa bàn xã, Phòng Kinh tế báo cáo kết quả ra quân đợt ${round.number} (${dayHeld(round)}) như sau:`;

export const sectionTitles = {
  direction: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
  results: 'II. KẾT QUẢ THỰC HIỆN',
  assessment: 'III. ĐÁNH GIÁ CHUNG',
  tasks: 'IV. NHIỆM VỤ THÁNG SAU',
  proposals: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
} as const;

export const pointTitles = {
  steering: '1. Công tác chỉ đạo',
  plans: '2. Việc gửi kế hoạch và kết quả',
  forces: '1. Lực lượng tham gia',
  contents: '2. Kết quả theo các nội dung',
  examples: '3. Điển hình, cách làm hay',
  cumulative: '4. Kết quả lũy kế',
  strengths: '1. Ưu điểm',
  shortcomings: '2. Tồn tại, hạn chế',
  causes: '3. Nguyên nhân',
} as const;

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

const days = (number: number): string => (number > 0 ? ` ${count(number)} ngày` : '');

const arrearsOf = ({ standing: { timeliness } }: HamletStanding): string => {
  if (timeliness.kind === 'late') return `muộn${days(timeliness.days)}`;
  if (timeliness.kind !== 'overdue') return '';
  return `${timeliness.personal ? 'đã trả lại, ' : ''}quá${days(timeliness.days) || ' hạn'}`;
};

const groupLine = (group: AgencyGroup, nameless: string, withDays: boolean): string => {
  const names = group.hamlets.map((each) =>
    withDays ? `${each.hamlet.name} (${arrearsOf(each)})` : each.hamlet.name,
  );
  return `+ ${group.agency?.name ?? nameless}: ${names.join(', ')}.`;
};

/** Days are said once when all have the same, and not at all where a request is polite. */
const list = (title: string, groups: readonly AgencyGroup[], nameless: string): readonly string[] => {
  if (groups.length === 0) return [];
  const hamlets = groups.flatMap((group) => group.hamlets);
  const polite = groups.every((group) => group.polite);
  const arrears = new Set(hamlets.map(arrearsOf));
  const [only = ''] = arrears;
  const all = !polite && arrears.size === 1 ? ` (${only})` : '';
  return [
    `- ${title}: ${count(hamlets.length)} xóm${all}.`,
    ...groups.map((group) => groupLine(group, nameless, !polite && arrears.size > 1)),
  ];
};

/** Late and missing by name, by agency in the annex's order; rows 1–4 are asked, not listed among the overdue (B9). */
export const arrearsLines = (plan: Arrears, result: Arrears, nameless: string): readonly string[] => {
  const lines = [
    ...list('Gửi kế hoạch muộn', plan.late, nameless),
    ...list('Quá hạn chưa gửi kế hoạch', plan.overdue, nameless),
    ...list('Gửi kết quả muộn', result.late, nameless),
    ...list('Quá hạn chưa gửi kết quả', result.overdue, nameless),
    ...list('Các xóm do cơ quan Đảng, Mặt trận phụ trách, gửi kế hoạch sau hạn', plan.politelyLate, nameless),
    ...list('Kính đề nghị cơ quan phụ trách phối hợp để xóm gửi kế hoạch', plan.politelyAsked, nameless),
    ...list(
      'Các xóm do cơ quan Đảng, Mặt trận phụ trách, gửi kết quả sau hạn',
      result.politelyLate,
      nameless,
    ),
    ...list('Kính đề nghị cơ quan phụ trách cung cấp kết quả của các xóm', result.politelyAsked, nameless),
  ];
  return lines.length > 0 ? lines : ['- Không có xóm gửi muộn hoặc quá hạn.'];
};

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

export const closing = (round: Round): string =>
  `Trên đây là báo cáo kết quả ra quân xây dựng nông thôn mới ${monthAndYear(round)} của Phòng Kinh tế./.`;

export const signatureTexts = (symbol: string) =>
  ({ recipients: 'Nơi nhận:', lines: ['- Như trên;', `- Lưu: VT, ${symbol}.`] }) as const;

export const dataUntil = (summary: MonthlySummary): string => `Số liệu đến ${formatInstant(summary.now)}.`;

const badPhrase = ({ hamlet, field, shown }: BadFigure): string =>
  `${hamlet.name}, ${field.label}: “${shown.length > 30 ? `${shown.slice(0, 30)}…` : shown}”`;

/** Below the appendices: what the reader must know of the data. */
export const dataNotes = ({ round, bad, agencies, tracked }: MonthlySummary): readonly string[] => [
  ...(bad.length > 0
    ? [`Có ${count(bad.length)} ô nhập sai, không cộng vào tổng: ${bad.map(badPhrase).join('; ')}.`]
    : []),
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

export const rerunNote =
  'Dòng nào để “……”, và những gì đã ghi vào đó, được giữ nguyên khi lập lại báo cáo; số liệu và câu chữ khác được tính lại.';

export const notesTitle = 'Ghi chú của người lập:';

/** "(Kèm theo Báo cáo số ……/BC-KT)", with the number the clerk gave the report. */
export const appendixCitation = (number: string): string =>
  `(Kèm theo Báo cáo số ${number.replace(/^Số\s*:?\s*/i, '')})`;

/** What the sidebar says when the tab is ready. */
export const builtMessage = (summary: MonthlySummary, tabName: string): string => {
  const { result, differences } = summary;
  const missing = result.missing > 0 ? `; còn ${count(result.missing)} xóm chưa gửi kết quả` : '';
  const bad = summary.bad.length > 0 ? `; ${count(summary.bad.length)} ô nhập sai không được cộng` : '';
  const check = differences.length > 0 ? '; số cộng chưa khớp, xem dòng Kiểm tra' : '';
  return `Đã lập trang “${tabName}” từ kết quả của ${outOf(result.sent, result.expected)} xóm${missing}${bad}${check}.`;
};

/** The day the report is drawn up. */
export const dayOfReport = (summary: MonthlySummary): Day => localDayOf(summary.now);

import type { Finding, FindingCode } from '../domain/finding.ts';

/** One Vietnamese sentence for each thing a check can find: what is wrong, then what to do. */

type Words = Readonly<Record<string, string>>;

/** What people paste into a cell can be a page long; a sentence quotes its beginning. */
const MOST_QUOTED = 24;

const said = (about: Words, name: string): string => {
  const letters = [...(about[name] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()];
  return letters.length > MOST_QUOTED ? `${letters.slice(0, MOST_QUOTED - 1).join('')}…` : letters.join('');
};

const quote = (about: Words): string => `“${said(about, 'shown')}”`;

/** " (12 người)", or nothing where the check gave no figure. */
const inBrackets = (...parts: readonly string[]): string => {
  const text = parts.filter((part) => part !== '').join(' ');
  return text === '' ? '' : ` (${text})`;
};

const sentences: Readonly<Record<FindingCode, (about: Words) => string>> = {
  'missing-content': () => 'Chưa có nội dung công việc: hãy chọn ít nhất một việc hoặc ghi cụ thể.',
  'missing-time': () => 'Chưa có thời gian: hãy ghi giờ bắt đầu, ví dụ 07:00.',
  'missing-forces': () => 'Chưa có lực lượng: hãy ghi tổng số người dự kiến.',
  'missing-materials': () => 'Chưa có vật tư, dụng cụ: hãy ghi thứ cần mang, không cần thì ghi “không”.',
  'missing-assignment': () => 'Chưa có phân công: hãy ghi khu vực và việc của ít nhất một nhóm.',
  'missing-course': () => 'Chưa có tình hình thực hiện: hãy chọn Đã làm, Hoãn hoặc Không tổ chức.',
  'missing-new-day': () => 'Chưa có ngày làm bù: hãy ghi ngày hoãn sang.',
  'missing-reason': () => 'Chưa có lý do: hãy ghi ngắn gọn vì sao hoãn hoặc không tổ chức.',
  'missing-result': () => 'Chưa có số liệu kết quả: hãy ghi ít nhất một chỉ tiêu hoặc lý do không phát sinh.',
  'missing-nil-reason': () => 'Chưa có lý do không phát sinh: hãy ghi ngắn gọn, hoặc bỏ chọn.',
  'missing-correction-reason': () => 'Chưa có lý do sửa: hãy ghi ngắn gọn vì sao sửa.',
  'not-a-number': (about) => `${quote(about)} không phải là số: hãy ghi lại bằng chữ số.`,
  'number-as-text': (about) => `Số ${quote(about)} đang là chữ nên chưa cộng được: hãy gõ lại số.`,
  'ambiguous-number': (about) =>
    `${quote(about)} có thể là ${said(about, 'first')} hoặc ${said(about, 'second')}: hãy ghi lại cho rõ.`,
  'not-whole': (about) => `Chỗ này chỉ nhận số nguyên: hãy sửa ${quote(about)}.`,
  'not-a-step': (about) => `Số này chỉ lẻ đến ${said(about, 'step')}: hãy sửa ${quote(about)}.`,
  negative: (about) => `Số không được âm: hãy sửa ${quote(about)}.`,
  'too-large': (about) =>
    `${quote(about)} quá lớn, nhiều nhất là ${said(about, 'max')} ${said(about, 'unit')}: hãy kiểm tra lại.`.replace(
      ' :',
      ':',
    ),
  'not-a-time': (about) => `${quote(about)} không phải là giờ: hãy ghi như 07:00 hoặc 7h30.`,
  'not-a-day': (about) => `${quote(about)} không phải là ngày có thật: hãy ghi như 07/03/2026.`,
  'not-an-option': (about) => `${quote(about)} không có trong danh sách: hãy chọn một mục có sẵn.`,
  'not-a-tick': (about) => `Ô này chỉ ghi “x” hoặc để trống: hãy sửa ${quote(about)}.`,
  'too-long': (about) => `Dài quá ${said(about, 'length')} ký tự: hãy viết gọn lại.`,
  'end-before-start': (about) =>
    `Giờ kết thúc (${said(about, 'end')}) phải sau giờ bắt đầu (${said(about, 'start')}): hãy sửa lại.`,
  'group-without-task': (about) => `Nhóm ${said(about, 'slot')} chưa có việc: hãy ghi việc giao cho nhóm.`,
  'group-people-differ': (about) =>
    `Các nhóm cộng lại ${said(about, 'groups')} người, tổng số ghi ${said(about, 'people')} người: mời xem lại.`,
  'part-exceeds-total': (about) =>
    `Số này${inBrackets(said(about, 'shown'))} lớn hơn tổng số${inBrackets(said(about, 'total'))}: hãy sửa lại.`,
  'work-days-exceed-people': (about) =>
    `Số ngày công${inBrackets(said(about, 'shown'))} nhiều hơn số người tham gia${inBrackets(said(about, 'people'))}: mời xem lại.`,
  'day-before-round': () => 'Ngày này trước ngày ra quân của đợt: hãy kiểm tra lại ngày.',
  'day-after-deadline': () => 'Ngày này sau hạn gửi kết quả của đợt: hãy kiểm tra lại ngày.',
  'day-not-come': (about) => `Chưa đến ngày ${said(about, 'shown')}: hãy sửa ngày, hoặc lưu nháp và gửi sau.`,
  'result-before-day': (about) =>
    `Chưa đến ngày ra quân ${said(about, 'day')}: đã làm sớm thì ghi ngày thực hiện thật, chưa làm thì lưu nháp.`,
  'new-day-not-later': (about) =>
    `Ngày hoãn sang phải sau ngày ra quân ${said(about, 'day')}: hãy kiểm tra lại ngày.`,
  'far-from-plan': (about) =>
    `Kế hoạch ${said(about, 'planned')} người, kết quả ghi ${said(about, 'shown')} người: mời xem lại, đúng thì cứ gửi.`,
  'not-a-link': () => 'Chưa thấy liên kết (bắt đầu bằng https://): mời xem lại, không có thì cứ gửi.',
  'above-usual': (about) =>
    `Số này cao hơn mức thường gặp${inBrackets(said(about, 'max'), said(about, 'unit'))}: mời xem lại, đúng thì cứ gửi.`,
  'far-above-others': (about) =>
    `Số này gấp hơn năm lần mức giữa của các xóm trong đợt${inBrackets(said(about, 'usual'), said(about, 'unit'))}: mời hỏi lại xóm.`,
  'far-above-own-history': (about) =>
    `Số này gấp hơn năm lần mức thường gặp của xóm ở các đợt trước${inBrackets(said(about, 'usual'), said(about, 'unit'))}: mời hỏi lại xóm.`,
  'money-too-small': (about) => `Mới có ${said(about, 'shown')} đồng: mời xem lại đã ghi đủ đồng chưa.`,
  'nil-with-figure': () => 'Đã ghi không phát sinh mà vẫn có số liệu: hãy xóa một trong hai.',
  'status-not-submitted': () => 'Chưa gửi: hãy chọn “Gửi” ở ô trạng thái khi đã điền xong.',
  'submit-not-handled': () => 'Đã chọn “Gửi” nhưng chưa được ghi nhận: hãy chọn lại “Gửi”.',
  'changed-after-acceptance': (about) =>
    `Có ô sửa trong bảng sau khi ${about['phase'] === 'plan' ? 'thống nhất' : 'xác nhận'}: mời mở thanh bên, ghi lý do rồi gửi lại, hoặc sửa về như cũ.`,
};

/** The sentence of a code with the words a check found; at most 140 characters. */
export const findingSentence = (code: FindingCode, about: Words = {}): string => sentences[code](about);

/** Sentences that name their place themselves, or are about more than one field. */
const NAMING: ReadonlySet<FindingCode> = new Set([
  'end-before-start',
  'group-without-task',
  'group-people-differ',
  'work-days-exceed-people',
  'result-before-day',
  'new-day-not-later',
  'far-from-plan',
  'status-not-submitted',
  'submit-not-handled',
  'changed-after-acceptance',
]);

/** Whether the sentence alone, read away from its field, leaves open which field it means. */
export const needsItsField = ({ code }: Finding): boolean =>
  !code.startsWith('missing-') && !NAMING.has(code);

/** The sentence as it stands away from its field: "Kết thúc lúc: “25:00” không phải là giờ…". @param label of the field */
export const sentenceAt = (label: string, finding: Finding): string =>
  needsItsField(finding) && label !== '' ? `${label}: ${sentenceOf(finding)}` : sentenceOf(finding);

/** What the person reads beside the field, on the cell's note and in the list of findings. */
export const sentenceOf = (finding: Finding): string => findingSentence(finding.code, finding.about);

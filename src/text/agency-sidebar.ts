import type { Unsettled } from '../domain/acceptance.ts';
import type { CleanUp } from '../domain/agency-duty.ts';
import type { Phase } from '../domain/field.ts';

/** What the page "Cơ quan phụ trách" says. Buttons begin with a verb; sentences say what to do next. */

const phases: Readonly<Record<Phase, string>> = { plan: 'Kế hoạch', result: 'Kết quả' };
const accept: Readonly<Record<Phase, string>> = { plan: 'Thống nhất kế hoạch', result: 'Xác nhận kết quả' };
const accepted: Readonly<Record<Phase, string>> = { plan: 'Thống nhất lúc', result: 'Xác nhận lúc' };
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const agencyText = {
  title: 'Cơ quan phụ trách',
  loading: 'Đang mở cơ quan…',
  saving: 'Đang ghi…',
  agency: 'Cơ quan',
  round: 'Đợt',
  lead: (polite: boolean): string =>
    polite
      ? 'Kính đề nghị cơ quan xem, xác nhận và cung cấp kết quả của các xóm phụ trách.'
      : 'Xem và xác nhận kết quả của các xóm phụ trách, rồi gửi báo cáo của cơ quan.',
  receiptLine: (code: string, time: string): string => `Biên nhận ${code}, lúc ${time}`,
  changedSinceSent: 'Có thay đổi sau lần gửi gần nhất. Xong thì mời gửi lại; lần gửi đầu vẫn được tính.',
  allSettled: 'Các xóm đã xong, gửi báo cáo được.',
  /** For whom it is not to send. */
  allSettledWaiting: 'Các xóm đã xong, chờ gửi báo cáo của cơ quan.',
  waitingFor: (count: number): string => `Còn ${count} xóm chưa xong:`,
  confirmAll: (count: number): string => `Xác nhận ${count} kết quả không có lỗi`,
  hamlets: 'Các xóm phụ trách',
  hamletChanged: 'Có đổi',
  changedTitle: 'Đã đổi từ lần xem trước',
  changedLine: (label: string, before: string, now: string): string => `${label}: ${before} → ${now}`,
  blank: '(trống)',
  phase: (phase: Phase): string => phases[phase],
  accept: (phase: Phase): string => accept[phase],
  acceptOf: (phase: Phase, hamlet: string): string => `${accept[phase]} của ${hamlet}`,
  accepted: (phase: Phase, time: string, who: string): string =>
    who === '' ? `${accepted[phase]} ${time}` : `${accepted[phase]} ${time}, ${who}`,
  changedSinceAccepted: 'Nội dung đã đổi sau khi cơ quan đồng ý. Mời xem lại; không đúng thì trả lại.',
  sendBack: 'Trả lại',
  sendBackOf: (phase: Phase, hamlet: string): string => `Trả lại ${small(phases[phase])} của ${hamlet}`,
  sentBackReason: (reason: string): string => `Lý do trả lại: ${reason}`,
  newDeadline: (until: string): string => `Hạn mới: ${until}`,
  reason: 'Lý do',
  reasonHint: 'Xóm đọc lý do này để sửa.',
  notSentHint: 'Lý do được ghi vào sổ và báo cáo.',
  deadlineDay: 'Hạn mới, đến hết ngày',
  cancel: 'Thôi',
  reasonMissing: 'Mời ghi lý do trước.',
  notSent: 'Ghi không gửi',
  notSentOf: (hamlet: string): string => `Ghi không gửi kết quả của ${hamlet}`,
  notSentReason: (reason: string): string => `Cơ quan đã ghi không gửi: ${reason}`,
  takeBack: 'Bỏ ghi không gửi',
  works: 'Kế hoạch và kết quả',
  workState: {
    done: 'Đã làm',
    unplanned: 'Ngoài kế hoạch',
    nil: 'Không phát sinh',
    open: 'Chưa thấy kết quả',
    waiting: 'Chờ xóm gửi',
  },
  planned: 'Kế hoạch',
  done: 'Kết quả',
  people: (planned: string, came: string): string =>
    [planned === '' ? '' : `Dự kiến: ${planned}.`, came === '' ? '' : `Tham gia: ${came}.`]
      .filter(Boolean)
      .join(' '),
  all: (phase: Phase, count: number): string => `Toàn bộ ${small(phases[phase])} (${count} mục)`,
  nothing: 'Chưa có gì.',
  error: 'Lỗi',
  warning: 'Cảnh báo',
  cleanUpTitle: 'Ngày tổng vệ sinh của cơ quan',
  cleanUpLabel: 'Ngày đã làm',
  cleanUpSave: 'Ghi ngày',
  /** For whom it is not to write down. */
  cleanUpOn: (day: string): string => `Đã làm ngày ${day}.`,
  cleanUpNone: 'Chưa ghi ngày nào.',
  cleanUp: {
    done: 'Đã ghi.',
    'other-month': 'Ngày đã ghi không thuộc tháng của đợt, mời ghi lại.',
    open: 'Mỗi tháng ít nhất một ngày. Làm xong mời ghi ngày.',
    missing: 'Tháng của đợt chưa ghi ngày nào. Nếu đã làm, mời ghi ngày.',
    'not-tracked': 'Đợt cũ, ghi bổ sung khi có.',
  } satisfies Record<CleanUp['kind'], string>,
  /** "Ghi một ngày của tháng 02/2026, ví dụ 14/02/2026." @param period MM/yyyy */
  cleanUpMonth: (period: string): string => `Ghi một ngày của tháng ${period}, ví dụ 14/${period}.`,
  cleanUpPolite: 'Khi đã làm, kính đề nghị cơ quan ghi ngày.',
  sendReport: 'Gửi báo cáo của cơ quan',
  sendReportAgain: 'Gửi lại báo cáo',
  why: {
    'not-sent': 'chưa gửi kết quả',
    'sent-back': 'đang sửa bản bị trả lại',
    unconfirmed: 'chờ xác nhận',
    changed: 'đã đổi sau khi xác nhận',
  } satisfies Record<Unsettled, string>,
} as const;

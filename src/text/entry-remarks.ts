import type { Phase } from '../domain/field.ts';

/** What a plan's or a result's state asks of the hamlet, a sentence each. */

const accepted: Readonly<Record<Phase, string>> = {
  plan: 'Kế hoạch đã được cơ quan thống nhất',
  result: 'Kết quả đã được cơ quan xác nhận',
};

export const correctionNeedsReason = (phase: Phase): string =>
  `${accepted[phase]}: muốn sửa thì sửa ở dưới, ghi lý do rồi gửi lại.`;

export const roundFrozen =
  'Đợt này đã chốt báo cáo nên chỉ xem được. Cần sửa thì đề nghị phòng Kinh tế mở khóa.';

export const unlockedUntil = (time: string): string =>
  `Phòng Kinh tế đã mở khóa cho xóm đến ${time}: sửa ở dưới, ghi lý do rồi gửi.`;

export const sentBackFor = (reason: string): string => `Cơ quan trả lại: ${reason}`;

export const sendAgain = 'Mời sửa ở dưới rồi gửi lại; lần gửi đầu vẫn được tính.';

/** In the place of the deadline that all have. */
export const sendAgainBy = (time: string): string => `Hạn gửi lại: ${time}`;

export const markedNotSent = (reason: string): string =>
  `Cơ quan đã ghi là xóm không gửi (${reason}). Có số liệu thì vẫn gửi được.`;

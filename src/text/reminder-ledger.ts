import type { DutyKind } from '../domain/duty.ts';
import type { Channel, ReminderState } from '../domain/reminder-record.ts';

/** Words in the cells of the tab Đôn đốc: what is written there is read back by the same words. */

export const reminderKindWords: Readonly<Record<DutyKind, string>> = {
  plan: 'Kế hoạch',
  result: 'Kết quả',
  agencyReport: 'Báo cáo của cơ quan',
  cleanUp: 'Tổng vệ sinh cơ quan',
  report: 'Báo cáo tháng',
  publication: 'Tuyên truyền kết quả',
};

export const channelWords: Readonly<Record<Channel, string>> = {
  email: 'thư điện tử',
  call: 'gọi điện',
  zalo: 'Zalo',
  inPerson: 'gặp trực tiếp',
};

export const reminderStateWords: Readonly<Record<ReminderState, string>> = {
  reserved: 'đang gửi',
  sent: 'đã gửi',
  failed: 'không gửi được',
  unsure: 'chưa rõ',
  released: 'chưa gửi',
  byHand: 'đã nhắc',
};

/** Written beside a row that is closed other than by its being sent. */
export const reminderNotes = {
  refused: 'Google không nhận địa chỉ này',
  notTried: 'Lượt gửi dừng trước thư này; lần sau gửi tiếp',
  cutOff: 'Lượt gửi bị ngắt đúng lúc gửi thư này',
  error: 'Google báo lỗi lúc gửi thư này',
  noRecord: 'Không còn ghi chép của lượt gửi',
  saidSent: 'Có người ghi: thư đã đi',
  saidNotSent: 'Có người ghi: thư chưa đi',
} as const;

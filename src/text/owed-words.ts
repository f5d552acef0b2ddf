import type { DutyKind } from '../domain/duty.ts';
import type { PlanPart } from '../domain/field.ts';
import type { Channel } from '../domain/reminder-record.ts';
import { deadlinePieces } from './deadline-words.ts';
import { channelWords } from './reminder-ledger.ts';

/** How the server says what is owed, and how somebody was reminded. */

/** "kế hoạch", as it stands in a sentence. */
const dutyWords: Readonly<Record<DutyKind, string>> = {
  plan: 'kế hoạch',
  result: 'kết quả',
  agencyReport: 'báo cáo của cơ quan',
  cleanUp: 'ngày tổng vệ sinh của cơ quan',
  report: 'báo cáo tháng',
  publication: 'tuyên truyền kết quả',
};

const partWords: Readonly<Record<PlanPart, string>> = {
  content: 'nội dung',
  time: 'thời gian',
  forces: 'lực lượng',
  materials: 'vật tư',
  assignment: 'phân công',
};

/** "còn 12 ngày": a duty that is not due soon has no words of its own elsewhere. */
export const daysLeftWords = (days: number): string =>
  `${deadlinePieces.dueSoon} ${days} ${deadlinePieces.days}`;

/** Those who are asked politely are not asked to send what is noted, not sent. */
export const politelyNoted = (words: string): string =>
  words.replace(deadlinePieces.politelyOverdue, 'Kính đề nghị ghi ngày');

/** What of a hamlet's plan or result is missing, in words. */
export const missingWords = {
  notSent: 'chưa gửi',
  draftLacks: (parts: readonly PlanPart[]): string =>
    `đang soạn, còn thiếu ${parts.map((part) => partWords[part]).join(', ')}`,
  draftFaulty: (count: number): string => `đang soạn, có ${count} chỗ cần sửa`,
  draftReady: 'đã soạn, chưa bấm Gửi',
  sentBack: (reason: string): string => (reason === '' ? 'trả lại' : `trả lại: ${reason}`),
  cleanUp: 'chưa ghi',
  cleanUpOtherMonth: (day: string): string => `ngày đã ghi (${day}) không thuộc tháng này`,
  report: 'chưa chốt báo cáo',
  publication: (kinds: readonly ('web' | 'loudspeaker')[]): string =>
    `chưa ghi ngày ${kinds.map((kind) => (kind === 'web' ? 'đăng trang tin' : 'phát loa')).join(', ')}`,
} as const;

/** In place of a name that somebody deleted in the head of the tab. */
export const noAgency = 'Chưa rõ cơ quan';

/** How a hamlet was reminded by what its agency was told of it. */
export const mailToAgency = 'thư gửi cơ quan';

/** "Đã ghi: gọi điện nhắc 3 nơi." */
export const remindedMessage = (channel: Channel, names: readonly string[]): string =>
  names.length === 1
    ? `Đã ghi: nhắc ${names[0]}, ${channelWords[channel]}.`
    : `Đã ghi: nhắc ${names.length} nơi, ${channelWords[channel]}.`;

/** In the log: "kế hoạch; gọi điện; Xóm Soi, Xóm 6". */
export const remindedDetail = (kind: DutyKind, channel: Channel, names: readonly string[]): string =>
  `${dutyWords[kind]}; ${channelWords[channel]}; ${names.join(', ')}`;

import type { Timeliness } from '../domain/deadline.ts';
import type { Phase } from '../domain/field.ts';
import { deadlinePieces } from './deadline-words.ts';

/** What the server says of an agency's acts: to its sidebar, in Sổ cơ quan, in Nhật ký. */

export const agencySent = { sent: 'Đã gửi', notSent: 'Chưa gửi' } as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The column "Đúng hạn, muộn" of Sổ cơ quan: "Đúng hạn", "Muộn 2 ngày", "Đúng hạn, bổ sung sau hạn". */
export const standingWords = (timeliness: Timeliness): string => {
  const { late, days, supplementedLate, notTracked, notApplicable } = deadlinePieces;
  switch (timeliness.kind) {
    case 'on-time':
      return timeliness.supplementedLate ? `Đúng hạn, ${supplementedLate}` : 'Đúng hạn';
    case 'late':
      return timeliness.days > 0 ? `${capital(late)} ${timeliness.days} ${days}` : capital(late);
    case 'not-applicable':
      return notApplicable;
    default:
      return notTracked;
  }
};

/** While something is sent back the days alone would not say why it is owed again. */
export const sentBackWords = (label: string, words: string): string =>
  words === label ? label : `${label}, ${words}`;

const phaseWord: Readonly<Record<Phase, string>> = { plan: 'kế hoạch', result: 'kết quả' };
export const acceptWord: Readonly<Record<Phase, string>> = { plan: 'thống nhất', result: 'xác nhận' };

export const acceptedMessage = (phase: Phase, count: number): string =>
  `Đã ${acceptWord[phase]} ${phaseWord[phase]} của ${count} xóm.`;

export const sentBackMessage = (phase: Phase, hamlet: string, until: string): string =>
  `Đã trả lại ${phaseWord[phase]} của ${hamlet}, hạn mới ${until}.`;

export const notSentMessage = (hamlet: string): string => `Đã ghi ${hamlet} không gửi kết quả.`;
export const notSentTakenBack = (hamlet: string): string => `Đã bỏ ghi không gửi của ${hamlet}.`;
export const reportSentMessage = (receipt: string): string =>
  `Đã gửi báo cáo của cơ quan, biên nhận ${receipt}.`;
export const cleanUpMessage = (day: string): string =>
  day === '' ? 'Đã bỏ ngày tổng vệ sinh.' : `Đã ghi ngày tổng vệ sinh ${day}.`;

/** "Xóm Cẩm 2: kết quả đang “Đang soạn”, chưa xác nhận được…": the state does not allow the act, whoever asks. */
export const actRefused = (hamlet: string, phase: Phase, act: string, statusLabel: string): string =>
  `${hamlet}: ${phaseWord[phase]} đang “${statusLabel}”, không ${act} được. Mời xem lại tình trạng mới rồi chọn việc khác.`;

export const sendBackAct = 'trả lại';
export const notSentAct = 'ghi không gửi';

/** Somebody changed it since the page showed it. */
export const changedMeanwhile = (hamlet: string, phase: Phase): string =>
  `${hamlet}: ${phaseWord[phase]} vừa có người sửa. Mời xem phần đã đổi rồi bấm lại; chưa có gì bị ghi đè.`;

export const hasErrorsWord = (hamlet: string, phase: Phase, count: number): string =>
  `${hamlet}: ${phaseWord[phase]} còn ${count} lỗi, chưa ${acceptWord[phase]} được. Mời trả lại để xóm sửa.`;

export const refusedFor = (hamlet: string, sentence: string): string => `${hamlet}: ${sentence}`;

export const reportMustWait = (hamlets: readonly string[]): string =>
  `Chưa gửi được báo cáo: còn ${hamlets.length} xóm chưa xong (${hamlets.join(', ')}). Mời xác nhận kết quả, hoặc ghi không gửi kèm lý do.`;

/** Words before what people typed, so that no line of the log begins with a sign that a sheet takes for a formula. */
export const notSentDetail = (reason: string): string => `lý do: ${reason}`;

export const sentBackDetail = (phase: Phase, reason: string, until: string): string =>
  `${phaseWord[phase]}; lý do: ${reason}; hạn mới: ${until}`;

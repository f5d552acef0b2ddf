import type { MailCounts } from '../domain/digest-run.ts';
import { DUTY_KINDS } from '../domain/duty.ts';
import { formatMinute } from '../domain/instant.ts';
import type { RunOutcome } from '../domain/reminder-clock.ts';
import type { ReminderRecord } from '../domain/reminder-record.ts';
import { reminderKindWords } from './reminder-ledger.ts';

/** What "Gửi thư nhắc", switching the clock and settling a doubt answer, and what the log says of them. */

const parts = (said: readonly (readonly [count: number, words: string])[]): string =>
  said
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');

const restOf = ({ failed, unsure, waiting }: RunOutcome): string =>
  parts([
    [waiting, 'thư còn chờ'],
    [failed, 'thư Google không nhận địa chỉ'],
    [unsure, 'thư chưa rõ đã đi hay chưa'],
  ]);

/** "Đã gửi 12 thư nhắc; 2 thư còn chờ." */
export const digestsSent = (outcome: RunOutcome): string => {
  const rest = restOf(outcome);
  if (outcome.sent === 0 && rest === '') {
    return outcome.unreachable > 0
      ? 'Chưa gửi được thư nào: nơi đến lượt nhắc chưa có thư điện tử dùng được. Mời xem bên dưới.'
      : 'Hôm nay không còn thư nào cần gửi.';
  }
  const sent = outcome.sent > 0 ? `Đã gửi ${outcome.sent} thư nhắc` : 'Chưa gửi được thư nào';
  return rest === '' ? `${sent}.` : `${sent}; ${rest}. Mời xem bên dưới.`;
};

/** In the log, and remembered of a press: "12 thư đã gửi, 2 thư còn chờ" */
export const digestsDetail = (outcome: RunOutcome): string =>
  [parts([[outcome.sent, 'thư đã gửi']]), restOf(outcome)].filter((each) => each !== '').join(', ') ||
  'không có thư cần gửi';

/** The same press again. */
export const digestsSentBefore = (detail: string): string => `Lượt gửi này đã xong: ${detail}.`;

/** Mails went, and the book was busy when it was to be noted. */
export const digestsUnwritten = (sent: number): string =>
  `Đã gửi ${sent} thư nhắc; sổ đang có người ghi nên chưa ghi xong vào trang Đôn đốc. Mười phút nữa chương trình tự ghi tiếp.`;

/** In the log, of a run that was cut off: what is known of it. */
export const recoveredDetail = ({ sent, failed, unsure, released }: MailCounts): string =>
  `Lượt trước bị ngắt: ${
    parts([
      [sent, 'thư đã gửi'],
      [failed, 'thư không gửi được'],
      [unsure, 'thư chưa rõ'],
      [released, 'thư chưa gửi'],
    ]) || 'chưa gửi thư nào'
  }`;

/** "Sẽ gửi 12 thư nhắc." */
export const previewMessage = (mails: number, quota: number): string => {
  if (mails === 0) return 'Hôm nay không có thư nào cần gửi.';
  return quota >= mails
    ? `Bấm gửi thì đi ${mails} thư nhắc.`
    : `Cần gửi ${mails} thư nhắc, hôm nay Google còn cho gửi ${quota}: việc gấp gửi trước, còn lại chờ lượt sau.`;
};

/** "a***@gmail.com: Xóm Soi (Kế hoạch đợt 4), Xóm 6 (Kế hoạch đợt 4)" */
export const previewLine = (address: string, items: readonly string[]): string =>
  [address, items.join(', ')].filter((each) => each !== '').join(': ');

/** "Xóm Soi (Kế hoạch đợt 4)" */
export const previewItem = (unit: string, kind: string, round: number): string =>
  `${unit} (${kindWords(kind).toLowerCase()} đợt ${round})`;

const kindWords = (kind: string): string => {
  const known = DUTY_KINDS.find((each) => each === kind);
  return known ? reminderKindWords[known] : kind;
};

const unreachableWords = {
  missing: 'chưa có thư điện tử',
  wrong: 'thư điện tử ghi sai',
  polite: 'cơ quan được đề nghị, chỉ nhắc bằng điện thoại, Zalo',
} as const;

/** "Xóm 7: chưa có thư điện tử" */
export const unreachableLine = (name: string, reason: keyof typeof unreachableWords): string =>
  `${name}: ${unreachableWords[reason]}`;

/** All but the first letter of the name is hidden: whoever may see it looks in the register. */
export const maskedAddress = (address: string): string => address.replace(/^(.)[^@]*/, '$1***');

/** A reminder of which nobody knows whether it went: "07:05 26/11/2026: Xóm Soi, kế hoạch đợt 4" */
export const unsureLine = (first: Pick<ReminderRecord, 'at'>, items: readonly string[]): string =>
  `${formatMinute(first.at)}: ${items.join(', ')}`;

export const clockMessages = {
  on: 'Đã bật nhắc tự động. Thư nhắc đi từ tài khoản này, mỗi ngày một lần.',
  already: 'Nhắc tự động đang bật từ tài khoản này.',
  taken: 'Đã nhận giữ nhắc tự động. Từ nay thư nhắc đi từ tài khoản này; hẹn giờ của người trước tự gỡ.',
  off: 'Đã tắt nhắc tự động. Khi cần vẫn bấm “Gửi thư nhắc” được.',
  alreadyOff: 'Nhắc tự động đang tắt.',
} as const;

export const clockDetails = { on: 'bật', takeOver: 'nhận giữ', off: 'tắt' } as const;

export const settledMessage = (wasSent: boolean): string =>
  wasSent
    ? 'Đã ghi: thư đã đi, sẽ không gửi lại.'
    : 'Đã ghi: thư chưa đi; nếu còn kịp thì lần gửi sau sẽ gửi.';

/** In the log: "thư đã đi: Xóm Soi, kế hoạch đợt 4" */
export const settledDetail = (wasSent: boolean, items: readonly string[]): string =>
  `${wasSent ? 'thư đã đi' : 'thư chưa đi'}: ${items.join(', ')}`;

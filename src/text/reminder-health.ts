import type { Day } from '../domain/day.ts';
import { addDays } from '../domain/day.ts';
import { formatDay } from '../domain/day-text.ts';
import { dayOfMinute, formatMinute, type LocalMinute } from '../domain/instant.ts';
import type { RunOutcome } from '../domain/reminder-clock.ts';
import type { HealthFact, HealthState, ReminderHealth } from '../domain/reminder-health.ts';
import { weekdayWords } from './weekdays.ts';

/** The health card of reminding in words, and its one sentence on Tổng quan. */

/** What the buttons of the panel and the items of the menu are called; the card names them. */
export const reminderActs = {
  switchOn: 'Bật nhắc tự động',
  takeOver: 'Nhận giữ nhắc tự động',
  sendNow: 'Gửi thư nhắc',
} as const;

const { switchOn, takeOver, sendNow } = reminderActs;

export interface HealthNames {
  /** Name of a hamlet or agency; of a code that nobody knows the code. */
  readonly unitName: (code: string) => string;
  /** Who an address belongs to, as the registers name people; '' for whom they do not know. */
  readonly personName: (email: string) => string;
  /** Whether the reader has the buttons that a line would name. */
  readonly maySend: boolean;
}

export interface HealthWords {
  readonly tone: 'good' | 'soon' | 'overdue' | 'quiet';
  readonly headline: string;
  /** A sentence each. */
  readonly lines: readonly string[];
}

const TONES: Readonly<Record<HealthState, HealthWords['tone']>> = {
  well: 'good',
  look: 'soon',
  broken: 'overdue',
  off: 'quiet',
};

const HEADLINES: Readonly<Record<HealthState, string>> = {
  well: 'Nhắc tự động đang chạy.',
  look: 'Nhắc tự động đang chạy, có việc cần xem.',
  broken: 'Nhắc tự động đang dừng, cần xem lại.',
  off: 'Nhắc tự động đang tắt.',
};

/** So many names fit in a line of the panel. */
const MOST_NAMES = 6;

const list = (units: readonly string[], unitName: (code: string) => string): string => {
  const named = units.slice(0, MOST_NAMES).map(unitName).join(', ');
  const more = units.length - MOST_NAMES;
  return more > 0 ? `${named} và ${more} nơi khác` : named;
};

const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const dayWords = (day: Day, today: Day): string => {
  if (day === today) return 'hôm nay';
  return day === addDays(today, 1) ? 'ngày mai' : `${weekdayWords(day)}, ${formatDay(day)}`;
};

/** Of the run's counts those that are not 0. */
const countsOf = ({ sent, failed, unsure, waiting }: RunOutcome): string =>
  [
    `${sent} thư đã gửi`,
    waiting > 0 && `${waiting} thư còn chờ`,
    failed > 0 && `${failed} thư không gửi được`,
    unsure > 0 && `${unsure} thư chưa rõ`,
  ]
    .filter(Boolean)
    .join(', ');

const lineOf = (fact: HealthFact, { unitName, personName, maySend }: HealthNames): string => {
  const ifMaySend = (advice: string): string => (maySend ? advice : '');
  switch (fact.code) {
    case 'off':
      return `Chưa bật nhắc tự động${ifMaySend(`: bấm “${switchOn}”, hoặc bấm “${sendNow}” mỗi khi cần`)}.`;
    case 'silent':
      return `Đã ${fact.hours} giờ không chạy (lần cuối ${formatMinute(fact.since)}). ${
        fact.isMine
          ? 'Mời tắt rồi bật lại nhắc tự động.'
          : `Mời báo người đang giữ${ifMaySend(`, hoặc bấm “${takeOver}”`)}.`
      }`;
    case 'triggerDeleted':
      return `Hẹn giờ của Google đã bị xóa, thư không tự gửi. Mời bấm “${switchOn}” để hẹn lại.`;
    case 'clockAhead':
      return `Lần chạy gần nhất ghi ${formatMinute(fact.at)}, sau cả giờ hiện nay: có lúc đồng hồ bị sai. Lần chạy tới tự ghi lại cho đúng, thư đã gửi không gửi lại; ngày mai vẫn vậy thì mời tắt rồi bật lại.`;
    case 'needsConsent':
      return fact.isMine
        ? `Google cần anh/chị đồng ý lại thì thư mới gửi được. Mời bấm “${switchOn}” và bấm đồng ý.`
        : `Google cần người đang giữ nhắc tự động đồng ý lại. Mời báo người đó mở sổ${ifMaySend(`, hoặc bấm “${takeOver}”`)}.`;
    case 'problem':
      return `Lần chạy tự động gần nhất có chỗ không đọc được. ${fact.said}`;
    case 'stranger':
      return `Tài khoản khác cũng hẹn giờ ở sổ này (chạy lúc ${formatMinute(fact.at)}). Thư chỉ gửi từ một người; hẹn giờ thừa tự gỡ, không phải làm gì.`;
    case 'unsure':
      return `${fact.count} thư chưa rõ đã đi hay chưa vì lần gửi bị ngắt.${ifMaySend(' Mời xem thư đã gửi trong Gmail rồi ghi ở dưới.')}`;
    case 'failed':
      return `${fact.count} thư không gửi được vì Google từ chối địa chỉ. Mời sửa thư điện tử ở trang Xóm, trang Cơ quan.`;
    case 'waiting':
      return fact.quotaLeft > 0
        ? `${fact.count} thư còn chờ vì hết giờ chạy; giờ sau tự gửi tiếp.`
        : `${fact.count} thư còn chờ vì hôm đó đã hết lượt thư Google cho phép; có lượt là tự gửi tiếp, việc gấp trước. Việc gấp mời gọi điện.`;
    case 'missingAddress':
      return `${fact.units.length} nơi chưa có thư điện tử: ${list(fact.units, unitName)}. Mời ghi ở trang Xóm, trang Cơ quan, hoặc nhắc bằng Zalo, điện thoại.`;
    case 'wrongAddress':
      return `${fact.units.length} nơi có thư điện tử ghi sai: ${list(fact.units, unitName)}. Mời sửa ở trang Xóm, trang Cơ quan.`;
    case 'lastRun': {
      const by = fact.run.by === 'clock' ? 'tự động' : 'do người bấm';
      return `Lần gần nhất: ${formatMinute(fact.run.at)}, ${by}: ${countsOf(fact.run)}.`;
    }
    case 'neverRan':
      return 'Chưa gửi lần nào.';
    case 'quota':
      return `Sau lần đó Google còn cho gửi ${fact.left} thư trong ngày.`;
    case 'nextRun':
      return fact.next.kind === 'nextBeat'
        ? 'Lần tới: trong vòng một giờ nữa.'
        : `Lần tới: ${dayWords(fact.next.day, fact.today)}, trong khoảng một giờ kể từ ${hourWords(fact.hour)}.`;
    case 'owner': {
      const name = personName(fact.email);
      if (fact.isMine) return 'Người giữ nhắc tự động: anh/chị. Thư đi từ tài khoản này.';
      return `Người giữ nhắc tự động: ${name || 'một tài khoản chưa có tên trong sổ'}.${ifMaySend(` Cần đổi thì bấm “${takeOver}”.`)}`;
    }
  }
};

/** The card: how it stands, then a sentence for each thing to know, the worst first. */
export const healthWords = ({ state, facts }: ReminderHealth, names: HealthNames): HealthWords => ({
  tone: TONES[state],
  headline: HEADLINES[state],
  lines: facts.map((fact) => lineOf(fact, names)),
});

const shortMoment = (at: LocalMinute): string => `${at.slice(11)} ${formatDay(dayOfMinute(at)).slice(0, 5)}`;

/** What fits two lines of a phone on Tổng quan. */
export const REMINDER_WORDS_LETTERS = 90;

/**
 * One sentence for Tổng quan, written by the run itself: it holds for 26 hours, and the formula beside it says by itself
 * when it is older. "07:05 26/11: gửi 12 thư; 2 chờ, 1 hỏng."
 */
export const reminderWords = ({ at, sent, waiting, failed, unsure, unreachable }: RunOutcome): string => {
  const rest = [
    waiting > 0 && `${waiting} chờ`,
    failed > 0 && `${failed} bị từ chối`,
    unsure > 0 && `${unsure} chưa rõ`,
    unreachable > 0 && `${unreachable} thiếu địa chỉ`,
  ].filter(Boolean);
  const done = sent === 0 ? 'không có thư cần gửi' : `đã gửi ${sent} thư nhắc`;
  const said = sent === 0 && rest.length > 0 ? 'chưa gửi thư nào' : done;
  return [`${shortMoment(at)}: ${said}`, ...(rest.length > 0 ? [rest.join(', ')] : [])]
    .join('; ')
    .concat('.');
};

/** What the cell says from switching on until the first run; "Nhắc việc" stands before it. */
export const remindingOn = 'đã bật, chờ lượt gửi đầu tiên.';

/** What the cell says once reminding was switched off, until the next run. */
export const remindingOff = 'Nhắc tự động đang tắt.';

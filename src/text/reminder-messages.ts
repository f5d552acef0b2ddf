import { parseDay } from '../domain/day-text.ts';
import type { DutyKind } from '../domain/duty.ts';
import { isLocalMinute, type LocalMinute } from '../domain/instant.ts';
import { nameInMail } from '../domain/name-in-mail.ts';
import { readRoundKey } from '../domain/round.ts';
import { missingWords } from './owed-words.ts';
import { capitalised, daysLeftWords, dueWords, helpersWords, matterWords, someOf } from './reminder-words.ts';

/** Texts ready to paste into Zalo, from what the page "Đôn đốc" shows. No telephone number and no address stands in them. */

/** Somebody who owes something, as the page lists it. */
export interface OwedForMessage {
  /** Code of the hamlet or agency. */
  readonly unit: string;
  readonly name: string;
  /** Name of the agency that answers for it. */
  readonly agency: string;
  readonly polite: boolean;
  readonly daysLeft: number;
  /** "23:59 28/02/2026" */
  readonly due: string;
  /** 'chưa gửi', 'đang soạn', 'trả lại: …' */
  readonly missing: string;
}

export interface MatterForMessage {
  readonly kind: DutyKind;
  readonly roundKey: string;
  /** "Đợt 4 – 07/03/2026" */
  readonly roundLabel: string;
  /** How many owed it in all. */
  readonly expected: number;
}

/** What a phone shows of a Zalo message before it folds the rest away. */
export const MESSAGE_LETTERS = 700;

const NOT_SENT = 'chưa gửi';

/** Letters of what is missing, with every part of a plan or the beginning of a reason. */
const MOST_OF_A_STATE = 120;

const minuteOf = (due: string): LocalMinute | null => {
  const [time = '', day = ''] = due.split(' ');
  const parsed = parseDay(day);
  const minute = parsed.ok ? `${parsed.day}T${time}` : '';
  return isLocalMinute(minute) ? minute : null;
};

const untilWords = (due: string): string => {
  const minute = minuteOf(due);
  return minute === null ? due : dueWords(minute);
};

const nameOf = ({ name, unit }: OwedForMessage): string => nameInMail(name, unit);
const agencyOf = ({ agency }: OwedForMessage): string => nameInMail(agency, 'cơ quan phụ trách');

const isOfHamlets = (kind: DutyKind): boolean => kind === 'plan' || kind === 'result';

/** "kế hoạch ra quân đợt 4 (07/03/2026)" */
const matter = (of: MatterForMessage, due: string): string => {
  const number = readRoundKey(of.roundKey)?.number ?? 0;
  const said = matterWords(of.kind, number, minuteOf(due));
  const [, day] = of.roundLabel.split(' – ');
  return isOfHamlets(of.kind) && day ? `${said} (${day})` : said;
};

/** The deadline that most of them have; who was sent something back has another. */
const commonDue = (lines: readonly OwedForMessage[]): OwedForMessage | undefined => {
  const times = new Map<string, number>();
  for (const { due } of lines) times.set(due, (times.get(due) ?? 0) + 1);
  const [most] = [...times].sort(([, a], [, b]) => b - a)[0] ?? [];
  return lines.find(({ due }) => due === most);
};

/** "Hạn: hết thứ Bảy, 28/02/2026, còn 3 ngày." */
const deadline = ({ due, daysLeft }: OwedForMessage): string =>
  `Hạn: ${untilWords(due)}, ${daysLeftWords(daysLeft)}.`;

/** "hạn 02/03/2026", where it is not the one that the others have. */
const ownDue = ({ due }: OwedForMessage, common: string): readonly string[] =>
  due === common ? [] : [`hạn ${due.split(' ')[1] ?? due}`];

const withNotes = (line: OwedForMessage, notes: readonly string[]): string =>
  notes.length === 0 ? nameOf(line) : `${nameOf(line)} (${notes.join(', ')})`;

/** "Xóm 6", "Xóm Soi (đang soạn)", "Xóm 7 (trả lại, hạn 02/03/2026)": the reason of a sending back is for the hamlet alone. */
const forAgency = (line: OwedForMessage, common: string): string => {
  const [state = ''] = line.missing.split(':');
  const stated = state === '' || state === NOT_SENT ? [] : [nameInMail(state, NOT_SENT, MOST_OF_A_STATE)];
  return withNotes(line, [...stated, ...ownDue(line, common)]);
};

/** Before the others no more than the name: what is wrong with a plan is nobody's business. */
const forGroup = (line: OwedForMessage, common: string): string => withNotes(line, ownDue(line, common));

const THANKS = 'Trân trọng cảm ơn!';

const unitAsk = (kind: DutyKind, polite: boolean): string => {
  const ask = polite ? 'Kính đề nghị' : 'Mời';
  switch (kind) {
    case 'plan':
      return `${ask} xóm chọn phần việc, ghi giờ, nơi tập trung, số người rồi gửi kế hoạch.`;
    case 'result':
      return `${ask} xóm ghi số người, phần việc đã làm rồi gửi kết quả; số ước cũng được.`;
    case 'agencyReport':
      return `${ask} cơ quan xác nhận kết quả của các xóm rồi gửi báo cáo.`;
    case 'cleanUp':
      return `${ask} cơ quan ghi ngày tổng vệ sinh trong tháng.`;
    case 'report':
      return `${ask} phòng lập và chốt báo cáo tháng.`;
    case 'publication':
      return `${ask} Trung tâm đăng trang tin, phát loa, rồi ghi ngày vào sổ.`;
  }
};

const isSentBack = ({ missing }: OwedForMessage): boolean => missing.startsWith(missingWords.sentBack(''));

/** It has chosen and written everything once; the reason stands before. */
const sendAgainAsk = (polite: boolean): string =>
  `${polite ? 'Kính đề nghị' : 'Mời'} xóm sửa rồi gửi lại; lần gửi đầu vẫn được tính.`;

/** "xóm Ngọc Linh" of "Xóm Ngọc Linh" */
const smallFirst = (name: string): string => name.replace(/^Xóm /, 'xóm ');

/** To one hamlet or agency, of what it owes itself. */
export const unitMessage = (of: MatterForMessage, line: OwedForMessage): string => {
  const { kind } = of;
  // “Phụ trách” is the agency's word (KH III.3): a head of a hamlet would take the text for somebody else's.
  const to = isOfHamlets(kind) ? `ông (bà) trưởng ${smallFirst(nameOf(line))}` : nameOf(line);
  const lines = [
    `Kính gửi ${to}.`,
    `${capitalised(matter(of, line.due))}: ${nameInMail(line.missing, NOT_SENT, MOST_OF_A_STATE)}. ${deadline(line)}`,
    isSentBack(line) ? sendAgainAsk(line.polite) : unitAsk(kind, line.polite),
    ...(isOfHamlets(kind)
      ? [`Chưa tiện mở sổ thì ${helpersWords([agencyOf(line)])} để được nhập giúp.`]
      : []),
    THANKS,
  ];
  return lines.join('\n').normalize('NFC');
};

/** As many names as fit; the others are counted: "và 12 xóm khác". */
const fitted = (write: (most: number) => string, count: number): string => {
  let most = count;
  let text = write(most);
  while (text.length > MESSAGE_LETTERS && most > 1) {
    most -= 1;
    text = write(most);
  }
  return text.normalize('NFC');
};

/** To the officers of an agency, of its hamlets or of itself. @param lines those of one agency, at least one */
export const agencyMessage = (of: MatterForMessage, lines: readonly OwedForMessage[]): string => {
  const common = commonDue(lines);
  if (common === undefined) return '';
  if (!isOfHamlets(of.kind)) return unitMessage(of, common);
  const ask = common.polite ? 'Kính đề nghị' : 'Đề nghị';
  const all = lines.map((line) => forAgency(line, common.due));
  const write = (most: number): string =>
    [
      `Kính gửi ${agencyOf(common)}.`,
      `${capitalised(matter(of, common.due))}: còn ${lines.length} xóm chưa gửi: ${someOf(all, most, 'xóm')}.`,
      deadline(common),
      `${ask} cơ quan hỏi giúp các xóm; xóm chưa tiện thì nhập giúp vào sổ.`,
      THANKS,
    ].join('\n');
  return fitted(write, all.length);
};

/** A day of one's own is noted, everything else is sent. */
const actWords = (kind: DutyKind): { readonly done: string; readonly ask: string } =>
  kind === 'cleanUp' ? { done: 'ghi ngày', ask: 'ghi ngày giúp' } : { done: 'gửi', ask: 'gửi giúp' };

/** What is gone already is said first: nobody is held up to the others. */
const gone = ({ kind, expected }: MatterForMessage, owing: number): string => {
  const who = isOfHamlets(kind) ? 'xóm' : 'cơ quan, đơn vị';
  const done = expected - owing;
  return done > 0 ? `Đã có ${done}/${expected} ${who} ${actWords(kind).done}, xin cảm ơn.` : '';
};

/** To the Zalo group of the heads of hamlets or of the agencies, naming who is still waited for. */
export const groupMessage = (of: MatterForMessage, lines: readonly OwedForMessage[]): string => {
  const common = commonDue(lines);
  if (common === undefined) return '';
  const ofHamlets = isOfHamlets(of.kind);
  const others = ofHamlets ? 'xóm' : 'cơ quan';
  // As the plan itself calls them (KH III.4).
  const people = ofHamlets ? 'ông, bà trưởng xóm' : 'đồng chí cán bộ đầu mối';
  const asked = lines.filter(({ polite }) => !polite).map((line) => forGroup(line, common.due));
  const politely = lines.filter(({ polite }) => polite).map((line) => forGroup(line, common.due));
  const write = (most: number): string => {
    const forPolite = Math.min(
      politely.length,
      Math.max(1, Math.round((most * politely.length) / lines.length)),
    );
    const forAsked = Math.max(1, most - forPolite);
    return [
      matter(of, common.due).toUpperCase(),
      `Kính gửi các ${people}. ${gone(of, lines.length)}`.trim(),
      deadline(common),
      ...(asked.length > 0
        ? [`Mời các ${others} ${actWords(of.kind).ask}: ${someOf(asked, forAsked, others)}.`]
        : []),
      ...(politely.length > 0 ? [`Kính đề nghị: ${someOf(politely, forPolite, others)}.`] : []),
      ofHamlets ? `Trân trọng cảm ơn các ${people} và bà con.` : `Trân trọng cảm ơn các ${people}.`,
    ].join('\n');
  };
  return fitted(write, lines.length);
};

import type { BulletinFacts, BulletinFigure } from '../domain/bulletin-facts.ts';
import { eachContentFirst } from './bulletin-figures.ts';
import { numberInWords } from './number-words.ts';
import { spokenDay, spokenQuantity, spokenUntil, spokenWords } from './spoken.ts';
import { weekdayWords } from './weekdays.ts';

/** The text that is read out over the loudspeakers: 150 to 200 words, whatever the round brought. */

export const LOUDSPEAKER_WORDS = { fewest: 150, most: 200 } as const;

/** Words as a Vietnamese text is counted: what stands between blanks. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

const opening = ({ round }: BulletinFacts): string =>
  `Kính thưa toàn thể bà con! Trung tâm Dịch vụ tổng hợp xã Phú Lạc xin thông báo kết quả ra quân xây dựng nông thôn mới đợt ${numberInWords(round.number)}, ngày ${spokenDay(round.day, true)}.`;

const coverage = ({ hamletsSent, hamletsExpected, hamletsDone }: BulletinFacts): string => {
  if (hamletsSent === 0) return 'Đến nay xã chưa nhận được kết quả của xóm nào.';
  const sent = `Đến nay đã có ${numberInWords(hamletsSent)} trên ${numberInWords(hamletsExpected)} xóm gửi kết quả về xã`;
  return hamletsDone === 0 ? `${sent}.` : `${sent}, trong đó ${numberInWords(hamletsDone)} xóm đã ra quân.`;
};

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const figureSentence = (figure: BulletinFigure): string =>
  `${capitalized(spokenWords(figure.label))} là ${spokenQuantity(figure)}.`;

/** Said after few figures, in this order; they judge nobody and promise nothing. */
const CALLS = [
  'Giữ cho đường làng, ngõ xóm sạch đẹp là việc của mỗi nhà, mỗi ngày.',
  'Mời mỗi gia đình dọn sạch nhà cửa, sân vườn, khơi thông cống rãnh và để rác đúng nơi quy định.',
  'Khi ra quân, bà con nhớ mang theo dụng cụ, giữ an toàn lao động và nhắc nhau cùng đến đúng giờ.',
  'Bà con có ý kiến, đề xuất về việc chung của xóm, mời gặp trưởng xóm để được ghi lại và chuyển lên xã.',
  'Mong các cô giáo, thầy giáo, các chi hội, đoàn thể cùng vận động mọi nhà tham gia.',
  'Mỗi người một việc, nhà nhà cùng làm, xóm nào cũng sạch, đường nào cũng đẹp.',
] as const;

const next = ({ round, next: coming }: BulletinFacts): string => {
  if (coming === null) return 'Đây là đợt ra quân cuối cùng trong kế hoạch năm nay của xã.';
  const { number, day, planUntil } = coming;
  const plans =
    planUntil === null ? '' : ` Các xóm gửi kế hoạch về xã chậm nhất là ${spokenUntil(planUntil)}.`;
  return `Đợt ra quân tiếp theo, đợt ${numberInWords(number)}, là ${weekdayWords(day)}, ngày ${spokenDay(day, day.slice(0, 4) !== round.day.slice(0, 4))}.${plans}`;
};

const THANKS = 'Xin cảm ơn bà con đã tham gia và đã lắng nghe!';
const TOTALS = 'Tính chung toàn xã, kết quả như sau.';

/** Adds sentences while they fit into so many words; a long one is passed over for a shorter one behind it. */
const fitting = (sentences: readonly string[], room: number): readonly string[] => {
  let left = room;
  return sentences.filter((sentence) => {
    const words = wordCount(sentence);
    if (words > left) return false;
    left -= words;
    return true;
  });
};

/** As `fitting`, but only until there are enough. */
const untilEnough = (sentences: readonly string[], wanted: number, room: number): readonly string[] => {
  const chosen: string[] = [];
  let words = 0;
  for (const sentence of sentences) {
    const longer = words + wordCount(sentence);
    if (words >= wanted || longer > room) continue;
    chosen.push(sentence);
    words = longer;
  }
  return chosen;
};

/** Two paragraphs and a farewell; figures are rounded from those of the report. */
export const loudspeakerText = (facts: BulletinFacts): string => {
  const { fewest, most } = LOUDSPEAKER_WORDS;
  const fixed = [opening(facts), coverage(facts), next(facts), THANKS];
  const used = fixed.reduce((sum, sentence) => sum + wordCount(sentence), 0);
  const [firstCall] = CALLS;
  const room = most - used - wordCount(firstCall) - wordCount(TOTALS);
  const figures = fitting(eachContentFirst(facts.figures).map(figureSentence), room);
  const totals = figures.length === 0 ? [] : [TOTALS, ...figures];
  const before = used + totals.reduce((sum, sentence) => sum + wordCount(sentence), 0);
  const calls = untilEnough(CALLS, Math.max(1, fewest - before), most - before);
  return [
    [opening(facts), coverage(facts), ...totals].join(' '),
    [...calls, next(facts)].join(' '),
    THANKS,
  ].join('\n');
};

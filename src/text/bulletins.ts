import type { BulletinFacts, BulletinFigure, PublicWords } from '../domain/bulletin-facts.ts';
import { formatDayOfDocument } from '../domain/day-text.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { dayOfMinute } from '../domain/instant.ts';
import { weightiestFirst } from './bulletin-figures.ts';
import { count, outOf, quantity } from './summary-figures.ts';
import { weekdayWords } from './weekdays.ts';

/** Web article and Zalo message: the exact figures of the report, from the same facts as the loudspeaker text. */

export interface WebArticle {
  readonly title: string;
  /** Two to four. */
  readonly paragraphs: readonly string[];
}

const until = (minute: LocalMinute): string =>
  `${minute.slice(11)} ngày ${formatDayOfDocument(dayOfMinute(minute))}`;

const held = ({ round, hamletsSent, hamletsExpected, hamletsDone }: BulletinFacts): string => {
  const day = `Ngày ${formatDayOfDocument(round.day)}, xã Phú Lạc tổ chức ra quân xây dựng nông thôn mới đợt ${round.number}.`;
  if (hamletsSent === 0) return `${day} Đến nay xã chưa nhận được kết quả của xóm nào.`;
  const done = hamletsDone === 0 ? '' : `, trong đó ${count(hamletsDone)} xóm đã ra quân`;
  return `${day} Đến nay ${outOf(hamletsSent, hamletsExpected)} xóm đã gửi kết quả về xã${done}.`;
};

const figureWords = (figure: BulletinFigure): string => `${figure.label}: ${quantity(figure, figure.value)}`;

const totals = (figures: readonly BulletinFigure[]): readonly string[] =>
  figures.length === 0 ? [] : [`Kết quả tính chung toàn xã: ${figures.map(figureWords).join('; ')}.`];

/** More would hide the rest of the article. */
const MOST_HAMLETS = 6;

/** Hamlets that copied from each other are quoted once. */
const named = (words: readonly PublicWords[]): string =>
  words
    .filter(({ text }, index) => words.findIndex((each) => each.text === text) === index)
    .slice(0, MOST_HAMLETS)
    .map(({ hamletName, text }) => `${hamletName}: ${text.replace(/\s*[.;]+$/, '')}`)
    .join('; ');

const examples = ({ highlights, praised }: BulletinFacts): readonly string[] => {
  const parts = [
    ...(highlights.length > 0 ? [`Một số việc nổi bật do các xóm ghi lại: ${named(highlights)}.`] : []),
    ...(praised.length > 0 ? [`Các xóm biểu dương: ${named(praised)}.`] : []),
  ];
  return parts.length === 0 ? [] : [parts.join(' ')];
};

const coming = ({ next }: BulletinFacts): string => {
  if (next === null) return 'Đây là đợt ra quân cuối cùng trong kế hoạch năm nay của xã.';
  const plans =
    next.planUntil === null ? '' : ` Các xóm gửi kế hoạch về xã chậm nhất ${until(next.planUntil)}.`;
  return `Đợt ra quân tiếp theo (đợt ${next.number}) là ${weekdayWords(next.day)}, ngày ${formatDayOfDocument(next.day)}.${plans}`;
};

/** The article for the commune's page. */
export const webArticle = (facts: BulletinFacts): WebArticle => ({
  title: `Phú Lạc: kết quả ra quân xây dựng nông thôn mới đợt ${facts.round.number} (${formatDayOfDocument(facts.round.day)})`,
  paragraphs: [held(facts), ...totals(facts.figures), ...examples(facts), coming(facts)],
});

export const webText = (facts: BulletinFacts): string => {
  const { title, paragraphs } = webArticle(facts);
  return [title, ...paragraphs].join('\n\n');
};

/** Longer messages are folded away by Zalo, and nobody opens them. */
export const ZALO_LETTERS = 900;

/** The message for the group of hamlet heads. */
export const zaloText = (facts: BulletinFacts): string => {
  const { round, hamletsSent, hamletsExpected, next } = facts;
  const head = [
    `KẾT QUẢ RA QUÂN ĐỢT ${round.number} (${formatDayOfDocument(round.day)})`,
    `Kính gửi các ông, bà trưởng xóm. Đến nay ${outOf(hamletsSent, hamletsExpected)} xóm đã gửi kết quả.`,
  ];
  const plans = next?.planUntil ? `; gửi kế hoạch chậm nhất ${until(next.planUntil)}` : '';
  const tail = [
    next === null
      ? 'Đây là đợt cuối trong kế hoạch năm nay.'
      : `Đợt ${next.number}: ra quân ngày ${formatDayOfDocument(next.day)}${plans}.`,
    'Trân trọng cảm ơn các ông, bà trưởng xóm và bà con.',
  ];
  let left = ZALO_LETTERS - [...head, ...tail].join('\n').length;
  const lines = weightiestFirst(facts.figures)
    .map((figure) => `- ${figureWords(figure)}`)
    .filter((line) => {
      if (line.length + 1 > left) return false;
      left -= line.length + 1;
      return true;
    });
  return [...head, ...lines, ...tail].join('\n');
};

import { partsAfterTotals } from '../domain/catalogue.ts';
import type { CoverageCounts } from '../domain/coverage.ts';
import type { Field, RoundRule } from '../domain/field.ts';
import { formatNumber } from '../domain/number.ts';
import type { Cumulative, OverRounds } from '../domain/summary-rounds.ts';
import type { CheckDifference, IndicatorTotal } from '../domain/summary-totals.ts';

/** Figures of the monthly report in words, and the headings of its appendices. */

/** "05", "48", "1.234": counts below 10 carry a zero in running text, never in tables. */
export const count = (value: number): string =>
  value > 0 && value < 10 && Number.isInteger(value) ? `0${value}` : formatNumber(value);

/** "Xóm 1, Xóm 2" */
export const namesOf = (hamlets: readonly { readonly name: string }[]): string =>
  hamlets.map(({ name }) => name).join(', ');

/** "05/48" */
export const outOf = (part: number, whole: number): string => `${count(part)}/${count(whole)}`;

/**
 * "4,2 km", "5 m", "1.500.000 đồng": in the printed unit with one decimal, but a length that would round to 0 km
 * stays in metres, for it is not nothing.
 */
export const quantity = (field: Pick<Field, 'unit' | 'printed'>, value: number, decimals = 2): string => {
  if (field.printed) {
    const printed = formatNumber(value / field.printed.divisor, 1);
    if (printed !== '0' || value === 0) return `${printed} ${field.printed.unit}`;
  }
  return `${count(Number.isInteger(value) ? value : Math.round(value * 10 ** decimals) / 10 ** decimals)} ${field.unit}`;
};

const LUOT = 'lượt ';

/** The same people and roads come back every month: what adds up over rounds is turns (indicators, aggRoundsMeaning). */
export const unitOverRounds = (rule: RoundRule, unit: string): string =>
  rule === 'sumOfTurns' && !unit.startsWith(LUOT) ? `${LUOT}${unit}` : unit;

const overRounds = (field: Field, over: OverRounds): string => {
  // Half a household makes a reader stop; the tables keep the tenths.
  const decimals = over.rule === 'average' && field.type.kind === 'count' ? 0 : 1;
  const said = quantity(field, over.value ?? 0, decimals);
  const [number = '', ...unit] = said.split(' ');
  const turned = `${number} ${unitOverRounds(over.rule, unit.join(' '))}`;
  if (over.rule === 'average') return `bình quân ${turned}/đợt`;
  return over.rule === 'last' ? `${turned} (đợt gần nhất có số liệu)` : turned;
};

/** "Rác thải thu gom, xử lý: 12,5 m³ (30/48)"; the bracket says how many hamlets have a number. */
export const totalPhrase = (total: IndicatorTotal): string =>
  `${total.field.label}: ${quantity(total.field, total.sum ?? 0)} (${outOf(total.covered, total.expected)})`;

const sentences = (phrases: readonly string[]): string => `${phrases.join('; ')}.`;

/** Indicators above 0 only; where there are none, why there are none. */
export const figuresSentence = (totals: readonly IndicatorTotal[]): string => {
  const worth = partsAfterTotals(totals).filter((total) => (total.sum ?? 0) > 0);
  if (worth.length > 0) return sentences(worth.map(totalPhrase));
  const nil = Math.max(0, ...totals.map((total) => total.nil));
  const zero = totals.some((total) => total.covered > 0);
  const why = zero ? 'các xóm có số liệu đều báo bằng 0' : 'chưa có số liệu';
  return nil > 0 ? `${why}; ${count(nil)} xóm báo không phát sinh.` : `${why}.`;
};

/** What one content brought. */
export const contentParagraph = (number: string, name: string, totals: readonly IndicatorTotal[]): string =>
  `${number}. ${name}: ${figuresSentence(totals)}`;

export const bracketNote = (sent: number, expected: number): string =>
  `(Tổng hợp từ kết quả của ${outOf(sent, expected)} xóm đã gửi; số trong ngoặc sau mỗi số liệu là số xóm có số liệu trên số xóm phải báo.)`;

const roundSpan = (cumulative: Cumulative): string => {
  const first = cumulative.rounds[0];
  const last = cumulative.rounds[cumulative.rounds.length - 1];
  if (!first || !last) return '';
  return first.number === last.number ? `đợt ${first.number}` : `đợt ${first.number} đến đợt ${last.number}`;
};

/** "Từ đầu Kế hoạch (đợt 1 đến đợt 4)": always says which rounds it covers (A16). */
export const cumulativeName = (kind: 'season' | 'year', year: number, cumulative: Cumulative): string => {
  const name = kind === 'season' ? 'Từ đầu Kế hoạch' : `Năm ${year}`;
  return cumulative.rounds.length === 0 ? `${name} (chưa có đợt nào)` : `${name} (${roundSpan(cumulative)})`;
};

export const cumulativeParagraph = (
  kind: 'season' | 'year',
  year: number,
  cumulative: Cumulative,
  fields: readonly Field[],
): string => {
  const name = cumulativeName(kind, year, cumulative);
  const phrases = fields.flatMap((field, index) => {
    const over = cumulative.values[index];
    if (field.section !== 'coreResult' || !over || (over.value ?? 0) <= 0) return [];
    return [`${field.label}: ${overRounds(field, over)}`];
  });
  return phrases.length === 0 ? `- ${name}: chưa có số liệu.` : `- ${name}: ${sentences(phrases)}`;
};

export const ruleWords: Readonly<Record<RoundRule, string>> = {
  sum: 'Cộng',
  sumOfTurns: 'Cộng, tính lượt',
  average: 'Bình quân các đợt có số liệu',
  last: 'Đợt gần nhất có số liệu',
  none: 'Không cộng',
};

/** Marks in the table by hamlet where there is no number: four reasons, four signs. */
export const figureMarks = { nil: 'kps', blank: 'trống', bad: 'LỖI', notSent: '–' } as const;

export const marksNote =
  'Ghi chú: “kps”: xóm báo không phát sinh; “trống”: xóm đã gửi kết quả nhưng không ghi số; “LỖI”: ô nhập sai, không cộng; “–”: xóm chưa gửi kết quả; 0: có báo, không thực hiện.';

export const checkLine = (
  hamlets: number,
  agencies: number,
  differences: readonly CheckDifference[],
): string => {
  if (differences.length === 0) return `Kiểm tra: cộng ${hamlets} xóm = cộng ${agencies} cơ quan = toàn xã ✓`;
  const said = differences.map(
    ({ field, byHamlets, byAgencies, commune }) =>
      `${field.label}: cộng các xóm ${formatNumber(byHamlets)}, cộng các cơ quan ${formatNumber(byAgencies)}, toàn xã ${formatNumber(commune)}`,
  );
  return `Kiểm tra: KHÔNG KHỚP. ${sentences(said)}`;
};

/** "45/48" in a table cell; a dash where nothing is owed. */
export const ratio = (counts: CoverageCounts): string =>
  counts.expected === 0 ? '–' : `${counts.sent}/${counts.expected}`;

export const tableWords = {
  commune: 'Toàn xã',
  wholeDay: 'Chung',
  unknownAgency: 'Chưa rõ cơ quan phụ trách',
} as const;

import { indicators } from './indicators.ts';
import type { MadeEntry, MadeHamlet, MadeRound, MadeSeason, Sending } from './season.ts';
import { monthOf } from './season.ts';

/** Every figure of a report counted from the cells as they were typed, in few lines and by nothing the add-on is made of. */

export const roundOf = (season: MadeSeason, number: number): MadeRound => {
  const found = season.rounds[number - 1];
  if (!found) throw new RangeError(`no round ${number}`);
  return found;
};

/** Hamlets that exist in the month of the round. */
export const hamletsIn = (season: MadeSeason, { month }: MadeRound): readonly MadeHamlet[] =>
  season.hamlets.filter(({ from, to }) => (from ?? month) <= month && month <= (to ?? month));

const SENT = ['Đã nộp', 'Đã thống nhất', 'Đã xác nhận', 'Đã khóa'];

/** The word alone is not enough: somebody must have sent. */
export const isSent = ({ word, at }: Sending): boolean => SENT.includes(word) && at !== null;

const entryOf = (round: MadeRound, { code }: MadeHamlet): MadeEntry => {
  const entry = round.entries[code];
  if (!entry) throw new RangeError(`no entry of ${code}`);
  return entry;
};

/** Hamlets of the round whose entry is so. */
export const those = (
  season: MadeSeason,
  number: number,
  wanted: (entry: MadeEntry, hamlet: MadeHamlet) => boolean,
): readonly MadeHamlet[] => {
  const round = roundOf(season, number);
  return hamletsIn(season, round).filter((hamlet) => wanted(entryOf(round, hamlet), hamlet));
};

export const howMany = (...args: Parameters<typeof those>): number => those(...args).length;

/** Before the 29th of the month before; before the 5th of the month after (KH III.3, III.4). */
const FIRST_LATE_DAY = {
  plan: (number: number): string => `${monthOf(number, -1)}-29`,
  result: (number: number): string => `${monthOf(number, 1)}-05`,
};

export const isOnTime = (number: number, phase: 'plan' | 'result', at: string): boolean =>
  at < FIRST_LATE_DAY[phase](number);

export interface CountedTotal {
  readonly sum: number | null;
  readonly covered: number;
  readonly nil: number;
  readonly blank: number;
  readonly bad: number;
  readonly notSent: number;
  readonly expected: number;
}

/** One indicator of one round, over all hamlets or those of one agency. */
export const countedTotal = (
  season: MadeSeason,
  number: number,
  key: string,
  agency: string | null = null,
): CountedTotal => {
  const round = roundOf(season, number);
  const category = indicators.find((each) => each.key === key)?.category ?? '';
  const hamlets = hamletsIn(season, round).filter((hamlet) => agency === null || hamlet.agency === agency);
  let [tenths, covered, nil, blank, bad, notSent] = [0, 0, 0, 0, 0, 0];
  for (const hamlet of hamlets) {
    const entry = entryOf(round, hamlet);
    const means = entry.figures[key]?.means ?? null;
    if (!isSent(entry.result)) notSent += 1;
    else if (means === 'bad') bad += 1;
    else if (means !== null) {
      tenths += Math.round(means * 10);
      covered += 1;
    } else if (entry.nil.includes(category)) nil += 1;
    else blank += 1;
  }
  return {
    sum: covered === 0 ? null : tenths / 10,
    covered,
    nil,
    blank,
    bad,
    notSent,
    expected: hamlets.length,
  };
};

/** One indicator over rounds, both included; null without data. */
export const countedOver = (season: MadeSeason, first: number, last: number, key: string): number | null => {
  const sums: number[] = [];
  for (let number = first; number <= last; number += 1) {
    const { sum } = countedTotal(season, number, key);
    if (sum !== null) sums.push(sum);
  }
  const over = indicators.find((each) => each.key === key)?.over;
  if (sums.length === 0) return null;
  if (over === 'last') return sums[sums.length - 1] ?? null;
  const whole = sums.reduce((sum, each) => sum + Math.round(each * 10), 0) / 10;
  return over === 'average' ? whole / sums.length : whole;
};

/** What the result says of a content: a readable figure above 0. */
const hasDone = ({ figures }: MadeEntry, category: string): boolean =>
  indicators.some(({ key, category: of }) => {
    const means = figures[key]?.means;
    return of === category && typeof means === 'number' && means > 0;
  });

/** Plan against result of one content. */
export const countedPlan = (season: MadeSeason, number: number, category: string) => {
  const count = (wanted: (entry: MadeEntry) => boolean): number => howMany(season, number, wanted);
  const planned = (entry: MadeEntry): boolean => isSent(entry.plan) && entry.planned.includes(category);
  const done = (entry: MadeEntry): boolean => isSent(entry.result) && hasDone(entry, category);
  const nil = (entry: MadeEntry): boolean => isSent(entry.result) && entry.nil.includes(category);
  return {
    planned: count(planned),
    done: count((entry) => planned(entry) && done(entry)),
    nil: count((entry) => planned(entry) && nil(entry)),
    notDone: count((entry) => planned(entry) && isSent(entry.result) && !done(entry) && !nil(entry)),
    awaited: count((entry) => planned(entry) && !isSent(entry.result)),
    unplanned: count((entry) => isSent(entry.plan) && !planned(entry) && done(entry)),
    withoutPlan: count((entry) => !isSent(entry.plan) && done(entry)),
  };
};

/** "1.234.567,5" as Vietnamese readers write it, by the machine's own rules and not by ours. */
export const inVietnamese = (value: number, decimals = 2): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals }).format(value);

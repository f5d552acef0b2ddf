import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import type { Chance } from '../fixtures/seeded.ts';
import { chance } from '../fixtures/seeded.ts';
import { categories, indicators } from './indicators.ts';

/**
 * A whole season as people typed it: 13 rounds of 48 hamlets, with blanks, nils, faults, drafts, words typed without an act
 * behind them, hamlets that are merged away or new. Plain cells; what each means is decided here, where it is made.
 */

export type Cell = string | number | null;

/** One cell of a figure: what stands in it, and the number it means; 'bad' for what is no number. */
export interface Typed {
  readonly cell: Cell;
  readonly means: number | 'bad' | null;
}

/** One phase of a hamlet in a round: the word in the status cell, and the minute of the first sending. */
export interface Sending {
  readonly word: string;
  /** 'YYYY-MM-DDTHH:mm' on the commune's clock; null where nobody ever sent. */
  readonly at: string | null;
}

export interface MadeEntry {
  readonly plan: Sending;
  readonly result: Sending;
  readonly confirmedAt: string | null;
  readonly corrections: number;
  readonly notSentReason: string;
  /** Contents that the plan ticks. */
  readonly planned: readonly string[];
  /** Contents for which the result gives a reason why there was nothing. */
  readonly nil: readonly string[];
  readonly course: 'Đã làm' | 'Hoãn' | 'Không tổ chức';
  readonly figures: Readonly<Record<string, Typed>>;
  readonly highlights: string;
  readonly difficulties: string;
  readonly praised: string;
}

export interface MadeHamlet {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  /** First and last month in which it exists, 'YYYY-MM'; null leaves that end open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface MadeRound {
  readonly number: number;
  /** 'YYYY-MM' */
  readonly month: string;
  /** By hamlet code; entries stand in the columns of hamlets that do not exist, too. */
  readonly entries: Readonly<Record<string, MadeEntry>>;
  /** What each agency noted, by its code: when it sent its hamlets' results on, its clean-up day. */
  readonly agencies: Readonly<
    Record<string, { readonly sentAt: string | null; readonly cleanUpDay: string | null }>
  >;
}

export interface MadeSeason {
  readonly hamlets: readonly MadeHamlet[];
  readonly rounds: readonly MadeRound[];
}

const ROUNDS = 13;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The month of a round, shifted by so many months: round 1 is held in 12/2025. */
export const monthOf = (round: number, shift = 0): string => {
  const months = 2025 * 12 + 11 + (round - 1) + shift;
  return `${Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}`;
};

/** One hamlet is merged away in the middle of the season, one is new, the others stay. */
const LIVES: Readonly<Record<string, { from: string | null; to: string | null }>> = {
  X12: { from: '2026-03', to: null },
  X46: { from: null, to: '2026-06' },
};

const FAULTS: readonly Cell[] = ['1.5oo', 'khoảng 50', -4, 'hai chục'];

const figure = (luck: Chance, key: string): Typed => {
  const { most, step } = indicators.find((each) => each.key === key) ?? { most: 10, step: 1 };
  if (luck.oneIn(5)) return { cell: null, means: null };
  if (luck.oneIn(25)) return { cell: luck.pick(FAULTS), means: 'bad' };
  if (luck.oneIn(6)) return { cell: 0, means: 0 };
  const number = (luck.whole(1, Math.floor(most / step)) * Math.round(step * 10)) / 10;
  return { cell: number, means: number };
};

/** Sent, or begun, or a word typed where no act stands behind it. */
const sending = (luck: Chance, accepted: string, month: string, from: number, to: number): Sending => {
  const at = `${month}-${twoDigits(luck.whole(from, to))}T${twoDigits(luck.whole(0, 23))}:${twoDigits(luck.whole(0, 59))}`;
  if (luck.oneIn(9)) return { word: luck.pick(['', 'Chưa nộp', 'Đang soạn']), at: null };
  if (luck.oneIn(30)) return { word: luck.pick(['Đã nộp', accepted, 'Gửi']), at: null };
  if (luck.oneIn(30)) return { word: 'Trả lại', at };
  return { word: luck.oneIn(2) ? accepted : 'Đã nộp', at };
};

const words = (luck: Chance, texts: readonly string[]): string => (luck.oneIn(5) ? luck.pick(texts) : '');

const entry = (luck: Chance, round: number): MadeEntry => {
  const some = (share: number): readonly string[] => categories.filter(() => luck.oneIn(share));
  const result = sending(luck, 'Đã xác nhận', monthOf(round, 1), 1, 8);
  const nil = some(8);
  const figures = Object.fromEntries(
    indicators.map(({ key, category }) => [
      key,
      nil.includes(category) ? { cell: null, means: null } : figure(luck, key),
    ]),
  );
  const corrections = result.at !== null && luck.oneIn(15) ? luck.whole(1, 3) : 0;
  return {
    plan: sending(luck, 'Đã thống nhất', monthOf(round, -1), 24, 28),
    result,
    confirmedAt: result.word === 'Đã xác nhận' ? result.at : null,
    corrections,
    notSentReason: result.at === null && luck.oneIn(3) ? 'Trưởng xóm đi vắng' : '',
    planned: some(2),
    nil,
    course: luck.oneIn(12) ? luck.pick(['Hoãn', 'Không tổ chức'] as const) : 'Đã làm',
    figures,
    highlights: words(luck, ['Bà con ra quân đông đủ', 'Làm xong trước 10 giờ']),
    difficulties: words(luck, ['Thiếu xe chở rác', 'Đề nghị hỗ trợ xi măng', 'Đường ngập khi mưa']),
    praised: words(luck, ['Chi hội Phụ nữ xóm', 'Tổ liên gia số 2']),
  };
};

/** The same seed makes the same season, whatever the machine. */
export const madeSeason = (seed: number): MadeSeason => {
  const luck = chance(seed);
  const hamlets = hamletsOfPhuLac.map(
    ({ code, name, agency }): MadeHamlet => ({
      code,
      name,
      agency,
      ...(LIVES[code] ?? { from: null, to: null }),
    }),
  );
  const agencyCodes = [...new Set(hamlets.map(({ agency }) => agency))];
  const rounds = Array.from({ length: ROUNDS }, (_, index): MadeRound => {
    const number = index + 1;
    return {
      number,
      month: monthOf(number),
      entries: Object.fromEntries(hamlets.map(({ code }) => [code, entry(luck, number)])),
      agencies: Object.fromEntries(
        agencyCodes.map((code) => [
          code,
          {
            sentAt: luck.oneIn(6) ? null : `${monthOf(number, 1)}-${twoDigits(luck.whole(1, 8))}T09:30`,
            cleanUpDay: luck.oneIn(4) ? null : `${monthOf(number)}-${twoDigits(luck.whole(1, 28))}`,
          },
        ]),
      ),
    };
  });
  return { hamlets, rounds };
};

import { addMonths, firstSaturday, period } from '../../src/domain/day.ts';
import type { Hamlet, HamletCode } from '../../src/domain/hamlet.ts';
import type { PrintedRound } from '../../src/domain/season.ts';

/** The plan of a commune that is larger than Phú Lạc, or of a longer or shorter season: what the program is built from, made up. */

const codeOf = (order: number): HamletCode => `X${String(order).padStart(2, '0')}`;

/** The real hamlets, and "Xóm mẫu 49"… of the same agencies, those of an agency side by side as the annex names them. */
export const hamletsOfSize = (real: readonly Hamlet[], count: number): readonly Hamlet[] => {
  const extra = Array.from({ length: Math.ceil(count / real.length) }, () => real)
    .flat()
    .slice(real.length, count)
    .map((like, index): Hamlet => {
      const order = real.length + index + 1;
      const shortName = `mẫu ${order}`;
      return {
        ...like,
        code: codeOf(order),
        name: `Xóm ${shortName}`,
        shortName,
        printed: shortName,
        possibleOfficialName: null,
      };
    });
  const all = [...real, ...extra];
  return [...new Set(real.map(({ agency }) => agency))]
    .flatMap((agency) => all.filter((hamlet) => hamlet.agency === agency))
    .map((hamlet, index) => ({ ...hamlet, order: index + 1 }));
};

/** The round of 3/2026, of which the bench tells, is the fourth as in the plan, or the last of fewer. */
const TOLD = { period: period('2026-03'), number: 4 } as const;

/** So many first Saturdays, a month each, numbered from 1. */
export const roundsOfSize = (count: number): readonly PrintedRound[] =>
  Array.from({ length: count }, (_, index) => {
    const month = addMonths(TOLD.period, index + 1 - Math.min(TOLD.number, count));
    const day = firstSaturday(month);
    return { number: index + 1, period: month, day, text: `Đợt ${index + 1}: ${day}` };
  });

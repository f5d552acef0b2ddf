import type { HamletWords } from '../domain/hamlet-words.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { OpenPlace } from './report-places.ts';
import { openPlace } from './report-places.ts';
import { quantity } from './summary-figures.ts';

/** What the hamlets themselves name, and who is best by a figure: never in public texts unless a person puts it there. */

/** One line, whatever line breaks were typed. */
export const inOneLine = (typed: string): string =>
  typed
    .trim()
    .replace(/\s*\n\s*/g, '; ')
    .replace(/\s+/g, ' ');

const listed = (
  title: string,
  words: readonly HamletWords[],
  of: (said: HamletWords) => string,
): readonly string[] => {
  const said = words.filter((each) => of(each).trim() !== '');
  return said.length === 0
    ? []
    : [title, ...said.map((each) => `+ ${each.hamlet.name}: ${inOneLine(of(each))}`)];
};

/** Highlights and praise by hamlet, as the hamlets wrote them. */
export const spokenBy = (words: readonly HamletWords[]): readonly string[] => [
  ...listed('- Việc làm nổi bật do các xóm nêu:', words, ({ highlights }) => highlights),
  ...listed('- Tập thể, hộ, cá nhân được các xóm biểu dương:', words, ({ praised }) => praised),
];

/**
 * "Theo số liệu …": the three best by a stated figure. The clerk may word it otherwise or hide it; null where there is
 * nothing to name.
 */
export const bestPlace = ({ best }: MonthlySummary): OpenPlace | null => {
  if (best === null) return null;
  const { field } = best.total;
  const named = best.hamlets.map(({ hamlet, value }) => `${hamlet.name} (${quantity(field, value)})`);
  return openPlace(
    'best.hamlets',
    `- Theo số liệu, xóm có nhiều “${field.label}” nhất: ${named.join('; ')}.`,
  );
};

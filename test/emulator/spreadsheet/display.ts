import type { Raw } from './cell.ts';
import { shownMoment } from './date-display.ts';
import type { LocaleFacts } from './locale.ts';
import { generalNumber, shownFraction, shownNumber } from './number-display.ts';
import { type Condition, type Pattern, patternOf, type Section } from './number-pattern.ts';
import { isDayNumber } from './serial.ts';

function meets(value: number, { sign, bound }: Condition): boolean {
  switch (sign) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    default:
      return value !== bound;
  }
}

/** What is shown where no section takes the number: Google fills the cell with `#`. */
const NO_SECTION = '###';

/** The section for a number: the first whose condition it meets, or by its sign; null where none takes it. */
function sectionFor(value: number, { sections }: Pattern): Section | null {
  const [first, second, third] = sections;
  if (first === undefined || (second === undefined && first.condition === null)) return first ?? null;
  const bySign: readonly Condition[] = [
    { sign: third === undefined ? '>=' : '>', bound: 0 },
    { sign: '<', bound: 0 },
  ];
  const found = [first, second].find((section, place) => {
    const condition = section?.condition ?? bySign[place];
    return section !== undefined && condition !== undefined && meets(value, condition);
  });
  return found ?? third ?? null;
}

function underSection(value: number, section: Section, locale: LocaleFacts): string {
  if (section.isDate) return shownMoment(value, section);
  return section.isFraction ? shownFraction(value, section, locale) : shownNumber(value, section, locale);
}

function displayNumber(value: number, numberFormat: string | null, locale: LocaleFacts): string {
  const pattern = patternOf(numberFormat);
  if (pattern.isGeneral) return generalNumber(value, locale);
  const section = sectionFor(value, pattern);
  if (section === null) return NO_SECTION;
  if (section.isDate) {
    return isDayNumber(value) ? shownMoment(value, section) : generalNumber(value, locale);
  }
  const shown = underSection(Math.abs(value), section, locale);
  // The section for negative numbers says by itself how they are told apart.
  const isOwn = pattern.sections[1] === section && section.condition === null;
  const hasSign = value < 0 && !isOwn && (section.condition === null || section.hasDigits);
  return hasSign && (/[1-9]/.test(shown) || !section.hasDigits) ? `-${shown}` : shown;
}

/** What the grid shows, as `getDisplayValue` gives it. */
export function displayOf(value: Raw, numberFormat: string | null, locale: LocaleFacts): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return displayNumber(value, numberFormat, locale);
  if (numberFormat === null || value === '') return value;
  const { textSection, isText } = patternOf(numberFormat);
  if (textSection === null || isText) return value;
  return textSection.parts
    .map((part) => (part.kind === 'text' ? value : part.kind === 'literal' ? part.text : ''))
    .join('');
}

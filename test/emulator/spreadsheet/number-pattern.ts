import { type PatternPart, partsOf } from './pattern-tokens.ts';

/** Reads a number format (`#,##0.00`, `dd/mm/yyyy hh:mm`, `0%`, `@`) into sections that `display.ts` fills in. */

/** Which numbers a section is for, such as `[<100]`. */
export interface Condition {
  readonly sign: '<' | '<=' | '>' | '>=' | '=' | '<>';
  readonly bound: number;
}

/** A section such as `#,##0.00 "kg"`, whose digits stand side by side: most are so, and are filled in at once. */
export interface PlainNumber {
  readonly before: string;
  readonly whole: readonly string[];
  readonly hasPoint: boolean;
  readonly decimals: readonly string[];
  readonly after: string;
}

export interface Section {
  readonly plain: PlainNumber | null;
  readonly parts: readonly PatternPart[];
  readonly condition: Condition | null;
  readonly isDate: boolean;
  readonly isText: boolean;
  readonly hasDigits: boolean;
  readonly isFraction: boolean;
  readonly twelveHours: boolean;
  readonly maxDecimals: number;
  /** Decimals of a second. */
  readonly secondDecimals: number;
  readonly grouped: boolean;
  readonly percents: number;
  /** Thousands left out: `0,,` shows millions. */
  readonly thousands: number;
}

export interface Pattern {
  readonly isText: boolean;
  readonly isDate: boolean;
  readonly isGeneral: boolean;
  /** Positive; negative; zero. */
  readonly sections: readonly Section[];
  readonly textSection: Section | null;
}

function conditionOf(text: string): Condition | null {
  const [, sign, bound] = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/.exec(text) ?? [];
  switch (sign) {
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '=':
    case '<>':
      return { sign, bound: Number(bound) };
    default:
      return null;
  }
}

/** Letters for the parts in their order, so that a plain section can be told by a glance. */
const letterOf = (part: PatternPart): string => {
  if (part.kind === 'digit') return part.place === 'whole' ? 'w' : part.place === 'decimal' ? 'd' : 'x';
  return { literal: 'l', percent: 'l', point: '.', group: '', scale: '' }[String(part.kind)] ?? 'x';
};

function plainNumber(parts: readonly PatternPart[]): PlainNumber | null {
  if (!/^l*w*(?:\.d*)?l*$/.test(parts.map(letterOf).join(''))) return null;
  const fillers = (place: string): string[] =>
    parts.flatMap((part) => (part.kind === 'digit' && part.place === place ? [part.filler] : []));
  const shown = (some: readonly PatternPart[]): string =>
    some.map((part) => (part.kind === 'literal' ? part.text : part.kind === 'percent' ? '%' : '')).join('');
  const first = parts.findIndex(({ kind }) => kind === 'digit' || kind === 'point');
  if (first < 0) return null;
  return {
    before: shown(parts.slice(0, first)),
    whole: fillers('whole'),
    hasPoint: parts.some(({ kind }) => kind === 'point'),
    decimals: fillers('decimal'),
    after: shown(parts.slice(first)),
  };
}

function readSection(text: string): Section {
  const parts = partsOf(text);
  const count = (test: (part: PatternPart) => boolean): number => parts.filter(test).length;
  const isPart =
    (kind: PatternPart['kind']) =>
    (part: PatternPart): boolean =>
      part.kind === kind;
  return {
    plain: plainNumber(parts),
    parts,
    condition: conditionOf(text),
    isDate: parts.some(isPart('date')),
    isText: parts.some(isPart('text')),
    hasDigits: parts.some(isPart('digit')),
    isFraction: parts.some(isPart('slash')),
    twelveHours: parts.some((part) => part.kind === 'date' && /^(?:a\/p|am\/pm)$/i.test(part.token)),
    maxDecimals: count((part) => part.kind === 'digit' && part.place === 'decimal'),
    secondDecimals: parts.reduce((most, part) => (part.kind === 'seconds' ? part.digits : most), 0),
    grouped: parts.some(isPart('group')),
    percents: count((part) => part.kind === 'percent'),
    thousands: count(isPart('scale')),
  };
}

function splitSections(pattern: string): string[] {
  const sections: string[] = [''];
  for (const piece of pattern.match(/"[^"]*"|\\.|;|[^";\\]+|["\\]/g) ?? []) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

/** What `getNumberFormat` says of a cell nobody formatted (platform-facts §15.13). */
export const DEFAULT_NUMBER_FORMAT = '0.###############';

const patterns = new Map<string, Pattern>();

/**
 * Of up to four sections the fourth is for texts, and so is a last one that has an `@`; then the others behave as if there
 * were one less.
 */
function read(text: string): Pattern {
  const all = splitSections(text).map(readSection);
  const last = all.at(-1);
  const textSection = all[3] ?? (last?.isText === true ? last : null);
  const sections = all.slice(0, 3).filter((section) => section !== textSection);
  const isGeneral = text === DEFAULT_NUMBER_FORMAT || /^general$/i.test(text);
  return {
    isText: text === '@',
    isGeneral: isGeneral || sections.length === 0,
    isDate: !isGeneral && sections[0]?.isDate === true,
    sections,
    textSection,
  };
}

export function patternOf(numberFormat: string | null): Pattern {
  const text = numberFormat ?? DEFAULT_NUMBER_FORMAT;
  const known = patterns.get(text);
  if (known !== undefined) return known;
  const pattern = read(text);
  patterns.set(text, pattern);
  return pattern;
}

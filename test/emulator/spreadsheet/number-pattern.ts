/** Reads a number format (`#,##0.00`, `dd/mm/yyyy hh:mm`, `0%`, `@`) into parts that `display.ts` fills in. */

export type PatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digits' }
  | { readonly kind: 'text' }
  | { readonly kind: 'exponent'; readonly digits: number }
  | { readonly kind: 'date'; readonly token: string };

export interface Section {
  readonly parts: readonly PatternPart[];
  readonly isDate: boolean;
  readonly hasDigits: boolean;
  readonly twelveHours: boolean;
  readonly minIntegers: number;
  readonly minDecimals: number;
  readonly maxDecimals: number;
  readonly grouped: boolean;
  readonly percents: number;
  /** Thousands left out: `0,,` shows millions. */
  readonly thousands: number;
}

export interface Pattern {
  readonly isText: boolean;
  readonly isDate: boolean;
  readonly isGeneral: boolean;
  /** Positive; negative; zero; text. */
  readonly sections: readonly Section[];
}

const TOKENS =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|(am\/pm|a\/p)|(?<=[#0?.])e[+-](0+)|(y+|m+|d+|h+|s+)|([#0?][#0?,.]*|\.[#0?]+)|(.)/giu;

interface Draft {
  parts: PatternPart[];
  digits: string | null;
  percents: number;
  twelveHours: boolean;
}

function readTokens(text: string): Draft {
  const draft: Draft = { parts: [], digits: null, percents: 0, twelveHours: false };
  const literal = (value: string) => draft.parts.push({ kind: 'literal', text: value });
  for (const match of text.matchAll(TOKENS)) {
    const [, quoted, escaped, blank, , elapsed, half, power, date, digits, other] = match;
    if (quoted !== undefined) literal(quoted);
    else if (escaped !== undefined) literal(escaped);
    else if (blank !== undefined) literal(' ');
    else if (elapsed !== undefined) draft.parts.push({ kind: 'date', token: `[${elapsed.toLowerCase()}]` });
    else if (half !== undefined) {
      draft.twelveHours = true;
      draft.parts.push({ kind: 'date', token: half.toLowerCase() });
    } else if (power !== undefined) draft.parts.push({ kind: 'exponent', digits: power.length });
    else if (date !== undefined) draft.parts.push({ kind: 'date', token: date });
    else if (digits !== undefined && draft.digits === null) {
      draft.digits = digits;
      draft.parts.push({ kind: 'digits' });
    } else if (digits !== undefined) literal(digits);
    else if (other === '@') draft.parts.push({ kind: 'text' });
    else if (other !== undefined) {
      if (other === '%') draft.percents += 1;
      literal(other);
    }
  }
  return draft;
}

/** "m" is a minute beside hours or seconds and a month everywhere else; "M" is always a month. */
function settleMinutes(parts: readonly PatternPart[]): PatternPart[] {
  const dates = parts.filter((part) => part.kind === 'date');
  return parts.map((part) => {
    if (part.kind !== 'date' || !/^m{1,2}$/.test(part.token)) {
      return part.kind === 'date' ? { kind: 'date', token: part.token.toLowerCase() } : part;
    }
    const place = dates.indexOf(part);
    const before = dates[place - 1]?.token ?? '';
    const after = dates[place + 1]?.token ?? '';
    const isMinute = /^\[?h/i.test(before) || /^s/i.test(after);
    return { kind: 'date', token: isMinute ? part.token.replaceAll('m', 'n') : part.token };
  });
}

function readSection(text: string): Section {
  const draft = readTokens(text);
  const isDate = draft.parts.some((part) => part.kind === 'date');
  const [integers = '', decimals = ''] = (draft.digits ?? '').split('.');
  return {
    parts: settleMinutes(draft.parts),
    isDate,
    hasDigits: draft.digits !== null,
    twelveHours: draft.twelveHours,
    minIntegers: integers.replace(/[^0]/g, '').length,
    minDecimals: decimals.replace(/[^0]/g, '').length,
    maxDecimals: decimals.replace(/[^0#?]/g, '').length,
    grouped: /,[#0?]/.test(integers),
    thousands: /,*$/.exec(draft.digits ?? '')?.[0].length ?? 0,
    percents: draft.percents,
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

export function patternOf(numberFormat: string | null): Pattern {
  const text = numberFormat ?? DEFAULT_NUMBER_FORMAT;
  const known = patterns.get(text);
  if (known !== undefined) return known;
  const sections = splitSections(text).map(readSection);
  const pattern: Pattern = {
    isText: text === '@',
    isGeneral: text === DEFAULT_NUMBER_FORMAT || /^general$/i.test(text),
    isDate: sections[0]?.isDate === true && !/^general$/i.test(text),
    sections,
  };
  patterns.set(text, pattern);
  return pattern;
}

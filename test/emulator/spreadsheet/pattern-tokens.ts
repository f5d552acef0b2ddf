/** The tokens of a number format, after developers.google.com/workspace/sheets/api/guides/formats. */

/** Where a digit stands; `whole` is every digit before the point. */
export type DigitPlace = 'whole' | 'decimal' | 'exponent' | 'numerator' | 'denominator';

export type PatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly place: DigitPlace; readonly filler: '0' | '#' | '?' }
  | { readonly kind: 'point' }
  | { readonly kind: 'group' }
  | { readonly kind: 'scale' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'exponent'; readonly letter: string; readonly isSigned: boolean }
  | { readonly kind: 'slash' }
  /** A denominator that is given, as in `0 #/8`. */
  | { readonly kind: 'denominator'; readonly value: number }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' }
  | { readonly kind: 'date'; readonly token: string }
  | { readonly kind: 'seconds'; readonly digits: number };

const TOKENS =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(general)|(am\/pm|a\/p|am(?![a-z])|pm(?![a-z]))|(?<=[#0?.])(e[+-])|(y+|m+|d+|h+|s+)|([1-9]\d*)|([#0?.,%/@])|(.)/giu;

interface Token {
  readonly text: string;
  readonly kind: 'literal' | 'sign' | 'exponent' | 'date' | 'number' | 'general';
}

function tokensOf(section: string): Token[] {
  const tokens: Token[] = [];
  for (const match of section.matchAll(TOKENS)) {
    const [, quoted, escaped, blank, repeated, currency, elapsed, general, half, power, date, number, sign] =
      match;
    const literal = quoted ?? escaped ?? (blank === undefined ? currency : ' ') ?? match[13];
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if (elapsed !== undefined) tokens.push({ kind: 'date', text: `[${elapsed.toLowerCase()}]` });
    else if (general !== undefined) tokens.push({ kind: 'general', text: general });
    else if (half !== undefined) tokens.push({ kind: 'date', text: /^[ap]m$/i.test(half) ? 'am/pm' : half });
    else if (power !== undefined) tokens.push({ kind: 'exponent', text: power });
    else if (date !== undefined) tokens.push({ kind: 'date', text: date });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined && repeated === undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

/** "m" is a minute beside hours or seconds and a month everywhere else; "M" is always a month. */
function dateTokens(tokens: readonly Token[]): Token[] {
  const dates = tokens.filter(({ kind }) => kind === 'date');
  return tokens.map((token) => {
    if (token.kind !== 'date' || /^a/i.test(token.text)) return token;
    const place = dates.indexOf(token);
    const isMinute =
      /^m{1,2}$/.test(token.text) &&
      (/^\[?h/i.test(dates[place - 1]?.text ?? '') || /^s/i.test(dates[place + 1]?.text ?? ''));
    const text = isMinute ? token.text.replaceAll('m', 'n') : token.text.toLowerCase();
    return { ...token, text };
  });
}

/** In a format of days and times `0` stands for decimals of the second and the rest is as it is written. */
function dateParts(tokens: readonly Token[]): PatternPart[] {
  const parts: PatternPart[] = [];
  for (const { kind, text } of dateTokens(tokens)) {
    const last = parts.at(-1);
    if (kind === 'date') parts.push({ kind: 'date', token: text });
    else if (kind === 'sign' && text === '0' && last?.kind === 'seconds') {
      parts[parts.length - 1] = { kind: 'seconds', digits: Math.min(last.digits + 1, 3) };
    } else if (kind === 'sign' && text === '0') parts.push({ kind: 'seconds', digits: 1 });
    else if (kind === 'sign' && text === '@') parts.push({ kind: 'text' });
    else parts.push({ kind: 'literal', text });
  }
  return parts;
}

const isDigit = (token: Token | undefined): boolean => token?.kind === 'sign' && /^[0#?]$/.test(token.text);

/** Index of the `/` between digits, which makes a fraction; -1 where there is none. */
const slashOf = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    ({ kind, text }, at) =>
      kind === 'sign' &&
      text === '/' &&
      isDigit(tokens[at - 1]) &&
      (isDigit(tokens[at + 1]) || tokens[at + 1]?.kind === 'number'),
  );

/** Index of the first of the digits that end before `end`. */
function startOfDigits(tokens: readonly Token[], end: number): number {
  let at = end;
  while (isDigit(tokens[at - 1])) at -= 1;
  return at;
}

function numberParts(tokens: readonly Token[]): PatternPart[] {
  const slash = slashOf(tokens);
  const numerator = slash < 0 ? Number.POSITIVE_INFINITY : startOfDigits(tokens, slash);
  let place: DigitPlace = 'whole';
  return tokens.map((token, at): PatternPart => {
    const { kind, text } = token;
    if (at === numerator) place = 'numerator';
    if (kind === 'exponent') {
      place = 'exponent';
      return { kind: 'exponent', letter: text[0] ?? 'E', isSigned: text[1] === '+' };
    }
    if (kind === 'general') return { kind: 'general' };
    if (kind === 'number' && at === slash + 1 && slash >= 0)
      return { kind: 'denominator', value: Number(text) };
    if (kind !== 'sign') return { kind: 'literal', text };
    if (at === slash) {
      place = 'denominator';
      return { kind: 'slash' };
    }
    if (text === '0' || text === '#' || text === '?') return { kind: 'digit', place, filler: text };
    if (text === '%') return { kind: 'percent' };
    if (text === '@') return { kind: 'text' };
    if (text === '.' && place === 'whole') {
      place = 'decimal';
      return { kind: 'point' };
    }
    if (text === ',' && isDigit(tokens[at - 1]) && isDigit(tokens[at + 1])) return { kind: 'group' };
    const before = tokens
      .slice(0, at)
      .filter((each) => each.text !== ',')
      .at(-1);
    return text === ',' && isDigit(before) ? { kind: 'scale' } : { kind: 'literal', text };
  });
}

/** The parts of one section, without colours and conditions. */
export function partsOf(section: string): PatternPart[] {
  const tokens = tokensOf(section);
  return tokens.some(({ kind }) => kind === 'date') ? dateParts(tokens) : numberParts(tokens);
}

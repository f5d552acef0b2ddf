import type { LocaleFacts } from './locale.ts';
import type { PlainNumber, Section } from './number-pattern.ts';
import type { DigitPlace, PatternPart } from './pattern-tokens.ts';

/** The number with its point moved, on the decimal spelling: 0.1 and 2 give 10. */
function movedPoint(value: number, places: number): number {
  if (places === 0) return value;
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Half away from zero on the decimal spelling, as people round, not on the binary one. */
function rounded(value: number, decimals: number): string {
  const shifted = movedPoint(value, decimals);
  if (!Number.isFinite(shifted)) return value.toFixed(Math.min(decimals, 15));
  return (Math.round(shifted) / 10 ** decimals).toFixed(decimals);
}

/** 0.0000001, which JavaScript spells 1e-7. */
const plainSpelling = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/0+$/, '') : String(value);

/** A number under the default format: ten digits where it is no whole number, without grouping; PI() is 3.141592654. */
export function generalNumber(value: number, locale: LocaleFacts): string {
  const size = Math.abs(value);
  const isLong = size >= 1e15 || (size > 0 && size < 1e-9);
  const shown = Number(value.toPrecision(Number.isInteger(value) && !isLong ? 15 : 10));
  const text = isLong ? shown.toExponential().toUpperCase() : plainSpelling(shown);
  return text.replace('.', locale.decimal);
}

/** What stands in the place of a digit that is an insignificant zero. */
const filled = (filler: string): string => (filler === '#' ? '' : filler === '?' ? ' ' : '0');

const digitsAt = (section: Section, place: DigitPlace): number =>
  section.parts.filter((part) => part.kind === 'digit' && part.place === place).length;

/** The number as mantissa and power of ten; of several digits before the point the power is a multiple of their number. */
function powerOf(value: number, section: Section): { readonly mantissa: number; readonly power: number } {
  if (value === 0) return { mantissa: 0, power: 0 };
  const [, exponent = '0'] = value.toExponential(section.maxDecimals).split('e');
  const step = Math.max(digitsAt(section, 'whole'), 1);
  const power = Math.floor(Number(exponent) / step) * step;
  return { mantissa: movedPoint(value, -power), power };
}

/** The texts that the parts of a place show: digits, the first part all those that find no place of their own. */
function shownWhole(digits: string, section: Section, place: DigitPlace, group: string): string[] {
  const fillers = section.parts.flatMap((part) =>
    part.kind === 'digit' && part.place === place ? [part.filler] : [],
  );
  const significant = digits.replace(/^0+/, '');
  let behind = 0;
  const withGroup = (digit: string): string => {
    behind += 1;
    return group !== '' && behind > 3 && behind % 3 === 1 ? `${digit}${group}` : digit;
  };
  const texts: string[] = [];
  for (let at = fillers.length - 1; at >= 0; at -= 1) {
    const left = significant.length - (fillers.length - 1 - at);
    const own = left > 0 ? significant.slice(at === 0 ? 0 : left - 1, left) : '';
    const shown = own || filled(fillers[at] ?? '0');
    const numeric = /\d/.test(shown);
    texts[at] = numeric ? [...shown].reverse().map(withGroup).reverse().join('') : shown;
  }
  return texts;
}

function shownDecimals(digits: string, section: Section): string[] {
  const significant = digits.replace(/0+$/, '').length;
  const fillers = section.parts.flatMap((part) =>
    part.kind === 'digit' && part.place === 'decimal' ? [part.filler] : [],
  );
  return fillers.map((filler, at) => (at < significant ? (digits[at] ?? '0') : filled(filler)));
}

/** Texts for the digits of each place, taken one after another. */
type Shown = Partial<Record<DigitPlace, string[]>>;

function partText(part: PatternPart, shown: Shown, value: number, locale: LocaleFacts): string {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'digit':
      return shown[part.place]?.shift() ?? '';
    case 'point':
      return locale.decimal;
    case 'percent':
      return '%';
    case 'general':
      return generalNumber(value, locale);
    default:
      return '';
  }
}

const filledWith = (fillers: readonly string[], from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at += 1) text += filled(fillers[at] ?? '#');
  return text;
};

function plainText(value: number, plain: PlainNumber, group: string, decimal: string): string {
  const [digits = '', decimals = ''] = rounded(value, Math.min(plain.decimals.length, 15)).split('.');
  const significant = digits === '0' ? '' : digits;
  const whole = `${filledWith(plain.whole, 0, plain.whole.length - significant.length)}${significant}`;
  const grouped = group === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  if (!plain.hasPoint) return `${plain.before}${grouped}${plain.after}`;
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === '0') end -= 1;
  const rest = filledWith(plain.decimals, end, plain.decimals.length);
  return `${plain.before}${grouped}${decimal}${decimals.slice(0, end)}${rest}${plain.after}`;
}

/** A number that is not negative under one section, `#,##0.00` or `0.0E+0`. A point is shown even where no decimal follows. */
export function shownNumber(value: number, section: Section, locale: LocaleFacts): string {
  const scaled = movedPoint(value, 2 * section.percents - 3 * section.thousands);
  const { plain } = section;
  if (plain !== null) return plainText(scaled, plain, section.grouped ? locale.group : '', locale.decimal);
  const isPower = section.parts.some(({ kind }) => kind === 'exponent');
  const { mantissa, power } = isPower ? powerOf(scaled, section) : { mantissa: scaled, power: 0 };
  const [whole = '', decimals = ''] = rounded(mantissa, Math.min(section.maxDecimals, 15)).split('.');
  const shown: Shown = {
    whole: shownWhole(whole, section, 'whole', section.grouped ? locale.group : ''),
    decimal: shownDecimals(decimals, section),
    exponent: shownWhole(String(Math.abs(power)), section, 'exponent', ''),
  };
  return section.parts
    .map((part) => {
      if (part.kind !== 'exponent') return partText(part, shown, value, locale);
      return `${part.letter}${power < 0 ? '-' : part.isSigned ? '+' : ''}`;
    })
    .join('');
}

/** Numerator and denominator nearest to the value, the smaller ones of two that are as near. */
function nearestFraction(value: number, most: number): { readonly over: number; readonly under: number } {
  let best = { over: Math.round(value), under: 1 };
  let error = Math.abs(value - best.over);
  for (let under = 2; under <= most && error > 1e-12; under += 1) {
    const over = Math.round(value * under);
    const off = Math.abs(value - over / under);
    if (off < error - 1e-12) {
      best = { over, under };
      error = off;
    }
  }
  return best;
}

/** Spaces stand behind a denominator, so that the lines of a column keep one below the other. */
function shownDenominator(digits: string, section: Section): string[] {
  const isSpaced = section.parts.some(
    (part) => part.kind === 'digit' && part.place === 'denominator' && part.filler === '?',
  );
  if (!isSpaced) return shownWhole(digits, section, 'denominator', '');
  return [digits.padEnd(digitsAt(section, 'denominator'))];
}

/** A number that is not negative as a fraction, `# ?/?`; no fraction is shown where nothing is left over. */
export function shownFraction(value: number, section: Section, locale: LocaleFacts): string {
  const hasWhole = digitsAt(section, 'whole') > 0;
  const given = section.parts.find((part) => part.kind === 'denominator')?.value;
  const most = Math.min(10 ** digitsAt(section, 'denominator') - 1, 9999);
  const rest = hasWhole ? value - Math.floor(value) : value;
  const { over, under } =
    given === undefined ? nearestFraction(rest, most) : { over: Math.round(rest * given), under: given };
  const carried = hasWhole && over === under;
  const isWhole = hasWhole && (over === 0 || carried);
  const shown: Shown = {
    whole: shownWhole(String(Math.floor(value) + (carried ? 1 : 0)), section, 'whole', ''),
    numerator: shownWhole(String(over), section, 'numerator', ''),
    denominator: shownDenominator(String(under), section),
  };
  const first = section.parts.findIndex((part) => part.kind === 'digit' && part.place === 'numerator');
  const parts = isWhole ? section.parts.slice(0, first) : section.parts;
  const text = parts
    .map((part) => {
      if (part.kind === 'slash') return '/';
      return part.kind === 'denominator' ? String(part.value) : partText(part, shown, value, locale);
    })
    .join('');
  return isWhole ? text.trimEnd() : text;
}

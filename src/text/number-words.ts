/**
 * Numbers as a Vietnamese announcer reads them: "hai mươi mốt", "một trăm linh năm", "một nghìn hai trăm". One way of each
 * pair is kept throughout: nghìn (not ngàn), linh (not lẻ), tỷ, tư after mươi and linh, lăm after mười.
 */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

const digit = (value: number): string => DIGITS[value] ?? '';

/** The last digit after so many tens. */
const unitAfter = (tens: number, unit: number): string => {
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens !== 1) return 'tư';
  if (unit === 5) return tens > 0 ? 'lăm' : 'năm';
  return digit(unit);
};

const tensInWords = (value: number): readonly string[] => {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  const word = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return unit === 0 ? word : [...word, unitAfter(tens, unit)];
};

/** Three digits; `full` where something stands before them, so that empty hundreds are said. */
const hundredsInWords = (value: number, full: boolean): readonly string[] => {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundreds > 0 || full ? [digit(hundreds), 'trăm'] : [];
  if (rest === 0) return head;
  if (rest >= 10) return [...head, ...tensInWords(rest)];
  return head.length > 0 ? [...head, 'linh', unitAfter(0, rest)] : [digit(rest)];
};

const POWERS = ['', 'nghìn', 'triệu'] as const;

const BILLION = 1_000_000_000;

/** Below a thousand million, in groups of three digits. */
const groupsInWords = (value: number, full: boolean): readonly string[] => {
  const words: string[] = [];
  let said = full;
  for (const power of [2, 1, 0]) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(...hundredsInWords(group, said), POWERS[power] ?? '');
    said = true;
  }
  return words.filter((word) => word !== '');
};

const wholeInWords = (value: number): string => {
  if (value === 0) return digit(0);
  const billions = Math.floor(value / BILLION);
  const rest = value % BILLION;
  const head = billions > 0 ? [wholeInWords(billions), 'tỷ'] : [];
  return [...head, ...groupsInWords(rest, billions > 0)].join(' ');
};

/**
 * A number from 0 in words; decimals are read digit by digit after "phẩy", at most two of them.
 * @throws RangeError for what is negative, not finite or too large to be exact.
 */
export const numberInWords = (value: number): string => {
  if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`not to be read out: ${value}`);
  const hundredths = Math.round(value * 100);
  const whole = Number.isInteger(value) ? value : Math.floor(hundredths / 100);
  const decimals = Number.isInteger(value) ? 0 : hundredths % 100;
  if (decimals === 0) return wholeInWords(whole);
  const digits = String(decimals).padStart(2, '0').replace(/0$/, '');
  return `${wholeInWords(whole)} phẩy ${[...digits].map((each) => digit(Number(each))).join(' ')}`;
};

export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | {
      readonly ok: false;
      /** `ambiguous`: `readings` holds what it can mean, smallest first; otherwise `readings` is empty. */
      readonly code: 'empty' | 'not-a-number' | 'too-large' | 'ambiguous';
      readonly readings: readonly number[];
    };

/** A number as plain digits with '.' as its decimal sign, so that thousands and millions shift it without rounding. */
type Digits = string;

const POWERS: Readonly<Record<string, number>> = {
  nghìn: 3,
  ngàn: 3,
  k: 3,
  triệu: 6,
  tr: 6,
  tỷ: 9,
  tỉ: 9,
};
const WORDS = 'nghìn|ngàn|k|triệu|tr|tỷ|tỉ';
const CURRENCY = /\s*(?:đồng|đ|vnđ|vnd)$/;
const FOLLOWED_BY_DIGITS = /^([\d.,]+)\s*(triệu|tr|tỷ|tỉ)(\s*)(\d{1,3})$/;
const AND_A_HALF = /^(\d+) ?(nghìn|ngàn|triệu|tr|tỷ|tỉ) rưỡi$/;
const WITH_WORD = new RegExp(`^(.*\\d)\\s*(${WORDS})$`);
const SEVERAL_WORDS = new RegExp(`^(.*?\\d\\s*(?:tỷ|tỉ|triệu|tr))\\s+(\\d.*(?:${WORDS}))$`);

const refuse = (code: 'empty' | 'not-a-number' | 'too-large'): ParsedNumber => ({
  ok: false,
  code,
  readings: [],
});

const without = (text: string, sign: string): string => text.split(sign).join('');

/** Everything a Vietnamese reader can take the digits and signs for; one reading means no doubt. */
function readingsOf(text: string): readonly Digits[] {
  if (/^\d+$/.test(text)) return [text];
  if (/^\d{1,3}(?: \d{3})+$/.test(text)) return [without(text, ' ')];
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) {
    const grouped = without(text, '.').replace(',', '.');
    // Nobody groups a leading zero, so "0.500" was meant as a decimal by some other habit.
    return text.startsWith('0') ? [text.replace(',', '.'), grouped] : [grouped];
  }
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3},\d{3}\.\d+$/.test(text)) return [without(text, ',')];
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return [text.replace(',', '.'), without(text, ',')];
  if (/^\d+,\d+$/.test(text)) return [text.replace(',', '.')];
  if (/^\d+\.\d+$/.test(text)) return [text, without(text, '.')];
  return [];
}

const scaled = (readings: readonly Digits[], power: number, sign: 1 | -1): ParsedNumber => {
  const values = readings.map((digits) => sign * Number(`${digits}e${power}`));
  const [first] = values;
  if (first === undefined || values.some((value) => !Number.isFinite(value))) return refuse('not-a-number');
  if (values.some((value) => Math.abs(value) > Number.MAX_SAFE_INTEGER)) return refuse('too-large');
  if (values.every((value) => value === first)) return { ok: true, value: first === 0 ? 0 : first };
  return { ok: false, code: 'ambiguous', readings: [...values].sort((a, b) => a - b) };
};

const sum = (a: ParsedNumber, b: ParsedNumber): ParsedNumber => {
  if (!a.ok) return a;
  if (!b.ok) return b;
  // "200 triệu 1 tỷ" is not how anyone writes an amount.
  return b.value < a.value ? { ok: true, value: a.value + b.value } : refuse('not-a-number');
};

function parseUnsigned(text: string, sign: 1 | -1): ParsedNumber {
  const half = AND_A_HALF.exec(text);
  if (half) return scaled([`${half[1]}.5`], POWERS[half[2] ?? ''] ?? 0, sign);
  const short = FOLLOWED_BY_DIGITS.exec(text);
  if (short) {
    const [, head = '', word = '', gap = '', tail = ''] = short;
    const power = POWERS[word] ?? 0;
    // "1tr5" and "1tr500" are 1,5 triệu; "1 triệu 5" may also be one million and five.
    if (!/^\d+$/.test(head)) return refuse('not-a-number');
    const joined = scaled([`${head}.${tail}`], power, sign);
    const apart = Number(`${head}e${power}`) + Number(tail);
    if (gap === '' || !joined.ok) return joined;
    return { ok: false, code: 'ambiguous', readings: [sign * apart, joined.value].sort((a, b) => a - b) };
  }
  const several = SEVERAL_WORDS.exec(text);
  if (several && sign === 1)
    return sum(parseUnsigned(several[1] ?? '', 1), parseUnsigned(several[2] ?? '', 1));
  const worded = WITH_WORD.exec(text);
  if (worded) return scaled(readingsOf(worded[1] ?? ''), POWERS[worded[2] ?? ''] ?? 0, sign);
  return scaled(readingsOf(text), 0, sign);
}

/**
 * A number as people in Vietnam type it: "1.500" is 1500, "1,5" is 1.5, "1 500", "1,5 triệu", "1tr5", "2 triệu rưỡi", "500 nghìn",
 * "2 tỷ", "1 tỷ 200 triệu", with or without "đồng"; "1,500,000" can mean only one thing and is taken. What can be read in two ways ("1.5", "1,500") is refused with
 * both readings. Bounds, negative numbers among them, are the caller's.
 */
export function parseNumber(text: string): ParsedNumber {
  const typed = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (typed === '') return refuse('empty');
  const signed = /^([+\-\u2212]) ?(.*)$/.exec(typed);
  const body = (signed?.[2] ?? typed).replace(CURRENCY, '');
  return parseUnsigned(body, signed !== null && signed[1] !== '+' ? -1 : 1);
}

/** Times ten to the power, without the rounding of a multiplication (1,005 × 100 is 100,5, not 100,49999…). */
function shifted(value: number, power: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/**
 * '1.234.567,5': dots between thousands, decimal comma, at most `decimals` decimals and no idle zeros.
 * Up to two decimals `parseNumber` reads the same value back; three would look like thousands.
 */
export function formatNumber(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  const rounded = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
  const [whole = '0', fraction = ''] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const sign = value < 0 && rounded !== 0 ? '-' : '';
  return `${sign}${grouped}${fraction === '' ? '' : `,${fraction}`}`;
}

export type Plain = string | number | boolean | null;
/** A value, or the values of a block from left to right and top to bottom. */
export type Argument = Plain | readonly Plain[];

/** Google's "#VALUE!" and the like: the rule does not apply. */
export class RuleError extends Error {}

export function asNumber(value: Plain): number {
  if (value === null || value === '') return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = Number(value);
  if (Number.isNaN(number)) throw new RuleError('#VALUE!');
  return number;
}

export function asText(value: Plain): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

export function asBoolean(value: Plain): boolean {
  if (typeof value === 'string') {
    if (/^(true|false)$/i.test(value)) return value.toUpperCase() === 'TRUE';
    throw new RuleError('#VALUE!');
  }
  return Boolean(value);
}

/** Numbers come before texts, texts before booleans; an empty cell is 0, "" and FALSE at once. */
export function compare(one: Plain, other: Plain): number {
  const [left, right] = [filled(one, other), filled(other, one)];
  const [leftRank, rightRank] = [rank(left), rank(right)];
  if (leftRank !== rightRank) return leftRank - rightRank;
  if (typeof left === 'string' && typeof right === 'string') {
    const [a, b] = [left.normalize('NFC').toLowerCase(), right.normalize('NFC').toLowerCase()];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  return Number(left) - Number(right);
}

function filled(value: Plain, like: Plain): Exclude<Plain, null> {
  if (value !== null) return value;
  if (typeof like === 'string') return '';
  return typeof like === 'boolean' ? false : 0;
}

function rank(value: Plain): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

const isBlock = (argument: Argument): argument is readonly Plain[] => Array.isArray(argument);
const flat = (args: readonly Argument[]): Plain[] => args.flatMap((one) => (isBlock(one) ? [...one] : [one]));
const first = (args: readonly Argument[], index = 0): Plain => {
  const argument = args[index] ?? null;
  return isBlock(argument) ? (argument[0] ?? null) : argument;
};
const text = (args: readonly Argument[], index = 0) => asText(first(args, index));
const number = (args: readonly Argument[], index = 0) => asNumber(first(args, index));
const numbers = (args: readonly Argument[]) => flat(args).filter((value) => typeof value === 'number');

function find(args: readonly Argument[], fold: (value: string) => string): number {
  const from = args.length > 2 ? number(args, 2) : 1;
  const at = fold(text(args, 1)).indexOf(fold(text(args, 0)), from - 1);
  if (at < 0) throw new RuleError('#VALUE!');
  return at + 1;
}

export const FUNCTIONS: Readonly<Record<string, (args: readonly Argument[]) => Argument>> = {
  AND: (args) => flat(args).every((value) => value === null || asBoolean(value)),
  OR: (args) => flat(args).some((value) => value !== null && asBoolean(value)),
  NOT: (args) => !asBoolean(first(args)),
  ISNUMBER: (args) => typeof first(args) === 'number',
  ISTEXT: (args) => typeof first(args) === 'string',
  ISBLANK: (args) => first(args) === null,
  LEN: (args) => text(args).length,
  TRIM: (args) => text(args).trim().replace(/ +/g, ' '),
  LOWER: (args) => text(args).toLowerCase(),
  UPPER: (args) => text(args).toUpperCase(),
  LEFT: (args) => text(args).slice(0, args.length > 1 ? number(args, 1) : 1),
  RIGHT: (args) => {
    const count = args.length > 1 ? number(args, 1) : 1;
    return count === 0 ? '' : text(args).slice(-count);
  },
  MID: (args) => text(args).slice(number(args, 1) - 1, number(args, 1) - 1 + number(args, 2)),
  EXACT: (args) => text(args) === text(args, 1),
  FIND: (args) => find(args, (value) => value),
  SEARCH: (args) => find(args, (value) => value.toLowerCase()),
  INT: (args) => Math.floor(number(args)),
  ABS: (args) => Math.abs(number(args)),
  MOD: (args) => number(args) - number(args, 1) * Math.floor(number(args) / number(args, 1)),
  ROUND: (args) => Math.round(number(args) * 10 ** number(args, 1)) / 10 ** number(args, 1),
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  COUNT: (args) => numbers(args).length,
  COUNTA: (args) => flat(args).filter((value) => value !== null).length,
  COUNTBLANK: (args) => flat(args).filter((value) => value === null || value === '').length,
  MIN: (args) => Math.min(...numbers(args)),
  MAX: (args) => Math.max(...numbers(args)),
};

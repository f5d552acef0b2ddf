/**
 * The formulas of conditional formats: comparisons and small functions over cells of the same sheet. Univer would work
 * them out too, for every cell of every sheet at once and for seconds; here only the cells in sight are asked for.
 */
import { columnIndex } from '../a1.ts';
import {
  type Argument,
  asBoolean,
  asNumber,
  asText,
  compare,
  FUNCTIONS,
  type Plain,
} from './rule-functions.ts';

/** Where a formula is asked for: its cell's distance from the cell it was written for, and what other cells hold. */
export interface RulePlace {
  readonly rowOffset: number;
  readonly columnOffset: number;
  readonly value: (row: number, column: number) => Plain;
}

export type RuleFormula = (place: RulePlace) => Argument;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|(\$?[A-Za-z]{1,3}\$?\d+)(?![\w(])|([A-Za-z][\w.]*)|(<=|>=|<>|[-+*/^&=<>();,:%]))/y;

type Token = { readonly kind: 'number' | 'text' | 'cell' | 'name' | 'sign'; readonly text: string };

/** @throws Error for a formula with anything else in it than what is read here */
export function readRuleFormula(formula: string): RuleFormula {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  let at = 0;
  const peek = () => tokens[at]?.text;
  const isSign = (...signs: string[]) => tokens[at]?.kind === 'sign' && signs.includes(peek() ?? '');
  const take = (): Token => {
    const token = tokens[at++];
    if (!token) throw new Error(`${formula} ends too early`);
    return token;
  };
  const expect = (sign: string) => {
    if (take().text !== sign) throw new Error(`${formula} lacks ${sign}`);
  };

  /** Operators from the loosest to the tightest; each level leans to the left. */
  const LEVELS = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']] as const;

  function level(depth: number): RuleFormula {
    const signs = LEVELS[depth];
    if (!signs) return signed();
    let left = level(depth + 1);
    while (isSign(...signs)) {
      const sign = take().text;
      const [one, other] = [left, level(depth + 1)];
      left = (place) => operate(sign, single(one(place)), single(other(place)));
    }
    return left;
  }

  function signed(): RuleFormula {
    if (isSign('-', '+')) {
      const sign = take().text === '-' ? -1 : 1;
      const operand = signed();
      return (place) => sign * asNumber(single(operand(place)));
    }
    const operand = primary();
    if (!isSign('%')) return operand;
    take();
    return (place) => asNumber(single(operand(place))) / 100;
  }

  function primary(): RuleFormula {
    const token = take();
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind === 'text') return () => token.text;
    if (token.kind === 'cell') return reference(token.text);
    if (token.kind === 'name') return named(token.text.toUpperCase());
    if (token.text !== '(') throw new Error(`${formula}: ${token.text} is not expected`);
    const inner = level(0);
    expect(')');
    return inner;
  }

  function reference(start: string): RuleFormula {
    const from = cellOf(start);
    if (!isSign(':')) return (place) => place.value(...from(place));
    take();
    const to = cellOf(take().text);
    return (place) => {
      const [[top, left], [bottom, right]] = [from(place), to(place)];
      const all: Plain[] = [];
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) all.push(place.value(row, column));
      }
      return all;
    };
  }

  function named(name: string): RuleFormula {
    if (!isSign('(')) {
      if (name !== 'TRUE' && name !== 'FALSE') throw new Error(`${formula}: ${name} is not known here`);
      return () => name === 'TRUE';
    }
    take();
    const args: RuleFormula[] = [];
    while (!isSign(')')) {
      args.push(level(0));
      if (isSign(';', ',')) take();
    }
    take();
    // Only the branch that is taken may fail.
    if (name === 'IF') {
      const [condition, yes, no] = args;
      return (place) => (asBoolean(single(condition?.(place) ?? null)) ? yes?.(place) : no?.(place)) ?? false;
    }
    const work = FUNCTIONS[name];
    if (!work) throw new Error(`${formula}: ${name} is not known here`);
    return (place) => work(args.map((argument) => argument(place)));
  }

  const whole = level(0);
  if (at < tokens.length) throw new Error(`${formula}: ${peek()} is not expected`);
  return whole;
}

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = source.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`${source} cannot be read at ${text.slice(start, start + 10)}`);
    const [, number, quoted, cell, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.replaceAll('""', '"') });
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: cell });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

function cellOf(text: string): (place: RulePlace) => [row: number, column: number] {
  const [, fixedColumn, letters = '', fixedRow, digits] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  const row = Number(digits) - 1;
  const column = columnIndex(letters);
  return ({ rowOffset, columnOffset }) => [
    fixedRow ? row : row + rowOffset,
    fixedColumn ? column : column + columnOffset,
  ];
}

/** A block where one value is wanted gives its first. */
function single(argument: Argument): Plain {
  return typeof argument === 'object' && argument !== null ? (argument[0] ?? null) : argument;
}

function operate(sign: string, one: Plain, other: Plain): Plain {
  if (sign === '&') return asText(one) + asText(other);
  if (sign === '+') return asNumber(one) + asNumber(other);
  if (sign === '-') return asNumber(one) - asNumber(other);
  if (sign === '*') return asNumber(one) * asNumber(other);
  if (sign === '/') return asNumber(one) / asNumber(other);
  if (sign === '^') return asNumber(one) ** asNumber(other);
  const order = compare(one, other);
  if (sign === '=') return order === 0;
  if (sign === '<>') return order !== 0;
  if (sign === '<') return order < 0;
  if (sign === '>') return order > 0;
  return sign === '<=' ? order <= 0 : order >= 0;
}

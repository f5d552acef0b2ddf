import { keyOfCell } from '../domain/indicator-definition.ts';
import type { ExpectedKey, KeyedLine, KeyGuess } from '../domain/key-guess.ts';
import { guessKeys } from '../domain/key-guess.ts';
import type { RoundExpectations, RoundReading } from './round-reading.ts';
import { COVERAGE_KEY, KEY_COLUMN, LABEL_COLUMN, TOTAL_KEY } from './round-rows.ts';

/** The keys of a round tab as they are, or must have been. */
export interface RoundKeys {
  readonly rowGuess: KeyGuess;
  readonly columnGuess: KeyGuess;
  /** Key of each row and column, '' for people's own. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const text = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell));

/** What is entered in a line: what stands in it and was not worked out. */
const contentOf = (cells: readonly (readonly [value: unknown, formula: string | undefined])[]): string => {
  const entered = cells.map(([value, formula]) => (formula ? '' : text(value)));
  return entered.every((each) => each === '') ? '' : JSON.stringify(entered);
};

const corrected = (keys: readonly string[], { given }: KeyGuess): readonly string[] => {
  const now = [...keys];
  for (const { index, key } of given) now[index] = key;
  return now;
};

const expectedRows = ({ rows, builtIn, patterns }: RoundExpectations): readonly ExpectedKey[] => {
  const known = new Map(builtIn.fields.map((field) => [field.key, field]));
  return rows.slice(1).map(({ key, label, field }) => {
    const own = known.get(key);
    const names = [label, patterns.labels[key] ?? '', own ? own.label : ''].filter((name) => name !== '');
    return { key, names, ...(field && !own ? { optional: true } : {}) };
  });
};

const guessRows = (read: RoundReading, expected: RoundExpectations): KeyGuess => {
  const lines = read.values.slice(1).map((line, at): KeyedLine => {
    const formulas = read.formulas[at + 1] ?? [];
    const name = text(line[LABEL_COLUMN]);
    const content = contentOf(
      line.map((value, column) => [column <= LABEL_COLUMN ? '' : value, formulas[column]]),
    );
    const isOurs = formulas.some((formula) => formula !== '');
    const kind = isOurs ? 'ours' : name === '' && content !== '' ? 'unclear' : 'own';
    return { index: at + 1, key: keyOfCell(text(line[KEY_COLUMN])), name, kind, content };
  });
  return guessKeys(lines, expectedRows(expected), 'tolerated');
};

const guessColumns = (
  read: RoundReading,
  { heads, names, patterns, builtIn }: RoundExpectations,
  rows: readonly string[],
): KeyGuess => {
  const header = read.values[0] ?? [];
  const rowOf = new Map(rows.map((key, row) => [key, row]));
  const at = (grid: readonly (readonly unknown[])[], key: string, column: number): unknown =>
    grid[rowOf.get(key) ?? -1]?.[column];
  const fields = builtIn.fields.flatMap(({ key }) => rowOf.get(key) ?? []);
  const lines = header.slice(LABEL_COLUMN + 1).map((key, offset): KeyedLine => {
    const column = LABEL_COLUMN + 1 + offset;
    const name = text(at(read.values, 'head.hamlet', column));
    const content = contentOf(
      fields.map((row) => [read.values[row]?.[column], read.formulas[row]?.[column]]),
    );
    const isHamlet =
      typeof at(read.values, 'head.polite', column) === 'number' ||
      Boolean(at(read.formulas, 'head.expected', column));
    const isTotal = fields.some((row) => read.formulas[row]?.[column]);
    const kind = isHamlet || isTotal ? 'ours' : name === '' && content !== '' ? 'unclear' : 'own';
    return { index: column, key: text(key), name, kind, content };
  });
  const expected: readonly ExpectedKey[] = [
    { key: TOTAL_KEY, names: [patterns.totals.total] },
    { key: COVERAGE_KEY, names: [patterns.totals.coverage] },
    ...heads.map(({ code }) => ({ key: code, names: names.get(code) ?? [] })),
  ];
  return guessKeys(lines, expected, 'taken away');
};

/** Which row and column is which, by their keys and, where those are damaged, by what else tells. No service call. */
export const roundKeys = (read: RoundReading, expected: RoundExpectations): RoundKeys => {
  const rowGuess = guessRows(read, expected);
  const rows = corrected(
    read.values.map((line, row) => (row === 0 ? 'keys' : keyOfCell(text(line[KEY_COLUMN])))),
    rowGuess,
  );
  const columnGuess = guessColumns(read, expected, rows);
  const columns = corrected(
    (read.values[0] ?? []).map((key, column) => (column <= LABEL_COLUMN ? '' : text(key))),
    columnGuess,
  );
  return { rowGuess, columnGuess, rows, columns };
};

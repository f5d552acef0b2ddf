import type { Category } from '../domain/catalogue.ts';
import type { CategoryCode, Field } from '../domain/field.ts';
import type { IndicatorLine, LineColumn } from '../domain/indicator-register.ts';
import { nameKey } from '../domain/name.ts';
import { parseNumber } from '../domain/number.ts';
import { hiddenWord, kindWords, roundRuleWords, wholeDayWord } from '../text/indicators.ts';
import { no, yes } from '../text/tabs.ts';
import { cellName } from './layout.ts';
import type { RegisterRow } from './register-builder.ts';
import type { TableRow } from './table.ts';
import { columnsByKey, HEADING_ROWS, tableRows, textOf } from './table.ts';
import type { TabRead } from './workbook.ts';

/** The register Chỉ tiêu: its words as codes and its codes as words. */

const INDICATOR_KEYS = [
  'code',
  'category',
  'label',
  'unit',
  'kind',
  'core',
  'softMax',
  'overRounds',
  'hidden',
  'since',
] as const;

type Words<T extends string> = Readonly<Partial<Record<T, string>>>;

const codeOf = <T extends string>(words: Words<T>, typed: string): T | 'blank' | null => {
  if (typed === '') return 'blank';
  const keys = Object.keys(words) as T[];
  return keys.find((key) => words[key] !== '' && nameKey(words[key] ?? '') === nameKey(typed)) ?? null;
};

export const categoryWords = (categories: readonly Category[]): Words<CategoryCode> => ({
  ND0: wholeDayWord,
  ...Object.fromEntries(categories.map(({ code, shortName }) => [code, shortName])),
});

/** Yes, no or blank for no; null for any other word. */
const isYes = (typed: string, yesWord: string, noWord: string): boolean | null => {
  if (typed === '' || nameKey(typed) === nameKey(noWord)) return false;
  return nameKey(typed) === nameKey(yesWord) ? true : null;
};

const maximumOf = ({ cells }: TableRow): IndicatorLine['softMax'] => {
  const content = cells['softMax'] ?? null;
  if (content === null || typeof content === 'number') return content;
  const parsed = parseNumber(textOf(content));
  return parsed.ok ? parsed.value : 'unreadable';
};

/** One row of the register as read, with its index within the named range. */
export interface ReadLine {
  readonly index: number;
  readonly line: IndicatorLine;
}

/** @throws WorkbookProblem `old-layout`, `keys-missing`, `key-doubled`. */
export const indicatorLines = (read: TabRead, categories: readonly Category[]): readonly ReadLine[] =>
  tableRows(read, 'indicators', INDICATOR_KEYS).map((row) => {
    const text = (key: string): string => textOf(row.cells[key] ?? null).replace(/\s+/g, ' ');
    return {
      index: row.index,
      line: {
        code: text('code'),
        label: text('label'),
        unit: text('unit'),
        category: codeOf(categoryWords(categories), text('category')),
        kind: codeOf(kindWords, text('kind')),
        roundRule: codeOf(roundRuleWords, text('overRounds')),
        core: isYes(text('core'), yes, no),
        hidden: isYes(text('hidden'), hiddenWord, no),
        softMax: maximumOf(row),
      },
    };
  });

/** An indicator as a row of the register. */
export const indicatorRow = (field: Field, categories: readonly Category[]): RegisterRow => ({
  code: field.key,
  category: field.category === null ? '' : (categoryWords(categories)[field.category] ?? ''),
  label: field.label,
  unit: field.unit,
  kind: kindWords[field.type.kind as keyof typeof kindWords],
  core: field.section === 'coreResult' ? yes : no,
  softMax: field.softMax,
  overRounds: roundRuleWords[field.roundRule],
  hidden: field.hidden ? hiddenWord : null,
});

/** "D12": the cell of a line's column. */
export const lineCell = (read: TabRead, index: number, column: LineColumn): string =>
  cellName(index, columnsByKey(read, 'indicators', [column])[column] ?? 0);

/** Writes the codes that were given now; one service call pair each. */
export const writeCodes = (read: TabRead, codes: ReadonlyMap<number, string>): void => {
  const column = columnsByKey(read, 'indicators', ['code'])['code'] ?? 0;
  for (const [index, code] of codes) read.range.offset(index, column, 1, 1).setValue(code);
};

/** The register as it is read after that. */
export const withCodes = (read: TabRead, codes: ReadonlyMap<number, string>): TabRead => {
  const column = columnsByKey(read, 'indicators', ['code'])['code'] ?? 0;
  const values = read.values.map((line, index) => {
    const code = codes.get(index);
    return code === undefined ? line : line.map((cell, at) => (at === column ? code : cell));
  });
  return { range: read.range, values };
};

/** Writes "Áp dụng từ" where it differs, all rows in one write. @param since by code, '' for what always was so */
export const writeSince = (read: TabRead, since: ReadonlyMap<string, string>): void => {
  const columns = columnsByKey(read, 'indicators', ['code', 'since']);
  const at = columns['since'] ?? 0;
  const lines = read.values.slice(HEADING_ROWS);
  const wanted = lines.map(
    (line) => since.get(String(line[columns['code'] ?? 0] ?? '')) ?? String(line[at] ?? ''),
  );
  if (lines.every((line, index) => String(line[at] ?? '') === wanted[index])) return;
  read.range
    .offset(HEADING_ROWS, at, lines.length, 1)
    .setValues(wanted.map((text) => [text === '' ? null : text]));
};

import type { Field } from '../domain/field.ts';
import { isNumeric } from '../domain/field.ts';
import { deadlinePieces } from '../text/deadline-words.ts';
import { entryHelp } from '../text/entry-help.ts';
import { columnName } from './layout.ts';
import type { FormatWords } from './live-formats.ts';
import { palette } from './palette.ts';
import type { RoundRow } from './round-rows.ts';
import { FIRST_HAMLET_COLUMN } from './round-rows.ts';
import type { Rule, RuleBook, RuleWords } from './rules.ts';

/** Times offered by the dropdown: half hours of a working day. Others may be typed. */
const halfHours = (): string[] =>
  Array.from({ length: 29 }, (_, index) => {
    const minutes = 300 + index * 30;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });

/** What a field's cells take, told as data; null where anything may stand. */
export const ruleWordsOf = (field: Field): RuleWords | null => {
  const { type } = field;
  switch (type.kind) {
    case 'tick':
      return { kind: 'tick', help: entryHelp.tick };
    case 'count':
    case 'decimal':
    case 'money':
      return { kind: 'number', max: type.max, help: entryHelp[type.kind] };
    case 'day':
      return { kind: 'date', help: entryHelp.day };
    case 'time':
      return { kind: 'leniently list', options: halfHours(), help: entryHelp.time };
    case 'choice':
      return {
        kind: 'list',
        options: type.options.map((option) => option.label),
        help: field.help === '' ? entryHelp.choice : field.help,
      };
    default:
      return null;
  }
};

/** The native rule of a row's hamlet cells; null where anything may stand. */
export const ruleOfRow = ({ field }: RoundRow, rules: RuleBook): Rule | null => {
  const words = field && ruleWordsOf(field);
  return words ? rules(words) : null;
};

/** Rows of a tab from its first on; null for one that people put in. */
type Rows = readonly (RoundRow | null)[];

/** From the first to the last column of hamlets, counted from 0. */
export interface HamletColumns {
  readonly first: number;
  readonly last: number;
}

/** Rows next to each other that satisfy the test, as A1 ranges over all hamlets. */
const blocks = (rows: Rows, columns: HamletColumns, test: (row: RoundRow) => boolean): string[] => {
  const [first, last] = [columnName(columns.first), columnName(columns.last)];
  const ranges: string[] = [];
  let start = -1;
  for (let index = 0; index <= rows.length; index += 1) {
    const row = rows[index];
    const inside = row ? test(row) : false;
    if (inside && start < 0) start = index;
    if (!inside && start >= 0) {
      ranges.push(`${first}${start + 1}:${last}${index}`);
      start = -1;
    }
  }
  return ranges;
};

/** The columns of a new tab. */
export const newHamletColumns = (hamlets: number): HamletColumns => ({
  first: FIRST_HAMLET_COLUMN,
  last: FIRST_HAMLET_COLUMN + hamlets - 1,
});

/** Live formats of a round tab: deadline words, columns of hamlets that are gone, numbers that are none. */
export const conditionalFormats = (rows: Rows, columns: HamletColumns): readonly FormatWords[] => {
  const words = blocks(rows, columns, (row) => row.key === 'head.plan' || row.key === 'head.result');
  const begins = (text: string, background: string, color: string, bold = true): FormatWords => ({
    when: { begins: text },
    background,
    color,
    bold,
    ranges: words,
  });
  const column = columnName(columns.first);
  const expected = `${column}$${rows.findIndex((row) => row?.key === 'head.expected') + 1}`;
  const numbers = blocks(rows, columns, (row) => row.field !== null && isNumeric(row.field));
  const first = numbers[0]?.split(':')[0] ?? `${column}1`;
  return [
    begins(deadlinePieces.overdue, palette.overdue, palette.overdueText),
    begins(deadlinePieces.politelyOverdue, palette.polite, palette.politeText),
    begins(deadlinePieces.dueSoon, palette.dueSoon, palette.dueSoonText),
    begins(deadlinePieces.dueToday, palette.dueSoon, palette.dueSoonText),
    begins(deadlinePieces.done, palette.sent, palette.sentText, false),
    {
      when: { formula: `=AND(LEN(${first})>0;IF(ISNUMBER(${first});${first}<0;TRUE))` },
      background: palette.bad,
      color: null,
      bold: false,
      ranges: numbers,
    },
    {
      when: { formula: `=${expected}=0` },
      background: palette.inactive,
      color: palette.recordText,
      bold: false,
      ranges: blocks(rows, columns, (row) => row.field !== null),
    },
  ];
};

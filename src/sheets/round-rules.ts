import type { Field } from '../domain/field.ts';
import { isNumeric } from '../domain/field.ts';
import { deadlinePieces } from '../text/deadline-words.ts';
import { entryHelp } from '../text/entry-help.ts';
import { columnName } from './layout.ts';
import { palette } from './palette.ts';
import type { RoundRow } from './round-rows.ts';
import { FIRST_HAMLET_COLUMN, rowIndex } from './round-rows.ts';
import type { Sheet } from './workbook.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Format = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Times offered by the dropdown: half hours of a working day. Others may be typed. */
const halfHours = (): string[] =>
  Array.from({ length: 29 }, (_, index) => {
    const minutes = 300 + index * 30;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });

const build = (field: Field): Rule | null => {
  const builder = SpreadsheetApp.newDataValidation();
  const { type } = field;
  switch (type.kind) {
    case 'tick':
      // With a checked value only, an unticked cell stays blank instead of FALSE.
      return builder.requireCheckbox('x').setHelpText(entryHelp.tick).build();
    case 'count':
    case 'decimal':
    case 'money':
      return builder
        .requireNumberBetween(0, type.max)
        .setAllowInvalid(false)
        .setHelpText(entryHelp[type.kind])
        .build();
    case 'day':
      return builder.requireDate().setAllowInvalid(false).setHelpText(entryHelp.day).build();
    case 'time':
      return builder
        .requireValueInList(halfHours(), true)
        .setAllowInvalid(true)
        .setHelpText(entryHelp.time)
        .build();
    case 'choice':
      return builder
        .requireValueInList(
          type.options.map((option) => option.label),
          true,
        )
        .setAllowInvalid(false)
        .setHelpText(field.help === '' ? entryHelp.choice : field.help)
        .build();
    default:
      return null;
  }
};

/** Rules that read the same are built once: each builder call is a service call. */
const sameRule = (field: Field): string =>
  field.type.kind === 'choice'
    ? field.key
    : `${field.type.kind}:${'max' in field.type ? field.type.max : ''}`;

/** Native rules of the hamlet cells, row by row of the catalogue; the grid for one `setDataValidations`. */
export const validationGrid = (rows: readonly RoundRow[], hamlets: number): (Rule | null)[][] => {
  const built = new Map<string, Rule | null>();
  return rows.map((row) => {
    let rule: Rule | null = null;
    if (row.field && row.field.type.kind !== 'moment') {
      const key = sameRule(row.field);
      if (!built.has(key)) built.set(key, build(row.field));
      rule = built.get(key) ?? null;
    }
    return new Array<Rule | null>(hamlets).fill(rule);
  });
};

/** Rows next to each other that satisfy the test, as A1 ranges over all hamlets. */
const blocks = (rows: readonly RoundRow[], hamlets: number, test: (row: RoundRow) => boolean): string[] => {
  const first = columnName(FIRST_HAMLET_COLUMN);
  const last = columnName(FIRST_HAMLET_COLUMN + hamlets - 1);
  const ranges: string[] = [];
  let start = -1;
  for (let index = 0; index <= rows.length; index += 1) {
    const row = rows[index];
    const inside = row !== undefined && test(row);
    if (inside && start < 0) start = index;
    if (!inside && start >= 0) {
      ranges.push(`${first}${start + 1}:${last}${index}`);
      start = -1;
    }
  }
  return ranges;
};

/** Live formats of a round tab: deadline words, columns of hamlets that are gone, numbers that are none. */
export const conditionalFormats = (sheet: Sheet, rows: readonly RoundRow[], hamlets: number): Format[] => {
  const words = blocks(rows, hamlets, (row) => row.key === 'head.plan' || row.key === 'head.result').map(
    (range) => sheet.getRange(range),
  );
  const startsWith = (text: string, background: string, color: string, bold: boolean): Format =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(text)
      .setBackground(background)
      .setFontColor(color)
      .setBold(bold)
      .setRanges(words)
      .build();
  const column = columnName(FIRST_HAMLET_COLUMN);
  const expected = `${column}$${rowIndex(rows, 'head.expected') + 1}`;
  const numbers = blocks(rows, hamlets, (row) => row.field !== null && isNumeric(row.field));
  const firstNumber = numbers[0]?.split(':')[0] ?? `${column}1`;
  const body = blocks(rows, hamlets, (row) => row.field !== null);
  return [
    startsWith(deadlinePieces.overdue, palette.overdue, palette.overdueText, true),
    startsWith(deadlinePieces.politelyOverdue, palette.polite, palette.politeText, true),
    startsWith(deadlinePieces.dueSoon, palette.dueSoon, palette.dueSoonText, true),
    startsWith(deadlinePieces.dueToday, palette.dueSoon, palette.dueSoonText, true),
    startsWith(deadlinePieces.done, palette.sent, palette.sentText, false),
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=AND(LEN(${firstNumber})>0;IF(ISNUMBER(${firstNumber});${firstNumber}<0;TRUE))`)
      .setBackground(palette.bad)
      .setRanges(numbers.map((range) => sheet.getRange(range)))
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=${expected}=0`)
      .setBackground(palette.inactive)
      .setFontColor(palette.recordText)
      .setRanges(body.map((range) => sheet.getRange(range)))
      .build(),
  ];
};

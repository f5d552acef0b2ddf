import { BLANK, dressHeading, dressTab } from './blank-tab.ts';
import type { AddressOf } from './formula-patterns.ts';
import { fillFormula } from './formula-patterns.ts';
import { columnName, registerRange } from './layout.ts';
import { palette } from './palette.ts';
import type { ColumnHead } from './round-head.ts';
import type { RoundSource } from './round-source.ts';
import { addressOfRound, hamletCell } from './round-source.ts';
import { HEADING_ROWS } from './table.ts';
import type { FilledSheet } from './tabs.ts';
import { fitGrid } from './tabs.ts';
import type { Range, Workbook } from './workbook.ts';

/** Theo dõi: hamlets × rounds, the words of plan and result by reference to each round tab, so true without any script. */

const FIRST_ROUND_COLUMN = 2;

/** What a new Theo dõi says (src/blueprint/tracking.ts); its formulas as patterns. */
export interface TrackingPlan {
  readonly texts: Readonly<Record<'hamlet' | 'agency' | 'plan' | 'result', string>>;
  /** How many rounds' deadlines have passed. */
  readonly plansPast: string;
  readonly resultsPast: string;
  /** The names of those overdue twice in a row, down to a hamlet's row. */
  readonly overdueTwice: string;
}

/** In a hamlet's row. @param seen the first column that is not for people, from 0 */
const addressIn =
  (row: number, seen: number): AddressOf =>
  (name) => {
    const [first, last] = [columnName(FIRST_ROUND_COLUMN), columnName(seen - 1)];
    const addresses: Readonly<Record<string, string>> = {
      words: `$${first}${row}:$${last}${row}`,
      hamlet: `$A${row}`,
      before: `${columnName(seen)}${row - 1}`,
      plansPast: `$${columnName(seen)}$1`,
      resultsPast: `$${columnName(seen + 1)}$1`,
    };
    return addresses[name] ?? '';
  };

/** Where the list of who is overdue twice in a row stands, for Tổng quan. */
export const overdueTwiceCell = (tabName: string, hamlets: number, rounds: number): string =>
  `'${tabName.replace(/'/g, "''")}'!$${columnName(FIRST_ROUND_COLUMN + rounds * 2)}$${hamlets + HEADING_ROWS}`;

export interface TrackingContent {
  /** The tab is the copy of a blank one. */
  readonly isBlank: boolean;
  readonly plan: TrackingPlan;
  readonly heads: readonly ColumnHead[];
  readonly sources: readonly RoundSource[];
  /** Names of the rounds, for the headings. */
  readonly labels: readonly string[];
  /** A cell whose live formats colour the words of deadlines. */
  readonly deadlineWords: Range;
}

/**
 * Writes the whole tab; nobody enters anything here, so rewriting it loses nothing. Two hidden columns at the end hold who is
 * overdue twice in a row. Some eighteen service calls.
 */
export const writeTracking = (workbook: Workbook, filled: FilledSheet, content: TrackingContent): void => {
  const { isBlank, plan, heads, sources, labels, deadlineWords } = content;
  const seen = FIRST_ROUND_COLUMN + sources.length * 2;
  const size = { rows: heads.length + HEADING_ROWS, columns: seen + 2 };
  const { sheet } = filled;
  fitGrid(filled, size);
  const all = isBlank ? sheet.getRange(1, 1, size.rows, size.columns) : dressTab(filled, size);
  const words = (source: RoundSource, rowKey: string, code: string): string => {
    const cell = hamletCell(source, rowKey, code);
    return cell === null ? '' : `=${cell}`;
  };
  const lists = { rounds: sources.map(addressOfRound) };
  const past = (pattern: string): string => fillFormula(pattern, () => '', lists);
  const lines = [
    [
      'tracking',
      '',
      ...sources.flatMap(() => ['plan', 'result']),
      past(plan.plansPast),
      past(plan.resultsPast),
    ],
    [
      plan.texts.hamlet,
      plan.texts.agency,
      ...labels.flatMap((label) => [`${label} ${plan.texts.plan}`, `${label} ${plan.texts.result}`]),
      '',
      '',
    ],
    ...heads.map((head, index) => [
      head.name,
      head.agency,
      ...sources.flatMap((source) => [
        words(source, 'head.plan', head.code),
        words(source, 'head.result', head.code),
      ]),
      fillFormula(plan.overdueTwice, addressIn(index + HEADING_ROWS + 1, seen)),
      '',
    ]),
  ];
  // A formula written into an '@' cell would stay text, and the name of a hamlet may look like one.
  all
    .setNumberFormats(
      lines.map((line) => line.map((_, column) => (column < FIRST_ROUND_COLUMN ? '@' : 'General'))),
    )
    .setValues(lines)
    .setFontSize(9)
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setBorder(true, true, true, true, true, true, palette.line, SpreadsheetApp.BorderStyle.SOLID);
  // Columns put in beside a copy's own.
  if (size.columns > BLANK.columns) dressHeading(sheet.getRange(HEADING_ROWS, 1, 1, size.columns));
  if (!isBlank) sheet.clearConditionalFormatRules();
  const body = sheet.getRange(HEADING_ROWS + 1, FIRST_ROUND_COLUMN + 1, heads.length, sources.length * 2);
  deadlineWords.copyTo(body, SpreadsheetApp.CopyPasteType.PASTE_CONDITIONAL_FORMATTING, false);
  sheet.setColumnWidth(2, 150);
  sheet.setColumnWidths(FIRST_ROUND_COLUMN + 1, sources.length * 2, 84);
  sheet.hideColumns(seen + 1, 2);
  sheet.setFrozenColumns(1);
  workbook.setNamedRange(registerRange.tracking, all);
};

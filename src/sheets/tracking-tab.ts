import { deadlinePieces } from '../text/deadline-words.ts';
import { trackingTexts } from '../text/overview.ts';
import { BLANK, dressHeading, dressTab } from './blank-tab.ts';
import { columnName, registerRange } from './layout.ts';
import { palette } from './palette.ts';
import type { RoundSource } from './round-source.ts';
import { hamletCell, totalCell } from './round-source.ts';
import type { ColumnHead } from './round-template.ts';
import { HEADING_ROWS } from './table.ts';
import type { FilledSheet } from './tabs.ts';
import { fitGrid } from './tabs.ts';
import type { Range, Workbook } from './workbook.ts';

/** Theo dõi: hamlets × rounds, the words of plan and result by reference to each round tab, so true without any script. */

const FIRST_ROUND_COLUMN = 2;

/** How many rounds' deadlines of a phase have passed: the place of the last of them in the calendar. */
const pastDeadlines = (sources: readonly RoundSource[], rowKey: string): string =>
  `=${sources
    .map((source) => totalCell(source, rowKey))
    .map((cell) => `IF(ISNUMBER(${cell});IF(${cell}<NOW();1;0);0)`)
    .join('+')}`;

/** The list is for two lines of a phone; a name more than that is told by dots. */
const MOST_LETTERS = 60;

/** Names of the hamlets overdue in the last two rounds due, one after another down to this row. */
const overdueTwiceFormula = (row: number, rounds: number, column: number): string => {
  const words = `$${columnName(FIRST_ROUND_COLUMN)}${row}:$${columnName(FIRST_ROUND_COLUMN + rounds * 2 - 1)}${row}`;
  const list = columnName(column);
  const { overdue } = deadlinePieces;
  const isOverdue = (place: string): string =>
    `LEFT(INDEX(${words};1;${place});${overdue.length})="${overdue}"`;
  const twice = (last: string, offset: number): string =>
    `IF(${last}<2;FALSE;AND(${isOverdue(`2*${last}-${offset}`)};${isOverdue(`2*${last}-${offset + 2}`)}))`;
  const before = `${list}${row - 1}`;
  const found = `OR(${twice(`$${list}$1`, 1)};${twice(`$${columnName(column + 1)}$1`, 0)})`;
  const next = `IF(LEN(${before})<${MOST_LETTERS};IF(LEN(${before})=0;"";", ")&$A${row};IF(RIGHT(${before};1)="…";"";"…"))`;
  return `=${before}&IF(${found};${next};"")`;
};

/** Where the list of who is overdue twice in a row stands, for Tổng quan. */
export const overdueTwiceCell = (tabName: string, hamlets: number, rounds: number): string =>
  `'${tabName.replace(/'/g, "''")}'!$${columnName(FIRST_ROUND_COLUMN + rounds * 2)}$${hamlets + HEADING_ROWS}`;

export interface TrackingContent {
  /** The tab is the copy of a blank one. */
  readonly isBlank: boolean;
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
  const { isBlank, heads, sources, labels, deadlineWords } = content;
  const seen = FIRST_ROUND_COLUMN + sources.length * 2;
  const size = { rows: heads.length + HEADING_ROWS, columns: seen + 2 };
  const { sheet } = filled;
  fitGrid(filled, size);
  const all = isBlank ? sheet.getRange(1, 1, size.rows, size.columns) : dressTab(filled, size);
  const words = (source: RoundSource, rowKey: string, code: string): string => {
    const cell = hamletCell(source, rowKey, code);
    return cell === null ? '' : `=${cell}`;
  };
  const lines = [
    [
      'tracking',
      '',
      ...sources.flatMap(() => ['plan', 'result']),
      pastDeadlines(sources, 'round.planDeadline'),
      pastDeadlines(sources, 'round.resultDeadline'),
    ],
    [
      trackingTexts.hamlet,
      trackingTexts.agency,
      ...labels.flatMap((label) => [`${label} ${trackingTexts.plan}`, `${label} ${trackingTexts.result}`]),
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
      overdueTwiceFormula(index + HEADING_ROWS + 1, sources.length, seen),
      '',
    ]),
  ];
  all
    .setNumberFormat('General')
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

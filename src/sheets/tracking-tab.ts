import { deadlinePieces } from '../text/deadline-words.ts';
import { trackingTexts } from '../text/overview.ts';
import type { FilledSheet } from './grid-size.ts';
import { fitGrid } from './grid-size.ts';
import { columnName, registerRange } from './layout.ts';
import { palette } from './palette.ts';
import type { RoundSource } from './round-source.ts';
import { hamletCell, totalCell } from './round-source.ts';
import type { ColumnHead } from './round-template.ts';
import type { Workbook } from './workbook.ts';

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

/**
 * Writes the whole tab; nobody enters anything here, so rewriting it loses nothing. Two hidden columns at the end hold who is
 * overdue twice in a row. @returns the cell that lists all of them, for Tổng quan
 */
export const writeTracking = (
  workbook: Workbook,
  filled: FilledSheet,
  heads: readonly ColumnHead[],
  sources: readonly RoundSource[],
  labels: readonly string[],
): string => {
  const height = heads.length + 2;
  const seen = FIRST_ROUND_COLUMN + sources.length * 2;
  const width = seen + 2;
  const { sheet } = filled;
  fitGrid(filled, height, width);
  const words = (source: RoundSource, rowKey: string, code: string): string => {
    const cell = hamletCell(source, rowKey, code);
    return cell === null ? '' : `=${cell}`;
  };
  const all = sheet.getRange(1, 1, height, width);
  all
    .setValues([
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
        overdueTwiceFormula(index + 3, sources.length, seen),
        '',
      ]),
    ])
    .setFontSize(9)
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setBorder(true, true, true, true, true, true, palette.line, SpreadsheetApp.BorderStyle.SOLID);
  sheet
    .getRange(2, 1, 1, width)
    .setBackground(palette.heading)
    .setFontColor(palette.headingText)
    .setFontWeight('bold');
  const body = sheet.getRange(3, FIRST_ROUND_COLUMN + 1, heads.length, seen - FIRST_ROUND_COLUMN);
  const startsWith = (text: string, background: string, color: string, bold: boolean) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(text)
      .setBackground(background)
      .setFontColor(color)
      .setBold(bold)
      .setRanges([body])
      .build();
  sheet.setConditionalFormatRules([
    startsWith(deadlinePieces.overdue, palette.overdue, palette.overdueText, true),
    startsWith(deadlinePieces.politelyOverdue, palette.polite, palette.politeText, false),
    startsWith(deadlinePieces.dueSoon, palette.dueSoon, palette.dueSoonText, false),
    startsWith(deadlinePieces.done, palette.sent, palette.sentText, false),
  ]);
  sheet.setColumnWidth(1, 110);
  sheet.setColumnWidth(2, 150);
  sheet.setColumnWidths(FIRST_ROUND_COLUMN + 1, width - FIRST_ROUND_COLUMN, 84);
  sheet.hideColumns(seen + 1, 2);
  sheet.hideRows(1);
  sheet.setFrozenRows(2);
  sheet.setFrozenColumns(1);
  workbook.setNamedRange(registerRange.tracking, all);
  return `'${sheet.getName().replace(/'/g, "''")}'!$${columnName(seen)}$${height}`;
};

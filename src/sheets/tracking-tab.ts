import { deadlinePieces } from '../text/deadline-words.ts';
import { trackingTexts } from '../text/overview.ts';
import type { FilledSheet } from './grid-size.ts';
import { fitGrid } from './grid-size.ts';
import { registerRange } from './layout.ts';
import { palette } from './palette.ts';
import type { RoundSource } from './round-source.ts';
import { hamletCell } from './round-source.ts';
import type { ColumnHead } from './round-template.ts';
import type { Workbook } from './workbook.ts';

/** Theo dõi: hamlets × rounds, the words of plan and result by reference to each round tab, so true without any script. */

const FIRST_ROUND_COLUMN = 2;

/** Writes the whole tab; nobody enters anything here, so rewriting it loses nothing. */
export const writeTracking = (
  workbook: Workbook,
  filled: FilledSheet,
  heads: readonly ColumnHead[],
  sources: readonly RoundSource[],
  labels: readonly string[],
): void => {
  const height = heads.length + 2;
  const width = FIRST_ROUND_COLUMN + sources.length * 2;
  const { sheet } = filled;
  fitGrid(filled, height, width);
  const words = (source: RoundSource, rowKey: string, code: string): string => {
    const cell = hamletCell(source, rowKey, code);
    return cell === null ? '' : `=${cell}`;
  };
  const all = sheet.getRange(1, 1, height, width);
  all
    .setValues([
      ['tracking', '', ...sources.flatMap(() => ['plan', 'result'])],
      [
        trackingTexts.hamlet,
        trackingTexts.agency,
        ...labels.flatMap((label) => [`${label} ${trackingTexts.plan}`, `${label} ${trackingTexts.result}`]),
      ],
      ...heads.map((head) => [
        head.name,
        head.agency,
        ...sources.flatMap((source) => [
          words(source, 'head.plan', head.code),
          words(source, 'head.result', head.code),
        ]),
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
  const body = sheet.getRange(3, FIRST_ROUND_COLUMN + 1, heads.length, width - FIRST_ROUND_COLUMN);
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
  sheet.hideRows(1);
  sheet.setFrozenRows(2);
  sheet.setFrozenColumns(1);
  workbook.setNamedRange(registerRange.tracking, all);
};

import type { Catalogue } from '../domain/catalogue.ts';
import { fieldsOfSection } from '../domain/catalogue.ts';
import type { Section } from '../domain/field.ts';
import type { RoundKey } from '../domain/round.ts';
import { columnName, registerRange, roundRange } from './layout.ts';
import { liveFormats } from './live-formats.ts';
import { palette } from './palette.ts';
import type { ColumnHead, FormulaSources, RoundPatterns } from './round-head.ts';
import type { RoundRow } from './round-rows.ts';
import {
  COVERAGE_COLUMN,
  FIRST_HAMLET_COLUMN,
  FROZEN_COLUMNS,
  FROZEN_ROWS,
  KEY_COLUMN,
  LABEL_COLUMN,
  rowIndex,
  TOTAL_COLUMN,
} from './round-rows.ts';
import { conditionalFormats, newHamletColumns, ruleOfRow } from './round-rules.ts';
import { templateGrids } from './round-template.ts';
import type { Rule, RuleBook } from './rules.ts';
import type { FilledSheet, TabSize } from './tabs.ts';
import { fitGrid } from './tabs.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * Makes the template of round tabs once, and each round's tab as a copy of it: a copy carries formats, native rules,
 * live formats, widths and folding in one service call.
 */

/** Pixels; the column of totals also says “Đợt 13, tháng 12/2026”. */
const WIDTHS = { label: 118, total: 140, coverage: 72, hamlet: 104 } as const;

/** Pixels of the frozen rows in sight. */
const HEIGHTS = { usual: 46, hamlet: 32 } as const;

/** Sections that start folded: a phone shows the plan and the core result first. */
export const FOLDED: readonly Section[] = ['planRecord', 'groups', 'moreResult', 'resultRecord'];

const hideAndFold = (sheet: Sheet, catalogue: Catalogue, rows: readonly RoundRow[]): void => {
  sheet.hideColumns(KEY_COLUMN + 1);
  rows.forEach((row, index) => {
    const follows = index > 0 && rows[index - 1]?.hidden === true;
    if (!row.hidden || follows) return;
    let length = 1;
    while (rows[index + length]?.hidden === true) length += 1;
    sheet.hideRows(index + 1, length);
  });
  const sections = FOLDED.flatMap((section) => {
    const fields = fieldsOfSection(catalogue, section);
    const start = fields[0] ? rowIndex(rows, fields[0].key) + 1 : 0;
    return start > 0 ? [`A${start}:A${start + fields.length - 1}`] : [];
  });
  for (const range of sheet.getRangeList(sections).getRanges()) range.shiftRowGroupDepth(1);
  sheet.collapseAllRowGroups();
};

/** Widths, heights and the lines that stay in sight. */
const sizeTab = (sheet: Sheet, hamlets: number): void => {
  sheet.setFrozenRows(FROZEN_ROWS);
  sheet.setFrozenColumns(FROZEN_COLUMNS);
  sheet.setColumnWidth(LABEL_COLUMN + 1, WIDTHS.label);
  sheet.setColumnWidth(TOTAL_COLUMN + 1, WIDTHS.total);
  sheet.setColumnWidth(COVERAGE_COLUMN + 1, WIDTHS.coverage);
  sheet.setColumnWidths(FIRST_HAMLET_COLUMN + 1, hamlets, WIDTHS.hamlet);
  sheet.setRowHeights(2, FROZEN_ROWS - 1, HEIGHTS.usual);
  sheet.setRowHeight(3, HEIGHTS.hamlet);
};

/** Cells of the round tab, made by what their row and column are. */
const cells = <T>(
  rows: readonly RoundRow[],
  width: number,
  at: (row: RoundRow, index: number, column: number) => T,
): T[][] => rows.map((row, index) => Array.from({ length: width }, (_, column) => at(row, index, column)));

/** Writes the template tab; `filled` holds nothing yet. The named range comes last: without it, set-up starts over. */
export const buildTemplate = (
  workbook: Workbook,
  filled: FilledSheet,
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
  sources: FormulaSources,
  patterns: RoundPatterns,
  rules: RuleBook,
): void => {
  const width = FIRST_HAMLET_COLUMN + heads.length;
  const grids = templateGrids(rows, heads, sources, patterns);
  const { sheet } = filled;
  fitGrid(filled, { rows: rows.length, columns: width });
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  const inHead = (index: number, column: number): boolean =>
    index > 0 && index < FROZEN_ROWS && column >= TOTAL_COLUMN;
  const all = sheet
    .getRange(1, 1, rows.length, width)
    .setNumberFormats(grids.numberFormats)
    .setValues(grids.values)
    .setBackgrounds(grids.backgrounds as string[][])
    .setFontColors(grids.fontColors as string[][])
    .setFontWeights(grids.fontWeights)
    .setHorizontalAlignments(grids.alignments)
    .setVerticalAlignment('middle')
    .setWrapStrategies(
      cells(rows, width, (_, index, column) =>
        column <= LABEL_COLUMN || inHead(index, column) ? WRAP : CLIP,
      ),
    )
    .setBorder(true, true, true, true, true, true, palette.line, SpreadsheetApp.BorderStyle.SOLID)
    .setNotes(
      cells(rows, width, ({ field }, _, column) => (column === LABEL_COLUMN && field ? field.help : '')),
    )
    .setDataValidations(
      cells(rows, width, (row, _, column) =>
        column < FIRST_HAMLET_COLUMN ? null : ruleOfRow(row, rules),
      ) as Rule[][],
    );
  sheet.getRange(2, TOTAL_COLUMN + 1, FROZEN_ROWS - 1, width - TOTAL_COLUMN).setFontSize(9);
  sheet.setConditionalFormatRules(
    liveFormats(sheet, conditionalFormats(rows, newHamletColumns(heads.length))),
  );
  sizeTab(sheet, heads.length);
  hideAndFold(sheet, catalogue, rows);
  workbook.setNamedRange(registerRange.template, all);
};

/**
 * Makes a copy of the template a round's tab: its key stands in A1, no command finds it until its named range exists. It can
 * be done twice, so a set-up that was cut off goes on from here.
 */
export const nameRoundTab = (workbook: Workbook, sheet: Sheet, key: RoundKey, size: TabSize): void => {
  workbook.setNamedRange(roundRange(key), sheet.getRange(`A1:${columnName(size.columns - 1)}${size.rows}`));
};

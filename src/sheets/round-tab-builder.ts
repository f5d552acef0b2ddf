import type { Catalogue } from '../domain/catalogue.ts';
import { fieldsOfSection } from '../domain/catalogue.ts';
import type { Section } from '../domain/field.ts';
import type { RoundKey } from '../domain/round.ts';
import type { FilledSheet } from './grid-size.ts';
import { fitGrid } from './grid-size.ts';
import { columnName, registerRange, roundRange } from './layout.ts';
import { versionStamp } from './layout-version.ts';
import { palette } from './palette.ts';
import type { FormulaSources } from './round-formulas.ts';
import type { RoundRow } from './round-rows.ts';
import {
  FIRST_HAMLET_COLUMN,
  FROZEN_COLUMNS,
  FROZEN_ROWS,
  KEY_COLUMN,
  LABEL_COLUMN,
  rowIndex,
  TOTAL_COLUMN,
} from './round-rows.ts';
import { conditionalFormats, validationGrid } from './round-rules.ts';
import type { ColumnHead } from './round-template.ts';
import { templateGrids } from './round-template.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * Makes the template of round tabs once, and each round's tab as a copy of it: a copy carries formats, native rules,
 * live formats, widths and folding in one service call.
 */

const WIDTHS = { label: 118, total: 128, coverage: 72, hamlet: 104 } as const;

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
  for (const section of FOLDED) {
    const fields = fieldsOfSection(catalogue, section);
    const first = fields[0];
    if (!first) continue;
    const start = rowIndex(rows, first.key) + 1;
    sheet.getRange(start, 1, fields.length, 1).shiftRowGroupDepth(1);
  }
  sheet.collapseAllRowGroups();
};

const dress = (sheet: Sheet, rows: readonly RoundRow[], hamlets: number): void => {
  const width = FIRST_HAMLET_COLUMN + hamlets;
  sheet.setFrozenRows(FROZEN_ROWS);
  sheet.setFrozenColumns(FROZEN_COLUMNS);
  sheet.setColumnWidth(LABEL_COLUMN + 1, WIDTHS.label);
  sheet.setColumnWidth(TOTAL_COLUMN + 1, WIDTHS.total);
  sheet.setColumnWidth(TOTAL_COLUMN + 2, WIDTHS.coverage);
  sheet.setColumnWidths(FIRST_HAMLET_COLUMN + 1, hamlets, WIDTHS.hamlet);
  sheet.setRowHeights(2, 1, 46);
  sheet.setRowHeights(3, 1, 32);
  sheet.setRowHeights(4, 2, 46);
  sheet.getRange(1, 1, rows.length, LABEL_COLUMN + 1).setWrap(true);
  sheet
    .getRange(2, TOTAL_COLUMN + 1, FROZEN_ROWS - 1, width - TOTAL_COLUMN)
    .setWrap(true)
    .setFontSize(9);
  sheet
    .getRange(FROZEN_ROWS + 1, TOTAL_COLUMN + 1, rows.length - FROZEN_ROWS, width - TOTAL_COLUMN)
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  sheet
    .getRange(1, 1, rows.length, width)
    .setVerticalAlignment('middle')
    .setBorder(true, true, true, true, true, true, palette.line, SpreadsheetApp.BorderStyle.SOLID);
};

/** Writes the hidden template tab; `sheet` is new and empty. The named range comes last: without it, set-up starts over. */
export const buildTemplate = (
  workbook: Workbook,
  filled: FilledSheet,
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
  sources: FormulaSources,
): void => {
  const width = FIRST_HAMLET_COLUMN + heads.length;
  const grids = templateGrids(catalogue, rows, heads, sources);
  const { sheet } = filled;
  fitGrid(filled, rows.length, width);
  sheet
    .getRange(1, 1, rows.length, width)
    .setNumberFormats(grids.numberFormats)
    .setValues(grids.values)
    .setBackgrounds(grids.backgrounds)
    .setFontColors(grids.fontColors)
    .setFontWeights(grids.fontWeights)
    .setHorizontalAlignments(grids.alignments);
  sheet
    .getRange(1, LABEL_COLUMN + 1, rows.length, 1)
    .setNotes(rows.map((row) => [row.field && row.field.help !== '' ? row.field.help : null]) as string[][]);
  sheet
    .getRange(1, FIRST_HAMLET_COLUMN + 1, rows.length, heads.length)
    .setDataValidations(validationGrid(rows, heads.length));
  sheet.setConditionalFormatRules(conditionalFormats(sheet, rows, heads.length));
  dress(sheet, rows, heads.length);
  hideAndFold(sheet, catalogue, rows);
  sheet.getRange(1, LABEL_COLUMN + 1).setValue(versionStamp);
  workbook.setNamedRange(registerRange.template, sheet.getRange(1, 1, rows.length, width));
};

/** The size of a round tab, for its named range. */
export interface TabSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Makes a copy of the template a round's tab. Each step can be done twice, so a set-up that was cut off goes on from here;
 * no command finds the tab until its key stands in A1 and its named range exists.
 */
export const finishRoundTab = (workbook: Workbook, sheet: Sheet, key: RoundKey, size: TabSize): void => {
  sheet.getRange(1, 1).setValue(key);
  workbook.setNamedRange(roundRange(key), sheet.getRange(`A1:${columnName(size.columns - 1)}${size.rows}`));
};

import { tabNames } from '../text/tabs.ts';
import { fitGrid } from './grid-size.ts';
import { registerRange } from './layout.ts';
import { BLOCK, CHART_KEYS, rowKey } from './report-chart-block.ts';
import { dressBlock, insertReportChart, wholeGrid } from './report-chart-builder.ts';
import { COLUMNS, WIDTHS } from './summary-cells.ts';
import { registerSheet, sheetToFill } from './tab-maker.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * The hidden template that the tab of a report is a copy of: Google's charts take some twenty service calls each to
 * build, and a copy brings them along.
 */

const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;

/** Widths and lines of a report's tab. Five service calls. */
export const dressReport = (sheet: Sheet, columns: number): void => {
  sheet.setColumnWidth(COLUMNS.number + 1, WIDTHS.number);
  sheet.setColumnWidth(COLUMNS.name + 1, WIDTHS.name);
  sheet.setColumnWidths(COLUMNS.figures + 1, columns - COLUMNS.figures, WIDTHS.figure);
  sheet.hideColumns(COLUMNS.key + 1);
  // Google prints the lines between cells that it shows.
  sheet.setHiddenGridlines(true);
};

/** Makes the template when it is missing. The named range comes last: without it, set-up starts over. */
export const makeReportTemplate = (workbook: Workbook): void => {
  if (registerSheet(workbook, 'reportTemplate')) return;
  const filled = sheetToFill(workbook, tabNames.reportTemplate, [rowKey(0)]);
  const { sheet } = filled;
  fitGrid(filled, BLOCK.rows, NEW_COLUMNS);
  for (const chart of filled.isNew ? [] : sheet.getCharts()) sheet.removeChart(chart);
  const grid = wholeGrid(1, COLUMNS.key + 1);
  const block = dressBlock(sheet, grid);
  for (const key of CHART_KEYS) insertReportChart(sheet, key, grid);
  dressReport(sheet, NEW_COLUMNS);
  sheet.hideSheet();
  workbook.setNamedRange(registerRange.reportTemplate, block);
};

export interface NewReportSheet {
  readonly sheet: Sheet;
  /** The charts came with the template, and stand with their tables below the rows of the report. */
  readonly isCopy: boolean;
}

/** A new tab of `rows` rows, and below them those of the charts where there is a template to copy. Four service calls. */
export const newReportSheet = (workbook: Workbook, name: string, rows: number): NewReportSheet => {
  const template = registerSheet(workbook, 'reportTemplate');
  if (template) {
    const sheet = workbook.insertSheet(name, { template });
    // The charts and what they read move down with the rows they stand on.
    sheet.insertRowsBefore(1, rows);
    return { sheet, isCopy: true };
  }
  const sheet = workbook.insertSheet(name);
  if (rows > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, rows - NEW_ROWS);
  if (rows < NEW_ROWS) sheet.deleteRows(rows + 1, NEW_ROWS - rows);
  return { sheet, isCopy: false };
};

import { tabNames } from '../text/tabs.ts';
import { registerRange } from './layout.ts';
import { BLOCK, CHART_KEYS, rowKey } from './report-chart-block.ts';
import { dressBlock, insertReportChart, wholeGrid } from './report-chart-builder.ts';
import { COLUMNS, WIDTHS } from './summary-cells.ts';
import type { Tabs } from './tabs.ts';
import { fitGrid, registerOf, sheetToFill } from './tabs.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { registerSheet } from './workbook.ts';

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
export const makeReportTemplate = (tabs: Tabs): void => {
  if (registerOf(tabs, 'reportTemplate')) return;
  const filled = sheetToFill(tabs, tabNames.reportTemplate, rowKey(0));
  const { sheet } = filled;
  fitGrid(filled, { rows: BLOCK.rows, columns: NEW_COLUMNS });
  for (const chart of filled.size ? [] : sheet.getCharts()) sheet.removeChart(chart);
  const grid = wholeGrid(1, COLUMNS.key + 1);
  const block = dressBlock(sheet, grid);
  for (const key of CHART_KEYS) insertReportChart(sheet, key, grid);
  dressReport(sheet, NEW_COLUMNS);
  sheet.hideSheet();
  tabs.workbook.setNamedRange(registerRange.reportTemplate, block);
};

export type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export interface NewReportSheet {
  readonly sheet: Sheet;
  readonly tabName: string;
  /** The charts and their tables came with the template, and stand below the rows of the report. */
  readonly isCopy: boolean;
}

/** Under the wanted name or, where somebody has a tab of that name, the next free one. */
const insertNamed = (
  workbook: Workbook,
  wanted: string,
  template: Sheet | null,
): Omit<NewReportSheet, 'isCopy'> => {
  for (let copy = 1; ; copy += 1) {
    const tabName = copy === 1 ? wanted : `${wanted} (${copy})`;
    try {
      const sheet = template ? workbook.insertSheet(tabName, { template }) : workbook.insertSheet(tabName);
      return { sheet, tabName };
    } catch (error) {
      if (!workbook.getSheetByName(tabName)) throw error;
    }
  }
};

/** A new tab of `rows` rows, and below them those of the charts where there is a template to copy. Three service calls. */
export const newReportSheet = (workbook: Workbook, wanted: string, rows: number): NewReportSheet => {
  // By its name first, which takes one call where a named range takes two.
  const template =
    workbook.getSheetByName(tabNames.reportTemplate) ?? registerSheet(workbook, 'reportTemplate');
  const made = insertNamed(workbook, wanted, template);
  const { sheet } = made;
  if (template) {
    // The charts and what they read move down with the rows they stand on.
    sheet.insertRowsBefore(1, rows);
    return { ...made, isCopy: true };
  }
  if (rows > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, rows - NEW_ROWS);
  if (rows < NEW_ROWS) sheet.deleteRows(rows + 1, NEW_ROWS - rows);
  return { ...made, isCopy: false };
};

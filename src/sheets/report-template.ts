import { tabNames } from '../text/tabs.ts';
import { readBlueprint } from './blueprint.ts';
import { registerRange } from './layout.ts';
import { BLOCK, CHART_KEYS, rowKey } from './report-chart-block.ts';
import type { ReportTemplatePlan } from './report-chart-builder.ts';
import { dressBlock, insertReportChart, wholeGrid } from './report-chart-builder.ts';
import { COLUMNS, LANDSCAPE_LAST_COLUMN, WIDTHS } from './summary-cells.ts';
import type { Tabs } from './tabs.ts';
import { fitGrid, registerOf, sheetToFill, tabsOf } from './tabs.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * The hidden template that the tab of a report is a copy of: Google's charts take some twenty service calls each to
 * build, and a copy brings them along.
 */

/** As many as a report takes: the landscape page, the column that gives its rows their height, three for added indicators. */
export const COLUMNS_OF_TEMPLATE = LANDSCAPE_LAST_COLUMN + 5;

/** Makes the template when it is missing. The named range comes last: without it, set-up starts over. */
export const makeReportTemplate = (tabs: Tabs, plan: ReportTemplatePlan): Sheet => {
  const known = registerOf(tabs, 'reportTemplate');
  if (known) return known.getSheet();
  const filled = sheetToFill(tabs, tabNames.reportTemplate, rowKey(0));
  const { sheet } = filled;
  fitGrid(filled, { rows: BLOCK.rows, columns: COLUMNS_OF_TEMPLATE });
  for (const chart of filled.size ? [] : sheet.getCharts()) sheet.removeChart(chart);
  const grid = wholeGrid(1, COLUMNS.key + 1);
  const block = dressBlock(sheet, grid, plan);
  for (const key of CHART_KEYS) insertReportChart(sheet, key, grid, plan);
  sheet.setColumnWidth(COLUMNS.number + 1, WIDTHS.number);
  sheet.setColumnWidth(COLUMNS.name + 1, WIDTHS.name);
  sheet.setColumnWidths(COLUMNS.figures + 1, COLUMNS_OF_TEMPLATE - COLUMNS.figures, WIDTHS.figure);
  sheet.hideColumns(COLUMNS.key + 1);
  // Google prints the lines between cells that it shows.
  sheet.setHiddenGridlines(true);
  sheet.hideSheet();
  tabs.workbook.setNamedRange(registerRange.reportTemplate, block);
  return sheet;
};

export interface NewReportSheet {
  readonly sheet: Sheet;
  readonly tabName: string;
}

/**
 * A new tab of `rows` rows, and below them those of the charts, under the wanted name or, where somebody has a tab of that name,
 * the next free one. Three service calls; where the template is gone, it is made anew.
 */
export const newReportSheet = (workbook: Workbook, wanted: string, rows: number): NewReportSheet => {
  // By its name first, which takes one call where a named range takes two.
  const template =
    workbook.getSheetByName(tabNames.reportTemplate) ??
    makeReportTemplate(tabsOf(workbook), readBlueprint().reportTemplate);
  for (let copy = 1; ; copy += 1) {
    const tabName = copy === 1 ? wanted : `${wanted} (${copy})`;
    try {
      const sheet = workbook.insertSheet(tabName, { template });
      // The charts and what they read move down with the rows they stand on.
      sheet.insertRowsBefore(1, rows);
      return { sheet, tabName };
    } catch (error) {
      if (!workbook.getSheetByName(tabName)) throw error;
    }
  }
};

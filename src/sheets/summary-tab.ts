import type { RoundKey } from '../domain/round.ts';
import { cellName, cornerOf, summaryRange } from './layout.ts';
import { dressReport, NEW_COLUMNS, newReportSheet } from './report-template.ts';
import type { ClerkTexts } from './summary-kept.ts';
import { readClerkTexts } from './summary-kept.ts';
import type { Block, SummaryLayout } from './summary-layout.ts';
import type { Range, Sheet, TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/** The tab of a report: found by its named range, made when there is none, rewritten around what the clerk wrote. */

const FONT = 'Times New Roman';
const LINE_COLOR = '#000000';

export interface ExistingReport {
  readonly read: TabRead;
  readonly clerk: ClerkTexts;
}

/**
 * The report's tab as it stands; null when there is none, or when its hidden keys are gone: then what people wrote cannot
 * be told from what was computed, so that tab is left alone and a new one is made. Three service calls.
 */
export const readReport = (workbook: Workbook, key: RoundKey): ExistingReport | null => {
  const read = readNamed(workbook, summaryRange(key));
  if (!read) return null;
  const clerk = readClerkTexts(read.values, read.range.getNotes());
  return clerk.keysLost ? null : { read, clerk };
};

/** As `readReport`, without the notes on its cells, which are no part of the report. Two service calls. */
export const readReportSheet = (workbook: Workbook, key: RoundKey): ExistingReport | null => {
  const read = readNamed(workbook, summaryRange(key));
  if (!read) return null;
  const clerk = readClerkTexts(read.values);
  return clerk.keysLost ? null : { read, clerk };
};

/** The tab and where the report begins in it: people may have inserted rows above. Rows and columns count from 1. */
interface Place {
  readonly sheet: Sheet;
  readonly tabName: string;
  readonly row: number;
  readonly column: number;
  /** Rows and columns that hold the report now; what is written covers all of them. */
  readonly rows: number;
  readonly columns: number;
  /** The block that is written: large enough for what stands there and for what comes. */
  readonly block: Range;
  readonly isNew: boolean;
  readonly isCopy: boolean;
}

const freeName = (workbook: Workbook, wanted: string): string => {
  let name = wanted;
  for (let copy = 2; workbook.getSheetByName(name); copy += 1) name = `${wanted} (${copy})`;
  return name;
};

/** The report's range is named as soon as it can be, so that a run cut off here goes on in the same tab. */
const newPlace = (workbook: Workbook, key: RoundKey, wanted: string, layout: SummaryLayout): Place => {
  const tabName = freeName(workbook, wanted);
  const rows = layout.values.length;
  const { width } = layout;
  const { sheet, isCopy } = newReportSheet(workbook, tabName, rows);
  if (width > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, width - NEW_COLUMNS);
  const block = sheet.getRange(1, 1, rows, width);
  workbook.setNamedRange(summaryRange(key), block);
  if (width < NEW_COLUMNS) sheet.deleteColumns(width + 1, NEW_COLUMNS - width);
  return { sheet, tabName, row: 1, column: 1, rows, columns: width, block, isNew: true, isCopy };
};

/** Makes room below and beside, and takes away the looks of the last run; no content is touched yet. */
const existingPlace = (existing: ExistingReport, layout: SummaryLayout): Place => {
  const { range, values } = existing.read;
  const sheet = range.getSheet();
  const { row, column } = cornerOf(range.getA1Notation());
  const tabName = sheet.getName();
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  if (layout.values.length > rows) sheet.insertRowsAfter(row + rows - 1, layout.values.length - rows);
  if (layout.width > columns) sheet.insertColumnsAfter(column + columns - 1, layout.width - columns);
  const block = range.offset(0, 0, Math.max(rows, layout.values.length), Math.max(columns, layout.width));
  block.breakApart().clearFormat();
  return {
    sheet,
    tabName,
    row,
    column,
    rows,
    columns,
    block,
    isNew: existing.clerk.empty,
    isCopy: false,
  };
};

/** The grid in the shape of the block: what is beyond the report is emptied. */
const spread = <Value>(grid: readonly Value[][], rows: number, columns: number, other: Value): Value[][] =>
  Array.from({ length: Math.max(rows, grid.length) }, (_, row) => {
    const line = grid[row] ?? [];
    return Array.from(
      { length: Math.max(columns, grid[0]?.length ?? 0) },
      (_cell, column) => line[column] ?? other,
    );
  });

const addressOf = (block: Block, place: Place): string => {
  const at = (row: number, column: number): string =>
    cellName(row + place.row - 1, column + place.column - 1);
  return `${at(block.firstRow, block.firstColumn)}:${at(block.lastRow, block.lastColumn)}`;
};

/** A report in its tab; rows and columns count from 1. */
export interface WrittenReport {
  readonly sheet: Sheet;
  /** As people may have renamed it. */
  readonly tabName: string;
  readonly column: number;
  readonly lastRow: number;
  /** Rows it has more than before; what stands below it has moved down by as many. */
  readonly grown: number;
  /** The tab is a copy of the template, so its charts stand below. */
  readonly isCopy: boolean;
}

/**
 * Writes the report. Formats of numbers come before the values, so that a text beginning with "=" stays text; all values go
 * in one call, so that a run cut off leaves the old report or the new one, never a part. Reads nothing after it has written.
 */
export const writeReport = (
  workbook: Workbook,
  key: RoundKey,
  wantedName: string,
  existing: ExistingReport | null,
  layout: SummaryLayout,
): WrittenReport => {
  const place = existing ? existingPlace(existing, layout) : newPlace(workbook, key, wantedName, layout);
  const { sheet, block, rows, columns } = place;
  const shaped = <Value>(grid: Value[][], other: Value): Value[][] => spread(grid, rows, columns, other);
  block
    .setNumberFormats(shaped(layout.numberFormats, '@'))
    .setValues(shaped(layout.values, ''))
    .setNotes(shaped(layout.notes, ''))
    .setFontFamily(FONT)
    .setFontSizes(shaped(layout.fontSizes, 10))
    .setFontWeights(shaped(layout.fontWeights, 'normal'))
    .setFontStyles(shaped(layout.fontStyles, 'normal'))
    .setHorizontalAlignments(shaped(layout.alignments, 'left'))
    .setVerticalAlignment('middle')
    .setWraps(shaped(layout.wraps, true));
  for (const { firstRow, lastRow, firstColumn, lastColumn } of layout.merged)
    block.offset(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1).mergeAcross();
  sheet
    .getRangeList(layout.ruled.map((ruled) => addressOf(ruled, place)))
    .setBorder(true, true, true, true, true, true, LINE_COLOR, SpreadsheetApp.BorderStyle.SOLID);
  // A copy of the template is dressed like it.
  if (place.isNew && !place.isCopy) dressReport(sheet, layout.width);
  if (existing)
    workbook.setNamedRange(summaryRange(key), block.offset(0, 0, layout.values.length, layout.width));
  if (rows > layout.values.length)
    sheet.deleteRows(place.row + layout.values.length, rows - layout.values.length);
  workbook.setActiveSheet(sheet);
  return {
    sheet,
    tabName: place.tabName,
    column: place.column,
    lastRow: place.row + layout.values.length - 1,
    grown: layout.values.length - rows,
    isCopy: place.isCopy,
  };
};

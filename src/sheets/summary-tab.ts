import type { RoundKey } from '../domain/round.ts';
import type { Corner } from './layout.ts';
import { cellName, cornerOf, summaryRange } from './layout.ts';
import { COLUMNS_OF_TEMPLATE, newReportSheet } from './report-template.ts';
import type { ClerkTexts } from './summary-kept.ts';
import { looksIn, readClerkTexts } from './summary-kept.ts';
import type { Block, SummaryLayout } from './summary-layout.ts';
import { looksOf } from './summary-layout.ts';
import type { EmbeddedChart, Range, Sheet, TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/** The tab of a report: found by its named range, made when there is none, rewritten around what the clerk wrote. */

const FONT = 'Times New Roman';
const LINE_COLOR = '#000000';

export interface ExistingReport {
  readonly read: TabRead;
  readonly clerk: ClerkTexts;
}

const readWith = (
  workbook: Workbook,
  key: RoundKey,
  notesOn: (range: Range) => string[][],
): ExistingReport | null => {
  const read = readNamed(workbook, summaryRange(key));
  if (!read) return null;
  const clerk = readClerkTexts(read.values, notesOn(read.range));
  return clerk.keysLost ? null : { read, clerk };
};

/**
 * The report's tab as it stands; null when there is none, or when its hidden keys are gone: then what people wrote cannot
 * be told from what was computed, so that tab is left alone and a new one is made. Three service calls.
 */
export const readReport = (workbook: Workbook, key: RoundKey): ExistingReport | null =>
  readWith(workbook, key, (range) => range.getNotes());

/** As `readReport`, without the notes on its cells, which are no part of the report. Two service calls. */
export const readReportSheet = (workbook: Workbook, key: RoundKey): ExistingReport | null =>
  readWith(workbook, key, () => []);

/** A report in its tab; rows and columns count from 1. */
export interface WrittenReport {
  readonly sheet: Sheet;
  /** As people may have renamed it. */
  readonly tabName: string;
  /** Where it begins: people may have put rows above it. One service call where it was there before. */
  readonly corner: () => Corner;
  readonly rows: number;
  /** Rows it has more than before; what stands below it has moved down by as many. */
  readonly grown: number;
  /** The charts that came with the template and stand below, in its order; null where the tab was there before. */
  readonly copied: readonly EmbeddedChart[] | null;
}

/** A tab with room for the report. */
interface Place extends WrittenReport {
  /** The block that is written: large enough for what stood there and for what comes. */
  readonly block: Range;
  /** Of the block. */
  readonly size: { readonly rows: number; readonly columns: number };
}

/** The report's range is named as soon as it can be, so that a run cut off here goes on in the same tab. */
const newPlace = (workbook: Workbook, key: RoundKey, wanted: string, layout: SummaryLayout): Place => {
  const rows = layout.values.length;
  const { width } = layout;
  const { sheet, tabName } = newReportSheet(workbook, wanted, rows);
  const more = width - COLUMNS_OF_TEMPLATE;
  if (more > 0) sheet.insertColumnsAfter(COLUMNS_OF_TEMPLATE, more);
  const block = sheet.getRange(1, 1, rows, width);
  workbook.setNamedRange(summaryRange(key), block);
  // Which charts have come along is read before anything else waits to be written.
  SpreadsheetApp.flush();
  return {
    sheet,
    tabName,
    corner: () => ({ row: 1, column: 1 }),
    rows,
    grown: 0,
    copied: sheet.getCharts(),
    block,
    size: { rows, columns: width },
  };
};

/** Makes room below and beside; no content is touched yet. */
const existingPlace = ({ read }: ExistingReport, layout: SummaryLayout): Place => {
  const { range } = read;
  const sheet = range.getSheet();
  const tabName = sheet.getName();
  const corner = (): Corner => cornerOf(range.getA1Notation());
  const had = { rows: read.values.length, columns: read.values[0]?.length ?? 0 };
  const rows = layout.values.length;
  const size = { rows: Math.max(had.rows, rows), columns: Math.max(had.columns, layout.width) };
  const more = { rows: size.rows - had.rows, columns: size.columns - had.columns };
  if (more.rows > 0) sheet.insertRowsAfter(corner().row + had.rows - 1, more.rows);
  if (more.columns > 0) sheet.insertColumnsAfter(corner().column + had.columns - 1, more.columns);
  return {
    sheet,
    tabName,
    corner,
    rows,
    grown: rows - had.rows,
    copied: null,
    block: more.rows + more.columns > 0 ? range.offset(0, 0, size.rows, size.columns) : range,
    size,
  };
};

/** The grid in the shape of the block: what is beyond the report is emptied. */
const spread = <Value>(grid: readonly Value[][], { size }: Place, other: Value): Value[][] =>
  Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_cell, column) => grid[row]?.[column] ?? other),
  );

const addressOf = (block: Block, { row, column }: Corner): string => {
  const at = (atRow: number, atColumn: number): string => cellName(atRow + row - 1, atColumn + column - 1);
  return `${at(block.firstRow, block.firstColumn)}:${at(block.lastRow, block.lastColumn)}`;
};

/**
 * Every row still is what it will be, and dressed like it: only what it says is to be written. A row's mark comes with its
 * values, before it is dressed anew; a run that was cut off between never came to say that it was done.
 */
const isDressed = (existing: ExistingReport | null, layout: SummaryLayout, done: string): boolean => {
  const values = existing?.read.values ?? [];
  const { looks, width } = layout;
  return done === looksOf(layout) && values[0]?.length === width && looksIn(values).join() === looks.join();
};

const dress = (place: Place, layout: SummaryLayout): void => {
  const { block, sheet, corner } = place;
  block
    .setFontFamily(FONT)
    .setFontSizes(spread(layout.fontSizes, place, 10))
    .setFontWeights(spread(layout.fontWeights, place, 'normal'))
    .setFontStyles(spread(layout.fontStyles, place, 'normal'))
    .setHorizontalAlignments(spread(layout.alignments, place, 'left'))
    .setVerticalAlignment('middle')
    .setWraps(spread(layout.wraps, place, true));
  for (const { firstRow, lastRow, firstColumn, lastColumn } of layout.merged)
    block.offset(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1).mergeAcross();
  const at = corner();
  sheet
    .getRangeList(layout.ruled.map((ruled) => addressOf(ruled, at)))
    .setBorder(true, true, true, true, true, true, LINE_COLOR, SpreadsheetApp.BorderStyle.SOLID);
};

/**
 * Writes the report. Formats of numbers come before the values, so that a text beginning with "=" stays text; all values go
 * in one call, so that a run cut off leaves the old report or the new one, never a part. Cells are merged after that where
 * there is something to lose in them. Made again with the same rows, it is not dressed anew. Reads nothing after it has written.
 * @param done `looksOf` what was written last, as kept after it was done
 */
export const writeReport = (
  workbook: Workbook,
  key: RoundKey,
  wantedName: string,
  existing: ExistingReport | null,
  layout: SummaryLayout,
  done: string,
): WrittenReport => {
  const isDone = isDressed(existing, layout, done);
  const place = existing ? existingPlace(existing, layout) : newPlace(workbook, key, wantedName, layout);
  const { sheet, block, rows, size } = place;
  if (!existing) dress(place, layout);
  else if (!isDone) block.breakApart();
  block
    .setNumberFormats(spread(layout.numberFormats, place, '@'))
    .setNotes(spread(layout.notes, place, ''))
    .setValues(spread(layout.values, place, ''));
  if (existing && !isDone) {
    block.clearFormat();
    dress(place, layout);
  }
  if (existing && !isDone) workbook.setNamedRange(summaryRange(key), block.offset(0, 0, rows, layout.width));
  if (size.rows > rows) sheet.deleteRows(place.corner().row + rows, size.rows - rows);
  // A tab just made is the active one already.
  if (existing) workbook.setActiveSheet(sheet);
  return place;
};

import { Exception } from '../host-context.ts';
import { autoFill, neighbourFill } from './auto-fill.ts';
import { BLANK } from './cell.ts';
import { cellReader } from './cell-reading.ts';
import { deleteCells, insertCells } from './cell-shifting.ts';
import { cellWriter } from './cell-writing.ts';
import { copyBlock, type PasteKind } from './copying.ts';
import { dataRegion, nextDataCell } from './data-region.ts';
import { type GoogleRange, type GoogleSheet, own, placeOf, type RangeOwned, selfOf, spotOf } from './desk.ts';
import { enumName } from './enums.ts';
import { requireRangeEditable } from './range-base.ts';
import { RangeRules } from './range-rules.ts';
import { filledFrom } from './range-values.ts';
import { type Axis, lastColumnOf, rectOf, requireOnGrid } from './rect.ts';

type Emulated =
  | 'autoFill'
  | 'autoFillToNeighbor'
  | 'copyFormatToRange'
  | 'copyValuesToRange'
  | 'deleteCells'
  | 'getDataRegion'
  | 'getNextDataCell'
  | 'insertCells'
  | 'randomize'
  | 'removeDuplicates'
  | 'splitTextToColumns';

const axisOf = (dimension: unknown): Axis => (enumName('Dimension', dimension) === 'ROWS' ? 'row' : 'column');

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** The first of comma, semicolon, point and space that any of the texts holds. */
function foundDelimiter(texts: readonly string[]): string {
  return Object.values(DELIMITERS).find((mark) => texts.some((text) => text.includes(mark))) ?? ',';
}

/** Puts the rows of the block in the given order; those that are left over become blank. */
function reorder(range: RangeOwned, order: readonly number[]): void {
  const { sheet, rect } = range;
  const cells = sheet.read(rect, (cell) => cell);
  sheet.write(rect, (cell, row, column) => {
    const from = order[row - rect.row];
    if (from === undefined) return BLANK;
    return filledFrom(cells[from]?.[column - rect.column] ?? cell, row - rect.row - from, 0);
  });
}

/** What people do to a range as a table: going about in it, filling, shifting, splitting, weeding out. */
export class RangeTable extends RangeRules implements Pick<GoogleRange, Emulated> {
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    const name = enumName('Dimension', dimension);
    const along = name === null ? 'both' : name === 'ROWS' ? 'rows' : 'columns';
    return this[own].desk.range(this[own], dataRegion(this[own], along));
  }

  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GoogleRange {
    const { desk } = this[own];
    return desk.range(this[own], nextDataCell(this[own], enumName('Direction', direction) ?? ''));
  }

  insertCells(shiftDimension: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    insertCells(this[own], axisOf(shiftDimension), this[own].desk.context);
    return selfOf<GoogleRange>(this);
  }

  deleteCells(shiftDimension: GoogleAppsScript.Spreadsheet.Dimension): void {
    deleteCells(this[own], axisOf(shiftDimension), this[own].desk.context);
  }

  autoFill(destination: GoogleRange, series: GoogleAppsScript.Spreadsheet.AutoFillSeries): void {
    const isSeries = enumName('AutoFillSeries', series) === 'DEFAULT_SERIES';
    autoFill(this[own], spotOf(destination), isSeries, this[own].desk.context);
  }

  autoFillToNeighbor(series: GoogleAppsScript.Spreadsheet.AutoFillSeries): void {
    const range = this[own];
    const isSeries = enumName('AutoFillSeries', series) === 'DEFAULT_SERIES';
    autoFill(range, { ...range, rect: neighbourFill(range.sheet, range.rect) }, isSeries, range.desk.context);
  }

  copyValuesToRange(
    sheet: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#copyToCorners('PASTE_VALUES', sheet, [column, columnEnd, row, rowEnd]);
  }

  copyFormatToRange(
    sheet: GoogleSheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#copyToCorners('PASTE_FORMAT', sheet, [column, columnEnd, row, rowEnd]);
  }

  /** By what the cells hold, whatever their letters' case; later rows go, the rest moves up, and that is returned. */
  removeDuplicates(columnsToCompare: readonly number[] = []): GoogleRange {
    const range = this[own];
    const { desk, sheet, rect } = range;
    requireRangeEditable(range);
    if (columnsToCompare.some((column) => column < rect.column || column > lastColumnOf(rect))) {
      throw new Exception('The columns to compare must be inside the range.');
    }
    const reader = cellReader(desk, range);
    const columns = new Set(columnsToCompare);
    const seen = new Set<string>();
    const kept = sheet
      .read(rect, (cell, row, column) => {
        if (columns.size > 0 && !columns.has(column)) return null;
        const value = reader.raw(cell, row, column);
        return typeof value === 'string' ? value.toLowerCase() : value;
      })
      .flatMap((values, place) => {
        const key = JSON.stringify(values);
        if (seen.has(key)) return [];
        seen.add(key);
        return [place];
      });
    reorder(range, kept);
    return desk.range(range, { ...rect, rows: kept.length });
  }

  /** Another order, but the same one in every run of a test. */
  randomize(): GoogleRange {
    const range = this[own];
    requireRangeEditable(range);
    const order = Array.from({ length: range.rect.rows }, (_, place) => place);
    for (let place = order.length - 1; place > 0; place -= 1) {
      const other = range.workbook.newNumber() % place;
      [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
    }
    reorder(range, order);
    return selfOf<GoogleRange>(this);
  }

  /** The pieces are read as if typed, over whatever stands to the right. */
  splitTextToColumns(delimiter?: unknown): void {
    const range = this[own];
    const { desk, sheet, rect } = range;
    if (rect.columns !== 1) throw new Exception('The range to split must be a single column.');
    const reader = cellReader(desk, range);
    const texts = sheet.read(rect, (cell, row, column) => reader.display(cell, row, column)).flat();
    const named = DELIMITERS[enumName('TextToColumnsDelimiter', delimiter) ?? ''];
    const mark = typeof delimiter === 'string' ? delimiter : (named ?? foundDelimiter(texts));
    const pieces = texts.map((text) => text.split(mark));
    const width = Math.max(...pieces.map((row) => row.length));
    const { rowCount, columnCount } = sheet.state;
    const spread = requireOnGrid(rectOf(rect.row, rect.column, rect.rows, width), rowCount, columnCount);
    requireRangeEditable({ ...range, rect: spread });
    const writer = cellWriter(desk, desk.context, range);
    sheet.write(spread, (cell, row, column) => {
      const parts = pieces[row - rect.row] ?? [];
      const piece = parts[column - rect.column];
      return piece === undefined || parts.length === 1 ? cell : writer.write(cell, piece, row, column);
    });
  }

  #copyToCorners(kind: PasteKind, target: GoogleSheet | number, corners: readonly number[]): void {
    const range = this[own];
    const { desk, workbook } = range;
    const sheet = typeof target === 'number' ? workbook.sheetById(target) : placeOf(target).sheet;
    if (sheet === null) throw new Exception('Invalid argument: gridId');
    const [column = 1, columnEnd = 1, row = 1, rowEnd = 1] = corners;
    const place = typeof target === 'number' ? { workbook, sheet } : placeOf(target);
    const rect = rectOf(row, column, rowEnd - row + 1, columnEnd - column + 1);
    copyBlock(
      desk,
      range,
      { ...place, rect: requireOnGrid(rect, sheet.state.rowCount, sheet.state.columnCount) },
      kind,
      false,
    );
  }
}

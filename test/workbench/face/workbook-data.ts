import {
  BooleanNumber,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
} from '@univerjs/core';
import type { CellStyle, LineSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { readBlock } from '../a1.ts';
import { cellData, wholeStyle } from './cell-data.ts';
import { canvasMeasure, fittedHeights, type Measure } from './row-heights.ts';
import { validationRules } from './validation-data.ts';

export const UNIT = 'workbook';

/** Google's default row and column, in pixels. */
const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

/** The whole workbook in Univer's own form, with validation and notes as its plugins keep them. */
export function workbookData(snapshot: WorkbookSnapshot): IWorkbookData {
  const styles = styleTable();
  const measure = canvasMeasure();
  const perSheet = <T>(make: (sheet: SheetSnapshot) => T) =>
    JSON.stringify(Object.fromEntries(snapshot.sheets.map((sheet) => [String(sheet.id), make(sheet)])));
  const sheets = Object.fromEntries(
    snapshot.sheets.map((sheet) => [String(sheet.id), sheetData(sheet, styles.idOf, measure)]),
  );
  return {
    id: UNIT,
    name: snapshot.title,
    appVersion: '0.25.1',
    locale: LocaleType.VI_VN,
    styles: styles.all,
    defaultStyle: { ff: 'Arial', fs: 10, vt: VerticalAlign.BOTTOM },
    sheetOrder: snapshot.sheets.map((sheet) => String(sheet.id)),
    sheets,
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: perSheet((sheet) => validationRules(sheet, snapshot)) },
      { name: 'SHEET_NOTE_PLUGIN', data: perSheet(notes) },
    ],
  };
}

/** Univer keeps each style once; the cells name it. */
function styleTable() {
  const all: Record<string, IStyleData> = {};
  const ids = new Map<CellStyle, string>();
  return {
    all,
    idOf(style: CellStyle): string {
      const known = ids.get(style);
      if (known) return known;
      const id = `s${ids.size}`;
      ids.set(style, id);
      all[id] = wholeStyle(style);
      return id;
    },
  };
}

function sheetData(
  sheet: SheetSnapshot,
  idOf: (style: CellStyle) => string,
  measure: Measure,
): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ReturnType<typeof cellData>>> = {};
  for (const cell of sheet.cells) {
    const row = cells[cell.row] ?? {};
    row[cell.column] = cell.style ? { ...cellData(cell), s: idOf(cell.style) } : cellData(cell);
    cells[cell.row] = row;
  }
  const fitted = fittedHeights(sheet, measure);
  const rows: LineSnapshot[] = [...fitted].map(([index, size]) => ({ index, size }));
  for (const line of sheet.rows) {
    const size = line.size ?? fitted.get(line.index);
    rows.push(size === undefined ? line : { ...line, size });
  }
  return {
    id: String(sheet.id),
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: flag(sheet.hidden),
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows || -1,
      startColumn: sheet.frozenColumns || -1,
    },
    mergeData: sheet.merges.map((merge) => readBlock(merge, sheet)),
    cellData: cells,
    rowData: lines(rows, (line) => ({
      h: line.size ?? ROW_HEIGHT,
      ia: BooleanNumber.FALSE,
      hd: flag(line.hidden),
    })),
    columnData: lines(sheet.columns, (line) => ({ w: line.size ?? COLUMN_WIDTH, hd: flag(line.hidden) })),
    showGridlines: flag(!sheet.hiddenGridlines),
  };
}

function lines<T>(snapshot: readonly LineSnapshot[], make: (line: LineSnapshot) => T): Record<number, T> {
  return Object.fromEntries(snapshot.map((line) => [line.index, make(line)]));
}

function flag(value: boolean | undefined): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

export interface NoteData {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

/** One note per cell, so its place is its id. */
export function noteData(row: number, col: number, note: string): NoteData {
  const lineCount = note.split('\n').reduce((count, line) => count + 1 + Math.floor(line.length / 36), 0);
  return { id: `${row}-${col}`, row, col, width: 240, height: Math.min(240, 24 + lineCount * 18), note };
}

function notes(sheet: SheetSnapshot): Record<number, Record<number, NoteData>> {
  const all: Record<number, Record<number, NoteData>> = {};
  for (const cell of sheet.cells) {
    if (!cell.note) continue;
    const row = all[cell.row] ?? {};
    row[cell.column] = noteData(cell.row, cell.column, cell.note);
    all[cell.row] = row;
  }
  return all;
}

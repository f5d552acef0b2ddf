import exceljs, { type Cell, type CellFormulaValue, type Worksheet } from 'exceljs';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../emulator/snapshot.ts';
import { columnLetters, readBlock } from './a1.ts';
import { serialOf, withClock } from './formula-spelling.ts';
import { addFormats } from './xlsx-formats.ts';
import { excelFormula } from './xlsx-formula.ts';
import { excelNames } from './xlsx-names.ts';
import { color, excelStyle } from './xlsx-style.ts';
import { addValidations, createChoices } from './xlsx-validations.ts';

/** Excel takes no more characters in a cell. */
const CELL_LIMIT = 32_767;
/** Google's default column and row in Excel's units: characters and points. */
const COLUMN_WIDTH = characters(100);
const ROW_HEIGHT = points(21);
/** A4 upright holds about this many pixels at full size; wider sheets lie on their side. */
const UPRIGHT = 800;

/**
 * The workbook as an Excel file: values, formulas with their results, looks, rules, notes, print set-up. It names no
 * person: the creator is the product.
 * @param now the workbench's clock. It stands in the file for NOW() and TODAY(), so that the file shows what the workbench
 *   shows and not how late everything is on the day it is opened
 */
export async function writeXlsx(snapshot: WorkbookSnapshot, now: Date): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.creator = 'Sổ ra quân';
  book.lastModifiedBy = 'Sổ ra quân';
  book.created = now;
  book.modified = now;
  book.title = snapshot.title;
  const names = excelNames(snapshot.sheets.map((sheet) => sheet.name));
  const nowSerial = serialOf(now.getTime(), snapshot.timeZone);
  const inFormula = (formula: string) => names.inFormula(withClock(formula, nowSerial));
  const choices = createChoices();
  for (const sheet of snapshot.sheets) {
    const page = book.addWorksheet(names.of(sheet.name), sheetOptions(sheet));
    writeLines(page, sheet);
    for (const cell of sheet.cells) writeCell(page.getCell(cell.row + 1, cell.column + 1), cell, inFormula);
    for (const merge of sheet.merges) page.mergeCells(merge);
    addValidations(page, sheet, choices, inFormula);
    addFormats(page, sheet, inFormula);
  }
  choices.write(book);
  for (const { name, sheetId, range } of snapshot.namedRanges) {
    const sheet = snapshot.sheets.find((candidate) => candidate.id === sheetId);
    if (sheet)
      book.definedNames.add(
        `'${names.of(sheet.name).replaceAll("'", "''")}'!${absolute(range, sheet)}`,
        name,
      );
  }
  const visible = snapshot.sheets.filter((sheet) => !sheet.hidden);
  const active = visible.find((sheet) => sheet.id === snapshot.activeSheetId) ?? visible[0];
  book.views = [
    {
      x: 0,
      y: 0,
      width: 28_000,
      height: 16_000,
      firstSheet: 0,
      activeTab: active ? snapshot.sheets.indexOf(active) : 0,
      visibility: 'visible',
    },
  ];
  // Excel computes again on opening; the results in the file are for viewers that do not.
  book.calcProperties.fullCalcOnLoad = true;
  return Buffer.from(await book.xlsx.writeBuffer());
}

function sheetOptions(sheet: SheetSnapshot): Parameters<exceljs.Workbook['addWorksheet']>[1] {
  const width = sheet.columns.reduce(
    (sum, line) => sum + (line.hidden ? 0 : (line.size ?? 100)) - 100,
    sheet.columnCount * 100,
  );
  const frozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  return {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: {
      defaultColWidth: COLUMN_WIDTH,
      defaultRowHeight: ROW_HEIGHT,
      ...(sheet.tabColor ? { tabColor: color(sheet.tabColor) } : {}),
      // Groups fold upwards and to the left on Google.
      outlineProperties: { summaryBelow: false, summaryRight: false },
    },
    views: [
      frozen
        ? {
            state: 'frozen',
            xSplit: sheet.frozenColumns,
            ySplit: sheet.frozenRows,
            showGridLines: !sheet.hiddenGridlines,
          }
        : { state: 'normal', showGridLines: !sheet.hiddenGridlines },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: width > UPRIGHT ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(sheet.frozenRows > 0 ? { printTitlesRow: `1:${sheet.frozenRows}` } : {}),
      ...(sheet.frozenColumns > 0
        ? { printTitlesColumn: `A:${columnLetters(sheet.frozenColumns - 1)}` }
        : {}),
    },
    headerFooter: { oddFooter: '&L&A&R&P/&N' },
  };
}

function writeLines(page: Worksheet, sheet: SheetSnapshot): void {
  for (const line of sheet.columns) {
    const column = page.getColumn(line.index + 1);
    column.width = line.size === undefined ? COLUMN_WIDTH : characters(line.size);
    if (line.hidden) column.hidden = true;
    if (line.groupDepth) column.outlineLevel = line.groupDepth;
  }
  for (const line of sheet.rows) {
    const row = page.getRow(line.index + 1);
    if (line.size !== undefined) row.height = points(line.size);
    if (line.hidden) row.hidden = true;
    if (line.groupDepth) row.outlineLevel = line.groupDepth;
  }
}

function writeCell(target: Cell, cell: CellSnapshot, inFormula: (formula: string) => string): void {
  if (cell.formula) {
    target.value = withResult(excelFormula(inFormula(cell.formula)), cell.value);
  } else if (typeof cell.value === 'string') target.value = literal(cell.value);
  else target.value = cell.value;
  const { numFmt, ...style } = excelStyle(cell.style, cell.numberFormat);
  Object.assign(target, style);
  if (numFmt) target.numFmt = numFmt;
  if (cell.note) target.note = { texts: [{ text: literal(cell.note) }] };
}

/** A text as the file spells it: "_x0041_" stands for a letter by its number, so where somebody typed that, "_" is spelt so itself. */
function literal(text: string): string {
  return text.slice(0, CELL_LIMIT).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

function withResult(formula: string, value: CellSnapshot['value']): CellFormulaValue {
  const error = ERRORS.find((candidate) => candidate === value);
  if (error) return { formula, result: { error } };
  if (value === null) return { formula };
  return { formula, result: typeof value === 'string' ? literal(value) : value };
}

function absolute(range: string, sheet: SheetSnapshot): string {
  const block = readBlock(range, sheet);
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(block.startRow, block.startColumn)}:${corner(block.endRow, block.endColumn)}`;
}

/** Excel's column width counts digits of its default font, with 5 pixels of padding. */
function characters(pixels: number): number {
  return Math.round(((pixels - 5) / 7) * 100) / 100;
}

function points(pixels: number): number {
  return pixels * 0.75;
}

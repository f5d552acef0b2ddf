import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../emulator/snapshot.ts';
import { blockName, cellName, columnLetters } from '../workbench/a1.ts';
import { blocksOf } from './blocks.ts';

export interface SheetTextOptions {
  /** Formulas beside what they give. */
  readonly formulas: boolean;
  /** Formats, native rules, live formats, filters and merges as well. */
  readonly details: boolean;
}

/** A workbook as text: of each sheet a line with its name and size, its cells with tabs between, then its notes. */
export const workbookText = (workbook: WorkbookSnapshot, options: SheetTextOptions): string =>
  [
    `Spreadsheet "${workbook.title}" (${workbook.locale}, ${workbook.timeZone})`,
    ...workbook.sheets.map((sheet) => sheetText(sheet, sheet.id === workbook.activeSheetId, options)),
    ...workbook.namedRanges.map(({ name, sheetId, range }) => {
      const sheet = workbook.sheets.find(({ id }) => id === sheetId);
      return `Named range ${name}: ${sheet?.name}!${range}`;
    }),
  ].join('\n');

const hasContent = ({ value, formula }: CellSnapshot): boolean => value !== null || formula !== undefined;

function sheetText(sheet: SheetSnapshot, isActive: boolean, { formulas, details }: SheetTextOptions): string {
  const filled = sheet.cells.filter(hasContent);
  const rows = Math.max(0, ...filled.map(({ row }) => row + 1));
  const columns = Math.max(0, ...filled.map(({ column }) => column + 1));
  const lines: string[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const cell of filled) {
    const line = lines[cell.row];
    if (line !== undefined) line[cell.column] = cellText(cell, formulas);
  }
  const used =
    rows === 0
      ? 'empty'
      : blockName({ startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 });
  const frozen = sheet.frozenRows + sheet.frozenColumns > 0;
  const facts = [
    used,
    `grid ${sheet.rowCount} x ${sheet.columnCount}`,
    ...(isActive ? ['active'] : []),
    ...(sheet.hidden ? ['hidden'] : []),
    ...(details && sheet.tabColor !== null ? [`tab ${sheet.tabColor}`] : []),
    ...(frozen ? [`frozen ${sheet.frozenRows} rows, ${sheet.frozenColumns} columns`] : []),
  ];
  const letters = Array.from({ length: columns }, (_, column) => cellName(0, column).replace(/\d+$/, ''));
  return [
    '',
    `=== ${sheet.name} (${facts.join('; ')})`,
    ...(rows === 0 ? [] : [['', ...letters].join('\t')]),
    ...lines.map((line, row) => [row + 1, ...line].join('\t')),
    ...sheet.cells.flatMap(({ row, column, note }) =>
      note ? [`Note ${cellName(row, column)}: ${escaped(note)}`] : [],
    ),
    ...hiddenLines(sheet),
    ...(details ? detailLines(sheet) : []),
  ].join('\n');
}

function cellText({ display, formula }: CellSnapshot, formulas: boolean): string {
  return formulas && formula !== undefined ? `${escaped(display)} {${escaped(formula)}}` : escaped(display);
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '').replaceAll('\t', '\\t');

function hiddenLines({ rows, columns }: SheetSnapshot): string[] {
  const hidden = (lines: SheetSnapshot['rows'], name: (index: number) => string | number): string =>
    lines.flatMap((line) => (line.hidden ? [name(line.index)] : [])).join(', ');
  const told = [
    ['Hidden rows', hidden(rows, (index) => index + 1)],
    ['Hidden columns', hidden(columns, (index) => cellName(0, index).replace(/\d+$/, ''))],
  ];
  return told.flatMap(([what, which]) => (which === '' ? [] : [`${what}: ${which}`]));
}

function detailLines(sheet: SheetSnapshot): string[] {
  const looks = new Map<string, CellSnapshot[]>();
  for (const cell of sheet.cells) {
    const look = lookOf(cell.style, cell.numberFormat);
    if (look === '') continue;
    const cells = looks.get(look);
    if (cells === undefined) looks.set(look, [cell]);
    else cells.push(cell);
  }
  return [
    ...[...looks].map(([look, cells]) => `Format ${blocksOf(cells).join(' ')}: ${look}`),
    ...filterLines(sheet),
    ...sheet.merges.map((range) => `Merged ${range}`),
    ...sheet.validations.map(
      ({ ranges, criteria, values, allowInvalid }) =>
        `Rule ${ranges.join(' ')}: ${criteria} ${JSON.stringify(values)}${allowInvalid ? ', warns only' : ''}`,
    ),
    ...sheet.conditionalFormats.map(
      ({ ranges, criteria, values, style }) =>
        `Live format ${ranges.join(' ')}: ${criteria} ${JSON.stringify(values)} -> ${lookOf(style)}`,
    ),
  ];
}

function filterLines({ filter }: SheetSnapshot): string[] {
  if (filter === undefined) return [];
  const columns = filter.columns.map(
    ({ column, hidden }) =>
      `${columnLetters(column)} ${hidden.length === 0 ? 'by its criteria' : `without ${JSON.stringify(hidden)}`}`,
  );
  return [`Filter ${[filter.range, ...columns].join(', ')}`];
}

const lookOf = (style: CellStyle = {}, numberFormat?: string): string =>
  [
    ...Object.entries(style).map(([name, value]) =>
      value === true ? name : `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    ),
    ...(numberFormat === undefined ? [] : [`number format ${numberFormat}`]),
  ].join(', ');

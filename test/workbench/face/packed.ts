/**
 * A snapshot in a tenth of its size: thousands of cells share a few dozen looks, and most hold nothing else.
 * For the way to the windows and for the state file.
 */
import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../emulator/snapshot.ts';

interface Look {
  readonly style?: CellStyle;
  readonly numberFormat?: string;
}

/** Row, column, look; then value, display (null where it is the value's own text), formula, note as far as there are any. */
type PackedCell = readonly [
  row: number,
  column: number,
  look: number,
  value?: CellSnapshot['value'],
  display?: string | null,
  formula?: string | null,
  note?: string | null,
];

type PackedSheet = Omit<SheetSnapshot, 'cells'> & { readonly cells: readonly PackedCell[] };

export type PackedWorkbook = Omit<WorkbookSnapshot, 'sheets'> & {
  readonly looks: readonly Look[];
  readonly sheets: readonly PackedSheet[];
};

export function packed(workbook: WorkbookSnapshot): PackedWorkbook {
  const looks: Look[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ style, numberFormat }: CellSnapshot): number => {
    const key = `${numberFormat ?? ''}\n${style ? JSON.stringify(style) : ''}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, looks.length);
    return looks.push({ ...(style ? { style } : {}), ...(numberFormat ? { numberFormat } : {}) }) - 1;
  };
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => packedCell(cell, numberOf(cell))),
  }));
  return { ...workbook, looks, sheets };
}

function packedCell(cell: CellSnapshot, look: number): PackedCell {
  const { row, column, value, formula = null, note = null } = cell;
  const display = cell.display === textOf(value) ? null : cell.display;
  if (note !== null) return [row, column, look, value, display, formula, note];
  if (formula !== null) return [row, column, look, value, display, formula];
  if (display !== null) return [row, column, look, value, display];
  return value === null ? [row, column, look] : [row, column, look, value];
}

export function unpacked({ looks, ...workbook }: PackedWorkbook): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(([row, column, look, value = null, display, formula, note]) => ({
        row,
        column,
        value,
        display: display ?? textOf(value),
        ...(formula ? { formula } : {}),
        ...(note ? { note } : {}),
        ...looks[look],
      })),
    })),
  };
}

function textOf(value: CellSnapshot['value']): string {
  return value === null ? '' : String(value);
}

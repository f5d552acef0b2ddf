import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { contains, readBlock } from '../a1.ts';
import { type Conditional, conditionalOf } from './conditional.ts';
import type { CellsChange } from './protocol.ts';

interface SheetInView {
  readonly snapshot: SheetSnapshot;
  readonly cells: Map<number, CellSnapshot>;
  readonly conditional: Conditional;
  /** Looks worked out since the last change. */
  readonly looks: Map<number, CellStyle | null>;
}

/** Looks up cells by place and works out their conditional formats when they come into sight. */
export function createSheetsInView(workbook: WorkbookSnapshot, nowSerial: number) {
  const sheets = new Map(workbook.sheets.map((sheet) => [String(sheet.id), inView(sheet, nowSerial)]));
  const key = (sheet: SheetInView, row: number, column: number) => row * sheet.snapshot.columnCount + column;

  return {
    /** What a conditional format adds to the cell; null where none applies. */
    conditional(sheetId: string, row: number, column: number): CellStyle | null {
      const sheet = sheets.get(sheetId);
      if (!sheet) return null;
      const at = key(sheet, row, column);
      const known = sheet.looks.get(at);
      if (known !== undefined) return known;
      const look = sheet.conditional(row, column);
      sheet.looks.set(at, look);
      return look;
    },
    /** Whether the cell has a checkbox. */
    isCheckbox(sheetId: number, row: number, column: number): boolean {
      const sheet = sheets.get(String(sheetId))?.snapshot;
      return (sheet?.validations ?? []).some(
        ({ criteria, ranges }) =>
          criteria === 'CHECKBOX' && ranges.some((range) => contains(readBlock(range, sheet), row, column)),
      );
    },
    value: (sheetId: number, row: number, column: number): CellSnapshot['value'] => {
      const sheet = sheets.get(String(sheetId));
      return sheet?.cells.get(key(sheet, row, column))?.value ?? null;
    },
    display: (sheetId: number, row: number, column: number): string => {
      const sheet = sheets.get(String(sheetId));
      return sheet?.cells.get(key(sheet, row, column))?.display ?? '';
    },
    /** @returns the cells that a conditional format shows otherwise now, the changed ones themselves left out */
    apply(change: CellsChange): readonly CellSnapshot[] {
      const sheet = sheets.get(String(change.sheetId));
      if (!sheet) return [];
      const changed = new Set<number>();
      for (const [row, column] of change.cleared) {
        changed.add(key(sheet, row, column));
        sheet.cells.delete(key(sheet, row, column));
      }
      for (const cell of change.cells) {
        changed.add(key(sheet, cell.row, cell.column));
        sheet.cells.set(key(sheet, cell.row, cell.column), cell);
      }
      const before = [...sheet.looks];
      sheet.looks.clear();
      return before.flatMap(([at, look]): CellSnapshot | [] => {
        const column = at % sheet.snapshot.columnCount;
        const row = (at - column) / sheet.snapshot.columnCount;
        if (changed.has(at) || this.conditional(String(change.sheetId), row, column) === look) return [];
        return sheet.cells.get(at) ?? { row, column, value: null, display: '' };
      });
    },
  };
}

function inView(snapshot: SheetSnapshot, nowSerial: number): SheetInView {
  const at = (row: number, column: number) => row * snapshot.columnCount + column;
  const cells = new Map(snapshot.cells.map((cell) => [at(cell.row, cell.column), cell]));
  const conditional = conditionalOf(snapshot, (row, column) => cells.get(at(row, column)), nowSerial);
  return { snapshot, cells, conditional, looks: new Map() };
}

export type SheetsInView = ReturnType<typeof createSheetsInView>;

import { tokensOf } from '../formulas/tokens.ts';
import type { HostContext } from '../host-context.ts';
import { BLANK, type Cell, hasContent, withContent } from './cell.ts';
import type { Spot } from './desk.ts';
import { requireEditableSpot } from './permission.ts';
import { type Axis, intersection, lastColumnOf, lastRowOf, type Rect, rectOf } from './rect.ts';

/** Everything from the block on to the end of the sheet, in the block's own rows or columns. */
function fromHere({ sheet, rect }: Spot, axis: Axis): Rect {
  const { rowCount, columnCount } = sheet.state;
  return axis === 'row'
    ? rectOf(rect.row, rect.column, rowCount - rect.row + 1, rect.columns)
    : rectOf(rect.row, rect.column, rect.rows, columnCount - rect.column + 1);
}

/** Formulas would have to follow single cells, and merges be torn: refused by name. */
function requirePlain(spot: Spot, zone: Rect, method: string): void {
  const { workbook, sheet } = spot;
  if (sheet.state.merges.some((merge) => intersection(merge, zone) !== null)) {
    throw new Error(`Range.${method} over merged cells is not emulated`);
  }
  const name = sheet.state.name.toLowerCase();
  for (const other of workbook.state.sheets) {
    for (const cell of other.state.cells.flat()) {
      if (cell?.formula === null || cell?.formula === undefined) continue;
      const reads = tokensOf(cell.formula).some((token) => {
        if (token.kind !== 'reference') return false;
        if (token.sheet === null ? other !== sheet : token.sheet.toLowerCase() !== name) return false;
        const to = token.to ?? token.from;
        const rows = [token.from.row ?? 1, to.row ?? sheet.state.rowCount];
        const columns = [token.from.column ?? 1, to.column ?? sheet.state.columnCount];
        const [row, column] = [Math.min(...rows), Math.min(...columns)];
        const read = rectOf(row, column, Math.max(...rows) - row + 1, Math.max(...columns) - column + 1);
        return intersection(read, zone) !== null;
      });
      if (reads) throw new Error(`Range.${method} of cells that a formula reads is not emulated`);
    }
  }
}

function rowsOf(spot: Spot, zone: Rect): Cell[][] {
  return spot.sheet.read(zone, (cell) => cell);
}

/** `Range.deleteCells`: what stands below, or to the right, moves up to the place of the block. */
export function deleteCells(spot: Spot, axis: Axis, context: HostContext): void {
  const zone = fromHere(spot, axis);
  requireEditableSpot({ ...spot, rect: zone }, context);
  requirePlain(spot, zone, 'deleteCells');
  const before = rowsOf(spot, zone);
  const [down, right] = axis === 'row' ? [spot.rect.rows, 0] : [0, spot.rect.columns];
  spot.sheet.write(
    zone,
    (_, row, column) => before[row - zone.row + down]?.[column - zone.column + right] ?? BLANK,
  );
}

/** `Range.insertCells`: what stands in the block and beyond moves away; the new cells keep the looks of the old. */
export function insertCells(spot: Spot, axis: Axis, context: HostContext): void {
  const { sheet, rect } = spot;
  const zone = fromHere(spot, axis);
  requireEditableSpot({ ...spot, rect: zone }, context);
  requirePlain(spot, zone, 'insertCells');
  const { rowCount, columnCount } = sheet.state;
  const lost =
    axis === 'row'
      ? rectOf(
          Math.max(rowCount - rect.rows + 1, zone.row),
          rect.column,
          Math.min(rect.rows, zone.rows),
          rect.columns,
        )
      : rectOf(
          rect.row,
          Math.max(columnCount - rect.columns + 1, zone.column),
          rect.rows,
          Math.min(rect.columns, zone.columns),
        );
  if (sheet.read(lost, hasContent).flat().includes(true)) {
    throw new Error('Range.insertCells that pushes content off the sheet is not emulated');
  }
  const before = rowsOf(spot, zone);
  const [down, right] = axis === 'row' ? [rect.rows, 0] : [0, rect.columns];
  sheet.write(zone, (cell, row, column) => {
    if (row <= lastRowOf(rect) && column <= lastColumnOf(rect)) {
      return withContent({ ...cell, rule: null, note: '' }, null, null, null);
    }
    return before[row - zone.row - down]?.[column - zone.column - right] ?? BLANK;
  });
}

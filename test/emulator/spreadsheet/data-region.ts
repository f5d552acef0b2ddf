import { hasContent } from './cell.ts';
import type { Spot } from './desk.ts';
import { contains, lastColumnOf, lastRowOf, type Rect, rectOf } from './rect.ts';
import type { SheetModel } from './sheet-model.ts';

const holdsSomething = (sheet: SheetModel, rect: Rect): boolean =>
  contains(sheet.whole(), rect) && sheet.read(rect, hasContent).flat().includes(true);

/** Ctrl + A around the block: it grows to each side on which a cell beside it holds something; corners do not count. */
export function dataRegion({ sheet, rect }: Spot, along: 'rows' | 'columns' | 'both'): Rect {
  let region = rect;
  for (let before: Rect | null = null; before !== region; ) {
    before = region;
    const { row, column, rows, columns } = region;
    if (along !== 'columns') {
      if (holdsSomething(sheet, rectOf(row - 1, column, 1, columns))) {
        region = rectOf(row - 1, column, rows + 1, columns);
        continue;
      }
      if (holdsSomething(sheet, rectOf(lastRowOf(region) + 1, column, 1, columns))) {
        region = rectOf(row, column, rows + 1, columns);
        continue;
      }
    }
    if (along === 'rows') continue;
    if (holdsSomething(sheet, rectOf(row, column - 1, rows, 1))) {
      region = rectOf(row, column - 1, rows, columns + 1);
    } else if (holdsSomething(sheet, rectOf(row, lastColumnOf(region) + 1, rows, 1))) {
      region = rectOf(row, column, rows, columns + 1);
    }
  }
  return region;
}

/** One step in each direction, by the names of `Direction`. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Ctrl + arrow from the block's first cell: the edge of what it stands in, else the next that holds something, else the sheet's edge. */
export function nextDataCell({ sheet, rect }: Spot, direction: string): Rect {
  const [rows, columns] = STEPS[direction] ?? [0, 0];
  const beside = (cell: Rect): Rect => rectOf(cell.row + rows, cell.column + columns);
  const isOnGrid = (cell: Rect): boolean => contains(sheet.whole(), cell);
  const isFull = (cell: Rect): boolean => hasContent(sheet.cell(cell.row, cell.column));
  let cell = rectOf(rect.row, rect.column);
  if (!isOnGrid(beside(cell))) return cell;
  if (isFull(cell) && isFull(beside(cell))) {
    while (isOnGrid(beside(cell)) && isFull(beside(cell))) cell = beside(cell);
    return cell;
  }
  do cell = beside(cell);
  while (!isFull(cell) && isOnGrid(beside(cell)));
  return cell;
}

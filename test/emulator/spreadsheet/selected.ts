import { Exception } from '../host-context.ts';
import type { Spot } from './desk.ts';
import { contains, type Rect, rectOf } from './rect.ts';
import type { SheetModel } from './sheet-model.ts';

/** Makes a block all that is selected, its first cell the current one, its sheet the active one. */
export function select({ workbook, sheet, rect }: Spot): void {
  workbook.change().activeSheetId = sheet.id;
  sheet.change().selection = rect;
}

/** What is selected on a sheet: several blocks, the active one last, or one. */
export function selectedBlocks({ state: { selection, selections = [] } }: SheetModel): readonly Rect[] {
  // A range that was made active alone since then is all that is selected.
  return selections.at(-1) === selection ? selections : [selection];
}

/**
 * Makes a cell the current one. A selected block that it lies in stays selected and becomes the active range; any other
 * cell is from now on all that is selected.
 * @throws Exception where the range is no single cell
 */
export function selectCell(spot: Spot): void {
  const { sheet, rect } = spot;
  if (rect.rows !== 1 || rect.columns !== 1) throw new Exception('The range must be a single cell.');
  const blocks = selectedBlocks(sheet);
  const block = blocks.find((each) => contains(each, rect));
  select({ ...spot, rect: block ?? rect });
  if (block === undefined) return;
  const state = sheet.change();
  state.selections = [...blocks.filter((each) => each !== block), block];
  state.current = { within: block, cell: rect };
}

/** The current cell: the one that was made so, else the first of the active range. */
export function currentCell({ state: { selection, current } }: SheetModel): Rect {
  return current?.within === selection ? current.cell : rectOf(selection.row, selection.column);
}

import { blockName, type CellBlock } from '../workbench/a1.ts';

type Place = { readonly row: number; readonly column: number };
type Growing = { -readonly [Key in keyof CellBlock]: CellBlock[Key] };

/**
 * Cells as few words: neighbours in a row are one block, and equal blocks under one another too. `A1:D1 A3`.
 * @param places from 0, row by row
 */
export function blocksOf(places: readonly Place[]): string[] {
  const blocks: Growing[] = [];
  /** Blocks that end in the row above, by their columns. */
  let above = new Map<string, Growing>();
  let current: Growing[] = [];
  let row = -1;
  const closeRow = (): void => {
    const next = new Map<string, Growing>();
    for (const run of current) {
      const columns = `${run.startColumn}:${run.endColumn}`;
      const known = above.get(columns);
      if (known?.endRow === run.startRow - 1) known.endRow = run.startRow;
      else blocks.push(run);
      next.set(columns, known?.endRow === run.startRow ? known : run);
    }
    above = next;
    current = [];
  };
  for (const place of places) {
    if (place.row !== row) closeRow();
    row = place.row;
    const last = current.at(-1);
    if (last?.endColumn === place.column - 1) last.endColumn = place.column;
    else current.push({ startRow: row, startColumn: place.column, endRow: row, endColumn: place.column });
  }
  closeRow();
  return blocks.map(blockName);
}

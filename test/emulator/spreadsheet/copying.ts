import { type BlockMove, followMovedBlock, namingSheet, shiftReferences } from '../formulas/references.ts';
import { Exception } from '../host-context.ts';
import { type Cell, PLAIN, withContent } from './cell.ts';
import { cellReader } from './cell-reading.ts';
import type { Desk, Spot } from './desk.ts';
import { requireEditableSpot } from './permission.ts';
import { contains, intersection, type Rect, rectOf, requireOnGrid } from './rect.ts';
import type { ConditionalFormat, SheetModel } from './sheet-model.ts';

function requireSameFile(source: Spot, target: Spot): void {
  if (source.workbook !== target.workbook) {
    throw new Exception('Target range and source range must be on the same spreadsheet.');
  }
}

/** Names of `CopyPasteType`. */
export type PasteKind =
  | 'PASTE_NORMAL'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMAT'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_VALUES'
  | 'PASTE_CONDITIONAL_FORMATTING'
  | 'PASTE_COLUMN_WIDTHS';

/**
 * Where a copy lands: past a target that is too small, and again as often as it fits in whole (platform-facts §15.15;
 * five rows hold two rows twice, and the fifth is left alone).
 */
function landing(rows: number, columns: number, target: Rect): Rect {
  const fitting = (room: number, size: number): number => Math.max(1, Math.floor(room / size)) * size;
  return rectOf(target.row, target.column, fitting(target.rows, rows), fitting(target.columns, columns));
}

function pasted(
  kind: PasteKind,
  source: Cell,
  value: Cell['value'],
  formula: string | null,
  target: Cell,
): Cell {
  switch (kind) {
    case 'PASTE_NORMAL':
      return { ...source, formula };
    case 'PASTE_NO_BORDERS':
      return { ...source, formula, format: { ...source.format, border: target.format.border } };
    case 'PASTE_FORMAT':
      return { ...target, format: source.format, rule: source.rule };
    case 'PASTE_FORMULA':
      return withContent(target, formula === null ? source.value : null, formula, null);
    case 'PASTE_VALUES':
      return withContent(target, value, null, null);
    case 'PASTE_DATA_VALIDATION':
      return { ...target, rule: source.rule };
    default:
      return target;
  }
}

/** The parts of `ranges` inside `source`, laid over every copy in `spread`. */
function copiedRanges(ranges: readonly Rect[], source: Rect, spread: Rect): Rect[] {
  const copies: Rect[] = [];
  for (const range of ranges) {
    const part = intersection(range, source);
    if (part === null) continue;
    for (let row = 0; row < spread.rows; row += source.rows) {
      for (let column = 0; column < spread.columns; column += source.columns) {
        copies.push(
          rectOf(
            spread.row + row + part.row - source.row,
            spread.column + column + part.column - source.column,
            part.rows,
            part.columns,
          ),
        );
      }
    }
  }
  return copies;
}

function copyConditionalFormats(source: Spot, sheet: Spot['sheet'], spread: Rect): void {
  const isSame = source.sheet === sheet;
  const copied = source.sheet.state.conditionalFormats.flatMap((format): ConditionalFormat[] => {
    const ranges = copiedRanges(format.ranges, source.rect, spread);
    if (ranges.length === 0) return [];
    return [{ ...format, ranges }];
  });
  if (copied.length === 0) return;
  const state = sheet.change();
  if (!isSame) {
    state.conditionalFormats = [...state.conditionalFormats, ...copied];
    return;
  }
  state.conditionalFormats = state.conditionalFormats.map((format) => ({
    ...format,
    ranges: [...format.ranges, ...copiedRanges(format.ranges, source.rect, spread)],
  }));
}

const KEEPS_MERGES: readonly PasteKind[] = ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT'];
const KEEPS_CONDITIONS: readonly PasteKind[] = [...KEEPS_MERGES, 'PASTE_CONDITIONAL_FORMATTING'];

/** `Range.copyTo`: formulas shift, formats, notes and rules go along as far as the kind says. */
export function copyBlock(
  desk: Desk,
  source: Spot,
  target: Spot,
  kind: PasteKind,
  transposed: boolean,
): void {
  requireSameFile(source, target);
  const { rect } = source;
  const [rows, columns] = transposed ? [rect.columns, rect.rows] : [rect.rows, rect.columns];
  const { rowCount, columnCount } = target.sheet.state;
  const spread = requireOnGrid(landing(rows, columns, target.rect), rowCount, columnCount);
  requireEditableSpot({ ...target, rect: spread }, desk.context);
  if (kind === 'PASTE_COLUMN_WIDTHS') {
    for (let column = 0; column < spread.columns; column += 1) {
      const { size } = source.sheet.line('column', rect.column + (column % rect.columns));
      target.sheet.setLine('column', spread.column + column, { size });
    }
    return;
  }
  const reader = cellReader(desk, source);
  const taken = source.sheet.read(rect, (cell, row, column) => ({
    cell,
    value: reader.raw(cell, row, column),
  }));
  target.sheet.write(spread, (cell, row, column) => {
    const [r, c] = [(row - spread.row) % rows, (column - spread.column) % columns];
    const from = transposed ? taken[c]?.[r] : taken[r]?.[c];
    if (from === undefined) return cell;
    const [sourceRow, sourceColumn] = transposed
      ? [rect.row + c, rect.column + r]
      : [rect.row + r, rect.column + c];
    const { formula } = from.cell;
    const moved = formula === null ? null : shiftReferences(formula, row - sourceRow, column - sourceColumn);
    return pasted(kind, from.cell, from.value, moved, cell);
  });
  if (transposed) return;
  if (KEEPS_MERGES.includes(kind)) {
    const state = target.sheet.change();
    const copies = copiedRanges(source.sheet.state.merges, rect, spread);
    const kept = state.merges.filter((merge) => intersection(merge, spread) === null);
    state.merges = [...kept, ...copies];
  }
  if (KEEPS_CONDITIONS.includes(kind)) copyConditionalFormats(source, target.sheet, spread);
}

/** `Range.moveTo`: cut and paste. Formulas move as they are, those that read the block follow it; nothing is left behind. */
export function moveBlock(desk: Desk, source: Spot, target: Spot): void {
  requireSameFile(source, target);
  const { rect } = source;
  const { rowCount, columnCount } = target.sheet.state;
  const spread = requireOnGrid(
    rectOf(target.rect.row, target.rect.column, rect.rows, rect.columns),
    rowCount,
    columnCount,
  );
  requireEditableSpot(source, desk.context);
  requireEditableSpot({ ...target, rect: spread }, desk.context);
  const movedMerges = mergesWithin(source);
  const { name } = source.sheet.state;
  const taken = source.sheet.read(rect, (cell) =>
    cell.formula === null || source.sheet === target.sheet
      ? cell
      : { ...cell, formula: namingSheet(cell.formula, name) },
  );
  source.sheet.write(rect, (cell) =>
    withContent({ ...cell, format: PLAIN, rule: null, note: '' }, null, null, null),
  );
  target.sheet.write(
    spread,
    (cell, row, column) => taken[row - spread.row]?.[column - spread.column] ?? cell,
  );
  moveMerges(source, { ...target, rect: spread }, movedMerges);
  const move = {
    from: { sheet: name, rect },
    to: { sheet: target.sheet.state.name, row: spread.row, column: spread.column },
  };
  for (const sheet of source.workbook.state.sheets) followMove(sheet, move);
}

/** Rewrites the formulas of a sheet that read the moved block, and leaves a sheet without any untouched. */
function followMove(sheet: SheetModel, move: BlockMove): void {
  const { name, cells } = sheet.state;
  cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell === undefined || cell.formula === null) return;
      const formula = followMovedBlock(cell.formula, name, move);
      if (formula !== cell.formula) sheet.write(rectOf(row + 1, column + 1), () => ({ ...cell, formula }));
    });
  });
}

function mergesWithin({ sheet, rect }: Spot): Rect[] {
  const touched = sheet.state.merges.filter((merge) => intersection(merge, rect) !== null);
  if (touched.some((merge) => !contains(rect, merge))) {
    throw new Exception('You must select all cells in a merged range to merge or unmerge them.');
  }
  return touched;
}

function moveMerges(source: Spot, target: Spot, merges: readonly Rect[]): void {
  if (merges.length === 0) return;
  const from = source.sheet.change();
  from.merges = from.merges.filter((merge) => !merges.includes(merge));
  const to = target.sheet.change();
  const [down, right] = [target.rect.row - source.rect.row, target.rect.column - source.rect.column];
  to.merges = [
    ...to.merges.filter((merge) => intersection(merge, target.rect) === null),
    ...merges.map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + right })),
  ];
}

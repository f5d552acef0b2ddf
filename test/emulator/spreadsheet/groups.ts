import { Exception } from '../host-context.ts';
import { type Desk, type GoogleRange, type Owned, own, type Place, selfOf } from './desk.ts';
import { lineCount, wholeLines } from './line-work.ts';
import { requireEditable } from './permission.ts';
import type { Axis } from './rect.ts';
import type { SheetModel } from './sheet-model.ts';
import { enforceSignatures } from './signature-check.ts';

const DEEPEST = 8;

/** The unbroken run of lines at `depth` or deeper around `index`; null when the line is not that deep. */
function groupAround(
  place: Place,
  axis: Axis,
  index: number,
  depth: number,
): { start: number; count: number } | null {
  const { sheet } = place;
  if (depth < 1 || sheet.line(axis, index).depth < depth) return null;
  let start = index;
  let end = index;
  while (start > 1 && sheet.line(axis, start - 1).depth >= depth) start -= 1;
  while (end < lineCount(place, axis) && sheet.line(axis, end + 1).depth >= depth) end += 1;
  return { start, count: end - start + 1 };
}

/** Deepens or flattens lines; below zero and above eight nothing happens, as at Google. */
export function shiftDepth(place: Place, axis: Axis, at: number, count: number, delta: number): void {
  for (let index = at; index < at + count; index += 1) {
    const line = place.sheet.line(axis, index);
    const depth = line.depth + delta;
    if (depth < 0 || depth > DEEPEST) continue;
    place.sheet.setLine(axis, index, { depth, collapsed: line.collapsed & (2 ** (depth + 1) - 2) });
  }
}

function setCollapsed(
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  depth: number,
  collapsed: boolean,
): void {
  for (let index = at; index < at + count; index += 1) {
    const line = sheet.line(axis, index);
    if (line.depth < depth) continue;
    const bits = collapsed ? line.collapsed | (1 << depth) : line.collapsed & ~(1 << depth);
    if (bits !== line.collapsed) sheet.setLine(axis, index, { collapsed: bits });
  }
}

/** Collapses or expands every group of a sheet whose depth is in the given bounds. */
export function setAllCollapsed(
  place: Place,
  axis: Axis,
  from: number,
  to: number,
  collapsed: boolean,
): void {
  for (let depth = from; depth <= to; depth += 1) {
    setCollapsed(place.sheet, axis, 1, lineCount(place, axis), depth, collapsed);
  }
}

export const DEPTHS = { first: 1, last: DEEPEST } as const;

interface GroupOwned extends Owned, Place {
  readonly kind: 'Group';
  readonly desk: Desk;
  readonly axis: Axis;
  readonly start: number;
  readonly count: number;
  readonly depth: number;
}

type GoogleGroup = GoogleAppsScript.Spreadsheet.Group;

/** A group of rows or columns that folds. */
export class FakeGroup implements GoogleGroup {
  readonly [own]: GroupOwned;

  constructor(owned: GroupOwned) {
    this[own] = owned;
  }

  collapse(): GoogleGroup {
    return this.#set(true);
  }

  expand(): GoogleGroup {
    return this.#set(false);
  }

  /** The line that bears the button: after the group, or before it where the sheet says so. */
  getControlIndex(): number {
    const { sheet, axis, start, count } = this[own];
    const position = axis === 'row' ? sheet.state.rowControl : sheet.state.columnControl;
    return position === 'BEFORE' ? start - 1 : start + count;
  }

  getDepth(): number {
    return this[own].depth;
  }

  getRange(): GoogleRange {
    const { desk, axis, start, count } = this[own];
    return desk.range(this[own], wholeLines(this[own], axis, start, count));
  }

  isCollapsed(): boolean {
    const { sheet, axis, start, depth } = this[own];
    return (sheet.line(axis, start).collapsed & (1 << depth)) !== 0;
  }

  remove(): void {
    const { desk, axis, start, count } = this[own];
    requireEditable(this[own], null, desk.context);
    shiftDepth(this[own], axis, start, count, -1);
  }

  #set(collapsed: boolean): GoogleGroup {
    const { desk, sheet, axis, start, count, depth } = this[own];
    requireEditable(this[own], null, desk.context);
    setCollapsed(sheet, axis, start, count, depth, collapsed);
    return selfOf<GoogleGroup>(this);
  }
}

/** Throws as `Sheet.getRowGroup` does where there is no such group. */
export function requireGroup(
  place: Place,
  axis: Axis,
  index: number,
  depth: number,
): { start: number; count: number } {
  const group = groupAround(place, axis, index, depth);
  if (group !== null) return group;
  const word = axis === 'row' ? 'row' : 'column';
  throw new Exception(`A ${word} group does not exist at index ${index} and group depth ${depth}.`);
}

enforceSignatures('Group', FakeGroup, {});

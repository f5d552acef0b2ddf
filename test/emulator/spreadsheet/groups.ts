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

/** Deepens or flattens lines, no further than flat and eight deep (`shiftRowGroupDepth(-10)` takes all groups away: gas-fakes). */
export function shiftDepth(place: Place, axis: Axis, at: number, count: number, delta: number): void {
  const { rowControl, columnControl } = place.sheet.state;
  // There is no line before the first that could bear the button.
  if (at === 1 && (axis === 'row' ? rowControl : columnControl) === 'BEFORE') {
    throw new Exception(`The first ${axis} cannot be grouped where the control stands before a group.`);
  }
  for (let index = at; index < at + count; index += 1) {
    const line = place.sheet.line(axis, index);
    const depth = Math.min(DEEPEST, Math.max(0, line.depth + delta));
    if (depth === line.depth) continue;
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

interface GroupSpan {
  readonly start: number;
  readonly count: number;
  readonly depth: number;
}

/** Every group of a sheet along one axis, shallow ones first. */
function groupsOf(place: Place, axis: Axis): GroupSpan[] {
  const groups: GroupSpan[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    for (let index = 1; index <= lineCount(place, axis); index += 1) {
      const group = groupAround(place, axis, index, depth);
      if (group === null) continue;
      groups.push({ ...group, depth });
      index = group.start + group.count;
    }
  }
  return groups;
}

const endOf = ({ start, count }: { start: number; count: number }): number => start + count - 1;
const controlOf = (place: Place, axis: Axis, group: GroupSpan): number => {
  const { rowControl, columnControl } = place.sheet.state;
  return (axis === 'row' ? rowControl : columnControl) === 'BEFORE' ? group.start - 1 : endOf(group) + 1;
};

/** `Range.collapseGroups`: the outermost groups inside the lines; where there are none, the deepest open one that they touch. */
export function collapseWithin(place: Place, axis: Axis, start: number, count: number): void {
  const groups = groupsOf(place, axis);
  const inside = groups.filter((group) => group.start >= start && endOf(group) <= start + count - 1);
  const outermost = inside.filter(
    (group) =>
      !inside.some(
        (other) => other.depth < group.depth && other.start <= group.start && endOf(other) >= endOf(group),
      ),
  );
  const isOpen = ({ start: at, depth }: GroupSpan): boolean =>
    (place.sheet.line(axis, at).collapsed & (1 << depth)) === 0;
  const touched = groups.filter(
    (group) => group.start <= start + count - 1 && endOf(group) >= start && isOpen(group),
  );
  const chosen = outermost.length > 0 ? outermost : touched.slice(-1);
  for (const group of chosen) setCollapsed(place.sheet, axis, group.start, group.count, group.depth, true);
}

/** `Range.expandGroups`: the groups whose lines or whose button the lines touch. */
export function expandWithin(place: Place, axis: Axis, start: number, count: number): void {
  for (const group of groupsOf(place, axis)) {
    const button = controlOf(place, axis, group);
    const touches =
      (group.start <= start + count - 1 && endOf(group) >= start) ||
      (button >= start && button <= start + count - 1);
    if (touches) setCollapsed(place.sheet, axis, group.start, group.count, group.depth, false);
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
  const around = groupAround(place, axis, index, depth);
  // The line that bears the group's button names the group too.
  const group =
    around ??
    groupsOf(place, axis).find((each) => each.depth === depth && controlOf(place, axis, each) === index);
  if (group !== undefined) return group;
  const word = axis === 'row' ? 'row' : 'column';
  throw new Exception(`A ${word} group does not exist at index ${index} and group depth ${depth}.`);
}

enforceSignatures('Group', FakeGroup, {});

import { type GoogleSheet, own, selfOf } from './desk.ts';
import { enumMember, enumName } from './enums.ts';
import { DEPTHS, requireGroup, setAllCollapsed } from './groups.ts';
import { requireLines } from './line-work.ts';
import type { Axis } from './rect.ts';
import { requireSheetEditable } from './sheet-base.ts';
import { SheetLines } from './sheet-lines.ts';

type Emulated =
  | 'getRowGroup'
  | 'getColumnGroup'
  | 'getRowGroupDepth'
  | 'getColumnGroupDepth'
  | 'getRowGroupControlPosition'
  | 'getColumnGroupControlPosition'
  | 'setRowGroupControlPosition'
  | 'setColumnGroupControlPosition'
  | 'collapseAllRowGroups'
  | 'collapseAllColumnGroups'
  | 'expandAllRowGroups'
  | 'expandAllColumnGroups'
  | 'expandRowGroupsUpToDepth'
  | 'expandColumnGroupsUpToDepth';

type Group = GoogleAppsScript.Spreadsheet.Group;
type Position = GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;

/** The folding groups of a sheet. */
export class SheetGroups extends SheetLines implements Pick<GoogleSheet, Emulated> {
  getRowGroup(rowIndex: number, groupDepth: number): Group {
    const { start, count } = requireGroup(this[own], 'row', rowIndex, groupDepth);
    return this[own].desk.group(this[own], 'row', start, count, groupDepth);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): Group {
    const { start, count } = requireGroup(this[own], 'column', columnIndex, groupDepth);
    return this[own].desk.group(this[own], 'column', start, count, groupDepth);
  }

  getRowGroupDepth(rowIndex: number): number {
    requireLines(this[own], 'row', rowIndex, 1);
    return this[own].sheet.line('row', rowIndex).depth;
  }

  getColumnGroupDepth(columnIndex: number): number {
    requireLines(this[own], 'column', columnIndex, 1);
    return this[own].sheet.line('column', columnIndex).depth;
  }

  getRowGroupControlPosition(): Position {
    return enumMember('GroupControlTogglePosition', this[own].sheet.state.rowControl);
  }

  getColumnGroupControlPosition(): Position {
    return enumMember('GroupControlTogglePosition', this[own].sheet.state.columnControl);
  }

  setRowGroupControlPosition(position: Position): GoogleSheet {
    requireSheetEditable(this[own]);
    this[own].sheet.change().rowControl = enumName('GroupControlTogglePosition', position) ?? 'AFTER';
    return selfOf<GoogleSheet>(this);
  }

  setColumnGroupControlPosition(position: Position): GoogleSheet {
    requireSheetEditable(this[own]);
    this[own].sheet.change().columnControl = enumName('GroupControlTogglePosition', position) ?? 'AFTER';
    return selfOf<GoogleSheet>(this);
  }

  collapseAllRowGroups(): GoogleSheet {
    return this.#setAll('row', DEPTHS.first, DEPTHS.last, true);
  }

  collapseAllColumnGroups(): GoogleSheet {
    return this.#setAll('column', DEPTHS.first, DEPTHS.last, true);
  }

  expandAllRowGroups(): GoogleSheet {
    return this.#setAll('row', DEPTHS.first, DEPTHS.last, false);
  }

  expandAllColumnGroups(): GoogleSheet {
    return this.#setAll('column', DEPTHS.first, DEPTHS.last, false);
  }

  expandRowGroupsUpToDepth(groupDepth: number): GoogleSheet {
    this.#setAll('row', DEPTHS.first, groupDepth, false);
    return this.#setAll('row', groupDepth + 1, DEPTHS.last, true);
  }

  expandColumnGroupsUpToDepth(groupDepth: number): GoogleSheet {
    this.#setAll('column', DEPTHS.first, groupDepth, false);
    return this.#setAll('column', groupDepth + 1, DEPTHS.last, true);
  }

  #setAll(axis: Axis, from: number, to: number, collapsed: boolean): GoogleSheet {
    requireSheetEditable(this[own]);
    setAllCollapsed(this[own], axis, from, to, collapsed);
    return selfOf<GoogleSheet>(this);
  }
}

import { nextDataCell } from './data-region.ts';
import { type Desk, type GoogleRange, type GoogleSheet, type Owned, own, type Spot } from './desk.ts';
import { enumName } from './enums.ts';
import { activeRangeList } from './range-list.ts';
import { lastColumnOf, lastRowOf, type Rect, rectOf } from './rect.ts';
import { currentCell } from './selected.ts';
import { enforceSignatures } from './signature-check.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleSelection = GoogleAppsScript.Spreadsheet.Selection;

interface SelectionOwned extends Owned {
  readonly kind: 'Selection';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
}

/** What the person at the keyboard has selected. */
export class FakeSelection implements GoogleSelection {
  readonly [own]: SelectionOwned;

  constructor(owned: SelectionOwned) {
    this[own] = owned;
  }

  getActiveSheet(): GoogleSheet {
    const { desk, workbook } = this[own];
    return desk.sheet({ workbook, sheet: workbook.activeSheet() });
  }

  getActiveRange(): GoogleRange {
    const { desk, workbook } = this[own];
    const sheet = workbook.activeSheet();
    return desk.range({ workbook, sheet }, sheet.state.selection);
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return activeRangeList(this[own].desk, this[own].workbook);
  }

  getCurrentCell(): GoogleRange {
    const { desk, workbook } = this[own];
    const sheet = workbook.activeSheet();
    return desk.range({ workbook, sheet }, currentCell(sheet));
  }

  /** As Ctrl+Shift and an arrow: the edge across from the current cell goes to the next data, and the cell stays within. */
  getNextDataRange(direction: GoogleAppsScript.Spreadsheet.Direction): GoogleRange {
    const { desk, workbook } = this[own];
    const sheet = workbook.activeSheet();
    const name = enumName('Direction', direction) ?? '';
    return desk.range({ workbook, sheet }, stretched({ workbook, sheet, rect: sheet.state.selection }, name));
  }
}

/** The selection with its moving edge at the next data cell, looked for beside the current cell, its first. */
function stretched(selected: Spot, direction: string): Rect {
  const { rect } = selected;
  const isVertical = direction === 'UP' || direction === 'DOWN';
  const from = isVertical ? rectOf(lastRowOf(rect), rect.column) : rectOf(rect.row, lastColumnOf(rect));
  const to = nextDataCell({ ...selected, rect: from }, direction);
  if (!isVertical)
    return {
      ...rect,
      column: Math.min(rect.column, to.column),
      columns: Math.abs(to.column - rect.column) + 1,
    };
  return { ...rect, row: Math.min(rect.row, to.row), rows: Math.abs(to.row - rect.row) + 1 };
}

enforceSignatures('Selection', FakeSelection, { getNextDataRange: 'enum:Direction' });

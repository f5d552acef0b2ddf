import { type Desk, type GoogleRange, type GoogleSheet, type Owned, own } from './desk.ts';
import { activeRangeList } from './range-list.ts';
import { rectOf } from './rect.ts';
import { enforceSignatures } from './signature-check.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleSelection = GoogleAppsScript.Spreadsheet.Selection;

interface SelectionOwned extends Owned {
  readonly kind: 'Selection';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
}

/** What the person at the keyboard has selected. */
export class FakeSelection implements Omit<GoogleSelection, 'getNextDataRange'> {
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
    const { row, column } = sheet.state.selection;
    return desk.range({ workbook, sheet }, rectOf(row, column));
  }
}

enforceSignatures('Selection', FakeSelection, {});

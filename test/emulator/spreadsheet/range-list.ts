import { type Desk, type GoogleRange, type Owned, own, ownedBy, type Spot, selfOf } from './desk.ts';
import { FakeRange } from './range-structure.ts';
import type { ClearOptions } from './range-values.ts';
import { selectedBlocks } from './selected.ts';
import type { SheetModel } from './sheet-model.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;
interface RangeListOwned extends Owned {
  readonly kind: 'RangeList';
  readonly desk: Desk;
  readonly spots: readonly Spot[];
}

const isRangeList = (owned: Owned | null): owned is RangeListOwned => owned?.kind === 'RangeList';

function activateSpots(spots: readonly Spot[]): void {
  const last = spots.at(-1);
  if (last === undefined) return;
  last.workbook.change().activeSheetId = last.sheet.id;
  const state = last.sheet.change();
  state.selection = last.rect;
  state.selections = spots.map((spot) => spot.rect);
}

/** `setActiveRangeList`: the list is selected, its last range is the active one. */
export function activateRangeList(rangeList: GoogleRangeList): GoogleRangeList {
  const owned = ownedBy(rangeList);
  if (isRangeList(owned)) activateSpots(owned.spots);
  return rangeList;
}

/** What is selected on the active sheet, or on the given one. */
export function activeRangeList(
  desk: Desk,
  workbook: WorkbookModel,
  sheet: SheetModel = workbook.activeSheet(),
): GoogleRangeList {
  return desk.rangeList(selectedBlocks(sheet).map((rect) => ({ workbook, sheet, rect })));
}

/** Several ranges of one sheet; what is asked of the list is done to each. */
export class FakeRangeList implements GoogleRangeList {
  readonly [own]: RangeListOwned;

  constructor(owned: RangeListOwned) {
    this[own] = owned;
  }

  getRanges(): GoogleRange[] {
    return this[own].spots.map((spot) => this[own].desk.range(spot, spot.rect, spot.open));
  }

  breakApart(): GoogleRangeList {
    return this.#each((range) => range.breakApart());
  }

  check(): GoogleRangeList {
    return this.#each((range) => range.check());
  }

  clearContent(): GoogleRangeList {
    return this.#each((range) => range.clearContent());
  }

  clearDataValidations(): GoogleRangeList {
    return this.#each((range) => range.clearDataValidations());
  }

  clearFormat(): GoogleRangeList {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): GoogleRangeList {
    return this.#each((range) => range.clearNote());
  }

  removeCheckboxes(): GoogleRangeList {
    return this.#each((range) => range.removeCheckboxes());
  }

  trimWhitespace(): GoogleRangeList {
    return this.#each((range) => range.trimWhitespace());
  }

  uncheck(): GoogleRangeList {
    return this.#each((range) => range.uncheck());
  }

  clear(options: ClearOptions = {}): GoogleRangeList {
    return this.#each((range) => range.clear(options));
  }

  insertCheckboxes(...values: unknown[]): GoogleRangeList {
    return this.#each((range) => range.insertCheckboxes(...values));
  }

  setBackground(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setBackground(value));
  }

  setFontColor(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setFontColor(value));
  }

  setFontFamily(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setFontFamily(value));
  }

  setFontLine(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setFontLine(value));
  }

  setFontSize(value: number): GoogleRangeList {
    return this.#each((range) => range.setFontSize(value));
  }

  setFontStyle(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setFontStyle(value));
  }

  setFontWeight(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setFontWeight(value));
  }

  setFormula(value: string): GoogleRangeList {
    return this.#each((range) => range.setFormula(value));
  }

  setFormulaR1C1(value: string): GoogleRangeList {
    return this.#each((range) => range.setFormulaR1C1(value));
  }

  setHorizontalAlignment(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setHorizontalAlignment(value));
  }

  setVerticalAlignment(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setVerticalAlignment(value));
  }

  setNote(value: string | null): GoogleRangeList {
    return this.#each((range) => range.setNote(value));
  }

  setNumberFormat(value: string): GoogleRangeList {
    return this.#each((range) => range.setNumberFormat(value));
  }

  setShowHyperlink(value: boolean): GoogleRangeList {
    return this.#each((range) => range.setShowHyperlink(value));
  }

  setTextDirection(value: GoogleAppsScript.Spreadsheet.TextDirection | null): GoogleRangeList {
    return this.#each((range) => range.setTextDirection(value));
  }

  setVerticalText(value: boolean): GoogleRangeList {
    return this.#each((range) => range.setVerticalText(value));
  }

  setTextRotation(value: number): GoogleRangeList {
    return this.#each((range) => range.setTextRotation(value));
  }

  setValue(value: unknown): GoogleRangeList {
    return this.#each((range) => range.setValue(value));
  }

  setWrap(value: boolean): GoogleRangeList {
    return this.#each((range) => range.setWrap(value));
  }

  setWrapStrategy(value: GoogleAppsScript.Spreadsheet.WrapStrategy): GoogleRangeList {
    return this.#each((range) => range.setWrapStrategy(value));
  }

  setBackgroundRGB(red: number, green: number, blue: number): GoogleRangeList {
    return this.#each((range) => range.setBackgroundRGB(red, green, blue));
  }

  setBorder(...border: Parameters<FakeRange['setBorder']>): GoogleRangeList {
    return this.#each((range) => range.setBorder(...border));
  }

  /** The last of the ranges becomes the active one. */
  activate(): GoogleRangeList {
    activateSpots(this[own].spots);
    return selfOf<GoogleRangeList>(this);
  }

  #each(work: (range: FakeRange) => unknown): GoogleRangeList {
    for (const spot of this[own].spots) {
      work(new FakeRange({ kind: 'Range', desk: this[own].desk, ...spot }));
    }
    return selfOf<GoogleRangeList>(this);
  }
}

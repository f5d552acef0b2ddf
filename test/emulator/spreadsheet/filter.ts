import { Exception } from '../host-context.ts';
import { cellReader } from './cell-reading.ts';
import { drawnColor } from './color.ts';
import {
  type Desk,
  type GoogleRange,
  googleFace,
  type Owned,
  own,
  type Place,
  type Spot,
  selfOf,
} from './desk.ts';
import { enumMember } from './enums.ts';
import { type FilterCriteriaModel, filterCriteria, filterCriteriaOf } from './filter-criteria.ts';
import { requireEditable } from './permission.ts';
import { lastColumnOf, lastRowOf, type Rect, rectOf } from './rect.ts';
import { enforceSignatures } from './signature-check.ts';
import { sortRows } from './sorting.ts';
import { meets } from './validation.ts';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;
type SortSpec = GoogleAppsScript.Spreadsheet.SortSpec;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

/** The one filter of a sheet. Columns count from 1 on the sheet. */
export interface FilterModel {
  readonly rect: Rect;
  readonly columns: readonly { readonly column: number; readonly criteria: FilterCriteriaModel }[];
  /** By which it was last sorted. */
  readonly sort?: { readonly column: number; readonly ascending: boolean };
}

interface FilterOwned extends Owned, Place {
  readonly kind: 'Filter';
  readonly desk: Desk;
}

class FakeFilter implements GoogleFilter {
  readonly [own]: FilterOwned;

  constructor(owned: FilterOwned) {
    this[own] = owned;
  }

  getRange(): GoogleRange {
    return this[own].desk.range(this[own], this.#model().rect);
  }

  getColumnFilterCriteria(columnPosition: number): GoogleCriteria | null {
    const { desk, workbook } = this[own];
    const found = this.#model().columns.find(({ column }) => column === this.#column(columnPosition));
    return found === undefined ? null : filterCriteria(desk, workbook, found.criteria);
  }

  setColumnFilterCriteria(columnPosition: number, given: GoogleCriteria | null): GoogleFilter {
    const column = this.#column(columnPosition);
    const criteria = filterCriteriaOf(given);
    const others = this.#model().columns.filter((known) => known.column !== column);
    return this.#put({ columns: criteria === null ? others : [...others, { column, criteria }] });
  }

  removeColumnFilterCriteria(columnPosition: number): GoogleFilter {
    return this.setColumnFilterCriteria(columnPosition, null);
  }

  /** Every row but the first, which is the heading. */
  sort(columnPosition: number, ascending: boolean): GoogleFilter {
    const { desk } = this[own];
    const { rect } = this.#model();
    const column = this.#column(columnPosition);
    if (rect.rows > 1) {
      const body = rectOf(rect.row + 1, rect.column, rect.rows - 1, rect.columns);
      requireEditable(this[own], body, desk.context);
      sortRows(desk, { ...this[own], rect: body }, [{ column, ascending }]);
    }
    return this.#put({ sort: { column, ascending } });
  }

  /** Absent from the declarations; the spec of a column that was not sorted by refuses to answer (gas-fakes test/testsheetssets.js). */
  getColumnSortSpec(
    columnPosition: number,
  ): Pick<SortSpec, 'getDimensionIndex' | 'getSortOrder' | 'isAscending'> {
    const column = this.#column(columnPosition);
    const { sort } = this.#model();
    const ascending = (method: string): boolean => {
      if (sort?.column === column) return sort.ascending;
      throw new Exception(
        `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.SortSpec.`,
      );
    };
    const spec: Pick<SortSpec, 'getDimensionIndex' | 'getSortOrder' | 'isAscending'> = {
      getDimensionIndex: () => column,
      getSortOrder: () => enumMember('SortOrder', ascending('getSortOrder') ? 'ASCENDING' : 'DESCENDING'),
      isAscending: () => ascending('isAscending'),
    };
    return googleFace('SortSpec', spec, this[own].desk.context);
  }

  remove(): void {
    const { sheet, desk } = this[own];
    requireEditable(this[own], this.#model().rect, desk.context);
    sheet.change().filter = null;
  }

  #model(): FilterModel {
    const { filter } = this[own].sheet.state;
    if (filter === null) throw new Exception('The filter no longer exists.');
    return filter;
  }

  #column(position: number): number {
    const { rect } = this.#model();
    if (position < rect.column || position > lastColumnOf(rect))
      throw new Exception('The column is outside the range of the filter.');
    return position;
  }

  #put(part: Partial<FilterModel>): GoogleFilter {
    const { sheet, desk } = this[own];
    requireEditable(this[own], this.#model().rect, desk.context);
    sheet.change().filter = { ...this.#model(), ...part };
    return selfOf<GoogleFilter>(this);
  }
}

/** The filter of the sheet, wherever on it was asked; null where there is none. */
export function filterOf(desk: Desk, { workbook, sheet }: Place): GoogleFilter | null {
  if (sheet.state.filter === null) return null;
  return googleFace('Filter', new FakeFilter({ kind: 'Filter', desk, workbook, sheet }), desk.context);
}

/** A sheet has one filter at most. */
export function createFilter(desk: Desk, spot: Spot): GoogleFilter {
  requireEditable(spot, spot.rect, desk.context);
  if (spot.sheet.state.filter !== null)
    throw new Exception("You can't create a filter in a sheet that already has a filter.");
  spot.sheet.change().filter = { rect: spot.rect, columns: [] };
  const owned: FilterOwned = { kind: 'Filter', desk, workbook: spot.workbook, sheet: spot.sheet };
  return googleFace('Filter', new FakeFilter(owned), desk.context);
}

/** Whether the sheet's filter hides the row, by the values that stand there now. The heading always shows. */
export function isHiddenByFilter(
  desk: Pick<Desk, 'dateOf' | 'evaluate'>,
  place: Place,
  row: number,
): boolean {
  const { filter } = place.sheet.state;
  if (filter === null || row <= filter.rect.row || row > lastRowOf(filter.rect)) return false;
  const reader = cellReader(desk, place);
  return filter.columns.some(({ column, criteria }) => {
    const cell = place.sheet.cell(row, column);
    const text = reader.display(cell, row, column);
    if (criteria.hidden.includes(text)) return true;
    if (criteria.visible.length > 0 && !criteria.visible.includes(text)) return true;
    const { background, foreground } = criteria;
    const differs = (wanted: string | undefined, color: string): boolean =>
      wanted !== undefined && drawnColor(wanted) !== drawnColor(color);
    if (differs(background, cell.format.background ?? '#ffffff')) return true;
    if (differs(foreground, cell.format.fontColor ?? '#000000')) return true;
    if (criteria.criteria === null) return false;
    return !meets(criteria.criteria, criteria.values, reader.raw(cell, row, column), text);
  });
}

enforceSignatures('Filter', FakeFilter, {
  getColumnFilterCriteria: 'int',
  getColumnSortSpec: 'int',
  setColumnFilterCriteria: 'int,FilterCriteria? | int,FilterCriteriaBuilder',
  removeColumnFilterCriteria: 'int',
  sort: 'int,bool',
});

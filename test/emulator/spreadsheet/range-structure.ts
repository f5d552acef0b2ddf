import { Exception } from '../host-context.ts';
import { applyBanding, bandingsOf } from './banding.ts';
import { type BorderSideWish, type Borders, bordersOf, drawBorder } from './borders.ts';
import { formatChanger, hasContent, PLAIN, withContent } from './cell.ts';
import { colorOrDefault } from './color.ts';
import { copyBlock, moveBlock, type PasteKind } from './copying.ts';
import { type GoogleRange, own, type RangeOwned, selfOf, spotOf } from './desk.ts';
import { enumName } from './enums.ts';
import { createFilter, filterOf } from './filter.ts';
import { collapseWithin, expandWithin, shiftDepth } from './groups.ts';
import { requireEditable } from './permission.ts';
import { requireRangeEditable } from './range-base.ts';
import { RangeTable } from './range-table.ts';
import type { ClearOptions } from './range-values.ts';
import { contains, intersection, lastColumnOf, lastRowOf, type Rect, rectOf, subtract } from './rect.ts';
import { sortKeys, sortRows } from './sorting.ts';

type Banding = GoogleAppsScript.Spreadsheet.Banding;
type Emulated =
  | 'setBorder'
  | 'clear'
  | 'clearFormat'
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'breakApart'
  | 'isPartOfMerge'
  | 'getMergedRanges'
  | 'copyTo'
  | 'moveTo'
  | 'sort'
  | 'shiftRowGroupDepth'
  | 'shiftColumnGroupDepth'
  | 'collapseGroups'
  | 'expandGroups'
  | 'createTextFinder'
  | 'createFilter'
  | 'getFilter'
  | 'applyRowBanding'
  | 'applyColumnBanding'
  | 'getBandings';

const TORN = 'You must select all cells in a merged range to merge or unmerge them.';

/** Takes away the merges inside the block; a merge that sticks out of it stops the work. */
function unmerge(range: RangeOwned, rect: Rect): void {
  const state = range.sheet.change();
  const touched = state.merges.filter((merge) => intersection(merge, rect) !== null);
  if (touched.some((merge) => !contains(rect, merge))) throw new Exception(TORN);
  state.merges = state.merges.filter((merge) => !touched.includes(merge));
}

/** Merges each of the blocks; only the first cell of each keeps its content. */
function mergeBlocks(range: RangeOwned, blocks: readonly Rect[]): void {
  requireRangeEditable(range);
  unmerge(range, range.rect);
  for (const block of blocks) {
    if (block.rows === 1 && block.columns === 1) continue;
    const state = range.sheet.change();
    const { frozenRows, frozenColumns } = state;
    if (block.row <= frozenRows && lastRowOf(block) > frozenRows) {
      throw new Exception("You can't merge frozen and non-frozen rows.");
    }
    if (block.column <= frozenColumns && lastColumnOf(block) > frozenColumns) {
      throw new Exception("You can't merge frozen and non-frozen columns.");
    }
    state.merges = [...state.merges, block];
    range.sheet.write(block, (cell, row, column) => {
      const isFirst = row === block.row && column === block.column;
      return isFirst || !hasContent(cell) ? cell : withContent(cell, null, null, null);
    });
  }
}

function pasteKindOf(options: unknown): PasteKind {
  const given: { contentsOnly?: unknown; formatOnly?: unknown } = Object(options);
  if (given.contentsOnly === true) return 'PASTE_VALUES';
  return given.formatOnly === true ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

const PASTE_KINDS: readonly PasteKind[] = [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
];

/** What changes the build of a range: merges, borders, clearing, copying, sorting. */
export class FakeRange extends RangeTable implements Pick<GoogleRange, Emulated> {
  setBorder(
    top: BorderSideWish,
    left: BorderSideWish,
    bottom: BorderSideWish,
    right: BorderSideWish,
    vertical: BorderSideWish,
    horizontal: BorderSideWish,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GoogleRange {
    const line = {
      color: colorOrDefault(color) ?? '#000000',
      style: enumName('BorderStyle', style) ?? 'SOLID',
    };
    drawBorder(this[own], { top, left, bottom, right, vertical, horizontal }, line);
    return selfOf<GoogleRange>(this);
  }

  /** Absent from Google's pages, and answered all the same (gas-fakes test/testsheetsformatting.js); null where nothing is drawn. */
  getBorder(): Borders | null {
    return bordersOf(this[own]);
  }

  /** Content and format, but neither notes nor rules, unless the options say "only" something else. */
  clear(options: ClearOptions = {}): GoogleRange {
    const all =
      !options.contentsOnly && !options.formatOnly && !options.commentsOnly && !options.validationsOnly;
    if (all || options.contentsOnly) this.clearContent();
    if (all || options.formatOnly) this.clearFormat();
    if (options.commentsOnly) this.clearNote();
    if (options.validationsOnly) this.clearDataValidations();
    return selfOf<GoogleRange>(this);
  }

  /** The number format stays (platform-facts §15.12); conditional formats over the block go. */
  clearFormat(): GoogleRange {
    const { sheet, rect } = this[own];
    requireRangeEditable(this[own]);
    sheet.write(
      rect,
      formatChanger((format) =>
        format.numberFormat === null ? PLAIN : { ...PLAIN, numberFormat: format.numberFormat },
      ),
    );
    const state = sheet.change();
    state.conditionalFormats = state.conditionalFormats
      .map((format) => ({ ...format, ranges: format.ranges.flatMap((range) => subtract(range, rect)) }))
      .filter((format) => format.ranges.length > 0);
    return selfOf<GoogleRange>(this);
  }

  merge(): GoogleRange {
    mergeBlocks(this[own], [this[own].rect]);
    return selfOf<GoogleRange>(this);
  }

  mergeAcross(): GoogleRange {
    const { rect } = this[own];
    const rows = Array.from({ length: rect.rows }, (_, row) =>
      rectOf(rect.row + row, rect.column, 1, rect.columns),
    );
    mergeBlocks(this[own], rows);
    return selfOf<GoogleRange>(this);
  }

  mergeVertically(): GoogleRange {
    const { rect } = this[own];
    const columns = Array.from({ length: rect.columns }, (_, column) =>
      rectOf(rect.row, rect.column + column, rect.rows, 1),
    );
    mergeBlocks(this[own], columns);
    return selfOf<GoogleRange>(this);
  }

  breakApart(): GoogleRange {
    requireRangeEditable(this[own]);
    unmerge(this[own], this[own].rect);
    return selfOf<GoogleRange>(this);
  }

  /** Whether any cell of the range is merged. */
  isPartOfMerge(): boolean {
    const { sheet, rect } = this[own];
    return sheet.state.merges.some((merge) => intersection(merge, rect) !== null);
  }

  getMergedRanges(): GoogleRange[] {
    const { desk, sheet, rect } = this[own];
    return sheet.state.merges
      .filter((merge) => intersection(merge, rect) !== null)
      .map((merge) => desk.range(this[own], merge));
  }

  /**
   * A paste type given without `transposed` is taken for options that say nothing, as at Google: all is pasted
   * (gas-fakes, oddities.md; issuetracker 427192537).
   */
  copyTo(destination: GoogleRange, kindOrOptions?: unknown, transposed?: boolean): void {
    const name = transposed === undefined ? null : enumName('CopyPasteType', kindOrOptions);
    const kind = name === null ? pasteKindOf(kindOrOptions) : PASTE_KINDS.find((known) => known === name);
    copyBlock(this[own].desk, this[own], spotOf(destination), kind ?? 'PASTE_NORMAL', transposed === true);
  }

  moveTo(target: GoogleRange): void {
    moveBlock(this[own].desk, this[own], spotOf(target));
  }

  sort(sortSpecObj: unknown): GoogleRange {
    requireRangeEditable(this[own]);
    sortRows(this[own].desk, this[own], sortKeys(sortSpecObj));
    return selfOf<GoogleRange>(this);
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    return createFilter(this[own].desk, this[own]);
  }

  /** The filter of the sheet, even where the range lies outside it (gas-fakes test/testsheetssets.js). */
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return filterOf(this[own].desk, this[own]);
  }

  applyRowBanding(...given: unknown[]): Banding {
    return applyBanding(this[own].desk, this[own], 'row', given);
  }

  applyColumnBanding(...given: unknown[]): Banding {
    return applyBanding(this[own].desk, this[own], 'column', given);
  }

  getBandings(): Banding[] {
    return bandingsOf(this[own].desk, this[own], this[own].rect);
  }

  shiftRowGroupDepth(delta: number): GoogleRange {
    const { rect, desk } = this[own];
    requireEditable(this[own], null, desk.context);
    shiftDepth(this[own], 'row', rect.row, rect.rows, delta);
    return selfOf<GoogleRange>(this);
  }

  shiftColumnGroupDepth(delta: number): GoogleRange {
    const { rect, desk } = this[own];
    requireEditable(this[own], null, desk.context);
    shiftDepth(this[own], 'column', rect.column, rect.columns, delta);
    return selfOf<GoogleRange>(this);
  }

  collapseGroups(): GoogleRange {
    const { rect, desk } = this[own];
    requireEditable(this[own], null, desk.context);
    collapseWithin(this[own], 'row', rect.row, rect.rows);
    collapseWithin(this[own], 'column', rect.column, rect.columns);
    return selfOf<GoogleRange>(this);
  }

  expandGroups(): GoogleRange {
    const { rect, desk } = this[own];
    requireEditable(this[own], null, desk.context);
    expandWithin(this[own], 'row', rect.row, rect.rows);
    expandWithin(this[own], 'column', rect.column, rect.columns);
    return selfOf<GoogleRange>(this);
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return this[own].desk.textFinder([this[own]], findText);
  }
}

import type { CellFormat } from './cell.ts';
import { cellReader } from './cell-reading.ts';
import { type GoogleRange, own, type RangeOwned, selfOf } from './desk.ts';
import { enumMember } from './enums.ts';
import * as read from './format-inputs.ts';
import { first, putEach, putOne, table } from './format-writing.ts';
import { DEFAULT_NUMBER_FORMAT } from './number-pattern.ts';
import { RangeFont } from './range-font.ts';

type Emulated =
  | 'getWraps'
  | 'getWrapStrategies'
  | 'setWrapStrategies'
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getHorizontalAlignment'
  | 'getHorizontalAlignments'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'getVerticalAlignment'
  | 'getVerticalAlignments'
  | 'setVerticalAlignment'
  | 'setVerticalAlignments'
  | 'getWrap'
  | 'setWrap'
  | 'setWraps'
  | 'getWrapStrategy'
  | 'setWrapStrategy';

const numberFormatOf = (format: CellFormat): string => format.numberFormat ?? DEFAULT_NUMBER_FORMAT;
const verticalOf = (format: CellFormat): string => format.vertical ?? 'bottom';

/**
 * A cell that was never told says that it wraps and that it overflows, both at once; one that was set to overflow does
 * not wrap (issuetracker 427134600).
 */
const wraps = (format: CellFormat): boolean => format.wrap === null || format.wrap === 'WRAP';

/** Without an alignment of its own a cell tells which side its content falls to (platform-facts §15.14). */
function horizontals(range: RangeOwned): string[][] {
  const reader = cellReader(range.desk, range);
  return range.sheet.read(range.rect, (cell, row, column) => {
    const { horizontal } = cell.format;
    if (horizontal !== null && horizontal !== 'normal') return horizontal;
    const value = reader.raw(cell, row, column);
    if (value === null && horizontal === 'normal') return 'general-left';
    if (value === null || typeof value === 'boolean') return 'general';
    return typeof value === 'number' ? 'general-right' : 'general-left';
  });
}

/** How the content of a range is laid out in its cells. */
export class RangeFormat extends RangeFont implements Pick<GoogleRange, Emulated> {
  getNumberFormat(): string {
    return first(this[own], numberFormatOf);
  }

  getNumberFormats(): string[][] {
    return table(this[own], numberFormatOf);
  }

  setNumberFormat(value: string): GoogleRange {
    putOne(this[own], 'numberFormat', read.readNumberFormat(value));
    return selfOf<GoogleRange>(this);
  }

  setNumberFormats(values: string[][]): GoogleRange {
    putEach(this[own], 'numberFormat', values, read.readNumberFormat);
    return selfOf<GoogleRange>(this);
  }

  getHorizontalAlignment(): string {
    return horizontals(this[own])[0]?.[0] ?? 'general';
  }

  getHorizontalAlignments(): string[][] {
    return horizontals(this[own]);
  }

  setHorizontalAlignment(value: string | null): GoogleRange {
    putOne(this[own], 'horizontal', read.readHorizontal(value));
    return selfOf<GoogleRange>(this);
  }

  setHorizontalAlignments(values: (string | null)[][]): GoogleRange {
    putEach(this[own], 'horizontal', values, read.readHorizontal);
    return selfOf<GoogleRange>(this);
  }

  getVerticalAlignment(): string {
    return first(this[own], verticalOf);
  }

  getVerticalAlignments(): string[][] {
    return table(this[own], verticalOf);
  }

  setVerticalAlignment(value: string | null): GoogleRange {
    putOne(this[own], 'vertical', read.readVertical(value));
    return selfOf<GoogleRange>(this);
  }

  setVerticalAlignments(values: (string | null)[][]): GoogleRange {
    putEach(this[own], 'vertical', values, read.readVertical);
    return selfOf<GoogleRange>(this);
  }

  getWrap(): boolean {
    return first(this[own], wraps);
  }

  setWrap(value: boolean): GoogleRange {
    putOne(this[own], 'wrap', read.readWrap(value));
    return selfOf<GoogleRange>(this);
  }

  setWraps(values: boolean[][]): GoogleRange {
    putEach(this[own], 'wrap', values, read.readWrap);
    return selfOf<GoogleRange>(this);
  }

  getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    return enumMember(
      'WrapStrategy',
      first(this[own], (format) => format.wrap ?? 'OVERFLOW'),
    );
  }

  setWrapStrategy(value: GoogleAppsScript.Spreadsheet.WrapStrategy): GoogleRange {
    putOne(this[own], 'wrap', read.readWrap(value));
    return selfOf<GoogleRange>(this);
  }

  getWraps(): boolean[][] {
    return table(this[own], wraps);
  }

  getWrapStrategies(): GoogleAppsScript.Spreadsheet.WrapStrategy[][] {
    return table(this[own], (format) => enumMember('WrapStrategy', format.wrap ?? 'OVERFLOW'));
  }

  setWrapStrategies(values: GoogleAppsScript.Spreadsheet.WrapStrategy[][]): GoogleRange {
    putEach(this[own], 'wrap', values, read.readWrap);
    return selfOf<GoogleRange>(this);
  }
}

import type { Range } from './workbook.ts';

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Google's grid ends at column ZZZ, and ten million cells leave no row beyond this: ends that a loop can reach. */
const LAST_COLUMN = 18_277;
const LAST_ROW = 9_999_999;

/** Reads what `getA1Notation` gives: "D40", "D40:F50", whole columns "D:F", whole rows "40:50". One call instead of four. */
export const parseArea = (a1: string): Area => {
  const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(a1);
  if (!match || a1 === '') throw new Error(`not an A1 range: ${a1}`);
  const [, left = '', top = '', right, bottom] = match;
  const single = right === undefined;
  const lastLetters = single ? left : right;
  const lastDigits = single ? top : (bottom ?? '');
  return {
    firstRow: top === '' ? 0 : Number(top) - 1,
    firstColumn: left === '' ? 0 : columnIndex(left),
    lastRow: lastDigits === '' ? LAST_ROW : Number(lastDigits) - 1,
    lastColumn: lastLetters === '' ? LAST_COLUMN : columnIndex(lastLetters),
  };
};

/** Where an edited range is, counted from 1: members that Google gives the range of an edit event and does not document. */
export interface EditedRange extends Range {
  readonly rowStart?: number;
  readonly rowEnd?: number;
  readonly columnStart?: number;
  readonly columnEnd?: number;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Where an edited range is. No service call while the event says it, else one. */
export const areaOf = (edited: EditedRange): Area => {
  if ('rowStart' in edited) {
    const { rowStart, rowEnd, columnStart, columnEnd } = edited;
    if (isNumber(rowStart) && isNumber(rowEnd) && isNumber(columnStart) && isNumber(columnEnd)) {
      return {
        firstRow: rowStart - 1,
        firstColumn: columnStart - 1,
        lastRow: rowEnd - 1,
        lastColumn: columnEnd - 1,
      };
    }
  }
  return parseArea(edited.getA1Notation());
};

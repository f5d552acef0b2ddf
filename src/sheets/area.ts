/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const MOST = Number.MAX_SAFE_INTEGER;

/** Reads what `getA1Notation` gives: "D40", "D40:F50", whole columns "D:F", whole rows "40:50". One call instead of four. */
export const parseArea = (a1: string): Area => {
  const match = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(a1);
  if (!match) throw new Error(`not an A1 range: ${a1}`);
  const [, left = '', top = '', right, bottom] = match;
  const single = right === undefined;
  const lastLetters = single ? left : right;
  const lastDigits = single ? top : (bottom ?? '');
  return {
    firstRow: top === '' ? 0 : Number(top) - 1,
    firstColumn: left === '' ? 0 : columnIndex(left),
    lastRow: lastDigits === '' ? MOST : Number(lastDigits) - 1,
    lastColumn: lastLetters === '' ? MOST : columnIndex(lastLetters),
  };
};

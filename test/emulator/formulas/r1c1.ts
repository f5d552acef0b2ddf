import { type Corner, referenceText, tokensOf } from './tokens.ts';

/** Formulas in R1C1 notation, as `getFormulaR1C1` gives and `setFormulaR1C1` takes them. */

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const lineText = (letter: 'R' | 'C', line: number | null, fixed: boolean, at: number): string => {
  if (line === null) return '';
  return fixed ? `${letter}${line}` : `${letter}[${line - at}]`;
};

const cornerText = (corner: Corner, at: CellPlace): string =>
  lineText('R', corner.row, corner.rowFixed, at.row) +
  lineText('C', corner.column, corner.columnFixed, at.column);

/** `=B2` as `=R[1]C[1]` for the cell A1: a relative coordinate is always written out, `[0]` too. */
export function toR1C1(formula: string, at: CellPlace): string {
  return tokensOf(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const from = cornerText(token.from, at);
      const prefix = token.text.slice(0, token.text.lastIndexOf('!') + 1);
      return `${prefix}${token.to === null ? from : `${from}:${cornerText(token.to, at)}`}`;
    })
    .join('');
}

const LINE = String.raw`(?:\[([+-]?\d+)\]|(\d+))?`;
const CELL = new RegExp(String.raw`(?<![\p{L}\p{N}_.])R${LINE}C${LINE}(?![\p{L}\p{N}_.(])`, 'giu');
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

function lineOf(relative: string | undefined, absolute: string | undefined, at: number): number {
  if (absolute !== undefined) return Number(absolute);
  return at + Number(relative ?? 0);
}

function cellsToA1(text: string, at: CellPlace): string {
  return text.replace(CELL, (_whole, rowBy, rowAt, columnBy, columnAt) => {
    const [row, column] = [lineOf(rowBy, rowAt, at.row), lineOf(columnBy, columnAt, at.column)];
    if (row < 1 || column < 1) return '#REF!';
    const corner = { row, column, rowFixed: rowAt !== undefined, columnFixed: columnAt !== undefined };
    return referenceText(null, corner, null);
  });
}

/** `=R[1]C` for the cell B10 as `=B11`; what stands in quotes is left alone. */
export function fromR1C1(formula: string, at: CellPlace): string {
  let text = '';
  let from = 0;
  for (const quoted of formula.matchAll(QUOTED)) {
    text += cellsToA1(formula.slice(from, quoted.index), at) + quoted[0];
    from = quoted.index + quoted[0].length;
  }
  return text + cellsToA1(formula.slice(from), at);
}

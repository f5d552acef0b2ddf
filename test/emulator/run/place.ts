import { tokensOf } from '../formulas/tokens.ts';

/** The first cell of an A1 text such as `B5` or `B5:C9`. */
export function cornerOfA1(a1: string): { readonly row: number; readonly column: number } {
  const [token, ...rest] = tokensOf(a1);
  if (
    token?.kind !== 'reference' ||
    rest.length > 0 ||
    token.from.row === null ||
    token.from.column === null
  ) {
    throw new Error(`${a1} names no cell`);
  }
  return { row: token.from.row, column: token.from.column };
}

import { type Corner, type ReferenceToken, referenceText, tokensOf } from './tokens.ts';

export type LineAxis = 'row' | 'column';

/** A change of a workbook's shape that formulas follow. Positions count from 1. */
export type StructuralChange =
  | {
      readonly kind: 'insert' | 'delete';
      readonly axis: LineAxis;
      readonly sheetName: string;
      /** First line affected. */
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'move';
      readonly axis: LineAxis;
      readonly sheetName: string;
      readonly from: number;
      readonly count: number;
      /** Index of the destination before the move, as `Sheet.moveColumns` takes it. */
      readonly to: number;
    }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete-sheet'; readonly sheetName: string };

const LOST = '#REF!';

/** First and last line of a reference along one axis; `last` is null where it runs to the end of the sheet. */
interface Lines {
  readonly first: number;
  readonly last: number | null;
}

/** The formula as it reads after the change: references follow what they point at and become #REF! when it is gone. */
export function rewriteReferences(formula: string, ownSheetName: string, change: StructuralChange): string {
  return rewritten(formula, (token) => {
    const sheet = token.sheet ?? ownSheetName;
    switch (change.kind) {
      case 'rename':
        if (token.sheet === null || !sameName(token.sheet, change.from)) return token.text;
        return referenceText(change.to, token.from, token.to);
      case 'delete-sheet':
        return sameName(sheet, change.sheetName) ? LOST : token.text;
      default:
        return sameName(sheet, change.sheetName) ? followed(token, change) : token.text;
    }
  });
}

/** The formula as it reads when its cell is copied so many rows down and columns right. */
export function shiftReferences(formula: string, rowOffset: number, columnOffset: number): string {
  const shifted = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rowOffset,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columnOffset,
  });
  const offGrid = (corner: Corner): boolean => (corner.row ?? 1) < 1 || (corner.column ?? 1) < 1;
  return rewritten(formula, (token) => {
    const from = shifted(token.from);
    const to = token.to === null ? null : shifted(token.to);
    if (offGrid(from) || (to !== null && offGrid(to))) return LOST;
    return spelt(token, from, to);
  });
}

/** The formula as it reads on another sheet: what it said of its own sheet it says by name. */
export const namingSheet = (formula: string, ownSheetName: string): string =>
  rewritten(formula, (token) =>
    token.sheet === null ? referenceText(ownSheetName, token.from, token.to) : token.text,
  );

export interface BlockMove {
  readonly from: {
    readonly sheet: string;
    readonly rect: {
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    };
  };
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** The formula after a block was cut and pasted: references to cells of the block alone follow it. */
export function followMovedBlock(formula: string, ownSheetName: string, { from, to }: BlockMove): string {
  const { row, column, rows, columns } = from.rect;
  const isInside = (corner: Corner): boolean =>
    corner.row !== null &&
    corner.column !== null &&
    corner.row >= row &&
    corner.row < row + rows &&
    corner.column >= column &&
    corner.column < column + columns;
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: (corner.row ?? 1) + to.row - row,
    column: (corner.column ?? 1) + to.column - column,
  });
  return rewritten(formula, (token) => {
    const isThere = sameName(token.sheet ?? ownSheetName, from.sheet);
    if (!isThere || !isInside(token.from) || (token.to !== null && !isInside(token.to))) return token.text;
    const sheet = sameName(to.sheet, ownSheetName) ? null : to.sheet;
    return referenceText(sheet, moved(token.from), token.to === null ? null : moved(token.to));
  });
}

function rewritten(formula: string, change: (token: ReferenceToken) => string): string {
  if (!formula.startsWith('=')) return formula;
  let text = '';
  for (const piece of piecesOf(formula)) text += typeof piece === 'string' ? piece : change(piece);
  return text;
}

/** The thirteen tabs made from one template hold the same formulas, which are cut into pieces once. */
const MOST_KNOWN = 20_000;
const known = new Map<string, readonly (string | ReferenceToken)[]>();

/** References, and what stands between them. */
function piecesOf(formula: string): readonly (string | ReferenceToken)[] {
  const before = known.get(formula);
  if (before !== undefined) return before;
  const pieces: (string | ReferenceToken)[] = [];
  let between = '';
  for (const token of tokensOf(formula)) {
    if (token.kind !== 'reference') {
      between += token.text;
      continue;
    }
    pieces.push(between, token);
    between = '';
  }
  pieces.push(between);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(formula, pieces);
  return pieces;
}

/** Google's own look at names of sheets ignores case in formulas. */
const sameName = (a: string, b: string): boolean =>
  a === b || a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

const same = (a: Corner, b: Corner | null): boolean => b !== null && a.row === b.row && a.column === b.column;

/** Keeps the person's own spelling where nothing changed. */
function spelt(token: ReferenceToken, from: Corner, to: Corner | null): string {
  const unchanged = same(token.from, from) && (to === null ? token.to === null : same(to, token.to));
  return unchanged ? token.text : referenceText(token.sheet, from, to);
}

function followed(
  token: ReferenceToken,
  change: Exclude<StructuralChange, { kind: 'rename' | 'delete-sheet' }>,
): string {
  const { axis } = change;
  const end = token.to ?? token.from;
  const a = token.from[axis];
  const b = end[axis];
  // A:A has no rows to follow, and A2:A none at its end.
  if (a === null && b === null) return token.text;
  const upsideDown = a !== null && b !== null && b < a;
  const lines: Lines = upsideDown ? { first: b, last: a } : { first: a ?? 1, last: b };
  const after = followedLines(lines, change);
  if (after === null) return LOST;
  const first = upsideDown ? after.last : after.first;
  const last = upsideDown ? after.first : after.last;
  const from: Corner = { ...token.from, [axis]: a === null ? null : first };
  return spelt(token, from, token.to === null ? null : { ...token.to, [axis]: b === null ? null : last });
}

type LinesChange = Exclude<StructuralChange, { kind: 'rename' | 'delete-sheet' }>;

function followedLines(lines: Lines, change: LinesChange): Lines | null {
  switch (change.kind) {
    case 'insert':
      return afterInsert(lines, change.at, change.count);
    case 'delete':
      return afterDelete(lines, change.at, change.count);
    case 'move':
      return afterMove(lines, change);
  }
}

function afterInsert({ first, last }: Lines, at: number, count: number): Lines {
  const moved = (line: number): number => (line >= at ? line + count : line);
  return { first: moved(first), last: last === null ? null : moved(last) };
}

function afterDelete({ first, last }: Lines, at: number, count: number): Lines | null {
  const next = at + count;
  if (last !== null && first >= at && last < next) return null;
  const start = first < at ? first : Math.max(at, first - count);
  if (last === null || last < at) return { first: start, last };
  return { first: start, last: last < next ? at - 1 : last - count };
}

/** A block follows a move that takes all of it; else lines are cut from it and put into it. */
function afterMove(lines: Lines, { from, count, to }: Extract<LinesChange, { kind: 'move' }>): Lines {
  const { first, last } = lines;
  if (last !== null && first >= from && last < from + count) {
    const distance = to > from ? to - count - from : to - from;
    return { first: first + distance, last: last + distance };
  }
  const cut = afterDelete(lines, from, count) ?? lines;
  return afterInsert(cut, to > from ? to - count : to, count);
}

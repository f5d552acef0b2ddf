/** Zero-based, both ends included, as the snapshot counts. */
export interface CellBlock {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  const head = column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '';
  return head + String.fromCharCode(65 + (column % 26));
}

/** "A" → 0, "ab" → 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function blockName(block: CellBlock): string {
  const start = cellName(block.startRow, block.startColumn);
  const end = cellName(block.endRow, block.endColumn);
  return start === end ? start : `${start}:${end}`;
}

/**
 * Reads "B2", "$B$2:D9", "B:D" or "2:9", with or without a sheet's name in front (which is dropped).
 * @param bounds where an open-ended range stops: the number of rows and columns of the sheet
 * @throws Error on anything else
 */
export function readBlock(a1: string, bounds = { rowCount: 1_000_000, columnCount: 18_278 }): CellBlock {
  const local = a1.slice(a1.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = /^([A-Za-z]*)(\d*)(?::([A-Za-z]*)(\d*))?$/.exec(local);
  if (!match || local === '') throw new Error(`"${a1}" is not a range`);
  const [, startLetters = '', startDigits = '', endLetters, endDigits] = match;
  const single = endLetters === undefined;
  const lastColumn = single ? startLetters : endLetters;
  const lastRow = single ? startDigits : (endDigits ?? '');
  return {
    startRow: startDigits ? Number(startDigits) - 1 : 0,
    startColumn: startLetters ? columnIndex(startLetters) : 0,
    endRow: lastRow ? Number(lastRow) - 1 : bounds.rowCount - 1,
    endColumn: lastColumn ? columnIndex(lastColumn) : bounds.columnCount - 1,
  };
}

/** The sheet's name in front of a range, unquoted; null where there is none. */
export function sheetNameOf(a1: string): string | null {
  const bang = a1.lastIndexOf('!');
  if (bang < 0) return null;
  const name = a1.slice(0, bang);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

export function contains(block: CellBlock, row: number, column: number): boolean {
  return (
    row >= block.startRow && row <= block.endRow && column >= block.startColumn && column <= block.endColumn
  );
}

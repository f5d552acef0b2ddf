/**
 * Reads a block from the clipboard: tabs between cells, lines between rows, quotes round a cell that itself holds
 * tabs, lines or quotes. An empty cell is null.
 * @param separator a comma reads a CSV file
 */
export function readTable(text: string, separator = '\t'): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  let cell = '';
  let quoted = false;
  const closeCell = () => {
    row.push(cell === '' ? null : cell);
    cell = '';
  };
  const closeRow = () => {
    closeCell();
    rows.push(row);
    row = [];
  };
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let index = 0; index < source.length; index++) {
    const char = source.charAt(index);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(index + 1) === '"') {
        cell += '"';
        index++;
      } else quoted = false;
    } else if (char === '"' && cell === '' && closesLater(source, index + 1, separator)) quoted = true;
    else if (char === separator) closeCell();
    else if (char === '\n') closeRow();
    else cell += char;
  }
  if (cell !== '' || row.length > 0) closeRow();
  return rows;
}

/** A quote opens a quoted cell only when another closes it at the cell's end: `"làm thật" là chính` is plain text. */
function closesLater(source: string, from: number, separator: string): boolean {
  for (let index = from; index < source.length; index++) {
    if (source.charAt(index) !== '"') continue;
    const next = source.charAt(index + 1);
    if (next === '"') {
      index++;
      continue;
    }
    return next === '' || next === separator || next === '\n';
  }
  return false;
}

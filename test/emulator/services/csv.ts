import { Exception } from '../host-context.ts';

/**
 * `Utilities.parseCsv`: values in quotes may hold delimiters, lines and doubled quotes.
 * @throws Exception where a quote is not closed
 */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let at = 0;
  const endValue = (): void => {
    row.push(value);
    value = '';
  };
  const endRow = (): void => {
    endValue();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const letter = text[at];
    if (letter === '"' && value === '') {
      const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
      if (quoted === null) throw new Exception('Could not parse text.');
      value = (quoted[1] ?? '').replaceAll('""', '"');
      at += quoted[0].length;
      continue;
    }
    if (letter === delimiter) endValue();
    else if (letter === '\n') endRow();
    else if (letter === '\r') {
      if (text[at + 1] !== '\n') endRow();
    } else value += letter;
    at += 1;
  }
  if (row.length > 0 || value !== '') endRow();
  return rows;
}

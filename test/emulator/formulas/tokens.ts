/** A formula of Google's spelling cut into pieces whose texts joined give the formula back. */

/** One end of a reference; a coordinate is null where it is open, as both rows of `A:A` are. */
export interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export interface ReferenceToken {
  readonly kind: 'reference';
  readonly text: string;
  /** The sheet's name without quotes; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** Null for a single cell. */
  readonly to: Corner | null;
}

export interface PlainToken {
  readonly kind: 'string' | 'number' | 'name' | 'function' | 'error' | 'space' | 'operator';
  readonly text: string;
}

export type Token = ReferenceToken | PlainToken;

const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
// `A2:A` and `A2:5` are Google's own: open towards the end of the sheet.
const AREA = `${CORNER}:(?:${CORNER}|${COLUMN}|${ROW})|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${CORNER}`;
const REFERENCE = new RegExp(
  String.raw`(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(${AREA})(?![\p{L}\p{N}_.(!$])`,
  'uy',
);

const PLAIN: readonly (readonly [PlainToken['kind'], RegExp])[] = [
  ['string', /"(?:[^"]|"")*"?/y],
  ['error', /#(?:N\/A|[A-Z]+(?:\/0)?[!?]?)/y],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['space', /\s+/y],
  ['operator', /<=|>=|<>|[\s\S]/uy],
];

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function cornerOf(text: string): Corner {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const rowFixed = letters === '' ? columnMark === '$' || rowMark === '$' : rowMark === '$';
  return {
    column: letters === '' ? null : columnNumber(letters),
    row: digits === '' ? null : Number(digits),
    columnFixed: letters !== '' && columnMark === '$',
    rowFixed: digits !== '' && rowFixed,
  };
}

function referenceAt(formula: string, at: number): ReferenceToken | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(formula);
  if (match === null) return null;
  const [text, prefix, area = ''] = match;
  const [from = '', to] = area.split(':');
  return {
    kind: 'reference',
    text,
    sheet: prefix === undefined ? null : unquoted(prefix),
    from: cornerOf(from),
    to: to === undefined ? null : cornerOf(to),
  };
}

function plainAt(formula: string, at: number): PlainToken {
  for (const [kind, pattern] of PLAIN) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { kind, text: match[0] };
  }
  return { kind: 'operator', text: formula.charAt(at) };
}

/** Neither a reference nor anything of two characters starts with one of these: no pattern need be tried. */
const ALONE = '()+-*/;,&={}^%';

export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const character = formula.charAt(at);
    const token: Token = ALONE.includes(character)
      ? { kind: 'operator', text: character }
      : character === '"'
        ? plainAt(formula, at)
        : (referenceAt(formula, at) ?? plainAt(formula, at));
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;

/** `'Đợt 01 (12-2025)'`, or the name as it is where Google would not quote it. */
export function quotedSheet(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const cornerText = (corner: Corner): string =>
  (corner.column === null ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`) +
  (corner.row === null ? '' : `${corner.rowFixed ? '$' : ''}${corner.row}`);

export function referenceText(sheet: string | null, from: Corner, to: Corner | null): string {
  const area = to === null ? cornerText(from) : `${cornerText(from)}:${cornerText(to)}`;
  return sheet === null ? area : `${quotedSheet(sheet)}!${area}`;
}

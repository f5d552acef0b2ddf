import { type Corner, referenceText, type Token, tokensOf } from './tokens.ts';

/** What a formula may point at, beside cells of its own sheet. */
export interface FormulaSurroundings {
  /** The engine's name of the sheet that people call so; null when there is none. */
  readonly sheet: (name: string) => string | null;
  /** Where the named range lies, as `'Sheet'!$A$1:$B$2`; null when there is none. */
  readonly namedRange: (name: string) => string | null;
  /** The cell holding the host's clock as a serial number of the spreadsheet's zone. */
  readonly clock: string;
  /** Whether the spreadsheet's locale writes `1,5`; then `,` separates no arguments. */
  readonly decimalComma: boolean;
}

/** The engine's grid ends where Excel's does. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Functions whose result is the cell they find: a blank one shows as nothing on Google, as 0 in the engine. */
const CELL_FINDERS = new Set([
  'INDEX',
  'VLOOKUP',
  'HLOOKUP',
  'XLOOKUP',
  'LOOKUP',
  'OFFSET',
  'INDIRECT',
  'CHOOSE',
]);

/** The formula as the engine spells it: with its "=", same meaning as on Google as far as README.md tells. */
export function translateFormula(formula: string, surroundings: FormulaSurroundings): string {
  const tokens = tokensOf(formula.slice(1)).filter((token) => token.kind !== 'space');
  return `=${resultOf(tokens, { ...surroundings, separator: surroundings.decimalComma ? ';' : ',' })}`;
}

interface Translation extends FormulaSurroundings {
  readonly separator: string;
}

interface Call {
  readonly name: string;
  readonly args: readonly (readonly Token[])[];
  /** Index after the closing parenthesis. */
  readonly end: number;
}

const isSeparator = (token: Token, { decimalComma }: Translation): boolean =>
  token.text === ';' || (!decimalComma && token.text === ',');

/** The call whose name stands at `at`; null when it is no call or its parentheses do not close. */
function callAt(tokens: readonly Token[], at: number, translation: Translation): Call | null {
  const head = tokens[at];
  if (head?.kind !== 'function') return null;
  const args: Token[][] = [[]];
  let depth = 0;
  for (let place = at + 1; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    if (token.text === '(' || token.text === '{') depth += 1;
    if (token.text === ')' || token.text === '}') depth -= 1;
    if (depth === 0) {
      const none = args.length === 1 && args[0]?.length === 0;
      return { name: head.text.toUpperCase(), args: none ? [] : args, end: place + 1 };
    }
    if (depth === 1 && token.text === '(') continue;
    if (depth === 1 && isSeparator(token, translation)) args.push([]);
    else args.at(-1)?.push(token);
  }
  return null;
}

/** The expression whose value the cell shows: a blank cell it finds shows as nothing. */
function resultOf(tokens: readonly Token[], translation: Translation): string {
  const [first] = tokens;
  if (tokens.length === 1 && first?.kind === 'reference' && first.to === null) {
    return shownBlank(spelt(tokens, translation), translation);
  }
  const call = callAt(tokens, 0, translation);
  if (call === null || call.end !== tokens.length) return spelt(tokens, translation);
  const results = (from: number): string =>
    call.args
      .map((arg, index) => (index < from ? spelt(arg, translation) : shown(arg, translation)))
      .join(translation.separator);
  if (call.name === 'IF') return `IF(${results(1)})`;
  if (call.name === 'IFERROR' || call.name === 'IFNA') return `${call.name}(${results(0)})`;
  const text = spelt(tokens, translation);
  return CELL_FINDERS.has(call.name) ? shownBlank(text, translation) : text;
}

/** A branch left empty, as in `IF(A1;"x";)`, shows nothing. */
const shown = (tokens: readonly Token[], translation: Translation): string =>
  tokens.length === 0 ? '""' : resultOf(tokens, translation);

const shownBlank = (text: string, { separator }: Translation): string =>
  `IF(ISBLANK(${text})${separator}""${separator}${text})`;

function spelt(tokens: readonly Token[], translation: Translation): string {
  let text = '';
  let braces = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const call = callAt(tokens, at, translation);
    if (token.text === '{') braces += 1;
    if (token.text === '}') braces -= 1;
    if (braces > 0 && !translation.decimalComma && isSeparator(token, translation)) {
      // Commas part columns there, semicolons rows.
      text += token.text;
      at += 1;
    } else if (call !== null) {
      text += speltCall(call, translation);
      at = call.end;
    } else if (isDoubleMinus(tokens, at)) {
      // The engine forgets `--`, with which people turn TRUE into 1.
      text += '1*';
      at += 2;
    } else {
      text += speltToken(token, translation);
      at += 1;
    }
  }
  return text;
}

function isDoubleMinus(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== '-' || tokens[at + 1]?.text !== '-') return false;
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'operator' && ![')', '%', '}'].includes(before.text));
}

function speltCall({ name, args }: Call, translation: Translation): string {
  const { separator, clock } = translation;
  // The label alone: the sheets that an address names are not read.
  if (name === 'HYPERLINK') return `(${spelt(args[1] ?? args[0] ?? [], translation) || '""'})`;
  const spelled = args.map((arg) => spelt(arg, translation));
  switch (name) {
    case 'NOW':
      return clock;
    case 'TODAY':
      return `INT(${clock})`;
    case 'TEXT':
      return speltText(spelled[0] ?? '', args[1] ?? [], translation);
    case 'TEXTJOIN':
      return speltTextJoin(args, translation);
    case 'JOIN':
      return `TEXTJOIN(${[spelled[0], 'FALSE', ...spelled.slice(1)].join(separator)})`;
    case 'REGEXMATCH':
      return `REGEXTEST(${spelled.join(separator)})`;
    case 'SORT':
      return `SORT(${spelled.map(direction).join(separator)})`;
    case 'ARRAYFORMULA':
      return isForArrays(args[0] ?? []) ? `(${spelled[0]})` : `ARRAYFORMULA(${spelled[0]})`;
    default:
      return `${name}(${spelled.join(separator)})`;
  }
}

/** The engine counts downwards by -1, where Google says whether to count upwards. */
const direction = (arg: string, place: number): string => {
  if (place !== 2) return arg;
  return { TRUE: '1', FALSE: '-1' }[arg.toUpperCase()] ?? arg;
};

/** What the engine works out for each cell of a block; of the rest it takes one, or none. */
const FOR_ARRAYS = new Set(
  'IF IFERROR ABS INT UPPER LOWER LEFT RIGHT MID TEXT DATE YEAR MONTH CHOOSE SUMIF SUM MAX MIN COUNT COUNTA AVERAGE FILTER UNIQUE SORT SEQUENCE TRANSPOSE'.split(
    ' ',
  ),
);

const isForArrays = (tokens: readonly Token[]): boolean =>
  tokens.every(
    ({ kind, text }, at) =>
      kind !== 'function' || (FOR_ARRAYS.has(text.toUpperCase()) && tokens[at + 1]?.text === '('),
  );

/** Cells of a block that a joining formula is spelt out for; larger ones are left to the engine. */
const MOST_JOINED = 500;

/**
 * The engine joins empty texts too, where Google, asked to ignore empties, skips them like blank cells.
 * It shows only with a delimiter; then every cell is spelt out, each with the delimiter before it.
 */
function speltTextJoin(args: Call['args'], translation: Translation): string {
  const { separator } = translation;
  const spelled = args.map((arg) => spelt(arg, translation));
  const [delimiter = '""', ignoreEmpty] = spelled;
  const cells = args.slice(2).flatMap((arg) => cellsOf(arg, translation) ?? []);
  const isWhole = args.slice(2).every((arg) => cellsOf(arg, translation) !== null);
  if (delimiter === '""' || ignoreEmpty?.toUpperCase() !== 'TRUE' || !isWhole || cells.length > MOST_JOINED) {
    return `TEXTJOIN(${spelled.join(separator)})`;
  }
  const each = cells.map((cell) => `IF(LEN(${cell})=0${separator}""${separator}${delimiter}&${cell})`);
  return `MID(CONCATENATE(${each.join(separator)})${separator}LEN(${delimiter})+1${separator}50000)`;
}

/** The cells an argument stands for, each spelt; null for a block without end. */
function cellsOf(arg: readonly Token[], translation: Translation): string[] | null {
  const [only] = arg;
  if (arg.length !== 1 || only?.kind !== 'reference') return [`(${spelt(arg, translation)})`];
  const { from, to } = only;
  if (to === null) return [spelt(arg, translation)];
  if (from.row === null || to.row === null || from.column === null || to.column === null) return null;
  const cells: string[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) {
      const corner: Corner = { row, column, rowFixed: true, columnFixed: true };
      cells.push(speltToken({ ...only, from: corner, to: null }, translation));
    }
  }
  return cells;
}

/** The engine takes small letters only, and after `hh:mm` reads every later `mm` as minutes. */
function speltText(value: string, pattern: readonly Token[], translation: Translation): string {
  const { separator } = translation;
  const [only] = pattern;
  if (pattern.length !== 1 || only?.kind !== 'string') {
    return `TEXT(${value}${separator}${spelt(pattern, translation)})`;
  }
  const isDate = /^"[dmyhs:/\-. ]+"$/i.test(only.text);
  const small = isDate ? only.text.toLowerCase() : only.text;
  // A clock's time is no exact fraction of a day, and the engine cuts where Google rounds.
  const moment = isDate && /[hs]/.test(small) ? `${value}+1/86400000` : value;
  const parts = /^"(h+:m+(?::s+)?)([^dmyhs]+)(d.*)"$/.exec(small);
  const asText = (part: string): string => `TEXT(${moment}${separator}${part})`;
  if (parts === null) return asText(small);
  return `(${asText(`"${parts[1]}"`)}&"${parts[2]}"&${asText(`"${parts[3]}"`)})`;
}

function speltToken(token: Token, translation: Translation): string {
  if (token.kind === 'name') return translation.namedRange(token.text) ?? token.text;
  if (isSeparator(token, translation)) return translation.separator;
  if (token.kind !== 'reference') return token.text;
  const { from, to } = token;
  const sheet = token.sheet === null ? null : translation.sheet(token.sheet);
  if (token.sheet !== null && sheet === null) return '#REF!';
  const isWhole =
    to !== null && ((from.row === null && to.row === null) || (from.column === null && to.column === null));
  const end =
    to === null || isWhole ? to : { ...to, row: to.row ?? LAST_ROW, column: to.column ?? LAST_COLUMN };
  return referenceText(sheet, from, end);
}

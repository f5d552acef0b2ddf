/** Where in a page a scriptlet writes: Google escapes what it writes for the place (guide to templates, "contextual escaping"). */
export type HtmlPlace = 'page' | 'style' | 'code' | 'string' | 'comment' | 'handler';

/** Follows the texts of a template, one after the other, as a browser would read the page. */
export class PlaceReader {
  #element: 'page' | 'script' | 'style' = 'page';
  /** What is open inside a script: a text by its quote, a comment by its beginning. */
  #open: string | null = null;
  /** The end of a tag that is not closed yet, with the attribute that is being written. */
  #tag = '';

  /** The place after everything that was read. */
  get place(): HtmlPlace {
    if (this.#element === 'style') return 'style';
    if (this.#element === 'page') return HANDLER.test(this.#tag) ? 'handler' : 'page';
    if (this.#open === null) return 'code';
    return this.#open.startsWith('/') ? 'comment' : 'string';
  }

  read(text: string): void {
    let rest = text;
    while (rest !== '') rest = this.#element === 'page' ? this.#readPage(rest) : this.#readElement(rest);
  }

  /** Up to the beginning of a script or a style. */
  #readPage(text: string): string {
    const start = /<(script|style)\b[^>]*>/i.exec(text);
    const page = start === null ? text : text.slice(0, start.index);
    const tag = page.lastIndexOf('<');
    this.#tag = tag >= 0 ? page.slice(tag) : this.#tag + page;
    if (this.#tag.includes('>')) this.#tag = '';
    if (start === null) return '';
    this.#element = start[1]?.toLowerCase() === 'style' ? 'style' : 'script';
    this.#open = null;
    return text.slice(start.index + start[0].length);
  }

  /** Up to the element's own end. */
  #readElement(text: string): string {
    const end = text.search(new RegExp(`</${this.#element}\\b`, 'i'));
    const inside = end < 0 ? text : text.slice(0, end);
    if (this.#element === 'script') this.#readScript(inside);
    if (end < 0) return '';
    this.#element = 'page';
    this.#tag = '';
    return text.slice(end);
  }

  #readScript(code: string): void {
    for (const [piece] of code.matchAll(/\\[\s\S]|\/\/|\/\*|\*\/|["'`\n]|[^\\/*"'`\n]+|[\s\S]/g)) {
      if (this.#open === null) {
        if (OPENING.includes(piece)) this.#open = piece;
      } else if (piece === (CLOSING[this.#open] ?? this.#open)) this.#open = null;
    }
  }
}

/** An attribute such as `onclick` whose value is open at the end. */
const HANDLER = /\bon\w+\s*=\s*(?:"[^"]*|'[^']*)$/i;
const OPENING = ['"', "'", '`', '//', '/*'];
const CLOSING: Readonly<Record<string, string>> = { '//': '\n', '/*': '*/' };

/** Letters that would end a text of a script, or the script. */
const inString = (text: string): string =>
  text.replace(/[\\'"`<>&=/$\u2028\u2029\n\r]/g, (letter) =>
    letter === '\n'
      ? '\\n'
      : letter === '\r'
        ? '\\r'
        : letter.charCodeAt(0) < 256
          ? `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`
          : `\\u${letter.charCodeAt(0).toString(16)}`,
  );

/** A value as a script reads it: numbers, booleans and nothing as they are, all else as a text. */
const inCode = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean'
    ? String(value ?? null)
    : `'${inString(String(value))}'`;

/** @throws Error where Google's escaping is known too little */
export function writtenAt(place: HtmlPlace, value: unknown, escaped: (text: string) => string): string {
  switch (place) {
    case 'page':
      return escaped(String(value ?? ''));
    case 'code':
      return inCode(value);
    case 'string':
      return inString(String(value ?? ''));
    default:
      throw new Error(`HtmlTemplate with <?= … ?> inside a ${place} is not emulated: write <?!= … ?>`);
  }
}

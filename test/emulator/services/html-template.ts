import type { HostDesk } from './host-desk.ts';
import { escaped } from './html-escaping.ts';
import { type HtmlPlace, PlaceReader, writtenAt } from './html-place.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const PLACES: readonly HtmlPlace[] = ['page', 'style', 'code', 'string', 'comment', 'handler'];

/** A piece of a template: text, or a scriptlet by what stands between `<?` and `?>`. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code' | 'escaped' | 'plain'; readonly code: string; readonly place: HtmlPlace };

/** `<?!= …?>` is written as it is, `<?= …?>` escaped, `<? …?>` only run (platform-facts §7.2). */
function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  const reader = new PlaceReader();
  let at = 0;
  const addText = (text: string): void => {
    if (text === '') return;
    pieces.push({ kind: 'text', text });
    reader.read(text);
  };
  for (const match of template.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    addText(template.slice(at, match.index));
    const [whole, sign, code = ''] = match;
    pieces.push({
      kind: sign === '=' ? 'escaped' : sign === '!=' ? 'plain' : 'code',
      code,
      place: reader.place,
    });
    at = match.index + whole.length;
  }
  addText(template.slice(at));
  return pieces;
}

/** The template as a script whose last value is the page; what it writes goes through two functions. */
function codeOf(template: string, comments: boolean): string {
  const lines = piecesOf(template).map((piece) => {
    if (piece.kind === 'text') return `output._ = ${JSON.stringify(piece.text)};`;
    const note = comments ? `// ${piece.code.trim().replaceAll('\n', ' ')}\n` : '';
    if (piece.kind === 'code') return `${note}${piece.code}`;
    const name = piece.kind === 'plain' ? '_' : piece.place === 'page' ? '_$' : `_$${piece.place}`;
    return `${note}output.${name} = ${piece.code.trim().replace(/;$/, '')};`;
  });
  return `(function () {\nvar output = HtmlService.initTemplate();\n${lines.join('\n')}\nreturn output.$out;\n})();`;
}

export class FakeHtmlTemplate {
  readonly #desk: HostDesk;
  /** Asked anew each time: a page may still change. */
  readonly #template: () => string;
  readonly #pageOf: (content: string) => HtmlOutput;

  constructor(desk: HostDesk, template: () => string, pageOf: (content: string) => HtmlOutput) {
    this.#desk = desk;
    this.#template = template;
    this.#pageOf = pageOf;
  }

  /** Runs the scriptlets once, with what was put on the template as variables. @throws what they throw */
  evaluate(): HtmlOutput {
    const names = Object.keys(this);
    const body = codeOf(this.#template(), false).replace('HtmlService.initTemplate()', 'started');
    const run = this.#desk.compile(`(function (started, ${names.join(', ')}) { return ${body} })`);
    let page = '';
    const writes = (write: (value: unknown) => string) => ({
      set: (value: unknown) => {
        page += write(value);
      },
    });
    const output = Object.defineProperties(
      {},
      {
        _: writes((value) => String(value ?? '')),
        ...Object.fromEntries(
          PLACES.map((place) => [
            place === 'page' ? '_$' : `_$${place}`,
            writes((value) => writtenAt(place, value, escaped)),
          ]),
        ),
      },
    );
    run(output, ...names.map((name) => Reflect.get(this, name)));
    return this.#pageOf(page);
  }

  getCode(): string {
    return codeOf(this.#template(), false);
  }

  getCodeWithComments(): string {
    return codeOf(this.#template(), true);
  }

  getRawContent(): string {
    return this.#template();
  }
}

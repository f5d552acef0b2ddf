import { Exception } from '../host-context.ts';
import type { LinkRun } from './cell.ts';
import { type Desk, googleFace, type Owned, own, ownedBy, selfOf } from './desk.ts';
import { enforceSignatures } from './signature-check.ts';

type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** Text with links over parts of it. Text styles are not emulated. */
export interface RichText {
  readonly text: string;
  readonly links: readonly LinkRun[];
}

interface RichTextOwned extends Owned, RichText {
  readonly kind: 'RichTextValue';
  readonly desk: Desk;
}

const isRichText = (owned: Owned | null): owned is RichTextOwned => owned?.kind === 'RichTextValue';

export function richTextOf(argument: unknown): RichText {
  const owned = ownedBy(argument);
  if (isRichText(owned)) return owned;
  throw new Exception('Invalid argument: richTextValue');
}

class FakeRichText
  implements
    Pick<GoogleRichText, 'copy' | 'getText' | 'getLinkUrl' | 'getStartIndex' | 'getEndIndex' | 'getRuns'>
{
  readonly [own]: RichTextOwned;

  constructor(owned: RichTextOwned) {
    this[own] = owned;
  }

  copy(): GoogleBuilder {
    return newRichText(this[own].desk, this[own]);
  }

  getText(): string {
    return this[own].text;
  }

  /** The link of the whole text, or of the given part; null where there is none or more than one. */
  getLinkUrl(startOffset = 0, endOffset = this[own].text.length): string | null {
    const over = this[own].links.find((link) => link.start <= startOffset && link.end >= endOffset);
    return over?.url ?? null;
  }

  getStartIndex(): number {
    return 0;
  }

  getEndIndex(): number {
    return this[own].text.length;
  }

  getRuns(): GoogleRichText[] {
    const { text, links, desk } = this[own];
    const edges = new Set([0, text.length, ...links.flatMap((link) => [link.start, link.end])]);
    const cuts = [...edges].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((start, place) => {
      const end = cuts[place + 1] ?? text.length;
      const url = links.find((link) => link.start <= start && link.end >= end)?.url;
      const piece = text.slice(start, end);
      return richText(desk, {
        text: piece,
        links: url === undefined ? [] : [{ start: 0, end: piece.length, url }],
      });
    });
  }
}

export function richText(desk: Desk, value: RichText): GoogleRichText {
  const owned: RichTextOwned = { kind: 'RichTextValue', desk, text: value.text, links: value.links };
  return googleFace('RichTextValue', new FakeRichText(owned), desk.context);
}

interface BuilderOwned extends Owned {
  readonly kind: 'RichTextValueBuilder';
  readonly desk: Desk;
}

class FakeRichTextBuilder implements Pick<GoogleBuilder, 'build' | 'setText' | 'setLinkUrl'> {
  readonly [own]: BuilderOwned;
  #value: RichText;

  constructor(owned: BuilderOwned, value: RichText) {
    this[own] = owned;
    this.#value = value;
  }

  build(): GoogleRichText {
    return richText(this[own].desk, this.#value);
  }

  setText(text: string): GoogleBuilder {
    this.#value = { text, links: [] };
    return selfOf<GoogleBuilder>(this);
  }

  /** `(url)` for the whole text or `(start, end, url)`; a null url takes links away. */
  setLinkUrl(...given: readonly unknown[]): GoogleBuilder {
    const { text, links } = this.#value;
    const [start, end] = given.length === 3 ? [Number(given[0]), Number(given[1])] : [0, text.length];
    const url = given.at(-1);
    if (start < 0 || end > text.length || start >= end) throw new Exception('Invalid argument: link offsets');
    const kept = links.filter((link) => link.end <= start || link.start >= end);
    const made = typeof url === 'string' ? [{ start, end, url }] : [];
    this.#value = { text, links: [...kept, ...made].sort((a, b) => a.start - b.start) };
    return selfOf<GoogleBuilder>(this);
  }
}

export function newRichText(desk: Desk, value: RichText = { text: '', links: [] }): GoogleBuilder {
  const owned: BuilderOwned = { kind: 'RichTextValueBuilder', desk };
  return googleFace('RichTextValueBuilder', new FakeRichTextBuilder(owned, value), desk.context);
}

enforceSignatures('RichTextValue', FakeRichText, { getLinkUrl: ' | int,int' });
enforceSignatures('RichTextValueBuilder', FakeRichTextBuilder, {
  setText: 'string',
  setLinkUrl: 'string? | int,int,string?',
});

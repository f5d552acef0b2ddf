import { Exception } from '../host-context.ts';
import type { LinkRun, StyleRun, TextLook } from './cell.ts';
import { type Desk, googleFace, type Owned, own, ownedBy, selfOf } from './desk.ts';
import { enforceSignatures } from './signature-check.ts';
import { lookGiven, lookOver, NO_LOOK, sharedLook, textStyle } from './text-style.ts';

type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

/** Text with links and styles over parts of it. */
export interface RichText {
  readonly text: string;
  readonly links: readonly LinkRun[];
  readonly styles: readonly StyleRun[];
  /** How letters look that no style says anything of: as their cell does, or not yet known. */
  readonly under: TextLook;
}

interface RichTextOwned extends Owned, RichText {
  readonly kind: 'RichTextValue';
  readonly desk: Desk;
  /** Where a run begins in the text it was cut from. */
  readonly offset: number;
}

const BLANK_TEXT: RichText = { text: '', links: [], styles: [], under: NO_LOOK };

const isRichText = (owned: Owned | null): owned is RichTextOwned => owned?.kind === 'RichTextValue';

export function richTextOf(argument: unknown): RichText {
  const owned = ownedBy(argument);
  if (isRichText(owned)) return owned;
  throw new Exception('Invalid argument: richTextValue');
}

/** The places where a link or a style begins or ends, both ends of the text included. */
function cutsOf({ text, links, styles }: RichText): number[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...links, ...styles]) edges.add(start).add(end);
  return [...edges].sort((a, b) => a - b);
}

/** How the letter at `place` looks; later styles lie on earlier ones. */
function lookAt(value: RichText, place: number): TextLook {
  return value.styles
    .filter((run) => run.start <= place && run.end > place)
    .reduce((look, run) => lookOver(look, run.look), value.under);
}

class FakeRichText implements GoogleRichText {
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

  /** What all letters of the text, or of a part of it, share. */
  getTextStyle(startOffset = 0, endOffset = this[own].text.length): GoogleAppsScript.Spreadsheet.TextStyle {
    const starts = cutsOf(this[own]).filter((cut) => cut > startOffset && cut < endOffset);
    const looks = [startOffset, ...starts].map((place) => lookAt(this[own], place));
    return textStyle(this[own].desk, looks.reduce(sharedLook));
  }

  getStartIndex(): number {
    return this[own].offset;
  }

  getEndIndex(): number {
    return this[own].offset + this[own].text.length;
  }

  getRuns(): GoogleRichText[] {
    const { text, links, desk } = this[own];
    const cuts = cutsOf(this[own]);
    return cuts.slice(0, -1).map((start, place) => {
      const end = cuts[place + 1] ?? text.length;
      const url = links.find((link) => link.start <= start && link.end >= end)?.url;
      const piece = text.slice(start, end);
      return richText(
        desk,
        {
          text: piece,
          links: url === undefined ? [] : [{ start: 0, end: piece.length, url }],
          styles: [],
          under: lookAt(this[own], start),
        },
        start,
      );
    });
  }
}

export function richText(desk: Desk, value: RichText, offset = 0): GoogleRichText {
  const { text, links, styles, under } = value;
  const owned: RichTextOwned = { kind: 'RichTextValue', desk, text, links, styles, under, offset };
  return googleFace('RichTextValue', new FakeRichText(owned), desk.context);
}

interface BuilderOwned extends Owned {
  readonly kind: 'RichTextValueBuilder';
  readonly desk: Desk;
}

class FakeRichTextBuilder implements GoogleBuilder {
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
    this.#value = { ...BLANK_TEXT, text };
    return selfOf<GoogleBuilder>(this);
  }

  /** `(url)` for the whole text or `(start, end, url)`; a null url takes links away. */
  setLinkUrl(...given: readonly unknown[]): GoogleBuilder {
    const { links } = this.#value;
    const { start, end } = this.#part(given, 'link');
    const url = given.at(-1);
    const kept = links.filter((link) => link.end <= start || link.start >= end);
    const made = typeof url === 'string' ? [{ start, end, url }] : [];
    this.#value = { ...this.#value, links: [...kept, ...made].sort((a, b) => a.start - b.start) };
    return selfOf<GoogleBuilder>(this);
  }

  /** `(style)` for the whole text or `(start, end, style)`; what the style leaves unset stays. */
  setTextStyle(...given: readonly unknown[]): GoogleBuilder {
    const { start, end } = this.#part(given, 'style');
    const look = lookGiven(given.at(-1));
    const { styles } = this.#value;
    const kept = look === null ? styles.filter((run) => run.end <= start || run.start >= end) : styles;
    this.#value = { ...this.#value, styles: look === null ? kept : [...kept, { start, end, look }] };
    return selfOf<GoogleBuilder>(this);
  }

  #part(given: readonly unknown[], what: string): { start: number; end: number } {
    const { text } = this.#value;
    const [start, end] = given.length === 3 ? [Number(given[0]), Number(given[1])] : [0, text.length];
    if (start < 0 || end > text.length || start >= end)
      throw new Exception(`Invalid argument: ${what} offsets`);
    return { start, end };
  }
}

export function newRichText(desk: Desk, value: RichText = BLANK_TEXT): GoogleBuilder {
  const { text, links, styles, under } = value;
  const owned: BuilderOwned = { kind: 'RichTextValueBuilder', desk };
  const start: RichText = { text, links, styles, under };
  return googleFace('RichTextValueBuilder', new FakeRichTextBuilder(owned, start), desk.context);
}

enforceSignatures('RichTextValue', FakeRichText, { getLinkUrl: ' | int,int', getTextStyle: ' | int,int' });
enforceSignatures('RichTextValueBuilder', FakeRichTextBuilder, {
  setText: 'string',
  setLinkUrl: 'string? | int,int,string?',
  setTextStyle: 'TextStyle? | int,int,TextStyle?',
});

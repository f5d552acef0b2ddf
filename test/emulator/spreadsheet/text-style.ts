import type { CellFormat, TextLook } from './cell.ts';
import { colorHex, themeOf } from './color.ts';
import { colorGiven, colorObject } from './color-object.ts';
import { type Desk, googleFace, type Owned, own, ownedBy, selfOf } from './desk.ts';
import { enforceSignatures } from './signature-check.ts';

type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

interface StyleOwned extends Owned {
  readonly kind: 'TextStyle' | 'TextStyleBuilder';
  readonly desk: Desk;
  look: TextLook;
}

export const NO_LOOK: TextLook = Object.freeze({
  fontFamily: null,
  fontSize: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  color: null,
});

/** What is set in `over` laid on `under`. */
export function lookOver(under: TextLook, over: TextLook): TextLook {
  const set = Object.entries(over).filter(([, value]) => value !== null);
  return { ...under, ...Object.fromEntries(set) };
}

/** What two looks share; null where they differ. */
export function sharedLook(a: TextLook, b: TextLook): TextLook {
  const keep = <T>(one: T, other: T): T | null => (one === other ? one : null);
  return {
    fontFamily: keep(a.fontFamily, b.fontFamily),
    fontSize: keep(a.fontSize, b.fontSize),
    bold: keep(a.bold, b.bold),
    italic: keep(a.italic, b.italic),
    underline: keep(a.underline, b.underline),
    strikethrough: keep(a.strikethrough, b.strikethrough),
    color: keep(a.color, b.color),
  };
}

/** A cell's own look, in which nothing is null. A plain cell tells its font otherwise than `getFontFamily` does. */
export function lookOfFormat(format: CellFormat): TextLook {
  return {
    fontFamily: format.fontFamily ?? 'arial,sans,sans-serif',
    fontSize: format.fontSize ?? 10,
    bold: format.fontWeight === 'bold',
    italic: format.fontStyle === 'italic',
    underline: format.fontLine === 'underline',
    strikethrough: format.fontLine === 'line-through',
    color: format.fontColor ?? '#000000',
  };
}

/** The format under the parts of a look that are set; the others stay. */
export function formatWith(format: CellFormat, look: TextLook): CellFormat {
  if (look.underline === true && look.strikethrough === true)
    throw new Error('A TextStyle with both lines is not emulated');
  const lineOf = (): CellFormat['fontLine'] => {
    if (look.underline === true) return 'underline';
    if (look.strikethrough === true) return 'line-through';
    const isGone =
      (format.fontLine === 'underline' && look.underline === false) ||
      (format.fontLine === 'line-through' && look.strikethrough === false);
    return isGone ? null : format.fontLine;
  };
  return {
    ...format,
    fontFamily: look.fontFamily ?? format.fontFamily,
    fontSize: look.fontSize ?? format.fontSize,
    fontWeight: look.bold === null ? format.fontWeight : look.bold ? 'bold' : null,
    fontStyle: look.italic === null ? format.fontStyle : look.italic ? 'italic' : null,
    fontLine: lineOf(),
    fontColor: look.color ?? format.fontColor,
  };
}

const isStyle = (owned: Owned | null): owned is StyleOwned => owned?.kind === 'TextStyle';

/** The look behind a TextStyle argument; a null style resets to the default look. */
export function lookGiven(argument: unknown): TextLook | null {
  const owned = ownedBy(argument);
  return isStyle(owned) ? owned.look : null;
}

class FakeTextStyle implements GoogleStyle {
  readonly [own]: StyleOwned;

  constructor(owned: StyleOwned) {
    this[own] = owned;
  }

  copy(): GoogleBuilder {
    return newTextStyle(this[own].desk, this[own].look);
  }

  getFontFamily(): string | null {
    return this[own].look.fontFamily;
  }

  getFontSize(): number | null {
    return this[own].look.fontSize;
  }

  /** A colour of the theme is told by its name (gas-fakes test/testsheetsformatting.js). */
  getForegroundColor(): string | null {
    const { color } = this[own].look;
    return color === null ? null : (themeOf(color) ?? color);
  }

  getForegroundColorObject(): GoogleAppsScript.Spreadsheet.Color | null {
    const { desk, look } = this[own];
    return look.color === null ? null : colorObject(desk, look.color);
  }

  isBold(): boolean | null {
    return this[own].look.bold;
  }

  isItalic(): boolean | null {
    return this[own].look.italic;
  }

  isStrikethrough(): boolean | null {
    return this[own].look.strikethrough;
  }

  isUnderline(): boolean | null {
    return this[own].look.underline;
  }
}

class FakeTextStyleBuilder implements GoogleBuilder {
  readonly [own]: StyleOwned;

  constructor(owned: StyleOwned) {
    this[own] = owned;
  }

  build(): GoogleStyle {
    return textStyle(this[own].desk, this[own].look);
  }

  setBold(bold: boolean): GoogleBuilder {
    return this.#set({ bold });
  }

  setFontFamily(fontFamily: string): GoogleBuilder {
    return this.#set({ fontFamily });
  }

  setFontSize(fontSize: number): GoogleBuilder {
    return this.#set({ fontSize });
  }

  setForegroundColor(cssString: string): GoogleBuilder {
    return this.#set({ color: colorHex(cssString) });
  }

  setForegroundColorObject(color: GoogleAppsScript.Spreadsheet.Color): GoogleBuilder {
    return this.#set({ color: colorGiven(color) });
  }

  setItalic(italic: boolean): GoogleBuilder {
    return this.#set({ italic });
  }

  setStrikethrough(strikethrough: boolean): GoogleBuilder {
    return this.#set({ strikethrough });
  }

  setUnderline(underline: boolean): GoogleBuilder {
    return this.#set({ underline });
  }

  #set(part: Partial<TextLook>): GoogleBuilder {
    this[own].look = { ...this[own].look, ...part };
    return selfOf<GoogleBuilder>(this);
  }
}

enforceSignatures('TextStyle', FakeTextStyle, {});
enforceSignatures('TextStyleBuilder', FakeTextStyleBuilder, {
  setBold: 'bool',
  setFontFamily: 'string',
  setFontSize: 'int',
  setForegroundColor: 'string',
  setForegroundColorObject: 'Color | ColorBuilder',
  setItalic: 'bool',
  setStrikethrough: 'bool',
  setUnderline: 'bool',
});

export const textStyle = (desk: Desk, look: TextLook): GoogleStyle =>
  googleFace('TextStyle', new FakeTextStyle({ kind: 'TextStyle', desk, look }), desk.context);

/** `SpreadsheetApp.newTextStyle()`: nothing is set yet. */
export const newTextStyle = (desk: Desk, look: TextLook = NO_LOOK): GoogleBuilder =>
  googleFace(
    'TextStyleBuilder',
    new FakeTextStyleBuilder({ kind: 'TextStyleBuilder', desk, look }),
    desk.context,
  );

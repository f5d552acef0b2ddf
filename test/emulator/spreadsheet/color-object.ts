import { Exception } from '../host-context.ts';
import { colorHex, rgbChannels, themeColor, themeOf } from './color.ts';
import { type Desk, googleFace, type Owned, own, ownedBy, selfOf } from './desk.ts';
import { enumMember, enumName } from './enums.ts';
import { enforceSignatures } from './signature-check.ts';

type GoogleColor = GoogleAppsScript.Spreadsheet.Color;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ColorBuilder;
type ColorType = GoogleAppsScript.Base.ColorType;
type ThemeColorType = GoogleAppsScript.Spreadsheet.ThemeColorType;

interface ColorOwned extends Owned {
  readonly kind: 'Color' | 'ColorBuilder';
  readonly desk: Desk;
  /** A kept colour (`color.ts`); null before a builder was told one. */
  kept: string | null;
}

const isColor = (owned: Owned | null): owned is ColorOwned =>
  owned?.kind === 'Color' || owned?.kind === 'ColorBuilder';

/** The kept colour behind a Color argument, or a builder's; null resets. */
export function colorGiven(argument: unknown): string | null {
  if (argument === null || argument === undefined) return null;
  const owned = ownedBy(argument);
  if (!isColor(owned) || owned.kept === null) throw new Exception('Invalid argument: color');
  return owned.kept;
}

/** What a colour and its builder both tell of themselves. */
class ColorFacts {
  readonly [own]: ColorOwned;

  constructor(owned: ColorOwned) {
    this[own] = owned;
  }

  getColorType(): ColorType {
    const { kept } = this[own];
    if (kept === null) return enumMember('ColorType', 'UNSUPPORTED');
    return enumMember('ColorType', themeOf(kept) === null ? 'RGB' : 'THEME');
  }

  asRgbColor(): GoogleAppsScript.Base.RgbColor {
    const { desk, kept } = this[own];
    if (kept === null || themeOf(kept) !== null) throw new Exception('Object is not of type RgbColor.');
    const [red, green, blue] = rgbChannels(kept);
    const rgb: GoogleAppsScript.Base.RgbColor = {
      asHexString: () => kept,
      getRed: () => red,
      getGreen: () => green,
      getBlue: () => blue,
      getColorType: () => enumMember('ColorType', 'RGB'),
    };
    return googleFace('RgbColor', rgb, desk.context);
  }

  asThemeColor(): GoogleAppsScript.Spreadsheet.ThemeColor {
    const { desk, kept } = this[own];
    const name = kept === null ? null : themeOf(kept);
    if (name === null) throw new Exception('Object is not of type ThemeColor.');
    const theme: GoogleAppsScript.Spreadsheet.ThemeColor = {
      getThemeColorType: () => enumMember<ThemeColorType>('ThemeColorType', name),
      getColorType: () => enumMember<ColorType>('ColorType', 'THEME'),
    };
    return googleFace('ThemeColor', theme, desk.context);
  }
}

class FakeColor extends ColorFacts implements GoogleColor {}

class FakeColorBuilder extends ColorFacts implements GoogleBuilder {
  build(): GoogleColor {
    const { desk, kept } = this[own];
    if (kept === null) throw new Exception('The color of the builder was never set.');
    return colorObject(desk, kept);
  }

  setRgbColor(cssString: string): GoogleBuilder {
    this[own].kept = colorHex(cssString);
    return selfOf<GoogleBuilder>(this);
  }

  setThemeColor(themeColorType: ThemeColorType): GoogleBuilder {
    this[own].kept = themeColor(enumName('ThemeColorType', themeColorType) ?? 'UNSUPPORTED');
    return selfOf<GoogleBuilder>(this);
  }
}

enforceSignatures('Color', FakeColor, {});
enforceSignatures('ColorBuilder', FakeColorBuilder, {
  setRgbColor: 'string',
  setThemeColor: 'enum:ThemeColorType',
});

/** A colour as the newer getters give it. */
export const colorObject = (desk: Desk, kept: string): GoogleColor =>
  googleFace('Color', new FakeColor({ kind: 'Color', desk, kept }), desk.context);

/** `SpreadsheetApp.newColor()`. */
export const newColor = (desk: Desk): GoogleBuilder =>
  googleFace('ColorBuilder', new FakeColorBuilder({ kind: 'ColorBuilder', desk, kept: null }), desk.context);

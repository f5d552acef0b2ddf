import type { CellFormat } from './cell.ts';
import { colorGiven, colorObject } from './color-object.ts';
import { type Desk, type GoogleRange, googleFace, own, selfOf } from './desk.ts';
import { enumMember } from './enums.ts';
import * as read from './format-inputs.ts';
import { first, putEach, putOne, rewriteFormats, table } from './format-writing.ts';
import { RangeFormat } from './range-format.ts';
import { formatWith, lookGiven, lookOfFormat, NO_LOOK, textStyle } from './text-style.ts';

type Emulated =
  | 'getTextStyle'
  | 'getTextStyles'
  | 'setTextStyle'
  | 'setTextStyles'
  | 'getTextDirection'
  | 'getTextDirections'
  | 'setTextDirection'
  | 'setTextDirections'
  | 'getTextRotation'
  | 'getTextRotations'
  | 'setTextRotation'
  | 'setTextRotations'
  | 'setVerticalText'
  | 'getBackgroundObject'
  | 'getBackgroundObjects'
  | 'setBackgroundObject'
  | 'setBackgroundObjects'
  | 'getFontColorObject'
  | 'getFontColorObjects'
  | 'setFontColorObject'
  | 'setFontColorObjects';

type GoogleColor = GoogleAppsScript.Spreadsheet.Color;
type Style = GoogleAppsScript.Spreadsheet.TextStyle;
type Direction = GoogleAppsScript.Spreadsheet.TextDirection;
type Rotation = GoogleAppsScript.Spreadsheet.TextRotation;

const backgroundOf = (format: CellFormat): string => format.background ?? '#ffffff';
const fontColorOf = (format: CellFormat): string => format.fontColor ?? '#000000';

/** Null where the cell leaves it to its content. */
const directionOf = (format: CellFormat): Direction | null =>
  format.direction === null ? null : enumMember<Direction>('TextDirection', format.direction);

function rotationFace(desk: Desk, { rotation }: CellFormat): Rotation {
  const rotated: Rotation = {
    getDegrees: () => (typeof rotation === 'number' ? rotation : 0),
    isVertical: () => rotation === 'vertical',
  };
  return googleFace('TextRotation', rotated, desk.context);
}

/** Styles, colours and directions of a range as objects rather than words. */
export class RangeLooks extends RangeFormat implements Pick<GoogleRange, Emulated> {
  getTextStyle(): Style {
    return textStyle(this[own].desk, first(this[own], lookOfFormat));
  }

  getTextStyles(): Style[][] {
    return table(this[own], (format) => textStyle(this[own].desk, lookOfFormat(format)));
  }

  /** Changes what the style says and leaves the rest. */
  setTextStyle(style: Style | null): GoogleRange {
    const look = lookGiven(style) ?? NO_LOOK;
    rewriteFormats(this[own], (format) => formatWith(format, look));
    return selfOf<GoogleRange>(this);
  }

  setTextStyles(styles: (Style | null)[][]): GoogleRange {
    const looks = styles.map((row) => row.map((style) => lookGiven(style) ?? NO_LOOK));
    rewriteFormats(
      this[own],
      (format, row, column) => formatWith(format, looks[row]?.[column] ?? NO_LOOK),
      looks,
    );
    return selfOf<GoogleRange>(this);
  }

  getTextDirection(): Direction | null {
    return first(this[own], directionOf);
  }

  getTextDirections(): (Direction | null)[][] {
    return table(this[own], directionOf);
  }

  setTextDirection(direction: Direction | null): GoogleRange {
    putOne(this[own], 'direction', read.readDirection(direction));
    return selfOf<GoogleRange>(this);
  }

  setTextDirections(directions: (Direction | null)[][]): GoogleRange {
    putEach(this[own], 'direction', directions, read.readDirection);
    return selfOf<GoogleRange>(this);
  }

  getTextRotation(): Rotation {
    return rotationFace(
      this[own].desk,
      first(this[own], (format) => format),
    );
  }

  getTextRotations(): Rotation[][] {
    return table(this[own], (format) => rotationFace(this[own].desk, format));
  }

  /** Degrees only: Google refuses the TextRotation that its own page promises (issuetracker 425390984). */
  setTextRotation(degrees: unknown): GoogleRange {
    putOne(this[own], 'rotation', read.readRotation(degrees));
    return selfOf<GoogleRange>(this);
  }

  setTextRotations(rotations: unknown[][]): GoogleRange {
    putEach(this[own], 'rotation', rotations, read.readRotation);
    return selfOf<GoogleRange>(this);
  }

  setVerticalText(isVertical: boolean): GoogleRange {
    putOne(this[own], 'rotation', isVertical ? 'vertical' : null);
    return selfOf<GoogleRange>(this);
  }

  getBackgroundObject(): GoogleColor {
    return colorObject(this[own].desk, first(this[own], backgroundOf));
  }

  getBackgroundObjects(): GoogleColor[][] {
    return table(this[own], (format) => colorObject(this[own].desk, backgroundOf(format)));
  }

  setBackgroundObject(color: GoogleColor | null): GoogleRange {
    putOne(this[own], 'background', colorGiven(color));
    return selfOf<GoogleRange>(this);
  }

  setBackgroundObjects(colors: (GoogleColor | null)[][] | null): GoogleRange {
    if (colors === null) return this.setBackgroundObject(null);
    putEach(this[own], 'background', colors, colorGiven);
    return selfOf<GoogleRange>(this);
  }

  getFontColorObject(): GoogleColor {
    return colorObject(this[own].desk, first(this[own], fontColorOf));
  }

  getFontColorObjects(): GoogleColor[][] {
    return table(this[own], (format) => colorObject(this[own].desk, fontColorOf(format)));
  }

  setFontColorObject(color: GoogleColor | null): GoogleRange {
    putOne(this[own], 'fontColor', colorGiven(color));
    return selfOf<GoogleRange>(this);
  }

  setFontColorObjects(colors: (GoogleColor | null)[][]): GoogleRange {
    putEach(this[own], 'fontColor', colors, colorGiven);
    return selfOf<GoogleRange>(this);
  }
}

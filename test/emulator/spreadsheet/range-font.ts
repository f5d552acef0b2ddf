import type { CellFormat } from './cell.ts';
import { drawnColor, hexOf } from './color.ts';
import { type GoogleRange, own, selfOf } from './desk.ts';
import * as read from './format-inputs.ts';
import { first, putEach, putOne, table } from './format-writing.ts';
import { RangeFormulas } from './range-formulas.ts';

type Emulated =
  | 'getFontFamilies'
  | 'setFontFamilies'
  | 'getFontLines'
  | 'setFontLines'
  | 'getBackground'
  | 'getBackgrounds'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setBackgroundRGB'
  | 'setFontColor'
  | 'setFontColors'
  | 'getFontFamily'
  | 'setFontFamily'
  | 'getFontSize'
  | 'getFontSizes'
  | 'setFontSize'
  | 'setFontSizes'
  | 'getFontWeight'
  | 'getFontWeights'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'getFontStyle'
  | 'getFontStyles'
  | 'setFontStyle'
  | 'setFontStyles'
  | 'getFontLine'
  | 'setFontLine';

const backgroundOf = (format: CellFormat): string => drawnColor(format.background ?? '#ffffff');
const fontColorOf = (format: CellFormat): string => drawnColor(format.fontColor ?? '#000000');
const weightOf = (format: CellFormat): 'normal' | 'bold' => format.fontWeight ?? 'normal';
const styleOf = (format: CellFormat): 'normal' | 'italic' => format.fontStyle ?? 'normal';
const sizeOf = (format: CellFormat): number => format.fontSize ?? 10;

/** The colours and letters of a range. Colours come back as lower-case hex, fonts as Google's defaults. */
export class RangeFont extends RangeFormulas implements Pick<GoogleRange, Emulated> {
  getBackground(): string {
    return first(this[own], backgroundOf);
  }

  getBackgrounds(): string[][] {
    return table(this[own], backgroundOf);
  }

  setBackground(value: string | null): GoogleRange {
    putOne(this[own], 'background', read.readBackground(value));
    return selfOf<GoogleRange>(this);
  }

  setBackgrounds(values: (string | null)[][]): GoogleRange {
    putEach(this[own], 'background', values, read.readBackground);
    return selfOf<GoogleRange>(this);
  }

  /** The names these had once, which Google still answers to (gas-fakes test/testsheetsformatting.js). */
  getBackgroundColor(): string {
    return this.getBackground();
  }

  getBackgroundColors(): string[][] {
    return this.getBackgrounds();
  }

  setBackgroundColor(value: string | null): GoogleRange {
    return this.setBackground(value);
  }

  setBackgroundColors(values: (string | null)[][]): GoogleRange {
    return this.setBackgrounds(values);
  }

  setBackgroundRGB(red: number, green: number, blue: number): GoogleRange {
    putOne(this[own], 'background', hexOf([red, green, blue]));
    return selfOf<GoogleRange>(this);
  }

  /** Older than `getFontColorObject`, absent from the declarations, and still answered by Google. */
  getFontColor(): string {
    return first(this[own], fontColorOf);
  }

  getFontColors(): string[][] {
    return table(this[own], fontColorOf);
  }

  setFontColor(value: string | null): GoogleRange {
    putOne(this[own], 'fontColor', read.readFontColor(value));
    return selfOf<GoogleRange>(this);
  }

  setFontColors(values: unknown[][]): GoogleRange {
    putEach(this[own], 'fontColor', values, read.readFontColor);
    return selfOf<GoogleRange>(this);
  }

  getFontFamily(): string {
    return first(this[own], (format) => format.fontFamily ?? 'Arial');
  }

  setFontFamily(value: string | null): GoogleRange {
    putOne(this[own], 'fontFamily', read.readFontFamily(value));
    return selfOf<GoogleRange>(this);
  }

  getFontSize(): number {
    return first(this[own], sizeOf);
  }

  getFontSizes(): number[][] {
    return table(this[own], sizeOf);
  }

  setFontSize(value: number): GoogleRange {
    putOne(this[own], 'fontSize', read.readFontSize(value));
    return selfOf<GoogleRange>(this);
  }

  setFontSizes(values: number[][]): GoogleRange {
    putEach(this[own], 'fontSize', values, read.readFontSize);
    return selfOf<GoogleRange>(this);
  }

  getFontWeight(): 'normal' | 'bold' {
    return first(this[own], weightOf);
  }

  getFontWeights(): ('normal' | 'bold')[][] {
    return table(this[own], weightOf);
  }

  setFontWeight(value: string | null): GoogleRange {
    putOne(this[own], 'fontWeight', read.readFontWeight(value));
    return selfOf<GoogleRange>(this);
  }

  setFontWeights(values: (string | null)[][]): GoogleRange {
    putEach(this[own], 'fontWeight', values, read.readFontWeight);
    return selfOf<GoogleRange>(this);
  }

  getFontStyle(): 'normal' | 'italic' {
    return first(this[own], styleOf);
  }

  getFontStyles(): ('normal' | 'italic')[][] {
    return table(this[own], styleOf);
  }

  setFontStyle(value: string | null): GoogleRange {
    putOne(this[own], 'fontStyle', read.readFontStyle(value));
    return selfOf<GoogleRange>(this);
  }

  setFontStyles(values: (string | null)[][]): GoogleRange {
    putEach(this[own], 'fontStyle', values, read.readFontStyle);
    return selfOf<GoogleRange>(this);
  }

  getFontLine(): 'none' | 'underline' | 'line-through' {
    return first(this[own], (format) => format.fontLine ?? 'none');
  }

  setFontLine(value: string | null): GoogleRange {
    putOne(this[own], 'fontLine', read.readFontLine(value));
    return selfOf<GoogleRange>(this);
  }

  getFontFamilies(): string[][] {
    return table(this[own], (format) => format.fontFamily ?? 'Arial');
  }

  setFontFamilies(values: (string | null)[][]): GoogleRange {
    putEach(this[own], 'fontFamily', values, read.readFontFamily);
    return selfOf<GoogleRange>(this);
  }

  getFontLines(): ('none' | 'underline' | 'line-through')[][] {
    return table(this[own], (format) => format.fontLine ?? 'none');
  }

  setFontLines(values: (string | null)[][]): GoogleRange {
    putEach(this[own], 'fontLine', values, read.readFontLine);
    return selfOf<GoogleRange>(this);
  }
}

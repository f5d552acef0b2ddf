import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellSnapshot, CellStyle } from '../../emulator/snapshot.ts';

/** Rides along in the cell's `custom` field: what is drawn, and what the editor opens with. */
export interface DrawnText {
  readonly display: string;
  readonly edit: string;
}

/**
 * The raw value goes in for validation and conditional formats; the text drawn is the emulator's own, because Univer
 * would format numbers and dates its own way. Formulas stay on the server: Univer never computes.
 */
export function cellData(cell: CellSnapshot): ICellData {
  // Most cells of a form hold nothing yet.
  if (cell.value === null && !cell.formula) return cell.style ? { s: wholeStyle(cell.style) } : {};
  const drawn: DrawnText = { display: cell.display, edit: editText(cell) };
  const data: ICellData = { v: cell.value, t: valueType(cell.value), custom: { ...drawn } };
  if (cell.style) data.s = wholeStyle(cell.style);
  return data;
}

function editText(cell: CellSnapshot): string {
  return cell.formula ?? (typeof cell.value === 'string' ? cell.value : cell.display);
}

function valueType(value: CellSnapshot['value']): CellValueType | null {
  if (value === null) return null;
  if (typeof value === 'number') return CellValueType.NUMBER;
  if (typeof value === 'boolean') return CellValueType.BOOLEAN;
  // Plain STRING turns "007" back into a number.
  return CellValueType.FORCE_STRING;
}

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAP = { OVERFLOW: WrapStrategy.OVERFLOW, WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP };

/** Google's default; Univer's own is a size larger, and a style without a size takes that one. */
const DEFAULT_FONT: IStyleData = { ff: 'Arial', fs: 10 };

/** All of a cell's look. */
export function wholeStyle(style: CellStyle): IStyleData {
  return { ...DEFAULT_FONT, ...styleData(style) };
}

const made = new WeakMap<CellStyle, IStyleData>();

/** Only what the style says: a conditional format leaves the rest as it is. */
export function styleData(style: CellStyle): IStyleData {
  const known = made.get(style);
  if (known) return known;
  const data: IStyleData = {};
  made.set(style, data);
  if (style.background) data.bg = { rgb: style.background };
  if (style.fontColor) data.cl = { rgb: style.fontColor };
  if (style.fontFamily) data.ff = style.fontFamily;
  if (style.fontSize) data.fs = style.fontSize;
  if (style.bold) data.bl = BooleanNumber.TRUE;
  if (style.italic) data.it = BooleanNumber.TRUE;
  if (style.underline) data.ul = { s: BooleanNumber.TRUE };
  if (style.horizontalAlignment) data.ht = HORIZONTAL[style.horizontalAlignment];
  if (style.verticalAlignment) data.vt = VERTICAL[style.verticalAlignment];
  if (style.wrap) data.tb = WRAP[style.wrap];
  if (style.border) data.bd = borderData(style.border);
  return data;
}

const BORDER: Readonly<Record<string, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

function borderData(border: NonNullable<CellStyle['border']>): NonNullable<IStyleData['bd']> {
  const side = (line: { color: string; style: string } | undefined) =>
    line ? { s: BORDER[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } } : null;
  return {
    t: side(border.top),
    l: side(border.left),
    b: side(border.bottom),
    r: side(border.right),
  };
}

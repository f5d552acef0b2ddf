import type { Alignment, Border, BorderStyle, Borders, Color, Fill, Font, Style } from 'exceljs';
import type { CellStyle } from '../emulator/snapshot.ts';

/** What Google formats a cell with when nobody has. */
const FONT: Partial<Font> = { name: 'Arial', size: 10 };
/** Google's name for "as it comes". */
const GENERAL = '0.###############';

export function color(css: string): Partial<Color> {
  return { argb: `FF${css.replace('#', '').toUpperCase()}` };
}

export function excelStyle(style: CellStyle | undefined, numberFormat?: string): Partial<Style> {
  const made: Partial<Style> = { font: font(style) };
  if (numberFormat && numberFormat !== GENERAL) made.numFmt = numberFormat;
  if (!style) return made;
  if (style.background) made.fill = fill(style.background);
  if (style.border) made.border = borders(style.border);
  const alignment: Partial<Alignment> = {
    vertical: style.verticalAlignment ?? 'bottom',
    ...(style.horizontalAlignment ? { horizontal: style.horizontalAlignment } : {}),
    ...(style.wrap === 'WRAP' ? { wrapText: true } : {}),
  };
  return { ...made, alignment };
}

/** The look a conditional format adds: only what it says, the rest shows through. */
export function excelOverlay(style: CellStyle): Partial<Style> {
  const { fontColor, bold, italic, underline, background } = style;
  const made: Partial<Style> = {};
  if (fontColor || bold || italic || underline) {
    made.font = {
      ...(fontColor ? { color: color(fontColor) } : {}),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
    };
  }
  // In a differential format the colour of a solid fill is its background.
  if (background) made.fill = { type: 'pattern', pattern: 'solid', bgColor: color(background) };
  return made;
}

function font(style: CellStyle | undefined): Partial<Font> {
  return {
    ...FONT,
    ...(style?.fontFamily ? { name: style.fontFamily } : {}),
    ...(style?.fontSize ? { size: style.fontSize } : {}),
    ...(style?.fontColor ? { color: color(style.fontColor) } : {}),
    ...(style?.bold ? { bold: true } : {}),
    ...(style?.italic ? { italic: true } : {}),
    ...(style?.underline ? { underline: true } : {}),
  };
}

function fill(background: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: color(background) };
}

const LINES: Readonly<Record<string, BorderStyle>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

function borders(border: NonNullable<CellStyle['border']>): Partial<Borders> {
  const made: { -readonly [side in keyof Borders]?: Partial<Border> } = {};
  for (const side of ['top', 'left', 'bottom', 'right'] as const) {
    const line = border[side];
    if (line) made[side] = { style: LINES[line.style] ?? 'thin', color: color(line.color) };
  }
  return made;
}

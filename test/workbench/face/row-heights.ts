import type { CellSnapshot, SheetSnapshot } from '../../emulator/snapshot.ts';
import { readBlock } from '../a1.ts';

const DEFAULT_ROW = 21;
const DEFAULT_COLUMN = 100;
/** What Univer keeps free at both sides of a text, and a little for its own way of measuring. */
const PADDING = 6;
/** Pixels a line needs for each point of its font, with room for letters that carry two marks. */
const LINE = 1.5;

/** Width of a text in pixels, in the font of the cell. */
export type Measure = (text: string, font: string) => number;

/**
 * Rows that nobody sized are as high as their wrapped texts need, as on Google.
 * @returns heights by row, where they differ from the default
 */
export function fittedHeights(sheet: SheetSnapshot, measure: Measure): ReadonlyMap<number, number> {
  const sized = new Set(
    sheet.rows.filter((line) => line.size !== undefined || line.hidden).map((line) => line.index),
  );
  const widths = new Map(sheet.columns.map((line) => [line.index, line.size ?? DEFAULT_COLUMN]));
  const merged = sheet.merges.map((merge) => readBlock(merge, sheet));
  const heights = new Map<number, number>();
  for (const cell of sheet.cells) {
    if (cell.display === '' || sized.has(cell.row)) continue;
    const spans = merged.find((block) => block.startRow === cell.row && block.startColumn === cell.column);
    // A cell over several rows makes none of them higher.
    if (spans && spans.endRow > spans.startRow) continue;
    let width = 0;
    const last = spans?.endColumn ?? cell.column;
    for (let column = cell.column; column <= last; column++) width += widths.get(column) ?? DEFAULT_COLUMN;
    const needed = heightOf(cell, width - PADDING, measure);
    if (needed > (heights.get(cell.row) ?? DEFAULT_ROW)) heights.set(cell.row, needed);
  }
  return heights;
}

function heightOf({ display, style }: CellSnapshot, width: number, measure: Measure): number {
  const size = style?.fontSize ?? 10;
  const font = `${style?.bold ? 'bold ' : ''}${size}pt ${style?.fontFamily ?? 'Arial'}`;
  const paragraphs = display.split('\n');
  const lines =
    style?.wrap === 'WRAP'
      ? paragraphs.reduce((count, paragraph) => count + linesOf(paragraph, width, font, measure), 0)
      : 1;
  return Math.ceil(lines * size * LINE + 5);
}

function linesOf(paragraph: string, width: number, font: string, measure: Measure): number {
  if (measure(paragraph, font) <= width) return 1;
  let lines = 1;
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, font) <= width) line = longer;
    else {
      lines++;
      line = word;
    }
  }
  return lines;
}

/** Measures with the browser's own canvas, each text once. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (!context) return text.length * 7;
    context.font = font;
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}

import { type BorderLine, type BorderSide, type CellFormat, formatChanger } from './cell.ts';
import { colorObject } from './color-object.ts';
import { googleFace, type RangeOwned } from './desk.ts';
import { enumMember } from './enums.ts';
import { requireRangeEditable } from './range-base.ts';
import { lastColumnOf, lastRowOf } from './rect.ts';

/** Drawn, taken away, or left as it is. */
export type BorderSideWish = boolean | null;

export interface BorderWish {
  readonly top: BorderSideWish;
  readonly left: BorderSideWish;
  readonly bottom: BorderSideWish;
  readonly right: BorderSideWish;
  readonly vertical: BorderSideWish;
  readonly horizontal: BorderSideWish;
}

/** Outer sides go to the cells along the edge, inner ones to both cells of each inner line. */
export function drawBorder(range: RangeOwned, wish: BorderWish, line: BorderLine): void {
  requireRangeEditable(range);
  const { rect } = range;
  const changers = new Map<string, ReturnType<typeof formatChanger>>();
  range.sheet.write(rect, (cell, row, column) => {
    const sides = {
      top: row === rect.row ? wish.top : wish.horizontal,
      bottom: row === lastRowOf(rect) ? wish.bottom : wish.horizontal,
      left: column === rect.column ? wish.left : wish.vertical,
      right: column === lastColumnOf(rect) ? wish.right : wish.vertical,
    };
    const key = Object.values(sides).join();
    let changer = changers.get(key);
    if (changer === undefined) {
      changer = formatChanger((format): CellFormat => {
        const border: Record<string, BorderLine> = { ...format.border };
        for (const [side, wished] of Object.entries(sides)) {
          if (wished === true) border[side] = line;
          if (wished === false) delete border[side];
        }
        return { ...format, border: Object.keys(border).length === 0 ? null : border };
      });
      changers.set(key, changer);
    }
    return changer(cell);
  });
}

export interface Border {
  getBorderStyle(): GoogleAppsScript.Spreadsheet.BorderStyle | null;
  getColor(): GoogleAppsScript.Spreadsheet.Color;
}

export interface Borders {
  getTop(): Border | null;
  getLeft(): Border | null;
  getBottom(): Border | null;
  getRight(): Border | null;
}

/** The borders of the range's first cell. */
export function bordersOf({ desk, sheet, rect }: RangeOwned): Borders | null {
  const { border } = sheet.cell(rect.row, rect.column).format;
  if (border === null) return null;
  const sideOf = (side: BorderSide): Border | null => {
    const line = border[side];
    if (line === undefined) return null;
    const face: Border = {
      getBorderStyle: () => enumMember('BorderStyle', line.style),
      getColor: () => colorObject(desk, line.color),
    };
    return googleFace('Border', face, desk.context);
  };
  const borders: Borders = {
    getTop: () => sideOf('top'),
    getLeft: () => sideOf('left'),
    getBottom: () => sideOf('bottom'),
    getRight: () => sideOf('right'),
  };
  return googleFace('Borders', borders, desk.context);
}

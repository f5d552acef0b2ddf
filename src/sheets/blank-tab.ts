import { tabNames } from '../text/tabs.ts';
import type { RegisterTab } from './layout.ts';
import { palette } from './palette.ts';
import { HEADING_ROWS } from './table.ts';
import type { FilledSheet, TabSize, Tabs } from './tabs.ts';
import { fitGrid, registerOf } from './tabs.ts';
import type { Range } from './workbook.ts';

/**
 * Registers, Tổng quan and Theo dõi look alike before anything stands in them: keys hidden in the first row, headings in the
 * second. One of them is dressed, the others begin as its copies, at one service call each.
 */

/** As high as most registers and as wide as Theo dõi, so that few copies need rows or columns put in. */
export const BLANK: TabSize = { rows: 60, columns: 30 };

/** Pixels of a column unless a register says otherwise. */
const USUAL_WIDTH = 120;

/** Three service calls. */
export const dressHeading = (range: Range): Range =>
  range.setBackground(palette.heading).setFontColor(palette.headingText).setFontWeight('bold');

/** Text that wraps under a dark line of headings. Ten service calls. @returns all of its cells */
export const dressTab = ({ sheet }: FilledSheet, { rows, columns }: TabSize): Range => {
  const all = sheet.getRange(1, 1, rows, columns).setNumberFormat('@').setWrap(true);
  dressHeading(sheet.getRange(HEADING_ROWS, 1, 1, columns));
  sheet.setColumnWidths(1, columns, USUAL_WIDTH);
  sheet.hideRows(1);
  sheet.setFrozenRows(HEADING_ROWS);
  return all;
};

/** Where a tab that people look at first is put, from 0; the others follow one another behind all tabs. */
const PLACES: Readonly<Partial<Record<RegisterTab, number>>> = { overview: 0, tracking: 1 };

/**
 * Blank tabs for those that are missing and were not begun before, by name.
 * @param wanted in the order of the tabs
 */
export const blankTabs = (
  tabs: Tabs,
  wanted: readonly RegisterTab[],
): ReadonlyMap<RegisterTab, FilledSheet> => {
  const missing = wanted.filter((tab) => !registerOf(tabs, tab) && !tabs.named(tabNames[tab]));
  const last = missing.pop();
  if (last === undefined) return new Map();
  const first = tabs.add(tabNames[last], PLACES[last] ?? tabs.count());
  fitGrid(first, BLANK);
  dressTab(first, BLANK);
  const like: FilledSheet = { sheet: first.sheet, size: BLANK };
  const copies = missing.map((tab): [RegisterTab, FilledSheet] => {
    // In front of the one that was dressed, which is to be the last.
    const at = PLACES[tab] ?? tabs.count() - 1;
    return [tab, tabs.add(tabNames[tab], at, like)];
  });
  return new Map([...copies, [last, like]]);
};

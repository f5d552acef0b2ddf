import { dressTab } from './blank-tab.ts';
import type { AddressOf } from './formula-patterns.ts';
import { fillFormula } from './formula-patterns.ts';
import { registerRange } from './layout.ts';
import type { FormatWords } from './live-formats.ts';
import { liveFormats } from './live-formats.ts';
import { palette } from './palette.ts';
import type { RoundSource } from './round-source.ts';
import { addressOfRound } from './round-source.ts';
import type { FilledSheet } from './tabs.ts';
import { fitGrid } from './tabs.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * Tổng quan: what the chairman reads on a phone, without the add-on, on one screen. Three columns of formulas over the round
 * tabs; references follow renamed and moved tabs, and CHOOSE picks the round of the day.
 */

export type LineKind =
  | 'index'
  | 'title'
  | 'section'
  | 'figure'
  | 'overdue'
  | 'total'
  | 'text'
  | 'names'
  | 'matter';

/** One row of Tổng quan (src/blueprint/overview-lines.ts); texts of the kinds `names` and `matter` run over all three columns. */
export interface OverviewLine {
  readonly kind: LineKind;
  /** Texts, and formulas as patterns. */
  readonly cells: readonly [string, string, string];
  /** Number format of the second and third cell. */
  readonly formats: readonly [string, string];
  /** Pixels: rows are sized, so that all of it stays on one screen whatever the names. */
  readonly height: number;
}

/** Pixels of a row of one line. */
export const ONE_LINE = 19;

/** The cells of other tabs that Tổng quan looks at, besides those of the rounds. */
export interface OverviewSources {
  readonly rounds: readonly RoundSource[];
  /** The cells of each row of the calendar by key. */
  readonly calendar: readonly AddressOf[];
  /** A column of Cấu hình. */
  readonly settings: (key: string) => string;
  /** The cell of Theo dõi that lists who is overdue twice in a row. */
  readonly overdueTwice: string;
}

const written = (pattern: string, { rounds, calendar, settings, overdueTwice }: OverviewSources): string =>
  fillFormula(
    pattern,
    (name) => {
      if (name === 'rounds') return String(rounds.length);
      return name === 'overdueTwice' ? overdueTwice : settings(name.slice('settings:'.length));
    },
    { rounds: rounds.map(addressOfRound), calendar },
  );

/** With the row numbers 360 pixels in all: a phone held upright. */
const WIDTHS = [140, 96, 78] as const;

const FONT_SIZE = 9;

/** The count of overdue hamlets turns red when it is not none; the words beside it say so without colour. */
const colourOverdue = (sheet: Sheet, lines: readonly OverviewLine[]): void => {
  const row = lines.findIndex(({ kind }) => kind === 'overdue') + 1;
  const words: FormatWords = {
    when: { formula: `=LEFT(B${row};2)<>"0/"` },
    background: palette.overdue,
    color: palette.overdueText,
    bold: true,
    ranges: [`B${row}:C${row}`],
  };
  sheet.setConditionalFormatRules(liveFormats(sheet, [words]));
};

/** All rows at once, then those of another height, neighbours together. */
const sizeRows = (sheet: Sheet, lines: readonly OverviewLine[]): void => {
  // Forced: otherwise a wrapped text would make the row higher than the screen has room for.
  sheet.setRowHeightsForced(1, lines.length, ONE_LINE);
  for (let start = 0; start < lines.length; ) {
    const height = lines[start]?.height ?? ONE_LINE;
    let end = start;
    while (lines[end + 1]?.height === height) end += 1;
    if (height !== ONE_LINE) sheet.setRowHeightsForced(start + 1, end - start + 1, height);
    start = end + 1;
  }
};

const isWide = ({ kind }: OverviewLine): boolean => kind === 'names' || kind === 'matter';

/** Texts that need more than one column run over their neighbours. */
const mergeWide = (sheet: Sheet, lines: readonly OverviewLine[]): void => {
  for (const kind of ['names', 'matter'] as const) {
    const rows = lines.flatMap((line, index) => (line.kind === kind ? [index + 1] : []));
    sheet.getRange(rows[0] ?? 1, 1, rows.length, WIDTHS.length).mergeAcross();
  }
  sheet.getRange(lines.findIndex(({ kind }) => kind === 'text') + 1, 2, 1, WIDTHS.length - 1).merge();
};

const backgroundOf = ({ kind }: OverviewLine): string | null => {
  if (kind === 'title') return palette.heading;
  return kind === 'section' ? palette.section : null;
};

/** Writes the whole tab; nobody enters anything here, so rewriting it loses nothing. @param isBlank the copy of a blank tab */
export const writeOverview = (
  workbook: Workbook,
  filled: FilledSheet,
  isBlank: boolean,
  lines: readonly OverviewLine[],
  sources: OverviewSources,
): void => {
  const size = { rows: lines.length, columns: WIDTHS.length };
  const { sheet } = filled;
  fitGrid(filled, size);
  const all = isBlank ? sheet.getRange(1, 1, size.rows, size.columns) : dressTab(filled, size).breakApart();
  const strong = ({ kind }: OverviewLine): boolean => kind === 'title' || kind === 'section';
  all
    .setNumberFormats(lines.map(({ formats }) => ['General', ...formats]))
    .setValues(lines.map(({ cells }) => cells.map((cell) => written(cell, sources))))
    // The title stands where a blank tab has its headings.
    .setBackgrounds(lines.map((line) => new Array(3).fill(backgroundOf(line))))
    .setFontWeights(
      lines.map((line) => {
        const rest = strong(line) ? 'bold' : 'normal';
        return [isWide(line) || line.kind === 'total' ? 'normal' : 'bold', rest, rest];
      }),
    )
    .setFontSize(FONT_SIZE)
    .setHorizontalAlignments(
      lines.map(({ kind }) => ['left', ...new Array(2).fill(kind === 'text' ? 'left' : 'center')]),
    )
    .setVerticalAlignment('middle')
    // A title runs on over the blank cells beside it; everything else wraps.
    .setWraps(lines.map((line) => new Array(3).fill(!strong(line))));
  mergeWide(sheet, lines);
  colourOverdue(sheet, lines);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sizeRows(sheet, lines);
  workbook.setNamedRange(registerRange.overview, all);
};

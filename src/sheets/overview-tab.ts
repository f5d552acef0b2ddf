import type { Catalogue } from '../domain/catalogue.ts';
import { fieldOf } from '../domain/catalogue.ts';
import { deadlinePieces } from '../text/deadline-words.ts';
import { overviewTexts } from '../text/overview.ts';
import { no } from '../text/tabs.ts';
import type { FilledSheet } from './grid-size.ts';
import { fitGrid } from './grid-size.ts';
import { columnName, registerRange } from './layout.ts';
import { palette } from './palette.ts';
import type { RoundSource } from './round-source.ts';
import { coverageCell, hamletSpan, totalCell } from './round-source.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * Tổng quan: what the chairman reads on a phone, without the add-on. Three columns of formulas over the round tabs;
 * references follow renamed and moved tabs, and CHOOSE picks the round of the day.
 */

/** Main totals shown: people, households, days of work, roads swept, waste, trees, households helped, money. */
const MAIN_INDICATORS = ['LL01', 'LL04', 'LL05', 'VS01', 'VS03', 'VS05', 'AS01', 'XH01'] as const;

type Line = readonly [label: string, value: string, note: string, format: string];

const PLAN_INDEX = '$B$1';
const RESULT_INDEX = '$C$1';

const overviewLines = (catalogue: Catalogue, sources: readonly RoundSource[]): readonly Line[] => {
  /** What a formula says of the chosen round. */
  const of = (index: string, text: (source: RoundSource) => string): string =>
    `CHOOSE(${index};${sources.map(text).join(';')})`;
  const held = (comparison: string): string =>
    sources.map((source) => `IF(${totalCell(source, 'round.day')}${comparison}TODAY();1;0)`).join('+');

  const phaseLines = (index: string, phase: 'plan' | 'result'): readonly Line[] => {
    const counted = phase === 'plan' ? 'head.planCounted' : 'head.resultCounted';
    const words = phase === 'plan' ? 'head.plan' : 'head.result';
    const names = phase === 'plan' ? 'head.planOverdue' : 'head.resultOverdue';
    const deadline = phase === 'plan' ? 'round.planDeadline' : 'round.resultDeadline';
    const expected = of(index, (source) => `SUM(${hamletSpan(source, 'head.expected')})`);
    const sent = of(index, (source) => `SUM(${hamletSpan(source, counted)})`);
    const count = (word: string): string =>
      of(index, (source) => `COUNTIF(${hamletSpan(source, words)};"${word}*")`);
    const late = of(
      index,
      (source) =>
        `COUNTIFS(${hamletSpan(source, counted)};1;${hamletSpan(source, words)};"*, ${deadlinePieces.late}*")`,
    );
    // Where no deadline is followed nothing is on time and nothing late (A7, A19).
    const unless = (rowKey: string, words: string, otherwise: string): string =>
      `IF(${of(index, (source) => totalCell(source, rowKey))}="${no}";"${words}";${otherwise})`;
    const judged = (text: string): string => {
      const tracked = unless('round.tracked', deadlinePieces.notTracked, text);
      return phase === 'plan' ? unless('round.planApplies', deadlinePieces.notApplicable, tracked) : tracked;
    };
    const listed = of(index, (source) => `${totalCell(source, names)}&""`);
    return [
      [overviewTexts.round, `=${of(index, (source) => totalCell(source, 'round.title'))}`, '', ''],
      [overviewTexts.day, `=${of(index, (source) => totalCell(source, 'round.day'))}`, '', 'dd/mm/yyyy'],
      [
        phase === 'plan' ? overviewTexts.planDeadline : overviewTexts.resultDeadline,
        `=${of(index, (source) => totalCell(source, deadline))}`,
        '',
        'hh:mm dd/mm/yyyy',
      ],
      [overviewTexts.sent, `=${sent}&"/"&${expected}`, overviewTexts.hamlets, ''],
      [overviewTexts.onTime, `=${judged(`(${sent}-${late})&"/"&${expected}`)}`, overviewTexts.hamlets, ''],
      [overviewTexts.overdue, `=${count(deadlinePieces.overdue)}&"/"&${expected}`, overviewTexts.hamlets, ''],
      [
        overviewTexts.politelyWaiting,
        `=${count(deadlinePieces.politelyOverdue)}`,
        overviewTexts.hamlets,
        '0',
      ],
      [
        overviewTexts.overdueNames,
        `=IF(LEN(${listed})=0;"${overviewTexts.none}";MID(${listed};2;5000))`,
        '',
        '',
      ],
    ];
  };

  return [
    ['overview', `=MIN(${sources.length};${held('<')}+1)`, `=MAX(1;${held('<=')})`, '0'],
    [overviewTexts.title, '', '', ''],
    [overviewTexts.dataUntil, '=NOW()', '', 'hh:mm dd/mm/yyyy'],
    [overviewTexts.planSection, '', '', ''],
    ...phaseLines(PLAN_INDEX, 'plan'),
    [overviewTexts.resultSection, '', '', ''],
    ...phaseLines(RESULT_INDEX, 'result'),
    [overviewTexts.totalsSection, '', '', ''],
    ...MAIN_INDICATORS.map((key): Line => {
      const field = fieldOf(catalogue, key);
      return [
        `${field.label} (${field.unit})`,
        `=${of(RESULT_INDEX, (source) => totalCell(source, key))}`,
        `=${of(RESULT_INDEX, (source) => coverageCell(source, key))}&" ${overviewTexts.covered}"`,
        '#,##0.##',
      ];
    }),
  ];
};

/** With the row numbers 360 pixels in all: a phone held upright. */
const WIDTHS = [108, 134, 72] as const;

const isSection = (line: Line): boolean =>
  line[0] === overviewTexts.planSection ||
  line[0] === overviewTexts.resultSection ||
  line[0] === overviewTexts.totalsSection;

/** The count of overdue hamlets turns red when it is not none; the words beside it say so without colour. */
const colourOverdue = (sheet: Sheet, lines: readonly Line[]): void => {
  const rows = lines.flatMap(([label], index) => (label === overviewTexts.overdue ? [index + 1] : []));
  const first = rows[0] ?? 1;
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=LEFT($B${first};2)<>"0/"`)
    .setBackground(palette.overdue)
    .setFontColor(palette.overdueText)
    .setBold(true)
    .setRanges(rows.map((row) => sheet.getRange(`A${row}:C${row}`)))
    .build();
  sheet.setConditionalFormatRules([rule]);
};

/** Writes the whole tab; nobody enters anything here, so rewriting it loses nothing. */
export const writeOverview = (
  workbook: Workbook,
  filled: FilledSheet,
  catalogue: Catalogue,
  sources: readonly RoundSource[],
): void => {
  const lines = overviewLines(catalogue, sources);
  const { sheet } = filled;
  fitGrid(filled, lines.length, WIDTHS.length);
  const all = sheet.getRange(`A1:${columnName(2)}${lines.length}`);
  all
    .setNumberFormats(lines.map((line) => ['@', line[3] === '' ? 'General' : line[3], 'General']))
    .setValues(lines.map(([label, value, note]) => [label, value, note]))
    .setBackgrounds(
      lines.map((line, index) =>
        new Array(3).fill(index === 1 ? palette.heading : isSection(line) ? palette.section : null),
      ),
    )
    .setFontColors(lines.map((_, index) => new Array(3).fill(index === 1 ? palette.headingText : null)))
    .setFontWeights(
      lines.map((line, index) => {
        const strong = index === 1 || isSection(line);
        return ['bold', strong ? 'bold' : 'normal', 'normal'].map((weight) => (strong ? 'bold' : weight)) as (
          | 'bold'
          | 'normal'
        )[];
      }),
    )
    .setHorizontalAlignment('left')
    .setVerticalAlignments(
      lines.map(([label]) => new Array(3).fill(label === overviewTexts.overdueNames ? 'top' : 'middle')),
    )
    // A title runs on over the blank cells beside it; everything else wraps.
    .setWraps(lines.map((line, index) => new Array(3).fill(index !== 1 && !isSection(line))));
  colourOverdue(sheet, lines);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.hideRows(1);
  sheet.setFrozenRows(2);
  workbook.setNamedRange(registerRange.overview, all);
};

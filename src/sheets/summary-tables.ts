import type { Catalogue } from '../domain/catalogue.ts';
import { fieldsOfSection, indicatorsOf } from '../domain/catalogue.ts';
import type { CoverageCounts } from '../domain/coverage.ts';
import type { Field } from '../domain/field.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { OverRounds } from '../domain/summary-rounds.ts';
import type { Figure, IndicatorTotal } from '../domain/summary-totals.ts';
import { appendixCitation, dataNotes, dataUntil } from '../text/summary.ts';
import {
  agencyHeadings,
  appendixTitles,
  checkLine,
  cumulativeName,
  figureMarks,
  hamletHeadings,
  marksNote,
  ratio,
  ruleWords,
  tableWords,
  totalsHeadings,
  unitOverRounds,
} from '../text/summary-figures.ts';
import type { LaidCell, LaidRow, Look } from './summary-cells.ts';
import { COLUMNS, numberCell, row, TABLE_SIZE, textCell } from './summary-cells.ts';

/** The appendices, landscape: by indicator, by hamlet, by agency. Figures are numbers, so that anyone can add them again. */

export interface LaidTable {
  readonly heading: readonly LaidRow[];
  /** Rows with lines around their cells; the first holds the headings of the columns. */
  readonly body: readonly LaidRow[];
  readonly below: readonly LaidRow[];
}

const small: Look = { size: TABLE_SIZE };
const strong: Look = { size: TABLE_SIZE, bold: true };
const centred: Look = { size: TABLE_SIZE, align: 'center' };

const COUNT = '#,##0';
const TENTHS = '#,##0.0';

/** Half days and tenths show their decimal; people, metres and đồng have none. */
const formatOf = (field: Field): string => (field.type.kind === 'decimal' ? TENTHS : COUNT);

const heading = ([number, title]: readonly [string, string], reportNumber: string): readonly LaidRow[] => [
  row(),
  row(textCell(COLUMNS.number, number, { bold: true, size: 14, overflow: true })),
  row(textCell(COLUMNS.number, title, { bold: true, overflow: true })),
  row(textCell(COLUMNS.number, appendixCitation(reportNumber), { italic: true, overflow: true })),
];

const headingRow = (texts: readonly string[]): LaidRow =>
  row(
    ...texts.map((text, index) =>
      textCell(COLUMNS.number + index, text, { size: TABLE_SIZE, bold: true, align: 'center' }),
    ),
  );

const below = (...texts: readonly string[]): readonly LaidRow[] =>
  texts.map((text) => row(textCell(COLUMNS.number, text, { size: 11, overflow: true })));

const tally = (column: number, value: number, look: Look = small): LaidCell =>
  numberCell(column, value, COUNT, look);

/** Lengths in the unit of the printed report. */
const printedCell = (column: number, field: Field, value: number | null, average = false): LaidCell => {
  if (value === null) return textCell(column, '', small);
  if (field.printed) return numberCell(column, value / field.printed.divisor, TENTHS, small);
  return numberCell(column, value, average ? TENTHS : formatOf(field), small);
};

const overCell = (column: number, field: Field, over: OverRounds | undefined): LaidCell =>
  printedCell(column, field, over?.value ?? null, over?.rule === 'average');

interface PlacedTotal {
  readonly total: IndicatorTotal;
  /** Place in the catalogue, in which core indicators come before the others. */
  readonly index: number;
}

/** What counts the day as a whole first, then the contents in their order. */
const byCategory = (catalogue: Catalogue, totals: readonly IndicatorTotal[]): readonly PlacedTotal[] => {
  const order = catalogue.categories.map((category) => category.code);
  const place = ({ total }: PlacedTotal): number =>
    total.field.category === null ? -1 : order.indexOf(total.field.category);
  return totals.map((total, index) => ({ total, index })).sort((a, b) => place(a) - place(b));
};

export const totalsTable = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  reportNumber: string,
): LaidTable => {
  const { season, year } = summary.cumulative;
  const name = (code: string | null): string =>
    catalogue.categories.find((category) => category.code === code)?.name ?? tableWords.wholeDay;
  const lines: LaidRow[] = [];
  byCategory(catalogue, summary.totals).forEach(({ total, index }, order, all) => {
    const { field } = total;
    const unit = field.printed?.unit ?? field.unit;
    if (field.category !== all[order - 1]?.total.field.category)
      lines.push(row(textCell(COLUMNS.number, name(field.category), { ...strong, overflow: true })));
    lines.push(
      row(
        tally(1, order + 1, centred),
        textCell(2, field.label, small),
        textCell(3, unit, centred),
        printedCell(4, field, total.sum),
        textCell(5, `${total.covered}/${total.expected}`, centred),
        tally(6, total.nil),
        tally(7, total.blank),
        tally(8, total.bad),
        tally(9, total.notSent),
        overCell(10, field, season.values[index]),
        overCell(11, field, year.values[index]),
        textCell(12, unitOverRounds(field.roundRule, unit), centred),
        textCell(13, ruleWords[field.roundRule], small),
      ),
    );
  });
  const yearNumber = summary.round.season;
  return {
    heading: heading(appendixTitles.totals, reportNumber),
    body: [
      headingRow(
        totalsHeadings(
          cumulativeName('season', yearNumber, season),
          cumulativeName('year', yearNumber, year),
        ),
      ),
      ...lines,
    ],
    below: below(
      checkLine(summary.hamlets.length, summary.agencies.length, summary.differences),
      dataUntil(summary),
      ...dataNotes(summary),
    ),
  };
};

const coreOf = (catalogue: Catalogue): readonly { readonly field: Field; readonly index: number }[] => {
  const core = new Set(fieldsOfSection(catalogue, 'coreResult').map((field) => field.key));
  return indicatorsOf(catalogue).flatMap((field, index) => (core.has(field.key) ? [{ field, index }] : []));
};

const figureCell = (column: number, field: Field, figure: Figure | undefined): LaidCell => {
  if (!figure || figure.kind === 'number')
    return figure ? numberCell(column, figure.value, formatOf(field), small) : textCell(column, '', small);
  return textCell(column, figureMarks[figure.kind], centred);
};

const sumCell = (column: number, total: IndicatorTotal | undefined, look: Look): LaidCell =>
  total && total.sum !== null
    ? numberCell(column, total.sum, formatOf(total.field), look)
    : textCell(column, '', look);

export const hamletTable = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  reportNumber: string,
): LaidTable => {
  const core = coreOf(catalogue);
  return {
    heading: heading(appendixTitles.hamlets, reportNumber),
    body: [
      headingRow(hamletHeadings(core.map(({ field }) => field))),
      ...summary.hamlets.map((line, order) =>
        row(
          tally(COLUMNS.number, order + 1, centred),
          textCell(COLUMNS.name, line.hamlet.name, small),
          ...core.map(({ field, index }, place) =>
            figureCell(COLUMNS.figures + place, field, line.figures[index]),
          ),
        ),
      ),
      row(
        textCell(COLUMNS.name, tableWords.commune, strong),
        ...core.map(({ index }, place) =>
          sumCell(COLUMNS.figures + place, summary.totals[index], { ...strong, align: 'right' }),
        ),
      ),
    ],
    below: below(marksNote),
  };
};

const coverageCells = (column: number, counts: CoverageCounts, look: Look): readonly LaidCell[] => [
  textCell(column, ratio(counts), { ...centred, ...look }),
  tally(column + 1, counts.onTime, look),
  tally(column + 2, counts.late, look),
];

const FIRST_AGENCY_TOTAL = 11;

export const agencyTable = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  reportNumber: string,
): LaidTable => {
  const core = coreOf(catalogue).filter(({ field }) => field.category === 'ND0');
  const sums = (totals: readonly IndicatorTotal[], look: Look): readonly LaidCell[] =>
    core.map(({ index }, place) =>
      sumCell(FIRST_AGENCY_TOTAL + place, totals[index], { ...look, align: 'right' }),
    );
  return {
    heading: heading(appendixTitles.agencies, reportNumber),
    body: [
      headingRow(agencyHeadings(core.map(({ field }) => field))),
      ...summary.agencies.map((line, order) =>
        row(
          tally(COLUMNS.number, order + 1, centred),
          textCell(COLUMNS.name, line.agency?.name ?? tableWords.unknownAgency, small),
          tally(COLUMNS.figures, line.hamlets),
          ...coverageCells(4, line.plan, small),
          ...coverageCells(7, line.result, small),
          textCell(10, line.complete ? tableWords.complete : tableWords.incomplete, centred),
          ...sums(line.totals, small),
        ),
      ),
      row(
        textCell(COLUMNS.name, tableWords.commune, strong),
        tally(COLUMNS.figures, summary.hamlets.length, strong),
        ...coverageCells(4, summary.plan, strong),
        ...coverageCells(7, summary.result, strong),
        textCell(10, `${summary.agenciesComplete}/${summary.agenciesExpected}`, { ...centred, bold: true }),
        ...sums(summary.totals, strong),
      ),
    ],
    below: [],
  };
};

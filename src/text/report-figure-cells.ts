import type { CoverageCounts } from '../domain/coverage.ts';
import type { Field } from '../domain/field.ts';
import { numberCell, textCell } from '../domain/report-cells.ts';
import type { ReportCell, SourceCell } from '../domain/report-document.ts';
import type { OverRounds } from '../domain/summary-rounds.ts';
import type { Figure, IndicatorTotal } from '../domain/summary-totals.ts';
import { remarkOver } from './report-remark.ts';
import { figureMarks, ratio } from './summary-figures.ts';

/** Figures as cells of the report's tables: numbers, so that anyone can add them again, each with where it comes from. */

/** Half days and tenths show their decimal; people, metres and đồng have none. */
const decimalsOf = (field: Field): 0 | 1 => (field.type.kind === 'decimal' ? 1 : 0);

const BLANK = textCell('');

export const tally = (value: number): ReportCell => numberCell(value);

/** Lengths in the unit of the printed report. */
const printed = (field: Field, value: number): number => value / (field.printed?.divisor ?? 1);

export const communeSource = (roundKey: string, field: Field): SourceCell => ({
  roundKey,
  fieldKey: field.key,
  hamletCode: null,
});

/** The total of the round in the unit of the printed report. */
export const printedTotal = (roundKey: string, total: IndicatorTotal, remark: string): ReportCell => {
  const { field, sum } = total;
  if (sum === null) return BLANK;
  return numberCell(printed(field, sum), {
    decimals: field.printed ? 1 : decimalsOf(field),
    source: communeSource(roundKey, field),
    remark,
  });
};

/** The total in the unit of entry, as the columns of hamlets and agencies have it. */
export const totalCell = (
  total: IndicatorTotal | undefined,
  more: { readonly source?: SourceCell; readonly remark?: string } = {},
): ReportCell =>
  total === undefined || total.sum === null
    ? BLANK
    : numberCell(total.sum, { ...more, decimals: decimalsOf(total.field) });

export const overCell = (field: Field, over: OverRounds | undefined): ReportCell => {
  const value = over?.value ?? null;
  if (!over || value === null) return BLANK;
  const tenths = field.printed !== null || over.rule === 'average';
  return numberCell(printed(field, value), {
    decimals: tenths ? 1 : decimalsOf(field),
    remark: remarkOver(over),
  });
};

/** A hamlet's figure, or the sign of why there is none. */
export const figureCell = (field: Field, figure: Figure | undefined, source: SourceCell): ReportCell => {
  if (!figure) return BLANK;
  return figure.kind === 'number'
    ? numberCell(figure.value, { decimals: decimalsOf(field), source })
    : textCell(figureMarks[figure.kind]);
};

/** "45/48", on time, late. */
export const coverageCells = (counts: CoverageCounts): readonly ReportCell[] => [
  textCell(ratio(counts)),
  tally(counts.onTime),
  tally(counts.late),
];

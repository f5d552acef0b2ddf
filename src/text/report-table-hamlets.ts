import type { Catalogue } from '../domain/catalogue.ts';
import { fieldsOfSection, indicatorsOf } from '../domain/catalogue.ts';
import type { Field } from '../domain/field.ts';
import { column, textCell } from '../domain/report-cells.ts';
import type { ReportTable } from '../domain/report-document.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import { gapsAt } from '../domain/summary-totals.ts';
import { communeSource, figureCell, tally, totalCell } from './report-figure-cells.ts';
import { remarkOf } from './report-remark.ts';
import { appendix } from './report-titles.ts';
import { marksNote, tableWords } from './summary-figures.ts';

/** An indicator with its place among all of them. */
export interface PlacedField {
  readonly field: Field;
  readonly index: number;
}

export const coreIndicators = (catalogue: Catalogue): readonly PlacedField[] => {
  const core = new Set(fieldsOfSection(catalogue, 'coreResult').map((field) => field.key));
  return indicatorsOf(catalogue).flatMap((field, index) => (core.has(field.key) ? [{ field, index }] : []));
};

export const fieldHeading = (field: Field): string => `${field.label} (${field.unit})`;

/** Phụ lục II: what each hamlet reported, in the annex's order. */
export const hamletTable = (catalogue: Catalogue, summary: MonthlySummary): ReportTable => {
  const core = coreIndicators(catalogue);
  const roundKey = summary.round.key;
  return {
    key: 'hamlets',
    number: appendix.hamlets,
    title: 'KẾT QUẢ THEO XÓM',
    landscape: true,
    columns: [
      column('TT', 4, 'center'),
      column('Xóm', 14),
      ...core.map(({ field }) => column(fieldHeading(field), 8, 'right')),
    ],
    rows: [
      ...summary.hamlets.map(({ hamlet, figures }, order) => ({
        kind: 'line' as const,
        cells: [
          tally(order + 1),
          textCell(hamlet.name),
          ...core.map(({ field, index }) =>
            figureCell(field, figures[index], { roundKey, fieldKey: field.key, hamletCode: hamlet.code }),
          ),
        ],
      })),
      {
        kind: 'total',
        cells: [
          textCell(''),
          textCell(tableWords.commune),
          ...core.map(({ field, index }) => {
            const total = summary.totals[index];
            return totalCell(total, {
              source: communeSource(roundKey, field),
              remark: total ? remarkOf(total, gapsAt(summary.hamlets, index)) : '',
            });
          }),
        ],
      },
    ],
    notes: [marksNote],
  };
};

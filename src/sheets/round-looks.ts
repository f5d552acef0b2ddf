import type { Field } from '../domain/field.ts';
import { isNumeric } from '../domain/field.ts';
import { palette } from './palette.ts';
import type { RoundRow } from './round-rows.ts';
import {
  COVERAGE_COLUMN,
  FIRST_HAMLET_COLUMN,
  FROZEN_ROWS,
  KEY_COLUMN,
  LABEL_COLUMN,
  TOTAL_COLUMN,
} from './round-rows.ts';

/** How the cells of a round tab look by their row: number format, colours, weight. Columns count as in a new tab. */

const GENERAL = 'General';
const DAY_FORMAT = 'dd/mm/yyyy';
const MOMENT_FORMAT = 'hh:mm dd/mm/yyyy';

/** Number format of a field's cells; '@' keeps whatever is typed as text, so no formula, number or date comes of it. */
export const formatOf = (field: Field): string => {
  switch (field.type.kind) {
    case 'count':
    case 'money':
      return '#,##0';
    case 'decimal':
      // Google shows the mark of a format even where no decimal follows it: `#,##0.##` makes "12," of 12.
      return '#,##0.0';
    case 'day':
      return DAY_FORMAT;
    case 'moment':
      return MOMENT_FORMAT;
    default:
      return '@';
  }
};

const factFormats: Readonly<Record<string, string>> = {
  'round.day': DAY_FORMAT,
  'round.planDeadline': MOMENT_FORMAT,
  'round.resultDeadline': MOMENT_FORMAT,
  'round.reportDeadline': MOMENT_FORMAT,
  'round.dueSoonDays': '0',
};

const SERVER_ROW =
  /^(plan|result)\.(lockedAt|firstSubmittedAt|lastSubmittedAt|receipt|operation|personalDeadline|sentBackReason|agreed|confirmed|correct|unlock|notSentReason)/;

const isDetail = (row: RoundRow): boolean => row.key.startsWith('plan.detail.');
const isSection = (row: RoundRow): boolean => row.key.startsWith('section.');
const isStatus = (row: RoundRow): boolean => row.key.endsWith('.status');

/** The colour of a hamlet's cell in this row when nothing is wrong with it; null is the sheet's own white. */
export const usualBackground = (rowKey: string): string | null => {
  if (rowKey.startsWith('plan.detail.')) return palette.category;
  return SERVER_ROW.test(rowKey) ? palette.record : null;
};

/** Whether the tab's own live format colours what stands in a cell of this field: what is no number, or a negative one. */
export const hasLiveColour = (field: Field, raw: unknown): boolean =>
  isNumeric(field) && (typeof raw === 'number' ? raw < 0 : typeof raw === 'string');

const rowBackground = (row: RoundRow, index: number): string | null => {
  if (index < FROZEN_ROWS - 2) return palette.heading;
  if (isSection(row)) return palette.section;
  return usualBackground(row.key);
};

export const backgroundAt = (row: RoundRow, index: number, column: number): string | null => {
  const band = rowBackground(row, index);
  if (column >= FIRST_HAMLET_COLUMN) return band;
  if (column === LABEL_COLUMN) return band ?? palette.label;
  return band ?? palette.total;
};

export const colorAt = (row: RoundRow, index: number): string | null => {
  if (index < FROZEN_ROWS - 2) return palette.headingText;
  return row.field?.writtenBy === 'server' && !isStatus(row) ? palette.recordText : null;
};

export const isStrong = (row: RoundRow, index: number, column: number): boolean =>
  index < FROZEN_ROWS || isSection(row) || isStatus(row) || (isDetail(row) && column === LABEL_COLUMN);

export const alignmentAt = (row: RoundRow, index: number, column: number): 'left' | 'center' | 'right' => {
  if (column <= LABEL_COLUMN) return 'left';
  if (index < FROZEN_ROWS || column === COVERAGE_COLUMN || isStatus(row)) return 'center';
  if (row.field === null) return 'left';
  const kind = row.field.type.kind;
  if (kind === 'tick' || kind === 'time' || kind === 'day' || kind === 'moment') return 'center';
  return kind === 'text' || kind === 'choice' ? 'left' : 'right';
};

/** Totals of ticks and states count hamlets. */
const totalFormatOf = (field: Field): string => (field.type.kind === 'decimal' ? formatOf(field) : '#,##0');

export const numberFormatAt = (row: RoundRow, column: number): string => {
  if (column === KEY_COLUMN) return '@';
  if (column === TOTAL_COLUMN && row.field === null) return factFormats[row.key] ?? GENERAL;
  // A formula written into an '@' cell would stay text.
  if (column === TOTAL_COLUMN || column === COVERAGE_COLUMN)
    return row.field && column === TOTAL_COLUMN ? totalFormatOf(row.field) : GENERAL;
  if (column === LABEL_COLUMN) return '@';
  if (row.field) return formatOf(row.field);
  return row.key === 'keys' || row.key === 'head.agency' || row.key === 'head.hamlet' ? '@' : GENERAL;
};

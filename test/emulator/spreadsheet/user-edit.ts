import type { User } from '../host-context.ts';
import { type Raw, withContent } from './cell.ts';
import { cellReader } from './cell-reading.ts';
import type { FormulaValues, Place } from './desk.ts';
import { localeFacts } from './locale.ts';
import { canEdit, PROTECTED_MESSAGE } from './permission.ts';
import { type Rect, rectOf } from './rect.ts';
import { serialOfInstant, wallOfSerial } from './serial.ts';
import { readTyped } from './typed-text.ts';
import { rejection } from './validation.ts';
import type { WorkbookModel } from './workbook-model.ts';

export interface UserEdit {
  readonly sheetId: number;
  /** From 1, as the Range of the edit event counts. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  /** Typed into one cell: native rules reject. Pasted otherwise: they are skipped, as at Google. */
  readonly asTyped: boolean;
  readonly user: User;
  readonly owner: User;
  /** The instant the clock shows; a day typed without its year falls in this year. */
  readonly now: number;
  readonly evaluate?: (workbook: WorkbookModel) => FormulaValues;
}

/** What the edit event tells: `value` and `oldValue` only for one cell, as texts (platform-facts §3.6). */
export type UserEditOutcome =
  | { readonly rejected: string }
  | {
      readonly rejected: null;
      readonly changed: boolean;
      readonly range: Rect;
      readonly value?: string;
      readonly oldValue?: string;
    };

/** A checkbox tells TRUE or FALSE, as scripts of others ask for it (docs/live-checks.md). */
const textOf = (value: Raw): string | undefined => {
  if (value === null) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** A person types or pastes: texts are read under the spreadsheet's locale, protections and native rules hold. */
export function userEdit(workbook: WorkbookModel, edit: UserEdit): UserEditOutcome {
  const sheet = workbook.sheetById(edit.sheetId);
  if (sheet === null) return { rejected: `Sheet ${edit.sheetId} not found` };
  const place: Place = { workbook, sheet };
  const rect = rectOf(
    edit.row,
    edit.column,
    edit.values.length,
    Math.max(...edit.values.map((row) => row.length)),
  );
  const { rowCount, columnCount } = sheet.state;
  if (edit.row + rect.rows - 1 > rowCount || edit.column + rect.columns - 1 > columnCount) {
    return { rejected: 'The coordinates of the range are outside the dimensions of the sheet.' };
  }
  if (!canEdit(place, rect, { activeUser: edit.user, owner: edit.owner }))
    return { rejected: PROTECTED_MESSAGE };
  const locale = localeFacts(workbook.state.locale);
  const thisYear = wallOfSerial(serialOfInstant(edit.now, workbook.state.timeZone)).year;
  const reading = {
    dateOf: (ms: number) => new Date(ms),
    evaluate: edit.evaluate ?? (() => ({ get: () => null })),
  };
  const before = sheet.cell(edit.row, edit.column);
  const oldValue = cellReader(reading, place).raw(before, edit.row, edit.column);

  const cells = sheet.read(rect, (cell, row, column) => {
    const input = edit.values[row - rect.row]?.[column - rect.column] ?? null;
    const read =
      typeof input === 'string'
        ? readTyped(input, cell.format.numberFormat, locale, thisYear)
        : { value: input, formula: null, numberFormat: null };
    const numberFormat = cell.format.numberFormat === null ? read.numberFormat : null;
    return withContent(cell, read.value, read.formula, numberFormat);
  });
  const isOne = rect.rows === 1 && rect.columns === 1;
  const first = cells[0]?.[0] ?? before;
  if (edit.asTyped && isOne && first.formula === null) {
    const at = { row: edit.row, column: edit.column };
    const message = rejection(before, first.value, at, place, (other) => cellReader(reading, other));
    if (message !== null) return { rejected: message };
  }
  const changed = cells.some((row, r) =>
    row.some((cell, c) => {
      const known = sheet.cell(rect.row + r, rect.column + c);
      return cell.value !== known.value || cell.formula !== known.formula;
    }),
  );
  sheet.write(rect, (cell, row, column) => cells[row - rect.row]?.[column - rect.column] ?? cell);
  workbook.commit();
  if (!isOne) return { rejected: null, changed, range: rect };
  const value = first.formula ?? textOf(first.value);
  const old = textOf(oldValue);
  return {
    rejected: null,
    changed,
    range: rect,
    ...(value === undefined ? {} : { value }),
    ...(old === undefined ? {} : { oldValue: old }),
  };
}

import { catalogue } from '../data/catalogue.ts';
import { entryFindings } from '../domain/entry-findings.ts';
import type { Field, Phase } from '../domain/field.ts';
import type { Instant } from '../domain/instant.ts';
import { readCells } from '../domain/record.ts';
import { isRoundKey } from '../domain/round.ts';
import { isChangedSinceAcceptance } from '../domain/submission.ts';
import type { Area, EditedRange } from '../sheets/area.ts';
import { areaOf } from '../sheets/area.ts';
import { contentOf } from '../sheets/cell.ts';
import type { Mark } from '../sheets/marks.ts';
import { setMarks } from '../sheets/marks.ts';
import { readHamlets } from '../sheets/register-tabs.ts';
import { hasLiveColour, usualBackground } from '../sheets/round-looks.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { recordAt, roundTabOf } from '../sheets/round-tab.ts';
import { readScheduleTab } from '../sheets/schedule-tab.ts';
import { noteRoster } from '../sheets/schedule-update.ts';
import type { Range } from '../sheets/workbook.ts';
import { openWorkbook } from '../sheets/workbook.ts';
import { writing } from '../sheets/writing.ts';
import { sentenceOf } from '../text/findings.ts';
import { changedNote } from '../text/round-check.ts';
import { settleStatusCells } from './settle-status.ts';

/** One edited cell that is a hamlet's field. Row and column count from 0 on the sheet. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly hamletCode: string;
  readonly field: Field;
}

/** Which hamlet's which field each edited cell is; cells outside the fields are left alone. */
const editedCells = (tab: RoundTab, area: Area): readonly EditedCell[] => {
  const fields = new Map(tab.catalogue.fields.map((field) => [tab.rows[field.key], field]));
  const hamlets = new Map(Object.keys(tab.columns).map((code) => [tab.columns[code], code]));
  const cells: EditedCell[] = [];
  for (let row = area.firstRow; row <= Math.min(area.lastRow, tab.values.length - 1); row += 1) {
    const field = fields.get(row);
    if (!field) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const hamletCode = hamlets.get(column);
      if (hamletCode !== undefined) cells.push({ row, column, hamletCode, field });
    }
  }
  return cells;
};

/** Phases of a hamlet that hold something else than what was accepted: the entry stays, its cell says what to do. */
const changedPhases = (tab: RoundTab, hamletCode: string): readonly Phase[] => {
  const record = recordAt(tab, hamletCode);
  return (['plan', 'result'] as const).filter((phase) =>
    isChangedSinceAcceptance(tab.catalogue, record, phase),
  );
};

/** What a cell held, of which an event tells the text alone. */
const typedAs = (text: string): string | number => (Number.isNaN(Number(text)) ? text : Number(text));

const unreadableMessage = (field: Field, raw: unknown): string | null => {
  const record = readCells([field], { [field.key]: contentOf(raw) });
  const error = entryFindings([field], record).find((finding) => finding.severity === 'error');
  return error ? sentenceOf(error) : null;
};

/** Notes and colours for a typed cell or a pasted block, in calls that do not grow with its size. */
const markCells = (
  tab: RoundTab,
  edited: Range,
  area: Area,
  cells: readonly EditedCell[],
  oldValue: string | undefined,
): void => {
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (!first || !last) return;
  const top = first.row;
  const left = Math.min(...cells.map((cell) => cell.column));
  const right = Math.max(...cells.map((cell) => cell.column));
  const whole =
    area.firstRow === top &&
    area.lastRow === last.row &&
    area.firstColumn === left &&
    area.lastColumn === right;
  const block = whole ? edited : tab.range.offset(top, left, last.row - top + 1, right - left + 1);
  const keys = new Map(Object.keys(tab.rows).map((key) => [tab.rows[key], key]));
  const codes = [...new Set(cells.map((cell) => cell.hamletCode))];
  const changed = new Map(codes.map((code) => [code, changedPhases(tab, code)]));
  const marks = cells.map((cell): Mark => {
    const raw = tab.values[cell.row]?.[cell.column];
    const unreadable = unreadableMessage(cell.field, raw);
    const over = changed.get(cell.hamletCode)?.includes(cell.field.phase) ?? false;
    return {
      row: cell.row - top,
      column: cell.column - left,
      message: unreadable ?? (over ? changedNote : null),
      coloured: unreadable !== null && !hasLiveColour(cell.field, raw),
      leavesColour: oldValue === undefined || !hasLiveColour(cell.field, typedAs(oldValue)),
      usual: usualBackground(cell.field.key),
    };
  });
  setMarks(block, marks, (row) => usualBackground(keys.get(row + top) ?? ''));
};

/**
 * Months changed in the register of hamlets are noted in Lịch, from the register as a whole: an event that Google dropped is made
 * good by the next. Three service calls for another column, at most thirteen for these.
 */
const followRoster = (keys: readonly unknown[], { firstColumn, lastColumn }: Area, now: Instant): void => {
  const months = keys.slice(firstColumn, lastColumn + 1);
  if (!months.some((key) => key === 'code' || key === 'validFrom' || key === 'validTo')) return;
  const workbook = openWorkbook();
  writing(workbook, now, catalogue, () => {
    const hamlets = readHamlets(workbook);
    noteRoster(readScheduleTab(workbook), hamlets);
  });
};

/**
 * What follows an edit by hand (onEdit): "Gửi" in a status cell sends or is put back, unreadable cells are marked. In this order:
 * what was written is in the sheet before notes are read, and the marks come though nothing could be sent.
 * Best effort: Google drops fast edits, so "Kiểm tra đợt này" looks at everything again.
 * An ordinary cell costs four service calls and one more when its note changes; a pasted block one more; colours that no live
 * format gives one more.
 * @param oldValue what the event tells of the one cell that was edited; nothing where it was blank or where there are several
 */
export const editCells = (edited: EditedRange, oldValue: string | undefined, now: Instant): void => {
  const data = edited.getSheet().getDataRange();
  const values = data.getValues();
  const key = String(values[0]?.[0] ?? '');
  if (!isRoundKey(key)) {
    if (values[0]?.includes('validTo')) followRoster(values[0], areaOf(edited), now);
    return;
  }
  const area = areaOf(edited);
  const tab = roundTabOf(catalogue, key, { range: data, values });
  const cells = editedCells(tab, area);
  try {
    settleStatusCells(
      tab,
      cells.filter((cell) => cell.field.key === `${cell.field.phase}.status`),
      now,
    );
  } finally {
    markCells(
      tab,
      edited,
      area,
      cells.filter((cell) => cell.field.writtenBy === 'person'),
      oldValue,
    );
  }
};

import { rectOf } from '../emulator/spreadsheet/rect.ts';
import type { Edited } from './desk-structure.ts';
import type { BlockRequest } from './face/protocol.ts';
import { TEXTS } from './face/texts.ts';
import { seriesOf } from './fill-series.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Changes a block of cells as a person does by menu, mouse and clipboard.
 * @param source the block copied, cut or filled from
 * @throws Exception with Google's sentence where it cannot be done
 */
export function changeBlock(app: App, sheet: Sheet, request: BlockRequest, source: Range): Edited {
  const range = sheet.getRange(request.range);
  switch (request.kind) {
    case 'copy-block':
      return editedBy(copied(source, range, request.part));
    case 'move-block': {
      const target = range.offset(0, 0, source.getNumRows(), source.getNumColumns());
      source.moveTo(target);
      return editedBy(target);
    }
    case 'fill':
      fill(source, range);
      return editedBy(range);
    case 'sort':
      sort(sheet, range, request);
      return editedBy(range);
    case 'toggle-filter': {
      const filter = sheet.getFilter();
      if (filter === null) range.createFilter();
      else filter.remove();
      return null;
    }
    case 'filter':
      filterBy(app, sheet, range.getColumn(), request.hidden);
      return null;
    case 'insert-cells':
      range.insertCells(request.along === 'rows' ? app.Dimension.ROWS : app.Dimension.COLUMNS);
      return editedBy(range);
    case 'delete-cells':
      range.deleteCells(request.along === 'rows' ? app.Dimension.ROWS : app.Dimension.COLUMNS);
      return editedBy(range);
    case 'clear-all':
      range.clear();
      return editedBy(range);
    case 'checkboxes':
      range.insertCheckboxes();
      return editedBy(range);
    case 'clear-formats':
      range.clearFormat();
      return null;
    case 'note':
      range.setNote(request.text);
      return null;
    case 'look':
      toggle(range, request.what);
      return null;
  }
}

function sort(
  sheet: Sheet,
  range: Range,
  { column, ascending }: Extract<BlockRequest, { kind: 'sort' }>,
): void {
  const filter = sheet.getFilter();
  // Under a filter its rows are sorted and its heading stays, as by the arrow of the column.
  if (filter !== null && range.getNumRows() === 1) filter.sort(column + 1, ascending);
  else range.sort({ column: column + 1, ascending });
}

function filterBy(app: App, sheet: Sheet, column: number, hidden: readonly string[]): void {
  const filter = sheet.getFilter();
  if (filter === null) throw new Error(TEXTS.noFilter);
  const criteria = app
    .newFilterCriteria()
    .setHiddenValues([...hidden])
    .build();
  if (hidden.length === 0) filter.removeColumnFilterCriteria(column);
  else filter.setColumnFilterCriteria(column, criteria);
}

function editedBy(range: Range): Edited {
  const rect = rectOf(range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns());
  return { sheetId: range.getSheet().getSheetId(), rect };
}

/** Puts the block at the upper left of the target, over and over where the target holds it several times. */
function copied(
  source: Range,
  target: Range,
  part: Extract<BlockRequest, { kind: 'copy-block' }>['part'],
): Range {
  const fits = (size: number, unit: number): number => (size % unit === 0 ? size : unit);
  const rows = fits(target.getNumRows(), source.getNumRows());
  const columns = fits(target.getNumColumns(), source.getNumColumns());
  const whole = target.offset(0, 0, rows, columns);
  if (part === 'formats') source.copyTo(whole, { formatOnly: true });
  else if (part === 'values') source.copyTo(whole, { contentsOnly: true });
  else source.copyTo(whole);
  return whole;
}

function toggle(range: Range, what: Extract<BlockRequest, { kind: 'look' }>['what']): void {
  if (what === 'bold') range.setFontWeight(range.getFontWeight() === 'bold' ? 'normal' : 'bold');
  else if (what === 'italic') range.setFontStyle(range.getFontStyle() === 'italic' ? 'normal' : 'italic');
  else range.setFontLine(range.getFontLine() === what ? 'none' : what);
}

/** Fills what the whole has beyond the source, on one side of it: line by line copies, then series over them. */
function fill(source: Range, whole: Range): void {
  const isDown = whole.getNumColumns() === source.getNumColumns();
  const isBack = isDown ? whole.getRow() < source.getRow() : whole.getColumn() < source.getColumn();
  const size = isDown ? source.getNumRows() : source.getNumColumns();
  const added = (isDown ? whole.getNumRows() : whole.getNumColumns()) - size;
  /** The line `n` after the last of the source, in the direction of the fill; 0 and below are the source's own. */
  const line = (n: number): Range => {
    const at = isBack ? -n : size - 1 + n;
    return isDown
      ? source.offset(at, 0, 1, source.getNumColumns())
      : source.offset(0, at, source.getNumRows(), 1);
  };
  for (let n = 1; n <= added; n += 1) line(((n - 1) % size) - size + 1).copyTo(line(n));
  const across = isDown ? source.getNumColumns() : source.getNumRows();
  const formulas = source.getFormulas();
  const values = source.getValues();
  for (let index = 0; index < across; index += 1) {
    const at = (table: readonly (readonly unknown[])[], n: number): unknown =>
      isDown ? table[n]?.[index] : table[index]?.[n];
    const places = Array.from({ length: size }, (_, n) => (isBack ? size - 1 - n : n));
    if (places.some((n) => at(formulas, n) !== '')) continue;
    const series = seriesOf(places.map((n) => at(values, n)).filter(isValue), isBack ? -1 : 1);
    if (series === null) continue;
    for (let n = 1; n <= added; n += 1) {
      const cell = isDown ? line(n).offset(0, index, 1, 1) : line(n).offset(index, 0, 1, 1);
      cell.setValue(series(n));
    }
  }
}

const isValue = (value: unknown): value is string | number | boolean | Date =>
  value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);

import type {
  CellSnapshot,
  CellStyle,
  ChartSnapshot,
  FilterSnapshot,
  LineSnapshot,
  SheetSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from '../snapshot.ts';
import { a1Of } from './a1-notation.ts';
import {
  type Cell,
  type CellFormat,
  hasContent,
  isBlankCell,
  type RuleValue,
  type ValidationRule,
} from './cell.ts';
import type { ChartModel } from './chart-model.ts';
import { drawnColor } from './color.ts';
import type { FormulaValues, Place } from './desk.ts';
import { displayOf } from './display.ts';
import { type FilterModel, isHiddenByFilter } from './filter.ts';
import { localeFacts } from './locale.ts';
import { type Axis, lastRowOf, quotedSheetName, type Rect, rectOf } from './rect.ts';
import { type ConditionalFormat, type SheetModel, styleOfConditional } from './sheet-model.ts';
import type { WorkbookModel } from './workbook-model.ts';

function styleOf(format: CellFormat): CellStyle | null {
  const style: CellStyle = {
    ...(format.background === null ? {} : { background: drawnColor(format.background) }),
    ...(format.fontColor === null ? {} : { fontColor: drawnColor(format.fontColor) }),
    ...(format.fontFamily === null ? {} : { fontFamily: format.fontFamily }),
    ...(format.fontSize === null ? {} : { fontSize: format.fontSize }),
    ...(format.fontWeight === null ? {} : { bold: true }),
    ...(format.fontStyle === null ? {} : { italic: true }),
    ...(format.fontLine === 'underline' ? { underline: true } : {}),
    ...(format.horizontal === null || format.horizontal === 'normal'
      ? {}
      : { horizontalAlignment: format.horizontal }),
    ...(format.vertical === null ? {} : { verticalAlignment: format.vertical }),
    ...(format.wrap === null ? {} : { wrap: format.wrap }),
    ...(format.border === null ? {} : { border: format.border }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

/** The cells of each rule as blocks: runs along rows, then equal runs joined downwards. */
function blocksOf(sheet: SheetModel): Map<ValidationRule, Rect[]> {
  const blocks = new Map<ValidationRule, Rect[]>();
  const put = (rule: ValidationRule, run: Rect): void => {
    const known = blocks.get(rule) ?? [];
    const above = known.findIndex(
      (rect) =>
        rect.column === run.column && rect.columns === run.columns && rect.row + rect.rows === run.row,
    );
    const joined = known[above];
    if (joined === undefined) known.push(run);
    else known[above] = { ...joined, rows: joined.rows + 1 };
    blocks.set(rule, known);
  };
  sheet.state.cells.forEach((row, r) => {
    if (row === undefined) return;
    let start = 0;
    for (let c = 0; c <= row.length; c += 1) {
      const rule = row[start]?.rule ?? null;
      if (c < row.length && (row[c]?.rule ?? null) === rule) continue;
      if (rule !== null) put(rule, rectOf(r + 1, start + 1, 1, c - start));
      start = c;
    }
  });
  return blocks;
}

function plainValue(value: RuleValue, workbook: WorkbookModel): unknown {
  if (typeof value !== 'object') return value;
  if ('serial' in value) return value.serial;
  if ('relative' in value) return value.relative;
  if (!('range' in value)) return value;
  const sheet = workbook.sheetById(value.range.sheetId);
  return sheet === null ? '#REF!' : `${quotedSheetName(sheet.state.name)}!${a1Of(value.range)}`;
}

function validations(workbook: WorkbookModel, sheet: SheetModel): ValidationSnapshot[] {
  return [...blocksOf(sheet)].map(([rule, rects]) => ({
    ranges: rects.map(a1Of),
    criteria: rule.criteria,
    values: rule.values.map((value) => plainValue(value, workbook)),
    allowInvalid: rule.allowInvalid,
    helpText: rule.helpText,
  }));
}

function lines(sheet: SheetModel, axis: Axis): LineSnapshot[] {
  const known = axis === 'row' ? sheet.state.rowLines : sheet.state.columnLines;
  return known.flatMap((line, index): LineSnapshot[] => {
    if (line === undefined) return [];
    const told: LineSnapshot = {
      index,
      ...(line.size === null ? {} : { size: line.size }),
      ...(line.hidden || line.collapsed !== 0 ? { hidden: true } : {}),
      ...(line.depth === 0 ? {} : { groupDepth: line.depth }),
      ...(line.collapsed === 0 ? {} : { collapsed: true }),
    };
    return Object.keys(told).length === 1 ? [] : [told];
  });
}

/** Rows that the filter hides by what stands in them now. */
function withFilteredRows(
  rows: readonly LineSnapshot[],
  place: Place,
  values: FormulaValues | null,
): readonly LineSnapshot[] {
  const { filter } = place.sheet.state;
  if (filter === null || filter.columns.length === 0) return rows;
  const known = new Map(rows.map((line) => [line.index, line]));
  const reading = { dateOf: (ms: number) => new Date(ms), evaluate: () => values ?? { get: () => null } };
  for (let row = filter.rect.row + 1; row <= lastRowOf(filter.rect); row += 1) {
    if (!isHiddenByFilter(reading, place, row)) continue;
    known.set(row - 1, { ...known.get(row - 1), index: row - 1, hidden: true, filtered: true });
  }
  return [...known.values()].sort((one, other) => one.index - other.index);
}

const filterSnapshot = ({ rect, columns }: FilterModel): FilterSnapshot => ({
  range: a1Of(rect),
  columns: columns.map(({ column, criteria }) => ({ column: column - 1, hidden: criteria.hidden })),
});

function cells(workbook: WorkbookModel, sheet: SheetModel, values: FormulaValues | null): CellSnapshot[] {
  const locale = localeFacts(workbook.state.locale);
  const styles = new Map<CellFormat, CellStyle | null>();
  const told: CellSnapshot[] = [];
  const tell = (cell: Cell, row: number, column: number): void => {
    const value = cell.formula === null ? cell.value : (values?.get(sheet.id, row + 1, column + 1) ?? null);
    let style = styles.get(cell.format);
    if (style === undefined) {
      style = styleOf(cell.format);
      styles.set(cell.format, style);
    }
    if (!hasContent(cell) && cell.note === '' && style === null && cell.format.numberFormat === null) return;
    told.push({
      row,
      column,
      value,
      display: displayOf(value, cell.format.numberFormat, locale),
      ...(cell.formula === null ? {} : { formula: cell.formula }),
      ...(cell.format.numberFormat === null ? {} : { numberFormat: cell.format.numberFormat }),
      ...(style === null ? {} : { style }),
      ...(cell.note === '' ? {} : { note: cell.note }),
    });
  };
  sheet.state.cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell !== undefined && !isBlankCell(cell)) tell(cell, r, c);
    });
  });
  return told;
}

const isDrawn = (format: ConditionalFormat): boolean => format.gradient === undefined;

function chartSnapshot(workbook: WorkbookModel, chart: ChartModel): ChartSnapshot {
  const { anchor } = chart;
  return {
    id: chart.id ?? 0,
    type: chart.type,
    ranges: chart.sources.flatMap(({ sheetId, ...rect }) => {
      const sheet = workbook.sheetById(sheetId);
      return sheet === null ? [] : [`${quotedSheetName(sheet.state.name)}!${a1Of(rect)}`];
    }),
    headers: chart.headers,
    transposed: chart.transposed,
    merge: chart.merge,
    options: chart.options,
    anchor: { ...anchor, row: anchor.row - 1, column: anchor.column - 1 },
  };
}

/**
 * One sheet as the workbench draws it.
 * @param values what the formulas give now; null leaves them blank
 */
function sheetSnapshot(
  workbook: WorkbookModel,
  sheet: SheetModel,
  values: FormulaValues | null,
): SheetSnapshot {
  const { state } = sheet;
  return {
    id: sheet.id,
    name: state.name,
    hidden: state.hidden,
    tabColor: state.tabColor,
    rowCount: state.rowCount,
    columnCount: state.columnCount,
    frozenRows: state.frozenRows,
    frozenColumns: state.frozenColumns,
    hiddenGridlines: state.hiddenGridlines,
    rows: withFilteredRows(lines(sheet, 'row'), { workbook, sheet }, values),
    columns: lines(sheet, 'column'),
    cells: cells(workbook, sheet, values),
    merges: state.merges.map(a1Of),
    validations: validations(workbook, sheet),
    // Colour scales are not drawn.
    conditionalFormats: state.conditionalFormats.filter(isDrawn).map((format) => ({
      ranges: format.ranges.map(a1Of),
      criteria: format.criteria,
      values: format.values.map((value) => plainValue(value, workbook)),
      style: styleOfConditional(format.style),
    })),
    charts: state.charts.map((chart) => chartSnapshot(workbook, chart)),
    ...(state.filter === null ? {} : { filter: filterSnapshot(state.filter) }),
  };
}

/**
 * The whole workbook as plain JSON. Rows and columns of cells and lines count from 0.
 * @param only the name of the one tab to tell of
 */
export function snapshot(
  workbook: WorkbookModel,
  values: FormulaValues | null = null,
  only?: string,
): WorkbookSnapshot {
  const { state } = workbook;
  const active = workbook.activeSheet();
  return {
    id: workbook.id,
    title: state.title,
    locale: state.locale,
    timeZone: state.timeZone,
    activeSheetId: active.id,
    selection: a1Of(active.state.selection),
    sheets: state.sheets
      .filter((sheet) => only === undefined || sheet.state.name === only)
      .map((sheet) => sheetSnapshot(workbook, sheet, values)),
    namedRanges: state.namedRanges.map((range) => ({
      name: range.name,
      sheetId: range.sheetId,
      range: a1Of(range.rect),
    })),
  };
}

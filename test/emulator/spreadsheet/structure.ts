import { rewriteReferences, type StructuralChange } from '../formulas/references.ts';
import { BLANK, type Cell, type RuleValue, type ValidationRule } from './cell.ts';
import { chartWithout, followedChart } from './chart-model.ts';
import type { Place } from './desk.ts';
import { type LineChange, mapLine, mapRect, mapRectCellwise } from './line-change.ts';
import type { Rect } from './rect.ts';
import type { CellRow, ConditionalFormat, Line, SheetModel } from './sheet-model.ts';
import type { MetadataModel, ProtectionModel, WorkbookModel } from './workbook-model.ts';

/** Moves the entries of a list as the change moves its lines; inserted lines get `fresh`. */
function movedList<T>(
  list: readonly (T | undefined)[],
  change: LineChange,
  fresh: T | undefined,
): (T | undefined)[] {
  const moved = [...list];
  if (change.kind === 'delete') {
    moved.splice(change.at - 1, change.count);
    return moved;
  }
  if (change.kind === 'insert') {
    if (fresh === undefined && change.at > moved.length) return moved;
    while (moved.length < change.at - 1) moved.push(undefined);
    moved.splice(change.at - 1, 0, ...new Array<T | undefined>(change.count).fill(fresh));
    return moved;
  }
  const { from, count, to } = change;
  while (moved.length < Math.max(from + count, to) - 1) moved.push(undefined);
  const taken = moved.splice(from - 1, count);
  moved.splice((to > from ? to - count : to) - 1, 0, ...taken);
  return moved;
}

/** An inserted line looks like its neighbour and keeps its rules; content and notes stay behind. */
function likeNeighbour(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  return { ...BLANK, format: cell.format, rule: cell.rule };
}

/** An inserted line has its neighbour's size; it belongs to a group only when both lines around it do. */
function freshLine(
  lines: readonly (Line | undefined)[],
  change: LineChange,
  neighbour: number | null,
): Line | undefined {
  if (neighbour === null || change.kind !== 'insert') return undefined;
  const [before, after] = [lines[change.at - 2], lines[change.at - 1]];
  const size = lines[neighbour - 1]?.size ?? null;
  const depth = Math.min(before?.depth ?? 0, after?.depth ?? 0);
  const collapsed = (before?.collapsed ?? 0) & (after?.collapsed ?? 0);
  return size === null && depth === 0 ? undefined : { size, hidden: false, depth, collapsed };
}

function moveCells(sheet: SheetModel, change: LineChange, neighbour: number | null): void {
  const state = sheet.change();
  if (change.axis === 'row') {
    const fresh = neighbour === null ? undefined : state.cells[neighbour - 1]?.map(likeNeighbour);
    state.cells = movedList<CellRow>(state.cells, change, fresh).map((row) =>
      row === fresh ? row?.slice() : row,
    );
    state.rowLines = movedList(state.rowLines, change, freshLine(state.rowLines, change, neighbour));
    return;
  }
  state.cells = state.cells.map((row) => {
    if (row === undefined) return undefined;
    return movedList(row, change, neighbour === null ? undefined : likeNeighbour(row[neighbour - 1]));
  });
  state.columnLines = movedList(state.columnLines, change, freshLine(state.columnLines, change, neighbour));
}

const isRangeValue = (value: RuleValue): value is Extract<RuleValue, { range: unknown }> =>
  typeof value === 'object' && 'range' in value;

/** One change as it bears on formulas, rules and ranges of every sheet of the file. */
interface Following {
  /** Sheets whose name neither stands in a formula nor is the formula's own cannot be meant by it. */
  readonly sheetName: string;
  /** Whether formulas on that sheet that name no sheet are concerned too. */
  readonly ownFormulas: boolean;
  /** For formulas; `own` is the name of the sheet the formula stands on. */
  readonly formula: (text: string, own: string) => string;
  /** For the blocks that rules point at; null when the block is gone. */
  readonly rect: (sheetId: number, rect: Rect) => Rect | null;
}

function followedValues(
  values: readonly RuleValue[],
  own: string,
  following: Following,
): readonly RuleValue[] {
  const followed = values.map((value) => {
    if (typeof value === 'string' && value.startsWith('=')) return following.formula(value, own);
    if (!isRangeValue(value)) return value;
    const rect = following.rect(value.range.sheetId, value.range);
    if (rect === value.range) return value;
    return rect === null ? '#REF!' : { range: { sheetId: value.range.sheetId, ...rect } };
  });
  // The same list where nothing changed, so that a sheet that is not concerned is not copied.
  return followed.every((value, place) => value === values[place]) ? values : followed;
}

/** Spares the parsing of formulas that cannot be concerned: there are thousands, and a rename concerns few. */
function sparing(following: Following): Following {
  const { sheetName, ownFormulas } = following;
  const named = sheetName.replaceAll("'", "''").toLowerCase();
  return {
    ...following,
    formula(text, own) {
      const isOwn = ownFormulas && own === sheetName;
      return isOwn || (text.includes('!') && text.toLowerCase().includes(named))
        ? following.formula(text, own)
        : text;
    },
  };
}

function followRules(workbook: WorkbookModel, change: Following): void {
  const following = sparing(change);
  for (const sheet of workbook.state.sheets) {
    const own = sheet.state.name;
    const rules = new Map<ValidationRule, ValidationRule>();
    const followRule = (rule: ValidationRule): ValidationRule => {
      const known = rules.get(rule);
      if (known !== undefined) return known;
      const values = followedValues(rule.values, own, following);
      const isSame = values === rule.values || JSON.stringify(values) === JSON.stringify(rule.values);
      const changed = isSame ? rule : { ...rule, values };
      rules.set(rule, changed);
      return changed;
    };
    for (const row of sheet.state.cells) {
      row?.forEach((cell, place) => {
        if (cell === undefined || (cell.formula === null && cell.rule === null)) return;
        const formula = cell.formula === null ? null : following.formula(cell.formula, own);
        const rule = cell.rule === null ? null : followRule(cell.rule);
        if (formula === cell.formula && rule === cell.rule) return;
        sheet.change();
        row[place] = { ...cell, formula, rule };
      });
    }
    const formats = sheet.state.conditionalFormats.map((format): ConditionalFormat => {
      const values = followedValues(format.values, own, following);
      return values === format.values ? format : { ...format, values };
    });
    const isChanged = formats.some((format, place) => format !== sheet.state.conditionalFormats[place]);
    if (isChanged) sheet.change().conditionalFormats = formats;
  }
}

const present = <T>(value: T | null): value is T => value !== null;

function followBlocks(workbook: WorkbookModel, sheet: SheetModel, change: LineChange): void {
  const state = workbook.change();
  state.namedRanges = state.namedRanges
    .map((range) => {
      if (range.sheetId !== sheet.id) return range;
      const rect = mapRect(range.rect, change);
      return rect === null ? null : { ...range, rect };
    })
    .filter(present);
  state.protections = state.protections
    .map((protection): ProtectionModel | null => {
      if (protection.sheetId !== sheet.id) return protection;
      const unprotected = protection.unprotected.flatMap((rect) => mapRectCellwise(rect, change));
      if (protection.rect === null) return { ...protection, unprotected };
      const rect = mapRect(protection.rect, change);
      return rect === null ? null : { ...protection, rect, unprotected };
    })
    .filter(present);
  state.metadata = state.metadata
    .map((metadata): MetadataModel | null => {
      const isOnLine = metadata.type === (change.axis === 'row' ? 'ROW' : 'COLUMN');
      if (metadata.sheetId !== sheet.id || !isOnLine || metadata.index === null) return metadata;
      const index = mapLine(metadata.index, change);
      return index === null ? null : { ...metadata, index };
    })
    .filter(present);
  const own = sheet.change();
  own.merges = own.merges
    .map((rect) => mapRect(rect, change))
    .filter(present)
    .filter((rect) => rect.rows > 1 || rect.columns > 1);
  own.conditionalFormats = own.conditionalFormats
    .map((format) => ({ ...format, ranges: format.ranges.flatMap((rect) => mapRectCellwise(rect, change)) }))
    .filter((format) => format.ranges.length > 0);
}

/** The filter and the bandings of the changed sheet; a banded block that a move tears apart stays one. */
function followFilter(sheet: SheetModel, change: LineChange): void {
  const state = sheet.change();
  state.bandings = state.bandings.flatMap((banding) => {
    const rect = mapRect(banding.rect, change);
    return rect === null ? [] : [{ ...banding, rect }];
  });
  if (state.filter === null) return;
  const rect = mapRect(state.filter.rect, change);
  const columns = state.filter.columns.flatMap((known) => {
    const column = change.axis === 'column' ? mapLine(known.column, change) : known.column;
    return column === null ? [] : [{ ...known, column }];
  });
  // By what it was sorted is no longer so once its lines have changed.
  state.filter = rect === null ? null : { rect, columns };
}

/** Charts anywhere in the file may read the changed sheet. */
function followCharts(workbook: WorkbookModel, changed: SheetModel, change: LineChange): void {
  for (const sheet of workbook.state.sheets) {
    if (sheet.state.charts.length === 0) continue;
    sheet.change().charts = sheet.state.charts.map((chart) =>
      followedChart(chart, changed.id, change, sheet === changed),
    );
  }
}

/**
 * Inserts, deletes or moves rows or columns; everything that stands on them or points at them follows.
 * @param neighbour the line inserted lines look like; null for plain ones
 */
export function changeLines(place: Place, change: LineChange, neighbour: number | null = null): void {
  const { workbook, sheet } = place;
  const state = sheet.change();
  moveCells(sheet, change, neighbour);
  const grown = change.kind === 'insert' ? change.count : change.kind === 'delete' ? -change.count : 0;
  if (change.axis === 'row') state.rowCount += grown;
  else state.columnCount += grown;
  followBlocks(workbook, sheet, change);
  followFilter(sheet, change);
  followCharts(workbook, sheet, change);
  const structural: StructuralChange = { ...change, sheetName: state.name };
  followRules(workbook, {
    sheetName: state.name,
    ownFormulas: true,
    formula: (text, own) => rewriteReferences(text, own, structural),
    rect: (sheetId, rect) => (sheetId === sheet.id ? mapRect(rect, change) : rect),
  });
  shrinkFrozen(sheet, change);
}

function shrinkFrozen(sheet: SheetModel, change: LineChange): void {
  const state = sheet.change();
  const frozen = change.axis === 'row' ? state.frozenRows : state.frozenColumns;
  let after = frozen;
  if (change.kind === 'insert' && change.at <= frozen) after = frozen + change.count;
  if (change.kind === 'delete') {
    after = frozen - Math.max(0, Math.min(frozen + 1, change.at + change.count) - change.at);
  }
  if (change.axis === 'row') state.frozenRows = after;
  else state.frozenColumns = after;
}

export function renameSheet(workbook: WorkbookModel, sheet: SheetModel, name: string): void {
  const from = sheet.state.name;
  followRules(workbook, {
    sheetName: from,
    ownFormulas: false,
    formula: (text, own) => rewriteReferences(text, own, { kind: 'rename', from, to: name }),
    rect: (_, rect) => rect,
  });
  sheet.change().name = name;
}

/** Removes the sheet and what stood on it; formulas that pointed at it become #REF! (platform-facts §16.3). */
export function removeSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  const state = workbook.change();
  state.sheets = state.sheets.filter((other) => other !== sheet);
  state.namedRanges = state.namedRanges.filter((range) => range.sheetId !== sheet.id);
  state.protections = state.protections.filter((protection) => protection.sheetId !== sheet.id);
  state.metadata = state.metadata.filter((metadata) => metadata.sheetId !== sheet.id);
  for (const other of state.sheets) {
    if (other.state.charts.length > 0)
      other.change().charts = other.state.charts.map((chart) => chartWithout(chart, sheet.id));
  }
  const sheetName = sheet.state.name;
  followRules(workbook, {
    sheetName,
    ownFormulas: false,
    formula: (text, own) => rewriteReferences(text, own, { kind: 'delete-sheet', sheetName }),
    rect: (sheetId, rect) => (sheetId === sheet.id ? null : rect),
  });
}

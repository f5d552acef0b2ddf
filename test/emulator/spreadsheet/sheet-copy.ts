import type { RuleValue, ValidationRule } from './cell.ts';
import { copyOfState, type SheetModel } from './sheet-model.ts';
import type { WorkbookModel } from './workbook-model.ts';

/**
 * A second sheet with the same cells, formats, rules, lines and charts. Lists and charts of the sheet's own cells now read the copy's;
 * protections and named ranges stay with the original, metadata is doubled.
 */
export function copySheetTo(
  source: WorkbookModel,
  sheet: SheetModel,
  target: WorkbookModel,
  name: string,
  index: number,
): SheetModel {
  const { rowCount, columnCount } = sheet.state;
  target.requireRoomFor(rowCount * columnCount);
  const copy = target.addSheet({ ...copyOfState(sheet.state), name, hidden: false }, index);
  const isSameFile = source === target;
  const pointed = (value: RuleValue): RuleValue => {
    if (typeof value !== 'object' || !('range' in value)) return value;
    if (value.range.sheetId === sheet.id) return { range: { ...value.range, sheetId: copy.id } };
    return isSameFile ? value : '#REF!';
  };
  const rules = new Map<ValidationRule, ValidationRule>();
  for (const row of copy.state.cells) {
    row?.forEach((cell, place) => {
      if (cell?.rule?.criteria !== 'VALUE_IN_RANGE') return;
      const rule = rules.get(cell.rule) ?? { ...cell.rule, values: cell.rule.values.map(pointed) };
      rules.set(cell.rule, rule);
      row[place] = { ...cell, rule };
    });
  }
  copy.change().charts = sheet.state.charts.map((chart) => ({
    ...chart,
    id: target.newNumber(),
    sources: chart.sources.flatMap((source) => {
      if (source.sheetId === sheet.id) return [{ ...source, sheetId: copy.id }];
      return isSameFile ? [source] : [];
    }),
  }));
  const state = target.change();
  const doubled = source.state.metadata
    .filter((metadata) => metadata.sheetId === sheet.id && metadata.visibility === 'DOCUMENT')
    .map((metadata) => ({ ...metadata, id: target.newNumber(), sheetId: copy.id }));
  state.metadata = [...state.metadata, ...doubled];
  return copy;
}

import { kindOfFormat } from './number-formats.ts';
import { CRITERIA } from './round-dress.ts';
import { formatOf } from './round-looks.ts';
import { ruleWordsOf } from './round-rules.ts';
import type { RoundTab } from './round-tab.ts';
import type { ColumnChanges } from './round-writer.ts';

/**
 * Whether native rules or number formats stand where they do not belong, as after rows were sorted: they go along with their cells,
 * and rules would refuse what a script writes halfway through a block, a number too that a cell of text makes text of. A rule that is
 * missing refuses nothing. Two service calls, and one for each row that is written and has a rule, of which one cell is asked.
 */
export const areRulesDisplaced = (tab: RoundTab, changes: ReadonlyMap<string, ColumnChanges>): boolean => {
  const rules = tab.range.getDataValidations();
  const formats = tab.range.getNumberFormats();
  const asked = new Set<string>();
  const fields = new Map(tab.catalogue.fields.map((field) => [field.key, field]));
  return [...changes].some(([hamlet, values]) =>
    Object.keys(values).some((key) => {
      const field = fields.get(key);
      const rule = rules[tab.rows[key] ?? -1]?.[tab.columns[hamlet] ?? -1] ?? null;
      if (!field || rule === null) return false;
      const format = formats[tab.rows[key] ?? -1]?.[tab.columns[hamlet] ?? -1] ?? '';
      if (kindOfFormat(format) !== kindOfFormat(formatOf(field))) return true;
      const words = ruleWordsOf(field);
      if (words === null) return true;
      if (asked.has(key)) return false;
      asked.add(key);
      return !CRITERIA[words.kind].test(String(rule.getCriteriaType()));
    }),
  );
};

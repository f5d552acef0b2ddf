import { CRITERIA } from './round-dress.ts';
import { ruleWordsOf } from './round-rules.ts';
import type { RoundTab } from './round-tab.ts';
import type { ColumnChanges } from './round-writer.ts';

/**
 * Whether native rules stand where they do not belong, as after rows were sorted: they go along with their cells, and would refuse
 * what a script writes halfway through a block. A rule that is missing refuses nothing. One service call, and one for each row that is
 * written and has a rule, of which one cell is asked.
 */
export const areRulesDisplaced = (tab: RoundTab, changes: ReadonlyMap<string, ColumnChanges>): boolean => {
  const rules = tab.range.getDataValidations();
  const asked = new Set<string>();
  const fields = new Map(tab.catalogue.fields.map((field) => [field.key, field]));
  return [...changes].some(([hamlet, values]) =>
    Object.keys(values).some((key) => {
      const field = fields.get(key);
      const rule = rules[tab.rows[key] ?? -1]?.[tab.columns[hamlet] ?? -1] ?? null;
      if (!field || rule === null) return false;
      const words = ruleWordsOf(field);
      if (words === null) return true;
      if (asked.has(key)) return false;
      asked.add(key);
      return !CRITERIA[words.kind].test(String(rule.getCriteriaType()));
    }),
  );
};

import type { Blueprint } from '../sheets/blueprint.ts';
import type { RegisterTab } from '../sheets/layout.ts';
import { registerRange } from '../sheets/layout.ts';
import type { RuleBook } from '../sheets/rules.ts';
import { ruleBook } from '../sheets/rules.ts';
import type { FilledSheet, Tabs } from '../sheets/tabs.ts';
import { registerOf, tabsOf } from '../sheets/tabs.ts';
import type { TabRead, Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { tabNames } from '../text/tabs.ts';
import type { RegisterSource } from './register-source.ts';
import { registerSource } from './register-source.ts';

/** What one run of set-up knows of the workbook: nothing is asked twice, and nothing that it wrote itself is read. */
export interface SetUpDesk {
  readonly workbook: Workbook;
  readonly tabs: Tabs;
  readonly blueprint: Blueprint;
  readonly rules: RuleBook;
  /** Blank tabs that this run made and has not filled yet. */
  readonly blanks: Map<RegisterTab, FilledSheet>;
  /** A register as it stands; null where it is missing. */
  find(tab: RegisterTab): TabRead | null;
  /** @throws WorkbookProblem `tab-missing` */
  read(tab: RegisterTab): TabRead;
  /** Keeps a register that this run made. */
  keep(tab: RegisterTab, read: TabRead): void;
  /** Keeps what a cell of a register that was read says by now. */
  renew(tab: RegisterTab, read: TabRead): void;
  /** A register was changed and must be read anew. */
  forget(tab: RegisterTab): void;
  /** Where formulas find a register's cells. */
  source(tab: 'schedule' | 'hamlets' | 'settings'): RegisterSource;
}

const KEY_COLUMNS = { schedule: 'key', hamlets: 'code', settings: 'key' } as const;

export const setUpDesk = (workbook: Workbook, blueprint: Blueprint): SetUpDesk => {
  const tabs = tabsOf(workbook);
  const kept = new Map<RegisterTab, TabRead>();
  const made = new Set<RegisterTab>();
  const find = (tab: RegisterTab): TabRead | null => {
    const known = kept.get(tab);
    if (known) return known;
    const range = made.has(tab) ? workbook.getRangeByName(registerRange[tab]) : registerOf(tabs, tab);
    if (!range) return null;
    const read = { range, values: range.getValues() };
    kept.set(tab, read);
    return read;
  };
  const read = (tab: RegisterTab): TabRead => {
    const found = find(tab);
    if (!found) throw new WorkbookProblem('tab-missing', { tab });
    return found;
  };
  const sources = new Map<string, RegisterSource>();
  return {
    workbook,
    tabs,
    blueprint,
    rules: ruleBook(),
    blanks: new Map(),
    find,
    read,
    keep: (tab, as) => {
      made.add(tab);
      kept.set(tab, as);
    },
    renew: (tab, as) => {
      kept.set(tab, as);
    },
    forget: (tab) => {
      kept.delete(tab);
      sources.delete(tab);
    },
    source: (tab) => {
      const known = sources.get(tab);
      if (known) return known;
      const register = read(tab);
      const name = made.has(tab) ? tabNames[tab] : register.range.getSheet().getName();
      const source = registerSource(tab, name, register, KEY_COLUMNS[tab]);
      sources.set(tab, source);
      return source;
    },
  };
};

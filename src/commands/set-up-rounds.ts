import { catalogue } from '../data/catalogue.ts';
import type { Agency } from '../domain/agency.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Round } from '../domain/round.ts';
import { columnName, registerRange, roundRange, TEMPLATE_KEY } from '../sheets/layout.ts';
import type { FormulaSources } from '../sheets/round-formulas.ts';
import { mendLookups } from '../sheets/round-lookups.ts';
import type { RoundRow } from '../sheets/round-rows.ts';
import { FIRST_HAMLET_COLUMN, roundRows } from '../sheets/round-rows.ts';
import type { RoundSource } from '../sheets/round-source.ts';
import { newSource, readSource } from '../sheets/round-source.ts';
import { roundTabOf } from '../sheets/round-tab.ts';
import type { TabSize } from '../sheets/round-tab-builder.ts';
import { buildTemplate, finishRoundTab } from '../sheets/round-tab-builder.ts';
import type { ColumnHead } from '../sheets/round-template.ts';
import { registerSheet, sheetToFill } from '../sheets/tab-maker.ts';
import { HEADING_ROWS } from '../sheets/table.ts';
import type { Sheet, Workbook } from '../sheets/workbook.ts';
import { readNamed } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { roundTabName, tabNames } from '../text/tabs.ts';
import { hamletSpec, scheduleSpec } from './register-specs.ts';

/** Names at the head of each column, in the annex's order. */
export const columnHeads = (hamlets: readonly Hamlet[], agencies: readonly Agency[]): readonly ColumnHead[] =>
  hamlets.map((hamlet) => {
    const agency = agencies.find((each) => each.code === hamlet.agency);
    return {
      code: hamlet.code,
      name: hamlet.name,
      agency: agency?.name ?? '',
      polite: agency?.requestedNotOrdered ?? false,
    };
  });

/** Addresses of a register's column by key, as it stands when the template is made; references then follow it around. */
const columnOf =
  (tabName: string, keys: readonly string[], height: number) =>
  (key: string): string => {
    const column = columnName(keys.indexOf(key));
    return `'${tabName}'!$${column}$${HEADING_ROWS + 1}:$${column}$${height}`;
  };

const registerSource = (workbook: Workbook, tab: 'schedule' | 'hamlets'): ((key: string) => string) => {
  const read = readNamed(workbook, registerRange[tab]);
  if (!read) throw new WorkbookProblem('tab-missing', { tab });
  const keys = (read.values[0] ?? []).map(String);
  const spec = tab === 'schedule' ? scheduleSpec : hamletSpec;
  const missing = spec.columns.find((column) => !keys.includes(column.key));
  if (missing) throw new WorkbookProblem('keys-missing', { tab, key: missing.key });
  return columnOf(read.range.getSheet().getName(), keys, read.values.length);
};

const registerSources = (workbook: Workbook): FormulaSources => ({
  schedule: registerSource(workbook, 'schedule'),
  hamlets: registerSource(workbook, 'hamlets'),
});

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const templateSheet = (
  workbook: Workbook,
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
  sources: () => FormulaSources,
): Sheet => {
  const existing = workbook.getRangeByName(registerRange.template);
  if (existing) {
    const sheet = existing.getSheet();
    // Hamlets added to the register since have no column in it.
    const known = heads.slice(0, existing.getNumColumns() - FIRST_HAMLET_COLUMN);
    mendLookups(existing, newSource('', 0, rows, known), sources);
    return sheet;
  }
  const filled = sheetToFill(workbook, tabNames.template, [TEMPLATE_KEY]);
  buildTemplate(workbook, filled, catalogue, rows, heads, sources());
  return filled.sheet;
};

const requireOurs = (sheet: Sheet, round: Round): void => {
  const corner = sheet.getRange(1, 1).getValue();
  if (corner !== TEMPLATE_KEY && corner !== round.key) {
    throw new WorkbookProblem('tab-name-taken', { tab: sheet.getName() });
  }
};

/** Index from 0: Tổng quan and Theo dõi come first. */
const FIRST_ROUND_INDEX = 2;

/** Makes the tab of each round that has none; returns how the rounds' tabs are to be referred to, in order. */
export const setUpRounds = (
  workbook: Workbook,
  rounds: readonly Round[],
  heads: readonly ColumnHead[],
): { readonly sources: readonly RoundSource[]; readonly made: number } => {
  const rows = roundRows(catalogue);
  const size: TabSize = { rows: rows.length, columns: FIRST_HAMLET_COLUMN + heads.length };
  const resuming = registerSheet(workbook, 'template') !== null;
  const lookups = once(() => registerSources(workbook));
  const template = templateSheet(workbook, rows, heads, lookups);
  const names = rounds.map((round) => roundTabName(round.number, round.period));
  const finished = rounds.map((round) => readNamed(workbook, roundRange(round.key)));
  const missing = finished.includes(null);
  // Copies are as visible as the template is when they are made.
  if (missing) template.showSheet();
  const sources = rounds.map((round, index) => {
    const read = finished[index];
    if (read) {
      const sheet = read.range.getSheet();
      const tab = roundTabOf(catalogue, round.key, read);
      mendLookups(read.range, tab, lookups);
      return readSource(sheet.getName(), sheet.getSheetId(), tab);
    }
    const tabName = names[index] ?? round.key;
    const named = resuming ? workbook.getSheetByName(tabName) : null;
    if (named) requireOurs(named, round);
    const sheet = named ?? workbook.insertSheet(tabName, FIRST_ROUND_INDEX + index, { template });
    finishRoundTab(workbook, sheet, round.key, size);
    return newSource(tabName, sheet.getSheetId(), rows, heads);
  });
  if (missing) template.hideSheet();
  return { sources, made: finished.filter((read) => read === null).length };
};

import { catalogue } from '../data/catalogue.ts';
import type { Agency } from '../domain/agency.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import { keyOfCell } from '../domain/indicator-definition.ts';
import type { Round } from '../domain/round.ts';
import { registerRange, roundRange, TEMPLATE_KEY } from '../sheets/layout.ts';
import type { FormulaSources } from '../sheets/round-formulas.ts';
import { mendLookups } from '../sheets/round-lookups.ts';
import { FIRST_HAMLET_COLUMN, KEY_COLUMN, roundRows } from '../sheets/round-rows.ts';
import type { RoundSource } from '../sheets/round-source.ts';
import { newSource, readSource } from '../sheets/round-source.ts';
import { roundTabOf } from '../sheets/round-tab.ts';
import type { TabSize } from '../sheets/round-tab-builder.ts';
import { buildTemplate, finishRoundTab } from '../sheets/round-tab-builder.ts';
import type { ColumnHead } from '../sheets/round-template.ts';
import { registerSheet, sheetToFill } from '../sheets/tab-maker.ts';
import { upgradeRoundTab } from '../sheets/upgrade.ts';
import type { Sheet, TabRead, Workbook } from '../sheets/workbook.ts';
import { readNamed } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { roundTabName, tabNames } from '../text/tabs.ts';
import { registerSource } from './register-source.ts';

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

const registerSources = (workbook: Workbook): FormulaSources => ({
  schedule: registerSource(workbook, 'schedule').column,
  hamlets: registerSource(workbook, 'hamlets').column,
});

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Where the rows and columns of a tab stand, by key. */
type Places = Pick<RoundSource, 'rows' | 'columns'>;

interface Template extends Places {
  readonly sheet: Sheet;
  readonly size: TabSize;
}

const indexed = (keys: readonly unknown[]): Record<string, number> =>
  Object.fromEntries(keys.flatMap((key, index) => (key === '' ? [] : [[keyOfCell(String(key)), index]])));

/** The template as it is by now: it may hold indicators that the office added. */
const templateOf = ({ range, values }: TabRead): Template => ({
  sheet: range.getSheet(),
  rows: indexed(values.map((line) => line[KEY_COLUMN])),
  columns: indexed((values[0] ?? []).map((key, index) => (index < FIRST_HAMLET_COLUMN ? '' : key))),
  size: { rows: values.length, columns: (values[0] ?? []).length },
});

const readyTemplate = (
  workbook: Workbook,
  officeFields: () => Catalogue,
  heads: readonly ColumnHead[],
  sources: () => FormulaSources,
): Template => {
  const existing = readNamed(workbook, registerRange.template);
  if (existing) {
    const upgraded = upgradeRoundTab(workbook, registerRange.template, existing, catalogue);
    const template = templateOf(upgraded);
    mendLookups(upgraded.range, template, sources);
    return template;
  }
  const filled = sheetToFill(workbook, tabNames.template, [TEMPLATE_KEY]);
  const fields = officeFields();
  const rows = roundRows(fields, catalogue);
  buildTemplate(workbook, filled, fields, rows, heads, sources());
  const { rows: places, columns } = newSource('', 0, rows, heads);
  const size = { rows: rows.length, columns: FIRST_HAMLET_COLUMN + heads.length };
  return { sheet: filled.sheet, rows: places, columns, size };
};

const requireOurs = (sheet: Sheet, round: Round): void => {
  const corner = sheet.getRange(1, 1).getValue();
  if (corner !== TEMPLATE_KEY && corner !== round.key) {
    throw new WorkbookProblem('tab-name-taken', { tab: sheet.getName() });
  }
};

/** Index from 0: Tổng quan and Theo dõi come first. */
const FIRST_ROUND_INDEX = 2;

/** A tab of a set-up that was cut off, perhaps before a newer version of the program came. */
const finishCopy = (workbook: Workbook, sheet: Sheet, round: Round): void => {
  requireOurs(sheet, round);
  finishRoundTab(workbook, sheet, round.key, { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });
  const read = readNamed(workbook, roundRange(round.key));
  if (read) upgradeRoundTab(workbook, roundRange(round.key), read, catalogue);
};

/**
 * Makes the tab of each round that has none and brings the others to this layout; returns how the rounds' tabs are to be
 * referred to, in order. @param officeFields what a new template holds
 */
export const setUpRounds = (
  workbook: Workbook,
  officeFields: () => Catalogue,
  rounds: readonly Round[],
  heads: readonly ColumnHead[],
): { readonly sources: readonly RoundSource[]; readonly made: number } => {
  const resuming = registerSheet(workbook, 'template') !== null;
  const lookups = once(() => registerSources(workbook));
  const template = readyTemplate(workbook, officeFields, heads, lookups);
  const names = rounds.map((round) => roundTabName(round.number, round.period));
  const finished = rounds.map((round) => readNamed(workbook, roundRange(round.key)));
  const missing = finished.includes(null);
  // Copies are as visible as the template is when they are made.
  if (missing) template.sheet.showSheet();
  const sources = rounds.map((round, index) => {
    const read = finished[index];
    if (read) {
      const upgraded = upgradeRoundTab(workbook, roundRange(round.key), read, catalogue);
      const sheet = upgraded.range.getSheet();
      const tab = roundTabOf(catalogue, round.key, upgraded);
      mendLookups(upgraded.range, tab, lookups);
      return readSource(sheet.getName(), sheet.getSheetId(), tab);
    }
    const tabName = names[index] ?? round.key;
    const named = resuming ? workbook.getSheetByName(tabName) : null;
    if (named) finishCopy(workbook, named, round);
    const sheet =
      named ?? workbook.insertSheet(tabName, FIRST_ROUND_INDEX + index, { template: template.sheet });
    if (!named) finishRoundTab(workbook, sheet, round.key, template.size);
    return { tabName, sheetId: sheet.getSheetId(), rows: template.rows, columns: template.columns };
  });
  if (missing) template.sheet.hideSheet();
  return { sources, made: finished.filter((read) => read === null).length };
};

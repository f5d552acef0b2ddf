import { catalogue } from '../data/catalogue.ts';
import type { Agency } from '../domain/agency.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import { keyOfCell } from '../domain/indicator-definition.ts';
import type { Round } from '../domain/round.ts';
import { registerRange, roundRange, TEMPLATE_KEY } from '../sheets/layout.ts';
import { agenciesIn, hamletsIn } from '../sheets/register-tabs.ts';
import type { ColumnHead, FormulaSources } from '../sheets/round-head.ts';
import { mendLookups } from '../sheets/round-lookups.ts';
import {
  COVERAGE_KEY,
  FIRST_HAMLET_COLUMN,
  KEY_COLUMN,
  LABEL_COLUMN,
  roundRows,
  TOTAL_KEY,
} from '../sheets/round-rows.ts';
import type { RoundSource } from '../sheets/round-source.ts';
import { newSource, readSource, totalColumnsOf } from '../sheets/round-source.ts';
import { roundTabOf } from '../sheets/round-tab.ts';
import { buildTemplate, nameRoundTab } from '../sheets/round-tab-builder.ts';
import { scheduleRoundsOf } from '../sheets/schedule-tab.ts';
import type { FilledSheet, TabSize } from '../sheets/tabs.ts';
import { registerOf, sheetToFill } from '../sheets/tabs.ts';
import { upgradeRoundTab } from '../sheets/upgrade.ts';
import type { Range, Sheet } from '../sheets/workbook.ts';
import { readNamed } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { roundTabName, tabNames } from '../text/tabs.ts';
import type { SetUpDesk } from './set-up-desk.ts';
import { officeCatalogue } from './update-indicators.ts';

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

export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The template of the rounds' tabs, and where its rows and columns stand by key. */
interface Template extends Pick<RoundSource, 'rows' | 'columns' | 'totals'> {
  readonly sheet: Sheet;
  readonly size: TabSize;
}

const indexed = (keys: readonly unknown[]): Record<string, number> =>
  Object.fromEntries(keys.flatMap((key, index) => (key === '' ? [] : [[keyOfCell(String(key)), index]])));

/**
 * Where the rows and columns of a tab stand that a step before has seen to: its keys alone are read, for all of it would take a
 * minute for a season of 480 hamlets.
 */
const placesIn = (range: Range): RoundSource => {
  const keys = range.offset(0, KEY_COLUMN, range.getNumRows(), 1).getValues();
  const [codes = []] = range.offset(0, 0, 1, range.getNumColumns()).getValues();
  const sheet = range.getSheet();
  const others = [codes[KEY_COLUMN], codes[LABEL_COLUMN], TOTAL_KEY, COVERAGE_KEY];
  return {
    tabName: sheet.getName(),
    sheetId: sheet.getSheetId(),
    rows: indexed(keys.map(([key]) => key)),
    columns: indexed(codes.map((code) => (others.includes(code) ? '' : code))),
    totals: totalColumnsOf(codes),
  };
};

/** Index from 0: Tổng quan and Theo dõi come first. */
const FIRST_ROUND_INDEX = 2;

/** The rounds' tabs as a run of set-up finds and makes them. */
export interface RoundTabs {
  /** Rounds of the calendar, in its order. */
  readonly all: () => readonly Round[];
  readonly hamlets: () => readonly Hamlet[];
  readonly heads: () => readonly ColumnHead[];
  /** Makes the template, or brings it to this layout. */
  readonly makeTemplate: () => void;
  /** Makes the tab of a round, or brings it to this layout; returns whether it was made. */
  readonly make: (at: number) => boolean;
  /** Makes the template as it is kept while nobody copies it: hidden, and no round's. Four service calls. */
  readonly close: () => void;
  /** How formulas of other tabs refer to the rounds' tabs, in order. */
  readonly sources: () => readonly RoundSource[];
  /** Cells of the template that hold the words of deadlines. */
  readonly deadlineWords: () => Range;
}

export const roundTabs = (desk: SetUpDesk): RoundTabs => {
  const { workbook, tabs } = desk;
  const patterns = desk.blueprint.rounds;
  const all = once(() => scheduleRoundsOf(desk.read('schedule')).map(({ calendar }) => calendar.round));
  const hamlets = once(() => hamletsIn(desk.read('hamlets')));
  const heads = once(() => columnHeads(hamlets(), agenciesIn(desk.read('agencies'))));
  const lookups = once(
    (): FormulaSources => ({
      schedule: desk.source('schedule').column,
      hamlets: desk.source('hamlets').column,
    }),
  );
  const made = new Map<number, RoundSource>();

  const buildNew = (): Template => {
    const filled = sheetToFill(tabs, tabNames.template, TEMPLATE_KEY);
    const fields = officeCatalogue(desk.read('indicators'));
    const rows = roundRows(fields, catalogue);
    buildTemplate(workbook, filled, fields, rows, heads(), lookups(), patterns, desk.rules);
    const { rows: places, columns, totals } = newSource('', 0, rows, heads());
    const size = { rows: rows.length, columns: FIRST_HAMLET_COLUMN + heads().length };
    return { sheet: filled.sheet, rows: places, columns, totals, size };
  };

  /** As it is by now, for it may hold indicators that the office added. */
  const template = once((): Template => {
    const range = registerOf(tabs, 'template');
    if (!range) return buildNew();
    const { rows, columns, totals } = placesIn(range);
    return {
      sheet: range.getSheet(),
      rows,
      columns,
      totals,
      size: { rows: range.getNumRows(), columns: range.getNumColumns() },
    };
  });

  const makeTemplate = (): void => {
    const range = registerOf(tabs, 'template');
    if (range) {
      const read = { range, values: range.getValues() };
      const upgraded = upgradeRoundTab(workbook, registerRange.template, read, catalogue, desk.rules);
      mendLookups(upgraded.range, placesIn(upgraded.range), patterns, lookups);
    }
    template();
  };

  /** The template ready to be copied: copies are as visible as it is. */
  const toCopy = once((): { readonly like: FilledSheet; readonly corner: Range } => {
    const { sheet, size } = template();
    if (registerOf(tabs, 'template')) sheet.showSheet();
    return { like: { sheet, size }, corner: sheet.getRange(1, 1) };
  });

  /** A tab of a set-up that was cut off, perhaps before a newer version of the program came. */
  const finishCopy = (sheet: Sheet, round: Round): void => {
    const cell = sheet.getRange(1, 1);
    const corner = cell.getValue();
    if (corner !== TEMPLATE_KEY && corner !== round.key) {
      throw new WorkbookProblem('tab-name-taken', { tab: sheet.getName() });
    }
    cell.setValue(round.key);
    const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    nameRoundTab(workbook, sheet, round.key, size);
    const read = readNamed(workbook, roundRange(round.key));
    if (read) upgradeRoundTab(workbook, roundRange(round.key), read, catalogue, desk.rules);
  };

  /** A new tab has the round's key from the start: the template is given it before it is copied. */
  const copy = (round: Round, name: string, at: number): Sheet => {
    const { like, corner } = toCopy();
    corner.setValue(round.key);
    const { sheet } = tabs.add(name, FIRST_ROUND_INDEX + at, like);
    nameRoundTab(workbook, sheet, round.key, template().size);
    return sheet;
  };

  const standing = (round: Round, range: Range): RoundSource => {
    const name = roundRange(round.key);
    const read = upgradeRoundTab(workbook, name, { range, values: range.getValues() }, catalogue, desk.rules);
    const tab = roundTabOf(catalogue, round.key, read);
    const sheet = range.getSheet();
    const source = readSource(sheet.getName(), sheet.getSheetId(), tab);
    mendLookups(read.range, source, patterns, lookups);
    return source;
  };

  const make = (at: number): boolean => {
    const round = all()[at];
    if (!round) return false;
    const range = tabs.range(roundRange(round.key));
    if (range) {
      made.set(at, standing(round, range));
      return false;
    }
    const tabName = roundTabName(round.number, round.period);
    const begun = tabs.named(tabName);
    if (begun) finishCopy(begun, round);
    const sheet = begun ?? copy(round, tabName, at);
    const { rows, columns, totals } = template();
    made.set(at, { tabName, sheetId: sheet.getSheetId(), rows, columns, totals });
    return true;
  };

  return {
    all,
    hamlets,
    heads,
    make,
    makeTemplate,
    close: () => {
      const { sheet } = template();
      sheet.getRange(1, 1).setValue(TEMPLATE_KEY);
      sheet.hideSheet();
    },
    sources: once(() =>
      all().map((round, at) => {
        const known = made.get(at);
        if (known) return known;
        const range = tabs.range(roundRange(round.key));
        if (!range) throw new WorkbookProblem('unknown-round', { round: round.key });
        return placesIn(range);
      }),
    ),
    deadlineWords: () => {
      const { sheet, rows, columns } = template();
      const row = rows['head.plan'] ?? 0;
      return sheet.getRange(row + 1, Math.min(...Object.values(columns)) + 1);
    },
  };
};

import { catalogue as builtIn } from '../data/catalogue.ts';
import type { Agency } from '../domain/agency.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { RoundKey } from '../domain/round.ts';
import { isRoundKey } from '../domain/round.ts';
import type { Blueprint } from '../sheets/blueprint.ts';
import type { RegisterTab } from '../sheets/layout.ts';
import { registerRange, roundRange, TEMPLATE_KEY } from '../sheets/layout.ts';
import { isYoungerColumn } from '../sheets/layout-version.ts';
import { inspectRegister } from '../sheets/register-inspection.ts';
import { agenciesIn, hamletsIn } from '../sheets/register-tabs.ts';
import type { ColumnHead } from '../sheets/round-head.ts';
import { inspectRound } from '../sheets/round-inspection.ts';
import type { RoundExpectations } from '../sheets/round-reading.ts';
import { readRound } from '../sheets/round-reading.ts';
import { roundRows } from '../sheets/round-rows.ts';
import { ruleBook } from '../sheets/rules.ts';
import type { Damage } from '../sheets/structure-finding.ts';
import type { ExpectedTab, TabInspection } from '../sheets/tab-inspection.ts';
import { inspectTabs } from '../sheets/tab-inspection.ts';
import { tableRows, textOf } from '../sheets/table.ts';
import type { Range, TabRead, Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { roundTabName, tabNames } from '../text/tabs.ts';
import { registerSource } from './register-source.ts';
import { columnHeads, once } from './set-up-rounds.ts';
import { officeCatalogue } from './update-indicators.ts';

/** What "Kiểm tra sổ" and its repair know of the workbook in one run; a register that is damaged is asked for what it still says. */

/** A tab that is looked at as a part of its own. */
export interface InspectedTab {
  readonly rangeName: string;
  /** For people. */
  readonly words: string;
  readonly inspect: (range: Range) => readonly Damage[];
}

export interface StructureDesk {
  readonly workbook: Workbook;
  readonly blueprint: Blueprint;
  /** Looks at the tabs as a whole; asked once unless told anew. */
  readonly tabs: () => TabInspection;
  readonly forget: () => void;
  /** The range of a tab, also where its name is to be given back first; null where the tab is gone. */
  readonly range: (rangeName: string) => Range | null;
  /** A register as it stands; null where it is gone. */
  readonly register: (tab: RegisterTab) => TabRead | null;
  /** Registers first: the others are looked at by what they say. */
  readonly inspected: () => readonly InspectedTab[];
}

/** What a damaged register still says; `otherwise` where it says nothing. */
const tolerant = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookProblem) return otherwise;
    throw error;
  }
};

interface PlannedRow {
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows with which a new workbook begins. */
const plannedRows = ({ registers }: Blueprint, tab: RegisterTab): readonly PlannedRow[] => {
  const plan = registers.find((each) => each.tab === tab);
  return (plan?.rows ?? []).map((row) => ({
    cells: Object.fromEntries((plan?.columns ?? []).map(({ key }, at) => [key, String(row[at] ?? '')])),
  }));
};

interface NamedRound {
  readonly key: RoundKey;
  readonly name: string;
}

export const structureDesk = (workbook: Workbook, blueprint: Blueprint): StructureDesk => {
  const rules = ruleBook();
  let looked: TabInspection | null = null;
  const kept = new Map<RegisterTab, TabRead | null>();
  const tabs = (): TabInspection => {
    looked ??= inspectTabs(workbook, expectedTabs());
    return looked;
  };
  const rangeOf = (rangeName: string): Range | null =>
    workbook.getRangeByName(rangeName) ?? looked?.ranges.get(rangeName) ?? null;
  const register = (tab: RegisterTab): TabRead | null => {
    if (!kept.has(tab)) {
      const range = rangeOf(registerRange[tab]);
      kept.set(tab, range ? { range, values: range.getValues() } : null);
    }
    return kept.get(tab) ?? null;
  };
  const inRegister = <T>(tab: RegisterTab, read: (of: TabRead) => readonly T[]): readonly T[] => {
    const of = register(tab);
    return of ? tolerant(() => read(of), []) : [];
  };

  /** Rounds of the calendar, those of the plan where it says nothing. */
  const rounds = (): readonly NamedRound[] => {
    const named = (key: string, number: string, period: string): NamedRound[] =>
      isRoundKey(key) ? [{ key, name: roundTabName(Number(number), period) }] : [];
    const standing = inRegister('schedule', (read) =>
      tableRows(read, 'schedule', ['key', 'number', 'period']).map(({ cells }) =>
        [cells['key'], cells['number'], cells['period']].map((cell) => textOf(cell ?? null)),
      ),
    ).flatMap(([key = '', number = '', period = '']) => named(key, number, period));
    const planned = plannedRows(blueprint, 'schedule').flatMap(({ cells }) =>
      named(cells['key'] ?? '', cells['number'] ?? '', cells['period'] ?? ''),
    );
    const known = new Set(standing.map(({ key }) => key));
    return [...standing, ...planned.filter(({ key }) => !known.has(key))];
  };

  const expectedTabs = (): readonly ExpectedTab[] => {
    const registers = blueprint.registers.map((plan): ExpectedTab => {
      const keys = plan.columns.flatMap(({ key }) => (isYoungerColumn(plan.tab, key) ? [] : [key]));
      return {
        rangeName: registerRange[plan.tab],
        name: tabNames[plan.tab],
        isFirstRow: (cells) => keys.filter((key) => cells.includes(key)).length * 3 > keys.length * 2,
      };
    });
    const withCorner = (rangeName: string, name: string, corner: string): ExpectedTab => ({
      rangeName,
      name,
      isFirstRow: ([first]) => first === corner,
    });
    return [
      withCorner(registerRange.overview, tabNames.overview, 'overview'),
      withCorner(registerRange.tracking, tabNames.tracking, 'tracking'),
      ...registers,
      withCorner(registerRange.template, tabNames.template, TEMPLATE_KEY),
      ...rounds().map(({ key, name }) => withCorner(roundRange(key), name, key)),
    ];
  };

  const hamlets = once((): readonly Hamlet[] => inRegister('hamlets', hamletsIn));
  const agencies = once((): readonly Agency[] => inRegister('agencies', agenciesIn));
  const catalogue = once((): Catalogue => {
    const read = register('indicators');
    return read ? tolerant(() => officeCatalogue(read), builtIn) : builtIn;
  });

  /** The hamlets that have a column: those of the template, which the plan began with. */
  const heads = once((): readonly ColumnHead[] => {
    const agencyNames = new Map(
      plannedRows(blueprint, 'agencies').map(({ cells }) => [cells['code'], cells] as const),
    );
    const known = new Map(columnHeads(hamlets(), agencies()).map((head) => [head.code, head]));
    return plannedRows(blueprint, 'hamlets').map(({ cells }): ColumnHead => {
      const code = cells['code'] ?? '';
      const agency = agencyNames.get(cells['agency'] ?? '');
      const planned = {
        code,
        name: cells['name'] ?? '',
        agency: agency?.['name'] ?? '',
        polite: agency?.['polite'] === 'Có',
      };
      const standing = known.get(code);
      return standing
        ? { ...standing, name: standing.name || planned.name, agency: standing.agency || planned.agency }
        : planned;
    });
  });
  const names = once(() => {
    const planned = new Map(
      plannedRows(blueprint, 'hamlets').map(({ cells }) => [cells['code'] ?? '', cells['name'] ?? '']),
    );
    return new Map(heads().map(({ code, name }) => [code, [name, planned.get(code) ?? '']]));
  });

  const expectations = (rangeName: string, corner: string): RoundExpectations => ({
    workbook,
    rangeName,
    corner,
    builtIn,
    catalogue: catalogue(),
    rows: roundRows(catalogue(), builtIn),
    heads: heads(),
    names: names(),
    patterns: blueprint.rounds,
    sources: () => ({ schedule: columnOf('schedule', 'key'), hamlets: columnOf('hamlets', 'code') }),
    ruleBook: rules,
  });

  /** Where formulas find a column of a register; a register that is damaged beyond that is told of by itself. */
  const columnOf = (tab: 'schedule' | 'hamlets', keyColumn: string): ((key: string) => string) => {
    const read = register(tab);
    const source = read
      ? tolerant(() => registerSource(tab, read.range.getSheet().getName(), read, keyColumn), null)
      : null;
    return (key) => (source ? tolerant(() => source.column(key), '#REF!') : '#REF!');
  };

  const round = (rangeName: string, words: string, corner: string): InspectedTab => ({
    rangeName,
    words,
    inspect: (range) => inspectRound(readRound(range), expectations(rangeName, corner)),
  });

  return {
    workbook,
    blueprint,
    tabs,
    range: (rangeName) => workbook.getRangeByName(rangeName) ?? tabs().ranges.get(rangeName) ?? null,
    register,
    forget: () => {
      looked = null;
      kept.clear();
    },
    inspected: () => [
      ...blueprint.registers.map(
        (plan): InspectedTab => ({
          rangeName: registerRange[plan.tab],
          words: tabNames[plan.tab],
          inspect: (range) => inspectRegister(workbook, range, plan, rules),
        }),
      ),
      round(registerRange.template, tabNames.template, TEMPLATE_KEY),
      ...rounds().map(({ key, name }) => round(roundRange(key), name, key)),
    ],
  };
};

import { economicOfficeCode } from '../data/economic-office.ts';
import type { Guard, GuardCounts, GuardDifference, Protected, ReadRegisters } from '../domain/guard.ts';
import { columnEditors, guardDifferences, keepers, roundsInEntry } from '../domain/guard.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { askBeforeChangingCopy } from '../sheets/frozen-tab.ts';
import { registerGuards, roundGuards } from '../sheets/guarded-areas.ts';
import type { RegisterTab } from '../sheets/layout.ts';
import { registerRange, roundRange } from '../sheets/layout.ts';
import { guardTab, readSharing, standingGuards } from '../sheets/protections.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { frozenTabs, readLedger } from '../sheets/report-ledger.ts';
import { readSchedule } from '../sheets/schedule-tab.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import type { Range, Workbook } from '../sheets/workbook.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { protectionText } from '../text/protection.ts';
import { roundTabName, tabNames } from '../text/tabs.ts';
import type { Step } from '../wire/steps.ts';
import { authorise, emailOf } from './authorise.ts';
import type { Part } from './stepping.ts';
import { doParts } from './stepping.ts';

/** A tab with the guards that it is to have. */
interface GuardedTab {
  /** As people know it. */
  readonly words: string;
  readonly range: Range;
  /** At most three service calls, for a round's keys. */
  readonly guards: () => readonly Guard[];
}

interface Plan {
  readonly registers: ReadRegisters;
  readonly tabs: readonly GuardedTab[];
  readonly columnsAsk: Protected['columnsAsk'];
}

const keysOf = (
  range: Range,
): { readonly rows: readonly unknown[]; readonly columns: readonly unknown[] } => ({
  rows: range
    .offset(0, 0, range.getNumRows(), 1)
    .getValues()
    .map(([first]) => first),
  columns: range.offset(0, 0, 1, range.getNumColumns()).getValues()[0] ?? [],
});

const whyAsked = (
  rounds: readonly CalendarRound[],
  all: readonly string[] | null,
  { settings }: ReadRegisters,
): Protected['columnsAsk'] => {
  if (rounds.length === 0) return 'none';
  if (all === null) return 'noAdministrator';
  return settings.unknownMayEnter ? 'unknownMayEnter' : 'none';
};

/** What is to be guarded now. Nine service calls, and three a tab. A tab that is not there is left to "Kiểm tra sổ". */
const planOf = (workbook: Workbook, now: Instant): Plan => {
  const schedule = readSchedule(workbook);
  const registers: ReadRegisters = {
    settings: readSettings(workbook),
    hamlets: readHamlets(workbook),
    agencies: readAgencies(workbook),
    economicOffice: economicOfficeCode,
  };
  const all = keepers(registers);
  const hamlets = new Map(registers.hamlets.map((hamlet) => [hamlet.code as string, hamlet]));
  const editorsOf = (code: string): readonly string[] | null => columnEditors(hamlets.get(code), registers);
  const entered = roundsInEntry(schedule, localDayOf(now));
  const named = new Map(workbook.getNamedRanges().map((range) => [range.getName(), range]));
  const tab = (
    name: string,
    words: string,
    guards: (range: Range) => readonly Guard[],
  ): readonly GuardedTab[] => {
    const range = named.get(name)?.getRange();
    return range ? [{ words, range, guards: () => guards(range) }] : [];
  };
  return {
    registers,
    columnsAsk: whyAsked(entered, all, registers),
    tabs: [
      ...(Object.keys(registerRange) as readonly RegisterTab[]).flatMap((register) =>
        tab(registerRange[register], tabNames[register], (range) =>
          registerGuards(register, range.getA1Notation(), all),
        ),
      ),
      ...schedule.flatMap((calendar) => {
        const { key, number, period } = calendar.round;
        return tab(roundRange(key), roundTabName(number, period), (range) =>
          roundGuards(
            { key, a1: range.getA1Notation(), ...keysOf(range) },
            all,
            entered.includes(calendar) ? editorsOf : null,
          ),
        );
      }),
    ],
  };
};

const COUNTED = ['locked', 'asking', 'fellBack', 'refused'] as const satisfies readonly (keyof GuardCounts)[];

/** "12/40.8.0.0": the parts done, and what the guards came to so far. */
const countsIn = (text: string): Record<(typeof COUNTED)[number], number> => {
  const numbers = text.split('.').map((part) => Number(part) || 0);
  const [locked = 0, asking = 0, fellBack = 0, refused = 0] = numbers;
  return { locked, asking, fellBack, refused };
};

/**
 * "Bảo vệ sổ": protects headings, formulas and registers, and of the rounds that are being entered each hamlet's column for those who
 * may write there; what was protected for a round that is over is taken away. A tab a part, each of which can be cut off anywhere
 * and done again, to the same end; protections that people made stay as they are.
 * @param cursor what the step before left, '' for the first
 * @throws WorkbookProblem `not-allowed` for whoever is neither administrator nor the file's owner
 */
export const protectWorkbook = (writing: Writing, cursor: string, isOver: () => boolean): Step<Protected> => {
  const [from = '', before = ''] = cursor.split('/');
  const { workbook, now, who, findLog, log } = writing;
  const { tabs, columnsAsk, registers } = planOf(workbook, now);
  const sharing = readSharing(workbook, emailOf(who()));
  // The file's owner may take any protection away, whatever the registers say.
  if (sharing.me === '' || sharing.me !== sharing.owner) authorise(writing, 'protect', {}, registers);
  const counts = countsIn(before);
  findLog();
  const parts = tabs.map(
    ({ words, range, guards }): Part => ({
      words,
      run: () => {
        const done = guardTab(range.getSheet(), guards(), sharing);
        for (const key of COUNTED) counts[key] += done[key];
      },
    }),
  );
  const frozen: Part = {
    words: protectionText.frozenCopies,
    run: () => {
      const names = frozenTabs(readLedger(workbook));
      counts.asking += names.filter((name) => askBeforeChangingCopy(workbook, name)).length;
    },
  };
  const step = doParts([...parts, frozen], from, isOver, (): Protected => ({ ...counts, columnsAsk }));
  if (!step.goesOn) log(operationWords.protect, { detail: protectionText.done(step.value) });
  const told = COUNTED.map((key) => counts[key]).join('.');
  return step.goesOn ? { ...step, cursor: `${step.cursor}/${told}` } : step;
};

/** What is missing or wrong of a tab's guards. */
export interface GuardFaults {
  /** The tab as people know it. */
  readonly tab: string;
  readonly differences: readonly Pick<GuardDifference, 'fault' | 'key'>[];
}

/**
 * Which guards are missing or wrong, tab by tab; nothing of a tab whose guards stand as "Bảo vệ sổ" would make them, which is
 * what puts all of it right. Some hundred service calls, and five a protection: who may edit is told from the description alone.
 */
export const findGuardFaults = (workbook: Workbook, now: Instant): readonly GuardFaults[] => {
  const standing = standingGuards(workbook, false);
  const bySheet = new Map<number, (typeof standing)[number][]>();
  for (const each of standing) {
    const id = each.range.getSheet().getSheetId();
    bySheet.set(id, [...(bySheet.get(id) ?? []), each]);
  }
  return planOf(workbook, now).tabs.flatMap(({ words, range, guards }) => {
    const own = bySheet.get(range.getSheet().getSheetId()) ?? [];
    const differences = guardDifferences(guards(), own, '').map(({ fault, key }) => ({ fault, key }));
    return differences.length === 0 ? [] : [{ tab: words, differences }];
  });
};

import type { AgencyCode } from './agency.ts';
import type { Day } from './day.ts';
import { fingerprint } from './fingerprint.ts';
import type { Hamlet } from './hamlet.ts';
import type { Registers } from './role.ts';
import { addressesIn } from './role.ts';
import type { CalendarRound } from './standing.ts';

/**
 * Guards: ranges that Google's protections keep people's hands off. A script writes as the person at the keyboard, so whoever may
 * write somewhere through a sidebar must be able to write there by hand too (decision 0022).
 */

/** One guarded range of a tab, as it is wanted. */
export interface Guard {
  /** Names it whatever moves: "2026-D04 X07". */
  readonly key: string;
  /** Where the range is now: "F27:F170". */
  readonly a1: string;
  /** Who may edit there besides the file's owner; null asks everybody first and stops nobody. */
  readonly editors: readonly string[] | null;
}

/** A protection as it stands in a tab. */
export interface StandingGuard {
  /** null for one that people made themselves. */
  readonly key: string | null;
  /** What `stampOf` gave when it was finished; '' before that. */
  readonly stamp: string;
  readonly a1: string;
  /** How many addresses it lets through besides the owner's; null where that was not asked, or may not be known. */
  readonly editors: number | null;
}

/** `unfinished`: a run was cut off in it, or other people may edit by now than it was made for. `elsewhere`: it covers other cells. */
export type GuardFault = 'missing' | 'unfinished' | 'elsewhere' | 'doubled' | 'old';

export interface GuardDifference<Standing extends StandingGuard = StandingGuard> {
  readonly fault: GuardFault;
  readonly key: string;
  /** null for `doubled` and `old`: nothing of the kind is wanted. */
  readonly wanted: Guard | null;
  /** null for `missing`. */
  readonly standing: Standing | null;
}

/** How many guards stand how after an attempt to set them. */
export interface GuardCounts {
  /** Only those named may edit. */
  readonly locked: number;
  /** Google asks before each change, as it was wanted. */
  readonly asking: number;
  /** Google asks, because this account was not let lock. */
  readonly fellBack: number;
  /** As they were, or not at all: somebody else made them, or Google let nothing be made. */
  readonly refused: number;
}

/** What "Bảo vệ sổ" came to. */
export interface Protected extends GuardCounts {
  /** Why Google only asks about the hamlets' columns; `none` where they are locked, or no round is being entered. */
  readonly columnsAsk: 'none' | 'noAdministrator' | 'unknownMayEnter';
}

/** Changes when other people are to be let through, or all are only to be asked. */
export const stampOf = ({ editors }: Pick<Guard, 'editors'>): string =>
  fingerprint(editors === null ? '' : `:${[...editors].sort().join(';')}`).slice(0, 8);

/** Whoever made a protection stays in it beside those it was made for, and the owner is in no list. */
const letsThrough = ({ editors: wanted }: Guard, { editors }: StandingGuard, owner: string): boolean => {
  if (editors === null) return true;
  const listed = (wanted ?? []).filter((address) => address !== owner).length;
  return editors === listed || (wanted !== null && editors === listed + 1);
};

/**
 * What has to be done for a tab's guards to stand as they are wanted: nothing when the list is empty. Protections that people made
 * are in none of it.
 * @param owner the address of the file's owner as `addressesIn` gives it, '' where it is not known
 */
export const guardDifferences = <Standing extends StandingGuard>(
  wanted: readonly Guard[],
  standing: readonly Standing[],
  owner: string,
): readonly GuardDifference<Standing>[] => {
  const left = new Map<string, Standing[]>();
  for (const each of standing) {
    if (each.key !== null) left.set(each.key, [...(left.get(each.key) ?? []), each]);
  }
  const differences: GuardDifference<Standing>[] = [];
  for (const guard of wanted) {
    const { key, a1 } = guard;
    const found = left.get(key) ?? [];
    left.delete(key);
    // Of two the one that needs nothing stays.
    const isWhole = (each: Standing): boolean =>
      each.a1 === a1 && each.stamp === stampOf(guard) && letsThrough(guard, each, owner);
    const best = found.find(isWhole) ?? found.find((each) => each.a1 === a1) ?? found[0] ?? null;
    if (best === null) differences.push({ fault: 'missing', key, wanted: guard, standing: null });
    else if (best.a1 !== a1) differences.push({ fault: 'elsewhere', key, wanted: guard, standing: best });
    else if (!isWhole(best)) differences.push({ fault: 'unfinished', key, wanted: guard, standing: best });
    for (const more of found) {
      if (more !== best) differences.push({ fault: 'doubled', key, wanted: null, standing: more });
    }
  }
  for (const [key, rest] of left) {
    for (const each of rest) differences.push({ fault: 'old', key, wanted: null, standing: each });
  }
  return differences;
};

/** What Google takes for an address; one mistyped would make it refuse the whole list. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const addressed = (cells: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(cells.flatMap((cell) => addressesIn(cell ?? '')).filter((address) => ADDRESS.test(address))),
];

/** The registers, all of them read. */
export type ReadRegisters = Required<Registers>;

const ofAgency = ({ agencies }: ReadRegisters, code: AgencyCode): readonly string[] =>
  agencies.filter((agency) => agency.code === code).map(({ contact }) => contact?.email ?? '');

/**
 * Who keeps the workbook: its administrators and the Economic Office. Null while no administrator is named, for then a lock would
 * shut out everybody but the owner.
 */
export const keepers = (registers: ReadRegisters): readonly string[] | null => {
  const { settings, economicOffice } = registers;
  const administrators = addressed(settings.administrators);
  if (administrators.length === 0) return null;
  return addressed([...administrators, ...ofAgency(registers, economicOffice)]);
};

/**
 * Who may write into a hamlet's column: its head and second contact, the officers of its agency, and the keepers. Null where
 * people may enter whom no register names, for nobody knows their address.
 */
export const columnEditors = (
  hamlet: Hamlet | undefined,
  registers: ReadRegisters,
): readonly string[] | null => {
  const all = keepers(registers);
  if (all === null || registers.settings.unknownMayEnter) return null;
  if (!hamlet) return all;
  const { head, secondContact, agency } = hamlet;
  return addressed([head?.email, secondContact?.email, ...ofAgency(registers, agency), ...all]);
};

/**
 * The rounds whose columns are guarded: the one held last, while its results come in, and the next one, which is being planned. A
 * round that is only filled in afterwards, or whose report was frozen, is not among them.
 */
export const roundsInEntry = (schedule: readonly CalendarRound[], today: Day): readonly CalendarRound[] => {
  const byDay = [...schedule].sort((a, b) => (a.round.day < b.round.day ? -1 : 1));
  const held = byDay.filter(({ round }) => round.day <= today).slice(-1);
  const next = byDay.filter(({ round }) => round.day > today).slice(0, 1);
  return [...held, ...next].filter(({ tracked, frozenAt }) => tracked && frozenAt === null);
};

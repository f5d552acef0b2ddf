import type { Agency, AgencyCode, Contact, Validity } from './agency.ts';
import { isValidIn } from './agency.ts';
import type { DeadlineKind } from './deadline.ts';
import { nameKey, searchKey } from './name.ts';
import type { Round } from './round.ts';

/** 'X01' … in the annex's order; stays when the hamlet is renamed. */
export type HamletCode = `X${string}`;

/** Xóm: the smallest unit that plans and reports. */
export interface Hamlet extends Validity {
  readonly code: HamletCode;
  /** Position in the annex, from 1: the default order everywhere. */
  readonly order: number;
  /** 'Xóm 11' */
  readonly name: string;
  /** '11': text, never a number ("11" is not "11A", B3). */
  readonly shortName: string;
  /** As it stands in the annex, without stray punctuation. */
  readonly printed: string;
  readonly agency: AgencyCode;
  /** Commune before the merger of 2025; null until the commune confirms it (B4). */
  readonly formerCommune: string | null;
  /** Spelling in published lists, where the annex may have misspelt; never used for display (B5). */
  readonly possibleOfficialName: string | null;
  readonly aliases: readonly string[];
  /** The hamlet that took over when this one was merged (B12). */
  readonly successor: HamletCode | null;
  readonly head: Contact | null;
  /** Enters on the head's behalf, as the Party cell's secretary often does (B14). */
  readonly secondContact: Contact | null;
}

export type HamletFound =
  | { readonly ok: true; readonly hamlet: Hamlet }
  | { readonly ok: false; readonly code: 'unknown' | 'ambiguous'; readonly suggestions: readonly Hamlet[] };

export const isHamletCode = (text: string): text is HamletCode => /^X\d{2,}$/.test(text);

/** The hamlets that exist in the round's month, in the annex's order (B12). */
export const activeHamlets = (hamlets: readonly Hamlet[], round: Pick<Round, 'period'>): readonly Hamlet[] =>
  hamlets.filter((hamlet) => isValidIn(hamlet, round.period)).sort((a, b) => a.order - b.order);

/**
 * Who owes something in a round: numerator and denominator of every rate come from this set, so no rate passes
 * 100 %. Empty for the plan of a round whose plan deadline does not apply (A7).
 */
export const expectedHamlets = (
  hamlets: readonly Hamlet[],
  round: Pick<Round, 'period' | 'deadlines'>,
  kind: Exclude<DeadlineKind, 'report'>,
): readonly Hamlet[] => (round.deadlines[kind].applies ? activeHamlets(hamlets, round) : []);

export const hamletsOf = (hamlets: readonly Hamlet[], agency: AgencyCode): readonly Hamlet[] =>
  hamlets.filter((hamlet) => hamlet.agency === agency).sort((a, b) => a.order - b.order);

/** The agencies that have a hamlet in their charge. */
export const agenciesInCharge = (hamlets: readonly Hamlet[]): ReadonlySet<AgencyCode> =>
  new Set(hamlets.map((hamlet) => hamlet.agency));

/** The agency of a hamlet; undefined when the register names one that does not exist. */
export const agencyOf = (hamlet: Hamlet, agencies: readonly Agency[]): Agency | undefined =>
  agencies.find((agency) => agency.code === hamlet.agency);

const PREFIX = /^x[óo]m(?=\s|\d)\s*/i;

/** The name without its prefix "Xóm", which people repeat, drop or write small (B7). */
const withoutPrefix = (name: string): string => name.normalize('NFC').trim().replace(PREFIX, '');

const keyOf = (name: string): string => nameKey(withoutPrefix(name));

const namesOf = (hamlet: Hamlet): readonly string[] => [
  hamlet.name,
  ...hamlet.aliases,
  ...(hamlet.possibleOfficialName === null ? [] : [hamlet.possibleOfficialName]),
];

/**
 * The hamlet a person means: by code, or by name, alias or published spelling, whole and exact up to case, spaces,
 * "Xóm" and hoà/hòa. "Xóm 1" is never "Xóm 10". Pass the hamlets active in a round to choose among namesakes.
 */
export function findHamlet(hamlets: readonly Hamlet[], text: string): HamletFound {
  const key = keyOf(text);
  const byCode = hamlets.find((hamlet) => hamlet.code.toLowerCase() === text.trim().toLowerCase());
  if (byCode) return { ok: true, hamlet: byCode };
  const byName = hamlets.filter((hamlet) => keyOf(hamlet.name) === key);
  const found =
    byName.length > 0
      ? byName
      : hamlets.filter((hamlet) => namesOf(hamlet).some((name) => keyOf(name) === key));
  const [only, ...more] = found;
  if (only && more.length === 0) return { ok: true, hamlet: only };
  if (only) return { ok: false, code: 'ambiguous', suggestions: found };
  return { ok: false, code: 'unknown', suggestions: searchHamlets(hamlets, text) };
}

/** Hamlets whose name, typed with or without tones, begins with or contains the text; whole numbers stay whole. */
export function searchHamlets(hamlets: readonly Hamlet[], text: string): readonly Hamlet[] {
  const wanted = searchKey(withoutPrefix(text));
  if (wanted === '') return [];
  return hamlets.filter((hamlet) =>
    namesOf(hamlet).some((name) => {
      const key = searchKey(withoutPrefix(name));
      return /^\d/.test(wanted) ? key.split(' ').includes(wanted) : key.includes(wanted);
    }),
  );
}

/**
 * The hamlets of one printed cell of the annex, as 'Xóm …' in printed order (B3, B7):
 * "Xóm 13, 10." gives Xóm 13 and Xóm 10.
 */
export const parseHamletCell = (cell: string): readonly string[] =>
  cell
    .normalize('NFC')
    .split(/,|;|\s+và\s+/)
    .map((part) => withoutPrefix(part.replace(/[.,;\s]+$/, '')).replace(/\s+/g, ' '))
    .filter((name) => name !== '')
    .map((name) => `Xóm ${name}`);

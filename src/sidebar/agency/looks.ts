import type { AgencyHamlet, ReadableEntry } from '../../wire/agency.ts';
import type { SmallStore } from '../small-store.ts';

/** What an officer saw of each hamlet the last time, so that only what changed since must be read again. */

export interface Change {
  readonly label: string;
  /** '' where the cell was blank. */
  readonly before: string;
  readonly now: string;
}

export interface Looks {
  /** What changed since the last look; null when this browser never showed the hamlet. */
  changes(roundKey: string, hamlet: AgencyHamlet): readonly Change[] | null;
  /** The hamlet is on screen now. */
  remember(roundKey: string, hamlet: AgencyHamlet): void;
  lastAgency(): string | null;
  rememberAgency(agencyCode: string): void;
}

const LAST_AGENCY = 'so-ra-quan.last-agency';
const lookKey = (roundKey: string, hamletCode: string): string => `so-ra-quan.look.${roundKey}.${hamletCode}`;

const entriesOf = ({ plan, result }: AgencyHamlet): readonly ReadableEntry[] => [
  ...plan.entries,
  ...result.entries,
];

const isEntry = (value: unknown): value is ReadableEntry =>
  typeof value === 'object' &&
  value !== null &&
  ['key', 'label', 'text'].every((name) => typeof Reflect.get(value, name) === 'string');

const entriesFrom = (text: string | null): readonly ReadableEntry[] | null => {
  if (text === null) return null;
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) && stored.every(isEntry) ? stored : null;
  } catch {
    return null;
  }
};

/** Every entry whose text differs, those now there first, in their order. */
export const changesBetween = (
  before: readonly ReadableEntry[],
  now: readonly ReadableEntry[],
): readonly Change[] => {
  const was = new Map(before.map(({ key, text }) => [key, text]));
  const is = new Set(now.map(({ key }) => key));
  return [
    ...now.flatMap(({ key, label, text }) => {
      const old = was.get(key) ?? '';
      return old === text ? [] : [{ label, before: old, now: text }];
    }),
    ...before.flatMap(({ key, label, text }) => (is.has(key) ? [] : [{ label, before: text, now: '' }])),
  ];
};

export const openLooks = (store: SmallStore): Looks => ({
  changes: (roundKey, hamlet) => {
    const before = entriesFrom(store.get(lookKey(roundKey, hamlet.code)));
    return before === null ? null : changesBetween(before, entriesOf(hamlet));
  },
  remember: (roundKey, hamlet) =>
    store.set(lookKey(roundKey, hamlet.code), JSON.stringify(entriesOf(hamlet))),
  lastAgency: () => store.get(LAST_AGENCY),
  rememberAgency: (agencyCode) => store.set(LAST_AGENCY, agencyCode),
});

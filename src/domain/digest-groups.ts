import type { DutyKind } from './duty.ts';
import type { LocalMinute } from './instant.ts';
import type { Audience, Digest, DigestItem } from './reminder.ts';
import type { RoundKey } from './round.ts';

/** What one mail tells of, put together: a paragraph for each matter instead of one for each hamlet. */

/** Units of one agency that owe the same. */
export interface OwingUnits {
  readonly agency: string;
  readonly units: readonly string[];
}

/** Everything in a mail that is owed for the same round, of the same kind, until the same minute. */
export interface DigestGroup {
  readonly audience: Audience;
  readonly kind: DutyKind;
  readonly roundKey: RoundKey;
  readonly soft: boolean;
  /** Rows 1–4 are asked (B9). The overview of the Economic Office speaks about them, not to them: false there. */
  readonly polite: boolean;
  /** Sent back, and to be sent again until `due`. */
  readonly personal: boolean;
  readonly due: LocalMinute;
  /** Days from today to the deadline's day; negative when it is past. */
  readonly daysLeft: number;
  readonly owing: readonly OwingUnits[];
}

type GroupHead = Omit<DigestGroup, 'owing'>;

const headOf = ({ duty, step, daysLeft }: DigestItem): GroupHead => ({
  audience: step.audience,
  kind: duty.kind,
  roundKey: duty.roundKey,
  soft: step.soft,
  polite: duty.polite && step.audience !== 'office',
  personal: duty.personal,
  due: duty.due,
  daysLeft,
});

const keyOf = (head: GroupHead): string => Object.values(head).join('|');

/** Each unit once, under its agency, both in the order in which they came. */
const owingOf = (items: readonly DigestItem[]): readonly OwingUnits[] => {
  const byAgency = new Map<string, Set<string>>();
  for (const { duty } of items) {
    const units = byAgency.get(duty.agency) ?? new Set<string>();
    byAgency.set(duty.agency, units.add(duty.unit));
  }
  return [...byAgency].map(([agency, units]) => ({ agency, units: [...units] }));
};

/** What is asked for while all is fresh comes last: it has no hurry (A2). */
const byUrgency = (a: DigestGroup, b: DigestGroup): number =>
  Number(a.soft) - Number(b.soft) || a.daysLeft - b.daysLeft;

/** The matters of a mail, the most urgent first. */
export const digestGroups = ({ items }: Digest): readonly DigestGroup[] => {
  const groups = new Map<string, { readonly head: GroupHead; readonly items: DigestItem[] }>();
  for (const item of items) {
    const head = headOf(item);
    const group = groups.get(keyOf(head)) ?? { head, items: [] };
    group.items.push(item);
    groups.set(keyOf(head), group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group.head, owing: owingOf(group.items) }))
    .sort(byUrgency);
};

export const unitsOf = ({ owing }: Pick<DigestGroup, 'owing'>): readonly string[] =>
  owing.flatMap(({ units }) => units);

/** Codes of those whom a mail is for, each once: its hamlets, agencies; '' stands for the Economic Office. */
export const addresseesOf = (groups: readonly DigestGroup[]): readonly string[] => [
  ...new Set(
    groups.flatMap((group) => {
      if (group.audience === 'office') return [''];
      return group.audience === 'hamlet' ? unitsOf(group) : group.owing.map(({ agency }) => agency);
    }),
  ),
];

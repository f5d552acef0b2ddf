import type { Reachable } from './address.ts';
import { reachableBy, reachableIn } from './address.ts';
import type { Agency, AgencyCode } from './agency.ts';
import { isAskedPolitely } from './agency.ts';
import { daysBetween } from './day.ts';
import type { Duty } from './duty.ts';
import { DUTY_KINDS } from './duty.ts';
import type { Hamlet } from './hamlet.ts';
import type { Instant, LocalMinute } from './instant.ts';
import { dayOfMinute, localDayOf, localMinuteOf } from './instant.ts';
import type { Audience, Digest, DigestItem, StepId } from './reminder.ts';
import { reminderKey } from './reminder.ts';
import type { PlannedStep, StepFacts } from './reminder-steps.ts';
import { inOrder, plannedSteps, stepAt } from './reminder-steps.ts';
import type { Round } from './round.ts';

/** Who is told what now: every step that is due, put together by address. */

export interface ReminderFacts extends StepFacts {
  /** Open ones only, of every round that was read. */
  readonly duties: readonly Duty[];
  readonly rounds: readonly Round[];
  /** Both registers whole. */
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  readonly economicOffice: AgencyCode;
  readonly now: Instant;
}

/**
 * Why nobody is mailed of something whose step has come: no address in the register, none that can be one, or the agency is one of
 * rows 1–4, which the office has not switched mails on for (B9).
 */
export type UnreachableReason = 'missing' | 'wrong' | 'polite';

export interface Unreachable {
  readonly duty: Duty;
  readonly step: StepId;
  readonly reason: UnreachableReason;
}

export interface ReminderPlan {
  /** The most urgent first. */
  readonly digests: readonly Digest[];
  readonly unreachable: readonly Unreachable[];
}

type Recipients = Omit<Reachable, 'problem'> & { readonly problem: '' | UnreachableReason };

const NOWHERE: Recipients = { addresses: [], problem: 'missing' };

/** Whom a step to an audience reaches, by the registers as they are now. */
const recipientsIn = ({ hamlets, agencies, settings, economicOffice }: ReminderFacts) => {
  const hamletBy = new Map<string, Hamlet>(hamlets.map((hamlet) => [hamlet.code, hamlet]));
  const agencyBy = new Map<string, Agency>(agencies.map((agency) => [agency.code, agency]));
  return (audience: Audience, duty: Duty): Recipients => {
    if (audience === 'hamlet') {
      const hamlet = hamletBy.get(duty.unit);
      return hamlet ? reachableIn(hamlet) : NOWHERE;
    }
    const agency = agencyBy.get(audience === 'office' ? economicOffice : duty.agency);
    if (!agency) return NOWHERE;
    if (audience === 'agency' && isAskedPolitely(agency) && !settings.mailPolite) {
      return { addresses: [], problem: 'polite' };
    }
    return reachableBy(agency.contact);
  };
};

/** The steps of a duty by audience. */
type StepsByAudience = ReadonlyMap<Audience, readonly PlannedStep[]>;

const NO_STEPS: StepsByAudience = new Map();

/**
 * The steps of a duty while one of them is to be said to somebody now, none otherwise: planned once for all of one round, kind and
 * deadline.
 */
const liveSteps = (facts: ReminderFacts, now: LocalMinute): ((duty: Duty) => StepsByAudience) => {
  const roundBy = new Map(facts.rounds.map((round) => [round.key, round]));
  const known = new Map<string, StepsByAudience>();
  const stepsOf = (duty: Duty): StepsByAudience => {
    const round = roundBy.get(duty.roundKey);
    const by = new Map<Audience, PlannedStep[]>();
    for (const each of round ? plannedSteps(duty, round, facts) : []) {
      by.set(each.step.audience, [...(by.get(each.step.audience) ?? []), each]);
    }
    const isLive = [...by.values()].some((steps) => stepAt(steps, duty.due, now, facts.holidays) !== null);
    return isLive ? by : NO_STEPS;
  };
  return (duty) => {
    const alike = `${duty.roundKey}|${duty.kind}|${duty.due}|${duty.personal}`;
    const steps = known.get(alike) ?? stepsOf(duty);
    known.set(alike, steps);
    return steps;
  };
};

const byUrgency = (a: DigestItem, b: DigestItem): number =>
  a.daysLeft - b.daysLeft ||
  DUTY_KINDS.indexOf(a.duty.kind) - DUTY_KINDS.indexOf(b.duty.kind) ||
  (a.duty.roundKey < b.duty.roundKey ? -1 : Number(a.duty.roundKey > b.duty.roundKey)) ||
  (a.duty.unit < b.duty.unit ? -1 : Number(a.duty.unit > b.duty.unit));

const digestsOf = (items: ReadonlyMap<string, readonly DigestItem[]>): readonly Digest[] => {
  const urgency = ({ items: [first] }: Digest): number => first?.daysLeft ?? 0;
  return [...items]
    .map(([address, those]) => ({ address, items: [...those].sort(byUrgency) }))
    .sort((a, b) => urgency(a) - urgency(b) || (a.address < b.address ? -1 : 1));
};

/**
 * One digest an address, whatever it is owed: for each duty the one step that is due, whichever of its audiences the address stands
 * for, so that whoever is hamlet, agency and office at once is told once. What cannot be mailed is told apart.
 * @param isSpent whether the ledger keeps a key from being sent again
 */
export const planReminders = (facts: ReminderFacts, isSpent: (key: string) => boolean): ReminderPlan => {
  const { holidays } = facts;
  const now = localMinuteOf(facts.now);
  const today = localDayOf(facts.now);
  const recipientsOf = recipientsIn(facts);
  const stepsOf = liveSteps(facts, now);
  const items = new Map<string, DigestItem[]>();
  const unreachable: Unreachable[] = [];
  for (const duty of facts.duties) {
    const ofAddress = new Map<string, PlannedStep[]>();
    for (const [audience, own] of stepsOf(duty)) {
      const { addresses, problem } = recipientsOf(audience, duty);
      const lost = problem === '' ? null : stepAt(own, duty.due, now, holidays);
      if (problem !== '' && lost !== null) unreachable.push({ duty, step: lost.step, reason: problem });
      for (const address of addresses) ofAddress.set(address, [...(ofAddress.get(address) ?? []), ...own]);
    }
    for (const [address, own] of ofAddress) {
      const due = stepAt(inOrder(own), duty.due, now, holidays);
      if (due === null || isSpent(reminderKey({ duty, step: due.step }, address))) continue;
      const item = { duty, ...due, daysLeft: daysBetween(today, dayOfMinute(duty.due)) };
      items.set(address, [...(items.get(address) ?? []), item]);
    }
  }
  return { digests: digestsOf(items), unreachable };
};

import { economicOfficeCode } from '../data/economic-office.ts';
import type { LocalMinute } from '../domain/instant.ts';
import type { Digest } from '../domain/reminder.ts';
import { reminderKey, stepKey } from '../domain/reminder.ts';
import type { HealthGiven } from '../domain/reminder-health.ts';
import type { ReminderPlan, Unreachable } from '../domain/reminder-plan.ts';
import { planReminders } from '../domain/reminder-plan.ts';
import { isSpent } from '../domain/reminder-record.ts';
import type { LedgerRow, NewReminder } from '../sheets/reminder-ledger.ts';
import type { DutyDesk } from './read-duties.ts';

/** What is due to whom, by what was read. */

/** @param rows the ledger's rows as they stand, dead runs being over: a key under any that may have gone is never used again */
export const dueDigests = ({ facts }: Pick<DutyDesk, 'facts'>, rows: readonly LedgerRow[]): ReminderPlan => {
  const spent = new Set(rows.filter(({ record }) => isSpent(record)).map(({ record }) => record.key));
  return planReminders(facts, (key) => spent.has(key));
};

/** Whom a step that reached nobody was for, by code. */
const addresseeOf = ({ duty, step }: Unreachable): string => {
  if (step.audience === 'hamlet') return duty.unit;
  return step.audience === 'office' ? economicOfficeCode : duty.agency;
};

/** Who could not be told by mail though the step has come, each once; who is not to be mailed at all (B9) is not among them. */
export const unreachableUnits = ({
  unreachable,
}: ReminderPlan): readonly { readonly code: string; readonly reason: 'missing' | 'wrong' }[] => {
  const found = new Map<string, 'missing' | 'wrong'>();
  for (const each of unreachable) if (each.reason !== 'polite') found.set(addresseeOf(each), each.reason);
  return [...found].map(([code, reason]) => ({ code, reason }));
};

/** Names of hamlets and agencies by code. */
export const namesIn = ({ hamlets, agencies }: Pick<DutyDesk, 'hamlets' | 'agencies'>) =>
  new Map<string, string>([...hamlets, ...agencies].map(({ code, name }) => [code, name]));

/** The rows that reserve these digests, mail by mail. */
export const reservedRows = (
  digests: readonly Digest[],
  desk: Pick<DutyDesk, 'hamlets' | 'agencies'>,
  { at, who, run }: { readonly at: LocalMinute; readonly who: string; readonly run: string },
): readonly NewReminder[] => {
  const names = namesIn(desk);
  return digests.flatMap(({ address, items }, index) =>
    items.map(({ duty, step }) => ({
      key: reminderKey({ duty, step }, address),
      at,
      roundKey: duty.roundKey,
      kind: duty.kind,
      step: stepKey(step, duty.due),
      unit: duty.unit,
      name: names.get(duty.unit) ?? duty.unit,
      recipient: address,
      channel: 'email' as const,
      state: 'reserved' as const,
      closedAt: null,
      who,
      note: '',
      run,
      mail: index + 1,
    })),
  );
};

/** The same by what is wrong, as the health card tells it. */
export const unreachableCodes = (plan: ReminderPlan): NonNullable<HealthGiven['unreachable']> => {
  const units = unreachableUnits(plan);
  const codes = (wanted: 'missing' | 'wrong'): readonly string[] =>
    units.filter(({ reason }) => reason === wanted).map(({ code }) => code);
  return { missing: codes('missing'), wrong: codes('wrong') };
};

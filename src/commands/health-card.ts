import type { Agency } from '../domain/agency.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { localMinuteOf } from '../domain/instant.ts';
import type { ClockState } from '../domain/reminder-clock.ts';
import type { HealthGiven } from '../domain/reminder-health.ts';
import { reminderHealth } from '../domain/reminder-health.ts';
import { nameOf } from '../domain/role.ts';
import { readRoundKey } from '../domain/round.ts';
import { hasClockTrigger } from '../sheets/clock-trigger.ts';
import type { LedgerRow } from '../sheets/reminder-ledger.ts';
import { healthWords } from '../text/reminder-health.ts';
import { previewItem, unsureLine } from '../text/reminder-run.ts';
import type { HealthCard, UnsureLine } from '../wire/reminders.ts';

/** What the card is made from. */
export interface CardFacts {
  readonly clock: ClockState;
  readonly now: Instant;
  /** Address of the person who looks; '' where Google does not tell. */
  readonly me: string;
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  readonly ledger: readonly LedgerRow[];
  /** As `HealthGiven` has it. */
  readonly unreachable: HealthGiven['unreachable'];
  /** Whether that person may send and switch: to others no line names a button of it. */
  readonly maySend: boolean;
}

const roundNumber = (key: string): number => readRoundKey(key)?.number ?? 0;

/** Name and matter of what a row reminds of: "Xóm Soi (kế hoạch đợt 4)". */
export const itemOf = (
  { unit, kind, roundKey }: LedgerRow['record'],
  names: ReadonlyMap<string, string>,
): string => previewItem(names.get(unit) ?? unit, kind, roundNumber(roundKey));

/** Rows that one mail made: what becomes known of one is known of all. */
export const ofSameMail = (a: LedgerRow['record'], b: LedgerRow['record']): boolean =>
  a.key === b.key || (a.run !== '' && a.run === b.run && a.mail === b.mail);

/** A line for each mail of which nobody knows whether it went, with the key of its first row. */
const unsureMails = (
  ledger: readonly LedgerRow[],
  names: ReadonlyMap<string, string>,
): readonly UnsureLine[] => {
  const mails: LedgerRow['record'][][] = [];
  for (const { record } of ledger) {
    if (record.state !== 'unsure') continue;
    const known = mails.find(([first]) => first !== undefined && ofSameMail(first, record));
    if (known) known.push(record);
    else mails.push([record]);
  }
  return mails.flatMap((rows) =>
    rows[0] === undefined
      ? []
      : [
          {
            key: rows[0].key,
            text: unsureLine(
              rows[0],
              rows.map((row) => itemOf(row, names)),
            ),
          },
        ],
  );
};

/** The health card: nothing but words. Three service calls for whoever owns the clock, none for others. */
export const healthCard = (facts: CardFacts): HealthCard => {
  const { clock, now, me, hamlets, agencies, ledger, unreachable } = facts;
  const names = new Map<string, string>([...hamlets, ...agencies].map(({ code, name }) => [code, name]));
  const { owner } = clock;
  const isMine = owner !== null && me !== '' && owner.email === me;
  const unsure = unsureMails(ledger, names);
  const health = reminderHealth({
    clock,
    now: localMinuteOf(now),
    isMine,
    hasTrigger: isMine ? hasClockTrigger(owner.triggerId) : null,
    unreachable,
    unsure: unsure.length,
  });
  const words = healthWords(health, {
    unitName: (code) => names.get(code) ?? code,
    personName: (email) => nameOf(email, { hamlets, agencies }),
    maySend: facts.maySend,
  });
  return { ...words, isOn: owner !== null, isMine, unsure };
};

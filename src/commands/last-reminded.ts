import { daysBetween } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { dayOfMinute, formatMinute, localDayOf } from '../domain/instant.ts';
import { audienceOfStep } from '../domain/reminder.ts';
import type { ReminderRecord } from '../domain/reminder-record.ts';
import { mailToAgency } from '../text/owed-words.ts';
import { channelWords } from '../text/reminder-ledger.ts';
import type { LastReminded } from '../wire/reminders.ts';

/** Who was reminded last of a duty in a round, how, and how often, as the ledger has it. */

/**
 * What surely reached somebody, or was said to have. What the Economic Office is told of others reminds nobody but itself; what an
 * agency is told of its hamlets does, for it answers for them (KH III.3).
 */
const isReminded = ({ state, kind, step }: ReminderRecord): boolean =>
  (state === 'sent' || state === 'byHand') && (audienceOfStep(step) !== 'office' || kind === 'report');

const howWords = ({ channel, kind, step }: ReminderRecord): string =>
  (kind === 'plan' || kind === 'result') && audienceOfStep(step) === 'agency'
    ? mailToAgency
    : channelWords[channel];

/** A mail to two addresses has two rows, and is one reminder. */
const sameReminder = ({ at, channel }: ReminderRecord): string => `${at} ${channel}`;

/** @param named as the registers call people: no page is given an address */
export const lastReminded = (
  records: readonly ReminderRecord[],
  of: { readonly roundKey: string; readonly kind: string },
  named: (who: string) => string,
  now: Instant,
): readonly LastReminded[] => {
  const byUnit = new Map<string, ReminderRecord[]>();
  for (const record of records) {
    if (record.roundKey !== of.roundKey || record.kind !== of.kind || !isReminded(record)) continue;
    byUnit.set(record.unit, [...(byUnit.get(record.unit) ?? []), record]);
  }
  return [...byUnit].map(([unit, those]) => {
    const last = those.reduce((latest, each) => (each.at >= latest.at ? each : latest));
    return {
      unit,
      time: formatMinute(last.at),
      how: howWords(last),
      who: named(last.who),
      times: new Set(those.map(sameReminder)).size,
      daysAgo: daysBetween(dayOfMinute(last.at), localDayOf(now)),
    };
  });
};

import { roundKey } from '../../src/domain/round.ts';
import { everybodySends } from '../bench/filled-round.ts';
import type { ReminderDesk } from './reminder-desk.ts';

/** What happens in the middle of a run of digests. */

/** The number of the call that sends the n-th mail of a press, found on a copy. */
export const firstMail = (office: ReminderDesk, mail = 1): number => {
  const tried = office.copy(new Date(office.host.clock.now()).toISOString());
  tried.host.calls.reset();
  tried.presses();
  const calls = tried.host.calls.log;
  const places = calls.flatMap((method, index) => (method === 'MailApp.sendEmail' ? [index + 1] : []));
  return places[mail - 1] ?? 0;
};

export const failsAtMail = (office: ReminderDesk, mail: number, error: Error): void =>
  office.host.failAt(firstMail(office, mail), error);

export const timesSince = (office: ReminderDesk, before: number): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const address of office.mails.slice(before).flatMap(({ to }) => to))
    times.set(address, (times.get(address) ?? 0) + 1);
  return times;
};

export const sendsPlan = (office: ReminderDesk, code: string): void =>
  everybodySends(
    office.desk,
    roundKey(2026, 4),
    'plan',
    '2026-02-27T07:31:00+07:00',
    office.column('hamlets', 'code').filter((each) => each !== code),
  );

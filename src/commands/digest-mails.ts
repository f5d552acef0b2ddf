import { localDayOf } from '../domain/instant.ts';
import type { Digest } from '../domain/reminder.ts';
import type { Message } from '../sheets/mail.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { digestMail, mailSender } from '../text/reminder-mail.ts';
import type { DigestNames } from '../text/reminder-section.ts';
import { namesIn } from './due-digests.ts';
import type { DutyDesk } from './read-duties.ts';

/** What mails say besides what is owed. One service call. */
export const mailFacts = (
  workbook: Workbook,
  desk: Pick<DutyDesk, 'hamlets' | 'agencies' | 'facts'>,
): DigestNames => ({
  units: namesIn(desk),
  roundDays: new Map(desk.facts.rounds.map(({ key, day }) => [key, day])),
  fileUrl: workbook.getUrl(),
  today: localDayOf(desk.facts.now),
});

/** The mails of digests, one an address. */
export const digestMails = (digests: readonly Digest[], names: DigestNames): readonly Message[] =>
  digests.map((digest) => ({ to: digest.address, ...digestMail(digest, names), name: mailSender }));

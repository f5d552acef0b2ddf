/** Google's mail: how much of it is left today, and one message at a time. */

export interface Message {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  /** Whom the mail says it is from, beside the sender's own address. */
  readonly name: string;
}

/**
 * `refused`: the address is none. `quota`: nothing more today. `consent`: this person never allowed the add-on to send. In these
 * three it surely did not go. `unsure`: Google failed in a way that says nothing of that.
 */
export type MailOutcome = 'sent' | 'refused' | 'quota' | 'consent' | 'unsure';

/** What Google says, in English or Vietnamese; anything else says nothing of whether the message went. */
const REFUSALS: readonly (readonly [said: RegExp, outcome: MailOutcome])[] = [
  [/too many times for one day|quá nhiều lần trong một ngày/i, 'quota'],
  [/invalid email|no recipient|email không hợp lệ|không có người nhận/i, 'refused'],
  [/googleapis|permission to call|authori[sz]ation is|không có quyền/i, 'consent'],
];

const outcomeOf = (error: unknown): MailOutcome => {
  const said = String(error);
  return REFUSALS.find(([pattern]) => pattern.test(said))?.[1] ?? 'unsure';
};

/**
 * Recipients that Google still allows this person within the day that began with their first mail (platform-facts 4.2); null
 * where they have not agreed to mail at all. One service call.
 */
export const quotaLeft = (): number | null => {
  try {
    return MailApp.getRemainingDailyQuota();
  } catch (error) {
    if (outcomeOf(error) === 'consent') return null;
    throw error;
  }
};

/** Sends one message as whoever this run is. One service call; throws nothing. */
export const sendMail = ({ to, subject, body, htmlBody, name }: Message): MailOutcome => {
  try {
    MailApp.sendEmail({ to, subject, body, htmlBody, name });
    return 'sent';
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome === 'unsure') console.error(error instanceof Error ? error.stack : error);
    return outcome;
  }
};

import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { bytesOf, signatureError } from './arguments.ts';
import type { HostDesk } from './host-desk.ts';

export interface SentMail {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
  readonly replyTo: string | null;
  readonly name: string | null;
  readonly attachments: number;
  /** Who sent it: the person at the keyboard, or the trigger's creator. */
  readonly from: string;
  readonly at: number;
}

/** A consumer account's figures (platform-facts §4.2). */
const MAX_RECIPIENTS = 50;
const MAX_BODY = 200 * 1024;
const DAY = 86_400_000;

const ADDRESS = /^[^\s@,<>]+@[^\s@,<>]+\.[^\s@,<>]+$/;

const listOf = (addresses: unknown): string[] =>
  typeof addresses === 'string'
    ? addresses
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '')
    : [];

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What was sent, and how much of each person's day is used up. */
export class MailRecord {
  readonly sent: SentMail[] = [];
  readonly dailyRecipients: number;
  private readonly windows = new Map<string, { start: number; used: number }>();

  constructor(dailyRecipients: number) {
    this.dailyRecipients = dailyRecipients;
  }

  remaining(email: string, now: number): number {
    const window = this.windows.get(email);
    return window === undefined || now >= window.start + DAY
      ? this.dailyRecipients
      : this.dailyRecipients - window.used;
  }

  /** The day begins with the first message and ends 24 hours later. */
  spend(email: string, recipients: number, now: number): void {
    const window = this.windows.get(email);
    const current = window === undefined || now >= window.start + DAY ? { start: now, used: 0 } : window;
    this.windows.set(email, { ...current, used: current.used + recipients });
  }
}

class FakeMailApp {
  readonly #desk: HostDesk;
  readonly #record: MailRecord;

  constructor(desk: HostDesk, record: MailRecord) {
    this.#desk = desk;
    this.#record = record;
  }

  getRemainingDailyQuota(): number {
    return this.#record.remaining(this.#desk.run().person.email, this.#desk.clock.now());
  }

  sendEmail(...given: readonly unknown[]): void {
    const message = messageOf(given);
    const recipients = [...listOf(message['to']), ...listOf(message['cc']), ...listOf(message['bcc'])];
    if (recipients.length === 0) throw new Exception('Failed to send email: no recipient');
    const wrong = recipients.find((address) => !ADDRESS.test(address));
    if (wrong !== undefined) throw new Exception(`Invalid email: ${wrong}`);
    if (recipients.length > MAX_RECIPIENTS)
      throw new Exception('Limit Exceeded: Email Recipients Per Message.');
    const body = textOrNull(message['body']) ?? '';
    const htmlBody = textOrNull(message['htmlBody']);
    if (bytesOf(body) > MAX_BODY || bytesOf(htmlBody ?? '') > MAX_BODY) {
      throw new Exception('Limit Exceeded: Email Body Size.');
    }
    const from = this.#desk.run().person.email;
    const now = this.#desk.clock.now();
    if (recipients.length > this.#record.remaining(from, now)) {
      throw new Exception('Service invoked too many times for one day: email.');
    }
    this.#record.spend(from, recipients.length, now);
    this.#record.sent.push({
      to: listOf(message['to']),
      cc: listOf(message['cc']),
      bcc: listOf(message['bcc']),
      subject: textOrNull(message['subject']) ?? '',
      body,
      htmlBody,
      replyTo: textOrNull(message['replyTo']),
      name: textOrNull(message['name']),
      attachments: Array.isArray(message['attachments']) ? message['attachments'].length : 0,
      from,
      at: now,
    });
  }
}

/** One message from any of the signatures: (message), (to, subject, body), (to, subject, body, options), (to, replyTo, subject, body). */
function messageOf(given: readonly unknown[]): Readonly<Record<string, unknown>> {
  const [first, second, third, fourth] = given;
  if (given.length === 1 && typeof first === 'object' && first !== null) return { ...first };
  const texts = [first, second, third].every((each) => typeof each === 'string');
  if (texts && given.length === 3) return { to: first, subject: second, body: third };
  if (texts && given.length === 4 && typeof fourth === 'string') {
    return { to: first, replyTo: second, subject: third, body: fourth };
  }
  if (texts && given.length === 4 && typeof fourth === 'object') {
    return { ...fourth, to: first, subject: second, body: third };
  }
  throw signatureError('MailApp.sendEmail', given);
}

export function createMailApp(desk: HostDesk, record: MailRecord): GoogleAppsScript.Mail.MailApp {
  return googleFace('MailApp', new FakeMailApp(desk, record), desk.context);
}

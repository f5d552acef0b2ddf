import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { bytesOf } from './arguments.ts';
import { type BlobContent, blobBehind } from './blob.ts';
import type { HostDesk } from './host-desk.ts';
import { type MailRecord, type Message, recipientsOf } from './mail-record.ts';
import { enforceServiceSignatures, signatureError } from './signatures.ts';

/** A consumer account's figures (platform-facts §4.2). */
const MAX_RECIPIENTS = 50;
const MAX_BODY = 200 * 1024;
const MAX_ATTACHMENTS = 250;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

const ADDRESS = /^[^\s@,<>]+@[^\s@,<>]+\.[^\s@,<>]+$/;

/** What the reference of `sendEmail(message)` and `sendEmail(recipient, subject, body, options)` names; a misspelt option would be lost. */
const TEXT_OPTIONS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo'] as const;
const OTHER_OPTIONS = ['attachments', 'inlineImages', 'noReply'];

const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

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
    post(this.#desk, this.#record, checked('MailApp.sendEmail', messageOf(given)));
  }
}

/** Sends a message in the name of whoever the run stands for, at the cost of that person's day. */
export function post(desk: HostDesk, record: MailRecord, message: Message): void {
  const from = desk.run().person.email;
  const now = desk.clock.now();
  const count = message.to.length + message.cc.length + message.bcc.length;
  if (count > record.remaining(from, now)) {
    throw new Exception('Service invoked too many times for one day: email.');
  }
  record.spend(from, count, now);
  record.sent.push({ ...message, from, at: now });
}

enforceServiceSignatures('MailApp', FakeMailApp, {
  sendEmail:
    'Object | String, String, String | String, String, String, Object | String, String, String, String',
});

/** One message from any of the signatures: (message), (to, subject, body), (to, subject, body, options), (to, replyTo, subject, body). */
function messageOf(given: readonly unknown[]): Readonly<Record<string, unknown>> {
  const [first, second, third, fourth] = given;
  if (given.length === 1) return { ...Object(first) };
  if (given.length === 3) return { to: first, subject: second, body: third };
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  return { ...Object(fourth), to: first, subject: second, body: third };
}

/** @throws Exception as Google refuses a message */
export function checked(method: string, given: Readonly<Record<string, unknown>>): Message {
  const unknown = Object.keys(given).find(
    (key) => !TEXT_OPTIONS.some((known) => known === key) && !OTHER_OPTIONS.includes(key),
  );
  if (unknown !== undefined) throw new Error(`${method} with the option ${unknown} is not emulated`);
  const [to, cc, bcc] = [recipientsOf(given['to']), recipientsOf(given['cc']), recipientsOf(given['bcc'])];
  const recipients = [...to, ...cc, ...bcc];
  if (to.length === 0 && recipients.length === 0) throw new Exception('Failed to send email: no recipient');
  const wrong = [...recipients, ...recipientsOf(given['replyTo'])].find((address) => !ADDRESS.test(address));
  if (wrong !== undefined) throw new Exception(`Invalid email: ${wrong}`);
  if (recipients.length > MAX_RECIPIENTS)
    throw new Exception('Limit Exceeded: Email Recipients Per Message.');
  const [body, htmlBody] = [textOrNull(given['body']), textOrNull(given['htmlBody'])];
  if (body === null && htmlBody === null) throw new Exception('Failed to send email: no body');
  if (bytesOf(body ?? '') > MAX_BODY || bytesOf(htmlBody ?? '') > MAX_BODY) {
    throw new Exception('Limit Exceeded: Email Body Size.');
  }
  return {
    to,
    cc,
    bcc,
    subject: textOrNull(given['subject']) ?? '',
    body: body ?? '',
    htmlBody,
    replyTo: textOrNull(given['replyTo']),
    name: textOrNull(given['name']),
    noReply: given['noReply'] === true,
    attachments: attachmentsOf(method, given).map((blob) => blob.name ?? ''),
  };
}

/** What is attached or shown inside. */
function attachmentsOf(method: string, given: Readonly<Record<string, unknown>>): BlobContent[] {
  const { attachments = [], inlineImages = {} } = given;
  if (!Array.isArray(attachments)) throw signatureError(method, [given]);
  const blobs = [...attachments, ...Object.values(Object(inlineImages))].map((blob) =>
    blobBehind(Object(blob)),
  );
  const bytes = blobs.reduce((sum, blob) => sum + blob.bytes.length, 0);
  if (blobs.length > MAX_ATTACHMENTS) throw new Exception('Limit Exceeded: Email Attachments Per Message.');
  if (bytes > MAX_ATTACHMENT_BYTES) throw new Exception('Limit Exceeded: Email Total Attachments Size.');
  return blobs;
}

export function createMailApp(desk: HostDesk, record: MailRecord): GoogleAppsScript.Mail.MailApp {
  return googleFace('MailApp', new FakeMailApp(desk, record), desk.context);
}

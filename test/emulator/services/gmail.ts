import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { type Draft, type DraftBox, type DraftText, draftFace, messageFace } from './gmail-draft.ts';
import type { HostDesk } from './host-desk.ts';
import { checked, post } from './mail.ts';
import { type MailRecord, type Message, recipientsOf } from './mail-record.ts';
import { enforceServiceSignatures } from './signatures.ts';

type Options = Readonly<Record<string, unknown>>;
type GmailDraft = GoogleAppsScript.Gmail.GmailDraft;

/** Sending and drafts. No mail arrives here, so that nothing lies in the inbox; labels and the search are not emulated. */
class FakeGmailApp {
  readonly #desk: HostDesk;
  readonly #record: MailRecord;
  #drafts: readonly Draft[] = [];
  readonly #box: DraftBox = {
    find: (id) => this.#find(id),
    change: (id, text) => {
      const changed = this.#made(this.#find(id).id, text);
      this.#drafts = this.#drafts.map((draft) => (draft.id === id ? changed : draft));
    },
    remove: (id) => {
      const { id: gone } = this.#find(id);
      this.#drafts = this.#drafts.filter((draft) => draft.id !== gone);
    },
    send: (id) => {
      post(this.#desk, this.#record, this.#message(this.#find(id)));
      this.#box.remove(id);
    },
  };

  constructor(desk: HostDesk, record: MailRecord) {
    this.#desk = desk;
    this.#record = record;
  }

  createDraft(recipient: string, subject: string, body: string, options: Options = {}): GmailDraft {
    const id = this.#desk.context.nextId('draft');
    this.#drafts = [this.#made(id, { recipient, subject, body, options }), ...this.#drafts];
    return draftFace(this.#desk, this.#box, id);
  }

  /** Other addresses of the account, of which there are none. */
  getAliases(): string[] {
    return [];
  }

  getInboxThreads(): [] {
    return this.#nothing();
  }

  getInboxUnreadCount(): number {
    return this.#nothing().length;
  }

  getSpamThreads(): [] {
    return this.#nothing();
  }

  getStarredThreads(): [] {
    return this.#nothing();
  }

  getDraft(draftId: string): GmailDraft {
    return draftFace(this.#desk, this.#box, this.#find(draftId).id);
  }

  getDraftMessages(): GoogleAppsScript.Gmail.GmailMessage[] {
    return this.#own().map((draft) => messageFace(this.#desk, draft, true));
  }

  /** The newest first. */
  getDrafts(): GmailDraft[] {
    return this.#own().map(({ id }) => draftFace(this.#desk, this.#box, id));
  }

  sendEmail(recipient: string, subject: string, body: string, options: Options = {}): this {
    post(this.#desk, this.#record, this.#message({ recipient, subject, body, options }));
    return this;
  }

  /** @throws Error where something would have arrived: messages that people send themselves are not delivered here */
  #nothing(): [] {
    const { email } = this.#desk.run().person;
    if (this.#record.sent.some(({ to, cc, bcc }) => [...to, ...cc, ...bcc].includes(email))) {
      throw new Error('GmailApp with a message that somebody sent to themselves is not emulated');
    }
    return [];
  }

  /** @throws Exception as Google refuses a message, and for a sender that is no address of the account */
  #message({ recipient, subject, body, options }: DraftText): Message {
    const { from, ...rest } = options;
    if (from !== undefined && from !== null && from !== this.#desk.run().person.email) {
      throw new Exception(`Invalid argument: ${String(from)}`);
    }
    return checked('GmailApp.sendEmail', { ...rest, to: recipient, subject, body });
  }

  /** A draft need not say yet to whom it goes. */
  #made(id: string, text: DraftText): Draft {
    if (recipientsOf(text.recipient).length > 0) this.#message(text);
    return { ...text, id, owner: this.#desk.run().person.email, at: this.#desk.clock.now() };
  }

  #own(): readonly Draft[] {
    const { email } = this.#desk.run().person;
    return this.#drafts.filter(({ owner }) => owner === email);
  }

  #find(id: string): Draft {
    const found = this.#own().find((draft) => draft.id === id);
    if (found === undefined) throw new Exception(`Invalid argument: ${id}`);
    return found;
  }
}

const MESSAGE = 'String, String, String | String, String, String, Object';

/** All, or so many from the first, second, … on. */
const THREADS = ' | Integer, Integer';

enforceServiceSignatures('GmailApp', FakeGmailApp, {
  createDraft: MESSAGE,
  getDraft: 'String',
  getInboxThreads: THREADS,
  getSpamThreads: THREADS,
  getStarredThreads: THREADS,
  sendEmail: MESSAGE,
});

export const createGmailApp = (desk: HostDesk, record: MailRecord): GoogleAppsScript.Gmail.GmailApp =>
  googleFace('GmailApp', new FakeGmailApp(desk, record), desk.context);

import { createHash } from 'node:crypto';
import { googleFace } from '../spreadsheet/desk.ts';
import { type BlobContent, blobBehind, FakeBlob, unsigned } from './blob.ts';
import type { HostDesk } from './host-desk.ts';
import { enforceServiceSignatures } from './signatures.ts';

type Options = Readonly<Record<string, unknown>>;
type GmailDraft = GoogleAppsScript.Gmail.GmailDraft;
type GmailMessage = GoogleAppsScript.Gmail.GmailMessage;
type GmailAttachment = GoogleAppsScript.Gmail.GmailAttachment;

/** What a draft is made of, as `createDraft` and `update` are given it. */
export interface DraftText {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly options: Options;
}

export interface Draft extends DraftText {
  readonly id: string;
  /** Whose mailbox it lies in. */
  readonly owner: string;
  readonly at: number;
}

/** The drafts of everybody; a draft that was sent or deleted is in it no longer. */
export interface DraftBox {
  /** @throws Exception where there is none of the id */
  find(id: string): Draft;
  change(id: string, text: DraftText): void;
  remove(id: string): void;
  send(id: string): void;
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

class FakeGmailAttachment extends FakeBlob {
  getHash(): string {
    return createHash('sha1').update(unsigned(this.getBytes())).digest('hex');
  }

  getSize(): number {
    return this.getBytes().length;
  }
}

enforceServiceSignatures('GmailApp.GmailAttachment', FakeGmailAttachment, {});

/** A message as it stood when it was asked for. */
class FakeGmailMessage {
  readonly #desk: HostDesk;
  readonly #draft: Draft;
  readonly #isDraft: boolean;

  constructor(desk: HostDesk, draft: Draft, isDraft: boolean) {
    this.#desk = desk;
    this.#draft = draft;
    this.#isDraft = isDraft;
  }

  getAttachments(wanted: Options = {}): GmailAttachment[] {
    const { attachments, inlineImages } = this.#draft.options;
    const files: BlobContent[] = [];
    if (wanted['includeInlineImages'] !== false) {
      // What the text of the message calls an image by is also its name.
      for (const [name, image] of Object.entries(Object(inlineImages))) {
        files.push({ ...blobBehind(Object(image)), name });
      }
    }
    if (wanted['includeAttachments'] !== false && Array.isArray(attachments)) {
      files.push(...attachments.map((file) => blobBehind(Object(file))));
    }
    const { context } = this.#desk;
    return files.map(({ bytes, type, name }) =>
      googleFace('GmailAttachment', new FakeGmailAttachment(bytes, type, name, context), context),
    );
  }

  getBcc(): string {
    return textOf(this.#draft.options['bcc']);
  }

  /** As HTML; a message without any gives its plain text. */
  getBody(): string {
    return textOf(this.#draft.options['htmlBody']) || this.#draft.body;
  }

  getCc(): string {
    return textOf(this.#draft.options['cc']);
  }

  getDate(): Date {
    return this.#desk.dateOf(this.#draft.at);
  }

  getFrom(): string {
    const name = textOf(this.#draft.options['name']);
    return name === '' ? this.#draft.owner : `${name} <${this.#draft.owner}>`;
  }

  getId(): string {
    return messageIdOf(this.#draft);
  }

  getPlainBody(): string {
    return this.#draft.body;
  }

  getReplyTo(): string {
    return textOf(this.#draft.options['replyTo']);
  }

  getSubject(): string {
    return this.#draft.subject;
  }

  getTo(): string {
    return this.#draft.recipient;
  }

  isDraft(): boolean {
    return this.#isDraft;
  }
}

enforceServiceSignatures('GmailApp.GmailMessage', FakeGmailMessage, { getAttachments: ' | Object' });

const messageIdOf = ({ id }: Draft): string => `message-of-${id}`;

export const messageFace = (desk: HostDesk, draft: Draft, isDraft: boolean): GmailMessage =>
  googleFace('GmailMessage', new FakeGmailMessage(desk, draft, isDraft), desk.context);

class FakeGmailDraft {
  readonly #desk: HostDesk;
  readonly #box: DraftBox;
  readonly #id: string;

  constructor(desk: HostDesk, box: DraftBox, id: string) {
    this.#desk = desk;
    this.#box = box;
    this.#id = id;
  }

  deleteDraft(): void {
    this.#box.remove(this.#id);
  }

  getId(): string {
    return this.#id;
  }

  getMessage(): GmailMessage {
    return messageFace(this.#desk, this.#box.find(this.#id), true);
  }

  getMessageId(): string {
    return messageIdOf(this.#box.find(this.#id));
  }

  send(): GmailMessage {
    const draft = this.#box.find(this.#id);
    this.#box.send(this.#id);
    return messageFace(this.#desk, draft, false);
  }

  update(recipient: string, subject: string, body: string, options: Options = {}): this {
    this.#box.change(this.#id, { recipient, subject, body, options });
    return this;
  }
}

enforceServiceSignatures('GmailApp.GmailDraft', FakeGmailDraft, {
  update: 'String, String, String | String, String, String, Object',
});

export const draftFace = (desk: HostDesk, box: DraftBox, id: string): GmailDraft =>
  googleFace('GmailDraft', new FakeGmailDraft(desk, box, id), desk.context);

import type { HostContext } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { enumeration, type Member } from './enumeration.ts';
import { enforceServiceSignatures } from './signatures.ts';

const MIME_TYPES = enumeration('ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML');

/** What a web app's `doGet` gives back: a text, of a type, perhaps to be saved as a file. */
class FakeTextOutput {
  #content: string;
  #type: Member = MIME_TYPES.TEXT;
  #fileName: string | null = null;

  constructor(content: string) {
    this.#content = content;
  }

  append(addedContent: string): this {
    this.#content += addedContent;
    return this;
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  downloadAsFile(filename: string): this {
    this.#fileName = filename;
    return this;
  }

  getContent(): string {
    return this.#content;
  }

  getFileName(): string | null {
    return this.#fileName;
  }

  getMimeType(): Member {
    return this.#type;
  }

  setContent(content: string): this {
    this.#content = content;
    return this;
  }

  setMimeType(mimeType: Member): this {
    this.#type = mimeType;
    return this;
  }
}

enforceServiceSignatures(
  'ContentService.TextOutput',
  FakeTextOutput,
  { append: 'String', downloadAsFile: 'String', setContent: 'String', setMimeType: 'MimeType' },
  { MimeType: MIME_TYPES },
);

class FakeContentService {
  readonly MimeType = MIME_TYPES;
  readonly #context: HostContext;

  constructor(context: HostContext) {
    this.#context = context;
  }

  createTextOutput(content = ''): GoogleAppsScript.Content.TextOutput {
    return googleFace('TextOutput', new FakeTextOutput(content), this.#context);
  }
}

enforceServiceSignatures('ContentService', FakeContentService, { createTextOutput: ' | String' });

export const createContentService = (context: HostContext): GoogleAppsScript.Content.ContentService =>
  googleFace('ContentService', new FakeContentService(context), context);

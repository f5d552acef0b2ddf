import { Exception, type HostContext } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { rawOf } from '../strict.ts';
import { typeByName } from './content-types.ts';
import { printed } from './pdf.ts';
import { enforceServiceSignatures } from './signatures.ts';

/** Bytes of Google are signed: -128 to 127 (platform-facts §15.20). */
export const signed = (bytes: Uint8Array): number[] => [...new Int8Array(bytes)];
export const unsigned = (bytes: readonly number[]): Buffer =>
  Buffer.from(new Uint8Array(Int8Array.from(bytes)));

/** The text of bytes in a charset by its usual name. @throws Exception for a charset nobody knows */
function decoded(bytes: readonly number[], charset: string): string {
  try {
    return new TextDecoder(charset).decode(unsigned(bytes));
  } catch {
    throw new Exception(`Invalid argument: ${charset}`);
  }
}

function encoded(text: string, charset: string): Buffer {
  if (/^utf-?8$/i.test(charset)) return Buffer.from(text, 'utf8');
  if (/^utf-?16le$/i.test(charset)) return Buffer.from(text, 'utf16le');
  if (/^(?:iso-8859-1|latin1)$/i.test(charset)) return Buffer.from(text, 'latin1');
  if (/^us-ascii$/i.test(charset)) return asciiOf(text);
  throw new Error(`Blob.setDataFromString in ${charset} is not emulated`);
}

/** A letter beyond ASCII is a question mark, as in Java. */
export const asciiOf = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter : '?')).join(''), 'latin1');

export class FakeBlob {
  #bytes: number[];
  #type: string | null;
  #name: string | null;
  readonly #context: HostContext;

  constructor(bytes: readonly number[], type: string | null, name: string | null, context: HostContext) {
    this.#bytes = [...bytes];
    this.#type = type;
    this.#name = name;
    this.#context = context;
  }

  copyBlob(): GoogleAppsScript.Base.Blob {
    const copy = new FakeBlob(this.#bytes, this.#type, this.#name, this.#context);
    return googleFace('Blob', copy, this.#context);
  }

  /** Of the old kind of blob that was made of several. */
  getAllBlobs(): GoogleAppsScript.Base.Blob[] {
    return [this.copyBlob()];
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    return this.copyBlob();
  }

  /** Texts and pages are printed as PDFs; other conversions are not emulated. */
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    if (contentType === this.#type) return this.copyBlob();
    const { bytes, type, name } = printed(
      { bytes: this.#bytes, type: this.#type, name: this.#name },
      contentType,
    );
    return googleFace('Blob', new FakeBlob(bytes, type, name, this.#context), this.#context);
  }

  getBytes(): number[] {
    return [...this.#bytes];
  }

  getContentType(): string | null {
    return this.#type;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return decoded(this.#bytes, charset);
  }

  getName(): string | null {
    return this.#name;
  }

  isGoogleType(): boolean {
    return false;
  }

  setBytes(data: readonly number[]): this {
    this.#bytes = signed(unsigned(data));
    return this;
  }

  setContentType(type: string | null): this {
    this.#type = type;
    return this;
  }

  setContentTypeFromExtension(): this {
    this.#type = typeByName(this.#name) ?? this.#type;
    return this;
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.#bytes = signed(encoded(text, charset));
    return this;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }
}

enforceServiceSignatures('Blob', FakeBlob, {
  getAs: 'String',
  getDataAsString: ' | String',
  setBytes: 'Byte[]',
  setContentType: 'String?',
  setDataFromString: 'String | String, String',
  setName: 'String',
});

export interface BlobContent {
  readonly bytes: readonly number[];
  readonly type: string | null;
  readonly name: string | null;
}

/** What stands behind a blob, or behind anything that gives one; asked by a service, not by the script. */
export function blobBehind(source: object): BlobContent {
  const raw = rawOf(source);
  const given: GoogleAppsScript.Base.Blob = Reflect.apply(Reflect.get(raw, 'getBlob'), raw, []);
  const blob = rawOf(given);
  return { bytes: blob.getBytes(), type: blob.getContentType(), name: blob.getName() };
}

import type { HostContext } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';

/** Bytes of Google are signed: -128 to 127 (platform-facts §15.20). */
export const signed = (bytes: Uint8Array): number[] => [...new Int8Array(bytes)];
export const unsigned = (bytes: readonly number[]): Buffer =>
  Buffer.from(new Uint8Array(Int8Array.from(bytes)));

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

  getBytes(): number[] {
    return [...this.#bytes];
  }

  getContentType(): string | null {
    return this.#type;
  }

  getDataAsString(): string {
    return unsigned(this.#bytes).toString('utf8');
  }

  getName(): string | null {
    return this.#name;
  }

  isGoogleType(): boolean {
    return false;
  }

  setBytes(data: readonly number[]): this {
    this.#bytes = [...data];
    return this;
  }

  setContentType(type: string | null): this {
    this.#type = type;
    return this;
  }

  setDataFromString(text: string): this {
    this.#bytes = signed(Buffer.from(text, 'utf8'));
    return this;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }
}

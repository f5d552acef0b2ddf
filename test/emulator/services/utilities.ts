import { createHash, createHmac } from 'node:crypto';
import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { requireText, signatureError } from './arguments.ts';
import { FakeBlob, signed, unsigned } from './blob.ts';
import { formatDate, parseDate } from './date-pattern.ts';
import { enumeration, memberName } from './enumeration.ts';
import { formatText } from './format-text.ts';
import type { HostDesk } from './host-desk.ts';

const CHARSETS = enumeration('US_ASCII', 'UTF_8');
const DIGESTS = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const MACS = enumeration('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512');
const MAX_SLEEP = 300_000;

type Bytes = readonly number[];

/** Google's default charset is not UTF-8: letters beyond ASCII come out as "?" unless a charset is named. */
function bytesToHash(method: string, value: unknown, charset: unknown): Buffer {
  if (Array.isArray(value)) return unsigned(value);
  if (typeof value !== 'string') throw signatureError(`Utilities.${method}`, [value]);
  const isAscii = [...value].every((letter) => letter.charCodeAt(0) < 128);
  if (!isAscii && memberName(CHARSETS, charset) !== 'UTF_8') {
    throw new Error(`Utilities.${method} needs Utilities.Charset.UTF_8 for letters beyond ASCII`);
  }
  return Buffer.from(value, 'utf8');
}

const nodeName = (member: string): string => member.replace('HMAC_', '').replace('_', '').toLowerCase();

class FakeUtilities {
  readonly Charset = CHARSETS;
  readonly DigestAlgorithm = DIGESTS;
  readonly MacAlgorithm = MACS;
  readonly #desk: HostDesk;

  constructor(desk: HostDesk) {
    this.#desk = desk;
  }

  base64Encode(data: string | Bytes, charset?: unknown): string {
    return bytesToHash('base64Encode', data, charset).toString('base64');
  }

  /** The web-safe letters, with the padding kept. */
  base64EncodeWebSafe(data: string | Bytes, charset?: unknown): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    requireText('Utilities.base64Decode', encoded);
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) throw new Exception('Could not decode string.');
    return signed(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    requireText('Utilities.base64DecodeWebSafe', encoded);
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }

  computeDigest(algorithm: unknown, value: string | Bytes, charset?: unknown): number[] {
    const name = memberName(DIGESTS, algorithm);
    if (name === null) throw signatureError('Utilities.computeDigest', [algorithm, value]);
    if (name === 'MD2') throw new Error('Utilities.DigestAlgorithm.MD2 is not emulated');
    return signed(
      createHash(nodeName(name))
        .update(bytesToHash('computeDigest', value, charset))
        .digest(),
    );
  }

  computeHmacSignature(
    algorithm: unknown,
    value: string | Bytes,
    key: string | Bytes,
    charset?: unknown,
  ): number[] {
    const name = memberName(MACS, algorithm);
    if (name === null) throw signatureError('Utilities.computeHmacSignature', [algorithm, value, key]);
    const secret = bytesToHash('computeHmacSignature', key, charset);
    return signed(
      createHmac(nodeName(name), secret)
        .update(bytesToHash('computeHmacSignature', value, charset))
        .digest(),
    );
  }

  computeHmacSha256Signature(value: string | Bytes, key: string | Bytes, charset?: unknown): number[] {
    return this.computeHmacSignature(MACS.HMAC_SHA_256, value, key, charset);
  }

  formatDate(date: unknown, timeZone: string, format: string): string {
    // A Date of the script's realm is no instance of this one's.
    const time: unknown = Object.prototype.toString.call(date) === '[object Date]' ? Number(date) : null;
    if (typeof time !== 'number' || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw signatureError('Utilities.formatDate', [date, timeZone, format]);
    }
    if (Number.isNaN(time)) throw new Exception('Invalid argument: date. Should be of type: Date');
    return formatDate(time, timeZone, format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    requireText('Utilities.parseDate', date, timeZone, format);
    return this.#desk.dateOf(parseDate(date, timeZone, format));
  }

  formatString(template: string, ...values: readonly unknown[]): string {
    requireText('Utilities.formatString', template);
    return formatText(template, values);
  }

  /** The same ids in every run of a test. */
  getUuid(): string {
    const hex = createHash('sha256').update(this.#desk.context.nextId('uuid')).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  newBlob(
    data: string | Bytes,
    contentType: string | null = null,
    name: string | null = null,
  ): GoogleAppsScript.Base.Blob {
    const bytes = typeof data === 'string' ? signed(Buffer.from(data, 'utf8')) : data;
    const blob = new FakeBlob(bytes, contentType, name, this.#desk.context);
    return googleFace('Blob', blob, this.#desk.context);
  }

  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= MAX_SLEEP)) {
      throw new Exception(`Invalid argument: milliseconds must lie between 0 and ${MAX_SLEEP}`);
    }
    this.#desk.clock.advance(milliseconds);
  }
}

export function createUtilities(desk: HostDesk): GoogleAppsScript.Utilities.Utilities {
  return googleFace('Utilities', new FakeUtilities(desk), desk.context);
}

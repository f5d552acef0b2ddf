import { createHash, createHmac, createSign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { unzipped, zipped } from './archives.ts';
import { asciiOf, blobBehind, FakeBlob, signed, unsigned } from './blob.ts';
import { typeByName } from './content-types.ts';
import { parseCsv } from './csv.ts';
import { formatDate } from './date-pattern.ts';
import { parseDate } from './date-reading.ts';
import { enumeration, type Member } from './enumeration.ts';
import { formatText } from './format-text.ts';
import type { HostDesk } from './host-desk.ts';
import { md2 } from './md2.ts';
import { enforceServiceSignatures } from './signatures.ts';

const CHARSETS = enumeration('US_ASCII', 'UTF_8');
const DIGESTS = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const MACS = enumeration('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512');
const RSAS = enumeration('RSA_SHA_1', 'RSA_SHA_256');
const MAX_SLEEP = 300_000;

type Bytes = readonly number[];
type Blob = GoogleAppsScript.Base.Blob;

/** A text without a charset is ASCII to Google: other letters count as "?" (seen in the tests of gas-fakes, run on Apps Script). */
function bytesOf(value: string | Bytes, charset: Member = CHARSETS.US_ASCII): Buffer {
  if (typeof value !== 'string') return unsigned(value);
  return charset === CHARSETS.UTF_8 ? Buffer.from(value, 'utf8') : asciiOf(value);
}

const nodeName = (member: Member, prefix = ''): string =>
  member.name().replace(prefix, '').replace('_', '').toLowerCase();

const encoded = (data: string | Bytes, charset?: Member): string => bytesOf(data, charset).toString('base64');

function decoded(text: string): number[] {
  if (!DECODABLE.test(text)) throw new Exception('Could not decode string.');
  return signed(Buffer.from(text.replaceAll('-', '+').replaceAll('_', '/'), 'base64'));
}

function hmac(algorithm: Member, value: string | Bytes, key: string | Bytes, charset?: Member): number[] {
  const mac = createHmac(nodeName(algorithm, 'HMAC_'), bytesOf(key, charset));
  return signed(mac.update(bytesOf(value, charset)).digest());
}

/** @param key a private key as PEM */
function rsa(algorithm: Member, value: string, key: string, charset?: Member): number[] {
  try {
    return signed(createSign(nodeName(algorithm, 'RSA_')).update(bytesOf(value, charset)).sign(key));
  } catch {
    throw new Exception('Invalid argument: key');
  }
}

const DECODABLE = /^[A-Za-z0-9+/_-]*={0,2}$/;

class FakeUtilities {
  readonly Charset = CHARSETS;
  readonly DigestAlgorithm = DIGESTS;
  readonly MacAlgorithm = MACS;
  readonly RsaAlgorithm = RSAS;
  readonly #desk: HostDesk;

  constructor(desk: HostDesk) {
    this.#desk = desk;
  }

  base64Encode(data: string | Bytes, charset?: Member): string {
    return encoded(data, charset);
  }

  /** The web-safe letters, with the padding kept. */
  base64EncodeWebSafe(data: string | Bytes, charset?: Member): string {
    return encoded(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  /** Takes the web-safe letters too. */
  base64Decode(text: string): number[] {
    return decoded(text);
  }

  base64DecodeWebSafe(text: string): number[] {
    return decoded(text);
  }

  computeDigest(algorithm: Member, value: string | Bytes, charset?: Member): number[] {
    if (algorithm === DIGESTS.MD2) return signed(md2(bytesOf(value, charset)));
    return signed(createHash(nodeName(algorithm)).update(bytesOf(value, charset)).digest());
  }

  computeHmacSignature(algorithm: Member, value: string, key: string, charset?: Member): number[] {
    return hmac(algorithm, value, key, charset);
  }

  computeHmacSha256Signature(value: string | Bytes, key: string | Bytes, charset?: Member): number[] {
    return hmac(MACS.HMAC_SHA_256, value, key, charset);
  }

  computeRsaSignature(algorithm: Member, value: string, key: string, charset?: Member): number[] {
    return rsa(algorithm, value, key, charset);
  }

  computeRsaSha1Signature(value: string, key: string, charset?: Member): number[] {
    return rsa(RSAS.RSA_SHA_1, value, key, charset);
  }

  computeRsaSha256Signature(value: string, key: string, charset?: Member): number[] {
    return rsa(RSAS.RSA_SHA_256, value, key, charset);
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    const time = Number(date);
    if (Number.isNaN(time)) throw new Exception('Invalid argument: date. Should be of type: Date');
    return formatDate(time, timeZone, format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return this.#desk.dateOf(parseDate(date, timeZone, format, this.#desk.clock.now()));
  }

  formatString(template: string, ...values: readonly unknown[]): string {
    return formatText(template, values, (placeholder) => {
      throw new Error(`Utilities.formatString with ${placeholder} is not emulated`);
    });
  }

  /** @param delimiter a letter, or the number of one as `'\t'.charCodeAt(0)` gives it */
  parseCsv(csv: string, delimiter: string | number = ','): string[][] {
    const letter = typeof delimiter === 'number' ? String.fromCharCode(delimiter) : delimiter;
    if (letter.length !== 1) throw new Exception('Invalid argument: delimiter');
    return parseCsv(csv, letter);
  }

  /** The same ids in every run of a test. */
  getUuid(): string {
    const hex = createHash('sha256').update(this.#desk.context.nextId('uuid')).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  newBlob(data: string | Bytes, contentType?: string | null, name: string | null = null): Blob {
    const isText = typeof data === 'string';
    const bytes = signed(isText ? Buffer.from(data, 'utf8') : unsigned(data));
    return this.#blob(bytes, contentType ?? (isText ? 'text/plain' : null), name);
  }

  zip(blobs: readonly object[], name = 'archive.zip'): Blob {
    const files = blobs.map((blob) => {
      const { bytes, name: file } = blobBehind(blob);
      if (file === null) throw new Exception('Blob object must have non-null name for this operation.');
      return { name: file, bytes: unsigned(bytes) };
    });
    if (new Set(files.map((file) => file.name)).size < files.length) {
      throw new Exception('Blobs in an archive must have unique names.');
    }
    return this.#blob(signed(zipped(files)), 'application/zip', name);
  }

  unzip(blob: object): Blob[] {
    const files = unzipped(unsigned(blobBehind(blob).bytes));
    if (files === null) throw new Exception('Invalid argument');
    return files.map((file) => this.#blob(signed(file.bytes), typeByName(file.name), file.name));
  }

  gzip(blob: object, name = 'archive.gz'): Blob {
    return this.#blob(signed(gzipSync(unsigned(blobBehind(blob).bytes))), 'application/x-gzip', name);
  }

  ungzip(blob: object): Blob {
    const { bytes, name } = blobBehind(blob);
    try {
      return this.#blob(signed(gunzipSync(unsigned(bytes))), null, name?.replace(/\.gz$/, '') ?? null);
    } catch {
      throw new Exception('Could not decompress gzip.');
    }
  }

  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= MAX_SLEEP)) {
      throw new Exception(`Invalid argument: milliseconds must lie between 0 and ${MAX_SLEEP}`);
    }
    this.#desk.clock.advance(milliseconds);
  }

  #blob(bytes: Bytes, type: string | null, name: string | null): Blob {
    return googleFace('Blob', new FakeBlob(bytes, type, name, this.#desk.context), this.#desk.context);
  }
}

const ENCODED = 'String | Byte[] | String, Charset';
const HMAC = 'String, String | Byte[], Byte[] | String, String, Charset';
const RSA = 'String, String | String, String, Charset';

enforceServiceSignatures(
  'Utilities',
  FakeUtilities,
  {
    base64Decode: 'String | String, Charset',
    base64DecodeWebSafe: 'String | String, Charset',
    base64Encode: ENCODED,
    base64EncodeWebSafe: ENCODED,
    computeDigest: 'DigestAlgorithm, String | DigestAlgorithm, Byte[] | DigestAlgorithm, String, Charset',
    computeHmacSha256Signature: HMAC,
    computeHmacSignature: HMAC.split('|')
      .map((each) => `MacAlgorithm, ${each}`)
      .join('|'),
    computeRsaSha1Signature: RSA,
    computeRsaSha256Signature: RSA,
    computeRsaSignature: RSA.split('|')
      .map((each) => `RsaAlgorithm, ${each}`)
      .join('|'),
    formatDate: 'Date, String, String',
    formatString: 'String, Any...',
    gzip: 'Blob | Blob, String',
    newBlob: ['String', 'Byte[]']
      .map((data) => `${data} | ${data}, String? | ${data}, String?, String?`)
      .join('|'),
    parseCsv: 'String | String, String | String, Integer',
    parseDate: 'String, String, String',
    sleep: 'Integer',
    ungzip: 'Blob',
    unzip: 'Blob',
    zip: 'Blob[] | Blob[], String',
  },
  { Charset: CHARSETS, DigestAlgorithm: DIGESTS, MacAlgorithm: MACS, RsaAlgorithm: RSAS },
);

export function createUtilities(desk: HostDesk): GoogleAppsScript.Utilities.Utilities {
  return googleFace('Utilities', new FakeUtilities(desk), desk.context);
}

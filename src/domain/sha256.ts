import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** UTF-8 without TextEncoder, which Google's scripts do not have. Half a surrogate pair, which no file keeps, is U+FFFD. */
const utf8 = (text: string): Uint8Array => {
  const whole = text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
  const escaped = encodeURIComponent(whole);
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] === '%') {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(escaped.charCodeAt(at));
  }
  return Uint8Array.from(bytes);
};

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits, without a service call: the log takes one for each of its rows. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8(text)));

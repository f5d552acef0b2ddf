/** Short fingerprints of texts: to notice a change, never to keep a secret. */

/** 32-bit FNV-1a over UTF-16 code units; the second basis makes two independent halves. */
const fnv = (text: string, basis: number): number => {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
};

/** 14 characters [0-9a-z] that change when the text does. */
export const fingerprint = (text: string): string =>
  fnv(text, 0x811c9dc5).toString(36).padStart(7, '0') + fnv(text, 0x050c5d1f).toString(36).padStart(7, '0');

/** Letters and digits that nobody mistakes for one another on the phone: no O/0, I/1, S/5. */
const SPOKEN = 'ABCDEFGHKLMNPQRTUVXY2346789';

/** Four characters that can be read out on the phone. */
export const spokenCode = (text: string): string => {
  let rest = fnv(text, 0x811c9dc5);
  let code = '';
  for (let index = 0; index < 4; index += 1) {
    code += SPOKEN.charAt(rest % SPOKEN.length);
    rest = Math.floor(rest / SPOKEN.length);
  }
  return code;
};

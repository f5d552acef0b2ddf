import { hasContact } from './private-words.ts';
import { beginningOf, keptLine } from './typed-text.ts';

/** Names of the registers as they may stand in a mail that leaves the commune's file. */

/** Letters that turn the rest of a line around or hide in it. */
const UNSEEN = /(?!\u200d)\p{Cf}/gu;

const MOST_LETTERS = 60;

/**
 * The name in one line, short enough for a phone. Where a telephone number, an address or a link stands in it the code is
 * said instead: mail programs make links of those, and numbers are nobody's business (product §8).
 */
export const nameInMail = (name: string, code: string, most = MOST_LETTERS): string => {
  const plain = keptLine(name.replace(UNSEEN, ''));
  return plain === '' || hasContact(plain) ? code : beginningOf(plain, most);
};

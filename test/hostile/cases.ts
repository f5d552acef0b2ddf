import { casesOfLetters } from './cases-of-letters.ts';
import { casesOfOurs } from './cases-of-ours.ts';
import { casesOfPages } from './cases-of-pages.ts';
import { casesOfSheets } from './cases-of-sheets.ts';
import type { HostileCase } from './hostile-case.ts';

/** All of them, each short enough for a field of several words; what is long has cases of its own in the tests. */
export const hostileCases: readonly HostileCase[] = [
  ...casesOfSheets,
  ...casesOfOurs,
  ...casesOfPages,
  ...casesOfLetters,
];

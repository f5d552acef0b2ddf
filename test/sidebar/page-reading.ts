import type { EntryActions } from '../../src/sidebar/entry/actions.ts';

/** What tests of pages drawn as text share. */

const nothing = (): void => undefined;

export const noEntryActions: EntryActions = {
  start: nothing,
  chooseRound: nothing,
  chooseHamlet: nothing,
  change: nothing,
  leave: nothing,
  toggleFold: nothing,
  accept: nothing,
  decline: nothing,
  undo: nothing,
  save: nothing,
  confirm: nothing,
  retry: nothing,
  goTo: nothing,
  chooseSide: nothing,
  chooseAll: nothing,
  resolve: nothing,
};

/** What a person reads, without the markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

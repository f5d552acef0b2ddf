import type { ChainedLine, LogHead } from '../domain/log-chain.ts';
import type { RoundKey } from '../domain/round.ts';
import type { RegisterTab } from './layout.ts';

/**
 * The journal of acts, in the properties of the document, where every editor's script may write (platform-facts 6.6): what an
 * act is about to write stands there before the first cell is written, and is struck out after the last. Whoever takes the lock
 * next and finds something there finishes it (`act.ts`).
 */

/** A cell of a register: texts and numbers, a moment as the commune's minute, null cleared. */
export type JournalCell = string | number | { readonly moment: string } | null;

/** What is to stand in a cell, and the fingerprint of what stood there when the act was decided. */
export type Replacement<Content> = readonly [after: Content, before: string];

export interface JournaledColumns {
  readonly round: RoundKey;
  /** By hamlet code and field key. */
  readonly changes: Readonly<
    Record<string, Readonly<Record<string, Replacement<string | number | true | null>>>>
  >;
}

export interface JournaledRow {
  readonly tab: RegisterTab;
  readonly keyColumn: string;
  readonly key: string;
  readonly cells: Readonly<Record<string, Replacement<JournalCell>>>;
  /** What a row made anew begins with, by column. */
  readonly ifNew: Readonly<Record<string, JournalCell>>;
}

/** Everything that one run writes, by keys, so that it can be written by another run. */
export interface ActRecord {
  /** The operations of the pages that asked for it, and the receipts they were given. */
  readonly done: readonly DoneAct[];
  readonly columns: readonly JournaledColumns[];
  readonly rows: readonly JournaledRow[];
  readonly lines: readonly ChainedLine[];
}

export interface DoneAct {
  readonly id: string;
  readonly receipt: string;
}

const PARTS = 'srq.journal';
const partName = (index: number): string => `${PARTS}.${index}`;
const HEAD = 'srq.logHead';
const DONE = 'srq.done';

/** Three bytes a UTF-16 unit at the most: below the 9 KB of one property (platform-facts §4). */
const PART_LENGTH = 2_900;
/** Below the 500 KB of all properties, at the same three bytes; an act of more is none of one press. */
const LONGEST = 130_000;
/** A page tries again within minutes; so many acts of others may come between. */
const REMEMBERED = 60;

/** Parts of a text that no surrogate pair is cut by. */
const partsOf = (text: string): readonly string[] => {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + PART_LENGTH, text.length);
    if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && end < text.length) end -= 1;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
};

const read = <T>(text: string | undefined, missing: T): T => {
  if (text === undefined || text === '') return missing;
  try {
    return JSON.parse(text) as T;
  } catch {
    // Somebody's own script may write there too: what cannot be read was never ours.
    return missing;
  }
};

export interface Journal {
  /** What a run began to write and did not finish. */
  readonly pending: ActRecord | null;
  /** Where the log ends; null in a file that has no memory of it, as a copy has none. */
  readonly head: LogHead | null;
  readonly done: readonly DoneAct[];
  /** Whether an act is short enough to be kept. */
  readonly holds: (act: ActRecord) => boolean;
  /** One service call. */
  readonly begin: (act: ActRecord) => void;
  /** Strikes out what was begun, and remembers where the log ends and what was done. One service call. */
  readonly finish: (act: ActRecord, head: LogHead | null) => void;
}

/** Two service calls. To be opened under the document lock. */
export const openJournal = (): Journal => {
  const properties = PropertiesService.getDocumentProperties();
  const kept = properties.getProperties();
  const count = Number(kept[PARTS] ?? 0);
  const parts = Array.from({ length: count }, (_, index) => kept[partName(index)] ?? '');
  const done = read<readonly DoneAct[]>(kept[DONE], []);
  let begun = count;
  return {
    pending: read<ActRecord | null>(parts.join(''), null),
    head: read<LogHead | null>(kept[HEAD], null),
    done,
    holds: (act) => JSON.stringify(act).length <= LONGEST,
    begin: (act) => {
      const texts = partsOf(JSON.stringify(act));
      begun = Math.max(begun, texts.length);
      properties.setProperties({
        ...Object.fromEntries(texts.map((text, index) => [partName(index), text])),
        // Google sets properties one after another: parts count only once their number stands there.
        [PARTS]: String(texts.length),
      });
    },
    finish: (act, head) => {
      const remembered = [...done, ...act.done].slice(-REMEMBERED);
      properties.setProperties({
        ...(head === null ? {} : { [HEAD]: JSON.stringify(head) }),
        [DONE]: JSON.stringify(remembered),
        // Only now: cut off before, the act is finished once more, to no effect.
        [PARTS]: '0',
        ...Object.fromEntries(Array.from({ length: begun }, (_, index) => [partName(index), ''])),
      });
    },
  };
};

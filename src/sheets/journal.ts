import { fingerprint } from '../domain/fingerprint.ts';
import type { LocalMinute } from '../domain/instant.ts';
import type { LogHead, LogLine } from '../domain/log-chain.ts';
import type { RoundKey } from '../domain/round.ts';
import type { RegisterTab } from './layout.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/**
 * The journal of acts, in the properties of the document, where every editor's script may write (platform-facts 6.6): what an
 * act is about to write stands there before the first cell is written, and is struck out after the last. Whoever takes the lock
 * next and finds something there finishes it (`recovery.ts`).
 *
 * One property, the state, says what counts: where the log ends, what was done, and which acts are open. It is written in one
 * go, so that it never matters in which order Google sets several properties, nor how many of them before a run dies. The
 * texts of open acts stand in parts beside it and count only while they are whole, which their fingerprint in the state tells.
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

/** What a page asked for under one operation, and what it was answered. */
export interface DoneAct {
  readonly id: string;
  readonly receipt: string;
  readonly at: LocalMinute;
}

/** Everything that one run writes, by keys, so that it can be written by another run. */
export interface ActRecord {
  /** The operations of the pages that asked for it, and the receipts they were given. */
  readonly done: readonly DoneAct[];
  readonly columns: readonly JournaledColumns[];
  readonly rows: readonly JournaledRow[];
  /** Without their hashes: these follow from where the log ended when the act was begun. */
  readonly lines: readonly LogLine[];
  /** The long command that it ends. */
  readonly ends?: string;
}

/** Raised when an older script could no longer make sense of what a newer one keeps. */
const VERSION = 1;

interface State {
  readonly v: number;
  readonly head: LogHead | null;
  readonly done: readonly (readonly [id: string, receipt: string, at: LocalMinute])[];
  readonly open: { readonly parts: number; readonly at: string; readonly check: string } | null;
  /** Long commands that write on their own and have not come to their act yet. */
  readonly began: readonly string[];
}

const STATE = 'srq.journal';
/** Parts stand under one of two names in turn while acts are open, so that new ones never go over those that still count. */
const PLACES = ['a', 'b'] as const;
const partName = (place: string, index: number): string => `${STATE}.${place}${index}`;
const PART_NAME = /^srq\.journal\.[ab]\d+$/;

/** Three bytes a UTF-16 unit at the most: below the 9 KB of one property (platform-facts §4). */
const PART_LENGTH = 2_900;
/** Bytes, below the 500 KB of all properties with room for those of others; an act of more is none of one press. */
const LONGEST = 400_000;
/** Bytes of the state, below the 9 KB of one property. */
const LONGEST_STATE = 8_500;
/** A page tries again within minutes; so many acts of others may come between, fewer where their marks are long. */
const REMEMBERED = 60;

const bytesOf = (text: string): number => {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
};

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

const NOTHING: State = { v: VERSION, head: null, done: [], open: null, began: [] };

const stateOf = (text: string | undefined): State => {
  if (text === undefined || text === '') return NOTHING;
  try {
    return { ...NOTHING, ...(JSON.parse(text) as State) };
  } catch {
    // Somebody's own script may write there too: what cannot be read was never ours.
    return NOTHING;
  }
};

type Properties = Readonly<Record<string, string>>;

/** @throws WorkbookProblem `newer-journal`: what a newer script left open is for a newer script to finish. */
const openActs = ({ v, open }: State, kept: Properties): readonly ActRecord[] => {
  if (open === null) return [];
  if (v > VERSION) throw new WorkbookProblem('newer-journal');
  const text = Array.from({ length: open.parts }, (_, at) => kept[partName(open.at, at)] ?? '').join('');
  // Cut off while the parts were set: nothing of the act was written yet.
  return fingerprint(text) === open.check ? (JSON.parse(text) as readonly ActRecord[]) : [];
};

/** As many of the latest as the property holds. */
const stateText = (state: State): string => {
  for (let done = state.done.slice(-REMEMBERED); ; done = done.slice(Math.ceil(done.length / 8))) {
    const text = JSON.stringify({ ...state, done });
    if (bytesOf(text) <= LONGEST_STATE || done.length === 0) return text;
  }
};

/** What the journal holds, and how it is changed. Each change is in it at once. */
export interface Journal {
  /** Acts that runs began to write and did not finish, the earliest first. */
  unfinished(): readonly ActRecord[];
  /** Where the log ends; null in a file that has no memory of it, as a copy has none. */
  head(): LogHead | null;
  /** The latest acts of pages. */
  done(): readonly DoneAct[];
  /** Whether an act is short enough to be kept. */
  holds(act: ActRecord): boolean;
  /** Before the first cell is written. One service call, two where other acts are open. */
  begin(act: ActRecord, head: LogHead): void;
  /** After the last, with the acts that are still open and those that are not any more. One service call, two where some are. */
  close(open: readonly ActRecord[], head: LogHead | null, finished: readonly ActRecord[]): void;
  /** Whether a long command of this name began, by whomever, and never came to its end. */
  isBegun(operation: string): boolean;
  /** Remembers that it began. One service call, none where it did. */
  beginLong(operation: string): void;
}

/** Two service calls. To be opened under the document lock. @throws WorkbookProblem `newer-journal`. */
export const openJournal = (): Journal => {
  const properties = PropertiesService.getDocumentProperties();
  const kept: Properties = properties.getProperties();
  let state = stateOf(kept[STATE]);
  let open = openActs(state, kept);
  let filled = Object.keys(kept).filter((name) => PART_NAME.test(name) && kept[name] !== '');

  const keep = (acts: readonly ActRecord[], said: Pick<State, 'head' | 'done' | 'began'>): void => {
    if (acts.length === 0) {
      state = { ...said, v: VERSION, open: null };
      open = acts;
      // What the parts hold counts no longer; the next act takes their place.
      properties.setProperty(STATE, stateText(state));
      return;
    }
    const text = JSON.stringify(acts);
    const parts = partsOf(text);
    const at = PLACES.find((place) => place !== state.open?.at) ?? PLACES[0];
    const taken = open.length > 0 ? state.open?.at : undefined;
    const unused = filled.filter(
      (name) => taken === undefined || !name.startsWith(partName(taken, 0).slice(0, -1)),
    );
    const named: Record<string, string> = Object.fromEntries(unused.map((name) => [name, '']));
    parts.forEach((part, index) => {
      named[partName(at, index)] = part;
    });
    const next: State = { ...said, v: VERSION, open: { parts: parts.length, at, check: fingerprint(text) } };
    if (taken === undefined) properties.setProperties({ ...named, [STATE]: stateText(next) });
    else {
      // The state that stands there speaks of acts that are not finished: it changes once the new parts are whole.
      properties.setProperties(named);
      properties.setProperty(STATE, stateText(next));
    }
    filled = [
      ...filled.filter((name) => named[name] === undefined),
      ...Object.keys(named).filter((name) => named[name] !== ''),
    ];
    state = next;
    open = acts;
  };

  return {
    unfinished: () => open,
    head: () => state.head,
    done: () => state.done.map(([id, receipt, at]) => ({ id, receipt, at })),
    // While others are open their texts stand there twice for a moment.
    holds: (act) => bytesOf(JSON.stringify([...open, act])) <= (open.length === 0 ? LONGEST : LONGEST / 2),
    begin: (act, head) => keep([...open, act], { ...state, head }),
    close: (left, head, finished) => {
      const done = finished.flatMap((act) => act.done);
      const ids = new Set(done.map(({ id }) => id));
      const others = state.done.filter(([id]) => !ids.has(id));
      const ended = new Set(finished.map(({ ends }) => ends));
      keep(left, {
        began: state.began.filter((operation) => !ended.has(operation)),
        head,
        done: [...others, ...done.map(({ id, receipt, at }) => [id, receipt, at] as const)],
      });
    },
    isBegun: (operation) => state.began.includes(operation),
    beginLong: (operation) => {
      if (state.began.includes(operation)) return;
      state = { ...state, began: [...state.began, operation] };
      properties.setProperty(STATE, stateText(state));
    },
  };
};

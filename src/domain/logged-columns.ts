import type { EntryTexts } from './accepted-copy.ts';
import { textsIn, WHOLE } from './accepted-copy.ts';
import type { Catalogue } from './catalogue.ts';
import type { Phase } from './field.ts';
import type { LocalMinute } from './instant.ts';
import type { LogLine } from './log-chain.ts';
import { follows } from './log-chain.ts';
import type { LogRow } from './log-check.ts';
import { locksIn } from './logged-locks.ts';

/** What the log tells of the columns of a round: what stood in each after every act. */

/** A column after one act. */
export interface LoggedVersion {
  /** Number of the act's line. */
  readonly seq: number;
  readonly at: LocalMinute;
  readonly who: string;
  readonly operation: string;
  /** What stood there before the act, for an act that brought cells back: hand edits that it undid are in it. */
  readonly isBefore: boolean;
  readonly entries: EntryTexts;
}

/** One phase of a hamlet's column. */
export interface LoggedColumn {
  /** After the last act; null where the log does not tell of all entries. */
  readonly entries: EntryTexts | null;
  /** State and stamps by field key; null where no act since the third layout set them. */
  readonly stamps: EntryTexts | null;
  /** The latest last. */
  readonly versions: readonly LoggedVersion[];
}

export interface LoggedRound {
  readonly column: (phase: Phase, hamlet: string) => LoggedColumn | undefined;
  /** Lines of the round that are not what was written, or whose forerunner is gone, so that something may be missing. */
  readonly doubtful: number;
}

interface Mutable {
  entries: EntryTexts | null;
  stamps: EntryTexts | null;
  versions: LoggedVersion[];
}

/** Lines of the round that are what was written, by their numbers. */
const trusted = (
  rows: readonly LogRow[],
  round: string,
): { lines: [number, LogLine][]; doubtful: number } => {
  const hashes = new Map<number, string>([[0, '']]);
  for (const { seq, hash } of rows) if (seq !== null && !hashes.has(seq)) hashes.set(seq, hash);
  const found = new Map<number, LogLine>();
  let doubtful = 0;
  for (const { seq, hash, line } of rows) {
    if (seq === null || line.round !== round || found.has(seq)) continue;
    const before = hashes.get(seq - 1);
    const fits = before !== undefined && follows({ ...line, seq, hash }, { seq: seq - 1, hash: before });
    if (!fits) doubtful += 1;
    // Whatever stands after a line that is gone cannot be proved and is all that there is.
    if (fits || before === undefined) found.set(seq, line);
  }
  return { lines: [...found].sort(([a], [b]) => a - b), doubtful };
};

const set = (texts: EntryTexts, key: string, text: string): EntryTexts => {
  const { [key]: _, ...others } = texts;
  return text === '' ? others : { ...others, [key]: text };
};

const keyOf = (phase: Phase, hamlet: string): string => `${phase} ${hamlet}`;

const phaseOfStamps = (stamps: EntryTexts): Phase =>
  Object.keys(stamps).some((key) => key.startsWith('result.')) ? 'result' : 'plan';

/** What the log calls the two kinds of lines that are read otherwise than an ordinary act's. */
export interface OperationWords {
  readonly changedByHand: string;
  readonly restore: string;
}

/** The columns of a round as the log's rows tell of them. @param rows of all tabs of the log, in whatever order */
export const loggedRound = (
  rows: readonly LogRow[],
  catalogue: Catalogue,
  round: string,
  words: OperationWords,
): LoggedRound => {
  const phases = new Map(
    catalogue.fields.filter(({ writtenBy }) => writtenBy === 'person').map(({ key, phase }) => [key, phase]),
  );
  const columns = new Map<string, Mutable>();
  const columnOf = (phase: Phase, hamlet: string): Mutable => {
    const known = columns.get(keyOf(phase, hamlet));
    if (known) return known;
    const made: Mutable = { entries: null, stamps: null, versions: [] };
    columns.set(keyOf(phase, hamlet), made);
    return made;
  };
  const startAct = (seq: number, line: LogLine): void => {
    for (const { phase, hamlet, at } of locksIn(line.stamps)) {
      const column = columnOf(phase, hamlet);
      const locked = { [`${phase}.status`]: 'locked', [`${phase}.lockedAt`]: at };
      if (column.stamps) column.stamps = { ...column.stamps, ...locked };
    }
    const told = line.hamlet === '' ? null : textsIn(line.stamps);
    if (!told) return;
    const { [WHOLE]: isWhole, ...stamps } = told;
    const column = columnOf(phaseOfStamps(stamps), line.hamlet);
    if (isWhole) column.entries = {};
    column.stamps = stamps;
    const { at, who, operation } = line;
    if (!column.entries) return;
    const version = { seq, at, who, operation, entries: column.entries };
    if (operation === words.restore) column.versions.push({ ...version, isBefore: true });
    column.versions.push({ ...version, isBefore: false });
  };
  const { lines, doubtful } = trusted(rows, round);
  for (const [seq, line] of lines) {
    const phase = phases.get(line.field);
    if (line.stamps !== '') startAct(seq, line);
    if (phase === undefined || line.hamlet === '') continue;
    const column = columnOf(phase, line.hamlet);
    if (column.entries === null) continue;
    column.entries = set(column.entries, line.field, line.after);
    if (line.operation === words.changedByHand) continue;
    column.versions = column.versions.map((version, index, { length }) => {
      if (index === length - 1) return { ...version, entries: column.entries ?? {} };
      const undone = index === length - 2 && version.isBefore;
      return undone ? { ...version, entries: set(version.entries, line.field, line.before) } : version;
    });
  }
  return { column: (phase, hamlet) => columns.get(keyOf(phase, hamlet)), doubtful };
};

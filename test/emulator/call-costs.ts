import type { CallKind } from './call-kinds.ts';

/** What one service call did, as far as its cost goes. */
export interface MadeCall {
  /** `Class.method`. */
  readonly method: string;
  readonly kind: CallKind;
  /** Whether buffered writes had to reach the file: a flush, or the first read after writing. */
  readonly flushes: boolean;
}

/** Milliseconds that a call takes at Google. */
export type CallCost = (call: MadeCall) => number;

/**
 * A handle: 1.47 ms, measured by Tanaike in 2018 for getActiveSheet().getActiveCell() (platform-facts §5.4).
 * A write: 50 ms, of 4,000 cells by one setValues that is not flushed (stackoverflow.com/questions/29263774).
 * A flush: 560 ms, which the same write took longer when it was (610 ms in all).
 * A read: 190 ms, what those leave of 800 ms for a write and a read in turn (Poehnelt's benchmark of stores, §5.5).
 */
const SHEETS = { handle: 1.5, write: 50, read: 190, flush: 560 } as const;

/** A change of structure is buffered as a write is; whatever is named below costs what it says there. */
const byKind: Readonly<Record<CallKind, number>> = {
  read: SHEETS.read,
  write: SHEETS.write,
  structure: SHEETS.write,
  lock: SHEETS.handle,
  store: SHEETS.handle,
  page: SHEETS.handle,
  handle: SHEETS.handle,
};

/** The dearer of what was measured at ziritione.org/post/apps_script_performance and in Poehnelt's benchmark, averages over 100. */
const OTHERS: readonly (readonly [method: RegExp, ms: number])[] = [
  [/^Properties\.(?:set|delete)/, 64],
  [/^Properties\.get/, 34],
  [/^Cache\.(?:put|remove)/, 93],
  [/^Cache\.get/, 20],
  // Believed from practice, published nowhere we know: a second a message, half of one for what asks Google's servers.
  [/^MailApp\.sendEmail$/, 1000],
  [/^(?:Lock\.(?:tryLock|waitLock|releaseLock)|MailApp\.getRemainingDailyQuota)$/, 50],
  [/^(?:\w*TriggerBuilder\.create|ScriptApp\.(?:deleteTrigger|get\w*Triggers)|Ui\.show\w+)$/, 500],
  // Whole sheets are made, copied and deleted at once, not buffered.
  [
    /^(?:Sheet\.copyTo|Spreadsheet\.(?:insertSheet|deleteSheet|duplicateActiveSheet|copy)|SpreadsheetApp\.(?:create|openBy\w+))$/,
    610,
  ],
];

/** For each cell that goes in or comes out: 560 ms over 4,000 cells. */
export const PUBLISHED_MS_PER_CELL = 0.14;

/**
 * An estimate from figures that people have published, of one account on one day each: good for telling two minutes from
 * ten, not for telling two seconds from three. The script's own time is not in it.
 */
export const publishedCost: CallCost = ({ method, kind, flushes }) => {
  const own = OTHERS.find(([pattern]) => pattern.test(method))?.[1] ?? byKind[kind];
  return own + (flushes ? SHEETS.flush : 0);
};

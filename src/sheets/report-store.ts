import { canonicalJson } from '../domain/canonical-json.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { ReportSnapshot } from '../domain/report-snapshot.ts';
import { tabNames } from '../text/tabs.ts';
import { readBlueprint } from './blueprint.ts';
import { registerRange } from './layout.ts';
import type { Tabs } from './tabs.ts';
import { fitGrid, sheetToFill, tabsOf } from './tabs.ts';
import type { Range, TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/**
 * The hidden tab "Dữ liệu báo cáo": one row a snapshot, its JSON in parts that a cell can hold. The named range covers the
 * columns in front of the parts, so that finding a row does not read every report of the season.
 */

/** Columns in front of the parts. `check` tells a text that is not whole; the last three are a frozen report's. */
const INDEX = ['key', 'check', 'builtAt', 'parts', 'drawn', 'operation', 'frozenAt'] as const;
const FIRST_PART = INDEX.length;
const [KEY, CHECK, BUILT_AT, PARTS, DRAWN, OPERATION, FROZEN_AT] = [0, 1, 2, 3, 4, 5, 6];

/** A cell holds 50,000 characters. */
const PART_LENGTH = 40_000;

/** In front of each part, which might begin with "=", "'" or look like a number: no cell ever guesses what it is. */
const MARK = '|';

const FIRST_ROWS = 80;
const FIRST_PARTS = 60;

/** The index of the tab as read; the parts of a report are read when they are asked for. */
export type ReportStore = TabRead;

/** What is kept of a frozen report beside its content; of the latest report of a round only `drawn`. */
export interface FrozenMarks {
  /** The content of its sheet, as `drawnAs` gives it; of the latest report how its sheet was dressed, as `looksOf` does. */
  readonly drawn: string;
  /** The press of a button that froze it. */
  readonly operation: string;
  /** When, as the calendar has it once everything is done. */
  readonly frozenAt: string;
}

/** A snapshot as it is found: `broken` when its text is not what was kept. */
export type KeptSnapshot =
  | { readonly kind: 'missing' | 'broken' }
  | ({ readonly kind: 'whole'; readonly snapshot: ReportSnapshot } & FrozenMarks);

/** Key of the latest report made of a round. */
export const latestKey = (roundKey: string): string => roundKey;

/** Key of what was frozen as the n-th copy of a round's report, from 1. */
export const frozenKey = (roundKey: string, copy: number): string => `${roundKey}#${copy}`;

/** Makes the tab; its named range comes last, so that what was cut off is made again. Ten service calls. */
export const makeReportStore = (tabs: Tabs, headings: readonly string[]): Range => {
  const filled = sheetToFill(tabs, tabNames.reportData, INDEX[KEY] ?? '');
  const columns = FIRST_PART + FIRST_PARTS;
  fitGrid(filled, { rows: FIRST_ROWS, columns });
  const { sheet } = filled;
  sheet.getRange(1, 1, FIRST_ROWS, columns).setNumberFormat('@');
  const index = sheet.getRange(1, 1, FIRST_ROWS, FIRST_PART);
  sheet.getRange(1, 1, 2, FIRST_PART).setValues([[...INDEX], [...headings]]);
  sheet.hideSheet();
  tabs.workbook.setNamedRange(registerRange.reportData, index);
  return index;
};

/** The text in parts, none of which ends between the halves of a letter beyond 16 bits. */
const partsOf = (text: string): readonly string[] => {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + PART_LENGTH, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    parts.push(MARK + text.slice(start, end));
    start = end;
  }
  return parts;
};

const rowOf = (store: ReportStore, key: string): number => store.values.findIndex((row) => row[KEY] === key);

/** The first row without a key, made below the others where there is none left. */
const freeRow = (store: ReportStore): number => {
  const free = rowOf(store, '');
  if (free >= 0) return free;
  const last = store.values.length - 1;
  // Before the last row and not after it, so that the named range grows: what stood there moves down by one.
  store.range.getSheet().insertRowBefore(store.range.getRow() + last);
  return last;
};

/** The parts of a very large report may need more columns than the tab was made with. */
const makeRoom = (store: ReportStore, parts: number): void => {
  if (parts <= FIRST_PARTS) return;
  const sheet = store.range.getSheet();
  const columns = sheet.getMaxColumns();
  const needed = FIRST_PART + parts;
  if (needed > columns) sheet.insertColumnsAfter(columns, needed - columns);
};

/** Two service calls; null where the tab was never made. */
export const readStore = (workbook: Workbook): ReportStore | null =>
  readNamed(workbook, registerRange.reportData);

/** As `readStore`, and makes the tab of a workbook that was set up before there was one. */
export const openStore = (workbook: Workbook): ReportStore => {
  const store = readStore(workbook);
  if (store) return store;
  const range = makeReportStore(tabsOf(workbook), readBlueprint().reportData);
  return { range, values: range.getValues() };
};

/**
 * Keeps a snapshot under a key in place of what was kept there: one block, so that Google writes all of it or none.
 * Two service calls, whatever the number of hamlets. The store is not to be used for another key after it.
 */
export const keepIn = (
  store: ReportStore,
  key: string,
  snapshot: ReportSnapshot,
  { drawn = '', operation = '', frozenAt = '' }: Partial<FrozenMarks> = {},
): void => {
  const text = canonicalJson(snapshot);
  const parts = partsOf(text);
  const known = rowOf(store, key);
  const row = known >= 0 ? known : freeRow(store);
  makeRoom(store, parts.length);
  const before = known >= 0 ? Number(store.values[row]?.[PARTS]) || 0 : 0;
  const emptied = Array.from({ length: Math.max(0, before - parts.length) }, () => '');
  const index = [key, fingerprint(text), snapshot.builtAt, String(parts.length), drawn, operation, frozenAt];
  const cells = [...index, ...parts, ...emptied];
  store.range.offset(row, 0, 1, cells.length).setValues([cells]);
};

/** The snapshot kept under a key, as far as it is whole. Two service calls, none where there is none. */
export const keptIn = (store: ReportStore | null, key: string): KeptSnapshot => {
  const row = store ? rowOf(store, key) : -1;
  if (!store || row < 0) return { kind: 'missing' };
  const index = store.values[row] ?? [];
  const count = Number(index[PARTS]);
  if (!(count >= 1 && count <= 10_000)) return { kind: 'broken' };
  const cells = store.range.offset(row, FIRST_PART, 1, count).getValues()[0] ?? [];
  const text = cells.map((cell) => String(cell).slice(MARK.length)).join('');
  if (fingerprint(text) !== index[CHECK]) return { kind: 'broken' };
  return {
    kind: 'whole',
    // The check proves that this is the text that `keepIn` made of a snapshot.
    snapshot: JSON.parse(text) as ReportSnapshot,
    drawn: String(index[DRAWN] ?? ''),
    operation: String(index[OPERATION] ?? ''),
    frozenAt: String(index[FROZEN_AT] ?? ''),
  };
};

/** Which of the given rounds had its report made last; null where none had. No service call. */
export const lastBuilt = (store: ReportStore | null, roundKeys: readonly string[]): string | null => {
  const built = (store?.values ?? [])
    .map((row) => ({ key: String(row[KEY]), at: String(row[BUILT_AT]) }))
    .filter(({ key }) => roundKeys.includes(key))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return built[0]?.key ?? null;
};

/** `drawn` of what is kept under the key, '' where nothing is. No service call. */
export const drawnIn = (store: ReportStore, key: string): string =>
  String(store.values[rowOf(store, key)]?.[DRAWN] ?? '');

/** How the keys of a round's frozen copies begin. */
const frozenOf = (roundKey: string): string => frozenKey(roundKey, 0).slice(0, -1);

/** The highest number of a frozen copy of a round, finished or not; 0 where there is none. No service call. */
export const highestCopy = (store: ReportStore, roundKey: string): number => {
  const begins = frozenOf(roundKey);
  const keys = store.values.map((row) => String(row[KEY])).filter((key) => key.startsWith(begins));
  return Math.max(0, ...keys.map((key) => Number(key.slice(begins.length)) || 0));
};

/**
 * Key of the frozen copy that the calendar speaks of; null where the store has none of that minute. A copy that a run cut off
 * left behind is of another. No service call.
 */
export const keyFrozenAt = (store: ReportStore, roundKey: string, at: string): string | null => {
  const begins = frozenOf(roundKey);
  const row = store.values.find((each) => String(each[KEY]).startsWith(begins) && each[FROZEN_AT] === at);
  return row ? String(row[KEY]) : null;
};

/** As `keepIn`: four service calls. */
export const keepSnapshot = (workbook: Workbook, key: string, snapshot: ReportSnapshot): void =>
  keepIn(openStore(workbook), key, snapshot);

/** The snapshot kept under a key; null when there is none or when it is not whole. Four service calls. */
export const readSnapshot = (workbook: Workbook, key: string): ReportSnapshot | null => {
  const kept = keptIn(readStore(workbook), key);
  return kept.kind === 'whole' ? kept.snapshot : null;
};

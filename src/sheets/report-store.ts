import { canonicalJson } from '../domain/canonical-json.ts';
import type { ReportSnapshot } from '../domain/report-snapshot.ts';
import { reportDataHeadings } from '../text/registers.ts';
import { tabNames } from '../text/tabs.ts';
import { sha256 } from './digest.ts';
import { fitGrid } from './grid-size.ts';
import { registerRange } from './layout.ts';
import { sheetToFill } from './tab-maker.ts';
import type { Range, TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/**
 * The hidden tab "Dữ liệu báo cáo": one row a snapshot, its JSON in parts that a cell can hold. The named range covers the
 * columns in front of the parts, so that finding a row does not read every report of the season.
 */

/** Columns in front of the parts. */
const INDEX = ['key', 'hash', 'builtAt', 'parts'] as const;
const FIRST_PART = INDEX.length;
const [KEY, HASH, PARTS] = [0, 1, 3];

/** A cell holds 50,000 characters. */
const PART_LENGTH = 40_000;

/** In front of each part, which might begin with "=", "'" or look like a number: no cell ever guesses what it is. */
const MARK = '|';

const FIRST_ROWS = 80;
const FIRST_PARTS = 60;

/** A snapshot as it is found: `broken` when its text is not what its hash was taken over. */
export type KeptSnapshot =
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'whole'; readonly snapshot: ReportSnapshot; readonly hash: string };

/** Key of the latest report made of a round. */
export const latestKey = (roundKey: string): string => roundKey;

/** Key of what was frozen as the n-th copy of a round's report, from 1. */
export const frozenKey = (roundKey: string, copy: number): string => `${roundKey}#${copy}`;

/** Makes the tab; its named range comes last, so that what was cut off is made again. About twelve service calls. */
export const makeReportStore = (workbook: Workbook): Range => {
  const filled = sheetToFill(workbook, tabNames.reportData, [INDEX[KEY] ?? '']);
  const width = FIRST_PART + FIRST_PARTS;
  fitGrid(filled, FIRST_ROWS, width);
  const { sheet } = filled;
  sheet.getRange(1, 1, FIRST_ROWS, width).setNumberFormat('@');
  const index = sheet.getRange(1, 1, FIRST_ROWS, FIRST_PART);
  sheet.getRange(1, 1, 2, FIRST_PART).setValues([[...INDEX], INDEX.map((key) => reportDataHeadings[key][0])]);
  sheet.hideSheet();
  workbook.setNamedRange(registerRange.reportData, index);
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

const rowOf = (read: TabRead, key: string): number => read.values.findIndex((row) => row[KEY] === key);

/** The first row without a key, made below the others where there is none left. */
const freeRow = (read: TabRead): number => {
  const free = rowOf(read, '');
  if (free >= 0) return free;
  const { length } = read.values;
  // Before the last row and not after it: so the named range grows. Then the last two change places.
  read.range.getSheet().insertRowBefore(read.range.getRow() + length - 1);
  return length - 1;
};

/** The parts of a very large report may need more columns than the tab was made with. */
const makeRoom = (read: TabRead, parts: number): void => {
  if (parts <= FIRST_PARTS) return;
  const sheet = read.range.getSheet();
  const columns = sheet.getMaxColumns();
  const needed = FIRST_PART + parts;
  if (needed > columns) sheet.insertColumnsAfter(columns, needed - columns);
};

const storeOf = (workbook: Workbook): TabRead => {
  const read = readNamed(workbook, registerRange.reportData);
  if (read) return read;
  const range = makeReportStore(workbook);
  return { range, values: range.getValues() };
};

/**
 * Keeps a snapshot under a key in place of what was kept there: one block, so that Google writes all of it or none.
 * Six service calls, whatever the number of hamlets. @returns its SHA-256.
 */
export const keepSnapshot = (workbook: Workbook, key: string, snapshot: ReportSnapshot): string => {
  const read = storeOf(workbook);
  const text = canonicalJson(snapshot);
  const parts = partsOf(text);
  const hash = sha256(text);
  const known = rowOf(read, key);
  const row = known >= 0 ? known : freeRow(read);
  makeRoom(read, parts.length);
  const before = known >= 0 ? Number(read.values[row]?.[PARTS]) || 0 : 0;
  const emptied = Array.from({ length: Math.max(0, before - parts.length) }, () => '');
  const cells = [key, hash, snapshot.builtAt, String(parts.length), ...parts, ...emptied];
  read.range.offset(row, 0, 1, cells.length).setNumberFormat('@').setValues([cells]);
  return hash;
};

const textOfParts = (read: TabRead, row: number): string | null => {
  const count = Number(read.values[row]?.[PARTS]);
  if (!(count >= 1 && count <= 10_000)) return null;
  const cells = read.range.offset(row, FIRST_PART, 1, count).getValues()[0] ?? [];
  return cells.map((cell) => String(cell).slice(MARK.length)).join('');
};

/**
 * The snapshot kept under a key, as far as its hash proves it. Five service calls, two where there is none. Does not make
 * the tab.
 */
export const readKept = (workbook: Workbook, key: string): KeptSnapshot => {
  const read = readNamed(workbook, registerRange.reportData);
  const row = read ? rowOf(read, key) : -1;
  if (!read || row < 0) return { kind: 'missing' };
  const text = textOfParts(read, row);
  const hash = String(read.values[row]?.[HASH]);
  if (text === null || sha256(text) !== hash) return { kind: 'broken' };
  // The hash proves that this is the text that `keepSnapshot` made of a snapshot.
  return { kind: 'whole', snapshot: JSON.parse(text) as ReportSnapshot, hash };
};

/** As `readKept`; null when there is none or when it is not whole. */
export const readSnapshot = (workbook: Workbook, key: string): ReportSnapshot | null => {
  const kept = readKept(workbook, key);
  return kept.kind === 'whole' ? kept.snapshot : null;
};

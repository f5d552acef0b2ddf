import { isYoungerColumn } from './layout-version.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** The columns of Nhật ký from the left: what an older layout had comes first, so that its rows stay under their headings. */
export const LOG_KEYS = [
  'time',
  'who',
  'operation',
  'round',
  'hamlet',
  'detail',
  'receipt',
  'field',
  'before',
  'after',
  'stamps',
  'seq',
  'hash',
] as const;

/** The columns that hold texts: all but the time, and what chains the rows. */
export const LOG_TEXTS = LOG_KEYS.filter(
  (key): key is Exclude<(typeof LOG_KEYS)[number], 'time' | 'seq' | 'hash'> =>
    key !== 'time' && key !== 'seq' && key !== 'hash',
);

/** A column of the tab by its key, counted from 0. */
export type LogColumns = Readonly<Record<(typeof LOG_KEYS)[number], number>>;

/**
 * Where the columns stand by the hidden first row, wherever people have moved them. Where some of its keys are gone and the others
 * are in their places, so are these.
 * @throws WorkbookProblem `old-layout`, and `keys-missing` when a column is gone that cannot be guessed
 */
export const logColumns = (header: readonly unknown[]): LogColumns => {
  const found = LOG_KEYS.map((key) => header.indexOf(key));
  const missing = LOG_KEYS.filter((_, index) => found[index] === -1);
  const inPlace = found.every((at, index) => at === -1 || at === index);
  const older = missing.length > 0 && missing.every((key) => isYoungerColumn('log', key));
  if (older) throw new WorkbookProblem('old-layout');
  if (!inPlace && missing[0] !== undefined) {
    throw new WorkbookProblem('keys-missing', { tab: 'log', key: missing[0] });
  }
  const columns = LOG_KEYS.map((key, index) => [key, missing.length === 0 ? (found[index] ?? index) : index]);
  return Object.fromEntries(columns) as LogColumns;
};

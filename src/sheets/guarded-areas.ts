import type { Guard } from '../domain/guard.ts';
import { keyOfCell } from '../domain/indicator-definition.ts';
import type { RoundKey } from '../domain/round.ts';
import type { Area } from './area.ts';
import { parseArea } from './area.ts';
import type { RegisterTab } from './layout.ts';
import { cellName } from './layout.ts';
import { COVERAGE_KEY, LABEL_COLUMN, TOTAL_KEY } from './round-rows.ts';
import { neighbours } from './stretches.ts';
import { HEADING_ROWS } from './table.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** Which ranges of which tabs are guarded. */

/**
 * `formulas`: only set-up writes there. `register`: only its keepers do, by hand and by command. `headings`: below them ordinary people write, by hand too.
 * `record`: below them the commands of ordinary people write and nobody by hand, so Google can only ask.
 */
type Guarding = 'formulas' | 'register' | 'headings' | 'record';

const guarding: Readonly<Record<RegisterTab, Guarding>> = {
  overview: 'formulas',
  tracking: 'formulas',
  template: 'formulas',
  reportTemplate: 'formulas',
  settings: 'register',
  schedule: 'register',
  hamlets: 'register',
  agencies: 'register',
  workItems: 'register',
  indicators: 'register',
  agencyLog: 'headings',
  reports: 'record',
  reminders: 'record',
  reportData: 'record',
  log: 'record',
};

/** As Google writes it: one cell alone has no colon. */
const a1Of = ({ firstRow, firstColumn, lastRow, lastColumn }: Area): string => {
  const [first, last] = [cellName(firstRow, firstColumn), cellName(lastRow, lastColumn)];
  return first === last ? first : `${first}:${last}`;
};

/**
 * @param a1 of the register's named range
 * @param keepers null where Google is only to ask: of a register then before its headings alone, for somebody has to fill it in
 */
export const registerGuards = (
  tab: RegisterTab,
  a1: string,
  keepers: readonly string[] | null,
): readonly Guard[] => {
  const how = guarding[tab];
  if (how === 'formulas' || (how === 'register' && keepers !== null))
    return [{ key: tab, a1, editors: keepers }];
  const area = parseArea(a1);
  const body = area.firstRow + HEADING_ROWS;
  const headings = a1Of({ ...area, lastRow: body - 1 });
  const rows = a1Of({ ...area, firstRow: body });
  return [
    { key: `${tab} headings`, a1: headings, editors: keepers },
    ...(how === 'record' && body <= area.lastRow ? [{ key: `${tab} rows`, a1: rows, editors: null }] : []),
  ];
};

/** Where a round's tab is guarded, by the keys in its first row and column as they stand. */
export interface RoundKeys {
  readonly key: RoundKey;
  /** Of the round's named range. */
  readonly a1: string;
  /** Its first column. */
  readonly rows: readonly unknown[];
  /** Its first row. */
  readonly columns: readonly unknown[];
}

const HEADS = /^(?:keys$|(?:head|round|section)\.)/;

const textIn = (raw: unknown): string => (typeof raw === 'string' ? raw : '');

const isHamlet = (code: string): boolean => code !== '' && code !== TOTAL_KEY && code !== COVERAGE_KEY;

/**
 * What is above the first field, and beside the fields everything that is no hamlet's: keys, labels, totals. Of a round that is
 * being entered the hamlets' columns too.
 * @param editorsOf who may edit a hamlet's column; null for a round that is not being entered. Where it says null of one, Google only
 * asks, and one guard over all of them does that.
 * @throws WorkbookProblem `keys-missing` where there is no field or no hamlet
 */
export const roundGuards = (
  { key, a1, rows, columns }: RoundKeys,
  keepers: readonly string[] | null,
  editorsOf: ((hamletCode: string) => readonly string[] | null) | null,
): readonly Guard[] => {
  const fields = rows.flatMap((raw, index) => {
    const rowKey = keyOfCell(textIn(raw));
    return index === 0 || rowKey === '' || HEADS.test(rowKey) ? [] : [index];
  });
  const hamlets = columns.flatMap((raw, index) =>
    index > LABEL_COLUMN && isHamlet(textIn(raw)) ? [{ code: textIn(raw), index }] : [],
  );
  const [first, last] = [fields[0], fields[fields.length - 1]];
  if (first === undefined || last === undefined || hamlets.length === 0) {
    throw new WorkbookProblem('keys-missing', {
      tab: key,
      key: '',
      cell: first === undefined ? 'A:A' : '1:1',
    });
  }
  const { firstRow, firstColumn } = parseArea(a1);
  const area = (top: number, left: number, bottom: number, right: number): string =>
    a1Of({
      firstRow: firstRow + top,
      firstColumn: firstColumn + left,
      lastRow: firstRow + bottom,
      lastColumn: firstColumn + right,
    });
  const ofHamlets = new Set(hamlets.map(({ index }) => index));
  const beside = columns.flatMap((_, index) => (ofHamlets.has(index) ? [] : [index]));
  const column = (left: number, right = left): string => area(first, left, last, right);
  const edges = hamlets.map(({ index }) => index);
  const entered = hamlets.map(({ code, index }) => ({ code, index, editors: editorsOf?.(code) ?? null }));
  const asksAll = entered.every(({ editors }) => editors === null);
  return [
    { key: `${key} headings`, a1: area(0, 0, first - 1, columns.length - 1), editors: keepers },
    ...neighbours(beside).map((stretch, at) => ({
      key: at === 0 ? `${key} labels` : `${key} labels ${at + 1}`,
      a1: column(stretch[0] ?? 0, stretch[stretch.length - 1]),
      editors: keepers,
    })),
    ...(editorsOf === null
      ? []
      : asksAll
        ? [{ key: `${key} columns`, a1: column(Math.min(...edges), Math.max(...edges)), editors: null }]
        : entered.map(({ code, index, editors }) => ({ key: `${key} ${code}`, a1: column(index), editors }))),
  ];
};

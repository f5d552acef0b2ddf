import { acceptedCopy, textsOf } from '../domain/accepted-copy.ts';
import { readEntry } from '../domain/entry.ts';
import type { Field, Phase } from '../domain/field.ts';
import type { Instant } from '../domain/instant.ts';
import { formatMinute, isLocalMinute } from '../domain/instant.ts';
import { restoreBaseOf } from '../domain/restoring.ts';
import { nameOf } from '../domain/role.ts';
import { parseArea } from '../sheets/area.ts';
import { readHamlets } from '../sheets/register-tabs.ts';
import { labelAt, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import {
  beforeRestoreWords,
  doubtfulLog,
  lockedKept,
  nothingKept,
  restoreText,
  unreadableKept,
  versionWords,
} from '../text/restore.ts';
import type {
  HamletRestore,
  OpenRestoreRequest,
  PreviewRestoreRequest,
  RestoreCells,
  RestoreForm,
  RestoreLine,
  RestorePreview,
  RestoreVersion,
} from '../wire/restore.ts';
import { roundChoice } from './entry-state.ts';
import { roundHeldLast } from './open-result.ts';
import type { ColumnRestore, RestoreDesk } from './restore-desk.ts';
import { columnsToRestore, isLocked, isOneLocked, readRestoreDesk } from './restore-desk.ts';
import { roundInFront } from './round-in-front.ts';

/** What the page "Khôi phục" begins with. Six service calls, three more for the tab in front. */
export const openRestore = (workbook: Workbook, now: Instant, request: OpenRestoreRequest): RestoreForm => {
  const schedule = readSchedule(workbook);
  const { round } =
    request.roundKey === null
      ? (roundInFront(workbook, schedule) ?? roundHeldLast(schedule, now))
      : calendarRoundOf(schedule, request.roundKey);
  const hamlets = readHamlets(workbook).map(({ code, name }) => ({ code, name }));
  return { rounds: schedule.map(roundChoice), roundKey: round.key, hamlets };
};

/**
 * The hamlets and fields of the cells that are selected in the grid: nothing where another tab is in front. Four service calls.
 */
const selectedCells = ({ workbook, tab }: RestoreDesk): RestoreCells => {
  const selected = workbook.getActiveRange();
  const nothing = { hamlets: [], fields: [] };
  if (!selected || selected.getSheet().getSheetId() !== tab.range.getSheet().getSheetId()) return nothing;
  const area = parseArea(selected.getA1Notation());
  const within = (index: Readonly<Record<string, number>>, first: number, last: number): readonly string[] =>
    Object.keys(index).filter((key) => {
      const at = index[key] ?? -1;
      return at >= first && at <= last;
    });
  return {
    hamlets: within(tab.columns, area.firstColumn, area.lastColumn),
    fields: within(tab.rows, area.firstRow, area.lastRow),
  };
};

const shown = (field: Field, text: string): string => {
  if (text === '') return restoreText.blank;
  const entry = readEntry(field, text);
  const { type } = field;
  if (entry.kind === 'value' && type.kind === 'choice') {
    return type.options.find(({ code }) => code === entry.value)?.label ?? text;
  }
  return type.kind === 'moment' && isLocalMinute(text) ? formatMinute(text) : text;
};

/** So many lines go to the page at the most: nobody reads thousands, and the counts are of all. */
const MOST_LINES = 600;
const LONGEST_LINE = 160;

const short = (text: string): string =>
  text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE)}…`;

const linesOf = ({ tab }: RestoreDesk, { restores }: ColumnRestore): readonly RestoreLine[] => {
  const fields = new Map(tab.catalogue.fields.map((field) => [field.key, field]));
  return restores.flatMap(({ entries, stamps }) =>
    [...entries, ...stamps].flatMap(({ field: key, before, after }) => {
      const field = fields.get(key);
      if (!field) return [];
      const label = labelAt(tab, key) || field.label;
      return [{ label, now: short(shown(field, before)), back: short(shown(field, after)) }];
    }),
  );
};

const hamletsOf = (desk: RestoreDesk, columns: readonly ColumnRestore[]): readonly HamletRestore[] => {
  let room = MOST_LINES;
  return columns.flatMap((column): HamletRestore[] => {
    const lines = linesOf(desk, column);
    if (lines.length === 0) return [];
    const given = lines.slice(0, Math.max(0, room));
    room -= given.length;
    const name = desk.hamlets.find(({ code }) => code === column.hamlet)?.name ?? column.hamlet;
    return [{ code: column.hamlet, name, count: lines.length, lines: given }];
  });
};

const VERSIONS = 8;

/** What a hamlet was after its last acts, the latest first; the one that stands there by all accounts is no choice. */
const versionsOf = (
  { logged, hamlets, agencies }: RestoreDesk,
  hamlet: string,
): readonly (RestoreVersion & { readonly words: string })[] =>
  (['plan', 'result'] as const satisfies readonly Phase[])
    .flatMap((phase) => {
      const versions = logged.column(phase, hamlet)?.versions ?? [];
      return versions.slice(0, -1).map((version) => ({ phase, ...version }));
    })
    .sort((a, b) => b.seq - a.seq || Number(a.isBefore) - Number(b.isBefore))
    .slice(0, VERSIONS)
    .map(({ phase, seq, isBefore, at, operation, who }) => ({
      phase,
      seq,
      isBefore,
      words: isBefore
        ? beforeRestoreWords(phase, formatMinute(at))
        : versionWords(phase, formatMinute(at), operation, nameOf(who, { hamlets, agencies })),
    }));

/** Columns with entries of which nothing was ever accepted. */
const neverKept = ({ tab, logged }: RestoreDesk, cells: RestoreCells): number =>
  Object.keys(tab.columns).filter((code) => {
    if (cells.hamlets && !cells.hamlets.includes(code)) return false;
    const record = recordAt(tab, code);
    return (['plan', 'result'] as const).some(
      (phase) =>
        acceptedCopy(record, phase) === null &&
        (logged.column(phase, code)?.entries ?? null) === null &&
        Object.keys(textsOf(tab.catalogue, record, phase)).length > 0,
    );
  }).length;

const remarksOn = (
  desk: RestoreDesk,
  cells: RestoreCells,
  columns: readonly ColumnRestore[],
): readonly string[] => {
  const unreadable = columns.flatMap(({ restores }) => restores.flatMap(({ refused }) => refused)).length;
  const locked = columns.filter((column) => isLocked(desk, column.record)).length;
  const never = neverKept(desk, cells);
  return [
    ...(desk.logged.doubtful > 0 ? [doubtfulLog(desk.logged.doubtful)] : []),
    ...(locked > 0 ? [lockedKept(locked)] : []),
    ...(unreadable > 0 ? [unreadableKept(unreadable)] : []),
    ...(never > 0 ? [nothingKept(never)] : []),
  ];
};

/** The fingerprint of what is to be done. */
export const baseOfColumns = (columns: readonly ColumnRestore[]): string =>
  restoreBaseOf(columns.map(({ hamlet, restores }) => [hamlet, restores]));

/** What the page shows before anything is written. */
export const previewOf = (
  desk: RestoreDesk,
  cells: RestoreCells,
  version: RestoreVersion | null,
): RestorePreview => {
  const columns = columnsToRestore(desk, cells, version);
  const hamlets = hamletsOf(desk, columns);
  const [only, ...others] = cells.hamlets ?? [];
  return {
    roundKey: desk.tab.key,
    cells,
    version,
    hamlets,
    count: hamlets.reduce((sum, { count }) => sum + count, 0),
    isLocked: isOneLocked(desk, cells.hamlets),
    remarks: remarksOn(desk, cells, columns),
    versions: only !== undefined && others.length === 0 ? versionsOf(desk, only) : [],
    base: baseOfColumns(columns),
  };
};

/** "Khôi phục", before: what would change. Writes nothing. @throws WorkbookProblem what `readRestoreDesk` throws */
export const previewRestore = (
  workbook: Workbook,
  now: Instant,
  { roundKey, cells, version }: PreviewRestoreRequest,
): RestorePreview => {
  if (version && cells?.hamlets?.length !== 1) throw new WorkbookProblem('bad-request');
  const desk = readRestoreDesk(workbook, now, roundKey);
  return previewOf(desk, cells ?? selectedCells(desk), version);
};

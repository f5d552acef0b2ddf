import { catalogue } from '../../src/data/catalogue.ts';
import type { ChainedLine, LogHead } from '../../src/domain/log-chain.ts';
import { follows, NO_HEAD } from '../../src/domain/log-chain.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { LOG_KEYS, logColumns } from '../../src/sheets/log-columns.ts';
import { logRowsIn } from '../../src/sheets/log-rows.ts';
import type { Desk } from '../bench/desk.ts';
import type { Host } from '../emulator/index.ts';
import type { WorkbookMemory } from '../emulator/spreadsheet/workbook-model.ts';

/** What a workbook holds after a story, told as the difference from what it held before. */
export interface LeftBehind {
  /** "Đợt 04 R12C7" and what is there now: content, formula, note. Of the log nothing. */
  readonly cells: ReadonlyMap<string, string>;
  /** Tabs, names, protections, hidden and grouped rows. */
  readonly structure: string;
  /** The log's new lines without number and hash, sorted. */
  readonly lines: readonly string[];
  /** '' where each row follows the one before and the journal knows the last. */
  readonly brokenChain: string;
  /** Acts that are not finished. */
  readonly unfinished: boolean;
}

/** Google's numbers of tabs, charts and protections differ from one making to the next. */
const withoutNumbers = (text: string): string => text.replace(/\d{5,}/g, '#');

const structureOf = ({ state }: Host['workbook']): string =>
  withoutNumbers(
    JSON.stringify([
      state.sheets.map(
        ({ state: { cells, selection, selections, conditionalFormats, charts, rowCount, ...rest } }) => [
          rest,
          conditionalFormats.length,
          charts.length,
        ],
      ),
      [...state.namedRanges].map(({ name, rect }) => [name, rect]).sort(),
      state.protections
        .map(({ rect, description, editors, warningOnly }) =>
          JSON.stringify([rect, description, editors, warningOnly]),
        )
        .sort(),
      state.locale,
      state.timeZone,
    ]),
  );

const cellsSince = (host: Host, before: WorkbookMemory, marks: boolean): Map<string, string> => {
  const changed = new Map<string, string>();
  const known = new Map(before.sheets.map(({ sheet, state }) => [sheet.id, state] as const));
  for (const { id, state } of host.workbook.state.sheets) {
    if (state.name === 'Nhật ký') continue;
    const was = known.get(id)?.cells ?? [];
    for (let row = 0; row < Math.max(state.cells.length, was.length); row += 1) {
      const [now, then] = [state.cells[row], was[row]];
      if (now === then) continue;
      for (let column = 0; column < Math.max(now?.length ?? 0, then?.length ?? 0); column += 1) {
        const [cell, old] = [now?.[column], then?.[column]];
        if (cell === old) continue;
        const tell = (each: typeof cell): string =>
          JSON.stringify([each?.value ?? '', each?.formula ?? null, marks ? (each?.note ?? '') : '']);
        if (tell(cell) !== tell(old))
          changed.set(`${state.name} R${row + 1}C${column + 1}`, withoutNumbers(tell(cell)));
      }
    }
  }
  return changed;
};

/** Entries of people that the press wrote over: those that stood there before. */
export const replacedEntries = (
  { host }: Desk,
  before: WorkbookMemory,
): readonly { readonly place: string; readonly before: string }[] => {
  const entered = new Set(
    catalogue.fields.filter(({ writtenBy }) => writtenBy === 'person').map(({ key }) => key),
  );
  const known = new Map(before.sheets.map(({ sheet, state }) => [sheet.id, state] as const));
  return host.workbook.state.sheets.flatMap(({ id, state }) => {
    const was = known.get(id)?.cells ?? [];
    return was.flatMap((row, at) => {
      const key = String(row?.[0]?.value ?? '');
      if (!row || !entered.has(key) || key.endsWith('.status')) return [];
      return row.flatMap((cell, column) => {
        const held = cell?.value ?? '';
        const isKept = state.cells[at]?.[column]?.value === held;
        const isEntry = column > 3 && held !== '' && cell?.formula === null;
        return isEntry && !isKept ? [{ place: `${state.name} ${key}`, before: String(held) }] : [];
      });
    });
  });
};

/** The rows of the log as they stand. */
export const logRows = ({ host }: Pick<Desk, 'host'>): readonly ChainedLine[] =>
  host.calls.uncounted(() => {
    const range = host.globals.SpreadsheetApp.getActive().getRangeByName(registerRange.log);
    const values = range?.getSheet().getDataRange().getValues() ?? [[]];
    return logRowsIn(values.slice(2), logColumns(values[0] ?? []), 3).map(({ line, seq, hash }) => ({
      ...line,
      seq: seq ?? 0,
      hash,
    }));
  });

const journalOf = (host: Host): { readonly head: LogHead | null; readonly open: unknown } => {
  const kept = host.calls.uncounted(() =>
    host.globals.PropertiesService.getDocumentProperties().getProperty('srq.journal'),
  );
  return kept === null ? { head: null, open: null } : JSON.parse(kept);
};

const breakIn = (rows: readonly ChainedLine[], head: LogHead | null): string => {
  let last: LogHead = NO_HEAD;
  for (const row of rows) {
    if (!follows(row, last)) return `row ${row.seq} does not follow ${last.seq}`;
    last = row;
  }
  const known = head ?? NO_HEAD;
  return known.seq === last.seq && known.hash === last.hash
    ? ''
    : `the journal ends at ${known.seq}, the log at ${last.seq}`;
};

const told = ({ seq: _seq, hash: _hash, ...line }: ChainedLine, withWho: boolean): string =>
  LOG_KEYS.filter((key) => key !== 'seq' && key !== 'hash' && (withWho || key !== 'who'))
    .map((key) => (key === 'time' ? line.at : line[key as Exclude<keyof typeof line, 'at'>]))
    .join(' | ');

export interface Look {
  /** Notes and colours are compared too. */
  readonly marks: boolean;
  /** Who did it is compared too. */
  readonly who: boolean;
}

export const leftBehind = (
  desk: Desk,
  before: WorkbookMemory,
  loggedBefore: number,
  look: Look,
): LeftBehind => {
  const rows = logRows(desk);
  const { head, open } = journalOf(desk.host);
  return {
    cells: cellsSince(desk.host, before, look.marks),
    structure: structureOf(desk.host.workbook),
    lines: rows
      .slice(loggedBefore)
      .map((row) => told(row, look.who))
      .sort(),
    brokenChain: breakIn(rows, head),
    unfinished: open !== null,
  };
};

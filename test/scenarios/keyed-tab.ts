import type { Host } from '../emulator/index.ts';
import type { EditResult, Typed } from '../emulator/run/editing.ts';
import { liveLook } from './live-look.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export type Cell = string | number | boolean | Date;

/** A tab that is found by its keys: column A names the rows, row 1 the columns. */
export class KeyedTab {
  readonly host: Host;
  readonly rangeName: string;

  constructor(host: Host, rangeName: string) {
    this.host = host;
    this.rangeName = rangeName;
  }

  get range(): Range {
    const found = this.host.calls.uncounted(() =>
      this.host.globals.SpreadsheetApp.getActive().getRangeByName(this.rangeName),
    );
    if (!found) throw new Error(`no range ${this.rangeName}`);
    return found;
  }

  get tabName(): string {
    return this.read((range) => range.getSheet().getName());
  }

  /** What the pretended Google says, at no cost to the script. */
  read<T>(ask: (range: Range) => T): T {
    const { range } = this;
    return this.host.calls.uncounted(() => ask(range));
  }

  rowKeys(): string[] {
    return this.read((range) =>
      range
        .offset(0, 0, range.getNumRows(), 1)
        .getValues()
        .map((row) => String(row[0])),
    );
  }

  columnKeys(): string[] {
    return this.read((range) => range.offset(0, 0, 1, range.getNumColumns()).getValues()[0] ?? []).map(
      String,
    );
  }

  cell(row: string, column: string): Range {
    const at = [this.rowKeys().indexOf(row), this.columnKeys().indexOf(column)] as const;
    if (at[0] < 0 || at[1] < 0) throw new Error(`no cell ${row} / ${column} in ${this.rangeName}`);
    return this.read((range) => range.offset(at[0], at[1], 1, 1));
  }

  value(row: string, column: string): Cell {
    const cell = this.cell(row, column);
    return this.read(() => cell.getValue());
  }

  /** As the person sees it. */
  shown(row: string, column: string): string {
    const cell = this.cell(row, column);
    return this.read(() => cell.getDisplayValue());
  }

  /** A whole row as the person sees it, by the keys of the columns: reading cell by cell looks each of them up. */
  shownRow(row: string): ReadonlyMap<string, string> {
    const at = this.rowKeys().indexOf(row);
    if (at < 0) throw new Error(`no row ${row} in ${this.rangeName}`);
    const shown = this.read((range) => range.offset(at, 0, 1, range.getNumColumns()).getDisplayValues());
    return new Map(this.columnKeys().map((key, place) => [key, shown[0]?.[place] ?? '']));
  }

  note(row: string, column: string): string {
    const cell = this.cell(row, column);
    return this.read(() => cell.getNote());
  }

  colour(row: string, column: string): string {
    const cell = this.cell(row, column);
    return this.read(() => cell.getBackground());
  }

  /** The background that live formats give the cell now; null where no rule holds. */
  liveColour(row: string, column: string): string | null {
    const at = [this.rowKeys().indexOf(row), this.columnKeys().indexOf(column)] as const;
    return liveLook(this.host, this.tabName, ...at)?.background ?? null;
  }

  address(row: string, column: string): string {
    const cell = this.cell(row, column);
    return this.read(() => cell.getA1Notation());
  }

  /** Somebody types into one cell: native rules may refuse it, else onEdit runs. */
  types(row: string, column: string, value: Typed): EditResult {
    return this.edit(row, column, { value });
  }

  pastes(row: string, column: string, values: readonly (readonly Typed[])[]): EditResult {
    return this.edit(row, column, { values, pasted: true });
  }

  private edit(
    row: string,
    column: string,
    what: { value: Typed } | { values: readonly (readonly Typed[])[]; pasted: boolean },
  ): EditResult {
    const range = this.address(row, column);
    const result = this.host.edit({ sheet: this.tabName, range, ...what });
    if (result.failure) throw result.failure;
    return result;
  }
}

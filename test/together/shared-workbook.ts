import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryPaths } from '../../build/paths.ts';
import { keyOfCell } from '../../src/domain/indicator-definition.ts';
import { roundKey } from '../../src/domain/round.ts';
import { type RegisterTab, registerRange, roundRange } from '../../src/sheets/layout.ts';
import type { ServerApi } from '../../src/wire/server-api.ts';
import { blueprintOfSize } from '../bench/blueprint-of-size.ts';
import { createHost, type Host } from '../emulator/index.ts';
import type { EditOptions } from '../emulator/run/editing.ts';
import type { HostScript } from '../emulator/run/script.ts';
import type { SheetModel } from '../emulator/spreadsheet/sheet-model.ts';
import type { WorkbookMemory } from '../emulator/spreadsheet/workbook-model.ts';

/** People who work in one workbook at the same time. */
export const PEOPLE = {
  head1: 'xom-1@example.invalid',
  head2: 'xom-2@example.invalid',
  officer: 'can-bo@example.invalid',
  clerk: 'van-phong@example.invalid',
} as const;

export type Who = keyof typeof PEOPLE;

/** Of a head of whom the workbook has many. */
type HeadAddress = `head-of-${string}@example.invalid`;

export const headOf = (hamlet: string): HeadAddress => `head-of-${hamlet}@example.invalid`;

const isWho = (who: string): who is Who => who in PEOPLE;

const addressOf = (who: Who | HeadAddress): string => (isWho(who) ? PEOPLE[who] : who);

/** When all happens: the day of round 2 is over, its report not yet due. */
const NOW = '2026-03-09T08:00:00+07:00';

/** The round in which they work; of the season of two rounds the second is that of 3/2026. */
export const ROUND = roundKey(2026, 2);

/** Two hamlets side by side, one agency's. */
export const HAMLETS = ['X01', 'X02'] as const;
export type HamletCode = (typeof HAMLETS)[number];
export const AGENCY = 'CQ01';

interface Kept {
  readonly memory: WorkbookMemory;
  readonly properties: Record<string, string>;
}

/** A cell's value as one text, so that values of other realms and of dates compare. */
export type Cells = ReadonlyMap<string, string>;

/**
 * One small workbook that every run begins from anew: putting it back takes a third of a millisecond, where loading one takes
 * sixty. All that a run leaves behind is put back: cells, properties, caches, what was shown, the clock.
 */
export class SharedWorkbook {
  readonly host: Host;
  readonly script: HostScript;
  private readonly roundSheet: SheetModel;
  private kept: Kept;
  private operations = 0;

  private constructor(host: Host, script: HostScript) {
    this.host = host;
    this.script = script;
    this.roundSheet = this.sheetOf(roundRange(ROUND));
    this.kept = this.keep();
  }

  static async setUp(hamlets = 4): Promise<SharedWorkbook> {
    const host = createHost({
      now: NOW,
      formulas: 'left blank',
      users: Object.values(PEOPLE),
      files: { blueprint: await blueprintOfSize({ hamlets, rounds: 2 }) },
    });
    const script = host.load(readFileSync(join(repositoryPaths.dist, 'Code.js'), 'utf8'));
    host.as(PEOPLE.clerk);
    for (let cursor: string | null = ''; cursor !== null; ) {
      const reply = script.callFromPage('setUpWorkbook', { cursor }) as ReturnType<
        ServerApi['setUpWorkbook']
      >;
      if (!reply.ok) throw new Error(reply.problem.message);
      cursor = reply.value.goesOn ? reply.value.cursor : null;
    }
    script.open();
    const book = new SharedWorkbook(host, script);
    // Each head is the other's deputy.
    book.names('hamlets', 'X01', { headEmail: PEOPLE.head1, secondEmail: PEOPLE.head2 });
    book.names('hamlets', 'X02', { headEmail: PEOPLE.head2, secondEmail: PEOPLE.head1 });
    book.names('agencies', AGENCY, { contactEmail: PEOPLE.officer });
    book.keep();
    return book;
  }

  /** Writes somebody's address into a register. */
  names(tab: RegisterTab, code: string, cells: Readonly<Record<string, string>>): void {
    const { workbook, calls, globals } = this.host;
    const sheet = this.sheetOf(registerRange[tab]);
    const keys = Array.from(sheet.state.cells[0] ?? [], (cell) => cell?.value);
    const row = sheet.state.cells.findIndex((line) => line?.some((cell) => cell?.value === code));
    for (const [key, value] of Object.entries(cells)) {
      const column = keys.indexOf(key);
      if (row < 0 || column < 0) throw new Error(`no ${key} of ${code}`);
      calls.uncounted(() =>
        globals.SpreadsheetApp.getActive()
          .getSheetByName(sheet.state.name)
          ?.getRange(row + 1, column + 1)
          .setValue(value),
      );
    }
    workbook.commit();
  }

  /** From now on runs begin as things stand now. @returns what `restore` may be given to begin so again later */
  keep(): Kept {
    const { workbook } = this.host;
    workbook.commit();
    this.kept = { memory: workbook.remember(), properties: this.documentProperties().getProperties() };
    return this.kept;
  }

  restore(kept = this.kept): void {
    const { host } = this;
    this.kept = kept;
    host.workbook.recall(kept.memory);
    host.calls.uncounted(() => this.documentProperties().setProperties(kept.properties, true));
    host.forgetCache();
    host.ui.closeAll();
    host.calls.forgetFaults();
    host.calls.reset();
    host.clock.set(NOW);
  }

  private documentProperties(): GoogleAppsScript.Properties.Properties {
    return this.host.calls.uncounted(() => this.host.globals.PropertiesService.getDocumentProperties());
  }

  private sheetOf(range: string): SheetModel {
    const named = this.host.workbook.state.namedRanges.find(({ name }) => name === range);
    const sheet = named ? this.host.workbook.sheetById(named.sheetId) : null;
    if (!sheet) throw new Error(`no tab of ${range}`);
    return sheet;
  }

  nextOperation(): string {
    this.operations += 1;
    return `together-${this.operations}`;
  }

  /** A page of this person, or of somebody with this address, calls the server. */
  asks<Name extends keyof ServerApi>(
    who: Who | HeadAddress,
    name: Name,
    request: unknown,
  ): ReturnType<ServerApi[Name]> {
    // What crosses is JSON: its shape is the contract of the wire, which the compiler cannot see.
    const call = (): unknown => this.script.callFromPage(name, request);
    return this.host.as(addressOf(who), { authMode: 'FULL' }, call) as ReturnType<ServerApi[Name]>;
  }

  /** Somebody types, or pastes a block, from a cell of the round on; onEdit runs. @returns what Google or onEdit had against it */
  edits(who: Who, hamlet: string, key: string, what: Pick<EditOptions, 'value' | 'values'>): string | null {
    const { rows, columns } = this.places();
    const [row, column] = [rows.get(key), columns.get(hamlet)];
    if (row === undefined || column === undefined) throw new Error(`no cell ${key} of ${hamlet}`);
    const done = this.host.edit({
      sheet: this.roundSheet.id,
      range: { row, column },
      ...what,
      user: PEOPLE[who],
    });
    if (done.failure) throw done.failure;
    return done.rejected ?? null;
  }

  /** Something that a person does with the mouse to rows, columns or tabs. */
  reshapes(
    who: Who,
    how: (sheet: GoogleAppsScript.Spreadsheet.Sheet, places: ReturnType<SharedWorkbook['places']>) => void,
  ): void {
    const { host, roundSheet } = this;
    host.as(PEOPLE[who], {}, () =>
      host.calls.uncounted(() => {
        const file = host.globals.SpreadsheetApp.getActive();
        const sheet = file.getSheets().find((each) => each.getSheetId() === roundSheet.id);
        if (sheet) how(sheet, this.places());
      }),
    );
  }

  /** Where the rows and columns of the round stand now, from 1. */
  places(): { readonly rows: ReadonlyMap<string, number>; readonly columns: ReadonlyMap<string, number> } {
    const { cells } = this.roundSheet.state;
    const keyed = (keys: readonly unknown[]): Map<string, number> =>
      new Map(
        keys.flatMap((key, index) =>
          typeof key === 'string' && key !== '' ? [[keyOfCell(key), index + 1] as const] : [],
        ),
      );
    return {
      rows: keyed(Array.from(cells, (row) => row?.[0]?.value)),
      columns: keyed(Array.from(cells[0] ?? [], (cell) => cell?.value)),
    };
  }

  /** Every cell of every hamlet in the round, by "hamlet key", blank ones left out. */
  cells(): Cells {
    const { rows, columns } = this.places();
    const { cells } = this.roundSheet.state;
    const found = new Map<string, string>();
    for (const [hamlet, column] of columns) {
      if (!/^X\d/.test(hamlet)) continue;
      for (const [key, row] of rows) {
        const cell = cells[row - 1]?.[column - 1];
        if (cell && cell.formula === null && cell.value !== null && row > 1)
          found.set(`${hamlet} ${key}`, String(cell.value));
      }
    }
    return found;
  }

  /** The rows of a register as texts, headings left out. */
  lines(tab: RegisterTab): readonly (readonly string[])[] {
    return this.sheetOf(registerRange[tab])
      .state.cells.slice(2)
      .map((row) => Array.from(row ?? [], (cell) => String(cell?.value ?? '')))
      .filter((line) => line.some((text) => text !== ''));
  }
}

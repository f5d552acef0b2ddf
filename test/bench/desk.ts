import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/paths.ts';
import type { RoundKey } from '../../src/domain/round.ts';
import { registerRange, roundRange } from '../../src/sheets/layout.ts';
import type { Reply } from '../../src/wire/reply.ts';
import type { ServerApi } from '../../src/wire/server-api.ts';
import type { Host } from '../emulator/index.ts';
import { createHost } from '../emulator/index.ts';
import type { HostScript } from '../emulator/run/script.ts';
import { enlargeCommune } from './commune.ts';

/** How large a workbook is. */
export interface Size {
  readonly hamlets: number;
  readonly rounds: number;
}

type Typed = string | number;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The value of an answer that must be a good one. */
const granted = <T>(reply: Reply<T, unknown>, of: string): T => {
  if (!reply.ok) throw new Error(`${of}: ${JSON.stringify(reply.problem)}`);
  return reply.value;
};

/** The pages that the script may show, by name: what is in them is nobody's business here. */
const PAGES = ['plan', 'result', 'agency', 'findings', 'summary', 'bulletins', 'report'];

/** The round that most is done in: held on 07/03/2026. */
export const ROUND: RoundKey = '2026-D04';
export const LAST_ROUND: RoundKey = '2026-D13';

/** A host with the built add-on, and a person who does with it what pages, menus and the grid do. */
export class Desk {
  readonly size: Size;
  readonly host: Host;
  readonly script: HostScript;
  private operations = 0;

  constructor(size: Size) {
    this.size = size;
    // No command reads what a formula gives, so nobody works them out: 100,000 of them at 480 hamlets.
    this.host = createHost({
      now: '2026-02-20T08:00:00+07:00',
      formulas: 'left blank',
      files: Object.fromEntries(PAGES.map((page) => [page, '<main id="app"></main>'])),
    });
    this.script = this.host.load(readFileSync(join(root, 'build', 'dist', 'Code.js'), 'utf8'));
    enlargeCommune(this.host, size.hamlets);
  }

  nextOperation(): string {
    this.operations += 1;
    return `bench-${this.operations}`;
  }

  /** A page asks the server. @throws when it refuses */
  asks<Name extends keyof ServerApi>(name: Name, request: Parameters<ServerApi[Name]>[0]) {
    const reply = this.script.callFromPage(name, request) as ReturnType<ServerApi[Name]>;
    return granted(reply as Reply<Granted<Name>, unknown>, name);
  }

  /** Somebody chooses a menu item. @throws when it ends in a message that has to be confirmed, unless that begins as expected */
  menu(functionName: string, expected?: string): void {
    const { ui } = this.host;
    const before = ui.questions.length;
    this.script.run(functionName);
    const alert = ui.questions.slice(before).find((question) => question.form === 'alert');
    if (alert && (expected === undefined || !alert.prompt.startsWith(expected)))
      throw new Error(`${functionName}: ${alert.prompt}`);
  }

  /** Somebody types or pastes into the round's tab, from this cell on. */
  edits(fieldKey: string, hamletCode: string, values: readonly (readonly Typed[])[]): void {
    const at = this.host.calls.uncounted(() => this.placeOf(fieldKey, hamletCode));
    const { failure, rejected } = this.host.edit({ ...at, values, pasted: true });
    if (failure ?? rejected) throw failure ?? new Error(rejected);
  }

  private placeOf(fieldKey: string, hamletCode: string): { sheet: string; range: string } {
    const { range, keys, codes } = this.round(ROUND);
    const cell = range.offset(keys.indexOf(fieldKey), codes.indexOf(hamletCode), 1, 1);
    return { sheet: range.getSheet().getName(), range: cell.getA1Notation() };
  }

  /** A round's tab with the keys of its rows and columns. */
  round(key: RoundKey): { range: Range; keys: readonly string[]; codes: readonly string[] } {
    const range = this.named(roundRange(key));
    return {
      range,
      keys: range
        .offset(0, 0, range.getNumRows(), 1)
        .getValues()
        .map(([each]) => String(each)),
      codes: (range.offset(0, 0, 1, range.getNumColumns()).getValues()[0] ?? []).map(String),
    };
  }

  named(name: string): Range {
    const range = this.host.globals.SpreadsheetApp.getActive().getRangeByName(name);
    if (!range) throw new Error(`the workbook has no ${name}`);
    return range;
  }

  /** The hamlets' codes by agency, from the register. */
  hamletsByAgency(): ReadonlyMap<string, readonly string[]> {
    const [keys = [], , ...rows] = this.host.calls.uncounted(() =>
      this.named(registerRange.hamlets).getValues(),
    );
    const byAgency = new Map<string, string[]>();
    for (const row of rows) {
      const code = String(row[keys.indexOf('code')]);
      if (code === '') continue;
      const agency = String(row[keys.indexOf('agency')]);
      byAgency.set(agency, [...(byAgency.get(agency) ?? []), code]);
    }
    return byAgency;
  }
}

/** What a good answer holds. */
type Granted<Name extends keyof ServerApi> = Extract<ReturnType<ServerApi[Name]>, { ok: true }>['value'];

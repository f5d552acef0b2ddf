import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryPaths } from '../../build/paths.ts';
import { type RoundKey, roundKey } from '../../src/domain/round.ts';
import { registerRange, roundRange } from '../../src/sheets/layout.ts';
import type { Reply } from '../../src/wire/reply.ts';
import type { ServerApi } from '../../src/wire/server-api.ts';
import type { Host } from '../emulator/index.ts';
import { createHost } from '../emulator/index.ts';
import type { HostScript } from '../emulator/run/script.ts';
import { blueprintOfSize, type Size } from './blueprint-of-size.ts';

type Typed = string | number;

/** Who sets the workbook up, and so is its administrator: of whom the registers say nothing, which takes most reading. */
export const CLERK = 'van-phong@example.invalid';
const HEAD = 'truong-xom@example.invalid';
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The value of an answer that must be a good one. */
const granted = <T>(reply: Reply<T, unknown>, of: string): T => {
  if (!reply.ok) throw new Error(`${of}: ${JSON.stringify(reply.problem)}`);
  return reply.value;
};

const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The pages that the script may show; what is in them is nobody's business here. */
const pages = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(repositoryPaths.sidebar).map((page) => [page, '<main id="app"></main>'] as const),
  );

/** A workbook that was saved before, the clock then, and how Google is: how many may be written to in a day, whether calls take time. */
export interface SavedDesk {
  readonly workbook: string;
  readonly now: string;
  readonly mailRecipients?: number;
  readonly published?: boolean;
  /** To which scopes people have agreed; all when left out. */
  readonly consent?: readonly string[];
}

/** A host with the built add-on, and a person who does with it what pages, menus and the grid do. */
export class Desk {
  readonly size: Size;
  readonly host: Host;
  readonly script: HostScript;
  /** Bytes of what pages asked and were answered since `forgetTraffic`. */
  bytes = { asked: 0, answered: 0 };
  /** Runs since then: Google loads the whole script for each. */
  runs = 0;
  private operations = 0;

  /**
   * @param blueprint the file that set-up reads, for a plan of this size
   */
  constructor(size: Size, blueprint: string, saved?: SavedDesk) {
    this.size = size;
    // No command reads what a formula gives, so nobody works them out: 100,000 of them at 480 hamlets.
    this.host = createHost({
      now: saved?.now ?? '2026-02-20T08:00:00+07:00',
      ...(saved ? { workbook: saved.workbook } : {}),
      ...(saved?.mailRecipients === undefined ? {} : { quota: { mailRecipients: saved.mailRecipients } }),
      ...(saved?.consent === undefined ? {} : { consent: saved.consent }),
      ...(saved?.published ? { callCosts: 'published' } : {}),
      formulas: 'left blank',
      users: [CLERK, HEAD],
      activeUser: CLERK,
      files: { ...pages(), blueprint },
    });
    this.script = this.host.load(readFileSync(join(repositoryPaths.dist, 'Code.js'), 'utf8'));
  }

  /** The round that most is done in, held on 07/03/2026: the fourth, or the only one. */
  get round(): RoundKey {
    return roundKey(2026, Math.min(4, this.size.rounds));
  }

  /** The rounds of the season in order. */
  get rounds(): readonly RoundKey[] {
    return Array.from({ length: this.size.rounds }, (_, index) => roundKey(2026, index + 1));
  }

  get lastRound(): RoundKey {
    return roundKey(2026, this.size.rounds);
  }

  forgetTraffic(): void {
    this.bytes = { asked: 0, answered: 0 };
    this.runs = 0;
  }

  nextOperation(): string {
    this.operations += 1;
    return `bench-${this.operations}`;
  }

  /** A page asks the server. @throws when it refuses */
  asks<Name extends keyof ServerApi>(name: Name, request: Parameters<ServerApi[Name]>[0]) {
    this.runs += 1;
    const reply = this.script.callFromPage(name, request) as ReturnType<ServerApi[Name]>;
    this.bytes.asked += jsonBytes(request);
    this.bytes.answered += jsonBytes(reply);
    return granted(reply as Reply<Granted<Name>, unknown>, name);
  }

  /** The register names the head of this hamlet, who is at the keyboard while something is done by what this returns. */
  headOf(hamlet: string): <T>(work: () => T) => T {
    this.host.calls.uncounted(() => {
      const range = this.named(registerRange.hamlets);
      const [keys = [], ...rows] = range.getValues();
      const row = rows.findIndex((each) => each[keys.indexOf('code')] === hamlet) + 1;
      range.offset(row, keys.indexOf('headEmail'), 1, 1).setValue(HEAD);
    });
    return (work) => this.host.as(HEAD, {}, work);
  }

  /** Somebody opens the document. */
  opens(): void {
    this.runs += 1;
    const { failure } = this.script.open();
    if (failure) throw failure;
  }

  /** An hour passes at Google: its clock triggers run. @throws what they throw */
  beats(): void {
    const { host } = this;
    const before = host.failures.length;
    host.clock.advance(3_600_000);
    this.runs += host.runDueTriggers();
    const [failure] = host.failures.slice(before);
    if (failure) throw failure.error;
  }

  /** Somebody chooses a menu item. @throws when it ends in a message that has to be confirmed, unless that begins as expected */
  menu(functionName: string, expected?: string): void {
    const { ui } = this.host;
    const before = ui.questions.length;
    this.runs += 1;
    this.script.run(functionName);
    const alert = ui.questions.slice(before).find((question) => question.form === 'alert');
    if (alert && (expected === undefined || !alert.prompt.startsWith(expected)))
      throw new Error(`${functionName}: ${alert.prompt}`);
  }

  /** Somebody types or pastes into the round's tab, from this cell on. */
  edits(fieldKey: string, hamletCode: string, values: readonly (readonly Typed[])[]): void {
    const at = this.host.calls.uncounted(() => this.placeOf(fieldKey, hamletCode));
    this.runs += 1;
    const { failure, rejected } = this.host.edit({ ...at, values, pasted: true });
    if (failure ?? rejected) throw failure ?? new Error(rejected);
  }

  private placeOf(fieldKey: string, hamletCode: string): { sheet: string; range: string } {
    const { range, keys, codes } = this.tab(this.round);
    const cell = range.offset(keys.indexOf(fieldKey), codes.indexOf(hamletCode), 1, 1);
    return { sheet: range.getSheet().getName(), range: cell.getA1Notation() };
  }

  /** A round's tab with the keys of its rows and columns. */
  tab(key: RoundKey): { range: Range; keys: readonly string[]; codes: readonly string[] } {
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

/** A workbook of this size that nobody has set up yet. */
export const openDesk = async (size: Size): Promise<Desk> => new Desk(size, await blueprintOfSize(size));

/** What a good answer holds. */
type Granted<Name extends keyof ServerApi> = Extract<ReturnType<ServerApi[Name]>, { ok: true }>['value'];

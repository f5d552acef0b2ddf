import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/paths.ts';
import { hamletsOfPhuLac } from '../src/data/hamlets.ts';
import { roundKey } from '../src/domain/round.ts';
import { type RegisterTab, registerRange } from '../src/sheets/layout.ts';
import { LOG_KEYS } from '../src/sheets/log-columns.ts';
import { setUpText } from '../src/text/set-up.ts';
import type { Entries } from '../src/wire/entry.ts';
import type { BuiltSummary } from '../src/wire/monthly-summary.ts';
import type { RoundFindings } from '../src/wire/round-check.ts';
import type { ServerApi } from '../src/wire/server-api.ts';
import type { AuthModeName } from './emulator/host-context.ts';
import { createHost, type Host } from './emulator/index.ts';
import type { HostScript } from './emulator/run/script.ts';
import type { Answer, ButtonName } from './emulator/services/ui-record.ts';
import { type PresetName, preparePreset } from './fixtures/presets.ts';
import { AgencyOfficer } from './scenarios/agency-officer.ts';
import { granted, type HamletDesk, RoundDesk } from './scenarios/hamlet-desk.ts';
import { KeyedTab } from './scenarios/keyed-tab.ts';

/**
 * A small language for whole stories: the built add-on on the pretended host, spoken to as the office speaks. The clerk, who set
 * the workbook up and so is its administrator, is at the keyboard until a story says otherwise.
 */

export interface StoryOptions {
  /** The clock, which stands still until `at` moves it. */
  readonly now?: string;
  readonly preset?: PresetName;
  /** A workbook saved earlier, in place of the preset. */
  readonly saved?: string;
  /** 'worked out' only where the story reads what a formula gives: it costs two seconds a file and half a second a story. */
  readonly formulas?: 'worked out' | 'left blank';
  /** A spreadsheet begins with Google's defaults unless told otherwise. */
  readonly locale?: string;
  readonly zone?: string;
  /** The file's owner, whose address tells whether the file belongs to an organisation. */
  readonly owner?: string;
  /** Whether service calls take the time that they take at Google. */
  readonly callCosts?: 'published' | 'none';
}

export const PEOPLE = { clerk: 'van-phong@example.invalid', head: 'truong-xom@example.invalid' } as const;

/** What a plan needs at the least: its five required parts (KH III.4). */
export const FULL_PLAN: Entries = {
  'plan.startTime': '07:00',
  'plan.people': '40',
  'plan.materials': '20 chổi, 10 cuốc',
  'plan.item.ND1.1': 'x',
  'plan.group1.area': 'Trục chính',
  'plan.group1.task': 'Quét dọn',
};

/** A result of a day that was held, with nothing to object to. */
export const FULL_RESULT: Entries = { 'result.course': 'done', LL01: '42', VS01: '1.250' };

const NOW = '2026-02-20T08:00:00+07:00';

const built = (file: string): string => readFileSync(join(root, 'build', 'dist', file), 'utf8');

const code = (): string => built('Code.js');

/** What set-up reads; the pages are put in by the stories that open them. */
const files = (): Readonly<Record<string, string>> => ({ blueprint: built('blueprint.html') });

const prepared = new Map<string, string>();

/** Set up once a file and clock; every story goes on from its own copy. */
const preparedWorkbook = (preset: PresetName, now: string): string => {
  const key = preset === 'sample' ? `${preset} ${now}` : preset;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const host = createHost({
    now,
    formulas: 'left blank',
    users: Object.values(PEOPLE),
    // Whoever sets up is the administrator from then on.
    activeUser: PEOPLE.clerk,
    files: files(),
  });
  preparePreset(preset, host, host.load(code()));
  const saved = host.save();
  prepared.set(key, saved);
  return saved;
};

/** Never twice, not even in offices that go on from the same saved one: a press done before is the same act. */
let operations = 0;

export class Office {
  readonly host: Host;
  readonly script: HostScript;
  private hamletsUsed = 0;

  constructor(host: Host) {
    this.host = host;
    this.script = host.load(code());
    this.script.open();
  }

  get spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.host.calls.uncounted(() => this.host.globals.SpreadsheetApp.getActive());
  }

  nextOperation(): string {
    operations += 1;
    return `press-${operations}`;
  }

  at(time: string): this {
    this.host.clock.set(time);
    return this;
  }

  /** From now on this person is at the keyboard; nobody's address is told of 'unknown'. */
  as(who: keyof typeof PEOPLE | 'unknown', authMode: AuthModeName = 'FULL'): this {
    this.host.as(who === 'unknown' ? { email: '', tellsEmail: false } : PEOPLE[who], { authMode });
    return this;
  }

  round(number: number): RoundDesk {
    return new RoundDesk(this, roundKey(2026, number));
  }

  /** A hamlet that no story of this office has told of yet, so that one office serves many stories. */
  nextHamlet(): HamletDesk {
    const name = hamletsOfPhuLac[this.hamletsUsed]?.name;
    if (name === undefined) throw new Error('all 48 hamlets have their story');
    this.hamletsUsed += 1;
    return this.hamlet(name);
  }

  /** The hamlet's column in round 4, of which most stories tell. */
  hamlet(name: string): HamletDesk {
    return this.round(4).hamlet(name);
  }

  /** The officer of an agency, at work on round 4 unless told otherwise. */
  agency(code: string, round = 4): AgencyOfficer {
    return new AgencyOfficer(this, roundKey(2026, round), code);
  }

  register(tab: RegisterTab): KeyedTab {
    return new KeyedTab(this.host, registerRange[tab]);
  }

  /** Chooses a menu item, answers what it asks, and returns what is said in the end. */
  menu(caption: string, ...answers: readonly (ButtonName | Answer)[]): readonly string[] {
    const { ui } = this.host;
    const items = ui.menus.flatMap((menu) =>
      menu.items.flatMap((each) => (each.kind === 'menu' ? each.items : [each])),
    );
    const item = items.find((each) => each.kind === 'item' && each.caption === caption);
    if (item?.kind !== 'item') throw new Error(`the menu has no ${caption}`);
    const before = { toasts: ui.toasts.length, questions: ui.questions.length };
    ui.answer(...answers);
    this.script.run(item.functionName);
    if (this.host.warnings.length > 0) throw new Error(this.host.warnings.join(' '));
    const alerts = ui.questions.slice(before.questions).filter((question) => question.form === 'alert');
    return [
      ...ui.toasts.slice(before.toasts).map((toast) => toast.message),
      ...alerts.map((alert) => alert.prompt),
    ];
  }

  /**
   * "Khởi tạo sổ": the menu opens its page, which asks for one step after another. @returns what it says in the end, and how
   * many steps it took
   */
  setUp(): { readonly said: string; readonly steps: number } {
    this.host.files.set('set-up', '<main id="app"></main>');
    this.menu('Khởi tạo sổ');
    let cursor = '';
    for (let steps = 1; steps < 100; steps += 1) {
      const reply = this.asks('setUpWorkbook', { cursor });
      if (!reply.ok) return { said: reply.problem.message, steps };
      if (!reply.value.goesOn) return { said: setUpText.done(reply.value.value.tabsMade), steps };
      cursor = reply.value.cursor;
    }
    throw new Error('set-up never ends');
  }

  /** A page calls the server, with whatever it likes. */
  asks<Name extends keyof ServerApi>(name: Name, request: unknown): ReturnType<ServerApi[Name]> {
    // What crosses is JSON: its shape is the contract of the wire, which the compiler cannot see.
    return this.script.callFromPage(name, request) as ReturnType<ServerApi[Name]>;
  }

  check(number: number): RoundFindings {
    return granted(this.asks('checkRound', { roundKey: this.round(number).key }));
  }

  summary(number: number): BuiltSummary {
    const request = { roundKey: this.round(number).key, cursor: '' };
    const step = granted(this.asks('buildMonthlySummary', request));
    if (step.goesOn) throw new Error('the report stopped on the way');
    return step.value;
  }

  /** Tổng quan as one reads it on a phone: a line a row. */
  overview(): string[] {
    return this.register('overview').read((range) =>
      range
        .getDisplayValues()
        .slice(1)
        .map((line) => line.filter((text) => text !== '').join(' | ')),
    );
  }

  tabNames(): string[] {
    return this.host.calls.uncounted(() => this.spreadsheet.getSheets().map((sheet) => sheet.getName()));
  }

  private logRows(hamlet?: HamletDesk): readonly (readonly string[])[] {
    return this.register('log').read((range) =>
      range
        .getSheet()
        .getDataRange()
        .getDisplayValues()
        .slice(2)
        .filter((line) => line.some((text) => text !== ''))
        .filter((line) => hamlet === undefined || line[LOG_KEYS.indexOf('hamlet')] === hamlet.code),
    );
  }

  /** The acts in the tab Nhật ký, of one hamlet or of all, without the lines of the fields that they changed. */
  logged(hamlet?: HamletDesk): string[] {
    const field = LOG_KEYS.indexOf('field');
    return this.logRows(hamlet)
      .filter((line) => !line[field] || line[field].endsWith('.status') || line[field] === 'cleanUpDay')
      .map((line) =>
        line
          .slice(0, field)
          .filter((text) => text !== '')
          .join(' | '),
      );
  }

  /** What the log says of the fields of a hamlet: "who: LL01: 40 → 42". */
  loggedFields(hamlet: HamletDesk): string[] {
    const of = (line: readonly string[], key: (typeof LOG_KEYS)[number]): string =>
      line[LOG_KEYS.indexOf(key)] ?? '';
    return this.logRows(hamlet)
      .filter((line) => of(line, 'field') !== '')
      .map(
        (line) => `${of(line, 'who')}: ${of(line, 'field')}: ${of(line, 'before')} → ${of(line, 'after')}`,
      );
  }
}

/** An office in the middle of its work: `const office = scenario({ now: '2026-03-01T00:00:00+07:00' })`. */
export const scenario = (options: StoryOptions = {}): Office => {
  const {
    now = NOW,
    preset = 'plan',
    saved,
    formulas = 'left blank',
    locale,
    zone,
    owner,
    callCosts,
  } = options;
  const host = createHost({
    now,
    formulas,
    users: Object.values(PEOPLE),
    activeUser: PEOPLE.clerk,
    files: files(),
    ...(saved === undefined && preset === 'blank'
      ? {}
      : { workbook: saved ?? preparedWorkbook(preset, now) }),
    ...(callCosts === undefined ? {} : { callCosts }),
    ...(owner === undefined ? {} : { owner }),
    ...(locale === undefined ? {} : { locale }),
    ...(zone === undefined ? {} : { spreadsheetTimeZone: zone }),
  });
  return new Office(host);
};

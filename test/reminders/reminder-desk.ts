import type { ClockOwner } from '../../src/domain/reminder-clock.ts';
import { type RegisterTab, registerRange } from '../../src/sheets/layout.ts';
import type { DigestPreview, FollowUp, SentDigests, SwitchedClock } from '../../src/wire/reminders.ts';
import type { Reply } from '../../src/wire/reply.ts';
import { blueprintOfSize } from '../bench/blueprint-of-size.ts';
import type { SavedDesk } from '../bench/desk.ts';
import { Desk } from '../bench/desk.ts';
import { asksOn } from '../crash/command.ts';
import type { SentMail } from '../emulator/services/mail-record.ts';
import type { WorkbookMemory } from '../emulator/spreadsheet/workbook-model.ts';

/** A workbook in which everybody can be written to, and the people who remind. */

const SIZE = { hamlets: 12, rounds: 4 };

/** A Friday on which the plans of round 4 and the results of round 3 are asked for (28/02 is a Saturday, 04/03 a Wednesday). */
export const FRIDAY = '2026-02-27T07:30:00+07:00';

/** Administrators, so that each may send and hold the clock. */
export const OWNERS = ['van-phong@example.invalid', 'chi-hai@example.invalid'] as const;
export type Owner = (typeof OWNERS)[number];

const MINUTE = 60_000;

let prepared: string | null = null;

export interface Reminded {
  readonly key: string;
  readonly state: string;
  readonly recipient: string;
  readonly note: string;
}

const prepare = (blueprint: string): string => {
  const desk = new Desk(SIZE, blueprint, undefined);
  asksOn('setUpWorkbook')(desk);
  const reminders = new ReminderDesk(desk);
  const codes = reminders.column('hamlets', 'code');
  for (const code of codes)
    reminders.types('hamlets', code, 'headEmail', `${code.toLowerCase()}@example.invalid`);
  for (const code of reminders.column('agencies', 'code'))
    reminders.types('agencies', code, 'contactEmail', `${code.toLowerCase()}@example.invalid`);
  reminders.types('settings', 'administrators', 'value', OWNERS.join('; '));
  return desk.host.save();
};

export class ReminderDesk {
  readonly desk: Desk;
  private memory: WorkbookMemory | null = null;
  private properties: Readonly<Record<string, string>> = {};
  private mailsBefore = 0;
  private operations = 0;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Everybody has an address in it, and nobody holds the clock. */
  static async open(now = FRIDAY, mailRecipients = 100_000, published = false): Promise<ReminderDesk> {
    const blueprint = await blueprintOfSize(SIZE);
    prepared ??= prepare(blueprint);
    return new ReminderDesk(
      new Desk(SIZE, blueprint, { workbook: prepared, now, mailRecipients, published }),
    );
  }

  /** Another workbook like this one, with its properties and triggers: mails, clocks and faults of one are not the other's. */
  copy(now = FRIDAY, how: Omit<SavedDesk, 'workbook' | 'now'> = {}): ReminderDesk {
    const workbook = this.host.calls.uncounted(() => this.host.save());
    const copied = new ReminderDesk(
      new Desk(SIZE, this.host.files.get('blueprint') ?? '', {
        workbook,
        now,
        mailRecipients: 100_000,
        ...how,
      }),
    );
    return copied;
  }

  get host() {
    return this.desk.host;
  }

  /** What `begin` goes back to. */
  keep(): void {
    const { host } = this.desk;
    host.calls.uncounted(() => host.globals.SpreadsheetApp.flush());
    this.memory = host.workbook.remember();
    this.properties = host.calls.uncounted(() =>
      host.globals.PropertiesService.getDocumentProperties().getProperties(),
    );
  }

  begin(now = FRIDAY): void {
    const { host } = this.desk;
    if (this.memory === null) throw new Error('nothing was kept');
    host.clock.set(now);
    host.workbook.recall(this.memory);
    host.calls.forgetFaults();
    host.calls.uncounted(() =>
      host.globals.PropertiesService.getDocumentProperties()
        .deleteAllProperties()
        .setProperties({ ...this.properties }),
    );
    this.mailsBefore = host.mail.sent.length;
  }

  /** Mails since `begin`. */
  get mails(): readonly SentMail[] {
    return this.host.mail.sent.slice(this.mailsBefore);
  }

  later(minutes: number): void {
    this.host.clock.advance(minutes * MINUTE);
  }

  /** One cell of a register, by the key of its row and its column. */
  types(tab: RegisterTab, key: string, column: string, value: string | number): void {
    this.host.calls.uncounted(() => {
      const range = this.desk.named(registerRange[tab]);
      const values = range.getValues();
      const keys = values[0] ?? [];
      const first = tab === 'settings' || tab === 'schedule' ? 'key' : 'code';
      const row = values.findIndex((each) => each[keys.indexOf(first)] === key);
      if (row < 0 || !keys.includes(column)) throw new Error(`${tab} has no ${key} ${column}`);
      range.offset(row, keys.indexOf(column), 1, 1).setValue(value);
      this.host.globals.SpreadsheetApp.flush();
    });
  }

  column(tab: RegisterTab, column: string): readonly string[] {
    return this.rows(tab)
      .map((row) => row[column] ?? '')
      .filter((each) => each !== '');
  }

  /** The rows of a register as texts, by column key. */
  rows(tab: RegisterTab): readonly Readonly<Record<string, string>>[] {
    return this.host.calls.uncounted(() => {
      const [keys = [], , ...rows] = this.desk.named(registerRange[tab]).getValues();
      return rows
        .map((row) => Object.fromEntries(keys.map((key, at) => [String(key), String(row[at] ?? '')])))
        .filter((row) => Object.values(row).some((each) => each !== ''));
    });
  }

  /** The ledger as it stands. */
  ledger(): readonly Reminded[] {
    return this.rows('reminders').map((row) => ({
      key: row['key'] ?? '',
      state: row['state'] ?? '',
      recipient: row['recipient'] ?? '',
      note: row['note'] ?? '',
    }));
  }

  nameOf(hamlet: string): string {
    return this.rows('hamlets').find(({ code }) => code === hamlet)?.['name'] ?? '';
  }

  setting(key: string): string {
    return this.rows('settings').find((row) => row['key'] === key)?.['value'] ?? '';
  }

  nextOperation(): string {
    this.operations += 1;
    return `remind-${this.operations}`;
  }

  /** "Gửi thư nhắc", pressed by somebody. */
  presses(operationId = this.nextOperation(), who: Owner = OWNERS[0]): Reply<SentDigests> {
    return this.asks('sendDigests', { operationId }, who) as Reply<SentDigests>;
  }

  /** How many mails a press would send now. */
  mailsDue(): number {
    const reply = this.asks('previewDigests', { kind: 'today' }) as Reply<DigestPreview>;
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.value.mails.length;
  }

  switches(to: 'on' | 'off' | 'takeOver', who: Owner = OWNERS[0]): Reply<SwitchedClock> {
    return this.asks('switchClock', { to }, who) as Reply<SwitchedClock>;
  }

  asks(name: string, request: object, who: Owner = OWNERS[0]): unknown {
    return this.host.as(who, {}, () => this.desk.script.callFromPage(name, request));
  }

  /** The lines of the health card as the page shows it to somebody, its headline first. */
  health(who: Owner = OWNERS[0]): readonly string[] {
    const reply = this.asks('readFollowUp', { roundKey: '2026-D04', kind: 'plan' }, who) as Reply<FollowUp>;
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    const { headline, lines } = reply.value.health;
    return [headline, ...lines];
  }

  /** The clock of whoever switched it on beats now, whatever Google's clock says. @returns what it threw, which nobody sees */
  fires(who: Owner = OWNERS[0]): void {
    const triggerUid = this.host.calls.uncounted(() =>
      this.host.as(who, {}, () => this.host.globals.ScriptApp.getProjectTriggers()[0]?.getUniqueId() ?? ''),
    );
    const person = { email: who, tellsEmail: true };
    this.desk.script.fire('onReminderClock', {
      kind: 'trigger',
      mode: 'FULL',
      person,
      event: () => ({ triggerUid }),
    });
  }

  /** The registers have these addresses and no other. */
  onlyAddresses(those: Readonly<Record<string, string>>): void {
    for (const tab of ['hamlets', 'agencies'] as const) {
      const column = tab === 'hamlets' ? 'headEmail' : 'contactEmail';
      this.host.calls.uncounted(() => {
        const range = this.desk.named(registerRange[tab]);
        const [keys = [], , ...rows] = range.getValues();
        const emails = rows.map((row) => [those[String(row[keys.indexOf('code')])] ?? '']);
        range.offset(2, keys.indexOf(column), rows.length, 1).setValues(emails);
        this.host.globals.SpreadsheetApp.flush();
      });
    }
  }

  /** Somebody deletes the own triggers in Google's list. */
  deletesTriggers(who: Owner): void {
    const { ScriptApp } = this.host.globals;
    this.host.calls.uncounted(() =>
      this.host.as(who, {}, () => {
        for (const each of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(each);
      }),
    );
  }

  /** What stands under a name of the clock's properties. */
  private kept(name: string): string {
    const store = (): GoogleAppsScript.Properties.Properties =>
      this.host.globals.PropertiesService.getDocumentProperties();
    return this.host.calls.uncounted(() => store().getProperty(`srq.reminders.${name}`)) ?? '';
  }

  beatKept(): Readonly<Record<string, unknown>> {
    return JSON.parse(this.kept('beat')) as Readonly<Record<string, unknown>>;
  }

  clockKept(): { readonly owner: ClockOwner } {
    return JSON.parse(this.kept('clock')) as { readonly owner: ClockOwner };
  }

  /** Somebody's own script writes into all of the clock's properties. */
  setsProperties(text: string): void {
    this.host.calls.uncounted(() => {
      const store = this.host.globals.PropertiesService.getDocumentProperties();
      for (const name of ['clock', 'beat', 'stranger', 'run'])
        store.setProperty(`srq.reminders.${name}`, text);
    });
  }

  /** Somebody types the same word into the state of every row of the ledger. */
  setsStates(word: string): void {
    this.host.calls.uncounted(() => {
      const range = this.desk.named(registerRange.reminders);
      const [keys = []] = range.getValues();
      const count = this.ledger().length;
      const words = Array.from({ length: count }, () => [word]);
      range.offset(2, keys.indexOf('state'), count, 1).setValues(words);
      this.host.globals.SpreadsheetApp.flush();
    });
  }

  /** How often each address was written to since `begin`. */
  timesMailed(): ReadonlyMap<string, number> {
    const times = new Map<string, number>();
    for (const address of this.mails.flatMap(({ to }) => to))
      times.set(address, (times.get(address) ?? 0) + 1);
    return times;
  }

  /** Google's clock goes on for so many hours; beats happen as they are due. */
  hours(count: number): void {
    for (let hour = 0; hour < count; hour += 1) {
      this.later(60);
      this.host.runDueTriggers();
    }
  }

  /** Days of Google's clock, of which three hours of the morning are told: before the hour of the digests, at it, and after it. */
  days(count: number): void {
    for (let day = 0; day < count; day += 1) {
      this.later(60 * (24 - BEATS));
      this.hours(BEATS);
    }
  }
}

const BEATS = 3;

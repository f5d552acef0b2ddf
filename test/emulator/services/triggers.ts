import { Exception } from '../host-context.ts';
import { requireText } from './arguments.ts';
import type { HostDesk } from './host-desk.ts';

export type EventTypeName = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';

/** An installable trigger. It runs as the person who made it (platform-facts §3.8). */
export interface TriggerModel {
  readonly id: string;
  readonly handler: string;
  readonly type: EventTypeName;
  readonly creator: string;
  /** Of a clock trigger: the next time it fires, and how long after that again; null fires once. */
  readonly nextAt: number | null;
  readonly every: number | null;
}

const HOUR = 3_600_000;

/** All triggers of one script in one document. */
export class TriggerBoard {
  private list: readonly TriggerModel[] = [];

  all(): readonly TriggerModel[] {
    return this.list;
  }

  replace(triggers: readonly TriggerModel[]): void {
    this.list = triggers;
  }

  /** Add-ons get one trigger of each type per person per document, and no clock ticks oftener than hourly (§3.7). */
  add(trigger: TriggerModel): void {
    const known = this.list.some((each) => each.type === trigger.type && each.creator === trigger.creator);
    if (known) {
      const kind = trigger.type === 'CLOCK' ? 'time-based' : trigger.type;
      throw new Exception(
        `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
      );
    }
    if (trigger.every !== null && trigger.every < HOUR) {
      throw new Exception(
        'An add-on cannot have a time-based trigger that runs more often than once every hour.',
      );
    }
    this.list = [...this.list, trigger];
  }

  remove(id: string): boolean {
    const before = this.list.length;
    this.list = this.list.filter((each) => each.id !== id);
    return this.list.length < before;
  }

  /** The clock triggers whose time has come, moved on to their next time. */
  takeDue(now: number): TriggerModel[] {
    const due = this.list.filter((each) => each.nextAt !== null && each.nextAt <= now);
    this.list = this.list.flatMap((each): TriggerModel[] => {
      if (each.nextAt === null || each.nextAt > now) return [each];
      if (each.every === null) return [];
      const missed = Math.floor((now - each.nextAt) / each.every) + 1;
      return [{ ...each, nextAt: each.nextAt + missed * each.every }];
    });
    return due;
  }
}

type Finish = (type: EventTypeName, nextAt: number | null, every: number | null) => object;

export class FakeClockTriggerBuilder {
  readonly #desk: HostDesk;
  readonly #finish: Finish;
  #every: number | null = null;
  #at: number | null = null;

  constructor(desk: HostDesk, finish: Finish) {
    this.#desk = desk;
    this.#finish = finish;
  }

  everyMinutes(n: number): this {
    this.#every = n * 60_000;
    return this;
  }

  everyHours(n: number): this {
    this.#every = n * HOUR;
    return this;
  }

  everyDays(n: number): this {
    this.#every = n * 24 * HOUR;
    return this;
  }

  everyWeeks(n: number): this {
    this.#every = n * 7 * 24 * HOUR;
    return this;
  }

  /** Google takes a stable time within the hour (platform-facts §3.8); the emulator takes its start, in UTC+7. */
  atHour(hour: number): this {
    const day = 24 * HOUR;
    const now = this.#desk.clock.now() + 7 * HOUR;
    const today = Math.floor(now / day) * day + hour * HOUR;
    this.#at = (today > now ? today : today + day) - 7 * HOUR;
    return this;
  }

  nearMinute(): this {
    return this;
  }

  inTimezone(timezone: string): this {
    requireText('ClockTriggerBuilder.inTimezone', timezone);
    if (timezone !== 'Asia/Ho_Chi_Minh')
      throw new Error('ClockTriggerBuilder.inTimezone is emulated for Asia/Ho_Chi_Minh only');
    return this;
  }

  at(date: Date): this {
    this.#at = date.getTime();
    return this;
  }

  after(durationMilliseconds: number): this {
    this.#at = this.#desk.clock.now() + durationMilliseconds;
    return this;
  }

  create(): object {
    if (this.#every === null && this.#at === null) {
      throw new Exception('A time-based trigger needs a time: everyHours, everyDays, at or after.');
    }
    const nextAt = this.#at ?? this.#desk.clock.now() + (this.#every ?? 0);
    return this.#finish('CLOCK', nextAt, this.#every);
  }
}

export class FakeSpreadsheetTriggerBuilder {
  readonly #finish: Finish;
  #type: EventTypeName | null = null;

  constructor(finish: Finish) {
    this.#finish = finish;
  }

  onOpen(): this {
    this.#type = 'ON_OPEN';
    return this;
  }

  onEdit(): this {
    this.#type = 'ON_EDIT';
    return this;
  }

  onChange(): this {
    this.#type = 'ON_CHANGE';
    return this;
  }

  onFormSubmit(): this {
    this.#type = 'ON_FORM_SUBMIT';
    return this;
  }

  create(): object {
    if (this.#type === null) throw new Exception('The event type of the trigger must be given.');
    return this.#finish(this.#type, null, null);
  }
}

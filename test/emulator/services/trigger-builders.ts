import { Exception } from '../host-context.ts';
import type { ClockSchedule } from './clock-schedule.ts';
import { enumeration, type Member } from './enumeration.ts';
import type { HostDesk } from './host-desk.ts';
import { enforceServiceSignatures } from './signatures.ts';
import type { EventTypeName } from './triggers.ts';
import { instantOf, offsetAt } from './zone.ts';

export const WEEKDAYS = enumeration(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);

const MINUTE = 60_000;
/** What Google takes for everyMinutes (reference of ClockTriggerBuilder). */
const MINUTES = [1, 5, 10, 15, 30];

export type FinishTrigger = (type: EventTypeName, schedule: ClockSchedule | null) => object;

function requireWithin(method: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new Exception(
    `The value you passed to ${method} was invalid. It must be between ${least} and ${most}.`,
  );
}

export class FakeClockTriggerBuilder {
  readonly #desk: HostDesk;
  readonly #finish: FinishTrigger;
  /** What was said last of how often it runs; a script says one of them. */
  #frequency: {
    readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'month';
    readonly count: number;
  } | null = null;
  #at: number | null = null;
  #hour: number | null = null;
  #minute: number | null = null;
  #weekday: number | null = null;
  #zone: string;

  constructor(desk: HostDesk, finish: FinishTrigger) {
    this.#desk = desk;
    this.#finish = finish;
    this.#zone = desk.context.scriptTimeZone;
  }

  after(durationMilliseconds: number): this {
    this.#at = this.#desk.clock.now() + durationMilliseconds;
    return this;
  }

  at(date: Date): this {
    this.#at = Number(date);
    return this;
  }

  /** At about midnight of the day. */
  atDate(year: number, month: number, day: number): this {
    requireWithin('atDate', month, 1, 12);
    requireWithin('atDate', day, 1, 31);
    this.#at = instantOf(Date.UTC(year, month - 1, day), this.#zone);
    return this;
  }

  atHour(hour: number): this {
    requireWithin('atHour', hour, 0, 23);
    this.#hour = hour;
    return this;
  }

  everyDays(n: number): this {
    return this.#every('days', n);
  }

  everyHours(n: number): this {
    return this.#every('hours', n);
  }

  everyMinutes(n: number): this {
    if (!MINUTES.includes(n)) {
      throw new Exception(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.#every('minutes', n);
  }

  everyWeeks(n: number): this {
    return this.#every('weeks', n);
  }

  inTimezone(timezone: string): this {
    offsetAt(timezone, 0);
    this.#zone = timezone;
    return this;
  }

  nearMinute(minute: number): this {
    requireWithin('nearMinute', minute, 0, 59);
    this.#minute = minute;
    return this;
  }

  onMonthDay(day: number): this {
    requireWithin('onMonthDay', day, 1, 31);
    return this.#every('month', day);
  }

  onWeekDay(day: Member): this {
    this.#weekday = day.ordinal();
    return this.#frequency === null ? this.#every('weeks', 1) : this;
  }

  create(): object {
    return this.#finish('CLOCK', this.#schedule());
  }

  #every(unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'month', count: number): this {
    if (!(Number.isInteger(count) && count > 0)) throw new Exception(`Invalid argument: ${count}`);
    this.#frequency = { unit, count };
    return this;
  }

  #schedule(): ClockSchedule {
    if (this.#frequency === null) {
      if (this.#at !== null) return { kind: 'once', at: this.#at };
      throw new Exception('A time-based trigger needs a time: everyHours, everyDays, at or after.');
    }
    const { unit, count } = this.#frequency;
    const time = { hour: this.#hour, minute: this.#minute, zone: this.#zone };
    switch (unit) {
      case 'minutes':
        return { kind: 'interval', ms: count * MINUTE };
      case 'hours':
        return { kind: 'interval', ms: count * 60 * MINUTE };
      case 'days':
        return { kind: 'days', days: count, ...time };
      case 'weeks':
        return { kind: 'weeks', weeks: count, weekday: this.#weekday, ...time };
      case 'month':
        return { kind: 'month', day: count, ...time };
    }
  }
}

enforceServiceSignatures(
  'ScriptApp.ClockTriggerBuilder',
  FakeClockTriggerBuilder,
  {
    after: 'Integer',
    at: 'Date',
    atDate: 'Integer, Integer, Integer',
    atHour: 'Integer',
    everyDays: 'Integer',
    everyHours: 'Integer',
    everyMinutes: 'Integer',
    everyWeeks: 'Integer',
    inTimezone: 'String',
    nearMinute: 'Integer',
    onMonthDay: 'Integer',
    onWeekDay: 'Weekday',
  },
  { Weekday: WEEKDAYS },
);

export class FakeSpreadsheetTriggerBuilder {
  readonly #finish: FinishTrigger;
  #type: EventTypeName | null = null;

  constructor(finish: FinishTrigger) {
    this.#finish = finish;
  }

  onChange(): this {
    this.#type = 'ON_CHANGE';
    return this;
  }

  onEdit(): this {
    this.#type = 'ON_EDIT';
    return this;
  }

  onFormSubmit(): this {
    this.#type = 'ON_FORM_SUBMIT';
    return this;
  }

  onOpen(): this {
    this.#type = 'ON_OPEN';
    return this;
  }

  create(): object {
    if (this.#type === null) throw new Exception('The event type of the trigger must be given.');
    return this.#finish(this.#type, null);
  }
}

enforceServiceSignatures('ScriptApp.SpreadsheetTriggerBuilder', FakeSpreadsheetTriggerBuilder, {});

import { Exception } from '../host-context.ts';
import { type ClockSchedule, nextRun, shortestPause } from './clock-schedule.ts';

export type EventTypeName = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';

/** An installable trigger. It runs as the person who made it (platform-facts §3.8). */
export interface TriggerModel {
  readonly id: string;
  readonly handler: string;
  readonly type: EventTypeName;
  readonly creator: string;
  /** The file it belongs to; null for clocks. */
  readonly sourceId: string | null;
  readonly schedule: ClockSchedule | null;
  /** Of a clock trigger: the next time it fires. */
  readonly nextAt: number | null;
}

/** How the script is delivered: an add-on gets fewer triggers than a script bound to its file. */
export type Delivery = 'add-on' | 'bound';

const HOUR = 3_600_000;
const MOST_OF_A_PERSON = 20;

/** All triggers of one script in one document. */
export class TriggerBoard {
  private list: readonly TriggerModel[] = [];
  readonly delivery: Delivery;

  constructor(delivery: Delivery) {
    this.delivery = delivery;
  }

  all(): readonly TriggerModel[] {
    return this.list;
  }

  replace(triggers: readonly TriggerModel[]): void {
    this.list = triggers;
  }

  add(trigger: TriggerModel): void {
    if (this.delivery === 'add-on') this.requireOfAddOn(trigger);
    if (this.list.filter((each) => each.creator === trigger.creator).length >= MOST_OF_A_PERSON) {
      throw new Exception(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    this.list = [...this.list, trigger];
  }

  /** Add-ons get one trigger of each type per person per document, and no clock ticks oftener than hourly (§3.7). */
  private requireOfAddOn(trigger: TriggerModel): void {
    const known = this.list.some((each) => each.type === trigger.type && each.creator === trigger.creator);
    if (known) {
      const kind = trigger.type === 'CLOCK' ? 'time-based' : trigger.type;
      throw new Exception(
        `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
      );
    }
    const pause = trigger.schedule === null ? null : shortestPause(trigger.schedule);
    if (pause !== null && pause < HOUR) {
      throw new Exception(
        'An add-on cannot have a time-based trigger that runs more often than once every hour.',
      );
    }
  }

  remove(id: string): boolean {
    const before = this.list.length;
    this.list = this.list.filter((each) => each.id !== id);
    return this.list.length < before;
  }

  /** The clock triggers whose time has come, moved on to their next time; what was missed meanwhile is not made up for. */
  takeDue(now: number): TriggerModel[] {
    const due = this.list.filter((each) => each.nextAt !== null && each.nextAt <= now);
    this.list = this.list.flatMap((each): TriggerModel[] => {
      if (each.schedule === null || each.nextAt === null || each.nextAt > now) return [each];
      const nextAt = nextRun(each.schedule, each.id, now, each.nextAt);
      return nextAt === null ? [] : [{ ...each, nextAt }];
    });
    return due;
  }
}

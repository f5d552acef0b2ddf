import { beforeAll, expect, test } from 'vitest';
import { reminderStateWords } from '../../src/text/reminder-ledger.ts';
import type { CrashPoint } from '../crash/crash-points.ts';
import { crashPointsOf, cutOff } from '../crash/crash-points.ts';
import { FAULT_TIME, faultPoints } from '../fault-points.ts';
import { OWNERS, ReminderDesk } from './reminder-desk.ts';

/** A run of digests cut off at every service call, and what comes of it: Shows 2 of the reminders. */

const ADDRESSES = {
  X01: 'mot@example.invalid',
  X02: 'hai@example.invalid',
  X03: 'ba@example.invalid',
  // One address for two hamlets, and one that is also an agency's.
  X04: 'bon@example.invalid',
  X05: 'bon@example.invalid',
  CQ05: 'ba@example.invalid',
};
const EVERYBODY = [...new Set(Object.values(ADDRESSES))].sort();
const SAMPLE = 20;

let office: ReminderDesk;

beforeAll(async () => {
  office = await ReminderDesk.open();
  office.onlyAddresses(ADDRESSES);
  office.switches('on');
  office.keep();
}, FAULT_TIME);

const runs = {
  'a press': () => office.presses('the first press'),
  'the clock': () => office.fires(),
} as const;

type Runs = keyof typeof runs;

/** What is done afterwards, by whom: until nothing is open any more. */
const afterwards = {
  'a press at once and one after 15 minutes': () => {
    office.later(1);
    office.presses(undefined, OWNERS[1]);
    office.later(15);
    office.presses(undefined, OWNERS[1]);
    office.presses();
  },
  'the same press again, and the clock after an hour': () => {
    office.presses('the first press');
    office.later(60);
    office.fires();
    office.later(60);
    office.fires();
  },
} as const;

interface Came {
  readonly doubled: number;
  readonly missed: number;
  readonly unsure: number;
  readonly open: number;
}

/** What came of one cut, counted in mails: an address is written to once on this day. */
const came = (): Came => {
  const times = office.timesMailed();
  const rows = office.ledger();
  const inDoubt = new Set(
    rows.filter(({ state }) => state === reminderStateWords.unsure).map(({ recipient }) => recipient),
  );
  return {
    doubled: [...times.values()].filter((count) => count > 1).length,
    missed: EVERYBODY.filter((address) => !times.has(address) && !inDoubt.has(address)).length,
    unsure: inDoubt.size,
    open: rows.filter(({ state }) => state === reminderStateWords.reserved).length,
  };
};

const points = (how: Runs): readonly CrashPoint[] => {
  office.begin();
  office.host.calls.reset();
  runs[how]();
  const log = [...office.host.calls.log];
  expect(came()).toEqual({ doubled: 0, missed: 0, unsure: 0, open: 0 });
  return crashPointsOf(log);
};

test.each(Object.keys(runs) as Runs[])(
  '%s, killed or failing at a call, never writes to anybody twice and misses nobody',
  (how) => {
    const all = points(how);
    const tried = faultPoints(all, SAMPLE, 27);
    let [mails, doubts] = [0, 0];
    const wrong: string[] = [];
    for (const point of tried) {
      for (const [said, goesOn] of Object.entries(afterwards)) {
        office.begin();
        cutOff(office.desk, point, runs[how]);
        goesOn();
        const { doubled, missed, unsure, open } = came();
        mails += office.mails.length;
        doubts += unsure;
        if (doubled + missed + open > 0 || unsure > 1) {
          const counts = JSON.stringify({ doubled, missed, unsure, open });
          wrong.push(`${point.how} at ${point.call} ${point.method}, ${point.kept} kept; ${said}: ${counts}`);
        }
      }
    }
    console.log(
      `reminders, ${how} cut off: ${tried.length} of ${all.length} points, each gone on from in 2 ways: ${mails} mails, 0 twice, 0 missed, ` +
        `${doubts} in doubt, at most one a death`,
    );
    expect(wrong).toEqual([]);
  },
  FAULT_TIME,
);

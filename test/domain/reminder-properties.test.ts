import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOfPhuLac } from '../../src/data/calendar.ts';
import { addDays, type Day, day, daysBetween } from '../../src/domain/day.ts';
import { dutyKey } from '../../src/domain/duty.ts';
import { daysOffOn, workingDayFrom } from '../../src/domain/holiday.ts';
import { dayOfMinute, lastMinuteOf, localMinute } from '../../src/domain/instant.ts';
import { faultRuns } from '../fault-points.ts';
import { roundsWith } from './plan-of-phu-lac-rounds.ts';
import { courseByChance, SILENT_ONES, wronglyTold } from './reminder-chance.ts';
import {
  agenciesWithMail,
  eachDay,
  hamletsWithMail,
  runAt,
  runOn,
  SILENCE,
  type Told,
  type World,
  wholeSeason,
  worldOf,
} from './reminder-season.ts';

const isOff = (on: Day): boolean => daysOffOn(calendarOfPhuLac, on).length > 0;

const isOverdueStep = ({ step }: Told): boolean => step.offset > 0 && !step.soft;

/** What holds of everything that is ever told, whatever happens. */
const expectWellTold = (told: readonly Told[]): void => {
  expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
  for (const each of told) {
    const { on, plannedOn, duty, step, address, daysLeft } = each;
    const what = `${on} ${each.key}`;
    const due = dayOfMinute(duty.due);
    expect([what, plannedOn <= on, isOff(plannedOn)]).toEqual([what, true, false]);
    expect([what, daysLeft]).toEqual([what, daysBetween(on, due)]);
    // Nobody hears of being overdue before 00:00 of the day after, and nobody of "three days left" once it is.
    if (isOverdueStep(each)) expect([what, each.at > duty.due]).toEqual([what, true]);
    else if (!['report', 'publication'].includes(duty.kind))
      expect([what, each.at <= duty.due]).toEqual([what, true]);
    // On a day off only what would be too late on the next working day.
    if (isOff(on)) expect([what, workingDayFrom(calendarOfPhuLac, on) > due]).toEqual([what, true]);
    // An agency of rows 1–4 is never written to, whatever for.
    expect([what, /^cq0[1-4]@/.test(address)]).toEqual([what, false]);
    expect([what, duty.unit]).not.toEqual([what, 'CQ23']);
    expect(step.kind).toBe(duty.kind);
  }
};

describe('A season by chance', () => {
  test.each([1, 2, 3])(
    'number %i: whoever is told owes it, and the silent are told as in a silent season',
    (seed) => {
      const world = worldOf(courseByChance(seed));
      const told = runOn(() => world, wholeSeason());
      expectWellTold(told);
      const wrong = told
        .map((each) => [each.on, each.key, wronglyTold(world, each)])
        .filter(([, , why]) => why !== '');
      expect(wrong).toEqual([]);

      // Reports are frozen after all steps but the office's: those of the silent are complete.
      const hamlets = hamletsWithMail.filter(({ code }) => SILENT_ONES.includes(code));
      const silent = runOn(() => worldOf({ ...SILENCE, trackedFrom: 2 }, { hamlets }), wholeSeason());
      const ofSilent = (those: readonly Told[]) =>
        those
          .filter(({ duty, step }) => SILENT_ONES.includes(duty.unit) && step.audience !== 'office')
          .map(({ on, key }) => `${on} ${key}`)
          .sort();
      expect(ofSilent(told)).toEqual(ofSilent(silent));
      const kinds = new Map<string, number>();
      for (const { duty } of told) kinds.set(duty.kind, (kinds.get(duty.kind) ?? 0) + 1);
      console.info(
        `Season ${seed} by chance: ${told.length} things told, none twice, none that was not owed ` +
          `(${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}; ` +
          `${told.filter(({ duty }) => duty.personal).length} by a deadline of their own; ${ofSilent(told).length} to and of the silent as written).`,
      );
    },
  );
});

const FEW_HAMLETS = hamletsWithMail.filter(({ code }) => ['X05', 'X23', 'X37'].includes(code));
const FEW_AGENCIES = agenciesWithMail.filter(({ code }) => ['CQ02', 'CQ07', 'CQ10', 'CQ12'].includes(code));

const small = (more: Partial<World> = {}): World =>
  worldOf(SILENCE, { hamlets: FEW_HAMLETS, agencies: FEW_AGENCIES, ...more });

/** Forty days on end somewhere in the season. */
const SPAN = 40;
const span = fc.integer({ min: 0, max: wholeSeason().length - SPAN }).map((from) => {
  const first = addDays(day('2025-11-25'), from);
  return eachDay(first, addDays(first, SPAN - 1));
});

describe('Whatever days nothing runs on', () => {
  /** What is told, and when, where every day has its run: equal to the written table (reminder-season.test.ts). */
  const whole = runOn(() => small(), wholeSeason());
  const about = ({ address, duty }: Told): string => `${address} ${dutyKey(duty)}`;
  const steps = new Map<string, Told[]>();
  for (const each of whole) steps.set(about(each), [...(steps.get(about(each)) ?? []), each]);

  const outages = fc.array(fc.tuple(fc.integer({ min: 0, max: SPAN }), fc.integer({ min: 1, max: 12 })), {
    maxLength: 4,
  });

  /** Whether a step still says what is so, at seven on a day. */
  const holdsOn = (each: Told, on: Day): boolean =>
    isOverdueStep(each) || each.duty.kind === 'report' || on <= dayOfMinute(each.duty.due);

  test('each key goes at most once, stale steps are left out, and none is missed that a run within 7 days could still say', () => {
    const count = { runs: 0, missedDays: 0, told: 0, caughtUp: 0, stale: 0 };
    fc.assert(
      fc.property(span, outages, (days, gaps) => {
        const runs = days.filter(
          (_, index) => !gaps.some(([from, long]) => index >= from && index < from + long),
        );
        const told = runOn(() => small(), runs);
        expectWellTold(told);
        const keys = new Set(told.map(({ key }) => key));
        // One thing an address and day, and always the latest step there is.
        expect(new Set(told.map((each) => `${each.on} ${about(each)}`)).size).toBe(told.length);
        for (const each of told) {
          const latest = steps
            .get(about(each))
            ?.filter(({ on }) => on <= each.on)
            .pop();
          expect(each.key).toBe(latest?.key);
          expect(each.plannedOn).toBe(latest?.on);
        }
        for (const those of steps.values()) {
          those.forEach((step, index) => {
            const next = those[index + 1]?.on ?? '9999-12-31';
            const isHeard = runs.some(
              (on) =>
                on >= step.on &&
                on < next &&
                !isOff(on) &&
                daysBetween(step.on, on) <= 7 &&
                holdsOn(step, on),
            );
            if (isHeard) expect([step.key, keys.has(step.key)]).toEqual([step.key, true]);
            else if (step.on >= (days[0] ?? '') && step.on <= (days[SPAN - 1] ?? '') && !keys.has(step.key))
              count.stale += 1;
          });
        }
        count.runs += 1;
        count.missedDays += SPAN - runs.length;
        count.told += told.length;
        count.caughtUp += told.filter(({ on, plannedOn }) => on > plannedOn).length;
      }),
      { numRuns: faultRuns(20, 600), seed: 6 },
    );
    console.info(
      `${count.runs} spans of ${SPAN} days with ${count.missedDays} days without a run: ${count.told} things told, ` +
        `${count.caughtUp} of them caught up with, ${count.stale} stale ones left out, none twice, none missed.`,
    );
    expect(count.caughtUp).toBeGreaterThan(20);
  });
});

describe('Whatever the office changes on the way', () => {
  test('moved deadlines are reminded of anew, and nobody is called overdue before the one in force', () => {
    const count = { moved: 0, told: 0, anew: 0 };
    const moves = fc.array(
      fc.record({
        on: fc.integer({ min: 0, max: SPAN - 1 }),
        kind: fc.constantFrom('plan' as const, 'result' as const, 'report' as const),
        by: fc.integer({ min: -12, max: 12 }),
        hour: fc.integer({ min: 0, max: 23 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(span, moves, (days, those) => {
        const moved = (on: Day): World => {
          const past = those.filter((move) => (days[move.on] ?? '') <= on);
          const changes = roundsWith().map((round) => {
            const change: Record<string, ReturnType<typeof localMinute>> = {};
            for (const { kind, by, hour } of past) {
              const to = addDays(dayOfMinute(round.deadlines[kind].moment), by);
              change[kind] = hour < 20 ? lastMinuteOf(to) : localMinute(`${to}T${hour}:30`);
            }
            return [round.number, change] as const;
          });
          return small({ rounds: roundsWith(Object.fromEntries(changes)) });
        };
        const told = runOn(moved, days);
        expectWellTold(told);
        for (const each of told) {
          expect([each.key, wronglyTold(moved(each.on), each)]).toEqual([each.key, '']);
        }
        const once = new Set(
          told.map(({ address, duty, step }) => [address, dutyKey(duty), step.audience, step.offset].join()),
        );
        count.moved += those.length;
        count.told += told.length;
        count.anew += told.length - once.size;
      }),
      { numRuns: faultRuns(20, 600), seed: 6 },
    );
    console.info(
      `${count.moved} deadlines moved: ${count.told} things told, ${count.anew} of them anew for a new deadline, none overdue too soon.`,
    );
    expect(count.anew).toBeGreaterThan(0);
  });

  test('changed registers: mail goes to whom they name that day, and who cannot be mailed is said', () => {
    const CELLS = ['', '0912345678', 'a@xom.vn', 'b@xom.vn', 'a@xom.vn; b@xom.vn', 'a@xom'];
    const GOOD = /^[ab]@xom\.vn$/;
    const count = { changes: 0, told: 0, lost: 0 };
    const changes = fc.array(
      fc.record({
        on: fc.integer({ min: 0, max: SPAN - 1 }),
        head: fc.constantFrom(...CELLS),
        second: fc.constantFrom(...CELLS),
        agency: fc.constantFrom('CQ12' as const, 'CQ07' as const, 'CQ02' as const),
      }),
      { maxLength: 6 },
    );
    const contact = (email: string) => ({ name: '', phone: '', email });
    fc.assert(
      fc.property(span, changes, (days, those) => {
        const cellsOn = (on: Day) => those.filter((change) => (days[change.on] ?? '') <= on).pop();
        const worldOn = (on: Day): World => {
          const now = cellsOn(on);
          const changed = (hamlet: (typeof FEW_HAMLETS)[number]) =>
            now && hamlet.code === 'X37'
              ? { ...hamlet, head: contact(now.head), secondContact: contact(now.second), agency: now.agency }
              : hamlet;
          return small({ hamlets: FEW_HAMLETS.map(changed) });
        };
        const told = runOn(worldOn, days);
        expectWellTold(told);
        for (const each of told.filter(
          ({ duty, step }) => duty.unit === 'X37' && step.audience === 'hamlet',
        )) {
          const now = cellsOn(each.on);
          const named = (cell: string | undefined) =>
            (cell ?? '').split('; ').filter((one) => GOOD.test(one));
          const first = named(now?.head);
          const whom = now ? (first.length > 0 ? first : named(now.second)) : ['x37@xom.vn'];
          expect([each.key, whom.includes(each.address)]).toEqual([each.key, true]);
        }
        for (const on of days.filter((each) => cellsOn(each) !== undefined)) {
          const { unreachable } = runAt(worldOn(on), localMinute(`${on}T07:00`), new Set());
          const ofHamlet = unreachable.filter(
            ({ duty, step }) => duty.unit === 'X37' && step.audience === 'hamlet',
          );
          const { head = '', second = '' } = cellsOn(on) ?? {};
          const isReached = [head, second].some((cell) => cell.split('; ').some((one) => GOOD.test(one)));
          for (const { reason } of ofHamlet) {
            expect([on, isReached, reason]).toEqual([
              on,
              false,
              head === '' && second === '' ? 'missing' : 'wrong',
            ]);
          }
          count.lost += ofHamlet.length;
        }
        count.changes += those.length;
        count.told += told.length;
      }),
      { numRuns: faultRuns(15, 400), seed: 6 },
    );
    console.info(
      `${count.changes} changes of the registers: ${count.told} things told to whom they named, ${count.lost} said to reach nobody.`,
    );
    expect(count.lost).toBeGreaterThan(0);
  });
});

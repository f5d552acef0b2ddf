import { describe, expect, test } from 'vitest';
import { asksOn } from '../crash/command.ts';
import { morningOf, onlyHeadsOf } from './actions/digest-actions.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';

/** What reminding asks of Google, whatever the number of hamlets: Shows 4 of the reminders. */

interface Counted {
  readonly calls: number;
  readonly mails: number;
  readonly blocksWritten: number;
  readonly estimatedSeconds: number;
}

/** One run by the clock with so many mails, and what it called. */
const run = (desk: Desk, mails: number): Counted => {
  const { host } = desk;
  host.calls.uncounted(() => {
    const store = host.globals.PropertiesService.getDocumentProperties();
    const { owner } = JSON.parse(store.getProperty('srq.reminders.clock') ?? '{}') as { owner: unknown };
    store.setProperty('srq.reminders.clock', JSON.stringify({ owner, lastRun: null }));
  });
  onlyHeadsOf(desk, mails === 3 ? 0 : 3, mails);
  const before = host.mail.sent.length;
  host.calls.reset();
  desk.beats();
  const { total, byMethod, publishedMs } = host.calls;
  return {
    calls: total,
    mails: host.mail.sent.length - before,
    blocksWritten: byMethod['Range.setValues'] ?? 0,
    estimatedSeconds: Math.round(publishedMs / 1000),
  };
};

const runs = async (hamlets: number): Promise<readonly [few: Counted, many: Counted, idle: number]> => {
  const desk = await openDesk({ hamlets, rounds: 2 });
  asksOn('setUpWorkbook')(desk);
  desk.host.clock.set(`${morningOf(desk)}T06:30:00+07:00`);
  desk.asks('switchClock', { to: 'on' });
  const [few, many] = [run(desk, 3), run(desk, 9)];
  desk.host.calls.reset();
  desk.beats();
  return [few, many, desk.host.calls.total];
};

describe('What reminding asks of Google', () => {
  test('is the same at 480 hamlets as at 48 but for two calls a mail', async () => {
    const [few, many, idle] = await runs(48);
    const [fewOfMany, manyOfMany, idleOfMany] = await runs(480);
    expect([few.mails, many.mails, fewOfMany.mails, manyOfMany.mails]).toEqual([3, 9, 3, 9]);
    expect(many.calls - few.calls).toBe(2 * 6);
    expect([fewOfMany.calls, manyOfMany.calls]).toEqual([few.calls, many.calls]);
    // Reserved and closed in Đôn đốc, one cell block in Cấu hình, one line in Nhật ký: however many mails.
    expect([few, many, fewOfMany, manyOfMany].map(({ blocksWritten }) => blocksWritten)).toEqual([
      4, 4, 4, 4,
    ]);
    expect([idle, idleOfMany].every((calls) => calls <= 4)).toBe(true);
    console.log(
      `reminders, service calls: ${few.calls - 2 * few.mails} and 2 for each mail at 48 and at 480 hamlets, a beat with nothing to do ${idle}; ` +
        `9 mails take some ${many.estimatedSeconds} s at 48, ${manyOfMany.estimatedSeconds} s at 480`,
    );
  });
});

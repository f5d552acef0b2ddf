import { beforeAll, describe, expect, test } from 'vitest';
import { roundKey } from '../../src/domain/round.ts';
import { everybodySends } from '../bench/filled-round.ts';
import { firstMail, sendsPlan } from './in-the-middle.ts';
import { OWNERS, ReminderDesk } from './reminder-desk.ts';

/** Reminders, and people who act while they go or between two runs. Shows 2. */

let ready: ReminderDesk;

beforeAll(async () => {
  ready = await ReminderDesk.open();
});

describe('What people do in between', () => {
  test('a hamlet that sends while mails go is not asked again the next day', () => {
    const office = ready.copy('2026-02-27T07:30:00+07:00');
    office.onlyAddresses({ X01: 'a@example.invalid', X02: 'b@example.invalid' });
    office.host.meanwhile(firstMail(office), () => sendsPlan(office, 'X02'));
    office.presses();
    expect(office.mails).toHaveLength(2);
    office.host.clock.set('2026-03-02T07:30:00+07:00');
    office.presses();
    const [, , ...monday] = office.mails;
    expect(monday.find(({ to }) => to[0] === 'a@example.invalid')?.subject).toMatch(/kế hoạch/i);
    expect(monday.find(({ to }) => to[0] === 'b@example.invalid')?.body ?? '').not.toMatch(/kế hoạch/i);
  });

  test('a result that is sent back is reminded of again, by its own deadline', () => {
    const office = ready.copy('2026-03-02T07:30:00+07:00');
    office.onlyAddresses({ X01: 'a@example.invalid' });
    const round = roundKey(2026, 3);
    everybodySends(office.desk, round, 'plan', '2026-01-20T08:00:00+07:00');
    everybodySends(office.desk, round, 'result', '2026-02-20T08:00:00+07:00');
    everybodySends(office.desk, roundKey(2026, 4), 'plan', '2026-02-20T08:00:00+07:00');
    office.presses();
    expect(office.mails).toHaveLength(0);
    const agencyCode = office.rows('hamlets').find(({ code }) => code === 'X01')?.['agency'] ?? '';
    const opened = office.desk.asks('openAgency', { roundKey: round, agencyCode });
    const base = opened.state.hamlets.find(({ code }) => code === 'X01')?.result.base ?? '';
    office.desk.asks('sendBackEntry', {
      roundKey: round,
      agencyCode,
      hamletCode: 'X01',
      base,
      phase: 'result',
      reason: 'Ghi lại số người',
      newDay: '10/03/2026',
      operationId: 'back',
    });
    for (const now of ['2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-11']) {
      office.host.clock.set(`${now}T07:30:00+07:00`);
      office.presses();
    }
    expect(
      office
        .ledger()
        .filter(({ key }) => key.includes('result'))
        .map(({ key }) => key),
    ).toEqual(
      ['-3', '-1', '0', '+1'].map((offset) =>
        expect.stringContaining(`|result${offset}@2026-03-10|X01|a@example.invalid`),
      ),
    );
  });

  test('a new head in the register is written to from then on, the old one no more', () => {
    const office = ready.copy();
    office.onlyAddresses({ X01: 'cu@example.invalid' });
    office.presses();
    office.onlyAddresses({ X01: 'moi@example.invalid' });
    office.host.clock.set('2026-03-02T07:30:00+07:00');
    office.presses();
    office.presses();
    expect(office.mails.map(({ to }) => to[0])).toEqual(['cu@example.invalid', 'moi@example.invalid']);
  });

  test('one address for three hamlets gets one mail of all three', () => {
    const office = ready.copy();
    office.onlyAddresses({
      X01: 'chung@example.invalid',
      X02: 'chung@example.invalid',
      X03: 'Chung@example.invalid',
    });
    office.presses();
    expect(office.mails).toHaveLength(1);
    for (const code of ['X01', 'X02', 'X03']) expect(office.mails[0]?.body).toContain(office.nameOf(code));
    expect(office.ledger()).toHaveLength(6);
  });

  test('two who press at once have it sent once, and the second is told', () => {
    const office = ready.copy();
    office.onlyAddresses({ X01: 'a@example.invalid', X02: 'b@example.invalid' });
    let second: unknown = null;
    office.host.meanwhile(firstMail(office), () => {
      second = office.presses(undefined, OWNERS[1]);
    });
    office.presses();
    expect(second).toMatchObject({ ok: false, problem: { code: 'digests-running' } });
    expect(office.mails).toHaveLength(2);
  });
});

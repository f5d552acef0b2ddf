import { beforeAll, describe, expect, test } from 'vitest';
import { Exception } from '../emulator/host-context.ts';
import { failsAtMail, timesSince } from './in-the-middle.ts';
import { FRIDAY, ReminderDesk } from './reminder-desk.ts';

/** What happens to reminders over days: outages, quotas, clocks that are wrong, people who act in between. Shows 2. */

let ready: ReminderDesk;

beforeAll(async () => {
  ready = await ReminderDesk.open();
});

/** Every key of the ledger went in one mail at the most. */
const keysOnce = (office: ReminderDesk): number => {
  const sent = office.ledger().filter(({ state }) => state === 'đã gửi');
  expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length);
  // A row for each thing that a mail told of, and a mail for each address and run.
  const mails = new Set(
    office
      .rows('reminders')
      .filter(({ state }) => state === 'đã gửi')
      .map(({ run, mail }) => `${run} ${mail}`),
  );
  expect(office.mails.length).toBe(mails.size);
  return sent.length;
};

const DAY = 24;
const FORTNIGHT = 14;

describe('Reminders over days', () => {
  test('run twice, are sent once', () => {
    const office = ready.copy();
    office.presses();
    const { length } = office.mails;
    expect(office.presses()).toMatchObject({
      ok: true,
      value: { message: 'Hôm nay không còn thư nào cần gửi.' },
    });
    expect(office.mails).toHaveLength(length);
    const press = office.nextOperation();
    office.presses(press);
    expect(office.presses(press)).toMatchObject({
      value: { message: 'Lượt gửi này đã xong: không có thư cần gửi.' },
    });
    console.log(`reminders, run twice: ${keysOnce(office)} keys in ${length} mails, 0 twice`);
  });

  test('go by the clock each day, and nothing that is due is left when its run is over', () => {
    const office = ready.copy('2026-02-22T08:30:00+07:00');
    office.switches('on');
    for (let day = 0; day < FORTNIGHT; day += 1) {
      office.days(1);
      expect(office.mailsDue()).toBe(0);
    }
    expect(office.host.failures).toEqual([]);
    const keys = keysOnce(office);
    console.log(
      `reminders, ${FORTNIGHT} days by the clock: ${keys} keys in ${office.mails.length} mails, 0 twice, 0 missed`,
    );
    expect(keys).toBeGreaterThan(200);
  });

  test('after three days without the clock catch up with the one step that still makes sense', () => {
    const office = ready.copy('2026-02-22T08:30:00+07:00');
    office.switches('on');
    office.days(2);
    const before = office.mails.length;
    // Nobody's trigger runs from 24/02 to 27/02: the reminders of 25/02 and 27/02 are a day and more late.
    office.later(60 * DAY * 3.5);
    office.host.runDueTriggers();
    expect(office.mailsDue()).toBe(0);
    for (const [, times] of timesSince(office, before)) expect(times).toBe(1);
    const caught = office.mails.length - before;
    expect(caught).toBeGreaterThan(40);
    office.days(FORTNIGHT);
    expect(office.mailsDue()).toBe(0);
    console.log(
      `reminders, three days’ outage: ${caught} mails at once, one an address; ${keysOnce(office)} keys afterwards, 0 twice, 0 missed`,
    );
  });

  test('with a quota of 5 send the most urgent first, and the rest when Google lets more through', () => {
    const office = ready.copy('2026-02-26T08:30:00+07:00', { mailRecipients: 5 });
    office.switches('on');
    const sentOn: number[] = [];
    for (let day = 0; day < FORTNIGHT; day += 1) {
      const before = office.mails.length;
      office.days(1);
      sentOn.push(office.mails.length - before);
    }
    const keys = keysOnce(office);
    // On a Saturday or Sunday nothing goes that can wait for Monday.
    expect(new Set(sentOn)).toEqual(new Set([5, 0]));
    expect(sentOn.filter((count) => count === 5).length).toBeGreaterThanOrEqual(10);
    expect(office.mails.slice(0, 5).map(({ subject }) => subject)).toEqual(
      Array.from({ length: 5 }, () => expect.stringContaining('còn 1 ngày')),
    );
    expect(office.setting('reminderWords')).toMatch(/chờ/);
    console.log(
      `reminders, quota 5 over ${FORTNIGHT} days: ${sentOn.join(', ')} mails a day, ${keys} keys, 0 twice, ${office.mailsDue()} waiting`,
    );
  });

  test('stop where Google says that no more may be sent, and go on from there', () => {
    const office = ready.copy();
    office.onlyAddresses({ X01: 'a@example.invalid', X02: 'b@example.invalid', X03: 'c@example.invalid' });
    failsAtMail(office, 2, new Exception('Service invoked too many times for one day: email.'));
    expect(office.presses()).toMatchObject({
      value: { message: 'Đã gửi 1 thư nhắc; 2 thư còn chờ. Mời xem bên dưới.' },
    });
    expect(office.presses()).toMatchObject({ value: { message: 'Đã gửi 2 thư nhắc.' } });
    expect([...office.timesMailed().values()]).toEqual([1, 1, 1]);
  });

  test('leave out an address that Google refuses, and do not ask again', () => {
    const office = ready.copy();
    office.onlyAddresses({ X01: 'a@example.invalid', X02: 'b@example.invalid', X03: 'c@example.invalid' });
    failsAtMail(office, 2, new Exception('Invalid email: b@example.invalid'));
    expect(office.presses()).toMatchObject({
      value: { message: 'Đã gửi 2 thư nhắc; 1 thư Google không nhận địa chỉ. Mời xem bên dưới.' },
    });
    office.presses();
    expect(office.mails).toHaveLength(2);
    expect(
      office
        .ledger()
        .filter(({ state }) => state === 'không gửi được')
        .map(({ recipient }) => recipient),
    ).toEqual(['b@example.invalid', 'b@example.invalid']);
  });

  test('stop after an error that says nothing, and a person says whether that mail went', () => {
    const office = ready.copy();
    office.onlyAddresses({ X01: 'a@example.invalid', X02: 'b@example.invalid', X03: 'c@example.invalid' });
    failsAtMail(
      office,
      2,
      new Exception('We’re sorry, a server error occurred. Please wait a bit and try again.'),
    );
    const first = office.presses();
    expect(first).toMatchObject({
      value: { message: 'Đã gửi 1 thư nhắc; 1 thư còn chờ, 1 thư chưa rõ đã đi hay chưa. Mời xem bên dưới.' },
    });
    office.presses();
    expect(office.mails.map(({ to }) => to[0])).toEqual(['a@example.invalid', 'c@example.invalid']);
    const [doubt] = first.ok ? first.value.health.unsure : [];
    expect(doubt?.text).toBe(
      '07:30 27/02/2026: Xóm 2 (kế hoạch đợt 4), Xóm 2 (kết quả đợt 3)'
        .replace('Xóm 2', office.nameOf('X02'))
        .replace('Xóm 2', office.nameOf('X02')),
    );
    const settled = { key: doubt?.key ?? '', wasSent: false, operationId: 'settled' };
    expect(office.asks('settleReminder', settled)).toMatchObject({
      ok: true,
      value: { health: { unsure: [] } },
    });
    office.presses();
    expect(office.mails.map(({ to }) => to[0])).toEqual([
      'a@example.invalid',
      'c@example.invalid',
      'b@example.invalid',
    ]);
    expect(office.asks('settleReminder', { ...settled, operationId: 'again' })).toMatchObject({
      problem: { code: 'unknown-reminder' },
    });
  });

  test('end in time and leave the rest to the next beat, without a mail going twice', () => {
    const office = ready.copy(FRIDAY, { published: true });
    const several = (code: string): string =>
      [1, 2, 3, 4, 5, 6].map((each) => `${code.toLowerCase()}.${each}@example.invalid`).join('; ');
    office.onlyAddresses(
      Object.fromEntries(office.column('hamlets', 'code').map((code) => [code, several(code)])),
    );
    const began = office.host.clock.now();
    expect(office.presses()).toMatchObject({ ok: true });
    const [first, minutes] = [office.mails.length, (office.host.clock.now() - began) / 60_000];
    expect(minutes).toBeGreaterThan(4.5);
    expect(minutes).toBeLessThan(5);
    office.presses();
    expect(office.mails).toHaveLength(6 * 48);
    expect(new Set(office.timesMailed().values())).toEqual(new Set([1]));
    console.log(
      `reminders, too many for one run: ${first} mails in ${minutes.toFixed(1)} minutes, ${6 * 48 - first} in the next, 0 twice`,
    );
  });

  test('survive a clock that is two days wrong for a while', () => {
    const office = ready.copy('2026-02-22T08:30:00+07:00');
    office.switches('on');
    office.days(2);
    const right = office.host.clock.now();
    office.later(60 * DAY * 2);
    office.host.runDueTriggers();
    const wrong = office.mails.length;
    office.host.clock.set(right);
    // Google makes up for its own clock: the trigger rings each hour whatever ours says.
    for (let hour = 0; hour < DAY * FORTNIGHT; hour += 1) {
      office.later(60);
      office.fires();
    }
    expect(office.mailsDue()).toBe(0);
    expect(office.mails.length).toBeGreaterThan(wrong);
    console.log(`reminders, a clock two days ahead and back: ${keysOnce(office)} keys, 0 twice, 0 missed`);
  });
});

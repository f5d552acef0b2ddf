import { beforeAll, expect, test } from 'vitest';
import { ReminderDesk } from './reminder-desk.ts';

let office: ReminderDesk;

beforeAll(async () => {
  office = await ReminderDesk.open();
  office.keep();
});

test('A press sends each address one mail of all it owes, and the ledger has a row for each thing', () => {
  office.begin();
  const reply = office.presses();
  expect(reply).toMatchObject({ ok: true, value: { message: `Đã gửi ${office.mails.length} thư nhắc.` } });
  const addresses = office.mails.map(({ to }) => to.join());
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(office.mails[0]).toMatchObject({ name: 'Sổ ra quân xã Phú Lạc', from: 'van-phong@example.invalid' });
  expect(new Set(office.ledger().map(({ state }) => state))).toEqual(new Set(['đã gửi']));
  expect(office.ledger().filter(({ recipient }) => recipient === 'x01@example.invalid')).toHaveLength(2);
  // Nobody switched the clock on: the hour, which would be called silence a day later, is not kept.
  expect(office.setting('reminderRun')).toBe('');
  expect(office.setting('reminderWords')).toBe(
    `Nhắc tự động đang tắt. 07:30 27/02: đã gửi ${office.mails.length} thư nhắc.`,
  );
});

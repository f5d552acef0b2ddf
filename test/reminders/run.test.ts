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
  expect(office.setting('reminderRun')).toBe('2026-02-27T07:30');
  expect(office.setting('reminderWords')).toBe(`07:30 27/02: đã gửi ${office.mails.length} thư nhắc.`);
});

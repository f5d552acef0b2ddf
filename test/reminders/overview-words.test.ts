import { beforeAll, beforeEach, expect, test } from 'vitest';
import { ReminderDesk } from './reminder-desk.ts';

/** What Cấu hình keeps for the line of Tổng quan, whose formula calls an hour older than 26 hours silence. */

let office: ReminderDesk;

beforeAll(async () => {
  office = await ReminderDesk.open();
  office.keep();
});

beforeEach(() => {
  office.begin();
});

const kept = (): readonly string[] => [office.setting('reminderRun'), office.setting('reminderWords')];

test('switched on, it waits from that minute for the first run, so that one that never comes is silence', () => {
  expect(office.switches('on').ok).toBe(true);
  expect(kept()).toEqual(['2026-02-27T07:30', 'đã bật, chờ lượt gửi đầu tiên.']);
});

test('a run by hand leaves the clock its hour', () => {
  office.switches('on');
  office.later(60);
  office.presses();
  expect(kept()).toEqual(['2026-02-27T08:30', `08:30 27/02: đã gửi ${office.mails.length} thư nhắc.`]);
});

test('switched off, nothing is waited for, and mails sent by hand are not called silence a day later', () => {
  office.switches('on');
  expect(office.switches('off').ok).toBe(true);
  expect(kept()).toEqual(['', 'Nhắc tự động đang tắt.']);
  office.presses();
  expect(kept()).toEqual(['', `Nhắc tự động đang tắt. 07:30 27/02: đã gửi ${office.mails.length} thư nhắc.`]);
});

test('taken over from somebody whose clock fell silent, it waits anew', () => {
  office.switches('on');
  office.later(3 * 24 * 60);
  expect(office.switches('takeOver', 'chi-hai@example.invalid').ok).toBe(true);
  expect(office.setting('reminderRun')).toBe('2026-03-02T07:30');
});

import { beforeAll, beforeEach, expect, test } from 'vitest';
import { registerRange } from '../../src/sheets/layout.ts';
import { mendedWorkbook } from '../scenarios/structure-desk.ts';
import { ReminderDesk } from './reminder-desk.ts';

/** What people do to the tab Đôn đốc: nobody is written to twice for it. */

let office: ReminderDesk;

beforeAll(async () => {
  office = await ReminderDesk.open();
  office.keep();
});

beforeEach(() => {
  office.begin();
  expect(office.presses().ok).toBe(true);
  expect(office.mails.length).toBeGreaterThan(0);
});

const tab = () => {
  const range = office.desk.named(registerRange.reminders);
  const [keys = []] = range.getValues().map((line) => line.map(String));
  const at = (key: string): number => keys.indexOf(key);
  return { range, sheet: range.getSheet(), at };
};

const uncounted = (does: () => void): void => {
  const { host } = office.desk;
  host.calls.uncounted(() => {
    does();
    host.globals.SpreadsheetApp.flush();
  });
};

test.each<[what: string, does: () => void]>([
  [
    'cleared the keys',
    () => {
      const { range, at } = tab();
      range.offset(2, at('key'), 400, 1).clearContent();
    },
  ],
  [
    'deleted the column of keys, which a repair then made anew',
    () => {
      const { sheet, at } = tab();
      sheet.deleteColumn(at('key') + 1);
      expect(
        mendedWorkbook({ asks: (name, request) => office.asks(name, request as object) }),
      ).toBeGreaterThan(0);
    },
  ],
  [
    'sorted the rows',
    () => {
      const { range, at } = tab();
      range.offset(2, 0, 100, range.getNumColumns()).sort(at('recipient') + 1);
    },
  ],
  [
    'wrote something else over every state',
    () => {
      const { range, at } = tab();
      range.offset(2, at('state'), 100, 1).setValue('xong rồi');
    },
  ],
])('somebody %s', (_, does) => {
  const sent = office.mails.length;
  uncounted(does);
  office.later(20);
  expect(office.presses().ok).toBe(true);
  expect(office.mails.length).toBe(sent);
});

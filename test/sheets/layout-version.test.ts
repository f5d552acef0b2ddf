import { expect, test } from 'vitest';
import { isYoungerColumn, youngerAmong, youngerRowsAmong } from '../../src/sheets/layout-version.ts';
import { SETTING_KEYS } from '../../src/sheets/settings-tab.ts';

const added = ['key', 'unit', 'name', 'channel', 'closedAt', 'who', 'note', 'step', 'run', 'mail'];

test('a register of an older layout lacks all that a version added', () => {
  expect(youngerAmong('reminders', added)).toEqual(added);
  expect(youngerAmong('reminders', ['time', ...added])).toEqual(added);
});

test('where some of a version’s columns stand the others were taken away', () => {
  expect(youngerAmong('reminders', ['key', 'note'])).toEqual([]);
  expect(youngerAmong('log', ['hash'])).toEqual([]);
});

test('a register that no version added to is of every layout', () => {
  expect(youngerAmong('hamlets', ['alias'])).toEqual([]);
  expect(isYoungerColumn('hamlets', 'alias')).toBe(false);
});

test('so does Cấu hình with its rows: of fewer somebody took some away', () => {
  const added = SETTING_KEYS.filter((key) => /^remind|^mailPolite$/.test(key));
  expect([...youngerRowsAmong('settings', [...added, 'dueSoonDays'])].sort()).toEqual([...added].sort());
  expect(youngerRowsAmong('settings', added.slice(1))).toEqual([]);
  expect(youngerRowsAmong('hamlets', added)).toEqual([]);
});

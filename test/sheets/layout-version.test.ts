import { expect, test } from 'vitest';
import { isYoungerColumn, youngerAmong } from '../../src/sheets/layout-version.ts';

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

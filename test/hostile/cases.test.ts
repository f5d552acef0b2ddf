import { expect, test } from 'vitest';
import { hostileCases } from './cases.ts';

test('there are more than two hundred texts, none twice, each short enough for a field of several words', () => {
  expect(hostileCases.length).toBeGreaterThan(200);
  expect(new Set(hostileCases.map(({ text }) => text)).size).toBe(hostileCases.length);
  expect(hostileCases.filter(({ text, why }) => text.length > 80 || why === '')).toEqual([]);
  console.log(`hostile texts: ${hostileCases.length}`);
});

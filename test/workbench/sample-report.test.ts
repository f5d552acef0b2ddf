import { expect, test } from 'vitest';
import { reportOf } from './sample-report.ts';

test('The report that "npm run word" makes a file of is made by somebody who may', () => {
  const report = reportOf({ preset: 'sample', now: '2026-03-02T08:00:00+07:00', round: 3 });
  expect(report.roundKey).toBe('2026-D03');
  expect(report.paragraphs.length).toBeGreaterThan(20);
});

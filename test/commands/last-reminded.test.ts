import { expect, test } from 'vitest';
import { lastReminded } from '../../src/commands/last-reminded.ts';
import { instant, localMinute } from '../../src/domain/instant.ts';
import type { ReminderRecord } from '../../src/domain/reminder-record.ts';

const NOW = instant('2026-03-06T08:00:00+07:00');
const PLANS = { roundKey: '2026-D04', kind: 'plan' };

const row = (more: Partial<ReminderRecord>): ReminderRecord => ({
  key: 'k',
  at: localMinute('2026-03-01T07:05'),
  roundKey: '2026-D04',
  kind: 'plan',
  step: 'plan+1@2026-02-28',
  unit: 'X17',
  recipient: 'a@example.invalid',
  channel: 'email',
  state: 'sent',
  closedAt: null,
  who: '',
  note: '',
  run: '',
  mail: 1,
  ...more,
});

const told = (...rows: readonly ReminderRecord[]) => lastReminded(rows, PLANS, (who) => who, NOW);

test('a mail to both of a hamlet’s addresses is one reminder, and the latest is told', () => {
  expect(
    told(
      row({}),
      row({ recipient: 'b@example.invalid' }),
      row({ at: localMinute('2026-03-04T16:00'), channel: 'call', state: 'byHand', step: '', who: 'Ai đó' }),
    ),
  ).toEqual([{ unit: 'X17', time: '16:00 04/03/2026', how: 'gọi điện', who: 'Ai đó', times: 2, daysAgo: 2 }]);
});

test('what did not go, or may not have gone, reminded nobody', () => {
  for (const state of ['reserved', 'failed', 'unsure', 'released'] as const) {
    expect(told(row({ state }))).toEqual([]);
  }
});

test('what its agency was told reminds a hamlet, and is said so; what the Economic Office was told of it does not', () => {
  expect(told(row({ step: 'agency.plan+2@2026-02-28' }))).toMatchObject([{ how: 'thư gửi cơ quan' }]);
  expect(told(row({ step: 'office.plan+4@2026-02-28' }))).toEqual([]);
});

test('of its own report the Economic Office is reminded, and an agency of its own clean-up day', () => {
  const report = row({ kind: 'report', step: 'office.report0@2026-03-09', unit: 'CQ07' });
  expect(lastReminded([report], { ...PLANS, kind: 'report' }, (who) => who, NOW)).toHaveLength(1);
  const day = row({ kind: 'cleanUp', step: 'agency.cleanUp-3@2026-03-31', unit: 'CQ08' });
  expect(lastReminded([day], { ...PLANS, kind: 'cleanUp' }, (who) => who, NOW)).toMatchObject([
    { how: 'thư điện tử' },
  ]);
});

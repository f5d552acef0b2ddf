import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import {
  acceptChanges,
  newDeadline,
  notSentChanges,
  offeredDeadline,
  sendBackChanges,
  unsettledOf,
  usualDeadline,
  verdictOnNotSent,
} from '../../src/domain/acceptance.ts';
import { addDays, dayFromNumber } from '../../src/domain/day.ts';
import { formatDay } from '../../src/domain/day-text.ts';
import type { Phase } from '../../src/domain/field.ts';
import { instant, lastMinuteOf, localDayOf, localMinute } from '../../src/domain/instant.ts';
import { withValues } from '../../src/domain/record.ts';
import { statusInForce } from '../../src/domain/standing.ts';
import { changesOf, isChangedSinceAcceptance, provenStatus } from '../../src/domain/submission.ts';
import { type Contents, fullPlan, fullResult, recordOf } from './records.ts';

const NOW = instant('2026-03-20T09:12:00+07:00');
const press = { now: NOW, who: 'can-bo@example.invalid', operationId: 'press' };
const OPEN = { frozenAt: null };

const sent = (phase: Phase, more: Contents = {}) =>
  recordOf({
    ...(phase === 'plan' ? fullPlan : fullResult),
    [`${phase}.status`]: 'Đã nộp',
    [`${phase}.firstSubmittedAt`]: '2026-03-10T08:00',
    ...more,
  });

describe.each<[Phase, string]>([
  ['plan', 'agreed'],
  ['result', 'confirmed'],
])('An accepted %s', (phase, accepted) => {
  const record = sent(phase);
  const after = withValues(record, acceptChanges(catalogue, phase, record, press));
  const filled = phase === 'plan' ? 'plan.people' : 'LL01';

  test('is proven by its stamps and unchanged since', () => {
    expect(statusInForce(after, phase)).toBe(accepted);
    expect(provenStatus(catalogue, after, phase)).toBe(accepted);
    expect(after[`${phase}.${accepted}At`]).toEqual({ kind: 'value', value: '2026-03-20T09:12' });
    expect(isChangedSinceAcceptance(catalogue, after, phase)).toBe(false);
  });

  test.each([
    ['another figure', { [filled]: 61 }],
    ['a cleared one', { [filled]: null }],
  ])('notices %s typed over it', (_, values) => {
    expect(isChangedSinceAcceptance(catalogue, withValues(after, values), phase)).toBe(true);
  });

  test('goes back with a reason and a deadline, and is no longer accepted', () => {
    const until = localMinute('2026-03-25T23:59');
    const back = withValues(after, sendBackChanges(phase, after, { reason: ' Thiếu ', until }, press));
    expect(provenStatus(catalogue, back, phase)).toBe('sentBack');
    expect(back[`${phase}.sentBackReason`]).toEqual({ kind: 'value', value: 'Thiếu' });
    expect(back[`${phase}.personalDeadline`]).toEqual({ kind: 'value', value: until });
    expect(isChangedSinceAcceptance(catalogue, back, phase)).toBe(false);
  });

  test('goes back as it came when nothing had been accepted: no stamp is touched', () => {
    const changes = sendBackChanges(
      phase,
      record,
      { reason: 'Thiếu', until: localMinute('2026-03-25T23:59') },
      press,
    );
    expect(Object.keys(changes).sort()).toEqual(
      ['operation', 'personalDeadline', 'sentBackReason', 'status'].map((key) => `${phase}.${key}`),
    );
  });
});

describe('The new deadline of something sent back on 20/03/2026', () => {
  test.each([
    ['20/3', '2026-03-20T23:59'],
    ['25/3', '2026-03-25T23:59'],
    ['25/03/2026', '2026-03-25T23:59'],
    ['2026-03-25', '2026-03-25T23:59'],
    ['19/5/2026', '2026-05-19T23:59'],
    ['19/3', null],
    ['20/5/2026', null],
    ['25/3/2062', null],
    ['31/2', null],
    ['mai', null],
    ['', null],
  ])('“%s” gives %s', (typed, expected) => {
    expect(newDeadline(typed, NOW)).toBe(expected);
  });

  test('is never over and never more than two months off, whatever day is typed', () => {
    const today = localDayOf(NOW);
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 21_000 }), (number) => {
        const day = dayFromNumber(number);
        const inReach = day >= today && day <= addDays(today, 60);
        expect(newDeadline(formatDay(day), NOW)).toBe(inReach ? lastMinuteOf(day) : null);
      }),
    );
  });

  test('the one that is offered can be taken', () => {
    expect(newDeadline(formatDay(usualDeadline(NOW)), NOW)).toBe('2026-03-23T23:59');
  });

  test.each([
    ['comes before the deadline of all', '2026-04-04T23:59', true, '2026-04-04'],
    ['comes after it', '2026-03-22T23:59', true, '2026-03-23'],
    ['is two months off', '2026-06-28T23:59', true, '2026-03-23'],
    ['has none beside it', '2026-04-04T23:59', false, '2026-03-23'],
  ])('the one that is offered is no earlier than the one of all: what %s', (_, moment, applies, offered) => {
    expect(offeredDeadline({ moment: localMinute(moment), applies }, NOW)).toBe(offered);
  });
});

describe('What keeps an agency’s report back', () => {
  test.each<[string, Contents, string | null]>([
    ['nothing entered', {}, 'not-sent'],
    ['a draft', { ...fullResult, 'result.status': 'Đang soạn' }, 'not-sent'],
    ['nothing, and the agency says why', { 'result.notSentReason': 'Xóm bận' }, null],
    ['sent back', { 'result.status': 'Trả lại', 'result.sentBackReason': 'Sai' }, 'sent-back'],
    ['the word of sending without its stamp', { 'result.status': 'Đã xác nhận' }, 'not-sent'],
  ])('%s', (_, contents, expected) => {
    expect(unsettledOf(catalogue, recordOf(contents))).toBe(expected);
  });

  test('a result that waits, one that was confirmed, one that was typed over, one locked with the report', () => {
    const record = sent('result');
    const confirmed = withValues(record, acceptChanges(catalogue, 'result', record, press));
    expect([
      unsettledOf(catalogue, record),
      unsettledOf(catalogue, confirmed),
      unsettledOf(catalogue, withValues(confirmed, { VS01: 900 })),
      unsettledOf(catalogue, withValues(confirmed, { 'result.status': 'locked' })),
    ]).toEqual(['unconfirmed', null, 'changed', null]);
  });
});

describe('"Ghi không gửi"', () => {
  test.each<[string, Contents, boolean]>([
    ['while nothing is there', {}, true],
    ['over a draft', { ...fullResult, 'result.status': 'Đang soạn' }, true],
    ['while it is sent back', { 'result.status': 'Trả lại' }, true],
    ['once it was sent', { 'result.status': 'Đã nộp', 'result.firstSubmittedAt': '2026-03-10T08:00' }, false],
  ])('%s', (_, contents, allowed) => {
    expect(verdictOnNotSent(recordOf(contents), OPEN, NOW).ok).toBe(allowed);
  });

  test('is refused in a frozen round, and blank takes it back', () => {
    const frozen = { frozenAt: localMinute('2026-03-19T08:00') };
    expect(verdictOnNotSent(recordOf({}), frozen, NOW)).toEqual({ ok: false, code: 'round-frozen' });
    expect(notSentChanges('  ', press)).toEqual({
      'result.operation': 'press',
      'result.notSentReason': null,
    });
  });

  test('is answered by a later sending', () => {
    const marked = recordOf({ ...fullResult, 'result.notSentReason': 'Xóm bận' });
    const changes = changesOf('result', 'submit', marked, {
      now: NOW,
      receipt: 'KQ',
      operationId: '',
      reason: '',
    });
    expect(changes?.['result.notSentReason']).toBeNull();
  });
});

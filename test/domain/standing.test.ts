import { describe, expect, test } from 'vitest';
import type { Phase } from '../../src/domain/field.ts';
import { localMinute, toInstant } from '../../src/domain/instant.ts';
import { standingOf, statusAt, statusInForce } from '../../src/domain/standing.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';
import { type Contents, recordOf } from './records.ts';

const rounds = roundsWith();

interface When {
  readonly at: string;
  readonly round?: number;
  readonly tracked?: boolean;
  readonly phase?: Phase;
}

const standing = (contents: Contents, { at, round = 4, tracked = true, phase = 'plan' }: When) =>
  standingOf(
    recordOf(contents),
    phase,
    { round: roundNumbered(rounds, round), tracked, dueSoonDays: 3, frozenAt: null },
    toInstant(localMinute(at)),
  );

const sent = (first: string, more: Contents = {}): Contents => ({
  'plan.status': 'Đã nộp',
  'plan.firstSubmittedAt': first,
  'plan.lastSubmittedAt': first,
  ...more,
});

describe('A plan of round 4, due until the end of 28/02/2026', () => {
  test('is on time when its first valid sending came in the last minute', () => {
    expect(standing(sent('2026-02-28T23:59'), { at: '2026-03-05T08:00' })).toEqual({
      status: 'submitted',
      sent: true,
      timeliness: { kind: 'on-time', supplementedLate: false },
    });
  });

  test('is late from the first minute of the 1st, by days', () => {
    expect(standing(sent('2026-03-01T00:00'), { at: '2026-03-05T08:00' }).timeliness).toEqual({
      kind: 'late',
      days: 1,
    });
  });

  test('stays on time when it is supplemented after the deadline', () => {
    const supplemented = sent('2026-02-27T09:00', { 'plan.lastSubmittedAt': '2026-03-02T09:00' });
    expect(standing(supplemented, { at: '2026-03-05T08:00' }).timeliness).toEqual({
      kind: 'on-time',
      supplementedLate: true,
    });
  });

  test('is overdue while nothing was sent, whatever was typed into the cells', () => {
    expect(standing({ 'plan.place': 'Nhà văn hóa' }, { at: '2026-03-03T08:00' })).toMatchObject({
      sent: false,
      timeliness: { kind: 'overdue', days: 3 },
    });
  });

  test('is overdue all the same when somebody only typed the word', () => {
    expect(standing({ 'plan.status': 'Đã thống nhất' }, { at: '2026-03-03T08:00' })).toEqual({
      status: 'draft',
      sent: false,
      timeliness: { kind: 'overdue', days: 3, personal: false },
    });
  });

  test('that was sent back is measured by its own deadline until it comes again', () => {
    const back = sent('2026-02-27T09:00', {
      'plan.status': 'Trả lại',
      'plan.personalDeadline': '2026-03-04T23:59',
    });
    expect(standing(back, { at: '2026-03-02T08:00' })).toMatchObject({
      status: 'sentBack',
      sent: false,
      timeliness: { kind: 'due-soon', days: 2, personal: true },
    });
    expect(standing(back, { at: '2026-03-06T08:00' }).timeliness).toMatchObject({
      kind: 'overdue',
      days: 2,
      personal: true,
    });
    const again = { ...back, 'plan.status': 'Đã nộp', 'plan.lastSubmittedAt': '2026-03-06T09:00' };
    expect(standing(again, { at: '2026-03-07T08:00' }).timeliness).toEqual({
      kind: 'on-time',
      supplementedLate: true,
    });
  });

  test('is never red in a round that is only filled in afterwards', () => {
    const when = { at: '2026-11-23T08:00', tracked: false };
    expect(standing({}, when).timeliness).toEqual({ kind: 'not-tracked' });
    expect(standing(sent('2026-11-20T08:00'), when)).toMatchObject({
      sent: true,
      timeliness: { kind: 'not-tracked' },
    });
  });
});

describe('Round 1', () => {
  test('asks for no plan, for the commune’s own plan came after that deadline', () => {
    expect(standing({}, { round: 1, at: '2025-12-03T08:00' }).timeliness).toEqual({
      kind: 'not-applicable',
    });
  });

  test('asks for results until the end of 04/01/2026', () => {
    const when = { round: 1, phase: 'result' as const };
    expect(standing({}, { ...when, at: '2026-01-04T23:59' }).timeliness).toMatchObject({
      kind: 'due-today',
    });
    expect(standing({}, { ...when, at: '2026-01-05T00:00' }).timeliness).toMatchObject({
      kind: 'overdue',
      days: 1,
    });
  });
});

describe('The state behind a status cell', () => {
  test.each<[string, Contents, string, string]>([
    ['blank', {}, 'none', 'none'],
    ['“Gửi” not yet handled', { 'plan.status': 'Gửi' }, 'none', 'draft'],
    ['rubbish', { 'plan.status': 'xong' }, 'none', 'none'],
    ['sent and stamped', sent('2026-02-20T08:00'), 'submitted', 'submitted'],
    ['sent and not stamped', { 'plan.status': 'Đã nộp' }, 'submitted', 'draft'],
    ['sent, with a stamp that is no moment', sent('hôm qua'), 'submitted', 'draft'],
    ['sent back', { 'plan.status': 'Trả lại' }, 'sentBack', 'sentBack'],
    ['locked by typing', { 'plan.status': 'Đã khóa' }, 'locked', 'draft'],
  ])('%s', (_, contents, typed, inForce) => {
    expect(statusAt(recordOf(contents), 'plan')).toBe(typed);
    expect(statusInForce(recordOf(contents), 'plan')).toBe(inForce);
  });
});

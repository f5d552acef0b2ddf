import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import {
  type AgencyEntry,
  agencyDuties,
  agencyEntryKey,
  agencyStandingOf,
} from '../../src/domain/agency-duty.ts';
import { day, period } from '../../src/domain/day.ts';
import { localMinute, minuteOn, toInstant } from '../../src/domain/instant.ts';
import { roundKey } from '../../src/domain/round.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';
import { recordOf } from './records.ts';

const rounds = roundsWith();
const inRound = (number: number, tracked = true) => ({
  round: roundNumbered(rounds, number),
  tracked,
  dueSoonDays: 3,
  frozenAt: null,
});
/** Round 4 is held on 07/03/2026; results are due until the end of 04/04/2026. */
const march = inRound(4);
const at = (minute: string) => toInstant(localMinute(minute));

const entry = (more: Partial<AgencyEntry> = {}): AgencyEntry => ({
  roundKey: '2026-D04',
  agencyCode: 'CQ07',
  sentAt: null,
  lastSentAt: null,
  sentBy: '',
  receipt: '',
  operation: '',
  cleanUpDay: null,
  note: '',
  ...more,
});

const sentAt = (first: string, latest = first): AgencyEntry =>
  entry({ sentAt: localMinute(first), lastSentAt: localMinute(latest) });

describe('An agency that has not sent its hamlets’ results of round 4', () => {
  test.each([
    ['2026-03-20T08:00', { kind: 'not-due', days: 15, personal: false }],
    ['2026-04-01T08:00', { kind: 'due-soon', days: 3, personal: false }],
    ['2026-04-04T23:59', { kind: 'due-today', personal: false }],
    ['2026-04-05T00:00', { kind: 'overdue', days: 1, personal: false }],
    ['2026-04-09T12:00', { kind: 'overdue', days: 5, personal: false }],
  ])('at %s', (now, expected) => {
    expect(agencyStandingOf(entry(), march, at(now))).toMatchObject({ sent: false, timeliness: expected });
  });

  test('owes the same when somebody took its row out of Sổ cơ quan', () => {
    const now = at('2026-04-09T12:00');
    expect(agencyStandingOf(null, march, now)).toEqual(agencyStandingOf(entry(), march, now));
  });

  test('is never red in a round that is only filled in afterwards', () => {
    expect(agencyStandingOf(null, inRound(4, false), at('2026-09-01T08:00'))).toEqual({
      sent: false,
      timeliness: { kind: 'not-tracked' },
      cleanUp: { kind: 'not-tracked' },
    });
  });
});

describe('An agency that sent them', () => {
  const now = at('2026-04-20T08:00');

  test.each([
    [
      'in the last minute is on time',
      sentAt('2026-04-04T23:59'),
      { kind: 'on-time', supplementedLate: false },
    ],
    ['a minute later is late by a day', sentAt('2026-04-05T00:00'), { kind: 'late', days: 1 }],
    [
      'in time and again afterwards stays on time',
      sentAt('2026-04-03T08:00', '2026-04-07T08:00'),
      { kind: 'on-time', supplementedLate: true },
    ],
  ])('%s', (_, sent, expected) => {
    expect(agencyStandingOf(sent, march, now)).toMatchObject({ sent: true, timeliness: expected });
  });
});

test('Days are counted for agencies exactly as for a hamlet’s result', () => {
  const moments = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 1439 }));
  const inApril = ([dayOfMonth, minutes]: [number, number]) =>
    minuteOn(day(`2026-04-${String(dayOfMonth).padStart(2, '0')}`), minutes);
  fc.assert(
    fc.property(moments, moments, fc.option(moments), (first, later, sent) => {
      const moment = sent === null ? null : inApril(sent);
      const now = toInstant(inApril(first) > inApril(later) ? inApril(first) : inApril(later));
      const result = recordOf(
        moment === null
          ? {}
          : {
              'result.status': 'Đã nộp',
              'result.firstSubmittedAt': moment,
              'result.lastSubmittedAt': moment,
            },
      );
      const own = agencyStandingOf(entry({ sentAt: moment, lastSentAt: moment }), march, now);
      expect(own.timeliness).toEqual(standingOf(result, 'result', march, now).timeliness);
    }),
  );
});

describe('The agency’s own clean-up day', () => {
  test.each([
    [
      'of the round’s month is done',
      day('2026-03-31'),
      '2026-03-31T08:00',
      { kind: 'done', day: '2026-03-31' },
    ],
    [
      'of another month is not this one’s',
      day('2026-04-01'),
      '2026-04-02T08:00',
      { kind: 'other-month', day: '2026-04-01' },
    ],
    ['is open while the month runs', null, '2026-03-31T23:59', { kind: 'open' }],
    ['is missing once the month is over', null, '2026-04-01T00:00', { kind: 'missing' }],
  ])('%s', (_, cleanUpDay, now, expected) => {
    expect(agencyStandingOf(entry({ cleanUpDay }), march, at(now)).cleanUp).toEqual(expected);
  });
});

describe('Who owes something in a round', () => {
  const now = at('2026-04-06T08:00');
  const duties = (entries: readonly AgencyEntry[] = [], hamlets = hamletsOfPhuLac) =>
    agencyDuties(
      agenciesOfPhuLac,
      hamlets,
      new Map(entries.map((each) => [`${each.roundKey}|${each.agencyCode}`, each])),
      march,
      now,
    );

  test('all 22 agencies with hamlets, the Economic Office among them (B10); row 23 owes nothing (B2)', () => {
    const codes = duties().map(({ agency }) => agency.code);
    expect(codes).toHaveLength(22);
    expect(codes).toContain('CQ07');
    expect(codes).not.toContain('CQ23');
    expect(duties().flatMap(({ hamlets }) => hamlets)).toHaveLength(48);
  });

  test('rows 1–4 are asked politely (B9), and the Economic Office answers for its three hamlets', () => {
    expect(duties().flatMap(({ agency, polite }) => (polite ? [agency.row] : []))).toEqual([1, 2, 3, 4]);
    const office = duties().find(({ agency }) => agency.code === 'CQ07');
    expect(office).toMatchObject({ polite: false, standing: { timeliness: { kind: 'overdue', days: 2 } } });
    expect(office?.hamlets.map(({ name }) => name)).toEqual(['Xóm Cẩm 2', 'Xóm Cẩm 3', 'Xóm Khuôn 3']);
  });

  test('each stands by its own row of Sổ cơ quan', () => {
    const sent = { ...sentAt('2026-04-03T08:00'), agencyCode: 'CQ05' };
    const standing = (code: string) =>
      duties([sent]).find(({ agency }) => agency.code === code)?.standing.sent;
    expect([standing('CQ05'), standing('CQ07')]).toEqual([true, false]);
  });

  test('not an agency whose hamlets were all merged away', () => {
    const without = hamletsOfPhuLac.map((hamlet) =>
      hamlet.agency === 'CQ05' ? { ...hamlet, validTo: period('2026-02') } : hamlet,
    );
    expect(duties([], without).map(({ agency }) => agency.code)).not.toContain('CQ05');
  });
});

test('The key of a row names round and agency', () => {
  expect(agencyEntryKey(roundKey(2026, 4), 'CQ07')).toBe('2026-D04|CQ07');
});

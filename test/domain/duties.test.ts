import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { calendarOfPhuLac } from '../../src/data/calendar.ts';
import { economicOfficeCode } from '../../src/data/economic-office.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { agencyEntryKey } from '../../src/domain/agency-duty.ts';
import { day, period } from '../../src/domain/day.ts';
import { type DutyFacts, expectedDuties, openDuties } from '../../src/domain/duties.ts';
import type { DutyKind } from '../../src/domain/duty.ts';
import { localMinute, toInstant } from '../../src/domain/instant.ts';
import type { CalendarRound } from '../../src/domain/standing.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';
import { type Contents, recordOf } from './records.ts';

const rounds = roundsWith();

const calendarOf = (number: number, more: Partial<CalendarRound> = {}): CalendarRound => ({
  round: roundNumbered(rounds, number),
  tracked: true,
  dueSoonDays: 3,
  frozenAt: null,
  ...more,
});

const UNPUBLISHED = { web: '', loudspeaker: '', zalo: '' };

const facts = (more: Partial<DutyFacts> = {}): DutyFacts => ({
  calendar: calendarOf(4),
  hamlets: hamletsOfPhuLac,
  agencies: agenciesOfPhuLac,
  records: {},
  entries: new Map(),
  published: UNPUBLISHED,
  economicOffice: economicOfficeCode,
  publicationDays: 1,
  holidays: calendarOfPhuLac,
  now: toInstant(localMinute('2026-04-02T07:00')),
  ...more,
});

/** "open 22, done 0 …" of a kind, and how many are expected in all. */
const count = (kind: DutyKind, more: Partial<DutyFacts> = {}) => {
  const those = expectedDuties(facts(more)).filter(({ duty }) => duty.kind === kind);
  const open = openDuties(facts(more)).filter((duty) => duty.kind === kind);
  expect(open).toEqual(those.filter(({ state }) => state === 'open').map(({ duty }) => duty));
  return { expected: those.length, open: open.length };
};

/** The result of Xóm Soi (X37, of CQ12) that has these cells. */
const result = (contents: Contents, more: Partial<DutyFacts> = {}) =>
  expectedDuties(facts({ records: { X37: recordOf(contents) }, ...more })).find(
    ({ duty }) => duty.kind === 'result' && duty.unit === 'X37',
  );

const SENT: Contents = {
  'result.status': 'Đã nộp',
  'result.firstSubmittedAt': '2026-03-09T08:00',
  'result.lastSubmittedAt': '2026-03-09T08:00',
};

const FROZEN = localMinute('2026-04-09T16:00');

describe('A round expects', () => {
  test('a plan and a result of each hamlet, two things of each agency, one report, and nothing published yet', () => {
    expect(count('plan')).toEqual({ expected: 48, open: 48 });
    expect(count('result')).toEqual({ expected: 48, open: 48 });
    expect(count('agencyReport')).toEqual({ expected: 22, open: 22 });
    expect(count('cleanUp')).toEqual({ expected: 22, open: 22 });
    expect(count('report')).toEqual({ expected: 1, open: 1 });
    expect(count('publication')).toEqual({ expected: 0, open: 0 });
  });

  test('nothing while it is only filled in afterwards (A19)', () => {
    expect(expectedDuties(facts({ calendar: calendarOf(4, { tracked: false }) }))).toEqual([]);
  });

  test('no plan in round 1, whose deadline was waived (A7)', () => {
    expect(count('plan', { calendar: calendarOf(1) }).expected).toBe(0);
    expect(count('result', { calendar: calendarOf(1) }).expected).toBe(48);
  });

  test('nothing of a hamlet that a merger ended before (B12), nor of an agency left without hamlets', () => {
    const hamlets = hamletsOfPhuLac.map((hamlet) =>
      hamlet.code === 'X37' ? { ...hamlet, validTo: period('2026-02') } : hamlet,
    );
    expect(count('result', { hamlets }).expected).toBe(47);
    expect(count('agencyReport', { hamlets }).expected).toBe(21);
  });

  test('no more than what was read', () => {
    const kinds = (more: Partial<DutyFacts>) => [
      ...new Set(expectedDuties(facts(more)).map(({ duty }) => duty.kind)),
    ];
    expect(kinds({ records: null })).toEqual(['agencyReport', 'cleanUp', 'report']);
    expect(kinds({ entries: null })).toEqual(['plan', 'result', 'report']);
    expect(kinds({ entries: null, records: null, published: null })).toEqual(['report']);
  });

  test('it politely of rows 1–4 and their 15 hamlets (B9)', () => {
    const polite = openDuties(facts()).filter((duty) => duty.polite);
    expect(polite.filter(({ kind }) => kind === 'plan')).toHaveLength(15);
    expect(polite.filter(({ kind }) => kind === 'cleanUp').map(({ unit }) => unit)).toEqual([
      'CQ01',
      'CQ02',
      'CQ03',
      'CQ04',
    ]);
  });
});

describe('A hamlet’s result', () => {
  test('is done when it was sent, and open again by its own deadline when it is sent back', () => {
    expect(result(SENT)?.state).toBe('done');
    const back = { 'result.status': 'Trả lại', 'result.personalDeadline': '2026-04-10T23:59' };
    expect(result({ ...SENT, ...back })).toMatchObject({
      state: 'open',
      duty: { due: '2026-04-10T23:59', personal: true, agency: 'CQ12' },
    });
  });

  test('is not done by typing the word, nor by a draft', () => {
    expect(result({ 'result.status': 'Đã nộp' })?.state).toBe('open');
    expect(result({ 'result.status': 'Đang soạn' })).toMatchObject({
      state: 'open',
      duty: { due: '2026-04-04T23:59', personal: false },
    });
  });

  test('is excused with the agency’s reason', () => {
    expect(result({ 'result.notSentReason': 'Xóm có tang' })?.state).toBe('excused');
  });

  test('is asked of nobody once the report is frozen, but of whom the office has unlocked', () => {
    const calendar = calendarOf(4, { frozenAt: FROZEN });
    const now = toInstant(localMinute('2026-04-10T07:00'));
    expect(result({}, { calendar, now })?.state).toBe('closed');
    expect(result({ 'result.unlockedUntil': '2026-04-12T23:59' }, { calendar, now })?.state).toBe('open');
    expect(result({ 'result.unlockedUntil': '2026-04-09T23:59' }, { calendar, now })?.state).toBe('closed');
  });
});

describe('An agency', () => {
  const entry = (more: { readonly sent?: boolean; readonly cleanUpDay?: string }) => {
    const sentAt = more.sent ? localMinute('2026-04-01T10:00') : null;
    const stamps = { sentAt, lastSentAt: sentAt, sentBy: '', receipt: '', operation: '', note: '' };
    const { key } = roundNumbered(rounds, 4);
    const cleanUpDay = more.cleanUpDay === undefined ? null : day(more.cleanUpDay);
    return {
      entries: new Map([
        [agencyEntryKey(key, 'CQ12'), { ...stamps, roundKey: key, agencyCode: 'CQ12', cleanUpDay }],
      ]),
    };
  };

  test('has sent on what it owed', () => {
    expect(count('agencyReport', entry({ sent: true }))).toEqual({ expected: 22, open: 21 });
  });

  test('has cleaned up when the day noted is of the month', () => {
    expect(count('cleanUp', entry({ cleanUpDay: '2026-03-31' })).open).toBe(21);
    expect(count('cleanUp', entry({ cleanUpDay: '2026-04-01' })).open).toBe(22);
  });

  test('need not send on any more once the report is frozen, but is still to clean up', () => {
    const calendar = calendarOf(4, { frozenAt: FROZEN });
    expect(count('agencyReport', { calendar })).toEqual({ expected: 22, open: 0 });
    expect(count('cleanUp', { calendar }).open).toBe(22);
  });

  test('has the month for its clean-up day, whatever the month’s length', () => {
    const dueOf = (number: number) =>
      expectedDuties(facts({ calendar: calendarOf(number) })).find(({ duty }) => duty.kind === 'cleanUp')
        ?.duty.due;
    expect([1, 3, 5].map(dueOf)).toEqual(['2025-12-31T23:59', '2026-02-28T23:59', '2026-04-30T23:59']);
  });
});

describe('Once the report is frozen', () => {
  const frozen = (frozenAt: string, more: Partial<DutyFacts> = {}) =>
    expectedDuties(facts({ calendar: calendarOf(4, { frozenAt: localMinute(frozenAt) }), ...more }));
  const publication = (frozenAt: string, more: Partial<DutyFacts> = {}) =>
    frozen(frozenAt, more).find(({ duty }) => duty.kind === 'publication');

  test('the Economic Office owes it no more', () => {
    expect(frozen('2026-04-09T16:00').find(({ duty }) => duty.kind === 'report')).toMatchObject({
      state: 'done',
      duty: { unit: 'CQ07', due: '2026-04-09T23:59' },
    });
  });

  test('the service centre owes its publication, by a working day', () => {
    expect(publication('2026-04-09T16:00')).toMatchObject({
      state: 'open',
      duty: { unit: 'CQ10', due: '2026-04-10T23:59', polite: false },
    });
    expect(publication('2026-04-24T16:00')?.duty.due).toBe('2026-04-28T23:59');
    expect(publication('2026-04-09T16:00', { publicationDays: null })?.duty.due).toBe('2026-04-09T23:59');
  });

  test('it is done with web and loudspeakers both', () => {
    const published = (more: object) =>
      publication('2026-04-09T16:00', { published: { ...UNPUBLISHED, ...more } })?.state;
    expect(published({ web: '2026-04-10' })).toBe('open');
    expect(published({ loudspeaker: '2026-04-10', zalo: '2026-04-10' })).toBe('open');
    expect(published({ web: '2026-04-10', loudspeaker: '2026-04-11' })).toBe('done');
  });

  test('nobody owes it where no register names a service centre', () => {
    const agencies = agenciesOfPhuLac.filter(({ kind }) => kind !== 'service-centre');
    expect(publication('2026-04-09T16:00', { agencies })).toBeUndefined();
  });
});

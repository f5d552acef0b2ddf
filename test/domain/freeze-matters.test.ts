import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { agencyDuties, agencyEntryKey } from '../../src/domain/agency-duty.ts';
import type { CellContent } from '../../src/domain/entry.ts';
import { type FreezeFacts, freezeMatters } from '../../src/domain/freeze-matters.ts';
import { instant, minuteOn } from '../../src/domain/instant.ts';
import { calendarOf, recordsOf, roundNumber, sent } from './summary-facts.ts';

/** Round 2 with two hamlets; a result with nothing to object to. */

const round = roundNumber(2);
const calendar = calendarOf(round);
const hamlets = hamletsOfPhuLac.slice(0, 2);
const [first, second] = hamlets.map(({ name }) => name);
const [x01, x02] = hamlets.map(({ code }) => code);
const now = instant('2026-02-09T08:00:00+07:00');
const AT = '2026-01-03T20:00';

type Cells = Readonly<Record<string, CellContent>>;

const plan: Cells = {
  'plan.startTime': '07:00',
  'plan.people': 40,
  'plan.materials': '20 chổi',
  'plan.item.ND1.1': 'x',
  'plan.group1.area': 'Trục chính',
  'plan.group1.task': 'Quét dọn',
};
const whole: Cells = {
  ...sent('plan', AT, plan),
  ...sent('result', AT, { 'result.course': 'Đã làm', LL01: 40, VS01: 100 }),
  'plan.status': 'Đã thống nhất',
  'result.status': 'Đã xác nhận',
};

const duties = agencyDuties(agenciesOfPhuLac, hamlets, new Map(), calendar, now);
const allSent = agencyDuties(
  agenciesOfPhuLac,
  hamlets,
  new Map(
    duties.map(({ agency }) => [
      agencyEntryKey(round.key, agency.code),
      {
        roundKey: round.key,
        agencyCode: agency.code,
        sentAt: minuteOn(round.day, 0),
        lastSentAt: minuteOn(round.day, 0),
        sentBy: '',
        receipt: '',
        operation: '',
        cleanUpDay: round.day,
        note: '',
      },
    ]),
  ),
  calendar,
  now,
);

const matters = (one: Cells, more: Partial<FreezeFacts> = {}): readonly (readonly string[])[] =>
  freezeMatters({
    catalogue,
    calendar,
    hamlets,
    records: recordsOf({ [x01 ?? '']: whole, [x02 ?? '']: one }),
    duties: allSent,
    reportOlder: false,
    sheetDiffers: false,
    numberOpen: false,
    now,
    ...more,
  }).map(({ code, names }) => [code, ...names]);

const without = (prefix: string): Cells =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !key.startsWith(prefix)));

describe('What a person is to know before a report is frozen', () => {
  test('is nothing where everything was sent, accepted and reported', () => {
    expect(matters(whole)).toEqual([]);
  });

  test.each<[what: string, cells: Cells, expected: readonly (readonly (string | undefined)[])[]]>([
    ['a plan was not sent', without('plan'), [['plans-missing', second]]],
    [
      'a result was not sent',
      { ...sent('plan', AT, plan), 'plan.status': 'Đã thống nhất' },
      [['results-missing', second]],
    ],
    [
      'a result is not coming, and its agency says why',
      { ...sent('plan', AT, plan), 'plan.status': 'Đã thống nhất', 'result.notSentReason': 'Xóm hoãn' },
      [['results-not-coming', second]],
    ],
    ['a plan was not agreed', { ...whole, 'plan.status': 'Đã nộp' }, [['plans-not-agreed', second]]],
    [
      'a result was not confirmed',
      { ...whole, 'result.status': 'Đã nộp' },
      [['results-not-confirmed', second]],
    ],
    ['a sent figure is none', { ...whole, LL01: '1.5oo' }, [['with-errors', second]]],
    ['a sent plan is not whole', { ...whole, 'plan.people': '' }, [['with-errors', second]]],
    [
      'a hamlet is open for changes',
      { ...whole, 'result.status': 'Đã khóa', 'result.unlockedUntil': '2026-02-10T23:59' },
      [['unlocked', second]],
    ],
    [
      'it was, until yesterday',
      { ...whole, 'result.status': 'Đã khóa', 'result.unlockedUntil': '2026-02-08T23:59' },
      [],
    ],
  ])('that %s', (_what, cells, expected) => {
    expect(matters(cells)).toEqual(expected);
  });

  test('a plan is not missed where the round needs none', () => {
    const { deadlines } = round;
    const free = { ...round, deadlines: { ...deadlines, plan: { ...deadlines.plan, applies: false } } };
    expect(matters(without('plan'), { calendar: calendarOf(free) })).toEqual([]);
  });

  test('names hamlets in the order of the annex, and the agencies that have not sent or cleaned', () => {
    const nobody = recordsOf({});
    expect(matters({}, { records: nobody, duties })).toEqual([
      ['plans-missing', first, second],
      ['results-missing', first, second],
      ['agencies-not-sent', ...duties.map(({ agency }) => agency.name)],
      ['clean-up-missing', ...duties.map(({ agency }) => agency.name)],
    ]);
    expect(duties.length).toBeGreaterThan(0);
  });

  test('begins with the report itself', () => {
    const report = { reportOlder: true, sheetDiffers: true, numberOpen: true };
    expect(matters(without('plan'), report)).toEqual([
      ['report-older'],
      ['sheet-differs'],
      ['number-open'],
      ['plans-missing', second],
    ]);
  });
});

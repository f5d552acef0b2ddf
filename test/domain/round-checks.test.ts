import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { checkRoundRecords } from '../../src/domain/round-checks.ts';
import { contentBaseOf } from '../../src/domain/submission.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';
import { type Contents, fullPlan, fullResult, recordOf } from './records.ts';

const round4 = roundNumbered(roundsWith(), 4);

/** "hamlet code field" for every finding. */
const found = (hamlets: Readonly<Record<string, Contents>>): readonly string[] =>
  checkRoundRecords(
    catalogue,
    new Map(Object.keys(hamlets).map((code) => [code, recordOf(hamlets[code])])),
    round4,
  ).map(({ hamletCode, finding }) => `${hamletCode} ${finding.code} ${finding.fieldKey}`);

const sentPlan = { 'plan.status': 'Đã nộp', 'plan.firstSubmittedAt': '2026-02-20T08:00' };
const sentResult = { 'result.status': 'Đã nộp', 'result.firstSubmittedAt': '2026-03-20T08:00' };

/** As many hamlets as values, each with that figure. */
const withFigures = (key: string, values: readonly (number | string)[]) =>
  found(Object.fromEntries(values.map((value, index) => [`X${index + 1}`, { [key]: value }])));

describe('“Kiểm tra đợt này”', () => {
  test('finds nothing in an empty round and in one where all is well', () => {
    expect(found({ X01: {}, X02: {} })).toEqual([]);
    expect(found({ X01: { ...fullPlan, ...sentPlan, ...fullResult, ...sentResult } })).toEqual([]);
  });

  test('does not reproach a plan that is still being written with what it lacks', () => {
    expect(found({ X01: { 'plan.place': 'Nhà văn hóa' } })).toEqual([]);
    expect(found({ X01: { 'plan.people': '1.5oo' } })).toEqual(['X01 not-a-number plan.people']);
  });

  test('finds what somebody took out of a plan after it was sent', () => {
    expect(found({ X01: { ...fullPlan, ...sentPlan, 'plan.materials': '' } })).toEqual([
      'X01 missing-materials plan.materials',
    ]);
  });

  test('finds a word of sending that nobody sent, and a “Gửi” that nothing handled', () => {
    expect(found({ X01: { ...fullPlan, 'plan.status': 'Đã nộp' } })).toEqual([
      'X01 status-not-submitted plan.status',
    ]);
    expect(found({ X01: { ...fullPlan, 'plan.status': 'Gửi' } })).toEqual([
      'X01 submit-not-handled plan.status',
    ]);
    expect(found({ X01: { ...fullResult, 'result.status': 'Đã xác nhận' } })).toEqual([
      'X01 status-not-submitted result.status',
    ]);
  });

  test('lists hamlets in the order in which they stand in the tab', () => {
    const bad = { LL01: 'nhiều' };
    expect(found({ X12: bad, X03: bad, X40: bad }).map((line) => line.slice(0, 3))).toEqual([
      'X12',
      'X03',
      'X40',
    ]);
  });
});

describe('A figure far above those of the other hamlets', () => {
  test('is asked about from eight figures on: more than five times the middle one', () => {
    expect(withFigures('VS02', [10, 10, 10, 10, 10, 10, 10, 51])).toEqual(['X8 far-above-others VS02']);
    expect(withFigures('VS02', [10, 10, 10, 10, 10, 10, 10, 50])).toEqual([]);
    expect(withFigures('VS02', [10, 10, 10, 10, 10, 10, 51])).toEqual([]);
  });

  test('is measured without noughts, blanks and what cannot be read', () => {
    expect(withFigures('VS02', [10, 10, 10, 10, 10, 10, 51, 0, '', 'nhiều'])).toEqual([
      'X10 not-a-number VS02',
    ]);
  });

  test('is measured against the mean of the two middle figures where there is no middle one', () => {
    expect(withFigures('VS02', [1, 1, 1, 10, 20, 30, 30, 76])).toEqual(['X8 far-above-others VS02']);
    expect(withFigures('VS02', [1, 1, 1, 10, 20, 30, 30, 75])).toEqual([]);
  });
});

describe('Entries typed over what an agency accepted', () => {
  const accepted = contentBaseOf(catalogue, recordOf(fullResult), 'result');
  const confirmed = {
    ...fullResult,
    'result.status': 'Đã xác nhận',
    'result.firstSubmittedAt': '2026-03-20T08:00',
    'result.confirmedBase': accepted,
  };
  const changed = ['X01 changed-after-acceptance result.status'];

  test.each<[string, Contents, readonly string[]]>([
    ['nothing changed', {}, []],
    ['a figure', { VS01: 801 }, changed],
    ['a figure cleared', { LL05: null }, changed],
    ['a word added', { 'result.highlights': 'Đông đủ' }, changed],
    ['something of the plan', { 'plan.people': 61 }, []],
    ['the round was locked since', { VS01: 801, 'result.status': 'Đã khóa' }, changed],
    ['the hamlet sent it again', { VS01: 801, 'result.status': 'Đã nộp' }, []],
    ['nothing was kept when it was confirmed', { VS01: 801, 'result.confirmedBase': null }, []],
  ])('%s', (_, contents, expected) => {
    expect(found({ X01: { ...confirmed, ...contents } })).toEqual(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { day } from '../../src/domain/day.ts';
import { checkResult } from '../../src/domain/result-checks.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';
import { type Contents, codes, fullResult, recordOf } from './records.ts';

const rounds = roundsWith();
const found = (contents: Contents, round = 4) =>
  codes(checkResult(catalogue, recordOf(contents), roundNumbered(rounds, round)));
const severity = (contents: Contents) =>
  checkResult(catalogue, recordOf(contents), roundNumbered(rounds, 4)).map((each) => each.severity);

describe('How the day went', () => {
  test.each<[string, Contents, readonly string[]]>([
    ['nothing said', {}, ['missing-course result.course']],
    ['done with figures', fullResult, []],
    ['done without any figure', { 'result.course': 'done' }, ['missing-result LL01']],
    ['done and one figure is 0', { 'result.course': 'done', VS01: 0 }, []],
    [
      'done and a category had nothing to report',
      { 'result.course': 'done', 'result.nil.ND3': 'không có hộ đăng ký' },
      [],
    ],
    [
      'postponed, no more said',
      { 'result.course': 'Hoãn' },
      ['missing-new-day result.newDay', 'missing-reason result.reason'],
    ],
    [
      'postponed to a day for a reason',
      { 'result.course': 'Hoãn', 'result.newDay': '14/03/2026', 'result.reason': 'mưa to' },
      [],
    ],
    ['not held, no reason', { 'result.course': 'Không tổ chức' }, ['missing-reason result.reason']],
    ['not held for a reason', { 'result.course': 'Không tổ chức', 'result.reason': 'tang lễ' }, []],
    [
      'a word that is no choice',
      { 'result.course': 'Làm rồi', LL01: 5 },
      ['missing-course result.course', 'not-an-option result.course'],
    ],
  ])('%s', (_, contents, expected) => {
    expect(found(contents)).toEqual(expected);
  });
});

describe('The day really held', () => {
  test.each<[number, string, readonly string[]]>([
    // A1: printed 01/11/2026, in force 07/11/2026; hamlets that went out as printed say so.
    [12, '01/11/2026', []],
    [12, '07/11/2026', []],
    [12, '31/10/2026', ['day-before-round result.actualDay']],
    [12, '04/12/2026', []],
    [12, '05/12/2026', ['day-after-deadline result.actualDay']],
    [4, '07/03/2026', []],
    [4, '28/02/2026', ['day-before-round result.actualDay']],
    [4, '31/02/2026', ['not-a-day result.actualDay']],
    [4, '', []],
  ])('round %i, %s', (round, day, expected) => {
    expect(found({ ...fullResult, 'result.actualDay': day }, round)).toEqual(expected);
  });

  test('only wants a look when it is after the deadline', () => {
    expect(severity({ ...fullResult, 'result.actualDay': '05/04/2026' })).toEqual(['warning']);
    expect(severity({ ...fullResult, 'result.actualDay': '28/02/2026' })).toEqual(['error']);
  });
});

describe('Figures that belong together', () => {
  test.each<[string, Contents, readonly string[]]>([
    ['agency staff beyond the people', { LL01: 40, LL02: 41 }, ['part-exceeds-total LL02']],
    ['agency staff are all the people', { LL01: 40, LL02: 40 }, []],
    ['members beyond the people', { LL03: 61 }, ['part-exceeds-total LL03']],
    ['elderly beyond those helped', { CS01: 5, CS03: 6 }, ['part-exceeds-total CS03']],
    ['elderly, nobody counted those helped', { CS03: 6 }, []],
    ['one and a half days of work each', { LL05: 90 }, []],
    ['more than one and a half days each', { LL05: 90.5 }, ['work-days-exceed-people LL05']],
    ['days of work, nobody came', { LL01: 0, LL05: 0.5 }, ['work-days-exceed-people LL05']],
    ['a part that cannot be read', { LL02: '6o' }, ['not-a-number LL02']],
    ['above the usual', { VS05: 501 }, ['above-usual VS05']],
    ['as much as usual', { VS05: 500 }, []],
    ['money without its thousands', { XH01: 500 }, ['money-too-small XH01']],
  ])('%s', (_, contents, expected) => {
    expect(found({ ...fullResult, ...contents })).toEqual(expected);
  });

  test('are errors where a part is more than its whole, and a look where work was long', () => {
    expect(severity({ ...fullResult, CS01: 5, CS03: 6 })).toEqual(['error']);
    expect(severity({ ...fullResult, LL05: 100 })).toEqual(['warning']);
  });
});

describe('Nothing to report, nought and blank', () => {
  test('are three things: the reason stands beside a blank or a 0, never beside a figure', () => {
    const nil: Contents = { ...fullResult, 'result.nil.ND5': 'tổ số bận' };
    expect(found(nil)).toEqual([]);
    expect(found({ ...nil, CS01: 0 })).toEqual([]);
    expect(found({ ...nil, CS02: 3 })).toEqual(['nil-with-figure result.nil.ND5']);
    expect(severity({ ...nil, CS02: 3 })).toEqual(['warning']);
    expect(found({ ...nil, XH03: 3 })).toEqual([]);
  });
});

describe('The day of sending', () => {
  const before = (contents: Contents, today: string) =>
    codes(checkResult(catalogue, recordOf(contents), roundNumbered(rounds, 4), day(today)));

  test.each<[string, string, Contents, readonly string[]]>([
    ['the day before, nothing said of another day', '2026-03-06', {}, ['result-before-day result.actualDay']],
    ['the day itself', '2026-03-07', {}, []],
    ['the day before, held yesterday', '2026-03-06', { 'result.actualDay': '05/03/2026' }, []],
    ['the day before, held today', '2026-03-06', { 'result.actualDay': '06/03/2026' }, []],
    ['a day to come', '2026-03-06', { 'result.actualDay': '08/03/2026' }, ['day-not-come result.actualDay']],
    [
      'a day that cannot be read',
      '2026-03-06',
      { 'result.actualDay': 'hôm kia' },
      ['not-a-day result.actualDay'],
    ],
    [
      'put off before the day',
      '2026-03-06',
      { 'result.course': 'Hoãn', 'result.newDay': '14/03/2026', 'result.reason': 'mưa' },
      [],
    ],
  ])('%s', (_, today, contents, expected) => {
    expect(before({ ...fullResult, ...contents }, today)).toEqual(expected);
  });
});

describe('The day to which it was put off', () => {
  test.each<[string, readonly string[]]>([
    ['07/03/2026', ['new-day-not-later result.newDay']],
    ['08/03/2026', []],
    ['04/04/2026', []],
    ['05/04/2026', ['day-after-deadline result.newDay']],
    ['14/03/2062', ['day-after-deadline result.newDay']],
  ])('%s', (newDay, expected) => {
    expect(found({ 'result.course': 'Hoãn', 'result.newDay': newDay, 'result.reason': 'mưa to' })).toEqual(
      expected,
    );
  });

  test('is nobody’s business once the work was done', () => {
    expect(found({ ...fullResult, 'result.newDay': '01/03/2026' })).toEqual([]);
  });
});

describe('A result against its plan', () => {
  test.each<[planned: number | null, came: number | null, expected: readonly string[]]>([
    [60, 180, []],
    [60, 181, ['far-from-plan LL01']],
    [60, 20, []],
    [60, 19, ['far-from-plan LL01']],
    [60, 0, []],
    [0, 60, []],
    [null, 60, []],
    [60, null, []],
  ])('%s planned, %s came', (planned, came, expected) => {
    const contents = { 'result.course': 'done', VS01: 800, 'plan.people': planned, LL01: came };
    expect(found(contents)).toEqual(expected);
  });
});

test.each<[string, readonly string[]]>([
  ['https://photos.example.invalid/a', []],
  ['ảnh: http://zalo.example.invalid/x và y', []],
  ['', []],
  ['có 3 ảnh trong Zalo', ['not-a-link result.photos']],
  ['https://', ['not-a-link result.photos']],
])('photos given as "%s"', (photos, expected) => {
  expect(found({ ...fullResult, 'result.photos': photos })).toEqual(expected);
});

import { describe, expect, test } from 'vitest';
import { byDay, eachDay, runOn, wholeSeason, worldOf } from './reminder-season.ts';
import { hamletsOfStory, LATE_ONES, STORY } from './reminder-story.ts';

const NOTHING: readonly string[] = [];

/** Who is told of whom on the days on which something turns; between "…" and the next day the same holds for each day. */
const STORY_DAYS: readonly (readonly [days: string, lines: readonly string[]])[] = [
  // Round 1: its plan was waived (A7), so nobody is asked for it before or after 28/11.
  ['2025-11-25 … 2025-12-08', NOTHING],
  ['2025-12-09', [`hamlet result soft of round 1: ${LATE_ONES}`]],
  ['2025-12-10 … 2025-12-24', NOTHING],
  ['2025-12-26', [`hamlet plan 0 of round 2: ${LATE_ONES}`, 'agency cleanUp -3 of round 1: CQ08']],
  // The plan's 28th is a Sunday: told on Friday, and again when it is overdue, on Monday.
  ['2025-12-27 … 2025-12-28', NOTHING],
  ['2025-12-29', ['hamlet plan +1 of round 2: X05 X33 X37']],
  ['2025-12-30', ['agency plan +2 of round 2: X37']],
  // New Year: the result's last day lies within the break, so all its steps fall on the last day before.
  ['2025-12-31', [`hamlet result 0 of round 1: ${LATE_ONES}`]],
  ['2026-01-01 … 2026-01-04', NOTHING],
  [
    '2026-01-05',
    [
      'hamlet result +1 of round 1: X05 X33 X37',
      'office plan +4 of round 2: X05 X37',
      'office cleanUp +4 of round 1: CQ02 CQ08',
    ],
  ],
  [
    '2026-01-06',
    [
      'agency result +2 of round 1: X37',
      'agency agencyReport +2 of round 1: CQ12',
      `hamlet result soft of round 2: ${LATE_ONES}`,
    ],
  ],
  ['2026-01-07', NOTHING],
  ['2026-01-08', ['office result +4 of round 1: X05 X37', 'office agencyReport +4 of round 1: CQ02 CQ12']],
  ['2026-01-09', ['office report 0 of round 1: CQ07']],
  // A Saturday that is worked.
  ['2026-01-10', ['serviceCentre publication 0 of round 1: CQ10']],
  ['2026-01-11 … 2026-01-22', NOTHING],
  // Round 3: X38's plan was sent back, and goes by its own deadline.
  ['2026-01-27', [`hamlet plan -1 of round 3: ${LATE_ONES}`]],
  [
    '2026-01-28',
    [
      `hamlet plan 0 of round 3: ${LATE_ONES}`,
      'hamlet plan -3 of round 3: X38',
      'agency cleanUp -3 of round 2: CQ08',
    ],
  ],
  ['2026-01-29', ['hamlet plan +1 of round 3: X05 X33 X37']],
  [
    '2026-01-30',
    [
      'agency plan +2 of round 3: X37',
      'hamlet plan 0 of round 3: X38',
      `hamlet result -3 of round 2: ${LATE_ONES}`,
    ],
  ],
  ['2026-01-31 … 2026-02-01', NOTHING],
  [
    '2026-02-02',
    [
      'hamlet plan +1 of round 3: X38',
      'agency plan +2 of round 3: X38',
      'office plan +4 of round 3: X05 X37',
    ],
  ],
  ['2026-02-03', [`hamlet result -1 of round 2: ${LATE_ONES}`]],
  ['2026-02-04', [`hamlet result 0 of round 2: ${LATE_ONES}`, 'office cleanUp +4 of round 2: CQ02 CQ08']],
  ['2026-02-05', ['hamlet result +1 of round 2: X05 X33 X37']],
  ['2026-02-06', ['agency result +2 of round 2: X37', 'agency agencyReport +2 of round 2: CQ12']],
  ['2026-02-07 … 2026-02-08', NOTHING],
  [
    '2026-02-09',
    [
      'office result +4 of round 2: X05 X37',
      'office agencyReport +4 of round 2: CQ02 CQ12',
      'office report 0 of round 2: CQ07',
    ],
  ],
  [
    '2026-02-10',
    ['serviceCentre publication 0 of round 2: CQ10', `hamlet result soft of round 3: ${LATE_ONES}`],
  ],
  // Tết, 14–22/02: nothing; the plan of round 4 right after it is asked for earlier (A11).
  ['2026-02-11 … 2026-02-22', NOTHING],
  ['2026-02-23', [`hamlet plan -3 of round 4: ${LATE_ONES}`]],
  ['2026-02-24', NOTHING],
  ['2026-02-25', ['agency cleanUp -3 of round 3: CQ08']],
  ['2026-02-26', NOTHING],
  // February has no 29th: due on Saturday the 28th (A5), overdue on Sunday, said on Monday.
  ['2026-02-27', [`hamlet plan 0 of round 4: ${LATE_ONES}`, `hamlet result -3 of round 3: ${LATE_ONES}`]],
  ['2026-02-28 … 2026-03-01', NOTHING],
  ['2026-03-02', ['hamlet plan +1 of round 4: X05 X37', 'agency plan +2 of round 4: X37']],
  ['2026-03-03', [`hamlet result -1 of round 3: ${LATE_ONES}`]],
  [
    '2026-03-04',
    [
      `hamlet result 0 of round 3: ${LATE_ONES}`,
      'office plan +4 of round 4: X05 X37',
      'office cleanUp +4 of round 3: CQ02 CQ08',
    ],
  ],
  ['2026-03-05', ['hamlet result +1 of round 3: X05 X33 X37']],
  [
    '2026-03-09',
    [
      'office result +4 of round 3: X05 X37',
      'office agencyReport +4 of round 3: CQ02 CQ12',
      'office report 0 of round 3: CQ07',
    ],
  ],
  // Frozen three days late: nothing is said of the report again, and the service centre is asked the day after.
  ['2026-03-10', [`hamlet result soft of round 4: ${LATE_ONES}`]],
  ['2026-03-11 … 2026-03-12', NOTHING],
  ['2026-03-13', ['serviceCentre publication 0 of round 3: CQ10']],
  ['2026-03-14 … 2026-03-24', NOTHING],
  // Giỗ Tổ, 25–27/04: the first two steps of the plan of round 6 fall on the Friday before (A13).
  ['2026-04-24', [`hamlet plan -1 of round 6: ${LATE_ONES}`, 'agency cleanUp -3 of round 5: CQ08']],
  ['2026-04-25 … 2026-04-27', NOTHING],
  ['2026-04-28', [`hamlet plan 0 of round 6: ${LATE_ONES}`]],
  ['2026-04-29', ['hamlet plan +1 of round 6: X05 X33 X37', `hamlet result -1 of round 5: ${LATE_ONES} X44`]],
  // 30/04–03/05, with the gathering day in it; X44 is excused on the first of them.
  ['2026-04-30 … 2026-05-03', NOTHING],
  [
    '2026-05-04',
    [
      'agency plan +2 of round 6: X37',
      'office plan +4 of round 6: X05 X37',
      'office cleanUp +4 of round 5: CQ02 CQ08',
      `hamlet result 0 of round 5: ${LATE_ONES}`,
    ],
  ],
  ['2026-05-05', ['hamlet result +1 of round 5: X05 X33 X37', `hamlet result soft of round 6: ${LATE_ONES}`]],
  ['2026-05-06', ['agency result +2 of round 5: X37', 'agency agencyReport +2 of round 5: CQ12']],
  ['2026-05-07', NOTHING],
  // The report is due on Saturday the 9th, and frozen then.
  [
    '2026-05-08',
    [
      'office result +4 of round 5: X05 X37',
      'office agencyReport +4 of round 5: CQ02 CQ12',
      'office report 0 of round 5: CQ07',
    ],
  ],
  ['2026-05-09 … 2026-05-10', NOTHING],
  ['2026-05-11', ['serviceCentre publication 0 of round 5: CQ10']],
  ['2026-05-12 … 2026-05-24', NOTHING],
  // Days on which nothing is moved: 28/29, 4/5, 9/10. X48 exists until June.
  ['2026-05-28', [`hamlet plan 0 of round 7: ${LATE_ONES} X48`, 'agency cleanUp -3 of round 6: CQ08']],
  ['2026-05-29', ['hamlet plan +1 of round 7: X05 X33 X37 X48']],
  ['2026-05-30 … 2026-05-31', NOTHING],
  [
    '2026-06-01',
    [
      'agency plan +2 of round 7: X37 X48',
      'office plan +4 of round 7: X05 X37 X48',
      `hamlet result -3 of round 6: ${LATE_ONES}`,
    ],
  ],
  ['2026-06-04', [`hamlet result 0 of round 6: ${LATE_ONES}`, 'office cleanUp +4 of round 6: CQ02 CQ08']],
  ['2026-06-05', ['hamlet result +1 of round 6: X05 X33 X37']],
  [
    '2026-06-08',
    [
      'agency result +2 of round 6: X37',
      'agency agencyReport +2 of round 6: CQ12',
      'office result +4 of round 6: X05 X37',
      'office agencyReport +4 of round 6: CQ02 CQ12',
    ],
  ],
  ['2026-06-09', ['office report 0 of round 6: CQ07', `hamlet result soft of round 7: ${LATE_ONES} X48`]],
  ['2026-06-10', ['serviceCentre publication 0 of round 6: CQ10']],
  ['2026-06-11 … 2026-06-14', NOTHING],
  // Nobody published round 6: the Economic Office hears of it.
  ['2026-06-15', ['office publication +4 of round 6: CQ10']],
  ['2026-06-25', [`hamlet plan -3 of round 8: ${LATE_ONES}`]],
  // Round 8: the report is frozen on Sunday 09/08, so that on Monday nobody asks for its results any more.
  ['2026-08-10', ['serviceCentre publication 0 of round 8: CQ10']],
  // 2/9: 29/08–02/09. Overdue since the 29th, said on the 3rd.
  [
    '2026-08-28',
    [
      `hamlet plan 0 of round 10: ${LATE_ONES}`,
      `hamlet result -3 of round 9: ${LATE_ONES}`,
      'agency cleanUp -3 of round 9: CQ08',
    ],
  ],
  ['2026-08-29 … 2026-09-02', NOTHING],
  [
    '2026-09-03',
    [
      'hamlet plan +1 of round 10: X05 X37',
      'agency plan +2 of round 10: X37',
      'office plan +4 of round 10: X05 X37',
      `hamlet result -1 of round 9: ${LATE_ONES}`,
    ],
  ],
  ['2026-09-04', [`hamlet result 0 of round 9: ${LATE_ONES}`, 'office cleanUp +4 of round 9: CQ02 CQ08']],
  ['2026-09-05 … 2026-09-06', NOTHING],
  [
    '2026-09-07',
    [
      'hamlet result +1 of round 9: X05 X37',
      'agency result +2 of round 9: X37',
      'agency agencyReport +2 of round 9: CQ12',
    ],
  ],
  // Round 12 is held on 07/11 and not on 01/11 (A1): the soft reminder comes on the 10th and not on the 4th.
  ['2026-10-28', [`hamlet plan 0 of round 12: ${LATE_ONES}`, 'agency cleanUp -3 of round 11: CQ08']],
  ['2026-10-29', ['hamlet plan +1 of round 12: X05 X33 X37']],
  ['2026-11-02', ['office plan +4 of round 12: X05 X37']],
  ['2026-11-04', [`hamlet result 0 of round 11: ${LATE_ONES}`, 'office cleanUp +4 of round 11: CQ02 CQ08']],
  ['2026-11-07 … 2026-11-08', NOTHING],
  [
    '2026-11-10',
    ['serviceCentre publication 0 of round 11: CQ10', `hamlet result soft of round 12: ${LATE_ONES}`],
  ],
  ['2026-11-11 … 2026-11-24', NOTHING],
  ['2026-11-25', [`hamlet plan -3 of round 13: ${LATE_ONES}`]],
  // The last round ends in the next year (A17).
  ['2026-12-31', [`hamlet result -1 of round 13: ${LATE_ONES}`]],
  ['2027-01-01 … 2027-01-03', NOTHING],
  ['2027-01-04', [`hamlet result 0 of round 13: ${LATE_ONES}`, 'office cleanUp +4 of round 13: CQ02 CQ08']],
  ['2027-01-05', ['hamlet result +1 of round 13: X05 X33 X37']],
  [
    '2027-01-08',
    [
      'office result +4 of round 13: X05 X37',
      'office agencyReport +4 of round 13: CQ02 CQ12',
      'office report 0 of round 13: CQ07',
    ],
  ],
  ['2027-01-09 … 2027-01-10', NOTHING],
  ['2027-01-11', ['serviceCentre publication 0 of round 13: CQ10']],
  ['2027-01-12 … 2027-01-20', NOTHING],
];

describe('A season with five hamlets that are late, one sent back, one excused, one merged', () => {
  const told = runOn(() => worldOf(STORY, { hamlets: hamletsOfStory }), wholeSeason());
  const days = byDay(told);

  test.each(STORY_DAYS)('reminds on %s of whom it says', (span, lines) => {
    const [from = '', to = from] = span.split(' … ');
    for (const on of eachDay(from, to)) {
      const said = [...(days.get(on) ?? [])].map(([what, units]) => `${what}: ${units.join(' ')}`);
      expect([on, said.sort()]).toEqual([on, [...lines].sort()]);
    }
  });
});

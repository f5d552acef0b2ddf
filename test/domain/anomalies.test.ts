import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { calendarOfPhuLac } from '../../src/data/calendar.ts';
import { documentOfPhuLac } from '../../src/data/document-of-phu-lac.ts';
import {
  deadlineRulesOfPhuLac,
  printedDeadlines,
  printedSchedule,
  seasonOfPhuLac,
} from '../../src/data/plan-of-phu-lac.ts';
import { addDays, day, daysBetween, firstSaturday, weekday } from '../../src/domain/day.ts';
import { formatDayOfDocument } from '../../src/domain/day-text.ts';
import { type DeadlineKind, timeliness } from '../../src/domain/deadline.ts';
import { daysOffOn } from '../../src/domain/holiday.ts';
import { dayOfMinute, instant, localMinute, toInstant } from '../../src/domain/instant.ts';
import { isTracked, type Round, roundInForce, roundOrderProblems } from '../../src/domain/round.ts';
import { type RoundNote, roundNotes } from '../../src/domain/round-notes.ts';
import { nextRound, roundsOfYear, seasonByRule, seasonClosesOn } from '../../src/domain/season.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';

const rounds = roundsWith();
const numbered = (number: number): Round => roundNumbered(rounds, number);
const due = (round: Round, kind: DeadlineKind): string => dayOfMinute(round.deadlines[kind].moment);
const notes = (round: Round): readonly RoundNote[] => roundNotes(round, calendarOfPhuLac, agenciesOfPhuLac);
const codes = (round: Round): readonly string[] => notes(round).map((note) => note.code);
const named = (round: Round, code: RoundNote['code']) => notes(round).find((note) => note.code === code);
const dayMonth = (value: string): string => `${value.slice(8)}/${value.slice(5, 7)}`;

describe('Dates and deadlines of the plan', () => {
  test('A1 round 12 is in force on Saturday 07/11/2026, printed 01/11/2026 beside it, and waits for confirmation', () => {
    const round = numbered(12);
    expect(round.day).toBe('2026-11-07');
    expect(round.printedDay).toBe('2026-11-01');
    expect(weekday(day('2026-11-01'))).toBe(7);
    expect(round.needsConfirmation).toBe(true);
    expect(named(round, 'date-needs-confirmation')).toEqual({
      code: 'date-needs-confirmation',
      printedDay: '2026-11-01',
      day: '2026-11-07',
    });
  });

  test('A1 the other twelve rounds are printed on their first Saturdays and wait for nothing', () => {
    const others = rounds.filter((round) => round.number !== 12);
    for (const round of others) {
      expect(round.printedDay).toBe(firstSaturday(round.period));
      expect(round.day).toBe(round.printedDay);
      expect(round.needsConfirmation).toBe(false);
    }
  });

  test('A1 the commune can confirm the day or put 01/11/2026 in force; deadlines stay the same', () => {
    const confirmed = roundNumbered(roundsWith({ 12: { confirmed: true } }), 12);
    expect(confirmed.needsConfirmation).toBe(false);
    expect(confirmed.day).toBe('2026-11-07');
    const printed = roundNumbered(roundsWith({ 12: { day: day('2026-11-01'), confirmed: true } }), 12);
    expect(printed.day).toBe('2026-11-01');
    expect(printed.deadlines).toEqual(numbered(12).deadlines);
  });

  test('A2 results are due before the 5th of the month after the round, in all 13 rounds', () => {
    expect(rounds.map((round) => dayMonth(due(round, 'result')))).toEqual([
      '04/01',
      '04/02',
      '04/03',
      '04/04',
      '04/05',
      '04/06',
      '04/07',
      '04/08',
      '04/09',
      '04/10',
      '04/11',
      '04/12',
      '04/01',
    ]);
    const left = rounds.map((round) => daysBetween(round.day, day(due(round, 'result'))));
    expect(Math.min(...left)).toBeGreaterThanOrEqual(25);
    expect(Math.max(...left)).toBeLessThanOrEqual(34);
  });

  test('A2 the other reading, chosen in the settings, leaves 0 to 3 days in six rounds and says which are impossible', () => {
    const other = roundsWith({}, { reading: 'first-after' });
    const left = other.map((round) => daysBetween(round.day, day(due(round, 'result'))));
    expect(left).toEqual([29, 1, 25, 28, 0, 2, 28, 0, 3, 29, 1, 27, 30]);
    expect(
      other
        .filter((round) => roundOrderProblems(round).includes('result-not-after-day'))
        .map((r) => r.number),
    ).toEqual([5, 8]);
  });

  test('A3 the Economic Office’s report is due before the 10th, and the setting moves it together with the results', () => {
    expect(rounds.map((round) => due(round, 'report').slice(0, 7))).toEqual(
      rounds.map((round) => due(round, 'result').slice(0, 7)),
    );
    expect(rounds.every((round) => due(round, 'report').endsWith('-09'))).toBe(true);
    const other = roundsWith({}, { reading: 'first-after' });
    expect(other.map((round) => due(round, 'report').slice(0, 7))).toEqual(
      other.map((round) => due(round, 'result').slice(0, 7)),
    );
    expect(due(roundNumbered(other, 2), 'report')).toBe('2026-01-09');
  });

  test('A4 "trước ngày 05" ends with 23:59 of the 4th; the 5th from 00:00 is overdue', () => {
    const judged = (now: string) =>
      timeliness({
        deadline: numbered(4).deadlines.result,
        firstValid: null,
        latest: null,
        now: instant(now),
        tracked: true,
        sentBackUntil: null,
      }).kind;
    expect(numbered(4).deadlines.result.moment).toBe('2026-04-04T23:59');
    expect(judged('2026-04-04T23:59:59+07:00')).toBe('due-today');
    expect(judged('2026-04-05T00:00:00+07:00')).toBe('overdue');
    expect(printedDeadlines).toEqual({
      plan: 'trước ngày 29 hàng tháng',
      result: 'trước ngày 05 hàng tháng',
      report: 'trước ngày 10 hàng tháng',
    });
  });

  test('A5 February has no 29th: the plan of round 4 is due by 28/02/2026', () => {
    expect(numbered(4).deadlines.plan.moment).toBe('2026-02-28T23:59');
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
  });

  test('A6 a plan is due in the month before its round: round 2 of 03/01/2026 by 28/12/2025', () => {
    expect(due(numbered(2), 'plan')).toBe('2025-12-28');
    expect(rounds.map((round) => dayMonth(due(round, 'plan')))).toEqual([
      '28/11',
      '28/12',
      '28/01',
      '28/02',
      '28/03',
      '28/04',
      '28/05',
      '28/06',
      '28/07',
      '28/08',
      '28/09',
      '28/10',
      '28/11',
    ]);
  });

  test('A7 round 1 asks for no plan: its deadline had passed when the plan was issued', () => {
    const { plan } = numbered(1).deadlines;
    expect(plan).toEqual({
      kind: 'plan',
      byRule: '2025-11-28T23:59',
      moment: '2025-11-28T23:59',
      edited: false,
      applies: false,
    });
    const now = toInstant(localMinute('2025-12-03T08:00'));
    expect(
      timeliness({ deadline: plan, firstValid: null, latest: null, now, tracked: true, sentBackUntil: null }),
    ).toEqual({
      kind: 'not-applicable',
    });
    expect(rounds.filter((round) => !round.deadlines.plan.applies).map((round) => round.number)).toEqual([1]);
    expect(numbered(1).deadlines.result.applies).toBe(true);
  });

  test('A8 deadlines on weekends and holidays stay where they are and say so', () => {
    const onDaysOff = (kind: DeadlineKind) =>
      rounds
        .filter((round) => daysOffOn(calendarOfPhuLac, day(due(round, kind))).length > 0)
        .map((round) => round.number);
    expect(onDaysOff('plan')).toEqual([2, 4, 5, 8, 13]);
    expect(onDaysOff('result')).toEqual([1, 4, 7, 10]);
    expect(onDaysOff('report')).toEqual([5, 8, 13]);
    expect(daysOffOn(calendarOfPhuLac, day('2026-01-04'))).toEqual(['sunday', 'holiday']);
    expect(notes(numbered(10)).filter((note) => note.code === 'deadline-on-day-off')).toEqual([
      { code: 'deadline-on-day-off', kind: 'result', daysOff: ['sunday'] },
    ]);
  });

  test('A8 "lùi sang ngày làm việc kế tiếp" is off, and moves them when it is on', () => {
    expect(deadlineRulesOfPhuLac.moveToWorkingDay).toBe(false);
    const moved = roundsWith({}, { moveToWorkingDay: true });
    expect(due(roundNumbered(moved, 1), 'result')).toBe('2026-01-05');
    expect(due(roundNumbered(moved, 4), 'plan')).toBe('2026-03-02');
    expect(due(roundNumbered(moved, 13), 'report')).toBe('2027-01-11');
    expect(due(roundNumbered(moved, 12), 'plan')).toBe('2026-10-28');
    expect(moved.flatMap(roundOrderProblems)).toEqual([]);
  });

  test('A9 round 2 falls in the New Year break: it stays on 03/01/2026 with a warning, and can be put off to 10/01', () => {
    expect(numbered(2).day).toBe('2026-01-03');
    expect(codes(numbered(2))).toContain('on-holiday');
    expect(daysOffOn(calendarOfPhuLac, day('2026-01-10'))).toEqual([]);
    const reason = 'Nghỉ Tết Dương lịch';
    const postponed = roundNumbered(
      roundsWith({ 2: { postponement: { newDay: day('2026-01-10'), reason } } }),
      2,
    );
    expect(postponed.day).toBe('2026-01-10');
    expect(postponed.printedDay).toBe('2026-01-03');
    expect(postponed.deadlines).toEqual(numbered(2).deadlines);
    expect(notes(postponed)[0]).toEqual({ code: 'postponed', from: '2026-01-03', to: '2026-01-10', reason });
    expect(codes(postponed)).not.toContain('on-holiday');
  });

  test('A10 round 6 on 02/5/2026 falls in the 30/4 break: it stays, with a warning', () => {
    expect(numbered(6).day).toBe('2026-05-02');
    expect(codes(numbered(6))).toContain('on-holiday');
    expect(
      rounds.filter((round) => codes(round).includes('on-holiday')).map((round) => round.number),
    ).toEqual([2, 6]);
  });

  test('A11 no round is inside Tết; the plan of round 4 comes right after it, so the reminder starts on 23/02', () => {
    expect(numbered(3).day).toBe('2026-02-07');
    expect(numbered(4).day).toBe('2026-03-07');
    expect(codes(numbered(3))).toContain('calendar-note');
    expect(named(numbered(4), 'remind-earlier')).toMatchObject({ from: '2026-02-23' });
  });

  test('A12 round 10 is school-opening day: the 8 schools of rows 15–22 with their 9 hamlets are warned of', () => {
    const note = named(numbered(10), 'schools-busy');
    expect(note).toMatchObject({
      agencies: ['CQ15', 'CQ16', 'CQ17', 'CQ18', 'CQ19', 'CQ20', 'CQ21', 'CQ22'],
    });
    expect(
      rounds.filter((round) => codes(round).includes('schools-busy')).map((round) => round.number),
    ).toEqual([7, 8, 9, 10]);
    expect(numbered(10).deadlines.result.applies).toBe(true);
  });

  test('A13 Giỗ Tổ, election day and 24/11 move no round; Giỗ Tổ only brings the reminder of round 6 forward', () => {
    expect(named(numbered(6), 'remind-earlier')).toMatchObject({ from: '2026-04-24' });
    expect(codes(numbered(12))).toEqual(['date-needs-confirmation']);
    expect(calendarOfPhuLac.find((entry) => entry.name === 'Ngày bầu cử')).toMatchObject({
      kind: 'note',
      verified: false,
    });
    expect(
      rounds.filter((round) => codes(round).includes('remind-earlier')).map((round) => round.number),
    ).toEqual([4, 6]);
  });

  test('A14 the plan is of 02/12/2025; the annex citing 02/11/2025 is kept as its error', () => {
    expect(formatDayOfDocument(documentOfPhuLac.day)).toBe('02/12/2025');
    expect(documentOfPhuLac.dayCitedByAnnex).toBe('2025-11-02');
  });

  test('A15 the number of the plan is blank and nobody invents one', () => {
    expect(documentOfPhuLac.number).toBe('');
    expect(documentOfPhuLac.symbol).toBe('KH-UBND');
  });

  test('A16 the season has 13 rounds from 12/2025 to 12/2026, the year 2026 has rounds 2–13', () => {
    expect(printedSchedule).toHaveLength(13);
    expect(rounds.map((round) => round.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(roundsOfYear(rounds, 2026).map((round) => round.number)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ]);
    expect(seasonOfPhuLac.year).toBe(2026);
  });

  test('A17 the season stays open until the last report on 09/01/2027', () => {
    expect(due(numbered(13), 'result')).toBe('2027-01-04');
    expect(seasonClosesOn(rounds)).toBe('2027-01-09');
  });

  test('A18 a round can be put off with its reason, which the plan does not foresee', () => {
    const storm = roundNumbered(
      roundsWith({ 8: { postponement: { newDay: day('2026-07-11'), reason: 'Mưa bão' } } }),
      8,
    );
    expect(storm.day).toBe('2026-07-11');
    expect(storm.postponement).toEqual({ newDay: '2026-07-11', reason: 'Mưa bão' });
    expect(roundOrderProblems(storm)).toEqual([]);
  });

  test('A19 seen on 23/11/2026, rounds before the tracked one are never red, and the next season begins on 02/01/2027', () => {
    const now = instant('2026-11-23T08:00:00+07:00');
    const red = rounds.filter(
      (round) =>
        timeliness({
          deadline: round.deadlines.plan,
          firstValid: null,
          latest: null,
          now,
          tracked: isTracked(round, 13),
          sentBackUntil: null,
        }).kind === 'overdue',
    );
    expect(red).toEqual([]);
    const next = seasonByRule(2027).rounds.map((round) => roundInForce(round, {}, deadlineRulesOfPhuLac));
    expect(nextRound(next, day('2026-11-23'))?.day).toBe('2027-01-02');
    expect(next[0]?.deadlines.plan).toMatchObject({ moment: '2026-12-28T23:59', applies: true });
    expect(seasonClosesOn(next)).toBe('2028-01-09');
  });
});

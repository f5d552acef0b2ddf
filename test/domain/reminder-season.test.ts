import { describe, expect, test } from 'vitest';
import { type Day, day } from '../../src/domain/day.ts';
import { byDay, eachDay, runOn, SILENCE, wholeSeason, worldOf } from './reminder-season.ts';

const SEASON = wholeSeason();

/**
 * Worked out from a calendar of 2025–2027 with the days off of `src/data/calendar.ts` in it, apart from the code under test, and gone
 * through by hand: on which day each step of a round falls when nobody ever sends anything. "·": nothing that day, for a later step
 * falls on the same.
 *
 *              plan, due on the 28th before             | soft   result, due on the 4th after               | clean-up    | report
 *      −3    −1    0     +1    agency office |       −3    −1    0     +1    agency office | agency office
 */
const WHEN = `
  1 |   ·     ·     ·     ·     ·     ·   | 09/12   ·     ·   31/12 05/01 06/01 08/01 | 26/12 05/01 | 09/01
  2 | 25/12   ·   26/12 29/12 30/12 05/01 | 06/01 30/01 03/02 04/02 05/02 06/02 09/02 | 28/01 04/02 | 09/02
  3 | 23/01 27/01 28/01 29/01 30/01 02/02 | 10/02 27/02 03/03 04/03 05/03 06/03 09/03 | 25/02 04/03 | 09/03
  4 | 23/02   ·   27/02 02/03 02/03 04/03 | 10/03 01/04   ·   03/04 06/04 06/04 08/04 | 27/03 06/04 | 09/04
  5 | 25/03   ·   27/03 30/03 30/03 01/04 | 07/04   ·   29/04 04/05 05/05 06/05 08/05 | 24/04 04/05 | 08/05
  6 |   ·   24/04 28/04 29/04 04/05 04/05 | 05/05 01/06 03/06 04/06 05/06 08/06 08/06 | 28/05 04/06 | 09/06
  7 | 25/05 27/05 28/05 29/05 01/06 01/06 | 09/06 01/07   ·   03/07 06/07 06/07 08/07 | 26/06 06/07 | 09/07
  8 | 25/06   ·   26/06 29/06 30/06 02/07 | 07/07 31/07 03/08 04/08 05/08 06/08 10/08 | 28/07 04/08 | 07/08
  9 | 24/07 27/07 28/07 29/07 30/07 03/08 | 04/08 28/08 03/09 04/09 07/09 07/09 08/09 | 28/08 04/09 | 09/09
 10 | 25/08 27/08 28/08 03/09 03/09 03/09 | 08/09 01/10   ·   02/10 05/10 06/10 08/10 | 25/09 05/10 | 09/10
 11 |   ·   25/09 28/09 29/09 30/09 02/10 | 06/10 30/10 03/11 04/11 05/11 06/11 09/11 | 28/10 04/11 | 09/11
 12 | 23/10 27/10 28/10 29/10 30/10 02/11 | 10/11 01/12 03/12 04/12 07/12 07/12 08/12 | 27/11 04/12 | 09/12
 13 | 25/11   ·   27/11 30/11 30/11 02/12 | 08/12   ·   31/12 04/01 05/01 06/01 08/01 | 28/12 04/01 | 08/01`;

/** What stands in the columns of `WHEN`, and how many are told of: 48 hamlets, 33 of agencies that are mailed; 22 agencies, 18 mailed. */
const COLUMNS: readonly (readonly [what: string, units: number])[] = [
  ['hamlet plan -3', 48],
  ['hamlet plan -1', 48],
  ['hamlet plan 0', 48],
  ['hamlet plan +1', 48],
  ['agency plan +2', 33],
  ['office plan +4', 48],
  ['hamlet result soft', 48],
  ['hamlet result -3', 48],
  ['hamlet result -1', 48],
  ['hamlet result 0', 48],
  ['hamlet result +1', 48],
  ['agency result +2', 33],
  ['office result +4', 48],
  ['agency cleanUp -3', 18],
  ['office cleanUp +4', 22],
  ['office report 0', 1],
];

/** 'dd/MM' of a round that begins or ends with the season. */
const dayWritten = (text: string, round: number): Day => {
  const [dayOfMonth = '', month = ''] = text.split('/');
  const year = round <= 2 && Number(month) >= 11 ? 2025 : round >= 12 && month === '01' ? 2027 : 2026;
  return day(`${year}-${month}-${dayOfMonth}`);
};

/** Day → "what round: how many". */
const written = (): Readonly<Record<string, readonly string[]>> => {
  const expected: Record<string, string[]> = {};
  for (const line of WHEN.trim().split('\n')) {
    const [number, ...cells] = line.split(/[\s|]+/).filter((cell) => cell !== '');
    const round = Number(number);
    const add = (on: Day, what: string, units: number): void => {
      expected[on] = [...(expected[on] ?? []), `${what} of round ${round}: ${units}`];
    };
    const days = cells.map((cell) => (cell === '·' ? null : dayWritten(cell, round)));
    days.forEach((on, index) => {
      const [what, units] = COLUMNS[index] ?? ['', 0];
      if (on === null) return;
      // The Economic Office is an agency too (row 7, three hamlets): where both steps fall on one day it is told once, as the office.
      const isToldAsOffice = what.startsWith('agency') && days[index + 1] === on && !what.includes('cleanUp');
      add(on, what, isToldAsOffice ? units - 3 : units);
      if (what === 'agency result +2') add(on, 'agency agencyReport +2', isToldAsOffice ? 17 : 18);
      if (what === 'office result +4') add(on, 'office agencyReport +4', 22);
    });
  }
  return expected;
};

describe('A season in which nobody ever sends anything', () => {
  const told = runOn(() => worldOf(SILENCE), SEASON);
  const days = byDay(told);
  const expected = written();

  test('reminds on each of its days of what the calendar says, and of nothing else', () => {
    for (const on of SEASON) {
      const lines = [...(days.get(on) ?? [])].map(([what, units]) => `${what}: ${units.length}`);
      expect([on, lines.sort()]).toEqual([on, [...(expected[on] ?? [])].sort()]);
    }
    console.info(
      `A silent season: ${SEASON.length} days, ${days.size} with reminders, ${told.length} things told, ` +
        `${new Set(told.map(({ on, address }) => `${on} ${address}`)).size} mails, each as written.`,
    );
  });

  test('tells each address of each thing once by each step', () => {
    expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
  });

  test('mails rows 1–4 once the office switches it on, and on the same days', () => {
    const settings = { ...worldOf(SILENCE).settings, mailPolite: true };
    const polite = runOn(() => worldOf(SILENCE, { settings }), eachDay('2026-05-25', '2026-06-10'));
    const lines = byDay(polite);
    expect(lines.get(day('2026-06-01'))?.get('agency plan +2 of round 7')).toHaveLength(45);
    expect(lines.get(day('2026-05-28'))?.get('agency cleanUp -3 of round 6')).toHaveLength(22);
  });
});

import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import type { Period } from '../../src/domain/day.ts';
import { activeHamlets } from '../../src/domain/hamlet.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import { sentenceOf } from './hamlet-desk.ts';

/** A hamlet that is not in a round's month: a page reads the register of hamlets only where Lịch notes that there is one. */

const AUGUST = '2026-D09';
const GONE = /không còn trong đợt này|không có trong tháng của đợt này/;

let office: Office;

const register = () => office.register('hamlets');

const opened = (roundKey: string, hamletCode: string) => office.asks('openPlan', { roundKey, hamletCode });

const offered = (roundKey: string, hamletCode: string | null = null): readonly string[] => {
  const reply = office.asks('openPlan', { roundKey, hamletCode });
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value.hamlets.map(({ code }) => code);
};

const callsToOpen = (roundKey: string): number => {
  office.host.calls.reset();
  offered(roundKey, 'X01');
  return office.host.calls.total;
};

/** As an import or another program would: no edit event comes of it. */
const setsUnseen = (code: string, key: string, text: string): void => {
  const cell = register().cell(code, key);
  register().read(() => cell.setValue(text));
};

beforeAll(() => {
  office = scenario();
});

beforeEach(() => {
  for (const key of ['validFrom', 'validTo', 'successor']) register().types('X14', key, null);
});

describe('the months of a hamlet in the register', () => {
  test('cost a page two calls only in the rounds that they touch', () => {
    expect([callsToOpen('2026-D04'), callsToOpen(AUGUST)]).toEqual([5, 5]);
    register().types('X14', 'validTo', '06/2026');
    expect([callsToOpen('2026-D04'), callsToOpen(AUGUST)]).toEqual([5, 7]);
    register().types('X14', 'validTo', null);
    expect(callsToOpen(AUGUST)).toBe(5);
  });

  test('typed at random: every round offers the hamlets that the domain has in its month, and refuses the others', () => {
    const month = fc.option(
      fc.record({ year: fc.integer({ min: 2025, max: 2027 }), month: fc.integer({ min: 1, max: 12 }) }),
    );
    const typed = (at: { year: number; month: number } | null): string | null =>
      at === null ? null : `${at.month}/${at.year}`;
    const period = (at: { year: number; month: number } | null): Period | null =>
      at === null ? null : (`${at.year}-${String(at.month).padStart(2, '0')}` as Period);
    const { rounds } = office.hamlet('Xóm 11').plan();
    const edit = fc.record({
      from: month,
      to: month,
      round: fc.integer({ min: 0, max: rounds.length - 1 }),
      code: fc.constantFrom('X01', 'X14', 'X48'),
    });
    fc.assert(
      fc.property(edit, ({ from, to, round, code }) => {
        register().types(code, 'validFrom', typed(from));
        register().types(code, 'validTo', typed(to));
        const key = rounds[round]?.key ?? '';
        const schedule = office.register('schedule');
        const hamlets = hamletsOfPhuLac.map((hamlet) =>
          hamlet.code === code ? { ...hamlet, validFrom: period(from), validTo: period(to) } : hamlet,
        );
        const there = activeHamlets(hamlets, { period: String(schedule.value(key, 'period')) as Period }).map(
          (hamlet) => hamlet.code,
        );
        expect([...offered(key)].sort()).toEqual([...there].sort());
        expect(GONE.test(sentenceOf(opened(key, code)))).toBe(!there.includes(code));
        register().types(code, 'validFrom', null);
        register().types(code, 'validTo', null);
      }),
      { numRuns: 25 },
    );
  });

  test('written where no edit event tells of them: nothing is sent for the hamlet, and set-up notes it for the pages', () => {
    const xom = office.round(9).hamlet('Xóm 11');
    const { base } = xom.plan().state;
    setsUnseen('X14', 'validTo', '06/2026');
    const sent = xom.sends(FULL_PLAN, { base, operationId: 'unseen' });
    expect(sentenceOf(sent)).toMatch(GONE);
    expect([xom.cell('plan.people'), office.logged(xom)]).toEqual(['', []]);
    office.setUp();
    expect(sentenceOf(opened(AUGUST, 'X14'))).toMatch(GONE);
    setsUnseen('X14', 'validTo', '');
    // Too careful is never wrong: the register itself says that the hamlet is there.
    expect(opened(AUGUST, 'X14').ok).toBe(true);
  });

  test('typed into a copy of the register change nothing, and a workbook without the note asks the register', () => {
    const sheet = register().read((range) => range.getSheet());
    const copy = office.host.calls.uncounted(() => sheet.copyTo(office.spreadsheet).getName());
    office.host.edit({ sheet: copy, range: register().address('X14', 'validTo'), value: '06/2026' });
    expect(office.host.failures).toEqual([]);
    expect(opened(AUGUST, 'X14').ok).toBe(true);
    const schedule = office.register('schedule');
    const column = schedule.columnKeys().indexOf('roster') + 1;
    schedule.read((range) => range.getSheet().deleteColumn(column));
    register().types('X14', 'validTo', '06/2026');
    expect(office.host.failures).toEqual([]);
    expect([callsToOpen('2026-D04'), sentenceOf(opened(AUGUST, 'X14'))]).toEqual([
      7,
      expect.stringMatching(GONE),
    ]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { chartsRange, summaryRange } from '../../src/sheets/layout.ts';
import type { BuiltSummary } from '../../src/wire/monthly-summary.ts';
import type { Going, Step } from '../../src/wire/steps.ts';
import { createHost } from '../emulator/index.ts';
import { callsUpTo, FAULT_TIME, faultPoints } from '../fault-points.ts';
import { Office, PEOPLE, scenario } from '../scenario.ts';
import { granted } from './hamlet-desk.ts';
import { hasSent } from './report-office.ts';

/** The last report of a season, while each call takes its time. */

const KEY = '2026-D13';
const NOW = '2027-01-09T08:00:00+07:00';
const SIX_MINUTES = 360_000;

let saved: string;

beforeAll(() => {
  const office = scenario();
  for (const [round, people] of [40, 41, 42, 43].entries()) {
    hasSent(office.round(round + 1).hamlet('Xóm 1'), { LL01: people, LL05: 20 });
  }
  hasSent(office.round(12).hamlet('Xóm 2'), { LL01: 7, VS01: 1200 });
  hasSent(office.round(13).hamlet('Xóm 1'), { LL01: 50, XH01: 100_000 });
  saved = office.host.save();
});

/** @param slow cells take ten times what they were measured to take at Google, as if there were 480 hamlets */
const officeWith = (slow: 'slow' | 'none'): Office => {
  const users = Object.values(PEOPLE);
  const callCosts = slow === 'slow' ? 'published' : 'none';
  const host = createHost({ now: NOW, formulas: 'left blank', users, workbook: saved, callCosts });
  const { calls, clock } = host;
  if (slow === 'slow') {
    const moved = calls.moved.bind(calls);
    calls.moved = (written, read) => {
      const cost = moved(written, read);
      clock.advance(9 * cost);
      return cost;
    };
  }
  return new Office(host).as('clerk');
};

const steps = (office: Office, cursor: string): Step<BuiltSummary> =>
  granted(office.asks('buildMonthlySummary', { roundKey: KEY, cursor }));

const goesOn = (step: Step<BuiltSummary>): Going => {
  if (!step.goesOn) throw new Error('the report is finished already');
  return step;
};

/** As the page does: one step after another, from the cursor on. */
const finish = (office: Office, cursor = ''): BuiltSummary => {
  for (let step = steps(office, cursor); ; step = steps(office, step.cursor))
    if (!step.goesOn) return step.value;
};

const named = (office: Office, name: string): unknown[][] | null =>
  office.host.calls.uncounted(() => office.spreadsheet.getRangeByName(name)?.getValues() ?? null);

/** All that the report's tab shows but the minute. */
const shown = (office: Office): unknown => ({
  report: named(office, summaryRange(KEY))?.map((row) =>
    row.filter((cell) => !String(cell).startsWith('Số liệu đến')),
  ),
  charts: named(office, chartsRange(KEY)),
  tabs: office.tabNames().filter((name) => name.startsWith('Báo cáo')),
});

describe('A report that takes longer than a step', () => {
  let whole: unknown;

  beforeAll(() => {
    const office = officeWith('none');
    expect(steps(office, '')).toMatchObject({ goesOn: false });
    whole = shown(office);
  });

  test('is read in steps far from six minutes, nothing is written before the last, and says what one made at once says', () => {
    const office = officeWith('slow');
    const { clock } = office.host;
    const began = clock.now();
    const first = goesOn(steps(office, ''));
    expect(clock.now() - began).toBeLessThan(SIX_MINUTES / 5);
    expect(first).toMatchObject({ of: 12, words: `Đọc đợt ${first.done + 1}` });
    expect(first.done).toBeGreaterThan(0);
    expect(shown(office)).toMatchObject({ tabs: [] });
    office.host.calls.reset();
    expect(finish(office, first.cursor).tabName).toBe('Báo cáo 12-2026');
    // No round is read twice: each step reads Lịch and three registers again, the last one two tabs more.
    const { byMethod } = office.host.calls;
    expect(byMethod['Range.getValues']).toBe(
      13 - first.done + 4 * (byMethod['SpreadsheetApp.getActive'] ?? 0) + 2,
    );
    expect(shown(office)).toEqual(whole);
  });

  test('is finished by a step that takes longer, where Google has forgotten what was read', () => {
    const office = officeWith('slow');
    const first = goesOn(steps(office, ''));
    office.host.forgetCache();
    const began = office.host.clock.now();
    expect(steps(office, first.cursor)).toMatchObject({ goesOn: false });
    expect(office.host.clock.now() - began).toBeLessThan(SIX_MINUTES);
    expect(shown(office)).toEqual(whole);
  });

  test('is no other for a cursor that somebody made up', () => {
    const office = officeWith('none');
    for (const cursor of ['12', `${KEY}@${NOW}|12`, 'x|-1', '|', '\u0000'.repeat(20)]) {
      expect(steps(office, cursor)).toMatchObject({ goesOn: false });
      expect(shown(office)).toEqual(whole);
    }
  });

  test('is made once in one tab where two people press at the same time', () => {
    const office = officeWith('slow');
    office.register('agencies').types('CQ07', 'contactEmail', PEOPLE.head);
    const clerk = goesOn(steps(office, ''));
    office.host.clock.advance(100);
    const other = goesOn(steps(office.as('head'), ''));
    expect(finish(office.as('clerk'), clerk.cursor)).toEqual(finish(office.as('head'), other.cursor));
    expect(shown(office)).toEqual(whole);
  });

  test('reads anew what was entered before the button is pressed again', () => {
    const office = officeWith('slow');
    goesOn(steps(office, ''));
    hasSent(office.round(1).hamlet('Xóm 3'), { LL01: 1000 });
    finish(office);
    const people = (shown(office) as { report: unknown[][] }).report.find(
      (row) => row[2] === 'Tổng số người tham gia',
    );
    expect(people?.[10]).toBe(40 + 41 + 42 + 43 + 7 + 50 + 1000);
  });

  test(
    'is completed by the next press where the script died at any call, and is not said to be made before',
    () => {
      const calls = (() => {
        const office = officeWith('slow');
        office.host.calls.reset();
        finish(office);
        return office.host.calls.total;
      })();
      for (const call of faultPoints(callsUpTo(calls), 8, 11)) {
        const office = officeWith('slow');
        office.host.dieAt(call);
        expect(() => finish(office)).toThrow();
        office.host.calls.forgetFaults();
        const state = granted(office.asks('readReportState', { roundKey: KEY }));
        if (state.built !== null) expect([call, shown(office)]).toEqual([call, whole]);
        finish(office);
        expect([call, shown(office)]).toEqual([call, whole]);
      }
    },
    FAULT_TIME,
  );
});

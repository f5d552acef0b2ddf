import { beforeAll, describe, expect, test } from 'vitest';
import { FAULT_TIME, faultPoints } from '../fault-points.ts';
import { type ReportOffice, reportOffice, states } from './report-office.ts';

/** The calls of a whole press that change something, by number; what comes before them only reads. */
let writes: readonly { readonly call: number; readonly method: string }[];

beforeAll(() => {
  const { office, report } = reportOffice('built');
  const { base } = report.checks('12');
  office.host.calls.reset();
  report.asks({ confirmed: true, base });
  writes = office.host.calls.log
    .map((method, index) => ({ call: index + 1, method }))
    .filter(({ method }) => /\.(set|insert|protect|append|flush)/.test(method));
});

const cutOff = (
  { office, report }: ReportOffice,
  how: 'dieAt' | 'failAt',
  call: number,
  press: object,
): void => {
  office.host[how](call);
  try {
    report.asks(press);
  } catch {
    // The page never hears of the press.
  }
  office.host.calls.forgetFaults();
};

const frozenAt = ({ office }: ReportOffice): string =>
  office.register('schedule').shown('2026-D04', 'frozenAt');

const whole = ({ office, report, xom1, xom3, xom4 }: ReportOffice): unknown => ({
  tabs: office.tabNames().filter((name) => name.startsWith('Đã chốt')),
  state: report.state().frozen.map(({ copy, number, state }) => ({ copy, number, state })),
  same: JSON.stringify(report.shown('Đã chốt 03-2026')) === JSON.stringify(report.shown('Báo cáo 03-2026')),
  locks: [...states(xom1), ...states(xom3), ...states(xom4)],
});

const LOCKED = ['Đã khóa', '08:00 09/04/2026'];

const WHOLE = {
  tabs: ['Đã chốt 03-2026'],
  state: [{ copy: 1, number: '12/BC-KT', state: 'whole' }],
  same: true,
  locks: [...LOCKED, ...LOCKED, ...LOCKED, '', '', '', '', '', ''],
};

describe('The connection is lost while a report is being frozen', () => {
  test.each(['dieAt', 'failAt'] as const)(
    'at whatever write (%s): pressing again leaves one copy, one row, one tab, and everything locked',
    (how) => {
      expect(writes.length).toBeGreaterThan(8);
      const points = how === 'dieAt' ? faultPoints(writes, 7, 3) : faultPoints(writes, 4, 4);
      for (const { call, method } of points) {
        const here = reportOffice('built');
        const { office, report } = here;
        const press = { confirmed: true, base: report.checks('12').base, operationId: 'one press' };
        cutOff(here, how, call, press);
        // The calendar says frozen only when everything else stands there.
        if (frozenAt(here) !== '') expect([method, whole(here)]).toEqual([method, WHOLE]);
        expect([method, report.asks(press)]).toMatchObject([
          method,
          { ok: true, value: { kind: 'frozen', copy: 1 } },
        ]);
        expect([method, whole(here)]).toEqual([method, WHOLE]);
        expect(frozenAt(here)).toBe(report.row(1)['frozenAt']);
        expect(office.logged().filter((line) => line.includes('Chốt báo cáo')).length).toBeLessThanOrEqual(1);
      }
    },
    FAULT_TIME,
  );

  test('and the figures change before pressing again: the new list is confirmed, and still there is one tab of it', () => {
    const here = reportOffice('built');
    const { office, report, xom1 } = here;
    const press = { confirmed: true, base: report.checks('12').base };
    cutOff(here, 'failAt', writes.find(({ method }) => method === 'Sheet.protect')?.call ?? 0, press);
    expect(office.tabNames()).toContain('Đã chốt 03-2026');
    expect(report.state().frozen).toEqual([]);
    xom1.writes('LL01', 50);
    report.builds();
    expect(report.asks(press)).toMatchObject({ ok: true, value: { kind: 'checks', copy: 1 } });
    expect(report.freezes().copy).toBe(1);
    expect(whole(here)).toEqual(WHOLE);
  });
});

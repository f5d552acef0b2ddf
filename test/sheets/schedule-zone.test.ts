import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import { type HamletDesk, sentenceOf } from '../scenarios/hamlet-desk.ts';

/** The zone is asked only where Lịch looks as another zone would give it: whatever zone somebody chose, no day is ever wrong. */

const ZONES = Intl.supportedValuesOf('timeZone');
const KEY = '2026-D04';

const plan = { roundKey: KEY, hamletCode: 'X14' };

let office: Office;
let xom: HamletDesk;
let rounds: readonly { readonly label: string }[];
let base: string;

/** What the page is told of the calendar, or why it is told nothing. */
const opened = (zone: string): unknown => {
  office.spreadsheet.setSpreadsheetTimeZone(zone);
  const reply = office.asks('openPlan', plan);
  return reply.ok ? reply.value.rounds : sentenceOf(reply);
};

const wrongZone = (zone: string): string =>
  `Múi giờ của bảng tính đang là ${zone}, ngày sẽ bị lệch. Mời bấm "Khởi tạo sổ" để đặt lại giờ Việt Nam.`;

beforeAll(() => {
  office = scenario();
  xom = office.hamlet('Xóm 11');
  ({
    rounds,
    state: { base },
  } = xom.plan());
});

describe('a spreadsheet in whatever zone', () => {
  test('shows the days of the season or says that its zone is wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), (zone) => {
        const told = opened(zone);
        if (told !== wrongZone(zone)) expect([zone, told]).toEqual([zone, rounds]);
      }),
      { numRuns: 60 },
    );
  });

  test('with a clock as Vietnam’s is as good as Vietnam’s, and any other is refused', () => {
    expect(opened('Asia/Bangkok')).toEqual(rounds);
    for (const zone of ['Asia/Singapore', 'Asia/Yangon', 'UTC', 'America/Phoenix', 'Pacific/Kiritimati']) {
      expect(opened(zone)).toBe(wrongZone(zone));
    }
  });

  test('has nothing of a sending where the zone is wrong', () => {
    const before = xom.cells(Object.keys(FULL_PLAN));
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), (zone) => {
        fc.pre(opened(zone) === wrongZone(zone));
        expect(sentenceOf(xom.sends(FULL_PLAN, { base, operationId: zone }))).toBe(wrongZone(zone));
        expect([xom.cells(Object.keys(FULL_PLAN)), office.logged(xom)]).toEqual([before, []]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('days that somebody wrote into Lịch otherwise than as days', () => {
  const calls = (): number => {
    office.host.calls.reset();
    office.asks('openPlan', plan);
    return office.host.calls.byMethod['Spreadsheet.getSpreadsheetTimeZone'] ?? 0;
  };

  test('a day with an hour is that day, and the zone is asked before that is believed', () => {
    office.spreadsheet.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
    expect(calls()).toBe(0);
    const schedule = office.register('schedule');
    const day = schedule.cell(KEY, 'day');
    const usual = schedule.read(() => day.getValue());
    schedule.read(() => day.setValue(new Date('2026-03-08T07:30:00+07:00')));
    expect(calls()).toBe(1);
    expect(opened('Asia/Ho_Chi_Minh')).toContainEqual({ key: KEY, label: 'Đợt 4 – 08/03/2026' });
    expect(opened('America/Phoenix')).toBe(wrongZone('America/Phoenix'));
    office.spreadsheet.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
    schedule.read(() => day.setValue(usual));
    expect(calls()).toBe(0);
  });

  test('where all days were pasted as text nothing tells the zone but the spreadsheet itself', () => {
    const schedule = office.register('schedule');
    schedule.read((range) => {
      const keys = range.getValues()[0] ?? [];
      for (const key of ['printedDay', 'ruleDay', 'day', 'postponedTo']) {
        const column = range.offset(2, keys.indexOf(key), 13, 1);
        const texts = column.getDisplayValues();
        column.clearDataValidations().setNumberFormat('@').setValues(texts);
      }
    });
    expect(calls()).toBe(1);
    expect(opened('Asia/Ho_Chi_Minh')).toEqual(rounds);
    expect(opened('America/Phoenix')).toBe(wrongZone('America/Phoenix'));
  });
});

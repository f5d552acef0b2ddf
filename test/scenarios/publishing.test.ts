import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BulletinKind } from '../../src/domain/bulletin-facts.ts';
import { frozenKey, keepSnapshot, latestKey } from '../../src/sheets/report-store.ts';
import type { OpenedBulletins } from '../../src/wire/bulletins.ts';
import type { OpenedReport } from '../../src/wire/report-file.ts';
import { snapshotSaying } from '../fixtures/snapshots.ts';
import { type Office, scenario } from '../scenario.ts';
import { granted, sentenceOf } from './hamlet-desk.ts';

const NOW = '2026-04-10T08:00:00+07:00';
const ROUND_4 = '2026-D04';
const ROUND_5 = '2026-D05';

let office: Office;

const report = (roundKey: string | null): OpenedReport =>
  granted(office.asks('openReportDocument', { roundKey }));

const bulletins = (roundKey: string | null): OpenedBulletins =>
  granted(office.asks('openBulletins', { roundKey }));

const saidIn = ({ report: kept }: OpenedReport): string | undefined => kept?.document.paragraphs[0]?.text;

const calls = (act: () => void): number => {
  office.host.calls.reset();
  act();
  return office.host.calls.total;
};

/** What "Lập báo cáo tháng" and "Chốt báo cáo" leave behind. */
const keep = (key: string, said: string): void =>
  office.host.calls.uncounted(() => {
    keepSnapshot(office.spreadsheet, key, snapshotSaying(said));
  });

beforeAll(() => {
  office = scenario({ now: NOW });
  vi.stubGlobal('SpreadsheetApp', office.host.globals.SpreadsheetApp);
});

afterAll(() => {
  vi.unstubAllGlobals();
});

describe('before a report is made', () => {
  test('there is nothing to write a Word file or a bulletin from, and the round whose report is due is shown', () => {
    expect(report(null)).toMatchObject({ roundKey: ROUND_4, period: '2026-03', report: null });
    expect(bulletins(null)).toMatchObject({ roundKey: ROUND_4, facts: null, today: '2026-04-10' });
  });

  test('a round that is not in the calendar is refused', () => {
    expect(sentenceOf(office.asks('openReportDocument', { roundKey: '2026-D99' }))).toContain('Không có đợt');
    expect(sentenceOf(office.asks('openBulletins', { roundKey: 7 }))).toContain('Yêu cầu không đọc được');
  });
});

describe('once a report is made', () => {
  beforeAll(() => {
    keep(latestKey(ROUND_4), 'Bản mới lập.');
  });

  test('its Word file and bulletins are opened without asking for the round', () => {
    expect(report(null)).toMatchObject({
      roundKey: ROUND_4,
      period: '2026-03',
      report: { frozen: false, time: '08:00 09/04/2026' },
    });
    expect(saidIn(report(null))).toBe('Bản mới lập.');
    expect(bulletins(null)).toMatchObject({
      roundKey: ROUND_4,
      facts: { hamletsExpected: 2, hamletsSent: 1 },
    });
    expect(report(ROUND_5).report).toBeNull();
  });

  test('opening costs the same few calls, whatever the season', () => {
    expect(calls(() => report(ROUND_4))).toBeLessThanOrEqual(14);
    expect(calls(() => bulletins(ROUND_4))).toBeLessThanOrEqual(11);
  });

  test('a frozen report is what leaves the house, whatever was made since; a copy that was not finished is not', () => {
    keep(frozenKey(ROUND_4, 1), 'Bản đã gửi.');
    expect(report(ROUND_4).report?.frozen).toBe(false);
    office.register('reports').types(ROUND_4, 'frozenAt', '09/04/2026');
    expect(report(ROUND_4).report?.frozen).toBe(true);
    expect(saidIn(report(ROUND_4))).toBe('Bản đã gửi.');
  });
});

describe('"đã phát ngày"', () => {
  const record = (kind: BulletinKind, day: string, before = '', operationId = office.nextOperation()) =>
    office.asks('recordPublished', { roundKey: ROUND_4, kind, day, before, operationId });

  const days = () => bulletins(ROUND_4).published;

  test('is kept in Sổ báo cáo beside the round, with a line in Nhật ký', () => {
    expect(record('loudspeaker', '2026-04-09').ok).toBe(true);
    expect(office.register('reports').shown(ROUND_4, 'loudspeakerOn')).toBe('09/04/2026');
    expect(days()).toEqual({ web: '', loudspeaker: '2026-04-09', zalo: '' });
    expect(office.logged().at(-1)).toContain('Phát loa ngày 09/4/2026');
  });

  test('is one act however often the answer was lost', () => {
    const before = office.logged().length;
    const id = office.nextOperation();
    expect(record('web', '2026-04-08', '', id).ok).toBe(true);
    expect(record('web', '2026-04-08', '', id).ok).toBe(true);
    expect(office.logged().length).toBe(before + 1);
  });

  test('that somebody typed meanwhile is not written over', () => {
    office.register('reports').types(ROUND_4, 'zaloOn', '07/04/2026');
    const reply = record('zalo', '2026-04-10');
    expect(sentenceOf(reply)).toContain('Có người vừa ghi ngày khác');
    expect(reply).toMatchObject({ problem: { published: { zalo: '2026-04-07' } } });
    expect(record('zalo', '2026-04-10', '2026-04-07').ok).toBe(true);
    expect(days().zalo).toBe('2026-04-10');
  });

  test.each([
    ['before the round', '2026-03-06'],
    ['still to come', '2026-04-11'],
    ['not in any calendar', '2026-02-31'],
  ])('%s is refused', (_what, day) => {
    expect(sentenceOf(record('web', day, '2026-04-08'))).toBe(
      'Ngày phát bản tin phải từ ngày ra quân (07/3/2026) đến hôm nay. Mời chọn lại ngày.',
    );
    expect(days().web).toBe('2026-04-08');
  });

  test('of an unknown kind is refused', () => {
    expect(office.asks('recordPublished', { roundKey: ROUND_4, kind: 'radio', day: '2026-04-08' }).ok).toBe(
      false,
    );
  });

  test('is found wherever people moved the columns, and its row comes back where it was deleted', () => {
    office.host.calls.uncounted(() => {
      const sheet = office.register('reports').range.getSheet();
      sheet.moveColumns(sheet.getRange('I:I'), 4);
      const row = office.register('reports').rowKeys().indexOf(ROUND_4) + 1;
      sheet.deleteRow(row);
    });
    expect(days()).toEqual({ web: '', loudspeaker: '', zalo: '' });
    expect(record('web', '2026-04-10').ok).toBe(true);
    expect(office.register('reports').shown(ROUND_4, 'webOn')).toBe('10/04/2026');
    expect(office.register('reports').shown(ROUND_4, 'round')).not.toBe('');
    expect(days().web).toBe('2026-04-10');
  });

  test('costs no more calls than another act on a register', () => {
    expect(calls(() => record('loudspeaker', '2026-04-01'))).toBeLessThanOrEqual(26);
  });

  test.each(['dieAt', 'failAt'] as const)(
    'cut off at whatever call (%s) is there once, or not at all',
    (how) => {
      const register = office.register('reports');
      const shown = (): string => register.shown(ROUND_4, 'webOn').split('/').reverse().join('-');
      const lines = office.logged().length;
      for (let call = 1; call <= 20; call += 1) {
        const before = shown();
        const day = `2026-04-${call % 2 === 0 ? '02' : '03'}`;
        const id = office.nextOperation();
        office.host[how](call);
        try {
          record('web', day, before, id);
        } catch {
          // The page never hears of the first press.
        }
        office.host.calls.forgetFaults();
        expect([before, day]).toContain(shown());
        expect([call, record('web', day, before, id)]).toMatchObject([call, { ok: true }]);
        expect(shown()).toBe(day);
      }
      expect(office.logged().length).toBeLessThanOrEqual(lines + 20);
    },
  );
});

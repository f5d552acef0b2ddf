import { beforeEach, describe, expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { FULL_PLAN } from '../scenario.ts';
import { granted, sentenceOf } from './hamlet-desk.ts';
import { hasSent, type ReportOffice, reportOffice, states } from './report-office.ts';

let here: ReportOffice;

beforeEach(() => {
  here = reportOffice('frozen');
});

describe('What changes after freezing', () => {
  test('shows as before → after with its reason, in the sidebar and in the report made again', () => {
    const { report, xom1, xom3 } = here;
    xom1.writes('LL01', 52);
    xom1.writes('result.correctionReason', 'Đếm thiếu một nhóm');
    xom1.types('VS01', 300);
    hasSent(xom3, { LL01: 7 });
    const { changes } = report.state();
    expect(changes.map((line) => `${line.hamlet}, ${line.label}: ${line.before} → ${line.after}`)).toEqual(
      expect.arrayContaining([
        'Xóm 1, Tổng số người tham gia: 42 người → 52 người',
        'Xóm 1, Đường làng, ngõ xóm được quét dọn: để trống → 300 m',
        'Xóm 3, Tổng số người tham gia: chưa gửi → 7 người',
      ]),
    );
    expect(changes[0]?.reason).toBe('Đếm thiếu một nhóm');
    expect(changes.find((line) => line.hamlet === 'Xóm 3')?.reason).toBe('(không ghi lý do)');
    const before = report.frozen(1);
    report.builds();
    const texts = report.shown('Báo cáo 03-2026').flat().map(String);
    expect(texts).toContain('THAY ĐỔI SAU KHI CHỐT');
    expect(texts).toContain('Xóm 1: Tổng số người tham gia');
    expect(
      texts.find((text) => text.startsWith('(Báo cáo số 12/BC-KT đã chốt lúc 08:00 09/04/2026')),
    ).toContain(`từ đó có ${changes.length} số liệu thay đổi`);
    expect(report.frozen(1)).toEqual(before);
  });

  test('by hand in a locked column leaves the lock and the frozen copy alone and shows at once', () => {
    const { report, xom1 } = here;
    const before = report.frozen(1);
    xom1.types('LL01', 43);
    xom1.types('result.status', 'Đã nộp');
    expect(states(xom1)).toEqual(['Đã khóa', '08:00 09/04/2026', 'Đã khóa', '08:00 09/04/2026']);
    expect(report.state().changes).toMatchObject([
      { hamlet: 'Xóm 1', before: '42 người', after: '43 người' },
    ]);
    expect(report.frozen(1)).toEqual(before);
  });

  test('in the frozen tab is noticed; rows put above it are no change', () => {
    const { office, report } = here;
    const tabName = 'Đã chốt 03-2026';
    office.host.calls.uncounted(() => office.spreadsheet.getSheetByName(tabName)?.insertRowsBefore(1, 2));
    report.types(tabName, 0, 3, 'Bản lưu của văn phòng');
    expect(report.state().frozen[0]?.state).toBe('whole');
    const row = report.shown(tabName).findIndex((line) => line.includes('Tổng số người tham gia'));
    report.types(tabName, row, 4, 61);
    expect(report.state().frozen[0]?.state).toBe('edited');
  });

  test('when the frozen tab is taken away, or another hash typed, the sidebar can say so', () => {
    const { office, report } = here;
    office.host.calls.uncounted(() => {
      const sheet = office.spreadsheet.getSheetByName('Đã chốt 03-2026');
      if (sheet) office.spreadsheet.deleteSheet(sheet);
    });
    expect(report.state().frozen[0]?.state).toBe('tab-missing');
    office.register('reports').types('2026-D04', 'hash', 'a'.repeat(64));
    expect(report.state().frozen[0]?.state).toBe('edited');
  });
});

describe('The publication of a frozen report (KH III.3.2)', () => {
  test('is owed from its freezing on, and noted by day in both pages', () => {
    const { office, report } = here;
    const opened = () => granted(office.asks('openBulletins', { roundKey: report.roundKey }));
    expect(opened()).toMatchObject({ frozenOn: '2026-04-09', published: { web: '', loudspeaker: '' } });
    const request = { roundKey: report.roundKey, kind: 'web', day: '2026-04-09', before: '' };
    const press = { ...request, operationId: 'published on the web' };
    expect(office.asks('recordPublished', press)).toMatchObject({ ok: true });
    expect(opened().published).toMatchObject({ web: '2026-04-09', loudspeaker: '' });
    expect(report.state().published).toEqual(opened().published);
  });

  test('is not owed before', () => {
    const { office } = reportOffice('built');
    expect(granted(office.asks('openBulletins', { roundKey: '2026-D04' }))).toMatchObject({ frozenOn: '' });
  });
});

describe('"Mở khóa một xóm"', () => {
  test('opens a hamlet that never sent until the end of the day, and it relocks by itself', () => {
    const { office, report, xom4 } = here;
    const until = () => report.state().hamlets.find((each) => each.code === xom4.code)?.unlockedUntil;
    expect(report.unlocks(xom4, '2026-04-10', 'Gửi chậm vì mất mạng')).toEqual({ ok: true, value: null });
    expect(until()).toBe('23:59 10/04/2026');
    expect(office.logged(xom4).at(-1)).toContain('Mở khóa xóm | 2026-D04');
    expect(office.logged(xom4).at(-1)).toContain('đến 23:59 10/04/2026: Gửi chậm vì mất mạng');
    office.at('2026-04-10T23:59:00+07:00');
    expect(xom4.sends(FULL_PLAN)).toMatchObject({ ok: true });
    office.at('2026-04-11T00:00:00+07:00');
    expect(sentenceOf(xom4.sends({ ...FULL_PLAN, 'plan.people': '50' }))).toContain('đã chốt báo cáo');
    expect(until()).toBe('');
  });

  test('for a correction: it needs a reason, is counted, and shows beside what was frozen', () => {
    const { office, report, xom1 } = here;
    report.unlocks(xom1, '2026-04-10', 'Xóm đếm lại');
    const entries = { ...xom1.result().state.entries, LL01: '52' };
    expect(sentenceOf(xom1.reports(entries))).toContain('lý do');
    expect(report.state()).toMatchObject({ corrections: 0, changes: [] });
    const press = {
      base: xom1.result().state.base,
      reason: 'Đếm thiếu một nhóm',
      operationId: 'one correction',
    };
    expect(xom1.reports(entries, press)).toMatchObject({
      ok: true,
      value: { state: { status: 'locked' } },
    });
    expect(xom1.reports(entries, press)).toMatchObject({ ok: true });
    expect(report.state()).toMatchObject({
      corrections: 1,
      changes: [{ hamlet: 'Xóm 1', before: '42 người', after: '52 người', reason: 'Đếm thiếu một nhóm' }],
    });
    expect(xom1.cell('result.corrections')).toBe(1);
    office.at('2026-04-11T00:00:00+07:00');
    expect(sentenceOf(xom1.reports(entries, { reason: 'Lại nhầm' }))).toContain('đã khóa');
  });

  test('of two hamlets that send with one paste of "Gửi" both are counted', () => {
    const { office, report, xom4 } = here;
    const at = hamletsOfPhuLac.findIndex(({ code }) => code === xom4.code);
    const next = office.hamlet(hamletsOfPhuLac[at + 1]?.name ?? '');
    for (const hamlet of [xom4, next]) {
      report.unlocks(hamlet, '2026-04-10', 'Gửi chậm vì mất mạng');
      hamlet.fillsIn({ 'result.course': 'Đã làm', LL01: 42, VS01: 1250 });
    }
    xom4.pastes('result.status', ['Gửi', 'Gửi']);
    expect([xom4.shown('result.status'), next.shown('result.status')]).toEqual(['Đã nộp', 'Đã nộp']);
    expect(report.state()).toMatchObject({ corrections: 2 });
  });

  test('pressed twice is one act', () => {
    const { office, report, xom1 } = here;
    report.unlocks(xom1, '2026-04-10', 'Sửa nhầm');
    report.unlocks(xom1, '2026-04-10', 'Sửa nhầm');
    expect(office.logged(xom1).filter((line) => line.includes('Mở khóa xóm'))).toHaveLength(1);
  });

  test('without a reason, for longer than a week or until yesterday is refused, and nothing is opened', () => {
    const { report, xom1 } = here;
    const refusals = [
      ['2026-04-10', '  ', 'cần ghi lý do'],
      ['2026-04-17', 'Sửa nhầm', 'từ hôm nay đến hết 16/04/2026'],
      ['2026-04-08', 'Sửa nhầm', 'từ hôm nay đến hết 16/04/2026'],
      ['2026-02-31', 'Sửa nhầm', 'Yêu cầu không đọc được'],
    ] as const;
    for (const [until, reason, sentence] of refusals) {
      expect(sentenceOf(report.unlocks(xom1, until, reason))).toContain(sentence);
    }
    expect(xom1.cell('result.unlockedUntil')).toBe('');
  });

  test('in a round that is not frozen is not needed, and says so', () => {
    const { report, xom1 } = reportOffice('built');
    expect(sentenceOf(report.unlocks(xom1, '2026-04-10', 'Sửa nhầm'))).toContain('không cần mở khóa');
  });
});

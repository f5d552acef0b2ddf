import { beforeAll, describe, expect, test } from 'vitest';
import { versionStamp } from '../../src/sheets/layout-version.ts';
import { FULL_PLAN, FULL_RESULT } from '../scenario.ts';
import {
  ADDRESS,
  type GuardedOffice,
  guardedOffice,
  OTHER,
  OWN,
  type Person,
  sameWorkbook,
} from './guarded-office.ts';
import type { HamletDesk } from './hamlet-desk.ts';
import { granted, sentenceOf } from './hamlet-desk.ts';
import { ReportDesk } from './report-desk.ts';

/** Everybody's work of a month goes on as it did: a command writes as the person at the keyboard, and nothing of it is locked. */
describe('in a protected workbook', () => {
  let guarded: GuardedOffice;
  let own: HamletDesk;
  let beside: readonly HamletDesk[];
  let agency: string;

  const by = <T>(person: Person, action: () => T): T => guarded.by(person, action);
  const said = (person: Person, action: () => Parameters<typeof sentenceOf>[0]): string =>
    sentenceOf(by(person, action));

  beforeAll(() => {
    guarded = guardedOffice();
    const { office } = guarded;
    own = office.hamlet(OWN);
    beside = ['Xóm 2', 'Xóm 3'].map((name) => office.hamlet(name));
    agency = String(office.register('hamlets').value(own.code, 'agency'));
    guarded.protects('administrator');
  });

  test('a head keeps a draft and sends the plan', () => {
    expect(said('head', () => own.saves({ 'plan.place': 'nhà văn hóa' }))).toBe('');
    expect(said('head', () => own.sends(FULL_PLAN))).toBe('');
    expect(own.shown('plan.status')).toBe('Đã nộp');
    for (const hamlet of beside) expect(said('officer', () => hamlet.sends(FULL_PLAN))).toBe('');
  });

  test('an officer agrees to several at once, sends one back, and the log has it', () => {
    const { office } = guarded;
    const officer = office.agency(agency);
    const [second, third] = beside.map(({ code }) => code);
    expect(said('officer', () => officer.agrees([own.code, second ?? '']))).toBe('');
    expect(said('officer', () => officer.sendsBack('plan', third ?? '', 'thiếu vật tư', '27/02/2026'))).toBe(
      '',
    );
    expect(own.shown('plan.status')).toBe('Đã thống nhất');
    expect(office.logged(own).some((line) => line.includes('Thống nhất kế hoạch'))).toBe(true);
  });

  test('results are sent, confirmed and sent on to the Economic Office', () => {
    const { office } = guarded;
    office.at('2026-03-08T08:00:00+07:00');
    guarded.protects('administrator');
    const officer = office.agency(agency);
    expect(said('second', () => own.reports(FULL_RESULT))).toBe('');
    expect(said('officer', () => officer.confirms([own.code]))).toBe('');
    for (const { code } of beside) {
      expect(said('officer', () => officer.marksNotSent(code, 'mất liên lạc'))).toBe('');
    }
    expect(said('officer', () => officer.cleansUpOn('07/03/2026'))).toBe('');
    expect(said('officer', () => officer.sendsReport())).toBe('');
    expect(own.shown('result.status')).toBe('Đã xác nhận');
  });

  test('the office follows from a round, makes and freezes the report, unlocks a hamlet, notes a bulletin', () => {
    const { office } = guarded;
    by('office', () => {
      expect(office.menu('Theo dõi từ đợt…', { button: 'OK', text: '3' }).at(-1)).toContain(
        'theo dõi hạn từ đợt 3',
      );
      const report = new ReportDesk(office, 4).builds();
      expect(report.freezes('12').copy).toBe(1);
      expect(own.shown('result.status')).toBe('Đã khóa');
      granted(report.unlocks(own, '2026-03-12', 'ghi nhầm số người'));
    });
    expect(said('head', () => own.reports({ ...FULL_RESULT, LL01: '43' }, { reason: 'đếm lại' }))).toBe('');
    expect(own.cell('LL01')).toBe(43);
  });

  test('an officer notes whom they called, the office has mails sent by hand and by the clock', () => {
    const { office } = guarded;
    const called = { roundKey: '2026-D04', kind: 'plan', units: [own.code], channel: 'call' } as const;
    expect(said('officer', () => office.asks('recordReminded', { ...called, operationId: 'called' }))).toBe(
      '',
    );
    expect(said('office', () => office.asks('switchClock', { to: 'on' }))).toBe('');
    expect(said('office', () => office.asks('sendDigests', { operationId: 'by hand' }))).toBe('');
    expect(office.register('settings').value('reminderRun', 'value')).toBe('2026-03-08T08:00');
    office.at('2026-03-09T08:00:00+07:00');
    office.host.runDueTriggers();
    expect(office.host.failures).toEqual([]);
    expect(office.register('settings').value('reminderRun', 'value')).toBe('2026-03-09T08:00');
    expect(said('office', () => office.asks('switchClock', { to: 'off' }))).toBe('');
    office.at('2026-03-08T08:00:00+07:00');
  });

  test('a copy of the file asks again before somebody changes what was frozen', () => {
    const asks = () => guarded.standing().filter((line) => line.startsWith('Đã chốt 03-2026!'));
    const before = asks();
    expect(before).toEqual(['Đã chốt 03-2026! |  | asks']);
    const copy = sameWorkbook(guarded);
    expect(copy.standing()).toEqual([]);
    copy.protects('administrator');
    expect(copy.standing().filter((line) => line.startsWith('Đã chốt 03-2026!'))).toEqual(before);
    guarded.protects('administrator');
    expect(asks()).toEqual(before);
  });

  test('an administrator changes the indicators and runs set-up again', () => {
    const { office } = guarded;
    by('administrator', () => {
      const indicators = office.register('indicators');
      expect(indicators.types('LL01', 'label', 'Số lượt người tham gia').rejected).toBeUndefined();
      expect(office.menu('Cập nhật chỉ tiêu').at(-1)).not.toContain('lỗi');
      expect(office.round(6).shown('LL01', versionStamp)).toContain('Số lượt người tham gia');
      expect(office.setUp().said).toContain('Sổ đã đầy đủ');
    });
  });

  test('what a run began in a column is left to somebody who may write there, and stops nobody else meanwhile', () => {
    const whole = guardedOffice();
    whole.protects('administrator');
    const { calls } = whole.office.host;
    const planned = whole.office.hamlet(OWN).plan().state.base;
    calls.reset();
    expect(
      sentenceOf(whole.by('head', () => whole.office.hamlet(OWN).saves(FULL_PLAN, { base: planned }))),
    ).toBe('');
    const write = calls.log.indexOf('Range.setValues') + 1;

    const cut = guardedOffice();
    cut.protects('administrator');
    const [hamlet, neighbour] = [cut.office.hamlet(OWN), cut.office.hamlet(OTHER)];
    const base = hamlet.plan().state.base;
    cut.office.host.dieAt(write);
    expect(() => cut.by('head', () => hamlet.saves(FULL_PLAN, { base }))).toThrow();
    cut.office.host.calls.forgetFaults();
    expect(hamlet.shown('plan.startTime')).toBe('');

    expect(sentenceOf(cut.by('otherHead', () => neighbour.sends(FULL_PLAN)))).toBe('');
    expect(neighbour.shown('plan.status')).toBe('Đã nộp');
    expect(hamlet.shown('plan.startTime')).toBe('');

    expect(sentenceOf(cut.by('officer', () => cut.office.hamlet('Xóm 2').saves(FULL_PLAN)))).toBe('');
    expect(hamlet.shown('plan.startTime')).toBe('07:00');
  });

  test('what a run of mails began in Cấu hình, which only its keepers may write, stops nobody else', () => {
    // The plans of round 4 are due the next day.
    const press = (each: GuardedOffice): unknown => {
      each.office.at('2026-02-27T08:00:00+07:00');
      return each.by('office', () => each.office.asks('sendDigests', { operationId: 'cut' }));
    };
    const begun = (): GuardedOffice => {
      const made = guardedOffice();
      made.protects('administrator');
      made.office.host.calls.reset();
      return made;
    };
    const whole = begun();
    expect(press(whole)).toMatchObject({ ok: true });
    expect(whole.office.host.mail.sent.length).toBeGreaterThan(0);
    const writes = whole.office.host.calls.log.flatMap((name, at) =>
      name === 'Range.setValues' || name === 'Range.setValue' ? [at + 1] : [],
    );
    expect(writes.length).toBeGreaterThan(1);
    for (const write of writes) {
      const cut = begun();
      cut.office.host.dieAt(write);
      try {
        press(cut);
      } catch {
        // Google ends the run without a word.
      }
      cut.office.host.calls.forgetFaults();
      const hamlet = cut.office.hamlet(OWN);
      expect([write, sentenceOf(cut.by('head', () => hamlet.sends(FULL_PLAN)))]).toEqual([write, '']);
      // A run that may still live is waited for.
      cut.office.at('2026-02-27T08:11:00+07:00');
      const after = cut.by('office', () => cut.office.asks('sendDigests', { operationId: 'after' }));
      const written = cut.office.host.mail.sent.map(({ to }) => to.join());
      expect([write, sentenceOf(after), written.length]).toEqual([write, '', new Set(written).size]);
    }
  });

  test('a head who is new in the register is told what to do while the column is not opened yet', () => {
    const later = guardedOffice();
    later.protects('administrator');
    const hamlet = later.office.hamlet(OWN);
    later.writes('hamlets', hamlet.code, 'headEmail', ADDRESS.stranger);
    const sends = () => sentenceOf(later.by('stranger', () => hamlet.sends(FULL_PLAN)));
    expect(sends()).toContain('bấm "Bảo vệ sổ"');
    expect(hamlet.shown('plan.status')).toBe('');
    later.protects('administrator');
    expect(sends()).toBe('');
    expect(hamlet.shown('plan.status')).toBe('Đã nộp');
  });

  test('whoever may not do something is told so before anything is written, not stopped by Google in the middle', () => {
    const { office } = guarded;
    expect(by('head', () => office.setUp().said)).toContain('người quản trị');
    expect(said('officer', () => office.asks('protectWorkbook', { cursor: '' }))).toContain('người quản trị');
  });
});

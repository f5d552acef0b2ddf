import { describe, expect, test } from 'vitest';
import type { DutyKind } from '../../src/domain/duty.ts';
import type { OwedLine, RemindersForm } from '../../src/wire/reminders.ts';
import { FULL_PLAN, FULL_RESULT, type Office, scenario } from '../scenario.ts';
import { granted } from './hamlet-desk.ts';

/** Two days after the plans of round 4 were due (28/02/2026). */
const AFTER_PLANS = '2026-03-02T08:00:00+07:00';
/** A day after the results of round 4 were due (04/04/2026), which is the end of its agencies' month too. */
const AFTER_RESULTS = '2026-04-05T08:00:00+07:00';
const ROUND_4 = '2026-D04';

const owing = (office: Office, kind: DutyKind | null, roundKey: string | null = ROUND_4): RemindersForm =>
  granted(office.asks('openReminders', { roundKey, kind }));

const lineOf = (form: RemindersForm, unit: string): OwedLine | undefined =>
  form.owed.find((line) => line.unit === unit);

/** What "Chốt báo cáo" leaves in Lịch. */
const freezes = (office: Office, at: string): void => {
  const schedule = office.register('schedule');
  const cell = schedule.cell(ROUND_4, 'frozenAt');
  schedule.read(() => cell.setValue(new Date(at)));
};

const calls = (office: Office, act: () => unknown): number => {
  office.host.calls.reset();
  act();
  return office.host.calls.total;
};

describe('plans of a round', () => {
  test('all 48 hamlets owe theirs, by agency, with the days in words; rows 1–4 are asked politely', () => {
    const form = owing(scenario({ now: AFTER_PLANS }), 'plan');
    expect(form).toMatchObject({
      roundLabel: 'Đợt 4 – 07/03/2026',
      deadline: '23:59 28/02/2026',
      expected: 48,
      none: 'all',
    });
    expect(form.owed).toHaveLength(48);
    expect(lineOf(form, 'X23')).toEqual({
      unit: 'X23',
      name: 'Xóm Cẩm 2',
      agency: 'Phòng Kinh tế',
      polite: false,
      words: 'QUÁ HẠN 2 ngày',
      tone: 'overdue',
      daysLeft: -2,
      due: '23:59 28/02/2026',
      missing: 'chưa gửi',
      fieldKey: 'plan.status',
    });
    expect(lineOf(form, 'X01')).toMatchObject({
      polite: true,
      words: 'Kính đề nghị gửi, quá 2 ngày',
      tone: 'polite',
    });
    expect(form.owed.filter(({ polite }) => polite).some(({ words }) => words.includes('QUÁ HẠN'))).toBe(
      false,
    );
  });

  test('before the deadline a line says how many days are left', () => {
    const office = scenario({ now: '2026-02-16T08:00:00+07:00' });
    expect(lineOf(owing(office, 'plan'), 'X23')).toMatchObject({ words: 'còn 12 ngày', tone: 'quiet' });
    office.at('2026-02-26T08:00:00+07:00');
    expect(lineOf(owing(office, 'plan'), 'X23')).toMatchObject({ words: 'còn 2 ngày', tone: 'soon' });
  });

  test('a hamlet that sends disappears, one that is sent back comes again with a deadline of its own and the reason', () => {
    const office = scenario({ now: AFTER_PLANS });
    const hamlet = office.hamlet('Xóm Cẩm 2');
    hamlet.sends(FULL_PLAN);
    expect(lineOf(owing(office, 'plan'), 'X23')).toBeUndefined();
    office.agency('CQ07').sendsBack('plan', 'X23', 'Ghi rõ nơi tập trung', '2026-03-05');
    expect(lineOf(owing(office, 'plan'), 'X23')).toMatchObject({
      words: 'Trả lại, còn 3 ngày',
      tone: 'soon',
      due: '23:59 05/03/2026',
      missing: 'trả lại: Ghi rõ nơi tập trung',
    });
  });

  test('a draft says what of the five parts is missing, and when only the button is', () => {
    const office = scenario({ now: AFTER_PLANS });
    const hamlet = office.hamlet('Xóm Cẩm 2');
    hamlet.saves({ 'plan.people': '40', 'plan.item.ND1.1': 'x' });
    expect(lineOf(owing(office, 'plan'), 'X23')?.missing).toBe(
      'đang soạn, còn thiếu thời gian, vật tư, phân công',
    );
    hamlet.saves(FULL_PLAN);
    expect(lineOf(owing(office, 'plan'), 'X23')?.missing).toBe('đã soạn, chưa bấm Gửi');
  });

  test('of round 1 nobody owes any, nor of a round that is only filled in afterwards', () => {
    const office = scenario({ now: AFTER_PLANS });
    expect(owing(office, 'plan', '2026-D01')).toMatchObject({ owed: [], none: 'notApplicable' });
    office.menu('Theo dõi từ đợt…', { button: 'OK', text: '5' });
    expect(owing(office, 'plan')).toMatchObject({ owed: [], none: 'notTracked' });
  });

  test('a hamlet whose agency’s name was deleted in the head of the tab is listed all the same', () => {
    const office = scenario({ now: AFTER_PLANS });
    office.hamlet('Xóm Cẩm 2').writes('head.agency', '');
    expect(lineOf(owing(office, 'plan'), 'X23')?.agency).toBe('Chưa rõ cơ quan');
  });

  test('a hamlet that is merged away owes none, and is not counted', () => {
    const office = scenario({ now: AFTER_PLANS });
    office.register('hamlets').types('X23', 'validTo', '2026-02');
    office.register('schedule').types(ROUND_4, 'roster', '');
    const form = owing(office, 'plan');
    expect(form.expected).toBe(47);
    expect(lineOf(form, 'X23')).toBeUndefined();
  });
});

describe('results of a round', () => {
  test('stand under the agency that answers for them; one that is said not to come is settled', () => {
    const office = scenario({ now: AFTER_RESULTS });
    office.hamlet('Xóm Cẩm 3').reports(FULL_RESULT);
    office.agency('CQ07').marksNotSent('X25', 'Xóm hoãn ra quân');
    const form = owing(office, 'result');
    const ofOffice = form.owed.filter(({ agency }) => agency === 'Phòng Kinh tế');
    expect(ofOffice.map(({ name, words }) => `${name}: ${words}`)).toEqual(['Xóm Cẩm 2: QUÁ HẠN 1 ngày']);
    expect([form.owed.length, form.expected]).toEqual([46, 48]);
  });

  test('what is missing when the report is frozen stays missing, and nobody is reminded of it any more', () => {
    const office = scenario({ now: AFTER_RESULTS });
    freezes(office, '2026-04-04T10:00:00+07:00');
    expect(owing(office, 'result')).toMatchObject({ owed: [], expected: 48, none: 'closed' });
  });
});

describe('what agencies owe themselves', () => {
  test('their report and their clean-up day, each until it is there', () => {
    const office = scenario({ now: AFTER_RESULTS });
    const reports = owing(office, 'agencyReport');
    expect(reports.owed).toHaveLength(22);
    expect(lineOf(reports, 'CQ07')).toMatchObject({
      name: 'Phòng Kinh tế',
      words: 'QUÁ HẠN 1 ngày',
      missing: 'chưa gửi',
      fieldKey: 'sentAt',
    });
    expect(lineOf(reports, 'CQ23')).toBeUndefined();
    const days = owing(office, 'cleanUp');
    expect(days.deadline).toBe('23:59 31/03/2026');
    expect(lineOf(days, 'CQ01')?.words).toBe('Kính đề nghị ghi ngày, quá 5 ngày');
    office.agency('CQ07').cleansUpOn('21/03/2026');
    expect(lineOf(owing(office, 'cleanUp'), 'CQ07')).toBeUndefined();
    const log = office.register('agencyLog');
    const cell = log.cell(`${ROUND_4}|CQ08`, 'cleanUpDay');
    log.read(() => cell.setValue(new Date('2026-04-02T00:00:00+07:00')));
    expect(lineOf(owing(office, 'cleanUp'), 'CQ08')?.missing).toBe(
      'ngày đã ghi (02/04/2026) không thuộc tháng này',
    );
  });

  test('the Economic Office owes the report until it is frozen, and then the service centre its publication', () => {
    const office = scenario({ now: AFTER_RESULTS });
    expect(owing(office, 'report').owed).toMatchObject([
      { unit: 'CQ07', words: 'còn 4 ngày', missing: 'chưa chốt báo cáo' },
    ]);
    expect(owing(office, 'publication')).toMatchObject({ owed: [], none: 'notFrozen' });
    freezes(office, '2026-04-03T10:00:00+07:00');
    expect(owing(office, 'report')).toMatchObject({ owed: [], none: 'all' });
    const [line] = owing(office, 'publication').owed;
    expect(line).toMatchObject({ missing: 'chưa ghi ngày đăng trang tin, phát loa' });
    const record = { roundKey: ROUND_4, day: '2026-04-04', before: '' };
    for (const kind of ['web', 'loudspeaker'])
      office.asks('recordPublished', { ...record, kind, operationId: office.nextOperation() });
    expect(owing(office, 'publication')).toMatchObject({ owed: [], none: 'all' });
  });
});

test('a line leads to the cell where what is owed will stand, and to none where that is gone', () => {
  const office = scenario({ now: AFTER_RESULTS });
  freezes(office, '2026-04-03T10:00:00+07:00');
  const goesTo = (hamletCode: string, fieldKey: string): string => {
    granted(office.asks('selectCell', { roundKey: ROUND_4, hamletCode, fieldKey }));
    const { spreadsheet } = office;
    return office.host.calls.uncounted(
      () => `${spreadsheet.getActiveSheet().getName()}!${spreadsheet.getActiveRange()?.getA1Notation()}`,
    );
  };
  const log = office.register('agencyLog');
  const at = (key: string): string =>
    `Sổ cơ quan!${log.read(() => log.cell(`${ROUND_4}|CQ08`, key).getA1Notation())}`;
  expect(goesTo('X23', 'plan.status')).toContain('Đợt 04 (03-2026)!');
  expect(goesTo('CQ08', 'sentAt')).toBe(at('sentAt'));
  expect(goesTo('CQ08', 'cleanUpDay')).toBe(at('cleanUpDay'));
  expect(goesTo('CQ10', 'loudspeakerOn')).toContain('Sổ báo cáo!');
  expect(
    office.asks('selectCell', { roundKey: ROUND_4, hamletCode: 'CQ99', fieldKey: 'sentAt' }),
  ).toMatchObject({
    ok: false,
  });
  expect(
    office.asks('selectCell', { roundKey: ROUND_4, hamletCode: 'CQ08', fieldKey: 'khác' }),
  ).toMatchObject({
    ok: false,
  });
});

describe('opening the page', () => {
  test('is about the deadline that is nearest, before it or after', () => {
    const office = scenario({ now: AFTER_PLANS });
    expect(owing(office, null, null)).toMatchObject({ kind: 'plan', roundKey: ROUND_4 });
    office.at(AFTER_RESULTS);
    expect(owing(office, null, null)).toMatchObject({ kind: 'result', roundKey: ROUND_4 });
    expect(owing(office, 'plan', null)).toMatchObject({ roundKey: '2026-D05' });
  });

  test('takes five calls for plans and results, and the same whatever was sent', () => {
    const office = scenario({ now: AFTER_PLANS });
    expect(calls(office, () => owing(office, 'plan'))).toBe(5);
    expect(calls(office, () => owing(office, 'result', null))).toBe(5);
    expect(calls(office, () => owing(office, null, null))).toBe(5);
    expect(calls(office, () => owing(office, 'agencyReport'))).toBe(9);
    expect(calls(office, () => owing(office, 'report'))).toBe(5);
  });

  test('a request for a round or a duty that there is not is refused with a sentence', () => {
    const office = scenario({ now: AFTER_PLANS });
    expect(office.asks('openReminders', { roundKey: '2026-D99', kind: 'plan' })).toMatchObject({ ok: false });
    expect(office.asks('openReminders', { roundKey: null, kind: 'nợ' })).toMatchObject({ ok: false });
  });
});

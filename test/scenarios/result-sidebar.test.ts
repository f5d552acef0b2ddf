import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sentenceOf as wordsOf } from '../../src/text/findings.ts';
import { FULL_PLAN, FULL_RESULT, type Office, PEOPLE, scenario } from '../scenario.ts';
import type { HamletDesk } from './hamlet-desk.ts';
import { sentenceOf } from './hamlet-desk.ts';

let office: Office;
let xom: HamletDesk;

beforeAll(() => {
  office = scenario({ now: '2026-03-20T08:00:00+07:00' });
});

beforeEach(() => {
  office.at('2026-03-20T08:15:00+07:00').as('clerk');
  xom = office.nextHamlet();
});

const findingsOf = (reply: ReturnType<HamletDesk['reports']>) => {
  if (reply.ok) return reply.value.findings;
  return reply.problem.kind === 'findings' ? reply.problem.findings : [];
};
const codesOf = (reply: ReturnType<HamletDesk['reports']>): string[] =>
  findingsOf(reply).map(({ code, fieldKey }) => `${code} ${fieldKey}`);

describe('a hamlet opens its result beside the sheet', () => {
  test('the round just held comes first, with its deadline', () => {
    const reply = office.asks('openResult', { roundKey: null, hamletCode: null });
    expect(reply).toMatchObject({
      ok: true,
      value: { roundKey: '2026-D04', hamletCode: 'X01', phase: 'result', hasRoundBefore: true },
    });
    expect(xom.result().state).toMatchObject({
      status: 'none',
      statusWords: 'Chưa nộp',
      deadlineWords: 'Hạn gửi: 23:59 04/04/2026',
      open: true,
      entries: {},
    });
  });

  test('what was planned stands beside it, in short', () => {
    xom.sends({ ...FULL_PLAN, 'plan.detail.ND1': 'Từ cầu đến chợ', 'plan.detail.ND3': 'Vườn nhà ông Ba' });
    const form = xom.result();
    expect(form.plannedPeople).toBe(40);
    expect(form.planned.ND1).toMatch(/^.+; Từ cầu đến chợ$/);
    expect(form.planned.ND3).toBe('Vườn nhà ông Ba');
    expect(form.planned.ND2).toBeUndefined();
  });

  test('last round’s figures are told apart from this round’s entries, once they were sent', () => {
    xom.inRound(3).savesResult({ ...FULL_RESULT, VS01: '800' });
    expect(xom.roundBefore()).toEqual({ label: 'Đợt 3', figures: {}, unfinished: [] });
    xom.inRound(3).reports({ ...FULL_RESULT, VS01: '1.500', 'result.highlights': 'Đông đủ' });
    expect(xom.roundBefore().figures).toEqual({ LL01: '42', VS01: '1.500' });
    expect(xom.result().state.entries).toEqual({});
  });

  test('planned work that the result did not mention is offered to the next plan', () => {
    const march = xom.inRound(3);
    march.sends({ ...FULL_PLAN, 'plan.detail.ND3': 'Vườn nhà ông Ba', 'plan.detail.ND4': 'Thăm hộ nghèo' });
    march.reports({ ...FULL_RESULT, 'result.nil.ND4': 'Không còn hộ nghèo' });
    expect(xom.roundBefore().unfinished).toEqual([
      { category: 'ND3', entries: { 'plan.detail.ND3': 'Vườn nhà ông Ba' } },
    ]);
  });
});

describe('a hamlet sends its result', () => {
  test('an empty result is refused with what it lacks, and nothing is written', () => {
    const reply = xom.reports({});
    expect(codesOf(reply)).toEqual(['missing-course result.course']);
    expect(xom.cells(['result.status', 'LL01'])).toEqual({ 'result.status': '', LL01: '' });
  });

  test('blank, 0 and “không phát sinh” stand in the column as three different things', () => {
    const reply = xom.reports({
      ...FULL_RESULT,
      VS02: '0',
      XH01: '1,5 triệu',
      'result.nil.ND3': 'Không có hộ đăng ký',
    });
    const receipt = reply.ok ? reply.value.receipt : null;
    expect(receipt?.code).toMatch(new RegExp(`^KQ04-${xom.code}-[A-Z0-9]{4}$`));
    expect(xom.shown('result.status')).toBe('Đã nộp');
    expect(xom.shown('result.firstSubmittedAt')).toBe('08:15 20/03/2026');
    expect(xom.cells(['VS02', 'VS03', 'XH01', 'result.nil.ND3'])).toEqual({
      VS02: 0,
      VS03: '',
      XH01: 1_500_000,
      'result.nil.ND3': 'Không có hộ đăng ký',
    });
    expect(office.logged(xom)).toEqual([
      `08:15 20/03/2026 | ${PEOPLE.clerk} | Gửi kết quả | 2026-D04 | ${xom.code} | ${receipt?.code}`,
    ]);
  });

  test('a day put off needs its new day, later than the round’s, and a reason', () => {
    const put = { 'result.course': 'postponed' };
    expect(codesOf(xom.reports(put))).toEqual([
      'missing-new-day result.newDay',
      'missing-reason result.reason',
    ]);
    const early = xom.reports({ ...put, 'result.newDay': '01/03/2026', 'result.reason': 'mưa to' });
    expect(findingsOf(early).map(wordsOf)).toEqual([
      'Ngày hoãn sang phải sau ngày ra quân 07/03/2026: hãy kiểm tra lại ngày.',
    ]);
    const later = { ...put, 'result.newDay': '21/3/2026', 'result.reason': 'mưa to' };
    expect(xom.reports(later)).toMatchObject({ ok: true });
    expect(xom.shown('result.newDay')).toBe('21/03/2026');
  });

  test('a result before the day is refused, unless the hamlet says on which earlier day it went out', () => {
    office.at('2026-03-05T08:00:00+07:00');
    expect(findingsOf(xom.reports(FULL_RESULT)).map(wordsOf)).toEqual([
      'Chưa đến ngày ra quân 07/03/2026: đã làm sớm thì ghi ngày thực hiện thật, chưa làm thì lưu nháp.',
    ]);
    expect(codesOf(xom.reports({ ...FULL_RESULT, 'result.actualDay': '06/03/2026' }))).toEqual([
      'day-not-come result.actualDay',
    ]);
    expect(codesOf(xom.reports({ ...FULL_RESULT, 'result.actualDay': '28/02/2026' }))).toEqual([
      'day-before-round result.actualDay',
    ]);
    expect(xom.savesResult(FULL_RESULT)).toMatchObject({ ok: true });
    expect(xom.reports({ ...FULL_RESULT, 'result.actualDay': '04/03/2026' })).toMatchObject({ ok: true });
  });

  test('a part greater than its total is refused; ten times the people planned is asked about and taken', () => {
    xom.sends(FULL_PLAN);
    const reply = xom.reports({ ...FULL_RESULT, LL02: '60' });
    expect(codesOf(reply)).toContain('part-exceeds-total LL02');
    expect(xom.cell('LL01')).toBe('');
    const many = xom.reports({ ...FULL_RESULT, LL01: '400' });
    expect(many.ok).toBe(true);
    expect(findingsOf(many).map(wordsOf)).toContain(
      'Kế hoạch 40 người, kết quả ghi 400 người: mời xem lại, đúng thì cứ gửi.',
    );
    expect(xom.cell('LL01')).toBe(400);
  });

  test('photos without a link, money under a thousand and a far day are asked about and taken', () => {
    const reply = xom.reports({
      ...FULL_RESULT,
      XH01: '500',
      'result.photos': 'có 3 ảnh trong Zalo',
      'result.actualDay': '20/03/2026',
    });
    expect(reply.ok).toBe(true);
    expect(codesOf(reply)).toEqual(['money-too-small XH01', 'not-a-link result.photos']);
    expect(
      xom.reports({ ...FULL_RESULT, 'result.photos': 'https://photos.example.invalid/a' }),
    ).toMatchObject({
      value: { findings: [] },
    });
  });

  test('a text where a number belongs is named, and a page of text is told to be too long', () => {
    const reply = xom.reports({ ...FULL_RESULT, VS01: 'hơn 800', 'result.highlights': 'a'.repeat(6000) });
    expect(findingsOf(reply).map(wordsOf)).toEqual([
      '“hơn 800” không phải là số: hãy ghi lại bằng chữ số.',
      'Dài quá 300 ký tự: hãy viết gọn lại.',
    ]);
    expect(xom.cell('LL01')).toBe('');
  });

  test('a double click is one act, and a result changed in the grid meanwhile is a conflict that shows both', () => {
    const press = { base: xom.result().state.base, operationId: 'press-result' };
    const first = xom.reports(FULL_RESULT, press);
    office.at('2026-03-20T09:00:00+07:00');
    const second = xom.reports(FULL_RESULT, press);
    expect(second.ok && second.value.receipt).toEqual(first.ok && first.value.receipt);
    expect(office.logged(xom)).toHaveLength(1);
    const { base } = xom.result().state;
    xom.types('VS01', 900);
    const late = xom.reports({ ...FULL_RESULT, LL01: '50' }, { base });
    expect(late).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', current: { entries: { VS01: '900', LL01: '42' } } },
    });
    expect(sentenceOf(late)).toBe(
      'Có người vừa sửa kết quả này. Mời xem hai bản và chọn; chưa có gì bị ghi đè.',
    );
    expect(xom.cells(['LL01', 'VS01'])).toEqual({ LL01: 42, VS01: 900 });
  });
});

describe('a result that was sent back', () => {
  test('says why and until when, and is answered by sending again', () => {
    xom.reports(FULL_RESULT);
    xom.writes('result.status', 'Trả lại');
    xom.writes('result.sentBackReason', 'Thiếu số hộ tham gia');
    xom.writes('result.personalDeadline', new Date('2026-03-25T23:59:00+07:00'));
    expect(xom.result().state).toMatchObject({
      statusWords: 'Trả lại',
      deadlineWords: 'Hạn gửi lại: 23:59 25/03/2026',
      tone: 'soon',
      remarks: [
        'Cơ quan trả lại: Thiếu số hộ tham gia',
        'Mời sửa ở dưới rồi gửi lại; lần gửi đầu vẫn được tính.',
      ],
    });
    office.at('2026-03-24T08:00:00+07:00');
    expect(xom.result().state.statusWords).toBe('Trả lại, còn 1 ngày');
    office.at('2026-03-20T08:00:00+07:00');
    expect(xom.reports({ ...FULL_RESULT, LL04: '30' })).toMatchObject({
      ok: true,
      value: { state: { status: 'submitted', remarks: [] } },
    });
    expect(xom.cell('result.sentBackReason')).toBe('');
  });
});

describe('a hamlet merged away in the middle of the season', () => {
  test('is neither offered nor written to, and its successor is named', () => {
    const gone = office.hamlet('Xóm Lũng 1');
    const { base } = gone.result().state;
    const register = office.register('hamlets');
    register.types('X48', 'validTo', '02/2026');
    register.types('X48', 'successor', 'X47');
    const sentence = /^"Xóm Lũng 1" không còn trong đợt này, đã nhập vào "(.+)"\. Mời chọn "\1"\.$/;
    const where = { roundKey: '2026-D04', hamletCode: 'X48' };
    expect(sentenceOf(office.asks('openResult', where))).toMatch(sentence);
    expect(sentenceOf(office.asks('openPlan', where))).toMatch(sentence);
    expect(sentenceOf(gone.reports(FULL_RESULT, { base }))).toMatch(sentence);
    expect(gone.cell('LL01')).toBe('');
    const { hamlets } = xom.result();
    expect([hamlets.length, hamlets.some(({ code }) => code === 'X48')]).toEqual([47, false]);
    gone.chooses('result.status', 'Gửi');
    expect([gone.cell('result.status'), gone.note('result.status')]).toEqual([
      '',
      expect.stringContaining('không còn trong đợt này'),
    ]);
    expect(gone.inRound(3).result().hamletCode).toBe('X48');
    register.types('X48', 'validTo', null);
  });
});

describe('the connection is lost while a result is being sent', () => {
  const whole = { ...FULL_RESULT, 'result.highlights': 'Đông đủ', 'result.nil.ND3': 'Không có', XH03: '2' };
  const keys = Object.keys(whole);

  test.each(['dieAt', 'failAt'] as const)(
    'at whatever call (%s), nothing is half there, and pressing again leaves it there once and whole',
    (how) => {
      const another = scenario({ now: '2026-03-20T08:15:00+07:00' });
      for (let call = 1; call <= 22; call += 1) {
        const hamlet = another.nextHamlet();
        const press = { base: hamlet.result().state.base, operationId: `${how} ${call}` };
        another.host[how](call);
        try {
          hamlet.reports(whole, press);
        } catch {
          // The page never hears of the first press.
        }
        another.host.calls.forgetFaults();
        const halfway = keys.filter((key) => hamlet.cell(key) !== '').length;
        const sent = hamlet.shown('result.status') === 'Đã nộp';
        expect([call, halfway]).toEqual([call, sent ? keys.length : 0]);
        expect([call, hamlet.reports(whole, press)]).toMatchObject([
          call,
          { ok: true, value: { state: { status: 'submitted', entries: whole } } },
        ]);
        expect(another.logged(hamlet).length).toBeLessThanOrEqual(1);
      }
    },
  );
});

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FULL_PLAN, type Office, PEOPLE, scenario } from '../scenario.ts';
import type { HamletDesk } from './hamlet-desk.ts';
import { sentenceOf } from './hamlet-desk.ts';

let office: Office;
let xom: HamletDesk;

beforeAll(() => {
  office = scenario();
});

beforeEach(() => {
  office.at('2026-02-20T08:15:00+07:00').as('clerk');
  xom = office.nextHamlet();
});

const STAMPS = [
  'plan.status',
  'plan.firstSubmittedAt',
  'plan.lastSubmittedAt',
  'plan.receipt',
  'plan.operation',
];

const everything = (hamlet: HamletDesk): unknown =>
  hamlet.cells([...STAMPS, ...Object.keys(FULL_PLAN), 'plan.place', 'plan.endTime']);

describe('a hamlet opens its plan beside the sheet', () => {
  const first = () => office.asks('openPlan', { roundKey: null, hamletCode: null });

  test('the next round comes first, and the own hamlet: whoever has none has to say which', () => {
    expect(first()).toMatchObject({ ok: true, value: { roundKey: '2026-D04', hamletKnown: false } });
    const register = office.register('hamlets');
    register.types('X47', 'headEmail', PEOPLE.head.toUpperCase());
    expect(office.as('head') && first()).toMatchObject({ value: { hamletCode: 'X47', hamletKnown: true } });
    register.types('X48', 'secondEmail', PEOPLE.head);
    expect(first()).toMatchObject({ value: { hamletKnown: false } });
    register.types('X47', 'headEmail', '');
    expect(first()).toMatchObject({ value: { hamletCode: 'X48', hamletKnown: true } });
    register.types('X48', 'secondEmail', '');
    office.as('clerk');
  });

  test('it sees 13 rounds, 48 hamlets, seven categories and its deadline in words', () => {
    const form = xom.plan();
    expect([form.rounds.length, form.hamlets.length, form.categories.length]).toEqual([13, 48, 7]);
    expect(form.rounds[3]?.label).toBe('Đợt 4 – 07/03/2026');
    expect(form.state).toMatchObject({
      status: 'none',
      statusWords: 'Chưa nộp',
      deadlineWords: 'Hạn gửi: 23:59 28/02/2026',
      open: true,
      entries: {},
    });
  });
});

describe('a hamlet sends its plan', () => {
  test('an empty plan is refused with five named gaps and nothing is written', () => {
    const before = everything(xom);
    const reply = xom.sends({});
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'findings' } });
    expect(sentenceOf(reply)).toBe('Chưa gửi được: còn 5 điều cần xem. Nội dung đã nhập vẫn giữ nguyên.');
    const findings = !reply.ok && reply.problem.kind === 'findings' ? reply.problem.findings : [];
    expect(findings.map((each) => each.code)).toEqual([
      'missing-content',
      'missing-time',
      'missing-forces',
      'missing-materials',
      'missing-assignment',
    ]);
    expect(everything(xom)).toEqual(before);
    expect(office.logged(xom)).toEqual([]);
  });

  test('a whole plan stands in the column with its state, its stamps and a receipt that can be read out', () => {
    office.as('clerk');
    const reply = xom.sends({ ...FULL_PLAN, 'plan.money': '1,5 triệu' });
    expect(reply).toMatchObject({ ok: true, value: { state: { status: 'submitted', tone: 'good' } } });
    const receipt = reply.ok ? reply.value.receipt : null;
    expect(receipt?.code).toMatch(new RegExp(`^KH04-${xom.code}-[A-Z0-9]{4}$`));
    expect(receipt?.time).toBe('08:15 20/02/2026');
    expect(xom.shown('plan.status')).toBe('Đã nộp');
    expect(xom.shown('plan.firstSubmittedAt')).toBe('08:15 20/02/2026');
    expect(xom.shown('plan.lastSubmittedAt')).toBe('08:15 20/02/2026');
    expect(xom.cell('plan.receipt')).toBe(receipt?.code);
    expect(xom.cell('plan.people')).toBe(40);
    expect(xom.cell('plan.startTime')).toBe('07:00');
    expect(xom.cell('plan.item.ND1.1')).toBe('x');
    expect(xom.cell('plan.money')).toBe(1_500_000);
    expect(office.logged(xom)).toEqual([
      `08:15 20/02/2026 | ${PEOPLE.clerk} | Gửi kế hoạch | 2026-D04 | ${xom.code} | ${receipt?.code}`,
    ]);
  });

  test('B3 “Xóm 11” is neither “Xóm 1” nor “Xóm 11A”: nobody else’s column is touched', () => {
    xom = office.hamlet('Xóm 11');
    const neighbours = ['Xóm Đồng Vòng', 'Xóm 11A', 'Xóm 1'].map((name) => office.hamlet(name));
    const before = neighbours.map(everything);
    xom.sends(FULL_PLAN);
    expect(neighbours.map(everything)).toEqual(before);
  });

  test('the log says "không xác định" where Google does not tell who it was', () => {
    office.as('unknown');
    xom.sends(FULL_PLAN);
    expect(office.logged(xom)[0]).toContain('không xác định');
  });

  test('text that looks like a formula stays text', () => {
    xom.sends({ ...FULL_PLAN, 'plan.place': '=1+1', 'plan.materials': '+5 chổi' });
    expect(xom.cell('plan.place')).toBe('=1+1');
    expect(xom.cell('plan.materials')).toBe('+5 chổi');
  });

  test('a double click on Gửi is one act with one receipt', () => {
    const press = { base: xom.plan().state.base, operationId: 'press' };
    const first = xom.sends(FULL_PLAN, press);
    office.at('2026-02-20T08:17:00+07:00');
    const second = xom.sends(FULL_PLAN, press);
    expect(second).toMatchObject({ ok: true });
    expect(second.ok && second.value.receipt).toEqual(first.ok && first.value.receipt);
    expect(xom.shown('plan.lastSubmittedAt')).toBe('08:15 20/02/2026');
    expect(office.logged(xom)).toHaveLength(1);
  });

  test('a supplement before the deadline keeps the first sending beside the latest', () => {
    xom.sends(FULL_PLAN);
    office.at('2026-02-25T09:00:00+07:00');
    expect(xom.sends({ ...FULL_PLAN, 'plan.people': '55' })).toMatchObject({ ok: true });
    expect(xom.shown('plan.firstSubmittedAt')).toBe('08:15 20/02/2026');
    expect(xom.shown('plan.lastSubmittedAt')).toBe('09:00 25/02/2026');
    expect(xom.cell('plan.people')).toBe(55);
    expect(office.logged(xom)).toHaveLength(2);
  });

  test('a plan after the deadline is taken and says how late it is', () => {
    office.at('2026-03-03T07:00:00+07:00');
    const reply = xom.sends(FULL_PLAN);
    expect(reply).toMatchObject({ ok: true, value: { state: { statusWords: 'Đã nộp, muộn 3 ngày' } } });
    expect(xom.shown('plan.firstSubmittedAt')).toBe('07:00 03/03/2026');
  });

  test('what the form leaves empty is cleared in the column', () => {
    xom.saves({ ...FULL_PLAN, 'plan.place': 'Nhà văn hóa' });
    xom.sends(FULL_PLAN);
    expect(xom.cell('plan.place')).toBe('');
  });
});

describe('two people work on one plan', () => {
  test('what somebody typed in the grid meanwhile is shown beside the form, and neither is lost', () => {
    const { base } = xom.plan().state;
    xom.types('plan.place', 'Sân kho');
    const reply = xom.sends(FULL_PLAN, { base });
    expect(reply).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', current: { entries: { 'plan.place': 'Sân kho' }, status: 'draft' } },
    });
    expect(sentenceOf(reply)).toBe(
      'Có người vừa sửa kế hoạch này. Mời xem hai bản và chọn; chưa có gì bị ghi đè.',
    );
    expect(xom.cell('plan.place')).toBe('Sân kho');
    expect(xom.cell('plan.people')).toBe('');
    expect(office.logged(xom)).toEqual([]);
  });

  test('the head loads, the clerk sends, and the head’s sending is a conflict that shows the clerk’s plan', () => {
    office.as('head');
    const loadedByHead = xom.plan().state.base;
    office.as('clerk');
    xom.sends({ ...FULL_PLAN, 'plan.people': '30' });
    office.as('head');
    const reply = xom.sends(FULL_PLAN, { base: loadedByHead });
    expect(reply).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', current: { status: 'submitted', entries: { 'plan.people': '30' } } },
    });
    expect(xom.cell('plan.people')).toBe(30);
    expect(office.logged(xom)).toHaveLength(1);
  });

  test('having seen both, the head sends over the clerk’s plan knowingly', () => {
    const { base } = xom.plan().state;
    xom.sends({ ...FULL_PLAN, 'plan.people': '30' });
    const refused = xom.sends(FULL_PLAN, { base });
    const current = !refused.ok && refused.problem.kind === 'conflict' ? refused.problem.current.base : '';
    expect(xom.sends(FULL_PLAN, { base: current })).toMatchObject({ ok: true });
    expect(xom.cell('plan.people')).toBe(40);
  });

  test('while somebody else writes, the page is asked to wait and nothing is lost', () => {
    const { base } = xom.plan().state;
    const release = office.host.holdLock();
    const reply = xom.sends(FULL_PLAN, { base, operationId: 'press' });
    expect(sentenceOf(reply)).toBe(
      'Sổ đang có người khác ghi. Mời đợi vài giây rồi bấm lại; nội dung đang soạn vẫn còn.',
    );
    release();
    expect(xom.sends(FULL_PLAN, { base, operationId: 'press' })).toMatchObject({ ok: true });
  });
});

describe('a draft', () => {
  test('is kept with its gaps, counts as no plan and gives no receipt', () => {
    const reply = xom.saves({ 'plan.place': 'Nhà văn hóa', 'plan.people': '40' });
    expect(reply).toMatchObject({ ok: true, value: { state: { status: 'draft' }, receipt: null } });
    expect(xom.shown('plan.status')).toBe('Đang soạn');
    expect(xom.cell('plan.firstSubmittedAt')).toBe('');
    expect(xom.plan().state.entries).toEqual({ 'plan.place': 'Nhà văn hóa', 'plan.people': '40' });
    expect(office.logged(xom)[0]).toContain('Lưu nháp kế hoạch');
  });

  test('of a plan that was sent is refused, for it would take back what was sent', () => {
    xom.sends(FULL_PLAN);
    const reply = xom.saves({ ...FULL_PLAN, 'plan.people': '5' });
    expect(reply.ok).toBe(false);
    expect(xom.cell('plan.people')).toBe(40);
  });

  test('with a number that cannot be read is refused at that field and nothing is written', () => {
    const reply = xom.saves({ 'plan.people': '1.5oo', 'plan.place': 'Sân kho' });
    expect(reply).toMatchObject({
      ok: false,
      problem: { kind: 'findings', findings: [{ code: 'not-a-number', fieldKey: 'plan.people' }] },
    });
    expect(sentenceOf(reply)).toBe('Có ô chưa đọc được. Mời sửa các ô được đánh dấu rồi lưu lại.');
    expect(xom.cell('plan.place')).toBe('');
  });
});

describe('"Như tháng trước"', () => {
  test('brings the entries of the round before, without its state', () => {
    xom.inRound(3).sends({ ...FULL_PLAN, 'plan.place': 'Nhà văn hóa' });
    expect(xom.previousPlan()).toMatchObject({
      ok: true,
      value: { 'plan.place': 'Nhà văn hóa', 'plan.people': '40', 'plan.item.ND1.1': 'x' },
    });
    expect(xom.cell('plan.place')).toBe('');
  });

  test('says so where there was no plan, or no round before', () => {
    expect(sentenceOf(xom.previousPlan())).toBe('Tháng trước xóm chưa có kế hoạch để chép.');
    expect(sentenceOf(xom.inRound(1).previousPlan())).toBe(
      'Đây là đợt đầu tiên, chưa có kế hoạch tháng trước.',
    );
  });
});

describe('the connection is lost while a plan is being sent', () => {
  const whole = { ...FULL_PLAN, 'plan.place': 'Nhà văn hóa', 'plan.endTime': '10:30' };
  let another: Office;
  const CALLS = Array.from({ length: 22 }, (_, at) => at + 1);

  /** A press that never comes back, then the page's own retry of the same press. */
  const pressTwice = (how: 'dieAt' | 'failAt', call: number) => {
    const hamlet = another.nextHamlet();
    const press = { base: hamlet.plan().state.base, operationId: `${how} ${call}` };
    another.host[how](call);
    try {
      hamlet.sends(whole, press);
    } catch {
      // The page never hears of the first press.
    }
    another.host.calls.forgetFaults();
    const halfway = Object.keys(whole).filter((key) => hamlet.cell(key) !== '').length;
    const status = hamlet.shown('plan.status');
    return { call, hamlet, halfway, status, reply: hamlet.sends(whole, press) };
  };

  beforeAll(() => {
    another = scenario({ now: '2026-02-20T08:15:00+07:00' });
  });

  test.each(['dieAt', 'failAt'] as const)(
    'at whatever call (%s), nothing is half there, and pressing again leaves the plan there once and whole',
    (how) => {
      for (const call of CALLS) {
        const { hamlet, halfway, status, reply } = pressTwice(how, call);
        const sent = status === 'Đã nộp';
        expect([call, halfway]).toEqual([call, sent ? Object.keys(whole).length : 0]);
        expect([call, reply]).toMatchObject([
          call,
          { ok: true, value: { state: { status: 'submitted', entries: whole } } },
        ]);
        expect(reply.ok && reply.value.receipt?.code).toBe(hamlet.cell('plan.receipt'));
        expect(another.logged(hamlet).length).toBeLessThanOrEqual(1);
      }
    },
  );
});

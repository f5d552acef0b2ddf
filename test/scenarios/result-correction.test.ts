import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { entryFields } from '../../src/domain/catalogue.ts';
import { readRecord } from '../../src/domain/record.ts';
import { contentBaseOf } from '../../src/domain/submission.ts';
import { FULL_RESULT, type Office, scenario } from '../scenario.ts';
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

/** The agency confirms what stands there, as its sidebar does. */
const confirmed = (hamlet: HamletDesk, status = 'Đã xác nhận'): void => {
  const record = readRecord(entryFields(catalogue, 'result'), hamlet.result().state.entries);
  hamlet.writes('result.confirmedAt', new Date('2026-03-21T08:00:00+07:00'));
  hamlet.writes('result.confirmedBase', contentBaseOf(catalogue, record, 'result'));
  hamlet.writes('result.status', status);
};

const foundChanged = (of: Office, hamlet: HamletDesk): string[] =>
  of
    .check(4)
    .findings.filter(({ hamletCode, fieldKey }) => hamletCode === hamlet.code && fieldKey === 'result.status')
    .map(({ message }) => message);

const CHANGED =
  'Có ô sửa trong bảng sau khi xác nhận: mời mở thanh bên, ghi lý do rồi gửi lại, hoặc sửa về như cũ.';

describe('a result that its agency confirmed', () => {
  beforeEach(() => {
    xom.reports(FULL_RESULT);
    confirmed(xom);
  });

  test('is corrected in the sidebar with a reason or not at all, each time counted', () => {
    expect(xom.result().state).toMatchObject({
      open: true,
      needsReason: true,
      remarks: ['Kết quả đã được cơ quan xác nhận: muốn sửa thì sửa ở dưới, ghi lý do rồi gửi lại.'],
    });
    const corrected = { ...FULL_RESULT, LL01: '45' };
    expect(sentenceOf(xom.reports(corrected))).toContain('Việc này cần ghi lý do.');
    expect(xom.cell('LL01')).toBe(42);
    expect(xom.reports(corrected, { reason: 'Đếm sót ba người' })).toMatchObject({
      ok: true,
      value: { state: { status: 'submitted', needsReason: false } },
    });
    expect(
      xom.cells(['LL01', 'result.corrections', 'result.correctionReason', 'result.confirmedAt']),
    ).toEqual({
      LL01: 45,
      'result.corrections': 1,
      'result.correctionReason': 'Đếm sót ba người',
      'result.confirmedAt': '',
    });
    expect(office.logged(xom).at(-1)).toMatch(/Sửa kết quả sau xác nhận .* Đếm sót ba người/);
  });

  test('and confirmed while a page was open, shows that page so before it is asked for a reason', () => {
    const reply = xom.reports({ ...FULL_RESULT, LL01: '45' }, { base: 'loaded before' });
    expect(reply).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', current: { status: 'confirmed', needsReason: true } },
    });
  });

  test('edited in the grid keeps the entry, says so on the cell and in the check, until it is as it was', () => {
    xom.types('LL01', 45);
    expect(xom.cell('LL01')).toBe(45);
    expect(xom.note('LL01')).toBe(
      'Sổ ra quân: ô này sửa sau khi cơ quan đã duyệt. Mời mở thanh bên, ghi lý do rồi gửi lại, hoặc sửa về như cũ.',
    );
    expect(foundChanged(office, xom)).toEqual([CHANGED]);
    xom.types('LL01', 42);
    expect([xom.note('LL01'), foundChanged(office, xom)]).toEqual(['', []]);
  });

  test('edited while Google dropped the event is found by the check all the same', () => {
    xom.writes('VS01', 9);
    expect([xom.note('VS01'), foundChanged(office, xom)]).toEqual(['', [CHANGED]]);
    // Sent again with a reason, what stands there is what counts.
    expect(xom.reports({ ...FULL_RESULT, VS01: '9' }, { reason: 'Đo lại' })).toMatchObject({ ok: true });
    expect(foundChanged(office, xom)).toEqual([]);
  });

  test('an edit of its plan is no edit of its result', () => {
    xom.types('plan.people', 50);
    expect([xom.note('plan.people'), foundChanged(office, xom)]).toEqual(['', []]);
  });

  test('"Gửi" in the status cell has no room for a reason, so it leads to the sidebar', () => {
    xom.types('LL01', 45);
    xom.chooses('result.status', 'Gửi');
    expect(xom.shown('result.status')).toBe('Đã xác nhận');
    expect(xom.note('result.status')).toBe(
      'Sổ ra quân: cơ quan đã duyệt bản này. Muốn sửa thì mở thanh bên, ghi lý do rồi gửi lại. Trạng thái giữ như cũ.',
    );
    expect(xom.cell('LL01')).toBe(45);
  });
});

describe('a round whose report was frozen', () => {
  let closed: Office;
  let sent: HamletDesk;
  let silent: HamletDesk;

  beforeAll(() => {
    closed = scenario({ now: '2026-04-08T08:00:00+07:00' });
    [sent, silent] = [closed.nextHamlet(), closed.nextHamlet()];
    sent.reports(FULL_RESULT);
    confirmed(sent, 'Đã khóa');
    sent.writes('result.lockedAt', new Date('2026-04-09T08:00:00+07:00'));
    closed.register('schedule').types('2026-D04', 'frozenAt', '09/04/2026 08:00');
    closed.at('2026-04-10T08:00:00+07:00');
  });

  test('can be read, and takes nothing in from the sidebar or the status cell', () => {
    for (const hamlet of [sent, silent]) {
      expect(hamlet.result().state).toMatchObject({
        open: false,
        remarks: ['Đợt này đã chốt báo cáo nên chỉ xem được. Cần sửa thì đề nghị phòng Kinh tế mở khóa.'],
      });
    }
    expect(sentenceOf(sent.reports({ ...FULL_RESULT, LL01: '45' }, { reason: 'Đếm sót' }))).toContain(
      'đã khóa',
    );
    expect(sentenceOf(silent.reports(FULL_RESULT))).toContain('Đợt này đã chốt báo cáo.');
    silent.fillsIn({ 'result.course': 'Đã làm', LL01: 42 });
    silent.chooses('result.status', 'Gửi');
    expect([silent.shown('result.status'), silent.note('result.status')]).toEqual([
      'Đang soạn',
      expect.stringContaining('Đợt này đã chốt báo cáo.'),
    ]);
    expect([sent.cell('LL01'), silent.cell('LL01')]).toEqual([42, 42]);
  });

  test('takes a correction with its reason while the hamlet is unlocked, and relocks by itself', () => {
    sent.writes('result.unlockedUntil', new Date('2026-04-10T12:00:00+07:00'));
    expect(sent.result().state).toMatchObject({
      open: true,
      needsReason: true,
      remarks: ['Phòng Kinh tế đã mở khóa cho xóm đến 12:00 10/04/2026: sửa ở dưới, ghi lý do rồi gửi.'],
    });
    const corrected = { ...FULL_RESULT, LL01: '45' };
    expect(sentenceOf(sent.reports(corrected))).toContain('cần ghi lý do');
    expect(sent.reports(corrected, { reason: 'Đếm sót ba người' })).toMatchObject({
      ok: true,
      value: { state: { status: 'locked' } },
    });
    expect([sent.cell('LL01'), sent.cell('result.corrections')]).toEqual([45, 1]);
    expect(foundChanged(closed, sent)).toEqual([]);
    sent.types('LL01', 46);
    expect(foundChanged(closed, sent)).toEqual([CHANGED]);
    closed.at('2026-04-10T12:01:00+07:00');
    expect(sent.result().state.open).toBe(false);
    expect(sentenceOf(sent.reports(FULL_RESULT, { reason: 'Sửa nữa' }))).toContain('đã khóa');
  });
});

test('the total is right after a confirmed column was edited in the grid', () => {
  const counted = scenario({ formulas: 'worked out', now: '2026-03-20T09:00:00+07:00' });
  const [first, second] = [counted.nextHamlet(), counted.nextHamlet()];
  for (const hamlet of [first, second]) hamlet.reports(FULL_RESULT);
  confirmed(first);
  first.types('LL01', 50);
  const round = counted.round(4);
  expect([round.total('LL01'), round.coverage('LL01')]).toEqual([92, '2/48']);
});

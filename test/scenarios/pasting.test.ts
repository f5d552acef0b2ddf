import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { palette } from '../../src/sheets/palette.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import type { HamletDesk } from './hamlet-desk.ts';

let office: Office;
let xom: HamletDesk;

beforeAll(() => {
  office = scenario();
});

beforeEach(() => {
  office.at('2026-02-20T08:15:00+07:00').as('clerk');
  xom = office.nextHamlet();
});

describe('pasting into a round tab', () => {
  test('rubbish that skipped the native rule is marked with a note and a colour', () => {
    xom.pastes('LL01', ['1.5oo']);
    expect(xom.cell('LL01')).toBe('1.5oo');
    expect(xom.note('LL01')).toBe('Sổ ra quân: “1.5oo” không phải là số: hãy ghi lại bằng chữ số.');
    expect(xom.lookNow('LL01')).toBe(palette.bad);
  });

  test.each([
    ['LL01', 'khoảng 50', '“khoảng 50” không phải là số: hãy ghi lại bằng chữ số.'],
    ['LL01', -5, 'Số không được âm: hãy sửa “-5”.'],
    ['LL01', 2.5, 'Chỗ này chỉ nhận số nguyên: hãy sửa “2,5”.'],
    ['result.newDay', '31/02/2026', '“31/02/2026” không phải là ngày có thật: hãy ghi như 07/03/2026.'],
    ['plan.startTime', 'sáng sớm', '“sáng sớm” không phải là giờ: hãy ghi như 07:00 hoặc 7h30.'],
    ['result.course', 'xong', '“xong” không có trong danh sách: hãy chọn một mục có sẵn.'],
    ['plan.item.ND1.1', 'có', 'Ô này chỉ ghi “x” hoặc để trống: hãy sửa “có”.'],
  ])('%s with %s gets one sentence that says what to do', (key, value, sentence) => {
    xom.pastes(key, [value]);
    expect(xom.note(key)).toBe(`Sổ ra quân: ${sentence}`);
    expect(xom.lookNow(key)).toBe(palette.bad);
  });

  test('fixing the cell takes the mark away and leaves a person’s own note', () => {
    xom.notes('LL01', 'Đã hỏi lại trưởng xóm');
    xom.pastes('LL01', ['khoảng 50']);
    expect(xom.note('LL01')).toBe(
      'Đã hỏi lại trưởng xóm\nSổ ra quân: “khoảng 50” không phải là số: hãy ghi lại bằng chữ số.',
    );
    expect(xom.lookNow('LL01')).toBe(palette.bad);
    xom.types('LL01', 50);
    expect(xom.note('LL01')).toBe('Đã hỏi lại trưởng xóm');
    expect(xom.lookNow('LL01')).toBe('#ffffff');
  });

  test('a cell that goes from a fraction to rubbish and to a number keeps no colour of ours', () => {
    for (const [value, look] of [
      [2.5, palette.bad],
      ['vài người', palette.bad],
      [60, '#ffffff'],
    ] as const) {
      xom.pastes('LL01', [value]);
      expect([value, xom.lookNow('LL01')]).toEqual([value, look]);
    }
    expect(xom.note('LL01')).toBe('');
  });

  test('a cell of a shaded row gets its own shade back', () => {
    const usual = xom.colour('plan.detail.ND1');
    xom.pastes('plan.detail.ND1', ['a'.repeat(600)]);
    expect(xom.note('plan.detail.ND1')).toBe('Sổ ra quân: Dài quá 500 ký tự: hãy viết gọn lại.');
    expect(xom.colour('plan.detail.ND1')).toBe(palette.bad);
    xom.types('plan.detail.ND1', 'Quét 800 m');
    expect(xom.colour('plan.detail.ND1')).toBe(usual);
  });

  test('"Gửi" pasted over several hamlets sends those that are whole and puts the others back', () => {
    const other = office.nextHamlet();
    xom.fillsIn(FULL_PLAN);
    xom.pastes('plan.status', ['Gửi', 'Gửi']);
    expect([xom.shown('plan.status'), other.shown('plan.status')]).toEqual(['Đã nộp', '']);
    expect(other.note('plan.status')).toContain('chưa gửi được');
  });

  test('a block over plans and their status cells is sent first, then marked, and nothing is read before it is all written', () => {
    const round = office.round(4);
    const hamlets = [xom, office.nextHamlet(), office.nextHamlet()];
    for (const hamlet of hamlets) hamlet.fillsIn(FULL_PLAN);
    const keys = round.rowKeys();
    const [from, to] = [keys.indexOf('plan.status'), keys.indexOf('plan.people')];
    const values = round.read((range) =>
      range.offset(from, round.columnKeys().indexOf(xom.code), to - from + 1, 3).getValues(),
    );
    values[0] = ['Gửi', 'Gửi', 'Gửi'];
    values[to - from] = [40, 'chưa rõ', 30];
    office.host.calls.reset();
    xom.pastes('plan.status', ...values);
    expect(office.host.calls.readsAfterWrites).toBe(0);
    expect(hamlets.map((hamlet) => hamlet.shown('plan.status'))).toEqual(['Đã nộp', 'Đang soạn', 'Đã nộp']);
    expect(hamlets.map((hamlet) => hamlet.note('plan.status').slice(0, 25))).toEqual([
      'Sổ ra quân: đã nhận lúc 0',
      'Sổ ra quân: chưa gửi được',
      'Sổ ra quân: đã nhận lúc 0',
    ]);
    expect(hamlets.map((hamlet) => hamlet.note('plan.people'))).toEqual([
      '',
      'Sổ ra quân: “chưa rõ” không phải là số: hãy ghi lại bằng chữ số.',
      '',
    ]);
    expect(office.logged(xom)).toHaveLength(1);
  });

  test('rubbish is marked though somebody else holds the lock that its status cell needs', () => {
    const round = office.round(4);
    const keys = round.rowKeys();
    const rows = keys.indexOf('plan.people') - keys.indexOf('plan.status') + 1;
    const values = Array.from({ length: rows }, (_, row) => [
      row === 0 ? 'Gửi' : row === rows - 1 ? 'abc' : null,
    ]);
    const release = office.host.holdLock();
    xom.pastes('plan.status', ...values);
    release();
    expect(xom.note('plan.people')).toContain('không phải là số');
  });
});

describe('a pasted block of 40 rows over 48 hamlets', () => {
  const bad = (column: number): boolean => column % 7 === 0;
  let big: Office;

  beforeAll(() => {
    big = scenario();
    const first = big.round(5).hamlet('Xóm Quang Minh');
    const block = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 48 }, (_column, column) => (bad(column) ? 'khoảng 5' : row + column)),
    );
    first.pastes('LL01', ...block);
  });

  test('has every unreadable number marked, and no other', () => {
    const round = big.round(5);
    const from = round.rowKeys().indexOf('LL01');
    const marks = round.read((range) => range.offset(from, 4, 40, 48).getNotes());
    const values = round.read((range) => range.offset(from, 4, 40, 48).getValues());
    const keys = round.rowKeys().slice(from, from + 40);
    const marked = keys.flatMap((key, row) =>
      /^[A-Z]{2}\d\d$/.test(key) ? [marks[row]?.map((note) => note !== '')] : [],
    );
    const expected = Array.from({ length: 48 }, (_, column) => bad(column));
    expect(marked.length).toBeGreaterThan(20);
    for (const line of marked) expect(line).toEqual(expected);
    expect(values[0]?.slice(0, 3)).toEqual(['khoảng 5', 1, 2]);
  });

  test('is found whole by "Kiểm tra đợt này"', () => {
    const { findings } = big.check(5);
    const ofPeople = findings.filter((each) => each.fieldKey === 'LL01' && each.severity === 'error');
    expect(ofPeople.map((each) => each.hamletCode)).toEqual([
      'X01',
      'X08',
      'X15',
      'X22',
      'X29',
      'X36',
      'X43',
    ]);
    expect(ofPeople[0]?.message).toBe('“khoảng 5” không phải là số: hãy ghi lại bằng chữ số.');
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { type Office, scenario } from '../scenario.ts';
import { sentenceOf } from './hamlet-desk.ts';

let office: Office;

beforeEach(() => {
  office = scenario({ now: '2026-03-20T08:00:00+07:00' });
});

describe('"Kiểm tra đợt này"', () => {
  test('lists every finding with its hamlet, field, sentence and cell, in the order of the columns', () => {
    office.hamlet('Xóm 11A').pastes('LL01', ['1.5oo']);
    office.hamlet('Xóm 11').pastes('plan.startTime', ['sáng sớm']);
    const { findings, summary, roundLabel } = office.check(4);
    expect(roundLabel).toBe('Đợt 4 – 07/03/2026');
    expect(summary).toBe('Đã kiểm tra 48 xóm: 2 lỗi, 0 cảnh báo.');
    expect(
      findings.map(({ hamletName, fieldLabel, message, cell }) => [hamletName, fieldLabel, message, cell]),
    ).toEqual([
      [
        'Xóm 11',
        'Bắt đầu lúc',
        '“sáng sớm” không phải là giờ: hãy ghi như 07:00 hoặc 7h30.',
        office.hamlet('Xóm 11').address('plan.startTime'),
      ],
      [
        'Xóm 11A',
        'Tổng số người tham gia (người)',
        '“1.5oo” không phải là số: hãy ghi lại bằng chữ số.',
        office.hamlet('Xóm 11A').address('LL01'),
      ],
    ]);
  });

  test('begins with the round just held, and says when there is nothing to put right', () => {
    const reply = office.asks('checkRound', { roundKey: null });
    expect(reply).toMatchObject({
      ok: true,
      value: { roundKey: '2026-D04', summary: 'Đã kiểm tra 48 xóm: không có gì cần sửa.', findings: [] },
    });
  });

  test('is about the round whose tab is in front, and so is what a wrong paste is restored from', () => {
    const inFront = (number: number): void => {
      office.spreadsheet.setActiveSheet(office.round(number).read((range) => range.getSheet()));
    };
    inFront(2);
    expect(office.asks('checkRound', { roundKey: null })).toMatchObject({ value: { roundKey: '2026-D02' } });
    expect(office.asks('openRestore', { roundKey: null })).toMatchObject({ value: { roundKey: '2026-D02' } });
    expect(office.asks('checkRound', { roundKey: '2026-D03' })).toMatchObject({
      value: { roundKey: '2026-D03' },
    });
  });

  test('gives the cell where it stands after columns were moved and rows put in', () => {
    office.hamlet('Xóm 11').pastes('LL01', ['1.5oo']);
    const before = office.check(4).findings[0]?.cell;
    const sheet = office.round(4).read((range) => range.getSheet());
    sheet.moveColumns(sheet.getRange('R1'), 6);
    sheet.insertRowBefore(30);
    const after = office.check(4).findings[0]?.cell;
    expect(after).toBe(office.hamlet('Xóm 11').address('LL01'));
    expect(after).not.toBe(before);
  });

  test('a click on a finding selects its cell, though the column was moved since the list was made', () => {
    office.hamlet('Xóm 11').pastes('LL01', ['1.5oo']);
    const [finding] = office.check(4).findings;
    const sheet = office.round(4).read((range) => range.getSheet());
    sheet.moveColumns(sheet.getRange('R1'), 6);
    const reply = office.asks('selectCell', {
      roundKey: '2026-D04',
      hamletCode: finding?.hamletCode,
      fieldKey: finding?.fieldKey,
    });
    expect(sentenceOf(reply)).toBe('');
    const { spreadsheet } = office;
    expect(spreadsheet.getActiveSheet().getName()).toBe('Đợt 04 (03-2026)');
    expect(spreadsheet.getActiveRange()?.getA1Notation()).toBe(office.hamlet('Xóm 11').address('LL01'));
  });

  test('finds what was typed while Google dropped the edit events', () => {
    const round = office.round(4);
    const cells = ['X01', 'X02', 'X03', 'X04', 'X05'].map((code) => ({
      sheet: round.tabName,
      range: round.address('LL01', code),
      value: 'khoảng 50',
      values: [['khoảng 50']],
    }));
    office.host.editFast(cells.map(({ sheet, range, values }) => ({ sheet, range, values })));
    expect(round.note('LL01', 'X05')).toBe('');
    expect(office.check(4).findings.map((each) => each.hamletCode)).toEqual([
      'X01',
      'X02',
      'X03',
      'X04',
      'X05',
    ]);
  });
});

describe('the second half of the check', () => {
  test('asks about a figure far above the hamlet’s own of four rounds and more, in its cell', () => {
    const later = scenario({ now: '2026-04-20T08:00:00+07:00' });
    const xom = later.hamlet('Xóm 11');
    const rounds = [1, 2, 3, 4].map((number) => xom.inRound(number));
    for (const each of rounds) each.reports({ 'result.course': 'done', VS01: '200' });
    xom.inRound(5).reports({ 'result.course': 'done', VS01: '1.500' });
    const ask = (number: number) => later.asks('checkHistory', { roundKey: later.round(number).key });
    expect(ask(5)).toMatchObject({
      ok: true,
      value: [
        {
          hamletCode: 'X14',
          severity: 'warning',
          cell: xom.inRound(5).address('VS01'),
          message: 'Số này gấp hơn năm lần mức thường gặp của xóm ở các đợt trước (200 m): mời hỏi lại xóm.',
        },
      ],
    });
    expect(ask(4)).toEqual({ ok: true, value: [] });
    expect(sentenceOf(later.asks('checkHistory', { roundKey: '2031-D04' }))).toContain('Không có đợt');
  });
});

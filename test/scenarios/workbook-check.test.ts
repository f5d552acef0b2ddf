import { describe, expect, test } from 'vitest';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import { checkedWorkbook, mendedWorkbook, wrongIn } from './structure-desk.ts';
import { differences, pictureOf } from './workbook-picture.ts';

const asked = (office: Office): string => {
  const reply = office.asks('openPlan', { roundKey: '2026-D04', hamletCode: 'X14' });
  return reply.ok ? '' : reply.problem.message;
};

describe('a workbook that nobody harmed', () => {
  test('has nothing told of it, and a repair changes nothing in it', () => {
    const office = scenario();
    office.hamlet('Xóm 11').sends(FULL_PLAN);
    expect(wrongIn(office)).toEqual([]);
    const before = pictureOf(office.host);
    expect(mendedWorkbook(office)).toBe(0);
    expect(differences(before, pictureOf(office.host))).toEqual([]);
  });

  test('has nothing told of tabs that were renamed, moved and hidden, nor of rows and columns put in and moved', () => {
    const office = scenario();
    const sheet = office.round(4).read((range) => range.getSheet());
    sheet.setName('Tháng Ba').insertRowBefore(30).getRange('B30').setValue('Dòng của xã');
    sheet.moveColumns(sheet.getRange('R1'), 6);
    sheet.insertColumnAfter(9).getRange('J3').setValue('Cột của xã');
    sheet.moveRows(sheet.getRange('A40:A45'), 60);
    office.register('schedule').read((range) => range.getSheet().hideSheet());
    expect(wrongIn(office)).toEqual([]);
  });

  test('that was never set up is sent to "Khởi tạo sổ"', () => {
    expect(wrongIn(scenario({ preset: 'blank' }))).toEqual([
      'Bảng tính này chưa có sổ. Mời bấm "Khởi tạo sổ" trước.',
    ]);
  });
});

describe('what is wrong is said with its cell, and put right', () => {
  test('the code of a hamlet was deleted: its commands and the check name the cell, the repair gives it back', () => {
    const office = scenario();
    const xom = office.hamlet('Xóm 11');
    xom.sends(FULL_PLAN);
    const sheet = office.round(4).read((range) => range.getSheet());
    const at = xom.address('plan.people').replace(/\d+/, '');
    sheet.getRange(`${at}1`).clearContent();
    expect(asked(office)).toBe(
      `Trang "Đợt 04 (03-2026)" mất mã (ẩn) ở ô ${at}1 của "Xóm 11". Mời bấm Hoàn tác (Ctrl+Z) hoặc mở "Kiểm tra sổ" để sửa.`,
    );
    expect(wrongIn(office)).toEqual([
      `Đợt 04 (03-2026): Cột "Xóm 11 (X14)": ô ${at}1 (hàng ẩn) mất mã. Bấm "Sửa" để ghi lại; số liệu giữ nguyên.`,
    ]);
    expect(mendedWorkbook(office)).toBe(1);
    expect([asked(office), wrongIn(office)]).toEqual(['', []]);
    expect(xom.cell('plan.people')).toBe(40);
    expect(office.logged().at(-1)).toContain('Sửa sổ | Đợt 04 (03-2026): Cột "Xóm 11 (X14)"');
  });

  test('a click on a finding shows its place, also on a hidden tab', () => {
    const office = scenario();
    const range = office.register('schedule').range;
    range.getSheet().hideSheet();
    range.offset(1, 2, 1, 1).clearContent();
    const found = checkedWorkbook(office);
    const [finding] = typeof found === 'string' ? [] : found.filter(({ kind }) => kind === 'mend');
    expect(finding).toMatchObject({ tab: 'Lịch', goTo: 'C2' });
    office.asks('selectPlace', { tab: finding?.tab, cell: finding?.goTo });
    expect(office.spreadsheet.getActiveRange()?.getA1Notation()).toBe('C2');
    expect(office.asks('selectPlace', { tab: 'Lịch', cell: '=A1' })).toMatchObject({ ok: true });
    expect(office.asks('selectPlace', { tab: 'Trang không có', cell: 'A1' })).toMatchObject({ ok: false });
  });

  test('columns of the ledger of reminders were deleted: told as gone, not as an older layout, and put back', () => {
    const office = scenario();
    const request = { roundKey: '2026-D04', kind: 'plan', units: ['X05'], channel: 'call' } as const;
    expect(office.asks('recordReminded', { ...request, operationId: 'called' }).ok).toBe(true);
    const reminders = office.register('reminders');
    const at = reminders.columnKeys().indexOf('note') + 1;
    reminders.read((range) => range.getSheet().deleteColumn(at));
    const gone = wrongIn(office);
    expect(gone[0]).toContain('Đôn đốc: Cột "Ghi chú" đã bị xóa');
    expect(gone.join()).not.toContain('ở bản cũ');
    mendedWorkbook(office);
    expect(wrongIn(office)).toEqual([]);
    // What stands in the ledger is what keeps a reminder from going twice.
    expect(office.register('reminders').read((range) => range.getDisplayValues()[2] ?? [])).toContain(
      'gọi điện',
    );
    expect(office.asks('readFollowUp', { roundKey: '2026-D04', kind: 'plan' })).toMatchObject({
      ok: true,
      value: { last: [{ unit: 'X05', times: 1 }] },
    });
  });

  test('two tabs that may both be a round are left to a person, and no blank one is put beside them', () => {
    const office = scenario();
    const name = 'SRQ_DOT_2026_D04';
    office.round(4).read((range) => range.getSheet().setName('Tháng Ba').activate());
    office.spreadsheet.duplicateActiveSheet().setName('Tháng Ba cũ');
    office.spreadsheet.removeNamedRange(name);
    const tabs = office.tabNames();
    expect(mendedWorkbook(office)).toContain(
      'Có nhiều trang đều có thể là "Đợt 04 (03-2026)": "Tháng Ba", "Tháng Ba cũ"',
    );
    expect(office.tabNames()).toEqual(tabs);
  });

  test('only who may set up repairs', () => {
    const office = scenario();
    office.register('settings').types('administrators', 'value', 'van-phong@example.invalid');
    office.as('head');
    expect(mendedWorkbook(office)).toMatch(/Mời /);
    expect(office.as('clerk') && mendedWorkbook(office)).toBe(0);
  });
});

describe('a copied file', () => {
  test('says of which workbook it is a copy, and on request stands for itself, with protections of its own', () => {
    const original = scenario();
    original.register('settings').types('administrators', 'value', 'van-phong@example.invalid');
    original.as('clerk').hamlet('Xóm 11').sends(FULL_PLAN);
    const named = original.spreadsheet.getName();
    const copy = scenario({ saved: original.host.copyFile() }).as('clerk');
    expect(copy.spreadsheet.getId()).not.toBe(original.spreadsheet.getId());
    const [told = ''] = wrongIn(copy);
    expect(told).toContain(`Đây là bản sao của sổ "${named}"`);
    expect(asked(copy)).toBe('');
    expect(mendedWorkbook(copy)).toBe(1);
    expect(wrongIn(copy)).toEqual([]);
    expect(copy.register('settings').value('fileId', 'value')).toBe(copy.spreadsheet.getId());
    const protections = copy.spreadsheet.getProtections(
      copy.host.globals.SpreadsheetApp.ProtectionType.RANGE,
    );
    expect(protections.length).toBeGreaterThan(10);
    expect(copy.hamlet('Xóm 11').cell('plan.people')).toBe(40);
  });
});

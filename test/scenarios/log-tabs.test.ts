import { beforeEach, describe, expect, test } from 'vitest';
import { callsUpTo, FAULT_TIME, faultPoints } from '../fault-points.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';

/** What "Kiểm tra nhật ký" says. */
const said = (office: Office): unknown => {
  const reply = office.asks('checkLog', {});
  return reply.ok ? [reply.value.message, ...reply.value.remarks] : reply.problem.message;
};

const logTabs = (office: Office): string[] => office.tabNames().filter((name) => name.startsWith('Nhật ký'));

/** Acts of two years: Cẩm 2 has sent in 2026, and sends again on the first day of 2027. */
const newYear = (): Office => {
  const office = scenario({ now: '2026-12-01T08:00:00+07:00' });
  office.round(13).hamlet('Xóm Cẩm 2').sends(FULL_PLAN);
  return office.at('2027-01-01T08:00:00+07:00');
};

const sendsAgain = (office: Office): void => {
  const xom = office.round(13).hamlet('Xóm Cẩm 3');
  expect(xom.sends(FULL_PLAN, { operationId: 'new year' })).toMatchObject({ ok: true });
};

describe('The log of another year', () => {
  test('goes on in a new tab; the old one is kept under its year, and checking follows the chain over both', () => {
    const office = newYear();
    sendsAgain(office);
    expect(logTabs(office)).toEqual(['Nhật ký', 'Nhật ký 2026']);
    const first = office
      .register('log')
      .read((range) => range.getSheet().getRange('A3:F3').getDisplayValues());
    expect(first[0]?.slice(2)).toEqual(['Sang trang nhật ký mới', '', '', 'Tiếp theo trang “Nhật ký 2026”']);
    expect(said(office)).toEqual([expect.stringMatching(/^Nhật ký nguyên vẹn, \d+ dòng\.$/)]);
  });

  test('what is wrong in the tab before is found there, and a click leads to it', () => {
    const office = newYear();
    sendsAgain(office);
    const sheet = office.spreadsheet.getSheetByName('Nhật ký 2026');
    office.host.calls.uncounted(() => sheet?.getRange('J5').setValue('khác'));
    const reply = office.asks('checkLog', {});
    expect(reply).toMatchObject({ ok: true, value: { place: { tab: 'SRQ_NHAT_KY_2026', row: 5 } } });
    office.asks('selectLogRow', reply.ok ? reply.value.place : null);
    expect(office.host.calls.uncounted(() => office.spreadsheet.getActiveSheet().getName())).toBe(
      'Nhật ký 2026',
    );
  });

  test('a hamlet is brought back from both', () => {
    const office = newYear();
    sendsAgain(office);
    const xom = office.round(13).hamlet('Xóm Cẩm 2');
    xom.writes('plan.copy', '');
    xom.types('plan.people', 1);
    const request = { roundKey: '2026-D13', cells: { hamlets: [xom.code], fields: null }, version: null };
    const shown = office.asks('previewRestore', request);
    expect(shown).toMatchObject({
      ok: true,
      value: { count: 1, hamlets: [{ lines: [{ now: '1', back: '40' }] }] },
    });
  });

  test(
    'cut off at any call, the next act goes on, and the chain is whole',
    () => {
      const counted = newYear();
      counted.host.calls.reset();
      sendsAgain(counted);
      const calls = counted.host.calls.total;
      const saved = newYear().host.save();
      for (const how of ['dieAt', 'failAt'] as const) {
        for (const call of faultPoints(callsUpTo(calls), 4, 11)) {
          const office = scenario({ saved, now: '2027-01-01T08:00:00+07:00' });
          office.host[how](call);
          try {
            office.round(13).hamlet('Xóm Cẩm 3').sends(FULL_PLAN, { operationId: 'new year' });
          } catch {
            // The page never hears of the press.
          }
          office.host.calls.forgetFaults();
          sendsAgain(office);
          office
            .round(13)
            .hamlet('Xóm Cẩm 2')
            .sends({ ...FULL_PLAN, 'plan.people': '41' });
          expect([how, call, said(office)]).toEqual([how, call, [expect.stringContaining('nguyên vẹn')]]);
          expect([how, call, logTabs(office)]).toEqual([how, call, ['Nhật ký', 'Nhật ký 2026']]);
        }
      }
    },
    FAULT_TIME,
  );
});

describe('The log as its cells keep it', () => {
  let office: Office;
  beforeEach(() => {
    office = scenario({ now: '2026-02-20T08:00:00+07:00' });
    const xom = office.hamlet('Xóm Cẩm 2');
    xom.sends({
      ...FULL_PLAN,
      'plan.place': '0123',
      'plan.materials': '=1+1',
      'plan.detail.ND1': 'e\u0301\n07/03/2026',
    });
    xom.types('plan.place', "'=A1 +84");
    xom.sends({ ...FULL_PLAN, 'plan.place': '<b>TRUE</b>', 'plan.materials': '1.250' });
    office.agency('CQ07').sendsBack('plan', xom.code, '-1 điều\ncần "sửa"', '25/2');
    xom.pastes('plan.detail.ND2', ['x'.repeat(49_900)]);
    office.agency('CQ07').sendsBack('plan', xom.code, 'lại', '25/2');
  });

  const inLog = (act: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown): void => {
    office.register('log').read((range) => act(range.getSheet()));
  };

  const WHOLE = [expect.stringContaining('Nhật ký nguyên vẹn')];

  test('is whole after whatever people type', () => {
    expect(said(office)).toEqual(WHOLE);
  });

  test('is whole with its columns moved, hidden, and one put in between; more is written under the right headings', () => {
    inLog((sheet) => {
      sheet.moveColumns(sheet.getRange('J:K'), 2);
      sheet.insertColumnBefore(4);
      sheet.hideColumns(3);
    });
    office.hamlet('Xóm Cẩm 3').sends(FULL_PLAN);
    expect(said(office)).toEqual(WHOLE);
  });

  test('says that rows were sorted, and that all of them are there', () => {
    inLog((sheet) => sheet.getRange(3, 1, sheet.getLastRow() - 2, sheet.getLastColumn()).sort(8));
    expect(said(office)).toEqual([
      expect.stringContaining('không còn đứng đúng chỗ'),
      'Các dòng vẫn đủ và đúng nội dung, chỉ đứng lẫn chỗ hoặc bị chép thêm.',
    ]);
  });

  test('is told from what people wrote below it, and the next act goes on below that', () => {
    inLog((sheet) => sheet.getRange(sheet.getLastRow() + 2, 2).setValue('Ghi chú của văn thư'));
    office.hamlet('Xóm Cẩm 3').sends(FULL_PLAN);
    expect(said(office)).toEqual([...WHOLE, expect.stringContaining('1 hàng không có dấu nối')]);
  });

  test('names the cell whose kind was changed, and the rows that are gone at the end', () => {
    inLog((sheet) => sheet.getRange('J4').setNumberFormat('General').setValue(12));
    expect(said(office)).toEqual([expect.stringContaining('Ô J4 (hàng 4, số thứ tự 2')]);
    const fresh = scenario({ now: '2026-02-20T08:00:00+07:00' });
    fresh.hamlet('Xóm Cẩm 2').sends(FULL_PLAN);
    fresh.register('log').read((range) => range.getSheet().deleteRow(range.getSheet().getLastRow()));
    expect(said(fresh)).toEqual([expect.stringMatching(/^Thiếu dòng số \d+ ở cuối nhật ký\./)]);
  });

  test('of a copied file says what it cannot know', () => {
    const copy = scenario({ saved: office.host.save(), now: '2026-02-21T08:00:00+07:00' });
    copy.host.calls.uncounted(() =>
      copy.host.globals.PropertiesService.getDocumentProperties().deleteAllProperties(),
    );
    expect(said(copy)).toEqual([...WHOLE, expect.stringContaining('không nhớ nhật ký dừng ở đâu')]);
    copy.hamlet('Xóm Cẩm 3').sends(FULL_PLAN);
    expect(said(copy)).toEqual(WHOLE);
  });
});

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { FULL_PLAN, PEOPLE } from '../scenario.ts';
import { granted, sentenceOf } from './hamlet-desk.ts';
import { type ReportOffice, reportOffice, states } from './report-office.ts';

let here: ReportOffice;

describe('"Chốt báo cáo" asks first', () => {
  beforeEach(() => {
    here = reportOffice('built');
  });

  test('who is missing, what is not agreed or confirmed, which agencies have not sent', () => {
    const { matters, copy } = here.report.checks();
    expect(copy).toBe(1);
    expect(matters).toEqual([
      'Báo cáo chưa có số; trong bản chốt sẽ để “……”.',
      expect.stringMatching(/^45 xóm chưa gửi kế hoạch: .* và 37 nơi khác\.$/),
      expect.stringMatching(/^46 xóm chưa gửi kết quả: .* và 38 nơi khác\.$/),
      '3 xóm có kế hoạch chưa được cơ quan thống nhất: Xóm 1, Xóm 2, Xóm 3.',
      '2 xóm có kết quả chưa được cơ quan xác nhận: Xóm 1, Xóm 2.',
      expect.stringMatching(/^22 cơ quan chưa gửi báo cáo: /),
      expect.stringMatching(/^22 cơ quan chưa báo ngày tổng vệ sinh trong tháng: /),
    ]);
    expect(here.office.register('schedule').shown('2026-D04', 'frozenAt')).toBe('');
    expect(states(here.xom1)).toEqual(['Đã nộp', '', 'Đã nộp', '']);
  });

  test('and locks what was sent, though somebody chose "Gửi" once more and nothing has handled it yet', () => {
    const { report, xom1, xom4 } = here;
    xom1.writes('plan.status', 'Gửi');
    xom4.writes('plan.status', 'Gửi');
    report.builds().freezes('12');
    expect(xom1.cell('plan.status')).toBe('Đã khóa');
    expect(xom4.cell('plan.status')).toBe('Gửi');
  });

  test('hamlets with errors, hamlets whose agency says that nothing comes, and figures newer than the report', () => {
    const { report, xom1, xom3 } = here;
    xom1.writes('LL02', 99);
    xom3.writes('result.notSentReason', 'Xóm sáp nhập');
    const { matters } = report.checks();
    expect(matters[0]).toContain(
      'Số liệu đã đổi sau khi lập báo cáo. Mời bấm “Lập báo cáo” lại trước khi chốt',
    );
    expect(matters).toContain('1 xóm có phần đã gửi còn lỗi, ô sai không được cộng: Xóm 1.');
    expect(matters).toContain('1 xóm được cơ quan ghi là không gửi kết quả: Xóm 3.');
    expect(report.state().built).toMatchObject({ older: true });
    report.builds();
    expect(report.state().built).toMatchObject({ older: false });
  });

  test('a computed sentence that was changed by hand in the sheet', () => {
    const { tab } = here.report;
    tab.read((range) => {
      const row = range.getValues().findIndex((line) => String(line[1]).startsWith('Thực hiện'));
      range.offset(row, 1, 1, 1).setValue('Thực hiện tốt kế hoạch.');
    });
    expect(here.report.checks().matters[0]).toContain('đã bị sửa tay');
  });

  test('the number typed beside the sheet stands in the sheet, and is kept when the report is made again', () => {
    const { report } = here;
    expect(report.checks('12').matters).not.toContain('Báo cáo chưa có số; trong bản chốt sẽ để “……”.');
    expect(report.builds().state().built?.number).toBe('12/BC-KT');
    report.checks('15/BC-KT');
    expect(report.state().built?.number).toBe('15/BC-KT');
  });

  test('what changed between reading the list and confirming it is shown before anything is frozen', () => {
    const { report, xom1 } = here;
    const { base } = report.checks();
    xom1.writes('LL01', 50);
    expect(granted(report.asks({ confirmed: true, base }))).toMatchObject({ kind: 'checks' });
    expect(granted(report.asks({ confirmed: true, base: 'made up' }))).toMatchObject({ kind: 'checks' });
    expect(report.state().frozen).toEqual([]);
  });

  test('and for a report that nobody made it is refused, and nothing is written', () => {
    const { office, report } = reportOffice('entered');
    const tabs = office.tabNames();
    expect(sentenceOf(report.asks({}))).toBe(
      'Đợt này chưa có báo cáo để chốt. Mời bấm “Lập báo cáo”, xem lại rồi mới chốt.',
    );
    expect(office.tabNames()).toEqual(tabs);
    expect(report.state()).toMatchObject({ built: null, frozen: [], changes: [] });
  });
});

describe('Freezing a report', () => {
  beforeEach(() => {
    here = reportOffice('built');
  });

  test('makes a tab of its own, a row in Sổ báo cáo, and content under the SHA-256 that anybody can compute', () => {
    const { office, report } = here;
    const { tabName, hash } = report.freezes('12');
    expect(tabName).toBe('Đã chốt 03-2026');
    expect(report.shown(tabName)).toEqual(report.shown('Báo cáo 03-2026'));
    expect(report.row(1)).toEqual({
      number: '12/BC-KT',
      frozenAt: '08:00 09/04/2026',
      frozenBy: PEOPLE.clerk,
      frozenTab: 'Đã chốt 03-2026',
      hash,
      corrections: '0',
    });
    const content = report.kept(1);
    expect(hash).toBe(createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex'));
    expect(content?.document.heading.number).toBe('Số: 12/BC-KT');
    expect(content?.document.paragraphs.map((each) => each.text)).toContain('Mưa kéo dài hai ngày');
    expect(office.register('schedule').shown('2026-D04', 'frozenAt')).toBe('08:00 09/04/2026');
    expect(office.logged().at(-1)).toBe(
      `08:00 09/04/2026 | ${PEOPLE.clerk} | Chốt báo cáo | 2026-D04 | Đã chốt 03-2026, SHA-256 ${hash} | 12/BC-KT`,
    );
    expect(report.state()).toMatchObject({
      frozen: [{ copy: 1, at: '08:00 09/04/2026', number: '12/BC-KT', hash, state: 'whole' }],
      changes: [],
      corrections: 0,
    });
  });

  test('locks what was sent and nothing else, in columns that were moved too', () => {
    const { office, report, xom1, xom2, xom3, xom4 } = here;
    const tab = office.round(4);
    tab.read((range) => {
      const sheet = range.getSheet();
      sheet.moveColumns(sheet.getRange(1, tab.columnKeys().indexOf(xom2.code) + 1, 1, 1), 30);
    });
    const everything = () =>
      tab.read((range) => {
        const keys = tab.rowKeys();
        const formulas = range.getFormulas();
        return range
          .getValues()
          .map((line, row) => line.map((cell, column) => formulas[row]?.[column] || cell))
          .filter((_line, row) => !/^(plan|result)\.(status|lockedAt)$/.test(keys[row] ?? ''));
      });
    const before = everything();
    report.freezes();
    const locked = ['Đã khóa', '08:00 09/04/2026'];
    expect(states(xom1)).toEqual([...locked, ...locked]);
    expect(states(xom2)).toEqual([...locked, ...locked]);
    expect(states(xom3)).toEqual([...locked, '', '']);
    expect(states(xom4)).toEqual(['', '', '', '']);
    expect(everything()).toEqual(before);
  });

  test('is not held up by words pasted over a state, which give way to what was sent', () => {
    const { report, xom1, xom4 } = here;
    const past = (key: string, text: string) => xom1.pastes(key, [text]);
    past('plan.status', 'nộp rồi nhé');
    xom4.writesPastRules('result.status', 'hình như đã gửi');
    report.builds().freezes();
    expect(states(xom1).slice(0, 2)).toEqual(['Đã khóa', '08:00 09/04/2026']);
    expect(states(xom4)).toEqual(['', '', '', '']);
  });

  test('closes the hamlets’ sidebars, which say whom to ask', () => {
    const { report, xom1, xom4 } = here;
    report.freezes();
    expect(xom1.plan().state.open).toBe(false);
    expect(sentenceOf(xom4.sends(FULL_PLAN))).toContain('mời đề nghị phòng Kinh tế mở khóa');
  });

  test('at midnight is frozen at midnight, and a second press finds it so', () => {
    const { office, report } = here;
    office.at('2026-04-10T00:00:00+07:00');
    report.freezes();
    expect(report.row(1)['frozenAt']).toBe('00:00 10/04/2026');
    expect(granted(report.asks({}))).toEqual({ kind: 'already' });
  });

  test('is nothing for whom Google does not tell: nothing is written, and the sentence says whom to ask', () => {
    here.office.as('unknown');
    const before = here.report.row(1);
    const reply = here.report.asks({ confirmed: true });
    expect(sentenceOf(reply)).toBe(
      'Google không cho biết ai đang dùng sổ nên chưa làm được việc này. Mời nhờ phòng Kinh tế hoặc người quản trị sổ làm giúp.',
    );
    expect(here.report.row(1)).toEqual(before);
  });

  test('leaves a tab of that name that is somebody’s own as it is', () => {
    const { office, report } = here;
    office.host.calls.uncounted(() =>
      office.spreadsheet.insertSheet('Đã chốt 03-2026').getRange('A1').setValue('Việc riêng'),
    );
    expect(report.freezes().tabName).toBe('Đã chốt 03-2026 (2)');
    expect(report.shown('Đã chốt 03-2026')).toEqual([['Việc riêng']]);
    expect(report.state().frozen[0]).toMatchObject({ tabName: 'Đã chốt 03-2026 (2)', state: 'whole' });
  });

  test('asks whoever changes the frozen tab whether he means it', () => {
    const { office, report } = here;
    const { tabName } = report.freezes();
    const protections = office.host.calls.uncounted(() =>
      office.spreadsheet
        .getSheetByName(tabName)
        ?.getProtections(office.host.globals.SpreadsheetApp.ProtectionType.SHEET)
        .map((protection) => protection.isWarningOnly()),
    );
    expect(protections).toEqual([true]);
  });
});

describe('A second "Chốt"', () => {
  beforeEach(() => {
    here = reportOffice('frozen');
  });

  test('of the same report makes no second copy', () => {
    const { office, report } = here;
    const tabs = office.tabNames();
    expect(granted(report.asks({}))).toEqual({ kind: 'already' });
    expect(granted(report.asks({ confirmed: true, base: 'whatever' }))).toEqual({ kind: 'already' });
    expect(granted(report.builds().asks({}))).toEqual({ kind: 'already' });
    expect(office.tabNames()).toEqual(tabs);
    expect(report.state().frozen).toHaveLength(1);
  });

  test('of the same press is the same act', () => {
    const { office, report } = reportOffice('built');
    const press = { confirmed: true, base: report.checks().base, operationId: 'one press' };
    const first = granted(report.asks(press));
    const logged = office.logged().length;
    expect(granted(report.asks(press))).toEqual(first);
    expect(office.logged()).toHaveLength(logged);
  });

  test('after a correction and a new report is a supplement beside the first, which stays to the byte', () => {
    const { office, report, xom1 } = here;
    const before = report.frozen(1);
    xom1.writes('LL01', 52);
    expect(granted(report.asks({}))).toEqual({ kind: 'already' });
    office.at('2026-04-12T09:30:00+07:00');
    expect(report.builds().checks().copy).toBe(2);
    expect(report.freezes('13')).toMatchObject({ copy: 2, tabName: 'Đã chốt 03-2026 lần 2' });
    expect(report.frozen(1)).toEqual(before);
    expect(report.row(2)).toMatchObject({ number: '13/BC-KT', frozenAt: '09:30 12/04/2026' });
    expect(report.kept(2)?.document.tables.map((table) => table.key)).toContain('changes');
    expect(report.state()).toMatchObject({ changes: [], frozen: [{ copy: 1 }, { copy: 2, state: 'whole' }] });
  });

  test('never writes over what was frozen, even when Sổ báo cáo has lost its row', () => {
    const { office, report, xom1 } = here;
    const before = report.kept(1);
    office.register('reports').types('2026-D04', 'frozenAt', '');
    xom1.writes('LL01', 52);
    report.builds().freezes();
    expect(report.kept(1)).toEqual(before);
    expect(report.kept(2)).not.toBeNull();
  });
});

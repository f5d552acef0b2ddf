import { beforeAll, describe, expect, test } from 'vitest';
import type { Typed } from '../emulator/run/editing.ts';
import { callsUpTo, FAULT_TIME, faultPoints } from '../fault-points.ts';
import { type Office, scenario } from '../scenario.ts';
import { differences, type Picture, pictureOf } from './workbook-picture.ts';

const update = (office: Office): string => office.menu('Cập nhật chỉ tiêu').at(-1) ?? '';

/** Types into the first empty row of the tab Chỉ tiêu. */
const adds = (office: Office, cells: Readonly<Record<string, Typed>>): void => {
  const register = office.register('indicators');
  const row =
    register.read((range) => range.getValues().findIndex((line) => line.every((cell) => cell === ''))) + 1;
  for (const [key, value] of Object.entries(cells)) {
    const column = String.fromCharCode(65 + register.columnKeys().indexOf(key));
    const { rejected } = office.host.edit({ sheet: register.tabName, range: `${column}${row}`, value });
    if (rejected) throw new Error(`${key}: ${rejected}`);
  }
};

const WELLS = {
  category: 'Vệ sinh môi trường, cảnh quan',
  label: 'Giếng nước được làm sạch',
  unit: 'giếng',
  kind: 'số nguyên',
  core: 'Có',
  softMax: 20,
  overRounds: 'cộng được',
} as const;

/** A hamlet's result sent from the grid. */
const sendsResult = (
  office: Office,
  round: number,
  name: string,
  cells: Readonly<Record<string, Typed>>,
): void => {
  const hamlet = office.round(round).hamlet(name);
  hamlet.fillsIn({ 'result.course': 'Đã làm', ...cells });
  hamlet.chooses('result.status', 'Gửi');
  expect(hamlet.cell('result.status')).toBe('Đã nộp');
};

const label = (office: Office, round: number, key: string): unknown =>
  office.round(round).read((range) => range.getValues()[office.round(round).rowKeys().indexOf(key)]?.[1]);

const reportText = (office: Office, round: number): string => {
  const { tabName } = office.summary(round);
  const sheet = office.spreadsheet.getSheetByName(tabName);
  return office.host.calls.uncounted(() => JSON.stringify(sheet?.getDataRange().getDisplayValues()));
};

describe('"Cập nhật chỉ tiêu"', { timeout: 180_000 }, () => {
  test('renames an indicator from the first round without a result on; older rounds keep its name', () => {
    const office = scenario();
    sendsResult(office, 2, 'Xóm 11', { LL04: 30, LL01: 40 });
    office.register('indicators').types('LL04', 'label', 'Hộ đi ra quân');
    expect(update(office)).toBe(
      'Đã cập nhật chỉ tiêu cho 12 đợt, từ Đợt 1, tháng 12/2025.\n1 đợt đã có xóm gửi kết quả hoặc đã chốt thì giữ nguyên.',
    );
    expect([2, 3].map((round) => label(office, round, 'LL04'))).toEqual([
      'Số hộ có người tham gia (hộ)',
      'Hộ đi ra quân (hộ)',
    ]);
    expect(office.register('indicators').value('LL04', 'since')).toBe('Đợt 3, tháng 02/2026');
    expect(reportText(office, 2)).toContain('Số hộ có người tham gia');
    const later = reportText(office, 3);
    expect(later).toContain('Hộ đi ra quân');
    expect(later).not.toContain('Số hộ có người tham gia');
    expect(update(office)).toContain('Chỉ tiêu của các đợt đã đúng như trang Chỉ tiêu.');
  });

  test('adds one to every open round: it is entered, checked, added up and reported like the others', () => {
    const office = scenario();
    sendsResult(office, 2, 'Xóm 11', { LL01: 40 });
    adds(office, WELLS);
    update(office);
    const register = office.register('indicators');
    expect(register.value('DP01', 'label')).toBe('Giếng nước được làm sạch');
    expect(register.value('DP01', 'since')).toBe('Đợt 3, tháng 02/2026');
    expect(office.round(2).rowKeys()).not.toContain('DP01');
    const rows = office.round(4).rowKeys();
    expect(rows[rows.indexOf('XH01') + 1]).toBe('DP01');
    const xom = office.round(3).hamlet('Xóm 11');
    expect(xom.types('DP01', 'vài cái').rejected).toBeDefined();
    xom.pastes('DP01', ['vài cái']);
    expect(xom.note('DP01')).toContain('Sổ ra quân: ');
    expect(xom.liveColour('DP01')).not.toBeNull();
    sendsResult(office, 3, 'Xóm Thọ', { LL01: 30, DP01: 3 });
    sendsResult(office, 3, 'Xóm 1', { LL01: 20, DP01: 4 });
    expect(office.check(3).findings.map((finding) => finding.fieldKey)).toContain('DP01');
    expect(reportText(office, 3)).toContain('Giếng nước được làm sạch');
    const shown = scenario({ saved: office.host.save(), formulas: 'worked out' });
    expect([shown.round(3).total('DP01'), shown.round(3).coverage('DP01')]).toEqual([7, '2/48']);
  });

  test('is in the sidebar of an open round: an added one to enter, a hidden one only where something stands', () => {
    const office = scenario();
    adds(office, WELLS);
    office.register('indicators').types('VS05', 'hidden', 'Ẩn');
    office.round(3).hamlet('Xóm Thọ').fillsIn({ VS05: 12 });
    update(office);
    const keysOf = (round: number, name: string): string[] =>
      office
        .round(round)
        .hamlet(name)
        .result()
        .fields.map((field) => field.key);
    expect(keysOf(3, 'Xóm Thọ')).toEqual(expect.arrayContaining(['DP01', 'VS05']));
    expect(keysOf(3, 'Xóm 1')).not.toContain('VS05');
    const xom = office.round(3).hamlet('Xóm 1');
    const refused = xom.reports({ 'result.course': 'done', LL01: '40', DP01: 'vài cái' });
    expect(refused.ok ? [] : refused.problem).toMatchObject({ kind: 'findings' });
    expect(xom.reports({ 'result.course': 'done', LL01: '40', DP01: '3' }).ok).toBe(true);
    expect([xom.cell('DP01'), xom.cell('result.status')]).toEqual([3, 'Đã nộp']);
    expect(
      office.round(3).hamlet('Xóm Thọ').reports({ 'result.course': 'done', LL01: '20', VS05: '12' }).ok,
    ).toBe(true);
    expect(office.round(3).hamlet('Xóm Thọ').cell('VS05')).toBe(12);
  });

  test('hides one, but where something was entered it is counted and printed with a remark', () => {
    const office = scenario();
    office.round(3).hamlet('Xóm Thọ').fillsIn({ LL01: 30, VS05: 12 });
    const register = office.register('indicators');
    register.types('VS05', 'hidden', 'Ẩn');
    register.types('VS06', 'hidden', 'Ẩn');
    expect(update(office)).toContain(
      '“Cây xanh trồng mới” đã ẩn nhưng Đợt 3, tháng 02/2026 có 1 xóm đã nhập: số liệu vẫn giữ và vẫn được tính.',
    );
    const row = office.round(3).rowKeys().indexOf('VS05') + 1;
    expect(office.round(3).read((range) => range.getSheet().isRowHiddenByUser(row))).toBe(true);
    sendsResult(office, 3, 'Xóm Thọ', {});
    const report = reportText(office, 3);
    expect(report).toContain('Cây xanh trồng mới (chỉ tiêu đã ẩn, vẫn có số liệu)');
    expect(report).not.toContain('Đường hoa, hàng rào xanh trồng mới');
    const shown = scenario({ saved: office.host.save(), formulas: 'worked out' });
    expect([shown.round(3).total('VS05'), shown.round(3).coverage('VS05')]).toEqual([12, '1/48']);
    register.types('VS05', 'hidden', null);
    register.types('VS06', 'hidden', null);
    update(office);
    expect(office.round(5).read((range) => range.getSheet().isRowHiddenByUser(row))).toBe(false);
  });

  test('writes nothing while a row has a mistake, and names each cell', () => {
    const office = scenario();
    const register = office.register('indicators');
    register.types('LL04', 'label', 'Tên mới');
    register.types('VS01', 'unit', 'km');
    register.types('VS05', 'code', 'CAY');
    adds(office, { label: 'Tên mới', category: WELLS.category });
    const before = pictureOf(office.host);
    const said = update(office).split('\n');
    expect(said[0]).toBe('Chưa cập nhật: trang Chỉ tiêu còn 6 chỗ cần sửa.');
    expect(said.map((line) => line.split(':')[0])).toEqual([
      'Chưa cập nhật',
      `Ô ${register.address('VS01', 'unit')}`,
      `Ô ${register.address('CAY', 'code')}`,
      'Ô C39',
      'Ô D39',
      'Ô E39',
      'Ô H39',
      'Sửa xong, mời bấm "Cập nhật chỉ tiêu" lại.',
    ]);
    expect(said[1]).toContain('mời ghi lại "m"');
    expect(differences(before, pictureOf(office.host))).toEqual([]);
  });

  test('puts a deleted row back and says so', () => {
    const office = scenario();
    const register = office.register('indicators');
    const row = register.rowKeys().indexOf('VS05') + 1;
    register.read((range) => range.getSheet().deleteRow(row));
    expect(update(office)).toContain('Đã thêm lại hàng bị xóa: “Cây xanh trồng mới”.');
    expect([register.value('VS05', 'unit'), register.value('VS05', 'kind')]).toEqual(['cây', 'số nguyên']);
  });

  test('makes a lost template again with the indicators of the office', () => {
    const office = scenario();
    adds(office, WELLS);
    update(office);
    for (const name of ['Khuôn đợt', 'Đợt 07 (06-2026)']) {
      const lost = office.spreadsheet.getSheetByName(name);
      if (lost) office.spreadsheet.deleteSheet(lost);
    }
    office.setUp();
    expect(office.round(7).rowKeys()).toEqual(['2026-D07', ...office.round(6).rowKeys().slice(1)]);
    expect(update(office)).toBe('Chỉ tiêu của các đợt đã đúng như trang Chỉ tiêu.');
  });
});

describe('an update of the indicators that was cut off', () => {
  const changed = (office: Office): Office => {
    adds(office, WELLS);
    adds(office, { ...WELLS, label: 'Bể chứa', core: 'Không', kind: 'số lẻ' });
    const register = office.register('indicators');
    register.types('LL04', 'label', 'Hộ đi ra quân');
    register.types('VS05', 'hidden', 'Ẩn');
    register.types('VS07', 'core', 'Có');
    return office;
  };
  let prepared = '';
  let whole: Picture;
  let calls = 0;
  beforeAll(() => {
    const office = changed(scenario());
    prepared = office.host.save();
    office.host.calls.reset();
    update(office);
    calls = office.host.calls.total;
    whole = pictureOf(office.host);
  }, 180_000);

  test(
    'at any of its calls goes on when it is run again',
    () => {
      for (const call of faultPoints(callsUpTo(calls), 3, 9)) {
        const office = scenario({ saved: prepared });
        office.host.dieAt(call);
        try {
          update(office);
        } catch {
          // Google ends the run without a word.
        }
        office.host.calls.forgetFaults();
        update(office);
        const lines = differences(whole, pictureOf(office.host));
        // The log tells of both runs.
        expect([call, ...lines.filter((line) => !line.startsWith('Nhật ký')).slice(0, 5)]).toEqual([call]);
      }
    },
    FAULT_TIME,
  );
});

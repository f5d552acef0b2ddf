import { beforeAll, describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { palette } from '../../src/sheets/palette.ts';
import { type Office, scenario } from '../scenario.ts';

const ROUND_TABS = [
  'Đợt 01 (12-2025)',
  'Đợt 02 (01-2026)',
  'Đợt 03 (02-2026)',
  'Đợt 04 (03-2026)',
  'Đợt 05 (04-2026)',
  'Đợt 06 (05-2026)',
  'Đợt 07 (06-2026)',
  'Đợt 08 (07-2026)',
  'Đợt 09 (08-2026)',
  'Đợt 10 (09-2026)',
  'Đợt 11 (10-2026)',
  'Đợt 12 (11-2026)',
  'Đợt 13 (12-2026)',
];
const REGISTERS = [
  'Sổ báo cáo',
  'Dữ liệu báo cáo',
  'Sổ cơ quan',
  'Cấu hình',
  'Lịch',
  'Xóm',
  'Cơ quan',
  'Nội dung',
  'Chỉ tiêu',
  'Nhật ký',
  'Đôn đốc',
];
const PHONE = { width: 360, height: 640 };

let office: Office;
let said = '';

beforeAll(() => {
  office = scenario({ preset: 'blank', formulas: 'worked out', now: '2025-12-03T08:00:00+07:00' });
  ({ said } = office.setUp());
});

const roundKeyOf = (number: number): string => `2026-D${String(number).padStart(2, '0')}`;

describe('"Khởi tạo sổ" on a new spreadsheet', () => {
  test('makes every tab in one go, the round tabs after Tổng quan and Theo dõi, and says so', () => {
    expect(said).toBe('Đã tạo xong 26 trang. Mời mở menu "Sổ ra quân" để bắt đầu.');
    const names = office.tabNames();
    expect(names.slice(0, 15)).toEqual(['Tổng quan', 'Theo dõi', ...ROUND_TABS]);
    expect(names.slice(15).sort()).toEqual([...REGISTERS, 'Khuôn đợt', 'Khuôn báo cáo'].sort());
  });

  test('gives the spreadsheet Vietnam’s numbers, dates and clock', () => {
    const { locale, timeZone } = office.host.workbook.state;
    expect([locale, timeZone]).toEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
  });

  test('B1 48 columns stand in the annex’s order, each below its agency', () => {
    const round = office.round(9);
    expect(round.columnKeys().slice(4)).toEqual(hamletsOfPhuLac.map((hamlet) => hamlet.code));
    for (const hamlet of hamletsOfPhuLac) {
      const agency = agenciesOfPhuLac.find((each) => each.code === hamlet.agency);
      expect([round.value('head.agency', hamlet.code), round.value('head.hamlet', hamlet.code)]).toEqual([
        agency?.name,
        hamlet.name,
      ]);
    }
  });

  test('hides the keys and the template, and nothing that people need', () => {
    for (let number = 1; number <= 13; number += 1) {
      const sheet = office.round(number).read((range) => range.getSheet());
      expect(sheet.isColumnHiddenByUser(1)).toBe(true);
      expect(sheet.isRowHiddenByUser(1)).toBe(true);
      expect([sheet.isSheetHidden(), sheet.isColumnHiddenByUser(2), sheet.isRowHiddenByUser(2)]).toEqual([
        false,
        false,
        false,
      ]);
    }
    expect(office.register('template').read((range) => range.getSheet().isSheetHidden())).toBe(true);
  });

  test.each([...ROUND_TABS, 'Tổng quan', 'Theo dõi'])(
    '%s keeps two thirds of a phone free of frozen rows and columns',
    (name) => {
      const sheet = office.spreadsheet.getSheetByName(name);
      const seen = (count: number, hidden: (at: number) => boolean, size: (at: number) => number): number =>
        Array.from({ length: count }, (_, at) => at + 1)
          .filter((at) => !hidden(at))
          .reduce((sum, at) => sum + size(at), 0);
      const width = seen(
        sheet?.getFrozenColumns() ?? 0,
        (at) => sheet?.isColumnHiddenByUser(at) ?? false,
        (at) => sheet?.getColumnWidth(at) ?? 0,
      );
      const height = seen(
        sheet?.getFrozenRows() ?? 0,
        (at) => sheet?.isRowHiddenByUser(at) ?? false,
        (at) => sheet?.getRowHeight(at) ?? 0,
      );
      expect(width).toBeLessThanOrEqual(PHONE.width / 3);
      expect(height).toBeLessThanOrEqual(PHONE.height / 3);
    },
  );

  test('numbers, ticks, dates and choices have native rules with help in Vietnamese', () => {
    const round = office.round(4);
    const rule = (key: string) => {
      const cell = round.cell(key, 'X14');
      return round.read(() => cell.getDataValidation());
    };
    const summary = ['LL01', 'plan.item.ND1.1', 'result.actualDay', 'result.course', 'plan.startTime'].map(
      (key) => [key, String(rule(key)?.getCriteriaType()), rule(key)?.getAllowInvalid()],
    );
    expect(summary).toEqual([
      ['LL01', 'NUMBER_BETWEEN', false],
      ['plan.item.ND1.1', 'CHECKBOX', false],
      ['result.actualDay', 'DATE_BETWEEN', false],
      ['result.course', 'VALUE_IN_LIST', false],
      ['plan.startTime', 'VALUE_IN_LIST', true],
    ]);
    expect(rule('LL01')?.getHelpText()).toBe('Nhập số nguyên, ví dụ 1500. Chưa có số liệu thì để trống.');
  });

  test('money has thousands, days are written day first, and hamlet numbers are text', () => {
    const round = office.round(4);
    const format = (key: string) => {
      const cell = round.cell(key, 'X14');
      return round.read(() => cell.getNumberFormat());
    };
    expect(
      ['XH01', 'result.actualDay', 'plan.firstSubmittedAt', 'plan.place', 'keys'].map((key) =>
        key === 'keys' ? round.read((range) => range.offset(0, 10, 1, 1).getNumberFormat()) : format(key),
      ),
    ).toEqual(['#,##0', 'dd/mm/yyyy', 'hh:mm dd/mm/yyyy', '@', '@']);
  });
});

describe('what the commune’s plan leaves open is visible in the tabs', () => {
  const schedule = (number: number, column: string): string =>
    office.register('schedule').shown(roundKeyOf(number), column);

  test('A1 round 12 shows 01/11 as printed beside 07/11 in force, and asks for confirmation', () => {
    expect([schedule(12, 'printedDay'), schedule(12, 'ruleDay'), schedule(12, 'day')]).toEqual([
      '01/11/2026',
      '07/11/2026',
      '07/11/2026',
    ]);
    expect(schedule(12, 'note')).toContain(
      'Kế hoạch in ngày 01/11/2026, không phải thứ Bảy đầu tháng; đang dùng ngày 07/11/2026. Cần xã xác nhận.',
    );
    expect(office.round(12).shown('round.day', 'TOAN_XA')).toBe('07/11/2026');
  });

  test('A2 A3 A4 result and report are due in the month after, until the end of the 4th and the 9th', () => {
    const due = Array.from({ length: 13 }, (_, at) => [
      schedule(at + 1, 'result'),
      schedule(at + 1, 'report'),
    ]);
    expect(due[0]).toEqual(['23:59 04/01/2026', '23:59 09/01/2026']);
    expect(due[4]).toEqual(['23:59 04/05/2026', '23:59 09/05/2026']);
    expect(due[12]).toEqual(['23:59 04/01/2027', '23:59 09/01/2027']);
  });

  test('A5 A6 the plan of March is due until the end of 28 February', () => {
    expect(schedule(4, 'plan')).toBe('23:59 28/02/2026');
    expect(office.round(4).shown('round.planDeadline', 'TOAN_XA')).toBe('23:59 28/02/2026');
  });

  test('A7 no hamlet starts in red: the plan of round 1 is "Không áp dụng"', () => {
    const round = office.round(1);
    expect(schedule(1, 'planApplies')).toBe('Không');
    for (const { name } of hamletsOfPhuLac) expect(round.hamlet(name).words('plan')).toBe('Không áp dụng');
  });

  test.each([
    ['A8', 2, 'Hạn kế hoạch rơi vào ngày nghỉ, nên nhắc từ ngày làm việc trước đó.'],
    ['A9', 2, 'Trùng Nghỉ Tết Dương lịch 2026 (01-04/01).'],
    ['A10', 6, 'Trùng Nghỉ 30/4 - 01/5 kèm cuối tuần.'],
    ['A11', 3, '20 tháng Chạp, 10 ngày trước Tết Bính Ngọ (17/02).'],
    ['A12', 10, 'Ngày khai giảng: các trường bận buổi sáng; không tự tính vắng.'],
    ['A11', 4, 'Nên nhắc từ ngày 23/02/2026 vì gần Nghỉ Tết Nguyên đán Bính Ngọ (14-22/02).'],
  ])('%s round %i is told in the calendar: %s', (_, number, note) => {
    expect(schedule(number, 'note')).toContain(note);
  });

  test('A8 a deadline on a Sunday stays where the plan puts it', () => {
    expect(schedule(2, 'plan')).toBe('23:59 28/12/2025');
    expect(office.register('settings').value('moveToWorkingDay', 'value')).toBe('Không');
  });

  test('A15 the number of the plan is blank, and a report prints "……" instead', () => {
    expect(office.register('settings').value('planNumber', 'value')).toBe('');
    office.at('2026-01-09T08:00:00+07:00').summary(1);
    const sheet = office.spreadsheet.getSheetByName('Báo cáo 12-2025');
    const printed = sheet?.getDataRange().getDisplayValues().flat().join('\n') ?? '';
    expect(printed).toContain('Kế hoạch số ……/KH-UBND ngày 02/12/2025');
    expect(printed).not.toContain('số /KH');
    office.at('2025-12-03T08:00:00+07:00');
  });

  test('A16 A17 there are 13 rounds from 12/2025 to 12/2026, the last due in January 2027', () => {
    expect(
      office
        .register('schedule')
        .rowKeys()
        .filter((key) => key.startsWith('2026-D')),
    ).toHaveLength(13);
    expect([schedule(1, 'day'), schedule(13, 'day'), schedule(13, 'report')]).toEqual([
      '06/12/2025',
      '05/12/2026',
      '23:59 09/01/2027',
    ]);
  });

  test('A18 a result says whether the day was held, put off or not held, and the day it really was', () => {
    const keys = office.round(4).rowKeys();
    expect(keys).toEqual(
      expect.arrayContaining(['result.course', 'result.actualDay', 'result.newDay', 'result.reason']),
    );
  });

  test('B2 row 23 reports nothing and has no line in Sổ cơ quan; 22 agencies have one each round', () => {
    expect(office.register('agencies').value('CQ23', 'reports')).toBe('Không');
    const lines = office
      .register('agencyLog')
      .rowKeys()
      .filter((key) => key.includes('|'));
    expect(lines).toHaveLength(13 * 22);
    expect(lines.some((key) => key.endsWith('|CQ23'))).toBe(false);
  });

  test('B3 "11" and "11A" are two hamlets, as text', () => {
    const hamlets = office.register('hamlets');
    expect([hamlets.value('X14', 'name'), hamlets.value('X15', 'name')]).toEqual(['Xóm 11', 'Xóm 11A']);
    expect(hamlets.value('X14', 'code')).toBe('X14');
  });

  test('B4 the former commune of 11 and 11A waits for the commune', () => {
    const hamlets = office.register('hamlets');
    expect([hamlets.value('X14', 'formerCommune'), hamlets.value('X15', 'formerCommune')]).toEqual(['', '']);
  });

  test('B5 names stand as printed, with the likely spelling as another name', () => {
    const hamlets = office.register('hamlets');
    expect([hamlets.value('X46', 'name'), hamlets.value('X46', 'alias')]).toEqual([
      'Xóm Đám Dín',
      'Xóm Đầm Dím',
    ]);
  });

  test('B9 rows 1–4 are asked politely, rows 5–22 are told', () => {
    const agencies = office.register('agencies');
    const polite = agenciesOfPhuLac.filter((each) => agencies.value(each.code, 'polite') === 'Có');
    expect(polite.map((each) => each.row)).toEqual([1, 2, 3, 4]);
  });

  test('B10 the Economic Office reports for its hamlets like the others', () => {
    expect(office.register('agencies').value('CQ07', 'reports')).toBe('Có');
  });

  test('B11 agencies have codes and months from and to which they exist', () => {
    expect(office.register('agencies').columnKeys()).toEqual(
      expect.arrayContaining(['validFrom', 'validTo']),
    );
  });

  test('B12 a hamlet that ends in June is grey and not expected from July on, and old months keep it', () => {
    const hamlets = office.register('hamlets');
    hamlets.types('X14', 'validTo', '06/2026');
    const [june, july] = [office.round(7), office.round(8)];
    expect([june.value('head.expected', 'X14'), july.value('head.expected', 'X14')]).toEqual([1, 0]);
    expect(july.hamlet('Xóm 11').words('plan')).toBe('–');
    expect([june.coverage('plan.status'), july.coverage('plan.status')]).toEqual(['0/48', '0/47']);
    expect(july.hamlet('Xóm 11').liveColour('LL01')).toBe(palette.inactive);
    expect(june.hamlet('Xóm 11').liveColour('LL01')).toBeNull();
    hamlets.types('X14', 'validTo', null);
    expect(july.coverage('plan.status')).toBe('0/48');
  });

  test('B14 a second contact may be named for each hamlet', () => {
    expect(office.register('hamlets').columnKeys()).toEqual(
      expect.arrayContaining(['secondName', 'secondPhone', 'secondEmail']),
    );
  });
});

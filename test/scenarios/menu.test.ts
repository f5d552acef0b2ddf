import { describe, expect, test } from 'vitest';
import { notPermitted } from '../../src/text/problems.ts';
import { builtFile } from '../bundle/load-code.ts';
import { scenario } from '../scenario.ts';

const CAPTIONS = [
  'Lập kế hoạch của xóm…',
  'Nhập kết quả của xóm…',
  'Cơ quan phụ trách…',
  'Kiểm tra đợt này',
  'Đôn đốc…',
  'Lập báo cáo tháng…',
  'Tải báo cáo Word…',
  'Bản tin…',
  'Khôi phục…',
  'Kiểm tra nhật ký',
  'Theo dõi từ đợt…',
  'Cập nhật chỉ tiêu',
  'Kiểm tra sổ',
  'Khởi tạo sổ',
  'Bảo vệ sổ',
];

describe('the menu "Sổ ra quân"', () => {
  test.each(['NONE', 'LIMITED', 'FULL'] as const)('is there when the file is opened in mode %s', (mode) => {
    const office = scenario({ preset: 'blank' });
    expect(office.script.open(mode).failure).toBeUndefined();
    const [menu] = office.host.ui.menus;
    expect(menu?.caption).toBe('Sổ ra quân');
    const items = menu?.items.flatMap((item) => (item.kind === 'menu' ? item.items : [item])) ?? [];
    expect(items.flatMap((item) => (item.kind === 'item' ? [item.caption] : []))).toEqual(CAPTIONS);
  });

  test('is all that opening a file touches: not one cell, property or lock, in whatever mode', () => {
    const office = scenario();
    for (const mode of ['NONE', 'LIMITED', 'FULL'] as const) {
      office.host.calls.reset();
      office.script.open(mode);
      const touched = Object.keys(office.host.calls.byMethod);
      expect(
        touched.filter((method) => !/^(?:SpreadsheetApp\.getUi|(?:Ui|Menu)\.\w+)$/.test(method)),
      ).toEqual([]);
      // A menu and two in it, their fifteen items, the line between them, and the face of the spreadsheet that they are put on.
      expect(office.host.calls.total).toBe(23);
    }
  });

  test.each([
    ['Lập kế hoạch của xóm…', 'plan', 'Kế hoạch của xóm'],
    ['Nhập kết quả của xóm…', 'result', 'Kết quả của xóm'],
    ['Cơ quan phụ trách…', 'agency', 'Cơ quan phụ trách'],
    ['Kiểm tra đợt này', 'findings', 'Kiểm tra đợt này'],
    ['Đôn đốc…', 'reminders', 'Đôn đốc'],
    ['Lập báo cáo tháng…', 'summary', 'Báo cáo tháng'],
    ['Bản tin…', 'bulletins', 'Bản tin'],
    ['Khởi tạo sổ', 'set-up', 'Khởi tạo sổ'],
    ['Bảo vệ sổ', 'protect', 'Bảo vệ sổ'],
    ['Khôi phục…', 'restore', 'Khôi phục'],
    ['Kiểm tra nhật ký', 'log-check', 'Kiểm tra nhật ký'],
  ])('%s opens its page beside the sheet', (caption, page, title) => {
    const office = scenario({ preset: 'blank' });
    const html = builtFile(`${page}.html`);
    office.host.files.set(page, html);
    office.menu(caption);
    expect(office.host.ui.sidebar).toEqual({ title, html });
  });

  test('"Tải báo cáo Word…" opens its page over the sheet, wide enough for a sheet of paper', () => {
    const office = scenario({ preset: 'blank' });
    const html = builtFile('report.html');
    office.host.files.set('report', html);
    office.menu('Tải báo cáo Word…');
    expect(office.host.ui.dialogs).toEqual([
      { title: 'Tải báo cáo Word', html, width: 900, height: 640, modal: true },
    ]);
  });

  test('the page of a report hands its round on, and nothing else of the request gets into the page', () => {
    const office = scenario({ preset: 'blank' });
    for (const page of ['report', 'bulletins']) office.host.files.set(page, '<div id="app"></div>');
    office.asks('showReportDialog', { roundKey: '2026-D03' });
    office.asks('showReportDialog', { roundKey: '2026-D03"><script>' });
    office.asks('showBulletinsSidebar', { roundKey: '2026-D03' });
    expect(office.host.ui.dialogs.map(({ html }) => html)).toEqual([
      '<div id="app" data-round="2026-D03"></div>',
      '<div id="app"></div>',
    ]);
    expect(office.host.ui.sidebar?.html).toBe('<div id="app" data-round="2026-D03"></div>');
  });

  test('a sidebar is not opened by a simple trigger’s permission', () => {
    const office = scenario({ preset: 'blank' });
    office.host.files.set('plan', builtFile('plan.html'));
    office.as('clerk', 'LIMITED');
    expect(office.menu('Lập kế hoạch của xóm…').at(-1)).toBe(notPermitted);
    expect(office.host.ui.sidebar).toBeNull();
  });

  test('set-up tells that somebody else is writing, and changes nothing', () => {
    const office = scenario({ preset: 'blank' });
    office.host.holdLock();
    expect(office.setUp().said).toBe(
      'Sổ đang có người khác ghi. Mời đợi vài giây rồi bấm lại; nội dung đang soạn vẫn còn.',
    );
    expect(office.tabNames()).toHaveLength(1);
  });
});

describe('the settings', () => {
  test('A2 A3 reading B moves result and report together after "Khởi tạo sổ", but no deadline a person set', () => {
    const office = scenario();
    const schedule = office.register('schedule');
    schedule.types('2026-D05', 'result', '20/04/2026');
    office.register('settings').types('deadlineReading', 'value', 'B');
    expect(schedule.shown('2026-D02', 'result')).toBe('23:59 04/02/2026');
    office.setUp();
    expect([schedule.shown('2026-D02', 'result'), schedule.shown('2026-D02', 'report')]).toEqual([
      '23:59 04/01/2026',
      '23:59 09/01/2026',
    ]);
    expect([schedule.shown('2026-D01', 'result'), schedule.shown('2026-D04', 'result')]).toEqual([
      '23:59 04/01/2026',
      '23:59 04/04/2026',
    ]);
    expect(schedule.shown('2026-D05', 'result')).toContain('20/04/2026');
    expect(schedule.shown('2026-D05', 'resultByRule')).toBe('23:59 04/04/2026');
    expect(schedule.shown('2026-D02', 'plan')).toBe('23:59 28/12/2025');
    office.register('settings').types('deadlineReading', 'value', 'A');
    office.setUp();
    expect(schedule.shown('2026-D02', 'result')).toBe('23:59 04/02/2026');
    expect(schedule.shown('2026-D05', 'result')).toContain('20/04/2026');
  });

  test('A8 "Lùi hạn sang ngày làm việc" moves a Sunday to Monday, once it is chosen', () => {
    const office = scenario();
    office.register('settings').types('moveToWorkingDay', 'value', 'Có');
    office.setUp();
    const schedule = office.register('schedule');
    expect(schedule.shown('2026-D02', 'plan')).toBe('23:59 29/12/2025');
    expect(schedule.shown('2026-D02', 'result')).toBe('23:59 04/02/2026');
  });

  test('A1 the commune confirms or changes the day of round 12 in one cell', () => {
    const office = scenario({ now: '2026-10-20T08:00:00+07:00' });
    expect(office.round(12).hamlet('Xóm 11').plan().rounds[11]?.label).toBe('Đợt 12 – 07/11/2026');
    office.register('schedule').types('2026-D12', 'day', '01/11/2026');
    expect(office.round(12).hamlet('Xóm 11').plan().rounds[11]?.label).toBe('Đợt 12 – 01/11/2026');
  });
});

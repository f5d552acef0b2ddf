import { beforeAll, describe, expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { palette } from '../../src/sheets/palette.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';

/** What people read on the tabs while no script runs: formulas and live formats alone. */

describe('the words of a deadline around midnight', () => {
  let office: Office;

  beforeAll(() => {
    office = scenario({ formulas: 'worked out', now: '2026-02-20T08:00:00+07:00' });
  });

  // A phone has no sidebar: this link is how a head comes to the column, for the result after the day, for the plan before it.
  test.each([
    ['2025-12-01T08:00:00+07:00', 1],
    ['2026-03-06T23:59:59+07:00', 4],
    ['2026-03-07T00:00:00+07:00', 4],
    ['2026-03-21T23:59:59+07:00', 4],
    ['2026-03-22T00:00:00+07:00', 5],
    ['2026-12-31T08:00:00+07:00', 13],
  ])('at %s the register Xóm leads to the column of round %i', (time, number) => {
    office.at(time);
    const link = office.register('hamlets').cell('X26', 'link');
    const [shown, formula] = office
      .register('hamlets')
      .read(() => [link.getDisplayValue(), link.getFormula()]);
    expect(shown).toBe(`Mở Đợt ${number}`);
    expect(formula.length).toBeLessThan(8_000);
  });

  test.each([
    ['2026-02-20T08:00:00+07:00', 'Chưa nộp', null],
    ['2026-02-26T08:00:00+07:00', 'còn 2 ngày', palette.dueSoon],
    ['2026-02-28T00:00:00+07:00', 'hạn hôm nay', palette.dueSoon],
    ['2026-02-28T23:59:59+07:00', 'hạn hôm nay', palette.dueSoon],
    ['2026-03-01T00:00:00+07:00', 'QUÁ HẠN 1 ngày', palette.overdue],
    ['2026-03-03T12:00:00+07:00', 'QUÁ HẠN 3 ngày', palette.overdue],
  ])('A4 A5 at %s the plan of March says "%s"', (time, words, colour) => {
    office.at(time);
    const xom = office.hamlet('Xóm Thọ');
    expect(xom.words('plan')).toBe(words);
    expect(xom.liveColour('head.plan')).toBe(colour);
    expect(xom.plan().state.statusWords).toBe(words);
  });

  test.each([
    ['2026-04-04T23:59:59+07:00', 'hạn hôm nay'],
    ['2026-04-05T00:00:00+07:00', 'QUÁ HẠN 1 ngày'],
  ])('A2 at %s the result of March says "%s"', (time, words) => {
    office.at(time);
    expect(office.hamlet('Xóm Thọ').words('result')).toBe(words);
  });

  test.each(['Xóm Quang Minh', 'Xóm 1', 'Xóm Lược 1', 'Xóm 11'])(
    'B9 %s, of rows 1–4, is asked politely in a neutral colour',
    (name) => {
      office.at('2026-03-03T12:00:00+07:00');
      const xom = office.hamlet(name);
      expect(xom.words('plan')).toBe('Kính đề nghị gửi, quá 3 ngày');
      expect(xom.liveColour('head.plan')).toBe(palette.polite);
      expect(xom.plan().state.tone).toBe('polite');
    },
  );

  test('B10 the hamlets of the Economic Office are overdue like the others', () => {
    office.at('2026-03-03T12:00:00+07:00');
    expect(office.hamlet('Xóm Cẩm 2').words('plan')).toBe('QUÁ HẠN 3 ngày');
  });

  test('the highlight goes when the plan is sent, which says how late it was', () => {
    office.at('2026-03-03T12:00:00+07:00');
    const xom = office.hamlet('Xóm Mận');
    expect(xom.words('plan')).toBe('QUÁ HẠN 3 ngày');
    xom.sends(FULL_PLAN);
    expect(xom.words('plan')).toBe('Đã nộp, muộn 3 ngày');
    expect(xom.liveColour('head.plan')).toBe(palette.sent);
  });

  test('"Đã nộp" without the stamp of a sending is still overdue', () => {
    office.at('2026-03-03T12:00:00+07:00');
    const xom = office.hamlet('Xóm Soi');
    xom.writes('plan.status', 'Đã nộp');
    expect(xom.words('plan')).toBe('QUÁ HẠN 3 ngày');
    expect(xom.plan().state.statusWords).toBe('QUÁ HẠN 3 ngày');
  });

  test('a deadline moved in the tab Lịch moves the words, on the tab and in the sidebar', () => {
    office.at('2026-03-03T12:00:00+07:00');
    const xom = office.round(5).hamlet('Xóm Thọ');
    expect(xom.words('plan')).toBe('Chưa nộp');
    office.register('schedule').types('2026-D05', 'plan', '01/03/2026');
    expect(xom.words('plan')).toBe('QUÁ HẠN 2 ngày');
    expect(xom.plan().state).toMatchObject({
      statusWords: 'QUÁ HẠN 2 ngày',
      deadlineWords: 'Hạn gửi: 23:59 01/03/2026',
    });
  });

  test('a round put off in the tab Lịch is told in its own tab', () => {
    office.register('schedule').types('2026-D06', 'postponedTo', '09/05/2026');
    expect(office.round(6).shown('round.day', 'TOAN_XA')).toBe('09/05/2026');
  });
});

describe('"Theo dõi từ đợt…"', () => {
  test('A19 turns earlier rounds to "Nhập bổ sung", never red, and keeps later ones', () => {
    const office = scenario({ formulas: 'worked out', now: '2026-11-23T08:00:00+07:00' });
    expect(office.round(4).hamlet('Xóm Thọ').words('plan')).toBe('QUÁ HẠN 268 ngày');
    expect(office.menu('Theo dõi từ đợt…', { button: 'OK', text: '12' })).toEqual([
      'Từ nay theo dõi hạn từ đợt 12.',
    ]);
    for (let number = 1; number <= 11; number += 1) {
      const round = office.round(number);
      const rows = [round.shownRow('head.plan'), round.shownRow('head.result')];
      const words = hamletsOfPhuLac.flatMap(({ code }) => rows.map((row) => row.get(code)));
      expect(new Set(words)).toEqual(
        new Set(number === 1 ? ['Không áp dụng', 'Nhập bổ sung'] : ['Nhập bổ sung']),
      );
    }
    expect(office.round(4).hamlet('Xóm Thọ').liveColour('head.plan')).toBeNull();
    expect(office.round(12).hamlet('Xóm Thọ').words('plan')).toBe('QUÁ HẠN 26 ngày');
    office.round(4).hamlet('Xóm Thọ').sends(FULL_PLAN);
    expect(office.round(4).hamlet('Xóm Thọ').words('plan')).toBe('Đã nộp');
  });

  test.each(['99', 'mười hai', '', '0', '1.5'])('answers "%s" with the rounds there are', (text) => {
    const office = scenario();
    const before = office.register('schedule').read((range) => range.getValues());
    expect(office.menu('Theo dõi từ đợt…', { button: 'OK', text })).toEqual([
      `"${text}" không phải số đợt. Mời nhập một số từ 1 đến 13.`,
    ]);
    expect(office.register('schedule').read((range) => range.getValues())).toEqual(before);
  });

  test('does nothing when the question is closed', () => {
    const office = scenario();
    expect(office.menu('Theo dõi từ đợt…', 'CANCEL')).toEqual([]);
    expect(office.register('schedule').value('2026-D01', 'tracked')).toBe('Có');
  });
});

describe('Tổng quan and Theo dõi', () => {
  let office: Office;

  beforeAll(() => {
    office = scenario({ formulas: 'worked out', now: '2026-03-03T08:00:00+07:00' });
  });

  const lines = (start: string): string[] => office.overview().filter((line) => line.startsWith(start));
  const tracked = (hamlet: string, round: number): string => {
    const tab = office.register('tracking');
    const row = hamletsOfPhuLac.findIndex((each) => each.name === hamlet) + 2;
    return tab.read((range) => range.offset(row, 2 + (round - 1) * 2, 1, 1).getDisplayValue());
  };

  test('follow an edit in the grid with no script running', () => {
    expect(lines('Đã gửi')[0]).toBe('Đã gửi | 0/48 | 0/48');
    expect(lines('Quá hạn')[0]).toMatch(/^Quá hạn \| 33\/48 \| /);
    expect(lines('Kính đề nghị gửi')[0]).toMatch(/^Kính đề nghị gửi \| 15 \| /);
    const xom = office.hamlet('Xóm Thọ');
    // Straight into the cells, as when Google drops the edit event.
    xom.writes('plan.status', 'Đã nộp');
    xom.writes('plan.firstSubmittedAt', new Date('2026-02-28T09:00:00+07:00'));
    expect(lines('Đã gửi')[0]).toBe('Đã gửi | 1/48 | 0/48');
    expect(lines('Đúng hạn')[0]).toBe('Đúng hạn | 1/48 | 0/48');
    expect(lines('Quá hạn')[0]).toMatch(/^Quá hạn \| 32\/48 \| /);
    expect(tracked('Xóm Thọ', 4)).toBe('Đã nộp');
    expect(tracked('Xóm Quéo', 4)).toBe('QUÁ HẠN 3 ngày');
    expect(tracked('Xóm 11', 4)).toBe('Kính đề nghị gửi, quá 3 ngày');
  });

  test('list the overdue by agency, without those who are asked politely', () => {
    const names = lines('Kế hoạch quá hạn')[0] ?? '';
    expect(names).toContain('Ban chỉ huy Quân sự xã: Xóm Khu 3, Xóm Ngọc Linh, Xóm Mận; Văn phòng');
    expect(names).not.toContain('Xóm Thọ');
    expect(names).not.toContain('Xóm 11');
    // More than a phone holds: the others stand in Theo dõi.
    expect(names).toMatch(/… \(xem Theo dõi\)$/);
  });

  test('survive tabs that are renamed and moved, and columns that are moved', () => {
    const before = office.overview();
    const sheet = office.round(4).read((range) => range.getSheet());
    sheet.setName('Tháng Ba');
    office.spreadsheet.setActiveSheet(sheet);
    office.spreadsheet.moveActiveSheet(1);
    office
      .register('overview')
      .read((range) => range.getSheet())
      .setName('Xem nhanh');
    for (const code of ['X26', 'X28', 'X48']) {
      const column = office.round(4).address('head.hamlet', code).replace(/\d+/, '1');
      sheet.moveColumns(sheet.getRange(column), 8);
    }
    expect(office.overview()).toEqual(before);
    expect(tracked('Xóm Thọ', 4)).toBe('Đã nộp');
    office.hamlet('Xóm Quéo').sends(FULL_PLAN);
    expect(lines('Đã gửi')[0]).toBe('Đã gửi | 2/48 | 0/48');
    expect(lines('Đúng hạn')[0]).toBe('Đúng hạn | 1/48 | 0/48');
    expect(tracked('Xóm Quéo', 4)).toBe('Đã nộp, muộn 3 ngày');
  });

  test('B12 count only hamlets that exist in the month', () => {
    office.register('hamlets').types('X48', 'validTo', '02/2026');
    expect(lines('Đã gửi')[0]).toBe('Đã gửi | 2/47 | 0/48');
    expect(tracked('Xóm Lũng 1', 4)).toBe('–');
    office.register('hamlets').types('X48', 'validTo', null);
  });

  test('Tổng quan is three columns wide and says until when its figures are', () => {
    expect(office.register('overview').read((range) => range.getNumColumns())).toBe(3);
    expect(lines('Số liệu đến')[0]).toBe('Số liệu đến | 08:00 03/03/2026');
  });

  test('name three matters to decide, or those that the clerk wrote', () => {
    const matters = (): string[] => [1, 2, 3].map((place) => lines(`${place}. `)[0] ?? '');
    expect(matters()).toEqual([
      '1. Đợt 12, tháng 11/2026: in ngày 01/11/2026, theo quy tắc là 07/11/2026. Xin xã xác nhận ngày.',
      '2. Quá hạn hai đợt liền: Xóm Khu 3, Xóm Ngọc Linh, Xóm Mận, Xóm Na Hoàn, Xóm Đoàn Kết… (xem Theo dõi)',
      '3. Đợt vừa qua chưa có xóm nêu khó khăn, kiến nghị.',
    ]);
    expect(matters()[1]).not.toContain('Xóm 11');
    office.register('schedule').types('2026-D12', 'confirmed', 'x');
    office.register('settings').types('decision3', 'value', 'Chọn xóm làm điểm tháng 4.');
    expect([matters()[0], matters()[2]]).toEqual([
      '1. Không có đợt nào chờ xác nhận ngày ra quân.',
      '3. Chọn xóm làm điểm tháng 4.',
    ]);
  });
});

describe('what is wrong stays out of the totals', () => {
  test('"n/48 xóm có số liệu" says how many hamlets a total covers', () => {
    const counted = scenario({ formulas: 'worked out', now: '2026-03-20T09:00:00+07:00' });
    const round = counted.round(4);
    const [first, second, third] = ['Xóm 11', 'Xóm 11A', 'Xóm 1'].map((name) => round.hamlet(name));
    for (const hamlet of [first, second, third]) {
      hamlet?.fillsIn({ 'result.course': 'Đã làm', LL01: 42, VS01: 1250 });
      hamlet?.chooses('result.status', 'Gửi');
    }
    expect([round.total('LL01'), round.coverage('LL01')]).toEqual([126, '3/48']);
    second?.pastes('LL01', ['42 người']);
    expect([round.total('LL01'), round.coverage('LL01')]).toEqual([84, '2/48']);
    second?.types('LL01', 0);
    expect([round.total('LL01'), round.coverage('LL01')]).toEqual([84, '3/48']);
    // Typed and not sent: a draft counts nowhere.
    counted.hamlet('Xóm 2').types('LL01', 500);
    expect(round.total('LL01')).toBe(84);
  });
});

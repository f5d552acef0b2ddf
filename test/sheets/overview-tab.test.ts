import { describe, expect, test } from 'vitest';
import { overviewLines } from '../../src/blueprint/overview-lines.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { writeOverview } from '../../src/sheets/overview-tab.ts';
import { newSource } from '../../src/sheets/round-source.ts';
import { overviewTexts } from '../../src/text/overview.ts';
import { allRows, calendarRow, roundDesk } from './round-desk.ts';

/** Fourteen hamlets of four agencies, the first two asked politely. */
const overviewOf = (settings: Readonly<Record<string, string>> = {}, hamlets = 14) => {
  const desk = roundDesk(hamlets);
  desk.setCalendar(calendarRow());
  const written = Object.entries(settings);
  if (written.length > 0) {
    const tab = desk.spreadsheet.insertSheet('Cấu hình');
    tab.getRange(1, 1, written.length, 2).setNumberFormat('@').setValues(written);
  }
  const sheet = desk.spreadsheet.insertSheet('Tổng quan');
  writeOverview(desk.spreadsheet, { sheet, size: null }, false, overviewLines(catalogue), {
    rounds: [newSource(desk.tabName, 1, allRows, desk.heads)],
    calendar: [],
    settings: (key) => `'Cấu hình'!${key === 'key' ? '$A$1:$A$9' : '$B$1:$B$9'}`,
    overdueTwice: '""',
  });
  /** What stands beside a label, in the column of plans (first) or of results (second). */
  const beside = (label: string, part = 0): unknown => {
    const lines = sheet.getDataRange().getValues();
    return lines.find((line) => line[0] === label)?.[part + 1];
  };
  const starting = (text: string): string =>
    sheet
      .getDataRange()
      .getValues()
      .map((line) => String(line[0]))
      .find((line) => line.startsWith(text)) ?? '';
  return { desk, sheet, beside, starting };
};

const at = (text: string): Date => new Date(`${text}+07:00`);

/** What Tổng quan says of reminding when Cấu hình says this of the last run. */
const reminding = (run: string, words: string, now: string, zone?: string): string => {
  const { desk, sheet } = overviewOf({ reminderRun: run, reminderWords: words }, 1);
  if (zone !== undefined) desk.spreadsheet.setSpreadsheetTimeZone(zone);
  desk.setClock(at(now).getTime());
  const lines = sheet.getDataRange().getValues();
  const above = lines.findIndex((line) => String(line[0]).startsWith(overviewTexts.resultOverdueNames));
  return String(lines[above + 1]?.[0]);
};

describe('Tổng quan', () => {
  test('says who has sent, how many in time, who is overdue and by which agency', () => {
    const { desk, beside, starting } = overviewOf();
    desk.setRow(
      'plan.status',
      desk.heads.map((_, index) => (index < 3 ? 'Đã nộp' : '')),
    );
    desk.setRow(
      'plan.firstSubmittedAt',
      desk.heads.map((_, index) =>
        index < 2 ? at('2026-02-28T23:59:00') : index === 2 ? at('2026-03-01T00:00:00') : '',
      ),
    );
    desk.setClock(Date.parse('2026-03-02T08:00:00+07:00'));
    expect(beside(overviewTexts.round)).toBe('Đợt 4 – 07/03/2026');
    expect(beside(overviewTexts.sent)).toBe('3/14');
    expect(beside(overviewTexts.onTime)).toBe('2/14');
    expect(beside(overviewTexts.overdue)).toBe('6/14');
    expect(beside(overviewTexts.politelyWaiting)).toBe(5);
    expect(starting(overviewTexts.planOverdueNames)).toBe(
      'Kế hoạch quá hạn: Cơ quan 3: Xóm 9, Xóm 10, Xóm 11, Xóm 12; Cơ quan 4: Xóm 13, Xóm 14',
    );
    expect(beside(overviewTexts.sent, 1)).toBe('0/14');
    expect(starting(overviewTexts.resultOverdueNames)).toBe('Kết quả quá hạn: không có');
  });

  test('counts only hamlets that exist in the month', () => {
    const { desk, beside } = overviewOf();
    desk.setValidity(desk.heads.map((_, index) => (index < 4 ? ['', '02/2026'] : ['', ''])));
    desk.setClock(Date.parse('2026-03-02T08:00:00+07:00'));
    expect(beside(overviewTexts.sent)).toBe('0/10');
    expect(beside(overviewTexts.politelyWaiting)).toBe(4);
  });

  test('shows the totals of what was sent, with the number of hamlets behind them', () => {
    const { desk, sheet } = overviewOf();
    const sent = desk.heads.map((_, index) => index < 5);
    desk.setRow(
      'result.status',
      sent.map((is) => (is ? 'Đã nộp' : 'Đang soạn')),
    );
    desk.setRow(
      'result.firstSubmittedAt',
      sent.map((is) => (is ? at('2026-03-10T08:00:00') : '')),
    );
    desk.setRow('LL01', [40, 50, 'nhiều', '', 2.5, ...Array(9).fill(100)]);
    const line = sheet
      .getDataRange()
      .getValues()
      .find((cells) => String(cells[0]).startsWith('Tổng số người tham gia'));
    expect(line?.slice(1, 3)).toEqual([90, '2/14']);
    expect(
      sheet
        .getDataRange()
        .getDisplayValues()
        .find((cells) => cells[0] === line?.[0])?.[1],
    ).toBe('90 người');
  });

  test.each([
    [{ tracked: 'Không' }, 'Nhập bổ sung', 'Nhập bổ sung'],
    [{ planApplies: 'Không' }, 'Không áp dụng', '0/14'],
  ])('calls nothing on time where no deadline is followed: %j', (changes, plan, result) => {
    const { desk, beside } = overviewOf();
    desk.setCalendar(calendarRow(changes));
    desk.setClock(Date.parse('2026-04-12T08:00:00+07:00'));
    expect([beside(overviewTexts.onTime), beside(overviewTexts.onTime, 1)]).toEqual([plan, result]);
  });

  test('says whose plan or result its agency has accepted, those of a locked round included', () => {
    const { desk, beside } = overviewOf();
    const states = ['Đã xác nhận', 'Đã khóa', 'Đã khóa', 'Đã nộp', 'Đã xác nhận'];
    const sent = [true, true, true, true, false];
    desk.setRow(
      'result.status',
      desk.heads.map((_, index) => states[index] ?? ''),
    );
    desk.setRow(
      'result.firstSubmittedAt',
      desk.heads.map((_, index) => (sent[index] ? at('2026-03-10T08:00:00') : '')),
    );
    desk.setRow(
      'result.confirmedAt',
      desk.heads.map((_, index) => (index < 2 ? at('2026-03-12T08:00:00') : '')),
    );
    expect(beside(overviewTexts.confirmed, 1)).toBe('2/14');
    expect(beside(overviewTexts.confirmed)).toBe('0/14');
  });

  test('counts the hamlets that named difficulties or proposals in a result that was sent', () => {
    const { desk, starting } = overviewOf();
    expect(starting('3.')).toBe('3. Đợt vừa qua chưa có xóm nêu khó khăn, kiến nghị.');
    desk.setRow(
      'result.status',
      desk.heads.map((_, index) => (index < 3 ? 'Đã nộp' : 'Đang soạn')),
    );
    desk.setRow(
      'result.firstSubmittedAt',
      desk.heads.map((_, index) => (index < 3 ? at('2026-03-10T08:00:00') : '')),
    );
    desk.setRow('result.difficulties', ['Thiếu xe chở rác', '', 'Đường hẹp', 'nháp', ...Array(10).fill('')]);
    expect(starting('3.')).toBe('3. 2 xóm nêu khó khăn, kiến nghị ở đợt vừa qua: xem Phụ lục báo cáo.');
  });

  test('fits one screen of a phone, 360 by 640, whatever the names are', () => {
    const { sheet } = overviewOf();
    const rowsShown = Array.from({ length: sheet.getMaxRows() - 1 }, (_, index) =>
      sheet.getRowHeight(index + 2),
    );
    expect(rowsShown.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(640);
  });

  test('is three columns wide and says until when its figures stand', () => {
    const { desk, sheet, beside } = overviewOf();
    desk.setClock(Date.parse('2026-03-02T08:00:00+07:00'));
    expect(sheet.getMaxColumns()).toBe(3);
    expect(beside(overviewTexts.dataUntil)).toEqual(at('2026-03-02T08:00:00'));
  });

  test('follows the tab of the round when somebody renames it', () => {
    const { desk, beside } = overviewOf();
    desk.spreadsheet.getSheetByName(desk.tabName)?.setName('Đợt tháng Ba');
    desk.setClock(Date.parse('2026-03-02T08:00:00+07:00'));
    expect(beside(overviewTexts.sent)).toBe('0/14');
  });

  test.each([
    ['', '', 'Nhắc tự động chưa bật.'],
    ['', 'Nhắc tự động đang tắt.', 'Nhắc tự động đang tắt.'],
    ['2026-03-02T07:05', '07:05 02/03: đã gửi 12 thư nhắc.', 'Nhắc việc 07:05 02/03: đã gửi 12 thư nhắc.'],
    ['2026-03-01T06:01', '06:01 01/03: đã gửi 1 thư nhắc.', 'Nhắc việc 06:01 01/03: đã gửi 1 thư nhắc.'],
    ['2026-03-01T05:59', 'Đã gửi 12 thư.', 'Nhắc việc im lặng từ 05:59 01/03. Mời mở Đôn đốc.'],
    [
      '2026-03-04T08:00',
      'Đã gửi 12 thư.',
      'Lần nhắc gần nhất ghi giờ chưa tới: 08:00 04/03. Mời mở Đôn đốc.',
    ],
    ['hôm qua', 'Đã gửi 12 thư.', 'Không rõ lần nhắc gần nhất. Mời mở Đôn đốc.'],
  ])('at 08:00 on 02/03 says of the run %j, which said %j: %j', (run, words, said) => {
    expect(reminding(run, words, '2026-03-02T08:00:00')).toBe(said);
  });

  test.each([
    ['2026-03-02T07:05', 'Nhắc việc Đã gửi 12 thư.'],
    ['2026-02-28T07:05', 'Nhắc việc im lặng từ 07:05 28/02. Mời mở Đôn đốc.'],
  ])('reads the last run, %j, the same when the file is under another zone', (run, said) => {
    expect(reminding(run, 'Đã gửi 12 thư.', '2026-03-02T08:00:00', 'America/Los_Angeles')).toBe(said);
  });

  test('shows no more of what a run said than two lines of a phone hold', () => {
    const long = `Đã gửi 12 thư. ${'Chưa gửi được cho Xóm Soi vì thiếu thư điện tử. '.repeat(4)}`;
    const said = reminding('2026-03-02T07:05', long, '2026-03-02T08:00:00');
    expect(said).toHaveLength(86);
    expect(said).toMatch(/^Nhắc việc Đã gửi 12 thư\..*… \(mở Đôn đốc\)$/);
  });
});

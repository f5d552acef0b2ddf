import { beforeEach, describe, expect, test } from 'vitest';
import { listSummaryRounds, summaryChoices } from '../../src/commands/list-summary-rounds.ts';
import { day } from '../../src/domain/day.ts';
import { instant, localMinute } from '../../src/domain/instant.ts';
import type { CalendarRound } from '../../src/domain/standing.ts';
import { columnName, roundRange, summaryRange } from '../../src/sheets/layout.ts';
import { calendarOf, roundNumber } from '../domain/summary-facts.ts';
import {
  build,
  enter,
  file,
  LATER,
  named,
  openReportDesk,
  ROUND_1,
  ROUND_13,
  report,
  rowNumber,
  stamped,
  totalOf,
  whereIs,
} from './report-desk.ts';

openReportDesk();

describe('"Lập báo cáo tháng"', () => {
  beforeEach(() => {
    enter('X01', { ...stamped, LL01: 42, VS01: 1250, XH01: 1_500_000 });
    enter('X02', { ...stamped, LL01: 18, VS01: '1.5oo' });
    enter('X03', { LL01: 500 });
  });

  test('makes the tab with totals that equal a count by hand of what was sent', () => {
    expect(build()).toEqual({
      tabName: 'Báo cáo 12-2025',
      message:
        'Đã lập trang “Báo cáo 12-2025” từ kết quả của 02/48 xóm; còn 46 xóm chưa gửi kết quả; 01 ô nhập sai không được cộng.',
    });
    expect(totalOf('Tổng số người tham gia')).toBe(60);
    expect(totalOf('Đường làng, ngõ xóm được quét dọn')).toBe(1.25);
    expect(totalOf('Tiền mặt ủng hộ')).toBe(1_500_000);
    expect(rowNumber('Kiểm tra: cộng 48 xóm = cộng 22 cơ quan = toàn xã ✓')).toBeGreaterThan(0);
  });

  test('money and lengths are shown as Vietnamese readers expect', () => {
    build();
    const shown = (label: string): string | undefined =>
      named(summaryRange(ROUND_1))
        .getDisplayValues()
        .find((row) => row[2] === label)?.[4];
    expect(shown('Tiền mặt ủng hộ')).toBe('1.500.000');
    expect(shown('Đường làng, ngõ xóm được quét dọn')).toBe('1,3');
  });

  test('a figure leads to the cell it comes from, and its note says which hamlets it does not cover', () => {
    build();
    const range = named(summaryRange(ROUND_1));
    const row = report().findIndex((line) => line[2] === 'Tổng số người tham gia');
    const { row: source, tab } = whereIs('LL01');
    expect(range.getFormulas()[row]?.[4]).toBe(
      `=HYPERLINK(IFERROR("#gid=${tab.getSheetId()}&range="&ADDRESS(ROW('${tab.getName()}'!C${source});COLUMN('${tab.getName()}'!C${source});4);"#gid=${tab.getSheetId()}");60)`,
    );
    expect(range.getNotes()[row]?.[4]).toMatch(
      /^Số liệu của 2\/48 xóm\.\nChưa gửi kết quả \(46\): Xóm Phương Nam 2, /,
    );
  });

  test('a hamlet’s figure leads to its own column, and each total over rounds or of an agency says what it covers', () => {
    build();
    const range = named(summaryRange(ROUND_1));
    const [rows, formulas, notes] = [range.getValues(), range.getFormulas(), range.getNotes()];
    const hamlet = rows.findIndex((line) => line[2] === 'Xóm Phú Hòa' && line[1] === 2);
    const codes = named(roundRange(ROUND_1)).getValues()[0] ?? [];
    const cell = `${columnName(codes.indexOf('X02'))}${whereIs('LL01').row}`;
    expect(formulas[hamlet]?.[3]).toContain(`ROW('${whereIs('LL01').tab.getName()}'!${cell})`);
    const people = rows.findIndex((line) => line[2] === 'Tổng số người tham gia');
    expect(notes[people]?.[10]).toBe('Số liệu của đợt 1 (2/48 xóm).');
    const agency = rows.findIndex((line) => line[2] === 'Văn phòng Đảng ủy');
    expect(notes[agency]?.[13]).toBe(
      'Số liệu của 2/4 xóm.\nChưa gửi kết quả (2): Xóm Phương Nam 2, Xóm Phương Nam 3.',
    );
  });

  test('links count from where the round’s tab begins, when rows and columns were put before it', () => {
    const { tab } = whereIs('LL01');
    tab.insertRowsBefore(1, 2);
    tab.insertColumnsBefore(1, 30);
    build();
    const row = report().findIndex((line) => line[2] === 'Tổng số người tham gia');
    const cell = `${columnName(30 + 2)}${whereIs('LL01').row}`;
    expect(named(summaryRange(ROUND_1)).getFormulas()[row]?.[4]).toContain(`'!${cell})`);
  });

  test('made again from the same data, nothing changes but the time', () => {
    build();
    /** Everything the tab holds and how it looks, but for the line that says the time. */
    const all = (): unknown => {
      const range = named(summaryRange(ROUND_1));
      return {
        values: report().map((row) => row.filter((cell) => !String(cell).startsWith('Số liệu đến'))),
        formulas: range.getFormulas(),
        notes: range.getNotes(),
        looks: [range.getNumberFormats(), range.getFontSizes(), range.getFontWeights(), range.getWraps()],
        merged: range.getMergedRanges().map((each) => each.getA1Notation()),
      };
    };
    const before = all();
    build(ROUND_1, LATER);
    expect(all()).toEqual(before);
    expect(rowNumber('Số liệu đến 10:00 09/01/2026.')).toBeGreaterThan(0);
  });

  test('a deleted tab is made again', () => {
    build();
    file.spreadsheet.deleteSheet(named(summaryRange(ROUND_1)).getSheet());
    expect(build(ROUND_1, LATER).tabName).toBe('Báo cáo 12-2025');
    expect(totalOf('Tổng số người tham gia')).toBe(60);
  });

  test('a tab without its hidden keys is left as it is, and a new one is made beside it', () => {
    build();
    const old = named(summaryRange(ROUND_1)).getSheet();
    old.deleteColumn(1);
    const before = old.getDataRange().getValues();
    expect(build(ROUND_1, LATER).tabName).toBe('Báo cáo 12-2025 (2)');
    expect(old.getDataRange().getValues()).toEqual(before);
  });

  test('paragraphs span the page and the hidden column stays hidden', () => {
    build();
    build(ROUND_1, LATER);
    const sheet = named(summaryRange(ROUND_1)).getSheet();
    expect(sheet.getRange(rowNumber('BÁO CÁO'), 2).getMergedRanges()[0]?.getA1Notation()).toBe(
      `B${rowNumber('BÁO CÁO')}:I${rowNumber('BÁO CÁO')}`,
    );
    expect(sheet.isColumnHiddenByUser(1)).toBe(true);
    expect(sheet.getColumnWidth(2) + sheet.getColumnWidth(3) + 6 * sheet.getColumnWidth(4)).toBe(628);
  });

  test('a round that the calendar does not have is refused, and nothing is made', () => {
    const sheets = file.spreadsheet.getSheets().length;
    expect(() => build('2026-D14')).toThrow('unknown-round');
    expect(file.spreadsheet.getSheets()).toHaveLength(sheets);
  });

  test('a deleted round tab is reported before anything is written', () => {
    file.spreadsheet.deleteSheet(named(roundRange(ROUND_1)).getSheet());
    const sheets = file.spreadsheet.getSheets().length;
    expect(() => build()).toThrow('tab-missing');
    expect(file.spreadsheet.getSheets()).toHaveLength(sheets);
  });
});

describe('Service calls', () => {
  const callsOf = (key: string): number => {
    file.calls.length = 0;
    build(key);
    return file.calls.length;
  };

  test('a report takes 2 calls for its round tab and 48 others, made again with the same rows 36, with others 54', () => {
    enter('X01', { ...stamped, LL01: 42, VS01: 1250 });
    expect(callsOf(ROUND_1)).toBe(2 + 48);
    expect(callsOf(ROUND_1)).toBe(2 + 36);
    enter('X05', { ...stamped, LL01: 7 });
    expect(callsOf(ROUND_1)).toBe(2 + 54);
  });

  test('the last report of the season takes 2 calls for each of the 13 round tabs and 49 others, for no round comes after it', () => {
    expect(callsOf(ROUND_13)).toBe(2 * 13 + 49);
  });

  test('nothing is read after the first write', () => {
    build();
    file.calls.length = 0;
    build(ROUND_1, LATER);
    const firstWrite = file.calls.findIndex((call) => /\.(breakApart|insertSheet|set[A-Z])/.test(call));
    const reads = /\.(getValues|getRangeByName|getName|getRow|getColumn|getSheetByName)$/;
    expect(file.calls.slice(firstWrite).filter((call) => reads.test(call))).toEqual([]);
  });
});

describe('The rounds that can be reported', () => {
  test('are those already held; on the day a report is due it is suggested, not the round held two days before', () => {
    const choices = listSummaryRounds(file.spreadsheet, instant('2026-02-09T08:00:00+07:00'));
    expect(choices.rounds.map((round) => round.key)).toEqual(['2026-D01', '2026-D02', '2026-D03']);
    expect(choices.suggested).toBe('2026-D02');
  });

  test('what is frozen or not followed is not suggested while another waits', () => {
    const held = [1, 2, 3].map((number) => calendarOf(roundNumber(number)));
    const suggestedOf = (change: (calendar: CalendarRound) => Partial<CalendarRound>) =>
      summaryChoices(
        held.map((calendar) => ({ ...calendar, ...change(calendar) })),
        day('2026-02-09'),
      ).suggested;
    const frozenAt = localMinute('2026-02-09T07:00');
    expect(suggestedOf(({ round }) => (round.number < 3 ? { frozenAt } : {}))).toBe('2026-D03');
    expect(suggestedOf(({ round }) => ({ tracked: round.number !== 2 }))).toBe('2026-D03');
    expect(suggestedOf(() => ({ frozenAt }))).toBe('2026-D02');
  });

  test('before the season the first round is offered', () => {
    expect(listSummaryRounds(file.spreadsheet, instant('2025-12-01T08:00:00+07:00'))).toMatchObject({
      suggested: '2026-D01',
      rounds: [{ key: '2026-D01', label: 'Đợt 1 – 06/12/2025' }],
    });
  });
});

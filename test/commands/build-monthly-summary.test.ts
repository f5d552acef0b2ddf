import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildMonthlySummary } from '../../src/commands/build-monthly-summary.ts';
import { listSummaryRounds } from '../../src/commands/list-summary-rounds.ts';
import { setUp } from '../../src/commands/set-up.ts';
import { instant } from '../../src/domain/instant.ts';
import type { RoundKey } from '../../src/domain/round.ts';
import { roundRange, summaryRange } from '../../src/sheets/layout.ts';
import type { Range } from '../../src/sheets/workbook.ts';
import { writtenLabels } from '../emulator/formulas/written-labels.ts';
import { type TestFile, testFile } from '../emulator/spreadsheet/test-workbook.ts';

const NOW = instant('2026-01-09T08:05:00+07:00');
const LATER = instant('2026-01-09T10:00:00+07:00');
const ROUND_1: RoundKey = '2026-D01';
const ROUND_13: RoundKey = '2026-D13';

let file: TestFile;

beforeEach(() => {
  // The report reads no formula's result, so none is worked out here.
  file = testFile({ formulas: writtenLabels });
  vi.stubGlobal('SpreadsheetApp', file.app);
  setUp(file.spreadsheet);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const named = (name: string): Range => {
  const range = file.spreadsheet.getRangeByName(name);
  if (!range) throw new Error(`no range ${name}`);
  return range;
};

const enter = (hamlet: string, cells: Readonly<Record<string, string | number | Date>>): void => {
  const range = named(roundRange(ROUND_1));
  const values = range.getValues();
  const column = (values[0] ?? []).indexOf(hamlet);
  for (const key of Object.keys(cells)) {
    const row = values.findIndex((line) => line[0] === key);
    range.offset(row, column, 1, 1).clearDataValidations().setValue(cells[key]);
  }
};

const stamped = {
  'result.status': 'Đã nộp',
  'result.firstSubmittedAt': new Date('2026-01-03T08:00:00+07:00'),
};

const report = (): unknown[][] => named(summaryRange(ROUND_1)).getValues();

const build = (key: string = ROUND_1, now = NOW) =>
  buildMonthlySummary(file.spreadsheet, now, { roundKey: key });

const rowNumber = (text: string): number => report().findIndex((row) => row[1] === text) + 1;

const rowOfKey = (key: string): number =>
  report().findIndex((row) => String(row[0]).startsWith(`${key}=`)) + 1;

/** Row of a field in the tab of round 1, counted from 1. */
const whereIs = (key: string): { row: number; tab: GoogleAppsScript.Spreadsheet.Sheet } => {
  const range = named(roundRange(ROUND_1));
  return {
    row: range.getRow() + range.getValues().findIndex((line) => line[0] === key),
    tab: range.getSheet(),
  };
};

const formulasOtherThanLinks = (): string[] =>
  named(summaryRange(ROUND_1))
    .getFormulas()
    .flat()
    .filter((formula) => formula !== '' && !formula.startsWith('=HYPERLINK(IFERROR("#gid='));

const totalOf = (label: string): unknown => report().find((row) => row[2] === label)?.[4];

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

  test('made again from the same data, nothing changes but the time', () => {
    build();
    const before = report();
    const formats = named(summaryRange(ROUND_1)).getNumberFormats();
    build(ROUND_1, LATER);
    const until = (rows: unknown[][]): unknown[][] =>
      rows.map((row) => row.map((cell) => (String(cell).startsWith('Số liệu đến') ? '' : cell)));
    expect(until(report())).toEqual(until(before));
    expect(named(summaryRange(ROUND_1)).getNumberFormats()).toEqual(formats);
    expect(rowNumber('Số liệu đến 10:00 09/01/2026.')).toBeGreaterThan(0);
  });

  test('keeps what the clerk wrote in a renamed tab whose rows have moved, a text like a formula included', () => {
    build();
    const sheet = named(summaryRange(ROUND_1)).getSheet();
    sheet.setName('Báo cáo gửi Chủ tịch');
    sheet.getRange(rowOfKey('free.causes'), 2).setValue('=Mưa kéo dài');
    sheet.insertRowsBefore(1, 2);
    sheet.insertRowsAfter(rowOfKey('free.proposals') + 2, 1);
    sheet.getRange(rowOfKey('free.proposals') + 3, 2).setValue('Đề nghị hỗ trợ xi măng');
    enter('X05', { ...stamped, LL01: 7 });

    expect(build(ROUND_1, LATER).tabName).toBe('Báo cáo gửi Chủ tịch');
    const rows = report();
    expect(rows[rowOfKey('free.causes') - 1]?.[1]).toBe('=Mưa kéo dài');
    expect(rows[rowOfKey('free.proposals') - 1]?.[1]).toBe('Đề nghị hỗ trợ xi măng');
    expect(totalOf('Tổng số người tham gia')).toBe(67);
    expect(formulasOtherThanLinks()).toEqual([]);
  });

  test('what stands below the report stays when the report grows or shrinks', () => {
    build();
    const first = named(summaryRange(ROUND_1));
    const sheet = first.getSheet();
    sheet.insertRowsAfter(first.getLastRow(), 2);
    sheet.getRange(first.getLastRow() + 2, 2).setValue('Việc riêng của văn phòng');
    enter('X05', stamped);
    for (const hamlet of ['X40', 'X41', 'X42', 'X43', 'X46']) enter(hamlet, stamped);
    build(ROUND_1, LATER);
    const again = named(summaryRange(ROUND_1));
    expect(again.getNumRows()).toBeLessThan(first.getNumRows());
    expect(sheet.getRange(again.getLastRow() + 2, 2).getValue()).toBe('Việc riêng của văn phòng');
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

  test('a report takes 2 calls for its round tab and 49 others, one less made again', () => {
    expect(callsOf(ROUND_1)).toBe(2 + 49);
    expect(callsOf(ROUND_1)).toBe(2 + 48);
  });

  test('the last report of the season takes 2 calls for each of the 13 round tabs and 47 others, for no round comes after it', () => {
    expect(callsOf(ROUND_13)).toBe(2 * 13 + 47);
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

describe('A run that is cut off', () => {
  /** Every service call from the n-th on fails, until `goOn`. */
  const cutOffAt = (n: number): void => {
    let made = 0;
    file.calls.push = (...names: string[]) => {
      made += 1;
      if (made >= n) throw new Error('cut off');
      return Array.prototype.push.apply(file.calls, names);
    };
  };
  const goOn = (): void => {
    file.calls.push = (...names: string[]) => Array.prototype.push.apply(file.calls, names);
  };

  test('at any of its calls loses nothing that the clerk wrote, and the next run mends the rest', () => {
    enter('X01', { ...stamped, LL01: 42 });
    build();
    named(summaryRange(ROUND_1)).getSheet().getRange(rowOfKey('free.causes'), 2).setValue('Do mưa kéo dài');
    file.calls.length = 0;
    build();
    const count = file.calls.length;
    const cleared = ['X05', 'X08', 'X16', 'X19'];
    for (let n = 1; n <= count; n += 1) {
      // The list of missing hamlets changes in length, so that rows are inserted and deleted in turn.
      const hamlet = cleared[n % cleared.length] ?? 'X05';
      enter(hamlet, {
        'result.status': n % 8 < 4 ? 'Đã nộp' : 'Chưa nộp',
        'result.firstSubmittedAt': stamped['result.firstSubmittedAt'],
      });
      cutOffAt(n);
      expect(() => build()).toThrow('cut off');
      goOn();
      build();
      expect(report()[rowOfKey('free.causes') - 1]?.[1]).toBe('Do mưa kéo dài');
      expect(totalOf('Tổng số người tham gia')).toBe(42);
    }
  });

  test('while the tab is being made goes on in a tab that is whole in the end', () => {
    file.calls.length = 0;
    build();
    const count = file.calls.length;
    for (let n = 1; n <= count; n += 1) {
      file.spreadsheet.deleteSheet(named(summaryRange(ROUND_1)).getSheet());
      cutOffAt(n);
      expect(() => build()).toThrow('cut off');
      goOn();
      build();
      const range = named(summaryRange(ROUND_1));
      expect(report()[range.getNumRows() - 1]?.[1]).toBe('……');
      expect(range.getSheet().isColumnHiddenByUser(1)).toBe(true);
    }
  });
});

describe('The rounds that can be reported', () => {
  test('are those already held, the last of them suggested', () => {
    const choices = listSummaryRounds(file.spreadsheet, instant('2026-02-09T08:00:00+07:00'));
    expect(choices.rounds.map((round) => round.key)).toEqual(['2026-D01', '2026-D02', '2026-D03']);
    expect(choices.suggested).toBe('2026-D03');
  });

  test('before the season the first round is offered', () => {
    expect(listSummaryRounds(file.spreadsheet, instant('2025-12-01T08:00:00+07:00'))).toMatchObject({
      suggested: '2026-D01',
      rounds: [{ key: '2026-D01', label: 'Đợt 1 – 06/12/2025' }],
    });
  });
});

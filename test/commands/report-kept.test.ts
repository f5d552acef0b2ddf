import { beforeEach, describe, expect, test } from 'vitest';
import { summaryRange } from '../../src/sheets/layout.ts';
import { FAULT_TIME, faultPoints } from '../fault-points.ts';
import {
  build,
  enter,
  file,
  formulasOtherThanLinks,
  LATER,
  named,
  openReportDesk,
  ROUND_1,
  report,
  rowOfKey,
  stamped,
  totalOf,
} from './report-desk.ts';

/** What the clerk wrote survives a rerun, whatever happened in between. */

openReportDesk();

describe('What people wrote into the report', () => {
  beforeEach(() => {
    enter('X01', { ...stamped, LL01: 42, VS01: 1250, XH01: 1_500_000 });
    enter('X02', { ...stamped, LL01: 18, VS01: '1.5oo' });
    enter('X03', { LL01: 500 });
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

  test('a note that somebody left on a figure moves to the notes, once, and remarks do not', () => {
    build();
    const row = report().findIndex((line) => line[2] === 'Tổng số người tham gia');
    const cell = named(summaryRange(ROUND_1)).offset(row, 4, 1, 1);
    cell.setNote('Đã hỏi lại Xóm 9\nqua điện thoại');
    build(ROUND_1, LATER);
    build(ROUND_1, LATER);
    expect(report()[rowOfKey('free.notes') - 1]?.[1]).toBe(
      'Ghi chú ở ô “60”: Đã hỏi lại Xóm 9; qua điện thoại',
    );
    expect(cell.getNote()).toMatch(/^Số liệu của 2\/48 xóm/);
  });

  test('the line that names the best is hidden by “ẩn”, stays hidden, and comes back when the word is deleted', () => {
    enter('X01', { LL05: 21 });
    build();
    const sheet = named(summaryRange(ROUND_1)).getSheet();
    const best = (): unknown => report()[rowOfKey('best.hamlets') - 1]?.[1];
    const bodyEnd = (): number => report().findIndex((row) => String(row[1]).endsWith('./.'));
    expect(best()).toMatch(/^- Theo số liệu/);
    sheet.getRange(rowOfKey('best.hamlets'), 2).setValue('ẩn');
    build(ROUND_1, LATER);
    enter('X03', { ...stamped, LL05: 30 });
    build(ROUND_1, LATER);
    expect(best()).toBe('ẩn');
    expect(rowOfKey('best.hamlets')).toBeGreaterThan(bodyEnd());
    sheet.getRange(rowOfKey('best.hamlets'), 2).setValue('');
    build(ROUND_1, LATER);
    expect(best()).toMatch(/^- Theo số liệu.*Xóm Phương Nam 2 \(30 công\); Xóm Quang Minh \(21 công\)/);
    expect(rowOfKey('best.hamlets')).toBeLessThan(bodyEnd());
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
  /** Before its first write a run that is cut off has changed nothing: one such cut is enough. */
  const cuts = (seed: number): readonly number[] => {
    const first = file.calls.findIndex((call) => /\.(breakApart|insertSheet|set[A-Z])/.test(call));
    const writing = Array.from({ length: file.calls.length - first }, (_, index) => first + index + 1);
    return [1, ...faultPoints(writing, 16, seed)];
  };
  const goOn = (): void => {
    file.calls.push = (...names: string[]) => Array.prototype.push.apply(file.calls, names);
  };
  const looks = (): unknown => {
    const range = named(summaryRange(ROUND_1));
    return [
      range.getFontWeights(),
      range.getFontSizes(),
      range.getFontFamilies(),
      range.getHorizontalAlignments(),
      range.getVerticalAlignments(),
      range.getWraps(),
      range.getMergedRanges().map((merged) => merged.getA1Notation()),
    ];
  };
  /** The report as it stands looks like one that is dressed from the ground. */
  const expectDressed = (): void => {
    const before = looks();
    named(summaryRange(ROUND_1)).offset(0, 0, 1, 1).setValue('auto');
    build();
    expect(looks()).toEqual(before);
  };

  test(
    'at any of its calls loses nothing that the clerk wrote, and the next run mends the rest',
    () => {
      enter('X01', { ...stamped, LL01: 42 });
      build();
      named(summaryRange(ROUND_1)).getSheet().getRange(rowOfKey('free.causes'), 2).setValue('Do mưa kéo dài');
      enter('X19', stamped);
      file.calls.length = 0;
      build();
      const cleared = ['X05', 'X08', 'X16', 'X19'];
      for (const n of cuts(1)) {
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
        expectDressed();
      }
    },
    FAULT_TIME,
  );

  test('before the rows are dressed leaves it to the next run, where as many rows as before look otherwise', () => {
    enter('X01', { ...stamped, LL01: 42 });
    build();
    const rows = report().length;
    for (const dressing of ['setFontSizes', 'setWraps', 'mergeAcross', 'setBorder']) {
      enter('X01', { XH01: report().flat().includes(1_500_000) ? '' : 1_500_000 });
      file.calls.length = 0;
      const { push } = Array.prototype;
      file.calls.push = (...names: string[]) => {
        if (names.some((name) => name.endsWith(dressing))) throw new Error('cut off');
        return push.apply(file.calls, names);
      };
      expect(() => build()).toThrow('cut off');
      goOn();
      build();
      expect(report()).toHaveLength(rows);
      expectDressed();
    }
  });

  test(
    'while the tab is being made goes on in a tab that is whole in the end',
    () => {
      file.calls.length = 0;
      build();
      for (const n of cuts(2)) {
        file.spreadsheet.deleteSheet(named(summaryRange(ROUND_1)).getSheet());
        cutOffAt(n);
        expect(() => build()).toThrow('cut off');
        goOn();
        build();
        const range = named(summaryRange(ROUND_1));
        expect(report()[range.getNumRows() - 1]?.[1]).toBe('……');
        expect(range.getSheet().isColumnHiddenByUser(1)).toBe(true);
        expectDressed();
      }
    },
    FAULT_TIME,
  );
});

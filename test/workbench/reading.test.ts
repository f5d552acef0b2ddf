import { describe, expect, it } from 'vitest';
import { cellName, readBlock, sheetNameOf } from './a1.ts';
import { readTable } from './face/table-text.ts';
import { tenAtOnce } from './face/ten-at-once.ts';
import { serialOf, withClock, withCommas } from './formula-spelling.ts';
import { startOptions, xlsxOptions } from './options.ts';
import { excelNames } from './xlsx-names.ts';

describe('ranges', () => {
  it('are read with letters past Z, dollars, a tab in front, and open ends', () => {
    expect(readBlock("'Đợt 1'!$C$5:AX9")).toEqual({ startRow: 4, startColumn: 2, endRow: 8, endColumn: 49 });
    expect(readBlock('B:C', { rowCount: 30, columnCount: 9 })).toMatchObject({ startRow: 0, endRow: 29 });
    expect([cellName(0, 25), cellName(9, 26), cellName(0, 701)]).toEqual(['Z1', 'AA10', 'ZZ1']);
    expect(sheetNameOf("'Bí thư''s'!A1")).toBe("Bí thư's");
  });

  it('are refused when they are none', () => {
    expect(() => readBlock('Đợt 1')).toThrow('not a range');
  });
});

describe('formulas', () => {
  it('get commas outside of quotes only', () => {
    expect(withCommas(`=IF(A1="a;b";'Tab;1'!B2;0)`)).toBe(`=IF(A1="a;b",'Tab;1'!B2,0)`);
  });

  it('see the clock of the workbench instead of the clock on the wall', () => {
    const serial = serialOf(Date.parse('2026-03-02T08:00:00+07:00'), 'Asia/Ho_Chi_Minh');
    expect(serial).toBeCloseTo(46_083 + 8 / 24, 9);
    expect(withClock('=TODAY()>A1', serial)).toBe('=46083>A1');
  });
});

describe('a block from the clipboard', () => {
  it('is cut at tabs and lines, and an empty cell stays empty', () => {
    expect(readTable('a\t\tb\r\n1.234,5\t\r\n')).toEqual([
      ['a', null, 'b'],
      ['1.234,5', null],
    ]);
  });

  it('keeps lines and quotes inside a quoted cell, and quotes that quote nothing', () => {
    expect(readTable('"dòng 1\ndòng ""2"""\tx')).toEqual([['dòng 1\ndòng "2"', 'x']]);
    expect(readTable('"làm thật" là chính')).toEqual([['"làm thật" là chính']]);
  });
});

describe('the calls of a page', () => {
  it('run ten at a time, and the next when one has ended, whether well or not', async () => {
    const inTurn = tenAtOnce();
    const started: number[] = [];
    const ends: ((error?: Error) => void)[] = [];
    for (let n = 0; n < 13; n += 1) {
      inTurn(() => {
        started.push(n);
        return new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
      });
    }
    expect(started).toHaveLength(10);
    ends[4]?.();
    ends[7]?.(new Error('lost'));
    await Promise.resolve();
    await Promise.resolve();
    expect(started.slice(10)).toEqual([10, 11]);
  });
});

describe('the command line', () => {
  it('starts on the sample at a day when something is overdue', () => {
    expect(startOptions([])).toMatchObject({
      port: 4173,
      searchPort: true,
      openBrowser: true,
      preset: 'sample',
      now: '2026-03-02T08:00:00+07:00',
      fresh: false,
      stateFolder: null,
    });
  });

  it('leaves the saved state aside for a named preset or day, and takes only the named port', () => {
    expect(startOptions(['--preset', 'plan', '--no-open'])).toMatchObject({
      fresh: true,
      openBrowser: false,
    });
    expect(startOptions(['--port', '5000'])).toMatchObject({ port: 5000, searchPort: false });
  });

  it('says what is wrong with a flag', () => {
    expect(() => startOptions(['--preset', 'full'])).toThrow('--preset is one of blank, plan, sample');
    expect(() => startOptions(['--now', '02/03/2026'])).toThrow('--now is an instant');
    expect(() => xlsxOptions([])).toThrow('--out');
  });
});

describe('names of tabs in Excel', () => {
  it('are cut at 31 characters, cleaned, kept apart, and followed in formulas', () => {
    const long = 'Tổng hợp kết quả ra quân tháng 12';
    const names = excelNames([long, `${long} (bản 2)`, 'a/b']);
    expect([long, `${long} (bản 2)`, 'a/b'].map(names.of)).toEqual([
      'Tổng hợp kết quả ra quân tháng',
      'Tổng hợp kết quả ra quân thán 2',
      'a b',
    ]);
    expect(names.inFormula("='a/b'!C1")).toBe("='a b'!C1");
  });
});

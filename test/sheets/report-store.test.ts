import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { blueprint } from '../../src/blueprint/blueprint.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import {
  frozenKey,
  keepSnapshot,
  keptIn,
  latestKey,
  makeReportStore,
  readSnapshot,
  readStore,
} from '../../src/sheets/report-store.ts';
import { tabsOf } from '../../src/sheets/tabs.ts';
import type { Range } from '../../src/sheets/workbook.ts';
import { createHost, type Host } from '../emulator/index.ts';
import { snapshotSaying } from '../fixtures/snapshots.ts';

let host: Host;

const workbook = () => host.globals.SpreadsheetApp.getActive();

beforeEach(() => {
  host = createHost({
    now: '2026-04-09T08:00:00+07:00',
    formulas: 'left blank',
    files: { blueprint: JSON.stringify(blueprint()) },
  });
  vi.stubGlobal('SpreadsheetApp', host.globals.SpreadsheetApp);
  vi.stubGlobal('HtmlService', host.globals.HtmlService);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const KEY = latestKey('2026-D04');

const index = (): Range => {
  const range = workbook().getRangeByName(registerRange.reportData);
  if (!range) throw new Error('no store');
  return range;
};

const callsOf = (run: () => unknown): number => {
  host.calls.reset();
  run();
  return host.calls.total;
};

describe('A report kept as data', () => {
  test('comes back to the letter', () => {
    const letters = fc.string({ unit: 'grapheme', maxLength: 60 });
    const awkward = fc.constantFrom(
      '=1+1',
      "'007",
      '"Hoà\u0300"',
      'dòng 1\ndòng 2\r\n',
      '1.500',
      '😀',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.oneof(letters, awkward), (said) => {
        const kept = snapshotSaying(said);
        keepSnapshot(workbook(), KEY, kept);
        expect(readSnapshot(workbook(), KEY)).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });

  test('longer than a cell can hold is kept in parts, which no letter is torn by', () => {
    const kept = snapshotSaying(`a${'😀'.repeat(90_000)}`);
    keepSnapshot(workbook(), KEY, kept);
    expect(readSnapshot(workbook(), KEY)).toEqual(kept);
    const longest = index()
      .getSheet()
      .getDataRange()
      .getValues()
      .flat()
      .reduce((most: number, cell) => Math.max(most, String(cell).length), 0);
    expect(longest).toBeLessThanOrEqual(40_001);
  });

  test('shorter than the one before leaves nothing of it behind', () => {
    keepSnapshot(workbook(), KEY, snapshotSaying('x'.repeat(130_000)));
    keepSnapshot(workbook(), KEY, snapshotSaying('ngắn'));
    expect(readSnapshot(workbook(), KEY)).toEqual(snapshotSaying('ngắn'));
    expect(index().getSheet().getDataRange().getValues()[2]?.slice(8).join('')).toBe('');
  });

  test('of another round and a frozen one stand apart', () => {
    keepSnapshot(workbook(), KEY, snapshotSaying('đợt 4'));
    keepSnapshot(workbook(), frozenKey('2026-D04', 1), snapshotSaying('đã chốt'));
    keepSnapshot(workbook(), latestKey('2026-D05'), snapshotSaying('đợt 5'));
    keepSnapshot(workbook(), KEY, snapshotSaying('đợt 4, lập lại'));
    expect(readSnapshot(workbook(), frozenKey('2026-D04', 1))).toEqual(snapshotSaying('đã chốt'));
    expect(readSnapshot(workbook(), latestKey('2026-D05'))).toEqual(snapshotSaying('đợt 5'));
    expect(readSnapshot(workbook(), KEY)).toEqual(snapshotSaying('đợt 4, lập lại'));
  });

  test('more reports than there are rows make room for themselves', () => {
    for (let round = 1; round <= 100; round += 1) {
      keepSnapshot(workbook(), `mẫu ${round}`, snapshotSaying(`báo cáo ${round}`));
    }
    for (const round of [1, 77, 78, 79, 80, 81, 100]) {
      expect(readSnapshot(workbook(), `mẫu ${round}`)).toEqual(snapshotSaying(`báo cáo ${round}`));
    }
  });

  test('that nobody made is missing, and asking makes no tab', () => {
    const before = workbook().getSheets().length;
    expect(keptIn(readStore(workbook()), KEY)).toEqual({ kind: 'missing' });
    expect(workbook().getSheets()).toHaveLength(before);
    makeReportStore(tabsOf(workbook()), blueprint().reportData);
    expect(keptIn(readStore(workbook()), KEY)).toEqual({ kind: 'missing' });
  });

  test('the tab is hidden, and is not made twice', () => {
    keepSnapshot(workbook(), KEY, snapshotSaying('một'));
    keepSnapshot(workbook(), KEY, snapshotSaying('hai'));
    const sheets = workbook().getSheets();
    expect(sheets.map((sheet) => [sheet.getName(), sheet.isSheetHidden()])).toEqual([
      [sheets[0]?.getName(), false],
      ['Dữ liệu báo cáo', true],
    ]);
  });
});

describe('What is not whole is not taken for a report', () => {
  test.each<readonly [string, (row: Range) => void]>([
    [
      'a letter changed',
      (row) =>
        row.offset(0, 7, 1, 1).setValue(String(row.offset(0, 7, 1, 1).getValue()).replace('ngay', 'ngày')),
    ],
    ['a part cleared', (row) => row.offset(0, 8, 1, 1).clearContent()],
    ['the number of parts lost', (row) => row.offset(0, 3, 1, 1).setValue('')],
    ['its check typed over', (row) => row.offset(0, 1, 1, 1).setValue('abc')],
  ])('%s', (_what, spoil) => {
    keepSnapshot(workbook(), KEY, snapshotSaying(`ngay ${'x'.repeat(50_000)}`));
    spoil(index().offset(2, 0, 1, 4));
    expect(keptIn(readStore(workbook()), KEY)).toEqual({ kind: 'broken' });
    expect(readSnapshot(workbook(), KEY)).toBeNull();
  });

  test('a run that dies at any call leaves the old report or the new one', () => {
    const [before, after] = [snapshotSaying('trước'), snapshotSaying('sau')];
    for (let call = 1; call <= 8; call += 1) {
      keepSnapshot(workbook(), KEY, before);
      host.failAt(call);
      let died = false;
      try {
        keepSnapshot(workbook(), KEY, after);
      } catch {
        died = true;
      }
      host.calls.forgetFaults();
      expect(readSnapshot(workbook(), KEY)).toEqual(died ? before : after);
    }
  });

  test('a run that dies while the tab is being made goes on in the same tab', () => {
    const kept = snapshotSaying('báo cáo');
    for (let call = 1; call <= 22; call += 1) {
      const found = workbook().getSheetByName('Dữ liệu báo cáo');
      if (found) workbook().deleteSheet(found);
      host.failAt(call);
      expect(() => {
        keepSnapshot(workbook(), KEY, kept);
        throw new Error('done');
      }).toThrow();
      host.calls.forgetFaults();
      keepSnapshot(workbook(), KEY, kept);
      expect(readSnapshot(workbook(), KEY)).toEqual(kept);
      expect(workbook().getSheets()).toHaveLength(2);
    }
  });
});

describe('SHA-256', () => {
  test('is the one that everybody else computes, of letters beyond ASCII too', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('Service calls', () => {
  test.each([
    ['a short report', snapshotSaying('ngắn')],
    ['one of two million letters', snapshotSaying('số liệu '.repeat(250_000))],
  ])('keeping %s takes four, reading it four', (_what, snapshot) => {
    makeReportStore(tabsOf(workbook()), blueprint().reportData);
    const opened = workbook();
    expect(callsOf(() => keepSnapshot(opened, KEY, snapshot))).toBe(4);
    expect(callsOf(() => readSnapshot(opened, KEY))).toBe(4);
  });
});

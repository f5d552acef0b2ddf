import { beforeEach, describe, expect, test } from 'vitest';
import { problemSentences } from '../../src/text/problems.ts';
import { restoreChanged, restoredMessage } from '../../src/text/restore.ts';
import { FULL_PLAN, FULL_RESULT, type Office, scenario } from '../scenario.ts';
import { cellsOf, differing, figureRows, HAMLETS, previewed, ROUND, restored } from './restore-desk.ts';

const FIRST = HAMLETS[0] ?? '';
const DONE = { message: restoredMessage, steps: 1 };
const AT = '2026-03-09T08:00:00+07:00';

let saved = '';

/** Every hamlet of round 4 has sent 20 figures from the grid; Cẩm 2 a plan, a result and its correction from its pages. */
const prepared = (): Office => {
  if (saved === '') {
    const office = scenario();
    const xom = office.hamlet('Xóm Cẩm 2');
    xom.sends(FULL_PLAN);
    office.at('2026-03-08T08:00:00+07:00');
    const tab = office.round(4);
    const block = Array.from({ length: 20 }, (_, row) => HAMLETS.map((_code, column) => 60 + column - row));
    tab.pastes('result.course', FIRST, [HAMLETS.map(() => 'Đã làm')]);
    tab.pastes('LL01', FIRST, block);
    tab.pastes('result.status', FIRST, [HAMLETS.map(() => 'Gửi')]);
    xom.reports({ ...FULL_RESULT, LL01: '41', 'result.highlights': 'Bà con "đông đủ"' });
    office.agency('CQ07').agrees([xom.code]);
    office.agency('CQ07').sendsBack('result', xom.code, 'Ghi lại số người', '20/3');
    xom.reports({ ...FULL_RESULT, LL01: '42', 'result.highlights': '=1+1 và 0123\nở ngõ 3' });
    saved = office.host.save();
  }
  return scenario({ saved, now: AT });
};

let office: Office;
let before: ReadonlyMap<string, string>;

beforeEach(() => {
  office = prepared();
  before = cellsOf(office);
});

const changedSince = (): readonly string[] => differing(before, cellsOf(office));

const restoresAll = (): void => {
  const shown = previewed(office);
  expect(restored(office, shown)).toEqual(DONE);
  expect(changedSince()).toEqual([]);
};

const inTab = <T>(act: (range: GoogleAppsScript.Spreadsheet.Range) => T): T => office.round(4).read(act);

describe('Cells that were lost in the grid', () => {
  test('48 × 20 figures cleared by a paste come back to the last cell, as one act', () => {
    office.round(4).pastes(
      'LL01',
      FIRST,
      figureRows(office, 20).map(() => HAMLETS.map(() => '')),
    );
    expect(changedSince().length).toBeGreaterThan(900);
    restoresAll();
    expect(office.asks('checkLog', {})).toMatchObject({ ok: true, value: { isWhole: true } });
  });

  test('a block sorted by one of its columns, hidden rows and all', () => {
    inTab((range) => {
      const top = office.round(4).rowKeys().indexOf('result.status');
      const block = range.offset(top, 4, range.getNumRows() - top, HAMLETS.length);
      const [rules, formats] = [block.getDataValidations(), block.getNumberFormats()];
      block.sort(7);
      // "Kiểm tra sổ" puts back the rules and formats that went along with their rows.
      block.setDataValidations(rules).setNumberFormats(formats);
    });
    expect(changedSince().length).toBeGreaterThan(500);
    expect(restored(office, previewed(office)).message).toBe(restoredMessage);
    expect(changedSince()).toEqual([]);
  });

  test('nothing is written where rules stand in the way, and the sentence says what to do first', () => {
    inTab((range) => {
      const top = office.round(4).rowKeys().indexOf('result.status');
      range.offset(top, 4, range.getNumRows() - top, HAMLETS.length).sort(7);
    });
    const sorted = cellsOf(office);
    expect(restored(office, previewed(office)).message).toBe(problemSentences['rules-refuse']());
    expect(differing(sorted, cellsOf(office))).toEqual([]);
    expect(office.round(5).hamlet('Xóm Cẩm 2').saves(FULL_PLAN)).toMatchObject({ ok: true });
  });

  test("one hamlet's column pasted over another's, with its copy and its stamps", () => {
    inTab((range) => {
      const column = (code: string): GoogleAppsScript.Spreadsheet.Range =>
        range.offset(1, office.round(4).columnKeys().indexOf(code), range.getNumRows() - 1, 1);
      column('X05').copyTo(column('X06'));
    });
    expect(changedSince().length).toBeGreaterThan(15);
    restoresAll();
  });

  test("everything in a hamlet's column, state and stamps too", () => {
    const { code } = office.hamlet('Xóm Cẩm 2');
    inTab((range) => {
      const at = office.round(4).columnKeys().indexOf(code);
      range.offset(30, at, range.getNumRows() - 30, 1).clearContent();
    });
    expect(changedSince().some((line) => line.startsWith('result.firstSubmittedAt'))).toBe(true);
    restoresAll();
  });

  test('the selected cells alone, others stay as somebody left them', () => {
    const tab = office.round(4);
    tab.types('LL02', 'X03', 2);
    tab.types('LL01', 'X04', 3);
    // The cell that was typed into last is selected.
    tab.types('LL01', 'X03', 1);
    const shown = previewed(office, null);
    expect(shown.hamlets.map(({ code, count }) => [code, count])).toEqual([['X03', 1]]);
    expect(restored(office, shown)).toEqual(DONE);
    expect(changedSince().map((line) => line.split(':')[0])).toEqual(['LL01 X04', 'LL02 X03']);
  });
});

describe('What was shown is restored and nothing else', () => {
  test('where somebody typed meanwhile it is shown anew', () => {
    office.round(4).types('LL01', 'X03', 1);
    const shown = previewed(office);
    office.round(4).types('LL01', 'X04', 1);
    expect(restored(office, shown)).toEqual({ message: restoreChanged, steps: 1 });
    expect(changedSince()).toHaveLength(2);
    restoresAll();
  });

  test('a press whose answer was lost is the same act', () => {
    office.round(4).types('LL01', 'X03', 1);
    const { base, cells } = previewed(office);
    const request = { roundKey: ROUND, cells, version: null, base, operationId: 'lost-answer' };
    const replies = [office.asks('restoreEntries', request), office.asks('restoreEntries', request)];
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect(office.logged().filter((line) => line.includes('Khôi phục'))).toHaveLength(1);
  });

  test('and can be taken back: what stood there before is a version of its own', () => {
    const xom = office.hamlet('Xóm Cẩm 2');
    const cells = { hamlets: [xom.code], fields: null };
    xom.types('LL01', 77);
    restored(office, previewed(office, cells));
    expect(xom.cell('LL01')).toBe(42);
    const [earlier] = previewed(office, cells).versions;
    expect(earlier?.words).toBe('Trước khi khôi phục lúc 08:00 09/03/2026 (kết quả)');
    restored(office, previewed(office, cells, earlier ?? null));
    expect(xom.cell('LL01')).toBe(77);
    expect(office.loggedFields(xom).slice(-1)).toEqual(['van-phong@example.invalid: LL01: 42 → 77']);
  });

  test('an earlier sending is brought back from the log, letter by letter', () => {
    const xom = office.hamlet('Xóm Cẩm 2');
    const cells = { hamlets: [xom.code], fields: null };
    const { versions } = previewed(office, cells);
    const sent = versions.find(({ words }) => words.startsWith('08:00 08/03/2026 – Gửi kết quả'));
    restored(office, previewed(office, cells, sent ?? null));
    expect(xom.cells(['LL01', 'result.highlights'])).toEqual({
      LL01: 41,
      'result.highlights': 'Bà con "đông đủ"',
    });
    // From now on that is what was accepted.
    expect(previewed(office, cells).count).toBe(0);
  });
});

test('A tab that was deleted and made anew by set-up is whole again: entries, states and stamps', () => {
  office.at('2026-03-10T08:00:00+07:00');
  inTab((range) => office.spreadsheet.deleteSheet(range.getSheet()));
  office.setUp();
  expect(changedSince().length).toBeGreaterThan(900);
  const shown = previewed(office);
  expect(restored(office, shown).message).toBe(restoredMessage);
  expect(changedSince()).toEqual([]);
  expect(previewed(office).count).toBe(0);
});

test('What was typed and never saved has nothing to be brought back to, and the page says so', () => {
  office.round(5).types('plan.place', 'X03', 'Nhà văn hóa');
  const shown = office.asks('previewRestore', {
    roundKey: '2026-D05',
    cells: { hamlets: null, fields: null },
    version: null,
  });
  expect(shown).toMatchObject({ ok: true, value: { count: 0 } });
  expect(JSON.stringify(shown)).toContain('1 xóm có nội dung gõ trên bảng chưa lưu');
});

import { describe, expect, test } from 'vitest';
import { roundRange } from '../../src/sheets/layout.ts';
import { FULL_PLAN, type Office, PEOPLE, scenario } from '../scenario.ts';
import type { HamletDesk } from '../scenarios/hamlet-desk.ts';
import { sentenceOf } from '../scenarios/hamlet-desk.ts';
import { acts, begun, callOf, cellsWritten, chainIsWhole, dies, elsewhere, office } from './cut-off.ts';

describe('an act that was cut off', () => {
  test('is finished by whoever comes next, in the words of who began it', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    dies(here, hamlet, begun());
    expect(hamlet.shown('plan.status')).toBe('');
    here.as('unknown');
    expect(elsewhere(here)).toMatchObject({ ok: true });
    expect(hamlet.shown('plan.status')).toBe('Đã nộp');
    expect(here.logged(hamlet)).toEqual([expect.stringContaining(`${PEOPLE.clerk} | Gửi kế hoạch`)]);
    expect(chainIsWhole(here)).toBe(true);
  });

  test('is finished behind an edit in the grid, where nobody is told who edits', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    dies(here, hamlet, begun());
    const other = here.hamlet('Xóm 3');
    other.chooses('plan.status', 'Đã nộp');
    expect([hamlet.shown('plan.status'), other.shown('plan.status')]).toEqual(['Đã nộp', '']);
    expect([acts(here, hamlet), chainIsWhole(here)]).toEqual([1, true]);
  });

  test('leaves what somebody typed meanwhile, even what had stood there before, and the log has both', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    hamlet.types('plan.people', 12);
    const press = dies(here, hamlet, ...cellsWritten());
    expect(hamlet.cell('plan.people')).toBe(40);
    hamlet.types('plan.people', 12);
    expect(hamlet.sends(FULL_PLAN, press)).toMatchObject({ ok: true });
    expect(hamlet.cell('plan.people')).toBe(12);
    expect(here.loggedFields(hamlet)).toContain(`${PEOPLE.clerk}: plan.people: 12 → 40`);
    hamlet.sends({ ...FULL_PLAN, 'plan.people': '50' });
    expect(here.loggedFields(hamlet)).toContain('không xác định: plan.people: 40 → 12');
  });

  test('is finished where rows and columns were moved, and the tab renamed', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    dies(here, hamlet, begun());
    here.round(4).read((range) => {
      const sheet = range.getSheet().setName('Tháng Ba');
      sheet.insertRowBefore(20).insertColumnBefore(5);
      sheet.moveColumns(sheet.getRange('H1'), 14);
    });
    elsewhere(here);
    expect([hamlet.shown('plan.status'), hamlet.cell('plan.people')]).toEqual(['Đã nộp', 40]);
  });

  test('is finished as far as its rows are there, and the log has the rest', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    dies(here, hamlet, begun());
    const row = here.round(4).rowKeys().indexOf('plan.materials') + 1;
    here.round(4).read((range) => range.getSheet().deleteRow(row));
    here.round(5).hamlet('Xóm 9').saves({ 'plan.place': 'Sân kho' });
    expect([hamlet.shown('plan.status'), hamlet.cell('plan.people')]).toEqual(['Đã nộp', 40]);
    expect(here.loggedFields(hamlet)).toContain(`${PEOPLE.clerk}: plan.materials:  → 20 chổi, 10 cuốc`);
  });

  test('stops nobody though its hamlet, or its whole tab, is gone', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    dies(here, hamlet, begun());
    const column = here.round(4).columnKeys().indexOf(hamlet.code) + 1;
    here.round(4).read((range) => range.getSheet().deleteColumn(column));
    expect(elsewhere(here)).toMatchObject({ ok: true });
    dies(here, here.hamlet('Xóm 3'), begun());
    here.host.calls.uncounted(() => {
      const tab = here.spreadsheet.getRangeByName(roundRange('2026-D04'))?.getSheet();
      if (tab) here.spreadsheet.deleteSheet(tab);
    });
    expect(here.round(5).hamlet('Xóm 9').saves({ 'plan.place': 'Sân kho' })).toMatchObject({ ok: true });
    expect(chainIsWhole(here)).toBe(true);
  });

  test('waits with its lines for a log that was deleted, and holds up neither set-up nor itself', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    const press = dies(here, hamlet, begun());
    const log = here.register('log').read((range) => range.getSheet());
    here.host.calls.uncounted(() => here.spreadsheet.deleteSheet(log));
    expect(sentenceOf(hamlet.sends(FULL_PLAN, press))).toContain('"Nhật ký"');
    expect(here.setUp().said).toContain('Đã tạo xong');
    expect(hamlet.sends(FULL_PLAN, press)).toMatchObject({ ok: true });
    expect(acts(here, hamlet)).toBe(1);
  });

  test('is finished in a copy of the file, whether Google copies its properties or not', () => {
    for (const copies of [true, false]) {
      const here = office();
      const hamlet = here.hamlet('Xóm 1');
      here.hamlet('Xóm 3').sends(FULL_PLAN);
      dies(here, hamlet, begun());
      const saved = here.host.save();
      const copy = scenario({ saved, now: '2026-02-20T08:15:00+07:00' }).as('clerk');
      if (!copies) {
        copy.host.calls.uncounted(() =>
          copy.host.globals.PropertiesService.getDocumentProperties().deleteAllProperties(),
        );
      }
      expect(elsewhere(copy)).toMatchObject({ ok: true });
      expect(copy.hamlet('Xóm 1').shown('plan.status')).toBe(copies ? 'Đã nộp' : '');
      // The chain goes on from the last row that stands there.
      expect(chainIsWhole(copy)).toBe(true);
    }
  });
});

describe('an act that failed', () => {
  test('before anything of it was written is none: nothing waits to be finished', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    here.host.failAt(callOf('Range.setValues') + 2 /* what reading the page takes */);
    const { base } = hamlet.plan().state;
    here.host.calls.forgetFaults();
    here.host.failAt(callOf('Range.setValues'));
    expect(hamlet.sends(FULL_PLAN, { base })).toMatchObject({ ok: false });
    elsewhere(here);
    expect([hamlet.shown('plan.status'), acts(here, hamlet)]).toEqual(['', 0]);
  });

  test('after its cells were written is finished', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    const press = { base: hamlet.plan().state.base, operationId: 'once' };
    here.host.failAt(callOf('Range.setValues', -1));
    expect(hamlet.sends(FULL_PLAN, press)).toMatchObject({ ok: false });
    expect(hamlet.sends(FULL_PLAN, press)).toMatchObject({ ok: true });
    expect([hamlet.shown('plan.status'), acts(here, hamlet), hamlet.cell('plan.version')]).toEqual([
      'Đã nộp',
      1,
      1,
    ]);
  });
});

describe('an act of lines alone', () => {
  const renames = (here: Office): void => {
    here.register('indicators').types('LL04', 'label', 'Hộ đi ra quân');
  };
  const updates = (here: Office): unknown => here.menu('Cập nhật chỉ tiêu');

  test('is not taken back once they stand in the log', () => {
    const twin = office();
    renames(twin);
    twin.host.calls.reset();
    updates(twin);
    const last = twin.host.calls.log.lastIndexOf('Properties.setProperty');
    const flush = twin.host.calls.log.lastIndexOf('SpreadsheetApp.flush', last) + 1;
    const here = office();
    renames(here);
    here.host.failAt(flush);
    updates(here);
    here.host.calls.forgetFaults();
    elsewhere(here);
    const told = here.logged().filter((line) => line.includes('Cập nhật chỉ tiêu'));
    expect([told.length, chainIsWhole(here)]).toEqual([1, true]);
  });
});

describe('a column that only some may write', () => {
  /** Only the clerk and the file's owner may write into the hamlet's column. */
  const guard = (here: Office, hamlet: HamletDesk): void => {
    here.host.as(here.host.owner, {}, () =>
      here.host.calls.uncounted(() => {
        const address = hamlet.address('plan.status').replace(/\d+/, '');
        const sheet = here.round(4).read((range) => range.getSheet());
        const protection = sheet.getRange(`${address}:${address}`).protect();
        protection.addEditors([PEOPLE.clerk]).removeEditors([PEOPLE.head]);
      }),
    );
  };

  test('is finished by one of them; meanwhile others write elsewhere, and the chain is whole', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    const press = dies(here, hamlet, begun());
    guard(here, hamlet);
    here.as('head');
    expect(elsewhere(here)).toMatchObject({ ok: true });
    expect(here.hamlet('Xóm 3').sends(FULL_PLAN)).toMatchObject({ ok: true });
    expect([hamlet.shown('plan.status'), acts(here, hamlet)]).toEqual(['', 0]);
    expect(sentenceOf(hamlet.sends(FULL_PLAN, press))).toContain('đang có người khác ghi');
    here.as('clerk');
    expect(hamlet.sends(FULL_PLAN, press)).toMatchObject({
      ok: true,
      value: { receipt: { code: expect.any(String) } },
    });
    expect([hamlet.shown('plan.status'), acts(here, hamlet), chainIsWhole(here)]).toEqual([
      'Đã nộp',
      1,
      true,
    ]);
    expect(acts(here, here.hamlet('Xóm 3'))).toBe(1);
  });

  test('takes back at once what Google refuses, so that nobody else does it for them', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    guard(here, hamlet);
    here.as('head');
    expect(hamlet.sends(FULL_PLAN)).toMatchObject({ ok: false });
    here.as('clerk');
    elsewhere(here);
    expect([hamlet.shown('plan.status'), acts(here, hamlet)]).toEqual(['', 0]);
  });
});

describe('a press whose answer was lost', () => {
  test('gets its own receipt though the hamlet was acted on since, and seventy others were', () => {
    const here = office();
    const hamlet = here.hamlet('Xóm 1');
    const press = { base: hamlet.plan().state.base, operationId: 'lost answer' };
    const first = hamlet.sends(FULL_PLAN, press);
    const receipt = first.ok ? first.value.receipt : null;
    here.at('2026-02-20T09:00:00+07:00');
    hamlet.sends({ ...FULL_PLAN, 'plan.people': '55' });
    expect(hamlet.cell('plan.receipt')).not.toBe(receipt?.code);
    expect(hamlet.sends(FULL_PLAN, press)).toMatchObject({
      ok: true,
      value: { receipt, state: { entries: { 'plan.people': '55' } } },
    });
    expect(acts(here, hamlet)).toBe(2);
  });
});

describe('the journal of a newer script', () => {
  test('is left alone, with a sentence', () => {
    const here = office();
    const open = { parts: 1, at: 'a', check: 'x' };
    here.host.calls.uncounted(() =>
      here.host.globals.PropertiesService.getDocumentProperties().setProperty(
        'srq.journal',
        JSON.stringify({ v: 99, head: null, done: [], began: [], open }),
      ),
    );
    expect(sentenceOf(here.hamlet('Xóm 1').sends(FULL_PLAN))).toContain('bản chương trình mới hơn');
  });
});

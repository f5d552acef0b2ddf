import { beforeAll, describe, expect, test } from 'vitest';
import type { ServerApi } from '../../src/wire/server-api.ts';
import type { SetUpDone } from '../../src/wire/set-up.ts';
import type { Step } from '../../src/wire/steps.ts';
import { blueprintOfSize } from '../bench/blueprint-of-size.ts';
import { builtFile } from '../bundle/load-code.ts';
import { createHost } from '../emulator/index.ts';
import { callsUpTo, FAULT_TIME, faultPoints } from '../fault-points.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import { granted } from './hamlet-desk.ts';
import { differences, type Picture, pictureOf } from './workbook-picture.ts';

type SetUpReply = ReturnType<ServerApi['setUpWorkbook']>;

const WHOLE = 'Sổ đã đầy đủ. Số liệu đã nhập vẫn giữ nguyên.';

const setUp = (office: Office): string => office.setUp().said;

describe('"Khởi tạo sổ" on a workbook in use', () => {
  test('changes nothing that anybody entered, renamed, moved or noted', () => {
    const office = scenario();
    const xom = office.hamlet('Xóm 11');
    xom.sends(FULL_PLAN);
    xom.fillsIn({ LL01: 40, 'result.course': 'Đã làm' });
    xom.notes('LL01', 'Đã hỏi lại');
    office.hamlet('Xóm 1').pastes('LL01', ['khoảng 50']);
    office.register('hamlets').types('X14', 'headName', 'Trưởng xóm (mẫu)');
    office.register('settings').types('planNumber', 'value', '12');
    office.register('schedule').types('2026-D06', 'postponedTo', '09/05/2026');
    office.register('schedule').types('2026-D04', 'plan', '02/03/2026');
    office.summary(3);
    const sheet = office.round(4).read((range) => range.getSheet());
    sheet.setName('Tháng Ba').insertRowBefore(30).getRange('B30').setValue('Dòng của xã');
    sheet.moveColumns(sheet.getRange('H1'), 12);
    const before = pictureOf(office.host);
    expect(setUp(office)).toBe(WHOLE);
    expect(differences(before, pictureOf(office.host))).toEqual([]);
  });

  test('adds a setting and a round that were deleted, and tells how many tabs came back', () => {
    const office = scenario();
    const settings = office.register('settings');
    settings.types('planNumber', 'value', '12');
    const row = settings.rowKeys().indexOf('reportSigner') + 1;
    settings.read((range) => range.getSheet().deleteRow(row));
    const lost = office.spreadsheet.getSheetByName('Đợt 07 (06-2026)');
    if (lost) office.spreadsheet.deleteSheet(lost);
    office.spreadsheet.deleteSheet(office.register('overview').read((range) => range.getSheet()));
    expect(setUp(office)).toBe('Đã tạo xong 2 trang. Mời mở menu "Sổ ra quân" để bắt đầu.');
    expect(settings.value('reportSigner', 'value')).toBe('TRƯỞNG PHÒNG');
    expect(settings.value('planNumber', 'value')).toBe('12');
    expect(office.round(7).columnKeys()).toHaveLength(52);
    expect(office.overview()[0]).toBe('SỔ RA QUÂN XÃ PHÚ LẠC');
    const formulas = office.register('overview').read((range) => range.getFormulas().flat());
    expect(formulas.filter((formula) => formula.includes('#REF!'))).toEqual([]);
  });

  test('makes the deleted tabs Lịch and Xóm again and the words of the deadlines live by them', () => {
    const now = '2026-03-02T08:00:00+07:00';
    const made = scenario({ now });
    for (const name of ['Lịch', 'Xóm']) {
      const lost = made.spreadsheet.getSheetByName(name);
      if (lost) made.spreadsheet.deleteSheet(lost);
    }
    setUp(made);
    const office = scenario({ saved: made.host.save(), formulas: 'worked out', now });
    expect(office.hamlet('Xóm Thọ').words('plan')).toBe('QUÁ HẠN 2 ngày');
    office.register('schedule').types('2026-D04', 'plan', '05/03/2026');
    expect(office.hamlet('Xóm Thọ').words('plan')).toBe('còn 3 ngày');
    office.register('hamlets').types('X26', 'validTo', '02/2026');
    expect(office.hamlet('Xóm Thọ').words('plan')).toBe('–');
  });

  test('finds the column "Toàn xã" wherever it was moved, and writes no fact of the round over a hamlet', () => {
    const office = scenario();
    const sheet = office.round(4).read((range) => range.getSheet());
    sheet.moveColumns(sheet.getRange('C1'), 8);
    const lost = office.spreadsheet.getSheetByName('Lịch');
    if (lost) office.spreadsheet.deleteSheet(lost);
    setUp(office);
    const round = office.round(4);
    expect(round.cell('round.day', 'TOAN_XA').getFormula()).toContain("'Lịch'!");
    expect(round.cell('round.day', 'X01').getFormula()).toBe('');
    const overview = office.register('overview').read((range) => range.getFormulas().flat().join());
    expect(overview).toContain("'Đợt 04 (03-2026)'!$G$7");
    expect(overview).not.toContain("'Đợt 04 (03-2026)'!$C$7");
  });

  test('a hamlet added to the register does not stop it', () => {
    const office = scenario();
    const register = office.register('hamlets');
    const row = register.rowKeys().indexOf('X48') + 2;
    const sheet = register.tabName;
    for (const [column, value] of [
      ['A', 'X49'],
      ['B', 'Xóm Cẩm 1'],
      ['C', 'CQ07'],
    ]) {
      office.host.edit({ sheet, range: `${column}${row}`, value: value ?? '' });
    }
    expect(setUp(office)).toBe(WHOLE);
    expect(office.hamlet('Xóm 1').plan().hamlets).toHaveLength(48);
  });

  test('a tab that people named like one of ours stays theirs, and they are told', () => {
    const office = scenario({ preset: 'blank' });
    office.spreadsheet.insertSheet('Lịch').getRange('A1').setValue('Lịch trực cơ quan');
    expect(setUp(office)).toBe(
      'Đã có trang khác tên "Lịch". Mời đổi tên trang đó rồi bấm "Khởi tạo sổ" lại.',
    );
    expect(office.spreadsheet.getSheetByName('Lịch')?.getRange('A1').getValue()).toBe('Lịch trực cơ quan');
    office.spreadsheet.getSheetByName('Lịch')?.setName('Lịch trực');
    expect(setUp(office)).toContain('Đã tạo xong');
    expect(office.tabNames()).toContain('Lịch trực');
  });
});

describe('a set-up that was cut off', () => {
  const CALLS = 470;
  let whole: Picture;

  beforeAll(() => {
    const office = scenario({ preset: 'blank' });
    setUp(office);
    whole = pictureOf(office.host);
  });

  test('takes several steps where calls take time, each well before the limit, to the same workbook', () => {
    const office = scenario({ preset: 'blank', callCosts: 'published' });
    const { said, steps } = office.setUp();
    expect(said).toBe('Đã tạo xong 26 trang. Mời mở menu "Sổ ra quân" để bắt đầu.');
    expect(steps).toBeGreaterThan(1);
    expect(differences(whole, pictureOf(office.host))).toEqual([]);
  });

  test('goes on from where the page was closed when the menu item is chosen again', () => {
    const office = scenario({ preset: 'blank', callCosts: 'published' });
    expect(granted(office.asks('setUpWorkbook', { cursor: '' }))).toMatchObject({ goesOn: true });
    const tabs = office.tabNames().length;
    expect(tabs).toBeGreaterThan(3);
    expect(office.setUp().said).toContain('Đã tạo xong');
    expect(differences(whole, pictureOf(office.host))).toEqual([]);
  });

  test('begun anew by a cursor that nobody gave makes the same workbook', () => {
    const office = scenario({ preset: 'blank' });
    expect(granted(office.asks('setUpWorkbook', { cursor: 'abc/xyz' }))).toMatchObject({ goesOn: false });
    expect(differences(whole, pictureOf(office.host))).toEqual([]);
  });

  test('of 480 hamlets gets on in steps that end minutes before Google would end them', async () => {
    const blueprint = await blueprintOfSize({ hamlets: 480, rounds: 13 });
    const host = createHost({ formulas: 'left blank', callCosts: 'published', files: { blueprint } });
    const script = host.load(builtFile('Code.js'));
    const seconds: number[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const before = host.clock.now();
      const step: Step<SetUpDone> = granted(script.callFromPage('setUpWorkbook', { cursor }) as SetUpReply);
      seconds.push((host.clock.now() - before) / 1000);
      cursor = step.goesOn ? step.cursor : null;
    }
    expect(seconds.length).toBeGreaterThan(3);
    expect(Math.max(...seconds)).toBeLessThan(180);
    expect(host.globals.SpreadsheetApp.getActive().getSheets()).toHaveLength(28);
  });

  /** What a clerk types between the two runs, wherever there is something to type into. */
  const typeMeanwhile = (office: Office): (() => void)[] =>
    (
      [
        [() => office.register('hamlets'), 'X14', 'headName'],
        [() => office.register('settings'), 'planNumber', 'value'],
        [() => office.round(2), 'plan.place', 'X14'],
      ] as const
    ).flatMap(([tab, row, column]) => {
      if (office.spreadsheet.getRangeByName(tab().rangeName) === null) return [];
      tab().types(row, column, 'ghi tạm');
      return [
        () => {
          expect(tab().value(row, column)).toBe('ghi tạm');
          tab().types(row, column, null);
        },
      ];
    });

  test.each([
    ...faultPoints(callsUpTo(CALLS), 2, 7).map((call) => ['dieAt', call] as const),
    ...faultPoints(callsUpTo(CALLS), 3, 11).map((call) => ['failAt', call] as const),
  ])(
    '(%s call %i) goes on when it is run again, to the same workbook, losing nothing typed between',
    (how, call) => {
      const office = scenario({ preset: 'blank' });
      office.host[how](call);
      try {
        setUp(office);
      } catch {
        // Google ends the run without a word.
      }
      office.host.calls.forgetFaults();
      const checks = typeMeanwhile(office);
      setUp(office);
      for (const check of checks) check();
      expect(differences(whole, pictureOf(office.host))).toEqual([]);
    },
    FAULT_TIME,
  );
});

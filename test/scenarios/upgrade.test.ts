import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { isYoungerRow } from '../../src/sheets/layout-version.ts';
import { roundRows } from '../../src/sheets/round-rows.ts';
import { callsUpTo, FAULT_TIME, faultPoints } from '../fault-points.ts';
import { layout1 } from '../fixtures/layout-1.ts';
import { layout2 } from '../fixtures/layout-2.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import { wrongIn } from './structure-desk.ts';
import { everything, lost, setUp } from './upgraded.ts';
import { differences, type Picture, pictureOf } from './workbook-picture.ts';

const SAVED = layout1();
const old = (): Office => scenario({ saved: SAVED });

const OLD = 'Sổ đang ở bản cũ. Mời bấm "Khởi tạo sổ" để cập nhật; số liệu đã nhập vẫn giữ nguyên.';

describe('A workbook of the first layout', () => {
  test('sends people kindly to "Khởi tạo sổ", whatever they ask', () => {
    const office = old();
    const problems = [
      office.asks('openPlan', { roundKey: '2026-D04', hamletCode: 'X14' }),
      office.asks('checkRound', { roundKey: '2026-D04' }),
      office.asks('buildMonthlySummary', { roundKey: '2026-D03', cursor: '' }),
      office.asks('listSummaryRounds', {}),
    ].map((reply) => (reply.ok ? '' : reply.problem.message));
    expect(problems).toEqual([OLD, OLD, OLD, OLD]);
    expect(office.menu('Theo dõi từ đợt…', { button: 'OK', text: '3' })).toEqual([OLD]);
  });

  test('has no other row missing than those that the program knows to be younger', () => {
    const keys = old().round(3).rowKeys();
    const missing = roundRows(catalogue)
      .map((row) => row.key)
      .filter((key) => key !== 'keys' && !keys.includes(key));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter((key) => !isYoungerRow(key, 1))).toEqual([]);
  });
});

describe('"Khởi tạo sổ" on a workbook of the first layout', () => {
  let office: Office;
  let before: Map<string, string>;
  let picture: Picture;
  let calls = 0;

  beforeAll(() => {
    office = old();
    before = everything(office);
    office.host.calls.reset();
    setUp(office);
    calls = office.host.calls.total;
    picture = pictureOf(office.host);
  }, 180_000);

  test('changes no entry, note, format, rule or heading that was there', () => {
    expect(before.size).toBeGreaterThan(50_000);
    expect(lost(before, everything(office)).slice(0, 5)).toEqual([]);
  });

  test('gives every round and the template the rows of a new workbook, in the same places', () => {
    const fresh = scenario().round(3).rowKeys().slice(1);
    expect(office.round(3).rowKeys().slice(1)).toEqual(fresh);
    expect(
      office
        .round(4)
        .rowKeys()
        .slice(1)
        .filter((key) => key !== ''),
    ).toEqual(fresh);
    expect(office.register('template').rowKeys().slice(1)).toEqual(fresh);
  });

  test('gives every register the columns of a new workbook, new ones at its right end', () => {
    const [fresh, before] = [scenario(), old()];
    for (const tab of Object.keys(registerRange) as (keyof typeof registerRange)[]) {
      const now = office.register(tab).columnKeys();
      expect([tab, [...now].sort()]).toEqual([tab, [...fresh.register(tab).columnKeys()].sort()]);
      const known = before.spreadsheet.getRangeByName(registerRange[tab]) !== null;
      const kept =
        known && !['overview', 'tracking', 'template'].includes(tab) ? before.register(tab).columnKeys() : [];
      expect([tab, now.slice(0, kept.length)]).toEqual([tab, kept]);
    }
  });

  test('makes the new rows look and fold as those of a new workbook', () => {
    const look = (from: Office, key: string) => {
      const { sheets } = from.host.snapshot('Đợt 03 (02-2026)');
      const [sheet] = sheets;
      const row = from.round(3).rowKeys().indexOf(key);
      const {
        index: _row,
        size: _size,
        ...line
      } = sheet?.rows.find((each) => each.index === row) ?? { index: row };
      return [
        line,
        ...(sheet?.cells ?? []).filter((cell) => cell.row === row).map(({ display: _, ...cell }) => cell),
      ];
    };
    const fresh = scenario();
    for (const field of catalogue.fields.filter(({ key }) => isYoungerRow(key, 1))) {
      expect([field.key, look(office, field.key)]).toEqual([field.key, look(fresh, field.key)]);
    }
  });

  test('done once more changes nothing', () => {
    expect(setUp(office)).toBe('Sổ đã đầy đủ. Số liệu đã nhập vẫn giữ nguyên.');
    expect(differences(picture, pictureOf(office.host)).slice(0, 5)).toEqual([]);
  });

  test('leaves nothing wrong in its structure but rules that the first layout did not have', () => {
    const [rules = '', ...more] = wrongIn(office);
    expect(rules).toMatch(/^Chỉ tiêu: 112 ô mất quy tắc nhập/);
    expect(more).toEqual([]);
  });

  test('leaves every command at work and every total right', () => {
    const later = scenario({ saved: office.host.save() });
    expect(later.check(3).findings.map((finding) => finding.cell)).toContain(
      later.round(3).hamlet('Xóm 1').address('VS02'),
    );
    const xom = later.hamlet('Xóm 1');
    expect(xom.cell('plan.place')).toBe('Ngã ba đầu xóm');
    expect(xom.sends(FULL_PLAN).ok).toBe(true);
    expect(xom.cell('plan.place')).toBe('');
    const tho = later.round(3).hamlet('Xóm Thọ');
    tho.chooses('result.course', 'Đã làm');
    tho.chooses('result.status', 'Gửi');
    expect(later.summary(3).message).toContain('Báo cáo 02-2026');
    expect(later.register('schedule').value('2026-D03', 'frozenAt')).toBe('');
    expect(later.register('reports').rowKeys()).toContain('2026-D03');
    const shown = scenario({ saved: later.host.save(), formulas: 'worked out' });
    expect([shown.round(3).total('LL01'), shown.round(3).coverage('LL01')]).toEqual([92, '2/48']);
    expect(shown.hamlet('Xóm 11').words('plan')).toBe('Đã nộp');
  });

  test(
    'cut off at any of its calls goes on when it is run again, to the same workbook',
    () => {
      for (const call of faultPoints(callsUpTo(calls), 2, 5)) {
        const cut = old();
        cut.host.dieAt(call);
        try {
          setUp(cut);
        } catch {
          // Google ends the run without a word.
        }
        cut.host.calls.forgetFaults();
        setUp(cut);
        expect([call, ...differences(picture, pictureOf(cut.host)).slice(0, 5)]).toEqual([call]);
      }
    },
    FAULT_TIME,
  );
});

describe('"Khởi tạo sổ" on a workbook of the second layout', () => {
  let office: Office;
  let before: Map<string, string>;

  beforeAll(() => {
    office = scenario({ saved: layout2(), now: '2026-04-09T08:00:00+07:00' });
    before = everything(office);
    setUp(office);
  }, 180_000);

  test('changes no entry, note, format, rule or heading that was there, nor what was frozen', () => {
    expect(before.size).toBeGreaterThan(50_000);
    expect(lost(before, everything(office)).slice(0, 5)).toEqual([]);
  });

  test('gives every round and the template the rows of a new workbook', () => {
    const fresh = scenario().round(3).rowKeys().slice(1);
    for (const number of [1, 3, 4, 5, 13]) {
      const keys = office.round(number).rowKeys().slice(1);
      expect([number, keys.filter((key) => key !== '')]).toEqual([number, fresh]);
    }
    expect(office.register('template').rowKeys().slice(1)).toEqual(fresh);
  });

  test('done once more changes nothing, and leaves nothing wrong in its structure', () => {
    const picture = pictureOf(office.host);
    expect(setUp(office)).toBe('Sổ đã đầy đủ. Số liệu đã nhập vẫn giữ nguyên.');
    expect(differences(picture, pictureOf(office.host)).slice(0, 5)).toEqual([]);
    expect(wrongIn(office)).toEqual([]);
  });

  test('leaves what was sent, agreed and frozen as it was', () => {
    expect(office.check(5).summary).toContain('48 xóm');
    const state = office.asks('readReportState', { roundKey: '2026-D04' });
    expect(state).toMatchObject({ ok: true });
    expect(JSON.stringify(state)).toContain('12');
  });
});

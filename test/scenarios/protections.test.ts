import { beforeAll, describe, expect, test } from 'vitest';
import { FULL_PLAN, scenario } from '../scenario.ts';
import { type GuardedOffice, guardedOffice, MAY_ENTER, OTHER, OWN, type Person } from './guarded-office.ts';
import { sentenceOf } from './hamlet-desk.ts';

/** Of 48 hamlets and 13 rounds, two of which are being entered. */
const LOCKED = 137;
const MAY_NOT: readonly Person[] = ['otherHead', 'stranger'];

describe("a hamlet's column of the rounds that are being entered", () => {
  let guarded: GuardedOffice;
  beforeAll(() => {
    guarded = guardedOffice();
    expect(guarded.protects('administrator')).toEqual({
      locked: LOCKED,
      asking: 4,
      fellBack: 0,
      refused: 0,
      columnsAsk: 'none',
    });
  });

  test.each(MAY_ENTER)('is open in the grid to %s', (person) => {
    for (const round of [3, 4]) {
      const hamlet = guarded.office.round(round).hamlet(OWN);
      expect(guarded.types(person, hamlet, 'plan.place', `của ${person}`)).toBe(true);
      expect(hamlet.cell('plan.place')).toBe(`của ${person}`);
    }
  });

  test.each(MAY_NOT)('is shut to %s, who may type in other rounds', (person) => {
    const { office } = guarded;
    for (const round of [3, 4]) {
      const hamlet = office.round(round).hamlet(OWN);
      const before = hamlet.cell('plan.place');
      expect(guarded.types(person, hamlet, 'plan.place', 'nhầm cột')).toBe(false);
      expect(hamlet.cell('plan.place')).toBe(before);
    }
    expect(guarded.types(person, office.round(5).hamlet(OWN), 'plan.place', 'đợt sau')).toBe(true);
  });

  test('stops a block that begins in the own column and reaches over the neighbour’s', () => {
    const hamlet = guarded.office.hamlet(OWN);
    const result = guarded.by('head', () => hamlet.pastes('plan.people', [40, 50]));
    expect(result.rejected).toContain('protected cell');
    expect(guarded.by('officer', () => hamlet.pastes('plan.people', [40, 50])).rejected).toBeUndefined();
  });

  test.each(MAY_ENTER.filter((person) => person !== 'owner'))(
    'takes a plan that %s sends from the sidebar',
    (person) => {
      const hamlet = guarded.office.hamlet(OWN);
      const entries = { ...FULL_PLAN, 'plan.place': `gửi bởi ${person}` };
      expect(sentenceOf(guarded.by(person, () => hamlet.sends(entries)))).toBe('');
      expect(hamlet.cell('plan.place')).toBe(`gửi bởi ${person}`);
    },
  );

  test('is never sent over by somebody whose e-mail is another hamlet’s', () => {
    const hamlet = guarded.office.hamlet(OWN);
    const before = hamlet.cell('plan.place');
    const reply = guarded.by('otherHead', () => hamlet.sends({ ...FULL_PLAN, 'plan.place': 'nhầm xóm' }));
    expect(sentenceOf(reply)).not.toBe('');
    expect(hamlet.cell('plan.place')).toBe(before);
  });
});

describe('headings, formulas and registers', () => {
  let guarded: GuardedOffice;
  beforeAll(() => {
    guarded = guardedOffice('Có');
    guarded.protects('administrator');
  });

  const cells: readonly (readonly [tab: string, cell: string])[] = [
    ['Đợt 04 (03-2026)', 'E3'],
    ['Đợt 04 (03-2026)', 'B40'],
    ['Đợt 11 (10-2026)', 'C60'],
    ['Tổng quan', 'B5'],
    ['Theo dõi', 'C7'],
    ['Cấu hình', 'C12'],
    ['Xóm', 'G5'],
    ['Lịch', 'G6'],
    ['Nhật ký', 'A2'],
    ['Sổ cơ quan', 'C2'],
  ];

  test.each(cells)('of %s, %s: the keepers write there, ordinary people do not', (sheet, range) => {
    const { host } = guarded.office;
    const typing = (person: Person) =>
      guarded.by(person, () => host.edit({ sheet, range, values: [['thử']], pasted: true }).rejected);
    for (const person of ['head', 'officer', 'otherHead', 'stranger'] as const) {
      expect(typing(person)).toContain('protected cell');
    }
    for (const person of ['owner', 'administrator', 'office'] as const)
      expect(typing(person)).toBeUndefined();
  });

  test('leave open what ordinary people and their commands write below them', () => {
    const { host } = guarded.office;
    for (const [sheet, range] of [
      ['Nhật ký', 'A9'],
      ['Sổ cơ quan', 'K9'],
      ['Sổ báo cáo', 'C9'],
    ] as const) {
      const typed = guarded.by('stranger', () => host.edit({ sheet, range, values: [['x']], pasted: true }));
      expect(typed.rejected).toBeUndefined();
    }
  });
});

describe('where people may enter whom no register names', () => {
  test('the columns are only asked about, with one guard a round, until the setting says otherwise, and again', () => {
    const guarded = guardedOffice('Có');
    const { office } = guarded;
    expect(guarded.protects('administrator')).toMatchObject({ columnsAsk: 'unknownMayEnter', fellBack: 0 });
    expect(guarded.editorsOf('2026-D03 columns')).toEqual(['asks']);
    expect(guarded.editorsOf('2026-D04 columns')).toEqual(['asks']);
    expect(guarded.editorsOf('2026-D04 X05')).toEqual([]);
    expect(guarded.types('stranger', office.hamlet(OWN), 'plan.place', 'được')).toBe(true);
    const asked = guarded.standing();

    guarded.writes('settings', 'unknownMayEnter', 'value', 'Không');
    expect(guarded.protects('administrator').columnsAsk).toBe('none');
    expect(guarded.editorsOf('2026-D04 columns')).toEqual([]);
    expect(guarded.types('stranger', office.hamlet(OWN), 'plan.place', 'không')).toBe(false);

    guarded.writes('settings', 'unknownMayEnter', 'value', 'Có');
    guarded.protects('administrator');
    expect(guarded.standing()).toEqual(asked);
  });

  test('and nothing at all is locked while no administrator is named', () => {
    const guarded = guardedOffice();
    guarded.writes('settings', 'administrators', 'value', '');
    expect(guarded.protects('owner')).toMatchObject({ locked: 0, columnsAsk: 'noAdministrator' });
    expect(guarded.standing().every((line) => line.endsWith('| asks'))).toBe(true);
    // The lists of people have yet to be filled in: nobody is asked there.
    expect(guarded.editorsOf('hamlets headings')).toEqual(['asks']);
    expect(guarded.editorsOf('hamlets')).toEqual([]);
  });
});

describe('in a workbook that was never set up', () => {
  test('there is nothing to protect', () => {
    const office = scenario({ preset: 'blank' });
    expect(sentenceOf(office.asks('protectWorkbook', { cursor: '' }))).toContain('Khởi tạo sổ');
  });
});

test('the other hamlet is not of the officer’s agency', () => {
  const { office } = guardedOffice();
  const hamlets = office.register('hamlets');
  expect(hamlets.value(office.hamlet(OTHER).code, 'agency')).not.toBe(
    hamlets.value(office.hamlet(OWN).code, 'agency'),
  );
});

import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { expectedAgencies } from '../../src/domain/agency.ts';
import { period } from '../../src/domain/day.ts';
import {
  activeHamlets,
  agenciesInCharge,
  agencyOf,
  expectedHamlets,
  findHamlet,
  type Hamlet,
  hamletsOf,
  isHamletCode,
  parseHamletCell,
  searchHamlets,
} from '../../src/domain/hamlet.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';

const found = (text: string, hamlets: readonly Hamlet[] = hamletsOfPhuLac): string => {
  const result = findHamlet(hamlets, text);
  return result.ok ? result.hamlet.name : result.code;
};

const rounds = roundsWith();

/** Lũng 1 and Lũng 2 merged into a new Lũng from 04/2026 on. */
const merged: readonly Hamlet[] = [
  ...hamletsOfPhuLac.map((hamlet) =>
    hamlet.shortName.startsWith('Lũng')
      ? { ...hamlet, validTo: period('2026-03'), successor: 'X49' as const }
      : hamlet,
  ),
  ...hamletsOfPhuLac
    .filter((hamlet) => hamlet.shortName === 'Lũng 1')
    .map((hamlet) => ({
      ...hamlet,
      code: 'X49' as const,
      order: 49,
      name: 'Xóm Lũng',
      shortName: 'Lũng',
      validFrom: period('2026-04'),
    })),
];

describe('Finding a hamlet by what people write', () => {
  test('prefix, case, spaces and the place of a tone do not matter', () => {
    for (const text of ['Xóm Phú Hòa', 'phú hòa', 'PHÚ HOÀ', ' xóm  Phú   Hoà ', 'X02', 'x02']) {
      expect(found(text)).toBe('Xóm Phú Hòa');
    }
    expect(found('xóm 11a')).toBe('Xóm 11A');
    expect(found('xóm11')).toBe('Xóm 11');
  });

  test('names are whole: 1 is not 10, 11 is not 11A, Khu is nothing', () => {
    expect(found('1')).toBe('Xóm 1');
    expect(found('10')).toBe('Xóm 10');
    expect(found('11')).toBe('Xóm 11');
    expect(found('Khu')).toBe('unknown');
    expect(found('15')).toBe('unknown');
    expect(found('')).toBe('unknown');
    expect(found('Xóm')).toBe('unknown');
  });

  test('an unknown name brings suggestions, with or without tones', () => {
    const result = findHamlet(hamletsOfPhuLac, 'xom lung');
    expect(result.ok ? [] : result.suggestions.map((hamlet) => hamlet.name)).toEqual([
      'Xóm Lũng 2',
      'Xóm Lũng 1',
    ]);
    expect(searchHamlets(hamletsOfPhuLac, 'dam').map((hamlet) => hamlet.shortName)).toEqual([
      'Đồng Vòng',
      'Đám Dín',
    ]);
    expect(searchHamlets(hamletsOfPhuLac, '1').map((hamlet) => hamlet.shortName)).toEqual([
      '1',
      'Lược 1',
      'Khu 1',
      'Khuôn 1',
      'Lũng 1',
    ]);
    expect(searchHamlets(hamletsOfPhuLac, ' ')).toEqual([]);
  });

  test('an alias finds the hamlet, but a real name goes first', () => {
    const aliased = hamletsOfPhuLac.map((hamlet) =>
      hamlet.code === 'X02' ? { ...hamlet, aliases: ['Hòa Phú', 'Soi'] } : hamlet,
    );
    expect(found('hoà phú', aliased)).toBe('Xóm Phú Hòa');
    expect(found('Soi', aliased)).toBe('Xóm Soi');
  });

  test('two hamlets of one name are told apart by the round, else both are offered', () => {
    const renamed = merged.map((hamlet) =>
      hamlet.code === 'X49' ? { ...hamlet, name: 'Xóm Lũng 1' } : hamlet,
    );
    expect(found('Lũng 1', renamed)).toBe('ambiguous');
    expect(findHamlet(activeHamlets(renamed, roundNumbered(rounds, 5)), 'Lũng 1')).toMatchObject({
      ok: true,
      hamlet: { code: 'X49' },
    });
    expect(findHamlet(activeHamlets(renamed, roundNumbered(rounds, 4)), 'Lũng 1')).toMatchObject({
      ok: true,
      hamlet: { code: 'X48' },
    });
  });
});

describe('A printed cell of the annex', () => {
  test.each([
    ['Xóm 13, 10.', ['Xóm 13', 'Xóm 10']],
    [
      'Xóm Na Hoàn, Xóm Đoàn Kết, Trại Mới và Na Thúc',
      ['Xóm Na Hoàn', 'Xóm Đoàn Kết', 'Xóm Trại Mới', 'Xóm Na Thúc'],
    ],
    [
      'Xóm Khu 1, Khu 2, Xóm Đồng Vòng, 11 và xóm 11A',
      ['Xóm Khu 1', 'Xóm Khu 2', 'Xóm Đồng Vòng', 'Xóm 11', 'Xóm 11A'],
    ],
    ['Xóm Soi,', ['Xóm Soi']],
    ['Trại Tre', ['Xóm Trại Tre']],
    ['', []],
  ])('"%s"', (cell, names) => {
    expect(parseHamletCell(cell)).toEqual(names);
  });
});

describe('Who is expected in a round', () => {
  test('48 hamlets and 22 agencies, but no plan for round 1', () => {
    expect(expectedHamlets(hamletsOfPhuLac, roundNumbered(rounds, 4), 'plan')).toHaveLength(48);
    expect(expectedHamlets(hamletsOfPhuLac, roundNumbered(rounds, 1), 'plan')).toEqual([]);
    expect(expectedHamlets(hamletsOfPhuLac, roundNumbered(rounds, 1), 'result')).toHaveLength(48);
    expect(
      expectedAgencies(agenciesOfPhuLac, agenciesInCharge(hamletsOfPhuLac), period('2026-03')),
    ).toHaveLength(22);
  });

  test('after a merger old months keep the old hamlets and new months count the new one', () => {
    const names = (number: number) =>
      activeHamlets(merged, roundNumbered(rounds, number))
        .map((hamlet) => hamlet.shortName)
        .filter((name) => name.startsWith('Lũng'));
    expect(names(4)).toEqual(['Lũng 2', 'Lũng 1']);
    expect(names(5)).toEqual(['Lũng']);
    expect(activeHamlets(merged, roundNumbered(rounds, 4))).toHaveLength(48);
    expect(activeHamlets(merged, roundNumbered(rounds, 5))).toHaveLength(47);
  });

  test('an agency whose hamlets have all gone owes nothing', () => {
    const inCharge = agenciesInCharge(activeHamlets(merged, roundNumbered(rounds, 5)));
    const expected = expectedAgencies(agenciesOfPhuLac, inCharge, period('2026-04')).map(
      (agency) => agency.code,
    );
    expect(expected).toContain('CQ22');
    expect(expected).not.toContain('CQ21');
  });

  test('a hamlet knows its agency and an agency its hamlets, in the annex’s order', () => {
    expect(hamletsOf(hamletsOfPhuLac, 'CQ19').map((hamlet) => hamlet.name)).toEqual(['Xóm 13', 'Xóm 10']);
    expect(hamletsOfPhuLac.map((hamlet) => agencyOf(hamlet, agenciesOfPhuLac)?.row)).not.toContain(undefined);
    expect(['X01', 'X49', 'X100'].every(isHamletCode)).toBe(true);
    expect(['X1', '01', 'X01 '].some(isHamletCode)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac, enterprisePartnersOfPhuLac, serviceCentreCode } from '../../src/data/agencies.ts';
import { economicOfficeCode } from '../../src/data/economic-office.ts';
import { hamletsOfPhuLac, hamletsToAskAbout } from '../../src/data/hamlets.ts';
import { invitedOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import { type Agency, expectedAgencies, findAgency, isAskedPolitely } from '../../src/domain/agency.ts';
import { period } from '../../src/domain/day.ts';
import {
  activeHamlets,
  agenciesInCharge,
  findHamlet,
  hamletsOf,
  parseHamletCell,
} from '../../src/domain/hamlet.ts';
import { compareNames } from '../../src/domain/name.ts';

/** Column "Phụ trách xóm" of the annex, rows 1 to 22, letter by letter. */
const printedCells = [
  'Xóm Quang Minh, Phú Hòa, Phương Nam 2, Phương Nam 3',
  'Xóm 1, 2, 3',
  'Xóm Lược 1, Lược 2, 14',
  'Xóm Khu 1, Khu 2, Xóm Đồng Vòng, 11 và xóm 11A',
  'Xóm Khu 3, Ngọc Linh, Xóm Mận',
  'Xóm Na Hoàn, Xóm Đoàn Kết, Trại Mới và Na Thúc',
  'Xóm Cẩm 2, Cẩm 3, Khuôn 3',
  'Xóm Thọ, Quéo, Ngọc Tiến',
  'Xóm 4, 5',
  'Xóm 7, xóm 8',
  'Xóm Văn Giang, Đồng Tiến, Tân Lập, Đại Hà',
  'Xóm Soi,',
  'Xóm 6,',
  'Trại Tre',
  'Khuôn 1',
  'Xóm Khuôn 2',
  'Xóm 9',
  'Xóm 12',
  'Xóm 13, 10.',
  'Đám Dín',
  'Lũng 2',
  'Xóm Lũng 1',
];

const march = { period: period('2026-03') };
const inCharge = agenciesInCharge(hamletsOfPhuLac);
const found = (text: string): string => {
  const result = findHamlet(hamletsOfPhuLac, text);
  return result.ok ? result.hamlet.name : result.code;
};
const agencyNamed = (text: string): string | null => findAgency(agenciesOfPhuLac, text)?.code ?? null;

describe('Agencies and hamlets of the plan', () => {
  test('B1 the annex names 48 hamlets, none twice, spread over 22 agencies as printed', () => {
    expect(hamletsOfPhuLac).toHaveLength(48);
    expect(new Set(hamletsOfPhuLac.map((hamlet) => hamlet.name)).size).toBe(48);
    expect(hamletsOfPhuLac.map((hamlet) => hamlet.code)).toEqual(
      Array.from({ length: 48 }, (_, index) => `X${String(index + 1).padStart(2, '0')}`),
    );
    expect(agenciesOfPhuLac.map((agency) => hamletsOf(hamletsOfPhuLac, agency.code).length)).toEqual([
      4, 3, 3, 5, 3, 4, 3, 3, 2, 2, 4, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 0,
    ]);
  });

  test('B1 reading the 22 printed cells gives exactly these hamlets, in this order, at these agencies', () => {
    const read = printedCells.flatMap((cell, index) =>
      parseHamletCell(cell).map((name) => ({ name, agency: agenciesOfPhuLac[index]?.code })),
    );
    expect(hamletsOfPhuLac.map(({ name, agency }) => ({ name, agency }))).toEqual(read);
  });

  test('B2 row 23 names nobody: not among the 22 that report, never overdue, an empty list to fill', () => {
    const row23 = agenciesOfPhuLac[22];
    expect(row23).toMatchObject({ code: 'CQ23', row: 23, kind: 'enterprises', expectedToReport: false });
    const expected = expectedAgencies(agenciesOfPhuLac, inCharge, march.period);
    expect(expected).toHaveLength(22);
    expect(expected.map((agency) => agency.code)).not.toContain('CQ23');
    expect(enterprisePartnersOfPhuLac).toEqual([]);
  });

  test('B3 hamlets printed as bare numbers are shown as "Xóm 11", kept as text, matched whole and sorted naturally', () => {
    const bare = hamletsOfPhuLac
      .filter((hamlet) => /^\d+$/.test(hamlet.printed))
      .map((hamlet) => hamlet.name);
    expect(bare).toEqual(['Xóm 2', 'Xóm 3', 'Xóm 14', 'Xóm 11', 'Xóm 5', 'Xóm 10']);
    expect(hamletsOfPhuLac.every((hamlet) => typeof hamlet.shortName === 'string')).toBe(true);
    expect([found('Xóm 1'), found('Xóm 10'), found('11'), found('11A')]).toEqual([
      'Xóm 1',
      'Xóm 10',
      'Xóm 11',
      'Xóm 11A',
    ]);
    const numbers = hamletsOfPhuLac.map((hamlet) => hamlet.shortName).filter((name) => /^\d/.test(name));
    expect([...numbers].sort(compareNames)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '11A',
      '12',
      '13',
      '14',
    ]);
  });

  test('B4 hamlets 11 and 11A are two, and their former commune stays open', () => {
    const both = hamletsOfPhuLac.filter((hamlet) => hamlet.formerCommune === null);
    expect(both.map((hamlet) => hamlet.name)).toEqual(['Xóm 11', 'Xóm 11A']);
    expect(new Set(both.map((hamlet) => hamlet.code)).size).toBe(2);
  });

  test('B5 Đám Dín, Đồng Vòng and Na Thúc stay as printed and are found under the published spelling too', () => {
    expect([found('Đầm Dím'), found('Đầm Vòng'), found('Na Thức')]).toEqual([
      'Xóm Đám Dín',
      'Xóm Đồng Vòng',
      'Xóm Na Thúc',
    ]);
    expect(hamletsOfPhuLac.filter((hamlet) => hamlet.possibleOfficialName !== null)).toHaveLength(3);
    expect(hamletsOfPhuLac.map((hamlet) => hamlet.name)).not.toContain('Xóm Đầm Dím');
  });

  test('B6 Cẩm 1 is not in the annex: not invented, asked about once', () => {
    expect(found('Cẩm 1')).toBe('unknown');
    expect(hamletsToAskAbout).toEqual(['Xóm Cẩm 1']);
    expect(found('Phương Nam 1')).toBe('unknown');
  });

  test('B7 stray commas, full stops, "và" and the prefix small, repeated or missing do not make hamlets', () => {
    expect(parseHamletCell('Xóm Soi,')).toEqual(['Xóm Soi']);
    expect(parseHamletCell('Xóm 13, 10.')).toEqual(['Xóm 13', 'Xóm 10']);
    expect(parseHamletCell('Xóm 7, xóm 8')).toEqual(['Xóm 7', 'Xóm 8']);
    expect(parseHamletCell('Trại Mới và Na Thúc')).toEqual(['Xóm Trại Mới', 'Xóm Na Thúc']);
    expect(hamletsOfPhuLac.some((hamlet) => /[.,]|^xóm /.test(hamlet.name))).toBe(false);
  });

  test('B8 each agency has one name and is found under the other spellings of the plan', () => {
    expect(agencyNamed('Ủy ban Mặt trận tổ quốc xã')).toBe('CQ04');
    expect(agencyNamed('Uỷ ban MTTQ xã và các đoàn thể')).toBe('CQ04');
    expect(agencyNamed('Ban Xây dựng Đảng')).toBe('CQ02');
    expect(agencyNamed('phòng kinh tế')).toBe('CQ07');
    expect(agencyNamed('Trung tâm Dịch vụ tổng hợp xã')).toBe('CQ10');
    expect(agencyNamed('Trường Mầm Non Tân Linh')).toBe('CQ17');
    expect(agencyNamed('Đề nghị Văn phòng Đảng ủy')).toBe('CQ01');
    expect(agencyNamed('cq22')).toBe('CQ22');
    expect(agencyNamed('Trạm y tế xã')).toBeNull();
    expect(serviceCentreCode).toBe('CQ10');
  });

  test('B9 rows 1–4 are requested, not ordered: asked politely, yet expected like the others', () => {
    const polite = agenciesOfPhuLac.filter(isAskedPolitely);
    expect(polite.map((agency) => agency.row)).toEqual([1, 2, 3, 4]);
    expect(
      polite.every((agency) => agency.expectedToReport && agency.printedName.startsWith('Đề nghị ')),
    ).toBe(true);
    expect(polite.some((agency) => agency.name.startsWith('Đề nghị'))).toBe(false);
  });

  test('B10 Phòng Kinh tế collects, and reports for its own three hamlets like everyone', () => {
    const own = hamletsOf(hamletsOfPhuLac, economicOfficeCode).map((hamlet) => hamlet.shortName);
    expect(own).toEqual(['Cẩm 2', 'Cẩm 3', 'Khuôn 3']);
    expect(expectedAgencies(agenciesOfPhuLac, inCharge, march.period).map((agency) => agency.code)).toContain(
      'CQ07',
    );
  });

  test('B11 agencies keep their codes CQ01–CQ23, and one that is merged away is expected no longer', () => {
    expect(agenciesOfPhuLac.map((agency) => agency.code)).toEqual(
      Array.from({ length: 23 }, (_, index) => `CQ${String(index + 1).padStart(2, '0')}`),
    );
    const gone: readonly Agency[] = agenciesOfPhuLac.map((agency) =>
      agency.kind === 'health-station' && agency.row !== 12
        ? { ...agency, validTo: period('2026-06') }
        : agency,
    );
    expect(expectedAgencies(gone, inCharge, period('2026-06'))).toHaveLength(22);
    expect(expectedAgencies(gone, inCharge, period('2026-07'))).toHaveLength(20);
  });

  test('B12 a hamlet merged during the season counts until its last month, never after', () => {
    const merged = hamletsOfPhuLac.map((hamlet) =>
      hamlet.code === 'X47' ? { ...hamlet, validTo: period('2026-06'), successor: 'X48' as const } : hamlet,
    );
    expect(activeHamlets(merged, { period: period('2026-06') })).toHaveLength(48);
    expect(activeHamlets(merged, { period: period('2026-07') })).toHaveLength(47);
  });

  test('B13 those invited without hamlets are listed and owe nothing', () => {
    expect(invitedOfPhuLac.map((invited) => invited.joins)).toEqual([null, 'CQ06', 'CQ06']);
    const names = agenciesOfPhuLac.map((agency) => agency.name);
    expect(invitedOfPhuLac.some((invited) => names.includes(invited.name))).toBe(false);
  });

  test('B14 each hamlet has room for a second contact, and no personal name comes with the product', () => {
    expect(hamletsOfPhuLac.every((hamlet) => hamlet.head === null && hamlet.secondContact === null)).toBe(
      true,
    );
    expect(agenciesOfPhuLac.every((agency) => agency.contact === null)).toBe(true);
  });
});

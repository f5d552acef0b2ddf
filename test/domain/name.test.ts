import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, comparePeople, nameKey, sameName, searchKey } from '../../src/domain/name.ts';

describe('Names that people take for the same', () => {
  test('hoà and hòa, thuý and thúy, khoẻ and khỏe are one spelling', () => {
    expect(sameName('Phú Hoà', 'Phú Hòa')).toBe(true);
    expect(sameName('thuý', 'thúy')).toBe(true);
    expect(sameName('khoẻ', 'khỏe')).toBe(true);
  });

  test('case, spaces and the way the accents are stored do not matter', () => {
    expect(sameName('  PHÚ   HÒA ', 'Phú\u00a0Hòa')).toBe(true);
    expect(sameName('Đồng Tiến'.normalize('NFD'), 'đồng tiến')).toBe(true);
  });

  test('tones and letters do matter: Lũng is not Lung, Đám is not Dám, 11 is not 11A', () => {
    expect(sameName('Lũng 1', 'Lung 1')).toBe(false);
    expect(sameName('Đám Dín', 'Dám Dín')).toBe(false);
    expect(sameName('11', '11A')).toBe(false);
    expect(sameName('Cẩm 2', 'Cầm 2')).toBe(false);
    expect(sameName('ộ', 'ọ')).toBe(false);
  });

  test('taking the key twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâeêoôơuưyđáàảãạ hò 12'.split('')) }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
    );
  });

  test('a search without tones finds đ under d', () => {
    expect(searchKey('Đám Dín')).toBe('dam din');
    expect(searchKey('Xóm Lược 1')).toBe('xom luoc 1');
  });
});

describe('Vietnamese order', () => {
  const sorted = [
    '1',
    '2',
    '10',
    '11',
    '11A',
    '14',
    'Cẩm 2',
    'Cẩm 3',
    'Đại Hà',
    'Đám Dín',
    'Đoàn Kết',
    'Đồng Tiến',
    'Đồng Vòng',
    'Khu 1',
    'Khu 2',
    'Khuôn 1',
    'Lũng 1',
    'Lược 1',
    'Ngọc Linh',
    'Quéo',
    'Thọ',
  ];

  test('numbers count naturally, đ follows d, ô follows o, and tones only break ties', () => {
    expect([...sorted].reverse().sort(compareNames)).toEqual(sorted);
    expect(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'].sort(compareNames)).toEqual([
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ]);
    expect(['má b', 'ma c', 'ma a'].sort(compareNames)).toEqual(['ma a', 'má b', 'ma c']);
  });

  test('agrees with the Vietnamese collation of ICU on the hamlets and agencies of the plan', () => {
    const icu = new Intl.Collator('vi', { numeric: true });
    expect([...sorted].sort(icu.compare)).toEqual([...sorted].sort(compareNames));
  });

  test('is a total order', () => {
    const names = fc.string({ unit: fc.constantFrom(...'aAăđoôõ 1290.-'.split('')) });
    fc.assert(
      fc.property(names, names, names, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) || 0);
        expect(compareNames(a, b) === 0).toBe(a === b);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0)
          expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('people stand by given name, then by family name', () => {
    expect(['Trần Văn Bình', 'Nguyễn Thị Ánh', 'Lê Văn Bình', 'Đỗ An'].sort(comparePeople)).toEqual([
      'Đỗ An',
      'Nguyễn Thị Ánh',
      'Lê Văn Bình',
      'Trần Văn Bình',
    ]);
  });
});

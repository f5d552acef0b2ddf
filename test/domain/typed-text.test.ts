import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOf, keptLine, keptName, keptText } from '../../src/domain/typed-text.ts';

/** Any UTF-16 units, halves of letters among them. */
const halves = fc
  .array(fc.oneof(fc.nat(0xff), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.constant(0xffff)), {
    maxLength: 20,
  })
  .map((units) => String.fromCharCode(...units));

/** A character of XML 1.0 (production 2). */
const isXml = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
};

describe('what is typed is kept letter by letter', () => {
  test.each([
    '=1+1',
    '+84 912 345 678',
    '- 20 chổi',
    '@phòng Kinh tế',
    '1-2',
    '007',
    '1E5',
    'TRUE',
    '50%',
    'a\tb',
    'dòng 1\ndòng 2',
    'hai  khoảng trắng',
    "l'eau, '' ở giữa'",
    '<b>&amp;</b> ]]> "ngoặc" \\ `a` $b {{c}} <?= d ?>',
    'trái \u202eiảhp\u202c',
    'liền\u200bnhau, mềm\u00adlại, cách\u00a0cứng',
    '👩‍🌾 🏴‍☠️ 🇻🇳 𠮷',
    '\ufffd',
  ])('%j', (text) => {
    expect(keptText(text)).toBe(text);
  });
});

describe('but for what no cell or file can keep', () => {
  test.each([
    ['marks typed apart from their letter are put on it', 'Xo\u0301m Ho\u0300a', 'Xóm Hòa'],
    ['blanks around it', ' \u00a0 sân kho \t\n', 'sân kho'],
    ['line breaks of Windows, of old Macs and of Word', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['control characters', 'a\u0000b\u0001c\u0007d\u001be\u007ff\u0090g', 'abcdefg'],
    ['half a letter', '\ud83d một \udc4d nửa \ud83d', 'một  nửa'],
    ['code points that are no letters', 'a\ufffeb\uffffc', 'abc'],
    ['an apostrophe in front', "'Sạch nhà, đẹp ngõ'", "‘Sạch nhà, đẹp ngõ'"],
    ['several of them', "'''a", '‘‘‘a'],
    ['nothing that can be seen', '\u200b\u2060 \u202e\ufeff', ''],
    ['blanks alone', ' \n ', ''],
  ])('%s', (_, typed, kept) => {
    expect(keptText(typed)).toBe(kept);
  });

  test('what is kept stays what it is, and any file can hold it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), halves), (typed) => {
        const kept = keptText(typed);
        expect(keptText(kept)).toBe(kept);
        expect([...kept].filter((letter) => !isXml(letter))).toEqual([]);
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
      }),
    );
  });

  test('halves of letters that come together when what stood between them goes are one letter', () => {
    expect(keptText('\ud83d\u0000\ude00')).toBe(keptText(keptText('\ud83d\u0000\ude00')));
  });
});

test('in one line, line breaks and runs of blanks are one space', () => {
  expect(keptLine(' mưa\r\n  to \t hai ngày ')).toBe('mưa to hai ngày');
});

test('of a page the beginning is quoted, and no letter is cut in half', () => {
  expect(beginningOf('😀'.repeat(5), 3)).toBe('😀😀😀…');
  expect(beginningOf('😀😀😀', 3)).toBe('😀😀😀');
  expect(keptName(' Xóm 11 ')).toBe('Xóm 11');
  expect([...keptName('ấ'.repeat(50_000))]).toHaveLength(201);
});

import { describe, expect, test } from 'vitest';
import { mayReadOtherwise } from '../../src/sheets/literal-text.ts';
import { localeFacts } from '../emulator/spreadsheet/locale.ts';
import { readTyped } from '../emulator/spreadsheet/typed-text.ts';
import { hostileCases } from '../hostile/cases.ts';

describe('A text that Sheets may take for something else', () => {
  test.each([
    '=1+1',
    '+1',
    '@x',
    '-tổng',
    "'x",
    '1-2',
    '7:00',
    '50%',
    '1.500.000 đ',
    '1E5',
    'ĐÚNG',
    '7 tháng 3',
    'Mar 7',
  ])('%s', (text) => expect(mayReadOtherwise(text)).toBe(true));

  test.each([
    '20 chổi, 10 cuốc',
    '- 20 chổi',
    'Xóm 11A',
    'x',
    'KH04-X05-7Q2F',
    '1040 người',
    'quét 800 m đường',
    '',
  ])('is not %s, which costs no call more', (text) => expect(mayReadOtherwise(text)).toBe(false));

  test('is each that the pretended Google reads otherwise, under any locale', () => {
    const missed = ['vi_VN', 'en_US', 'en_GB'].flatMap((locale) =>
      hostileCases.filter(({ text }) => {
        const { value, formula } = readTyped(text, null, localeFacts(locale), 2026);
        return (formula !== null || typeof value !== 'string') && value !== null && !mayReadOtherwise(text);
      }),
    );
    expect(missed).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberInWords } from '../../src/text/number-words.ts';

describe('a number is read as an announcer reads it', () => {
  test.each([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [44, 'bốn mươi tư'],
    [48, 'bốn mươi tám'],
    [55, 'năm mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh tư'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [555, 'năm trăm năm mươi lăm'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1040, 'một nghìn không trăm bốn mươi'],
    [1200, 'một nghìn hai trăm'],
    [2026, 'hai nghìn không trăm hai mươi sáu'],
    [21_000, 'hai mươi mốt nghìn'],
    [105_015, 'một trăm linh năm nghìn không trăm mười lăm'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_500_000, 'một triệu năm trăm nghìn'],
    [12_050_000, 'mười hai triệu không trăm năm mươi nghìn'],
    [1_000_000_000, 'một tỷ'],
    [2_300_000_000, 'hai tỷ ba trăm triệu'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [21_000_000_000, 'hai mươi mốt tỷ'],
    [4.2, 'bốn phẩy hai'],
    [12.5, 'mười hai phẩy năm'],
    [0.05, 'không phẩy không năm'],
    [3.25, 'ba phẩy hai năm'],
    [0.1 + 0.2, 'không phẩy ba'],
    [2.999, 'ba'],
  ])('%s: %s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e17])('%s is not read out at all', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });
});

/** Reads the words back by their own rules, to hold the writer to them. */
const DIGIT_WORDS = new Map(
  Object.entries({ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6 }).concat(
    Object.entries({ bảy: 7, tám: 8, chín: 9 }),
  ),
);
const POWER_WORDS = new Map(Object.entries({ nghìn: 1e3, triệu: 1e6, tỷ: 1e9 }));

const heard = (words: string): number => {
  let all = 0;
  let group = 0;
  let last = 0;
  for (const word of words.split(' ')) {
    const power = POWER_WORDS.get(word);
    if (word === 'linh') continue;
    if (word === 'trăm') [group, last] = [group + last * 100, 0];
    else if (word === 'mươi') [group, last] = [group + last * 10, 0];
    else if (word === 'mười') group += 10;
    else if (power === 1e9) [all, group, last] = [(all + group + last) * 1e9, 0, 0];
    else if (power !== undefined) [all, group, last] = [all + (group + last) * power, 0, 0];
    else last = DIGIT_WORDS.get(word) ?? Number.NaN;
  }
  return all + group + last;
};

test('whoever hears it can write the number down again', () => {
  fc.assert(fc.property(fc.nat({ max: 999_999_999_999 }), (value) => heard(numberInWords(value)) === value));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { localMinute } from '../../src/domain/instant.ts';
import {
  roundedForListeners,
  spokenDay,
  spokenQuantity,
  spokenUntil,
  spokenWords,
} from '../../src/text/spoken.ts';

describe('a figure is said so that a listener follows it', () => {
  test.each([
    [3870, 'm', 'gần bốn cây số'],
    [4100, 'm', 'hơn bốn cây số'],
    [4000, 'm', 'bốn cây số'],
    [1240, 'm', 'hơn một cây số hai trăm mét'],
    [1480, 'm', 'gần một cây số rưỡi'],
    [12_400, 'm', 'hơn mười hai cây số'],
    [850, 'm', 'tám trăm năm mươi mét'],
    [1, 'm', 'một mét'],
    [1240, 'lượt người', 'hơn một nghìn hai trăm lượt người'],
    [1289, 'người', 'gần một nghìn ba trăm người'],
    [3338, 'người', 'hơn ba nghìn ba trăm người'],
    [33_800, 'm', 'gần ba mươi tư cây số'],
    [1000, 'người', 'một nghìn người'],
    [96, 'người', 'chín mươi sáu người'],
    [104, 'cây', 'hơn một trăm cây'],
    [12.5, 'm³', 'mười hai mét khối rưỡi'],
    [0.5, 'm³', 'nửa mét khối'],
    [40.2, 'm²', 'hơn bốn mươi mét vuông'],
    [2.3, 'm²', 'hai phẩy ba mét vuông'],
    [312.5, 'công', 'hơn ba trăm công'],
    [12_350_000, 'đồng', 'hơn mười hai triệu đồng'],
    [1_500_000, 'đồng', 'một triệu năm trăm nghìn đồng'],
    [30, 'CLB', 'ba mươi câu lạc bộ'],
  ])('%s %s: %s', (value, unit, words) => {
    expect(spokenQuantity({ value, unit })).toBe(words);
  });

  test('rounding is off by a twentieth at most, and "gần" and "hơn" are never the wrong way round', () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 10_000_000_000 }),
      fc.integer({ min: 1, max: 100_000 }).map((tenths) => tenths / 10),
    );
    fc.assert(
      fc.property(value, (exact) => {
        const { value: near, word } = roundedForListeners(exact);
        expect(Math.abs(near - exact)).toBeLessThanOrEqual(exact * 0.05 + 1e-9);
        expect(word).toBe(near === exact ? '' : near > exact ? 'gần' : 'hơn');
      }),
    );
  });
});

describe('a label is read out in words', () => {
  test.each([
    ['Kết quả NTM của UBND', 'Kết quả nông thôn mới của Ủy ban nhân dân'],
    ['Số km đường', 'Số cây số đường'],
    ['Tỷ lệ > 50%', 'Tỷ lệ năm mươi phần trăm'],
    ['Xóm 11A', 'Xóm mười một A'],
    ['Nhà văn hóa & sân (mới)', 'Nhà văn hóa và sân mới'],
    ['Biển ABX', 'Biển a bê ích-xì'],
    ['TRỒNG CÂY TẾT', 'trồng cây tết'],
    ['1.500 hộ', 'một nghìn năm trăm hộ'],
    ['Đường làng, ngõ xóm', 'Đường làng, ngõ xóm'],
  ])('%s: %s', (label, words) => {
    expect(spokenWords(label)).toBe(words);
  });
});

describe('days and deadlines in words', () => {
  test.each([
    ['2026-03-07', 'mùng bảy tháng ba năm hai nghìn không trăm hai mươi sáu'],
    ['2026-04-04', 'mùng bốn tháng tư năm hai nghìn không trăm hai mươi sáu'],
    ['2026-01-31', 'ba mươi mốt tháng một năm hai nghìn không trăm hai mươi sáu'],
    ['2026-12-05', 'mùng năm tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
  ])('%s: %s', (date, words) => {
    expect(spokenDay(day(date), true)).toBe(words);
  });

  test.each([
    ['2026-03-28T23:59', 'hết ngày hai mươi tám tháng ba'],
    ['2026-03-28T17:00', 'mười bảy giờ ngày hai mươi tám tháng ba'],
    ['2026-03-28T07:30', 'bảy giờ ba mươi phút ngày hai mươi tám tháng ba'],
  ])('%s: %s', (minute, words) => {
    expect(spokenUntil(localMinute(minute))).toBe(words);
  });
});

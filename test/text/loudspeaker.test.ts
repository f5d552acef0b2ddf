import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loudspeakerText, wordCount } from '../../src/text/loudspeaker.ts';
import { anyFacts, sampleFacts } from './bulletin-sample.ts';

test('the loudspeaker text of an ordinary round', () => {
  expect(loudspeakerText(sampleFacts)).toMatchInlineSnapshot(`
    "Kính thưa toàn thể bà con! Trung tâm Dịch vụ tổng hợp xã Phú Lạc xin thông báo kết quả ra quân xây dựng nông thôn mới đợt bốn, ngày mùng bảy tháng ba năm hai nghìn không trăm hai mươi sáu. Đến nay đã có bốn mươi lăm trên bốn mươi tám xóm gửi kết quả về xã, trong đó bốn mươi tư xóm đã ra quân. Tính chung toàn xã, kết quả như sau. Tổng số người tham gia là hơn một nghìn hai trăm người. Đường làng, ngõ xóm được quét dọn là gần bốn cây số. Tiền mặt ủng hộ là hơn mười hai triệu đồng. Rác thải thu gom, xử lý là mười hai mét khối rưỡi. Cây xanh trồng mới là gần một trăm mười cây.
    Giữ cho đường làng, ngõ xóm sạch đẹp là việc của mỗi nhà, mỗi ngày. Đợt ra quân tiếp theo, đợt năm, là thứ Bảy, ngày mùng bốn tháng tư. Các xóm gửi kế hoạch về xã chậm nhất là hết ngày hai mươi tám tháng ba.
    Xin cảm ơn bà con đã tham gia và đã lắng nghe!"
  `);
});

test('it has 150 to 200 words, whether a round brought nothing or everything', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const words = wordCount(loudspeakerText(facts));
      expect(words).toBeGreaterThanOrEqual(150);
      expect(words).toBeLessThanOrEqual(200);
    }),
    { numRuns: 500 },
  );
});

test('it can be read out as it stands: no digits, no signs, no abbreviations, no doubled blanks', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const text = loudspeakerText(facts);
      expect(text).toMatch(/^[\p{L}\s,.;!-]+$/u);
      expect(text).not.toMatch(/[A-ZĐ]{2,}| {2}|(?<!\p{L})k?m(?!\p{L})/u);
    }),
  );
});

test('it always says when the next round is, or that there is none', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(loudspeakerText(facts)).toMatch(
        facts.next === null ? /đợt ra quân cuối cùng/ : /Đợt ra quân tiếp theo, đợt [^,]+, là .*tháng/,
      );
    }),
  );
});

test('a part of a total is not said by itself', () => {
  expect(loudspeakerText(sampleFacts)).not.toContain('Trong đó: ');
  expect(loudspeakerText(sampleFacts)).not.toContain('chín mươi sáu');
});

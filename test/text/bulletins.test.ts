import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasContact } from '../../src/domain/private-words.ts';
import { webArticle, webText, ZALO_LETTERS, zaloText } from '../../src/text/bulletins.ts';
import { anyFacts, figure, sampleFacts } from './bulletin-sample.ts';

describe('the article for the web', () => {
  test('of an ordinary round', () => {
    expect(webText(sampleFacts)).toMatchInlineSnapshot(`
      "Phú Lạc: kết quả ra quân xây dựng nông thôn mới đợt 4 (07/3/2026)

      Ngày 07/3/2026, xã Phú Lạc tổ chức ra quân xây dựng nông thôn mới đợt 4. Đến nay 45/48 xóm đã gửi kết quả về xã, trong đó 44 xóm đã ra quân.

      Kết quả tính chung toàn xã: Tổng số người tham gia: 1.240 người; Trong đó: cán bộ cơ quan phụ trách: 96 người; Đường làng, ngõ xóm được quét dọn: 3,9 km; Rác thải thu gom, xử lý: 12,5 m³; Cây xanh trồng mới: 105 cây; Tiền mặt ủng hộ: 12.350.000 đồng.

      Một số việc nổi bật do các xóm ghi lại: Xóm Quang Minh: Trồng hàng cau dọc trục chính. Các xóm biểu dương: Xóm 11A: Chi hội Phụ nữ xóm.

      Đợt ra quân tiếp theo (đợt 5) là thứ Bảy, ngày 04/4/2026. Các xóm gửi kế hoạch về xã chậm nhất 23:59 ngày 28/3/2026."
    `);
  });

  test('has two to four paragraphs', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { length } = webArticle(facts).paragraphs;
        expect(length).toBeGreaterThanOrEqual(2);
        expect(length).toBeLessThanOrEqual(4);
      }),
    );
    expect(webArticle({ ...sampleFacts, figures: [], highlights: [], praised: [] }).paragraphs).toHaveLength(
      2,
    );
    expect(webArticle(sampleFacts).paragraphs).toHaveLength(4);
  });

  test('says so when no hamlet has sent anything', () => {
    const text = webText({ ...sampleFacts, hamletsSent: 0, hamletsDone: 0, figures: [] });
    expect(text).toContain('chưa nhận được kết quả của xóm nào');
    expect(text).not.toContain('0/48');
  });

  test('quotes once what several hamlets copied from each other', () => {
    const highlights = ['Xóm 1', 'Xóm 2', 'Xóm 3'].map((hamletName) => ({ hamletName, text: 'Đông đủ.' }));
    expect(webText({ ...sampleFacts, highlights }).match(/Đông đủ/g)).toHaveLength(1);
  });

  test('gives the words of six hamlets at most', () => {
    const highlights = Array.from({ length: 48 }, (_, index) => ({
      hamletName: `Xóm ${index + 1}`,
      text: `Trồng hoa ở ngõ ${index + 1}.`,
    }));
    const [, , words = ''] = webArticle({ ...sampleFacts, highlights, praised: [] }).paragraphs;
    expect(words.match(/Trồng hoa/g)).toHaveLength(6);
  });
});

describe('the message for the hamlet heads', () => {
  test('of an ordinary round', () => {
    expect(zaloText(sampleFacts)).toMatchInlineSnapshot(`
      "KẾT QUẢ RA QUÂN ĐỢT 4 (07/3/2026)
      Kính gửi các ông, bà trưởng xóm. Đến nay 45/48 xóm đã gửi kết quả.
      - Tổng số người tham gia: 1.240 người
      - Đường làng, ngõ xóm được quét dọn: 3,9 km
      - Rác thải thu gom, xử lý: 12,5 m³
      - Cây xanh trồng mới: 105 cây
      - Tiền mặt ủng hộ: 12.350.000 đồng
      Đợt 5: ra quân ngày 04/4/2026; gửi kế hoạch chậm nhất 23:59 ngày 28/3/2026.
      Trân trọng cảm ơn các ông, bà trưởng xóm và bà con."
    `);
  });

  test('is short, whatever the round brought, and always ends with the next day and thanks', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const text = zaloText(facts);
        expect(text.length).toBeLessThanOrEqual(ZALO_LETTERS);
        expect(text).toMatch(/(ra quân ngày|đợt cuối).*\nTrân trọng cảm ơn/);
      }),
    );
  });
});

test('the page’s own warning of telephone numbers is silent about what it made', () => {
  // Nine digits that are no amount of money may be somebody's number, half a cubic metre among them.
  const isShort = (value: number): boolean => String(value).replace(/\D/g, '').length < 9;
  const few = anyFacts.filter(({ figures }) =>
    figures.every(({ label, value, unit }) => !/\p{N}/u.test(label) && (unit === 'đồng' || isShort(value))),
  );
  fc.assert(fc.property(few, (facts) => !hasContact(webText(facts)) && !hasContact(zaloText(facts))));
});

test('web and Zalo give each figure as the report prints it', () => {
  const facts = {
    ...sampleFacts,
    figures: [figure('VS01', 40), figure('XH01', 1_500_000), figure('VS03', 4)],
  };
  for (const text of [webText(facts), zaloText(facts)]) {
    expect(text).toContain('được quét dọn: 40 m');
    expect(text).toContain('Tiền mặt ủng hộ: 1.500.000 đồng');
    expect(text).toContain('Rác thải thu gom, xử lý: 04 m³');
  }
});

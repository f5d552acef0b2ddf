import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicPart } from '../../src/domain/private-words.ts';

const GOOD = 'Xóm trồng 120 m đường hoa.';

describe('a telephone number never gets into a public text', () => {
  test.each([
    'Liên hệ 0912345678',
    'Gọi 0912 345 678 nhé',
    'Số 0912.345.678',
    '091-234-5678',
    '(0912) 345 678',
    '0 9 1 2 3 4 5 6 7 8',
    '0.9.1.2.3.4.5.6.7.8',
    '+84 912 345 678',
    '+84912345678',
    '0084 912 345 678',
    '84.912.345.678',
    '912 345 678',
    '0912…345…678',
    '0912 / 345 / 678',
    '0912_345_678',
    '0912,345,678',
    'O912345678',
    'o9l2345678',
    '０９１２３４５６７８',
    '0\u200b912\u200b345\u200b678',
    '0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
    'số 0912\n345 678',
    'không chín một hai ba bốn năm sáu bảy tám',
    'Không chín một, hai ba bốn, năm sáu bảy tám',
    'khong chin mot hai ba bon nam sau bay tam',
    '0912 ba bốn năm sáu bảy tám chín một',
    'ĐT: 386.412',
    'điện thoại nhà 3 864 123',
    '0912345678 đ/c Hoa',
    '+84912345000 đ/c Hoa',
    '912345000 đồng chí Hoa',
    '٠٩١٢٣٤٥٦٧٨',
  ])('%s', (words) => {
    expect(publicPart(words)).toEqual({ text: '', withheld: ['contact'] });
    const beside = publicPart(`${GOOD}\n${words}\n${GOOD}`);
    expect(beside).toEqual({ text: `${GOOD} ${GOOD}`, withheld: ['contact'] });
  });

  test('whatever stands between its digits', () => {
    const between = fc.constantFrom(
      '',
      ' ',
      '.',
      '-',
      ' - ',
      '. ',
      '/',
      ',',
      '\u00a0',
      '\u2009',
      '·',
      '\u200d',
      '\n',
    );
    const phone = fc.array(fc.nat({ max: 9 }), { minLength: 8, maxLength: 10 }).map((rest) => [0, ...rest]);
    fc.assert(
      fc.property(phone, fc.array(between, { minLength: 11, maxLength: 11 }), (digits, signs) => {
        const typed = digits.map((digit, index) => `${digit}${signs[index] ?? ''}`).join('');
        // Days keep their digits: 01/02/2026 is no number of a person.
        fc.pre(!/(19|20)\d\d/.test(digits.join('')));
        const { text } = publicPart(`${GOOD} Gặp ông An ${typed} để biết thêm. ${GOOD}`);
        expect(text.replace(/\D/g, '')).not.toContain(digits.join(''));
        expect(text.replace(/120/g, '')).not.toMatch(/\d/);
      }),
    );
  });
});

describe('numbers of identity papers and accounts stay out', () => {
  test.each([
    'CCCD 019090001234',
    'căn cước 019 090 001 234',
    'CMND: 091234567',
    'STK 1903 4567 890',
    'số TK 19034567890',
  ])('%s', (words) => {
    expect(publicPart(words).withheld).toEqual(['contact']);
  });
});

describe('addresses stay out', () => {
  test.each([
    'an.nguyen@gmail.com',
    'an @ phuluc.vn',
    'an nguyen gmail com',
    'thư: an chấm com',
    'G M A I L',
    'https://photos.app.goo.gl/x',
    'xem tại phulac.gov.vn',
    'www . phulac',
    'zalo.me/abc',
    'ＡＮ＠ｘ．ｖｎ',
  ])('%s', (words) => {
    expect(publicPart(`${words}.`).withheld).toEqual(['contact']);
    expect(publicPart(`${words}.`).text).toBe('');
  });
});

describe('what tells of a poor household is left out whole, with all that stands beside it', () => {
  test.each([
    'Giúp hộ nghèo Nguyễn Thị Hoa sửa nhà.',
    'giup ho ngheo ba Hoa',
    'GIÚP HỘ NGHÈO',
    'hộ n g h è o',
    'hộ ngh.èo',
    'hộ-nghèo',
    'hộ ngheof'.normalize('NFD'),
    'Thăm hộ cận nghèo'.normalize('NFD'),
    'Nhà bà Hoa có hoàn cảnh khó  khăn',
    'cụ Lan neo đơn',
    'anh Tú khuyết tật',
    'gia đình chính sách',
    'hộ chính\u200b sách',
    '2 hộ HN',
    'cháu mồ côi',
    'quà người có công',
    'ＨỘ ＮＧＨÈＯ',
  ])('%s', (words) => {
    expect(publicPart(words)).toEqual({ text: '', withheld: ['poor-household'] });
  });

  test('its name may stand in the sentence before or in a list behind', () => {
    expect(publicPart('Gia đình bà Hoa được sửa nhà. Đây là hộ nghèo của xóm.').text).toBe('');
    expect(publicPart('Tặng quà hộ nghèo:\n- Nguyễn Văn A\n- Trần Thị B').text).toBe('');
  });
});

describe('what is public stays as it was written', () => {
  test.each([
    'Bà con nạo vét 1.250 m mương, dọn 3,5 m³ rác.',
    'Xóm 11A ủng hộ 1.500.000.000 đồng và 12.500.000 đ trong ngày 07/03/2026 và 08/3/2026.',
    'Ủng hộ 250000000 đồng.',
    'Tất cả 480.000.000.000 đồng.',
    'Từ 07:00 đến 11:30 ngày 06-12-2025 có 45 người.',
    'Dọn chuồng heo, chuồng lợn cho sạch.',
    'Các hộ đã cam kết giữ vệ sinh.',
    'Dọn nghĩa trang liệt sĩ.',
    'Hai ba năm nay xóm mới đông như thế.',
    'Làm đường tỉnh ĐT 265.',
    'Bà con hiến 120,5 m² đất… Rất vui!',
    'Đợt 4: 45 người, 120 m, 30 hộ, 15 công.',
  ])('%s', (words) => {
    expect(publicPart(words)).toEqual({ text: words, withheld: [] });
  });

  test('a list becomes sentences in a row, and a long text ends after a whole sentence', () => {
    expect(publicPart('- Dọn rác.\n- Trồng hoa.').text).toBe('Dọn rác. Trồng hoa.');
    const long = publicPart(`${GOOD} `.repeat(50)).text;
    expect(long.length).toBeLessThanOrEqual(400);
    expect(long.endsWith('hoa.')).toBe(true);
    expect(publicPart('a'.repeat(5000)).text).toHaveLength(400);
  });
});

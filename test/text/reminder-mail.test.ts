import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { localMinute } from '../../src/domain/instant.ts';
import { roundKey } from '../../src/domain/round.ts';
import { type DigestMail, digestMail, SUBJECT_LETTERS } from '../../src/text/reminder-mail.ts';
import { hostileCases } from '../hostile/cases.ts';
import { anyDigest, anyNames, digest, type ItemParts, phuLacNames } from './reminder-sample.ts';

const RUNS = { numRuns: 60 };

const mail = (...items: readonly ItemParts[]): DigestMail => digestMail(digest(...items), phuLacNames);

const plan = { kind: 'plan', unit: 'X17', audience: 'hamlet', daysLeft: 3 } as const;
const ROUND_3 = roundKey(2026, 3);

describe('the mail to a head of a hamlet', () => {
  test('says what is missing, until when, what to do next, who sends it and how to stop it', () => {
    const { subject, body } = mail(plan);
    expect(subject).toBe('[Sổ ra quân] Xóm Ngọc Linh: kế hoạch đợt 4, còn 3 ngày');
    expect(body).toMatchInlineSnapshot(`
      "Kính gửi đồng chí phụ trách Xóm Ngọc Linh,
      Phòng Kinh tế xin nhắc để xóm chủ động:

      KẾ HOẠCH RA QUÂN ĐỢT 4 – còn 3 ngày
      Chưa gửi: Xóm Ngọc Linh
      Hạn: hết thứ Bảy, 28/02/2026
      Ra quân: thứ Bảy, 07/03/2026
      Mời xóm chọn phần việc, ghi giờ, nơi tập trung, số người rồi gửi kế hoạch.

      Mở sổ: https://docs.google.com/spreadsheets/d/1abcDEF/edit

      Chưa tiện mở sổ: mời báo cán bộ Ban chỉ huy Quân sự xã hoặc gọi phòng Kinh tế để được nhập giúp.
      Nếu vừa làm xong, xin bỏ qua thư này.
      Trân trọng cảm ơn.

      Phòng Kinh tế xã Phú Lạc
      --
      Thư do Sổ ra quân gửi thay phòng Kinh tế xã Phú Lạc. Muốn thôi nhận hoặc đổi địa chỉ nhận thư, mời trả lời thư này hoặc báo phòng Kinh tế."
    `);
  });

  test('tells of several hamlets and of several matters in one, the most urgent first', () => {
    const { subject, body } = mail(
      plan,
      { ...plan, unit: 'X18' },
      {
        ...plan,
        kind: 'result',
        roundKey: ROUND_3,
        daysLeft: -1,
      },
    );
    expect(subject).toBe('[Sổ ra quân] Xóm Ngọc Linh: kết quả đợt 3, quá hạn 1 ngày và 1 việc khác');
    expect(body.indexOf('KẾT QUẢ RA QUÂN ĐỢT 3')).toBeLessThan(body.indexOf('KẾ HOẠCH RA QUÂN ĐỢT 4'));
    expect(body).toContain('Chưa gửi: Xóm Ngọc Linh, Xóm Mận');
    expect(body).toContain('Gửi lúc này sổ vẫn nhận.');
  });

  test('asks the hamlets of rows 1–4 instead of telling them', () => {
    const polite = mail({ ...plan, unit: 'X01', polite: true });
    expect(polite.subject).toBe('[Sổ ra quân] Kính đề nghị Xóm Quang Minh gửi kế hoạch đợt 4, còn 3 ngày');
    expect(polite.body).toContain('Kính đề nghị xóm');
    expect(mail(plan).body).not.toContain('Kính đề nghị');
  });

  test('says of what was sent back that it is to come again', () => {
    const { subject, body } = mail({ ...plan, personal: true });
    expect(subject).toContain('gửi lại kế hoạch đợt 4');
    expect(body).toContain('Chờ gửi lại: Xóm Ngọc Linh');
    expect(body).not.toContain('Chưa gửi');
  });

  test('three days after the gathering speaks of no deadline that presses', () => {
    const soft = mail({ ...plan, kind: 'result', soft: true, daysLeft: 25 });
    expect(soft.subject).toBe('[Sổ ra quân] Xóm Ngọc Linh: mời ghi kết quả đợt 4 khi còn nhớ');
    expect(soft.body).toContain('Mời bà con, trưởng xóm ghi kết quả khi còn nhớ');
    expect(soft.body.toLowerCase()).not.toContain('quá hạn');
    expect(soft.body).not.toContain('quá hạn');
  });

  test('counts the days that are left that day, and says the day of an hour that was set', () => {
    expect(mail({ ...plan, daysLeft: 0 }).subject).toContain('hạn hôm nay');
    const [first] = digest(plan).items;
    if (first === undefined) throw new Error('no item');
    const due = localMinute('2026-02-27T17:00');
    const set = digestMail(
      { address: 'a@example.com', items: [{ ...first, duty: { ...first.duty, due } }] },
      phuLacNames,
    );
    expect(set.body).toContain('Hạn: 17:00 thứ Sáu, 27/02/2026');
  });

  test('names the Economic Office once where it answers for the hamlet itself', () => {
    const { body } = mail({ ...plan, unit: 'X23' });
    expect(body).toContain('Chưa tiện mở sổ: mời gọi phòng Kinh tế để được nhập giúp.');
  });

  test('names no hamlet but his own', () => {
    const { subject, body, htmlBody } = mail(plan, { ...plan, unit: 'X18' });
    const others = hamletsOfPhuLac.filter(({ code }) => code !== 'X17' && code !== 'X18');
    for (const { name } of others) {
      for (const text of [subject, body, htmlBody])
        expect(text).not.toMatch(new RegExp(`${name}(?![\\p{L}\\d])`, 'u'));
    }
  });
});

describe('the mail to others', () => {
  const late = { kind: 'result', audience: 'agency', roundKey: ROUND_3, daysLeft: -2 } as const;

  test('tells an agency which of its hamlets are waited for, and of its own duties', () => {
    const { subject, body } = mail(
      { ...late, unit: 'X30' },
      { ...late, unit: 'X31' },
      { ...late, kind: 'agencyReport', unit: 'CQ11' },
      { kind: 'cleanUp', unit: 'CQ11', audience: 'agency', daysLeft: 3 },
    );
    expect(subject).toBe('[Sổ ra quân] 02 xóm chưa gửi kết quả đợt 3, quá hạn 2 ngày và 2 việc khác');
    expect(body).toContain('Báo cáo kết quả đợt 3'.toUpperCase());
    expect(body).toContain('NGÀY TỔNG VỆ SINH THÁNG 02/2026 – còn 3 ngày');
    expect(body).toContain('Đề nghị cơ quan hỏi giúp');
    expect(body).not.toContain('Kính đề nghị');
  });

  test('asks an agency of rows 1–4 instead of telling it', () => {
    const { subject, body, htmlBody } = mail({ ...late, unit: 'X01', polite: true });
    expect(subject).toContain('Kính đề nghị: 01 xóm');
    expect(body).toContain('Kính đề nghị cơ quan');
    // No warm colour either.
    expect(htmlBody).not.toContain('#7a4100');
  });

  test('gives the Economic Office counts first, then who by agency', () => {
    const owed = ['X01', 'X17', 'X18'].map(
      (unit) => ({ ...late, unit, audience: 'office', daysLeft: -4 }) as const,
    );
    const { subject, body } = mail(
      ...owed,
      { ...late, kind: 'agencyReport', unit: 'CQ08', audience: 'office', daysLeft: -4 },
      { kind: 'report', unit: 'CQ07', audience: 'office', daysLeft: 1, roundKey: ROUND_3 },
    );
    expect(subject).toBe('[Sổ ra quân] Tổng hợp: còn 03 xóm chưa gửi kết quả đợt 3 và 2 việc khác');
    expect(body).toMatchInlineSnapshot(`
      "Kính gửi phòng Kinh tế,
      Tính đến thứ Tư, 25/02/2026: còn 03 xóm chưa gửi kết quả đợt 3; còn 01 cơ quan chưa gửi báo cáo đợt 3.

      KẾT QUẢ RA QUÂN ĐỢT 3 – quá hạn 4 ngày
      Chưa gửi: 03 xóm
      Hạn: hết thứ Bảy, 21/02/2026
      - Văn phòng Đảng ủy: Xóm Quang Minh
      - Ban chỉ huy Quân sự xã: Xóm Ngọc Linh, Xóm Mận

      BÁO CÁO KẾT QUẢ ĐỢT 3 – quá hạn 4 ngày
      Chưa gửi: 01 cơ quan
      Hạn: hết thứ Bảy, 21/02/2026
      - Phòng Văn hóa - Xã hội

      BÁO CÁO THÁNG, ĐỢT 3 – còn 1 ngày
      Hạn: hết thứ Năm, 26/02/2026
      Mời lập, xem lại rồi chốt báo cáo ở “Lập báo cáo tháng…”.

      Mở sổ: https://docs.google.com/spreadsheets/d/1abcDEF/edit

      Mời mở “Đôn đốc” để gọi điện, hoặc lấy lời nhắn soạn sẵn cho Zalo.
      Trân trọng cảm ơn.

      Phòng Kinh tế xã Phú Lạc
      --
      Thư do Sổ ra quân tự gửi. Muốn thôi nhận hoặc đổi địa chỉ nhận thư, mời sửa ở trang Cơ quan; đổi ngày nhắc ở trang Cấu hình."
    `);
  });

  test('asks the service centre to publish what was frozen', () => {
    const { subject, body } = mail({
      kind: 'publication',
      unit: 'CQ10',
      audience: 'serviceCentre',
      daysLeft: 0,
      roundKey: ROUND_3,
    });
    expect(subject).toBe('[Sổ ra quân] Kết quả đợt 3 đã chốt, đề nghị đăng tin, phát loa');
    expect(body).toContain('Kính gửi Trung tâm Dịch vụ tổng hợp,');
    expect(body).toContain('Kế hoạch III.3.2');
  });
});

const PHONE = /(?:\+?84|0)\d(?:[ .-]?\d){7,}/;

/** Every tag that the mail may hold; a name that got through as markup would bring another, or an attribute. */
const TAGS =
  /<!doctype html>|<\/?(?:html|head|title|body|div|p|span|h2|table|tr|th|td|a|meta)(?: (?:lang|charset|name|content|scope|href|style)="[^"<>]*")*>/g;

describe('whatever stands in the registers', () => {
  test('a mail is short, composed, without telephone number, and its HTML holds no tag but ours', () => {
    fc.assert(
      fc.property(anyDigest, anyNames, (owed, names) => {
        const { subject, body, htmlBody } = digestMail(owed, names);
        expect(subject.length).toBeLessThanOrEqual(SUBJECT_LETTERS);
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(body).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]|(?!\u200d)\p{Cf}/u);
        expect(htmlBody.replace(TAGS, '')).not.toMatch(/[<>"']/);
        for (const text of [subject, body, htmlBody]) {
          expect(text).toBe(text.normalize('NFC'));
          expect(text).not.toMatch(PHONE);
        }
        expect(body.length).toBeLessThan(20_000);
        // Google cuts what is longer than 102 KB off and shows "[Message clipped]".
        expect(htmlBody.length).toBeLessThan(60_000);
      }),
      RUNS,
    );
  });

  test('a hostile name is text, or the code where an address stands in it', () => {
    const decoded = (text: string): string =>
      text
        .replace(/<[^>]*>/g, '\n')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    for (const { text } of hostileCases) {
      const names = { ...phuLacNames, units: new Map([['X17', text]]) };
      const { body, htmlBody } = digestMail(digest(plan), names);
      const said = /Chưa gửi: (.*)/.exec(body)?.[1] ?? '';
      expect(said).not.toBe('');
      expect(decoded(htmlBody).split('\n')).toContain(said);
    }
  });

  test('a link leads to a page of https or nowhere', () => {
    const link = (fileUrl: string) =>
      digestMail(digest(plan), { ...phuLacNames, fileUrl }).htmlBody.includes('<a ');
    expect(['https://docs.google.com/x', 'javascript:alert(1)', '', 'https://a b'].map(link)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

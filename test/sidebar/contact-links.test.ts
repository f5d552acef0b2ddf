import { describe, expect, test } from 'vitest';
import { mailLink, telLink } from '../../src/sidebar/contact-links.ts';
import { hostileCases } from '../hostile/cases.ts';

describe('a telephone', () => {
  test.each([
    ['0912 345 678', 'tel:0912345678'],
    ['+84 912.345.678', 'tel:+84912345678'],
    ['0208-3xx', 'tel:02083'],
    ['chưa có', ''],
    ['', ''],
  ])('%j is dialled as %j', (phone, link) => {
    expect(telLink(phone)).toBe(link);
  });
});

describe('an address', () => {
  test.each([
    ['x17@example.vn', 'mailto:x17@example.vn'],
    ['A@example.vn; b@example.vn', 'mailto:a@example.vn,b@example.vn'],
    ['a@example.vn, trưởng xóm', 'mailto:a@example.vn'],
    ['a@example.vn?bcc=b@example.vn', ''],
    ['trưởng xóm', ''],
  ])('%j is written to as %j', (email, link) => {
    expect(mailLink(email)).toBe(link);
  });
});

test('no text that people type leads anywhere else', () => {
  for (const { text } of hostileCases) {
    expect(telLink(text)).toMatch(/^(?:tel:\+?\d+)?$/);
    expect(mailLink(text)).toMatch(/^(?:mailto:[a-z0-9._+@,-]+)?$/);
  }
});

import { expect, test } from 'vitest';
import { literalsOf } from './literals-of.ts';

test('text in any kind of quotes is found', () => {
  expect(literalsOf('a(\'Đã gửi\', "Chưa nộp", `Còn bao lâu`);')).toEqual([
    'Đã gửi',
    'Chưa nộp',
    'Còn bao lâu',
  ]);
});

test('text between tags is found', () => {
  expect(literalsOf('return <p>Đã gửi kế hoạch</p>;')).toEqual(['Đã gửi kế hoạch']);
});

test('comments are left out, also when they hold quotes', () => {
  expect(literalsOf("// không 'phải'\n/* cũng 'không' */ a('phải');")).toEqual(['phải']);
});

test('an address in quotes does not begin a comment, a quote in a regular expression no text', () => {
  expect(literalsOf("a('https://a.b'); b = /['\"`/]/.test(c); d('x');")).toEqual(['https://a.b', 'x']);
});

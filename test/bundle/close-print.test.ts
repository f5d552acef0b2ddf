import { expect, test } from 'vitest';
import { closelyPrinted } from '../../build/close-print.ts';

const printed = (...lines: readonly string[]): Promise<string> => closelyPrinted(`${lines.join('\n')}\n`);

test('Short brackets come onto one line, statements keep theirs', async () => {
  expect(
    await printed('var a = [', '  "x",', '  { b: 1 }', '];', 'function f() {', '  g();', '  return 1;', '}'),
  ).toBe('var a = ["x", {b: 1}];\nfunction f() {\n\tg();\n\treturn 1;\n}\n');
});

test('Brackets that would make a line too long stay over several, and those inside are joined', async () => {
  const long = `"${'ấ'.repeat(170)}"`;
  expect(await printed('f(', `  ${long},`, '  [', '    1,', '    2', '  ]', ');')).toBe(
    `f(\n\t${long},\n\t[1, 2]\n);\n`,
  );
});

test('A block of one statement stands on one line', async () => {
  expect(await printed('for (;;) {', '  if (a) {', '    b();', '  }', '}', 'if (c) {', '  d();', '}')).toBe(
    'for (;;) {\n\tif (a) {b();}\n}\nif (c) {d();}\n',
  );
});

test('A lone parameter loses its brackets', async () => {
  expect(await printed('var f = (a) => (b) => g((c) => a, b);')).toBe('var f = a => b => g(c => a, b);\n');
  expect(await printed('var f = ({ a }, b) => (a);')).toContain('({a}, b) =>');
});

test('Texts, templates, regular expressions and comments stay as they are', async () => {
  const line =
    'var t = ["{ a } (b) => c", \'{ d }\', `{ e } ${f(`{ g } ${h}`)} (i) => \\` { j }`, /[/"{] (k) => { l }/.test(m), n / 2 / o];';
  expect(await printed(line, '// { p } (q) => r')).toBe(`${line}\n// { p } (q) => r\n`);
});

test('A text over several lines keeps its spaces: what cannot be printed closer stays as it was', async () => {
  const poem = 'f(\n  `a\n    { b }`\n);\n';
  expect(await closelyPrinted(poem)).toBe(poem);
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageBudget } from '../../build/budget.ts';
import { root } from '../../build/paths.ts';
import { builtFile } from './load-code.ts';

const pages = readdirSync(join(root, 'build/dist')).filter(
  (name) => name.endsWith('.html') && name !== 'blueprint.html',
);

/** Names of vocabularies: they look like addresses, and nothing is fetched from them. */
const vocabularies = [
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
];

/** Where the names of the vocabularies of Word files live; the two help pages stand in messages of the library. */
const namesOfWord =
  /^https?:\/\/(schemas\.(openxmlformats\.org|microsoft\.com)\/|purl\.org\/dc\/|www\.w3\.org\/(2000\/xmlns\/|2001\/XMLSchema)|answers\.microsoft\.com\/|stuk\.github\.io\/jszip\/)/;

test('there are pages', () => {
  expect(pages).not.toEqual([]);
});

describe.each(pages)('%s', (name) => {
  test('fits its budget', () => {
    expect(Buffer.byteLength(builtFile(name))).toBeLessThanOrEqual(pageBudget(name.replace('.html', '')));
  });

  test('comes through HtmlService as it was built: no backtick, no scriptlet', () => {
    expect(builtFile(name)).not.toMatch(/`|<\?|\?>/);
  });

  test('has one script, which ends where it should', () => {
    expect(builtFile(name).match(/<script\b/g)).toHaveLength(1);
    expect(builtFile(name).match(/<\/script\b/g)).toHaveLength(1);
  });

  test('is Vietnamese, and its links leave the frame', () => {
    expect(builtFile(name)).toContain('<html lang="vi">');
    expect(builtFile(name)).toContain('<base target="_top">');
  });

  test('fetches nothing from elsewhere', () => {
    const addresses = builtFile(name).match(/(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+[^\s"'<>)]*/g) ?? [];
    const foreign = addresses.filter((address) => !vocabularies.includes(address));
    expect(foreign.filter((address) => name !== 'report.html' || !namesOfWord.test(address))).toEqual([]);
    expect(builtFile(name)).not.toMatch(/<link\b|<script\s+src|@import|url\((?!["']?data:)/);
  });

  test('leaves no validation library in what people download', () => {
    expect(builtFile(name)).not.toMatch(/ZodError|\$ZodType/);
  });

  test('holds no switch for developers', () => {
    expect(builtFile(name)).not.toMatch(/process\.env/);
  });
});

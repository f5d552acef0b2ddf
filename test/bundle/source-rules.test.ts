import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/paths.ts';
import { literalsOf } from './literals-of.ts';
import { markupRules } from './markup-rules.ts';

/** What neither the compiler nor the linter can say about the sources. */

const generated = new Set(['node_modules', 'dist', '.git', '.workbench', '.ci']);

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !generated.has(entry.name) && !entry.name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

const files = ['src', 'build', 'test', 'docs'].flatMap(filesUnder);
const rootFiles = readdirSync(root).filter((name) => statSync(join(root, name)).isFile());
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const sources = files.filter((file) => /\.tsx?$/.test(file));
const shipped = sources.filter((file) => file.startsWith('src'));
/** This page and its neighbours quote what they forbid. */
const others = sources.filter((file) => !file.startsWith(relative(root, import.meta.dirname)));

/** These are lists of what somebody may type. */
const isHostileText = (file: string): boolean => /^test[/\\]hostile[/\\]cases-of-/.test(file);

/** "src/a.ts:12: the line" for each line that matches. */
const linesWith = (among: readonly string[], pattern: RegExp): string[] =>
  among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .map((line, at) => `${file}:${at + 1}: ${line.trim()}`)
      .filter((line) => pattern.test(line.slice(line.indexOf(': ') + 2))),
  );

test('there are sources to look at', () => {
  expect(shipped.length).toBeGreaterThan(10);
});

describe.each(markupRules)('what people type $rule', ({ pattern, among, planted, innocent }) => {
  test('in no source', () => {
    const wanted = among === 'what ships' ? shipped : others.filter((file) => !isHostileText(file));
    expect(linesWith(wanted, pattern)).toEqual([]);
  });

  test.each(planted)('and planted, it is found: %s', (line) => {
    expect(line).toMatch(pattern);
  });

  test.each(innocent)('and this is none: %s', (line) => {
    expect(line).not.toMatch(pattern);
  });
});

describe('Vietnamese', () => {
  const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
  const homes = /^src[/\\](text|data)[/\\]/;
  /** A name such as "Xóm ${name}" is one word and what is filled in: not a sentence. */
  const isSentence = (literal: string): boolean =>
    vietnamese.test(literal) && /\S\s+\S/.test(literal.replace(/\$\{[^}]*\}/g, '').trim());

  test('is said in src/text and src/data alone', () => {
    const strayed = shipped
      .filter((file) => !homes.test(file))
      .flatMap((file) => literalsOf(textOf(file)).map((literal) => ({ file, literal })))
      .filter(({ literal }) => isSentence(literal));
    expect(strayed).toEqual([]);
  });

  test('is composed (NFC) in every file', () => {
    const text = [...files, ...rootFiles].filter((file) => /\.(tsx?|md|json|html|css|txt)$/.test(file));
    expect(text.filter((file) => textOf(file) !== textOf(file).normalize('NFC'))).toEqual([]);
  });
});

describe('the sources', () => {
  test('have no drawer for odds and ends', () => {
    const drawer = /^(utils?|helpers?|common|misc|managers?|shared|lib|services?)(\.|$)/;
    // The emulator mirrors Google's services, so there the word says what it is.
    const allowed = join('test', 'emulator', 'services');
    const parts = files.flatMap((file) =>
      file.startsWith(allowed) ? [basename(file)] : file.split(/[/\\]/),
    );
    expect(parts.filter((part) => drawer.test(part))).toEqual([]);
  });

  test('leave nothing for later and switch no check off', () => {
    const postponed =
      /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)|\bas any\b|\b(test|it|describe)\.(skip|only|todo)\(/;
    expect(linesWith(others, postponed)).toEqual([]);
  });

  test('keep private names that Google refuses out of what ships', () => {
    expect(linesWith(shipped, /^\s*(static )?#\w+/)).toEqual([]);
  });
});

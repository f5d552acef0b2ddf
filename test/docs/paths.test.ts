import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/paths.ts';

const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

const textOf = (document: string): string => readFileSync(join(root, document), 'utf8');
const quotedIn = (document: string): string[] =>
  [...textOf(document).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

/** What is set as code, in a line or in a block: prose may say "npm packages". */
const codeIn = (document: string): string =>
  [...(textOf(document).match(/```[\s\S]*?```/g) ?? []), ...quotedIn(document)].join('\n');

const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(textOf('package.json'));
/** What npm can do without a script of ours. */
const ownCommands = ['ci', 'install', 'audit', 'outdated'];

/** Names with a placeholder (`src/sidebar/<page>/page.tsx`) or a pattern stand for many; their fixed beginning must exist. */
const fixedPart = (path: string): string => {
  const parts = path.replace(/[#:].*$/, '').split('/');
  const open = parts.findIndex((part) => /[<*{…]|NNNN|\.\.\./.test(part));
  return open < 0 ? parts.join('/') : parts.slice(0, open).join('/');
};

describe.each(documents)('%s', (document) => {
  test('names only files that exist', () => {
    const paths = quotedIn(document).filter(
      (text) => /^(src|build|test|docs)\/\S*$/.test(text) && !text.startsWith('build/dist'),
    );
    expect(paths.filter((path) => !existsSync(join(root, fixedPart(path))))).toEqual([]);
  });

  test('links only to files and pictures that exist', () => {
    const targets = [...textOf(document).matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((target) => !/^([a-z]+:|#)/.test(target));
    const missing = targets.filter(
      (target) => !existsSync(join(root, dirname(document), decodeURI(target.replace(/#.*$/, '')))),
    );
    expect(missing).toEqual([]);
  });

  test('names only commands that exist', () => {
    const named = [...codeIn(document).matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((name) => !(name in scripts) && !ownCommands.includes(name))).toEqual([]);
  });
});

test('the readme names every command there is', () => {
  const readme = textOf('README.md');
  const calls = Object.keys(scripts).map((name) =>
    ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
  );
  expect(calls.filter((call) => !readme.includes(call))).toEqual([]);
});

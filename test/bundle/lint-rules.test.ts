import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/paths.ts';

/** What the linter says of a source that breaks the rules about markup and code: it is run on it, as in `npm run check`. */

const planted = `
export const Markup = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />;
export const Both = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }}>x</p>;
export const Link = () => <a href="javascript:void(0)">x</a>;
export const run = (text: string): unknown => eval(text);
export const later = (): unknown => setTimeout('tick()', 10);
`;

const RULES = [
  'security/noDangerouslySetInnerHtml',
  'security/noDangerouslySetInnerHtmlWithChildren',
  'security/noGlobalEval',
  'security/noScriptUrl',
  'nursery/noImpliedEval',
];

test('the linter refuses markup and code made of texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-ra-quan-'));
  try {
    copyFileSync(join(root, '.biome.json'), join(folder, '.biome.json'));
    writeFileSync(join(folder, 'planted.tsx'), planted);
    const program = join(root, 'node_modules', '.bin', 'biome');
    const { stdout, stderr, status } = spawnSync(program, ['lint', '--max-diagnostics=none', 'planted.tsx'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    const said = `${stdout}${stderr}`;
    for (const rule of RULES) expect(said).toContain(`lint/${rule}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../build/paths.ts';

const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ra-quan-push-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('clasp would push the script, the pages, what set-up reads and the manifest, and nothing else', async () => {
  const settings = JSON.parse(await readFile(join(root, '.clasp.json'), 'utf8'));
  // clasp lists nothing without an id; the one in the repository is left to whoever deploys.
  await writeFile(join(folder, '.clasp.json'), JSON.stringify({ ...settings, scriptId: 'none-yet' }));
  await cp(join(root, 'build/dist'), join(folder, settings.rootDir), { recursive: true });

  const { stdout } = await promisify(execFile)(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: folder,
    env: { ...process.env, HOME: folder },
  });
  const { filesToPush }: { filesToPush: readonly string[] } = JSON.parse(stdout);

  const sidebar = await readdir(join(root, 'src/sidebar'), { recursive: true });
  const pages = sidebar
    .filter((file) => /^\w[^/]*\/page\.tsx$/.test(file))
    .map((file) => file.replace('/page.tsx', '.html'));
  const expected = ['Code.js', 'appsscript.json', 'blueprint.html', ...pages].map(
    (name) => `${settings.rootDir}/${name}`,
  );
  expect([...filesToPush].sort()).toEqual(expected.sort());
});

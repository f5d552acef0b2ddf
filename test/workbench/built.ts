import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../../build/bundle.ts';
import { repositoryPaths, root } from '../../build/paths.ts';
import { sourceHash } from './source-hash.ts';

const SOURCES = ['src', 'build', 'appsscript.json', 'package-lock.json'];

/** Builds the add-on unless what is in the folder was built from the very same sources. */
export async function buildWhenChanged(folder: string): Promise<void> {
  const sources = SOURCES.map((name) => join(root, name));
  // The built files are among the hashed: one that was changed or is missing is built again.
  const hash = () => sourceHash(sources);
  const stamp = join(folder, 'built.txt');
  if (existsSync(repositoryPaths.dist) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash()) return;
  await buildAll();
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, hash());
}

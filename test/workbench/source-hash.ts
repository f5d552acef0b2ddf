import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../build/paths.ts';

/** Changes when the content of any of the files and folders changes. */
export function sourceHash(paths: readonly string[], ...words: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder)) hash.update(relative(root, path)).update(readFileSync(path));
  for (const word of words) hash.update(`\n${word}`);
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    // Not a folder.
    return [path];
  }
}

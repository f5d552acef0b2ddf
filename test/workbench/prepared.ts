import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryPaths, root } from '../../build/paths.ts';
import { type DeskOptions, openDesk } from './desk.ts';
import type { Desk } from './desk-contract.ts';
import { sourceHash } from './source-hash.ts';

const SOURCES = ['test/emulator', 'test/fixtures', 'test/workbench/desk.ts', 'src/data'];

/**
 * A desk on its preset. Filling one in and working out its formulas takes seconds, so the result is kept in `folder`
 * for as long as the add-on, the emulator, the preset and the clock are the same.
 */
export function openPrepared(options: DeskOptions, folder: string): Desk {
  const paths = [repositoryPaths.dist, ...SOURCES.map((source) => join(root, source))];
  const name = `prepared-${sourceHash(paths, options.preset, options.now)}.json`;
  const kept = join(folder, name);
  const saved = textOf(kept);
  if (saved !== null) return openDesk({ ...options, saved });
  const desk = openDesk(options);
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(folder)) if (other.startsWith('prepared-')) rmSync(join(folder, other));
  writeFileSync(kept, desk.save());
  return desk;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes the folder hold exactly these files. A file is replaced in one step and left alone when unchanged, so that
 * whoever reads the folder meanwhile finds every file whole.
 */
export async function fillFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, text]) => replaceFile(join(folder, name), text)));
  const present = await readdir(folder);
  const stale = present.filter((name) => !files.has(name) && !name.endsWith(unfinished));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

const unfinished = '.unfinished';

async function replaceFile(path: string, text: string): Promise<void> {
  const present = await readFile(path, 'utf8').catch(absent);
  if (present === text) return;
  const draft = `${path}.${process.pid}${unfinished}`;
  await writeFile(draft, text);
  await rename(draft, path);
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

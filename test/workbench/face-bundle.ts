import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface FaceFiles {
  readonly script: string;
  readonly style: string;
  /** The google.script.run that frames load. */
  readonly bridge: string;
}

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..');

/**
 * The browser's part of the workbench, bundled. Univer takes a few seconds, so the result is kept in `folder` under
 * the hash of its sources and the lockfile.
 */
export async function bundleFace(folder: string): Promise<FaceFiles> {
  const kept = join(
    folder,
    `face-${hashOf([...filesUnder(join(HERE, 'face')), join(HERE, 'a1.ts'), join(HERE, 'formula-spelling.ts'), join(ROOT, 'package-lock.json')])}.json`,
  );
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const result = await build({
    entryPoints: { face: join(HERE, 'face', 'main.ts'), bridge: join(HERE, 'face', 'bridge.ts') },
    bundle: true,
    write: false,
    outdir: folder,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    loader: { '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
  });
  const text = (name: string) => {
    const file = result.outputFiles.find((output) => output.path.endsWith(name));
    if (!file) throw new Error(`the face's bundle lacks ${name}`);
    return file.text;
  };
  const files: FaceFiles = { script: text('face.js'), style: text('face.css'), bridge: text('bridge.js') };
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, JSON.stringify(files));
  return files;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]))
    .sort();
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

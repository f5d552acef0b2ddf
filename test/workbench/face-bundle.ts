import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../build/paths.ts';
import { sourceHash } from './source-hash.ts';

export interface FaceFiles {
  readonly script: string;
  readonly style: string;
  /** The google.script.run that frames load. */
  readonly bridge: string;
}

const HERE = join(root, 'test', 'workbench');
const SOURCES = ['face', 'a1.ts', 'formula-spelling.ts', '../emulator/run/codec.ts'].map((name) =>
  join(HERE, name),
);

/**
 * The browser's part of the workbench, bundled. Univer takes a few seconds, so the result is kept in `folder` under
 * the hash of its sources and the lockfile.
 */
export async function bundleFace(folder: string): Promise<FaceFiles> {
  const hash = sourceHash([...SOURCES, join(root, 'package-lock.json')]);
  const kept = join(folder, `face-${hash}.json`);
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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import { root } from '../../build/paths.ts';
import { syntaxOfGoogle } from '../../build/short-locals.ts';

/**
 * What it costs to load a script, as Google does for every run: beside the add-on, zod alone, of which one knows how heavy it is.
 * Run as a program it prints the figures: a process of its own counts nobody else's CPU.
 */

export interface LoadCosts {
  /** Milliseconds of CPU, the least of many turns; by script. */
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly bytes: Readonly<Record<string, number>>;
  readonly turns: number;
}

export const ADDON = 'Code.js';
/** The whole namespace, which `import * as z from 'zod'` names; minified, which is the cheaper way to load it. */
export const WHOLE_ZOD = "import * as z from 'zod', whole";

const bundled = async (contents: string): Promise<string> => {
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    ...syntaxOfGoogle,
  });
  return result.outputFiles[0]?.text ?? '';
};

const scripts = async (): Promise<Readonly<Record<string, string>>> => ({
  [ADDON]: readFileSync(join(root, 'build', 'dist', 'Code.js'), 'utf8'),
  [WHOLE_ZOD]: await bundled("import * as z from 'zod'; globalThis.z = z;"),
  "import * as z from 'zod', one object of it": await bundled(
    "import * as z from 'zod'; globalThis.shape = z.object({ name: z.string() });",
  ),
});

let loaded = 0;

/** A script whose text was seen before is not compiled again, so each turn loads one that differs by its last line. */
const loadOnce = (code: string): number => {
  loaded += 1;
  const text = `${code}\n// ${loaded}`;
  const context = createContext({ console }, { codeGeneration: { strings: false, wasm: false } });
  const before = process.cpuUsage();
  new Script(text, { filename: 'Code.js' }).runInContext(context);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const LEAST_TURNS = 12;
const MOST_TURNS = 120;
/** Apart by so much, more turns would change nothing. */
const CLEAR = 0.9;

/**
 * Loads all in turn, so that whatever else the machine does hits all alike, until the add-on is clearly cheaper than zod or many
 * turns have passed.
 */
export const loadCosts = async (): Promise<LoadCosts> => {
  const codes = Object.entries(await scripts());
  const least: Record<string, number> = {};
  let turns = 0;
  const isClear = (): boolean => (least[ADDON] ?? 0) < CLEAR * (least[WHOLE_ZOD] ?? 0);
  while (turns < LEAST_TURNS || (turns < MOST_TURNS && !isClear())) {
    turns += 1;
    for (const [name, code] of codes) least[name] = Math.min(least[name] ?? Infinity, loadOnce(code));
  }
  const bytes = Object.fromEntries(codes.map(([name, code]) => [name, Buffer.byteLength(code)]));
  return { milliseconds: least, bytes, turns };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${JSON.stringify(await loadCosts(), null, 2)}\n`);
}

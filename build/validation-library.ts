import { build, type Plugin } from 'esbuild';

/** zod/mini goes into Code.js in one minified piece: half the bytes, and nobody looks for a mistake of ours in it. */

const library = 'zod/mini';
const globalName = 'zodMini';

/** Names that modules take from `import * as z from 'zod/mini'`, given the ESM bundle in which that import was left alone. */
export function namesUsed(bundle: string): readonly string[] {
  const local = bundle.match(/^import \* as (\w+) from "zod\/mini";/m)?.[1];
  if (local === undefined) return [];
  const uses = bundle.matchAll(new RegExp(`(?<![.\\w])${local}\\.(\\w+)`, 'g'));
  return [...new Set([...uses].map((use) => use[1] ?? ''))].sort();
}

/** A script that puts these functions of zod/mini, and what they need, into one variable. */
export async function libraryScript(names: readonly string[]): Promise<string> {
  if (names.length === 0) return '';
  const result = await build({
    stdin: { contents: `export { ${names.join(', ')} } from '${library}';`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    logLevel: 'silent',
    format: 'iife',
    globalName,
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Lets a bundle take zod/mini from that variable. */
export const libraryFromVariable: Plugin = {
  name: 'library-from-variable',
  setup(bundling) {
    bundling.onResolve({ filter: /^zod\/mini$/ }, () => ({ path: library, namespace: globalName }));
    bundling.onLoad({ filter: /.*/, namespace: globalName }, () => ({
      contents: `module.exports = ${globalName};`,
    }));
  },
};

import { type TransformOptions, transform } from 'esbuild';
import { MODULE } from './on-demand.ts';

/**
 * Google's V8 refuses #private and static fields as syntax errors; es2019 rewrites both. It has long taken `??` and `?.`,
 * which read better than what es2019 makes of them.
 */
export const syntaxOfGoogle = {
  target: 'es2019',
  supported: { 'nullish-coalescing': true, 'optional-chain': true },
} as const satisfies TransformOptions;

/**
 * Shortens the names of parameters and locals, and spells statements shorter, and nothing else: without a module format esbuild takes what stands at
 * the top level for global and leaves it alone. Each module goes by itself, because the comment that names its file would
 * not survive.
 */
export async function withShortLocals(bundle: string): Promise<string> {
  const modules = bundle.split(MODULE);
  return (await Promise.all(modules.map(shortened))).join('\n');
}

async function shortened(module: string): Promise<string> {
  const [, comment = '', code = ''] = /^(\/\/ .*\n)?([\s\S]*)$/.exec(module) ?? [];
  const result = await transform(code, {
    minifyIdentifiers: true,
    minifySyntax: true,
    ...syntaxOfGoogle,
    // V8 reads a function's head once and an arrow's twice: a quarter of what loading the script costs.
    supported: { ...syntaxOfGoogle.supported, arrow: false },
    // What was pure has served to leave it out.
    ignoreAnnotations: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return comment + result.code;
}

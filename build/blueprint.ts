import { build, type Plugin } from 'esbuild';
import { BuildProblem } from './build-problem.ts';

/**
 * What the module's function `blueprint` gives, as the text of a file beside the script. HtmlService takes every file for
 * markup: signs that markup knows are written by their codes, which JSON reads as the signs they are.
 * @param plugins what a file that is not pushed says otherwise: the bench puts another commune's plan in
 * @throws BuildProblem when it gives something that JSON would lose
 */
export async function blueprintFile(module: string, plugins: readonly Plugin[] = []): Promise<string> {
  const made = await load(module, plugins);
  const text = JSON.stringify(made, refuse);
  return text.replace(/[<>&`]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** The module as it is now: one imported by its path would stay as it was first, whatever is edited meanwhile. */
async function load(module: string, plugins: readonly Plugin[]): Promise<unknown> {
  const { outputFiles } = await build({
    entryPoints: [module],
    bundle: true,
    write: false,
    logLevel: 'silent',
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
    plugins: [...plugins],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { blueprint }: { blueprint?: unknown } = await import(`data:text/javascript;base64,${code}`);
  if (typeof blueprint !== 'function') throw new BuildProblem(`${module} has no function "blueprint".`);
  return blueprint();
}

/** JSON drops what is undefined, writes a Date as a text and a number that is none as null, all without a word. */
function refuse(this: unknown, key: string, value: unknown): unknown {
  const given: unknown = (this as Record<string, unknown>)[key];
  const lost =
    given === undefined ||
    typeof given === 'function' ||
    (typeof given === 'number' && !Number.isFinite(given)) ||
    given instanceof Date;
  if (lost)
    throw new BuildProblem(`The blueprint holds ${String(given)} under "${key}", which JSON would lose.`);
  return value;
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ScriptFile } from '../emulator/run/project.ts';

/** A script as clasp would push it. */
export interface ProjectFiles {
  readonly scripts: readonly ScriptFile[];
  /** Pages by name without `.html`. */
  readonly pages: Readonly<Record<string, string>>;
  readonly timeZone: string | null;
  /** Null where the manifest leaves them to Google, which grants what the script calls. */
  readonly scopes: readonly string[] | null;
}

/**
 * Reads files, and of folders the scripts (.gs, .js), pages and manifest, by name as clasp does.
 * @throws Error when there is no script among them
 */
export function readProject(paths: readonly string[]): ProjectFiles {
  const files = paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [{ name: basename(path), path }];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.includes('node_modules') && statSync(join(path, name)).isFile())
      .sort()
      .map((name) => ({ name: name.replaceAll('\\', '/'), path: join(path, name) }));
  });
  const ending = (pattern: RegExp) =>
    files
      .filter(({ name }) => pattern.test(name))
      .map(({ name, path }) => ({ name, text: readFileSync(path, 'utf8') }));
  // A single file is a script whatever it is called.
  const scripts = ending(files.length === 1 ? /./ : /\.(gs|js)$/);
  if (scripts.length === 0) throw new Error(`There is no script (.gs or .js) in ${paths.join(', ')}`);
  const [manifest] = ending(/(^|\/)appsscript\.json$/);
  const said: { timeZone?: string; oauthScopes?: string[] } = JSON.parse(manifest?.text ?? '{}');
  return {
    scripts: scripts.map(({ name, text }) => ({ name, text: text.replace(/^\uFEFF/, '') })),
    pages: Object.fromEntries(ending(/\.html$/).map(({ name, text }) => [name.replace(/\.html$/, ''), text])),
    timeZone: said.timeZone ?? null,
    scopes: said.oauthScopes ?? null,
  };
}

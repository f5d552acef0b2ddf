import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blueprintFile } from './blueprint.ts';
import { overBudget } from './budget.ts';
import { BuildProblem, bytesOf } from './build-problem.ts';
import { bundleCode } from './code.ts';
import { fillFolder } from './dist.ts';
import { bundlePage } from './page.ts';
import { type BuildPaths, repositoryPaths } from './paths.ts';

/** Bytes of what was built: the script, and each page by its name. */
export interface BuildReport {
  readonly code: number;
  readonly pages: Readonly<Record<string, number>>;
}

/**
 * Turns the sources into the folder that is pushed to Google: Code.js, one HTML file per page, what set-up alone
 * reads, and the manifest.
 * @throws BuildProblem with what to change; esbuild's own error when the sources do not parse. Nothing is written then.
 */
export async function buildAll(paths: BuildPaths = repositoryPaths): Promise<BuildReport> {
  const names = await pageNames(paths.sidebar);
  const [manifest, code, blueprint, ...pages] = await Promise.all([
    readFile(paths.manifest, 'utf8'),
    bundleCode(paths.main),
    paths.blueprint === null ? null : blueprintFile(paths.blueprint),
    ...names.map((name) => bundlePage(paths.sidebar, name)),
  ]);
  const files = new Map([
    ['appsscript.json', manifest],
    ['Code.js', code],
  ]);
  if (blueprint !== null) files.set('blueprint.html', blueprint);
  const sizes: Record<string, number> = {};
  for (const [at, name] of names.entries()) {
    const html = pages[at] ?? '';
    files.set(`${name}.html`, html);
    sizes[name] = bytesOf(html);
  }
  await fillFolder(paths.dist, files);
  return { code: bytesOf(code), pages: sizes };
}

/** Each folder of the sidebar with a page.tsx is a page. */
async function pageNames(sidebar: string): Promise<readonly string[]> {
  const files = await readdir(sidebar, { recursive: true });
  return files
    .filter((file) => /^[^/\\]+[/\\]page\.tsx$/.test(file))
    .map((file) => dirname(file))
    .sort();
}

/** Builds for someone at the command line: prints the sizes, or what to change. Returns whether it worked. */
export async function buildAndSay(): Promise<boolean> {
  try {
    const report = await buildAll();
    const { code, pages } = report;
    const lines = [['Code', code] as const, ...Object.entries(pages)];
    for (const [name, bytes] of lines) console.log(`${name.padEnd(12)} ${(bytes / 1000).toFixed(1)} KB`);
    const problems = overBudget(report);
    for (const problem of problems) console.error(problem);
    return problems.length === 0;
  } catch (error) {
    // esbuild's message already says where and why; a trace through its workers says nothing more.
    if (!(error instanceof BuildProblem || (error instanceof Error && 'errors' in error))) throw error;
    console.error(error.message);
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await buildAndSay()) ? 0 : 1;
}

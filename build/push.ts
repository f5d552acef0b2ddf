import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAndSay } from './bundle.ts';
import { root } from './paths.ts';

/** First half of `npm run push`: a fresh build, and a refusal while nobody said where to push it. clasp does the rest. */

const missingScriptId = `.clasp.json names no script to push to. Once, on this machine:
  1. npx clasp login
  2. Open the Google Sheet, Extensions > Apps Script, Project Settings, and copy the Script ID.
     (No script yet? In an empty folder: npx clasp create-script --type sheets --title "Sổ ra quân" prints one.)
  3. Put it into .clasp.json as "scriptId".
Then run npm run push again. It replaces everything in that script project.`;

/** What keeps .clasp.json's text from being pushed, or null. */
export function pushProblem(claspSettings: string): string | null {
  const { scriptId }: { scriptId?: unknown } = JSON.parse(claspSettings);
  return typeof scriptId === 'string' && scriptId.trim() !== '' ? null : missingScriptId;
}

async function mayPush(): Promise<boolean> {
  if (!(await buildAndSay())) return false;
  const problem = pushProblem(await readFile(join(root, '.clasp.json'), 'utf8'));
  if (problem !== null) console.error(problem);
  return problem === null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await mayPush()) ? 0 : 1;
}

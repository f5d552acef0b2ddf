import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium and Chrome are found when somebody installed them; CHROME_PATH goes before all. */
const USUAL_PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Only what is needed to start anywhere: the packed browser's own list switches off the separation of origins. */
const ARGUMENTS = ['--no-sandbox', '--headless'];

/**
 * Starts an installed browser, or the one that comes with the dependencies (Linux on x64 only).
 * @throws Error that says how to install one, when none of them starts
 */
export async function openBrowser(): Promise<Browser> {
  const problems: string[] = [];
  for (const program of await programs()) {
    try {
      return await chromium.launch({
        executablePath: program,
        args: ARGUMENTS,
      });
    } catch (error) {
      problems.push(`${program}: ${reasonOf(error)}`);
    }
  }
  throw new Error(
    [
      'No browser starts here. Install one, for example "sudo apt-get install chromium" or "sudo apt-get install libnss3"',
      'for the packed one, or name one: CHROME_PATH=/path/to/chrome npm test.',
      ...problems,
    ].join('\n'),
  );
}

async function programs(): Promise<readonly string[]> {
  const named = process.env['CHROME_PATH'];
  if (named) return [named];
  const installed = (USUAL_PLACES[platform()] ?? []).filter((path) => existsSync(path));
  if (platform() !== 'linux' || process.arch !== 'x64') return installed;
  return [...installed, await packed.executablePath()];
}

/** The line that names what is missing; Playwright's message has a page of its own arguments around it. */
function reasonOf(error: unknown): string {
  const lines = String(error).split('\n');
  return (
    lines.find((line) => /error while loading|cannot open|ENOENT|EACCES/.test(line)) ??
    lines[0] ??
    ''
  ).trim();
}

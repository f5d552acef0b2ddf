import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The services the emulator knows, at least in part; the package describes some twenty more. */
const SERVICES =
  /^google-apps-script\.(?:base|cache|charts|content|drive|gmail|html|lock|mail|properties|script|spreadsheet|url-fetch|utilities)\.d\.ts$/;

/**
 * Google's reference as `gas-types-detailed` carries it, one text for each service: the types that the emulator compiles against
 * have no doc comments. A class of Drive's has the name of one that every service knows, and is left out.
 */
export function publishedTexts(): string[] {
  const folder = dirname(require.resolve('gas-types-detailed/package.json'));
  return readdirSync(folder)
    .filter((name) => SERVICES.test(name))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return name.includes('.drive.') ? text.replace(/^ {4}interface User \{[\s\S]*?^ {4}\}/m, '') : text;
    });
}

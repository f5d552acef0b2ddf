import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../build/paths.ts';
import { builtFile } from '../bundle/load-code.ts';
import { allClaims } from '../emulator/contract/all-claims.ts';
import { hostFor } from '../emulator/contract/claim-host.ts';
import { tryClaim } from '../emulator/contract/run-claims.ts';
import { measure } from './measure.ts';

/** Every method of Google's that the add-on calls is told of by at least one claim of the contract. */

const recorded = (): string[] =>
  allClaims.flatMap((claim) => {
    const host = hostFor(claim);
    tryClaim(claim, host.globals);
    return Object.keys(host.calls.byMethod);
  });

const nameOf = (method: string): string => method.split('.').pop() ?? '';

/** Names of methods that the declarations of the services give. */
const namesOfGoogle = (): ReadonlySet<string> => {
  const folder = join(root, 'node_modules', '@types', 'google-apps-script');
  const services = /\.(?:spreadsheet|base|html|lock|properties|utilities|charts|mail|script|cache)\.d\.ts$/;
  const files = readdirSync(folder).filter((file) => services.test(file));
  if (files.length === 0) throw new Error('the declarations are not found');
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^\s+(\w+)\(/gm)].map(([, name = '']) => name),
    ),
  );
};

/** Names that arrays, texts and the like have too: of these only what is recorded can tell. */
const namesOfJavaScript = new Set(
  [Array, String, Map, Set, Date, RegExp, Object, Number, Function, Promise, Math, JSON, console].flatMap(
    (each) => [
      ...Object.getOwnPropertyNames(each),
      ...Object.getOwnPropertyNames(('prototype' in each && each.prototype) || {}),
    ],
  ),
);

/** What the script's text calls by a name that Google's services have, and JavaScript has not. */
const calledInText = (): readonly string[] => {
  const google = namesOfGoogle();
  const names = [...builtFile('Code.js').matchAll(/\.(\w+)\(/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => google.has(name) && !namesOfJavaScript.has(name));
};

/** The add-on's own functions, which the end of the script calls by their names. */
const OWN = ['onOpen', 'onEdit', 'onInstall'];

describe('the claims of the contract', () => {
  let claimed: ReadonlySet<string>;
  beforeAll(() => {
    claimed = new Set(recorded());
  });

  test('tell of every method that is called when each public function is used', async () => {
    const measured = await measure({ hamlets: 48, rounds: 2 });
    const used = new Set(measured.flatMap(({ byMethod }) => Object.keys(byMethod)));
    expect(used.size).toBeGreaterThan(100);
    expect([...used].filter((method) => !claimed.has(method))).toEqual([]);
  });

  test('tell of every method whose name stands in the script', () => {
    const names = new Set([...claimed].map(nameOf));
    const called = calledInText();
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter((name) => !names.has(name) && !OWN.includes(name))).toEqual([]);
  });
});

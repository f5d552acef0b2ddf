import { describe, expect, test } from 'vitest';
import { codeBudget } from '../../build/budget.ts';
import { serverFunctions } from '../../src/wire/server-api.ts';
import {
  builtFile,
  loadCode,
  type MenuItem,
  menuRecordingServices,
  untouchableServices,
} from './load-code.ts';

/** Functions that Google runs by their name alone. */
const simpleTriggers = ['onOpen', 'onInstall', 'onEdit'];

const namesIn = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].map((match) => match[1] ?? '');

function menuOf(authMode: string): MenuItem[] {
  const items: MenuItem[] = [];
  loadCode(builtFile('Code.js'), menuRecordingServices(items)).call('onOpen', { authMode });
  return items;
}

describe('the built script, in a context with nothing but the language', () => {
  test('loads without touching a service of Google', () => {
    const touched: string[] = [];
    loadCode(builtFile('Code.js'), untouchableServices(touched));
    expect(touched).toEqual([]);
  });

  test('offers exactly the functions that were agreed: each can be called by anyone with the sidebar open', async () => {
    const { publicFunctions } = loadCode(builtFile('Code.js'), untouchableServices([]));
    await expect(`${publicFunctions.join('\n')}\n`).toMatchFileSnapshot('public-functions.txt');
  });

  test.each(simpleTriggers)('has %s, which Google runs by itself', (name) => {
    expect(loadCode(builtFile('Code.js'), untouchableServices([])).publicFunctions).toContain(name);
  });

  test.each(serverFunctions)('has %s, which a page calls', (name) => {
    expect(loadCode(builtFile('Code.js'), untouchableServices([])).publicFunctions).toContain(name);
  });

  test('has the function behind every menu item', () => {
    const { publicFunctions } = loadCode(builtFile('Code.js'), untouchableServices([]));
    const items = menuOf('FULL');
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => !publicFunctions.includes(item.functionName))).toEqual([]);
  });

  test('shows the same menu before it was authorised', () => {
    expect(menuOf('NONE')).toEqual(menuOf('FULL'));
  });

  test('has the function behind every trigger that it sets', () => {
    const code = builtFile('Code.js');
    const { publicFunctions } = loadCode(code, untouchableServices([]));
    expect(publicFunctions).toEqual(expect.arrayContaining(namesIn(code, /\bnewTrigger\(["'](\w+)["']/g)));
  });
});

describe('the text of the built script', () => {
  test('fits its budget', () => {
    expect(Buffer.byteLength(builtFile('Code.js'))).toBeLessThanOrEqual(codeBudget);
  });

  test('holds no syntax that Google refuses', () => {
    expect(namesIn(builtFile('Code.js'), /^\s*(#\w+|static #?\w+ =.*|import .*|export .*)/gm)).toEqual([]);
  });

  test('never turns text into code', () => {
    expect(namesIn(builtFile('Code.js'), /(\beval\(|\bFunction\()/g)).toEqual([]);
  });

  test('calls nothing that only browsers and Node have', () => {
    const missing =
      /(?<![.\w])((?:new )?(?:URL|URLSearchParams|TextEncoder|TextDecoder|setTimeout|setInterval|queueMicrotask|structuredClone|atob|btoa|fetch|Blob|File)\(|(?:crypto|performance|process|window|document|navigator)\.\w+)/g;
    expect(namesIn(builtFile('Code.js'), missing)).toEqual([]);
  });
});

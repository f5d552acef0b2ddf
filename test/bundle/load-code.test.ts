import { describe, expect, test } from 'vitest';
import { loadCode, type MenuItem, menuRecordingServices, untouchableServices } from './load-code.ts';

describe('the bare context in which the script is tried', () => {
  test.each([
    'URL',
    'TextEncoder',
    'setTimeout',
    'crypto',
    'structuredClone',
    'atob',
    'queueMicrotask',
    'fetch',
    'process',
    'navigator',
    'window',
  ])('lacks %s, as Google does', (name) => {
    expect(() => loadCode(`${name};`, {})).toThrow(`${name} is not defined`);
  });

  test('does not turn text into code', () => {
    expect(() => loadCode('new Function("return 1")();', {})).toThrow(
      'Code generation from strings disallowed',
    );
  });

  test('notices a service that is touched while the script loads, even when the script hides it', () => {
    const touched: string[] = [];
    loadCode('try { SpreadsheetApp.getUi(); } catch {}', untouchableServices(touched));
    expect(touched).toEqual(['SpreadsheetApp: get getUi']);
  });

  test('lists what is declared at the top level, and writes down the menu', () => {
    const items: MenuItem[] = [];
    const script = loadCode(
      'function onOpen() { SpreadsheetApp.getUi().createMenu("M").addItem("A", "a").addSeparator().addItem("B", "b").addToUi(); }',
      menuRecordingServices(items),
    );
    script.call('onOpen');
    expect(script.publicFunctions).toEqual(['onOpen']);
    expect(items.map((item) => item.functionName)).toEqual(['a', 'b']);
  });
});

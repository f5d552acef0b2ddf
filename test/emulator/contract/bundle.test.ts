import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';
import { allClaims } from './all-claims.ts';
import { bundleContract } from './bundle.ts';

let code: string;

beforeAll(async () => {
  code = await bundleContract();
});

describe('the contract as a script to paste', () => {
  test('loads where there is nothing but the language, and declares what is to be run', () => {
    const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
    runInContext(code, context);
    expect(runInContext('typeof runContract', context)).toBe('function');
    expect(code).not.toMatch(/^export |#private|\bimport\(/m);
  });

  test('writes a table of every claim on a sheet of its own, and leaves nothing else', () => {
    const host = createHost({ scopes: 'all' });
    host.ui.answer(...allClaims.flatMap(({ answers = [] }) => answers));
    const script = host.load(code);
    expect(script.run('runContract')).toBe(
      `${allClaims.length} of ${allClaims.length} claims passed, 0 failed.`,
    );
    const file = host.globals.SpreadsheetApp.getActiveSpreadsheet();
    expect(file.getSheets().map((sheet) => sheet.getName())).toEqual(['Sheet1', 'contract 1']);
    const rows = file.getSheets()[1]?.getDataRange().getDisplayValues() ?? [];
    expect(rows[0]).toEqual(['claim', 'result', 'sentence', 'message']);
    expect(rows.slice(1)).toEqual(allClaims.map(({ id, sentence }) => [id, 'passed', sentence, '']));
  });

  test('goes on where it stopped', () => {
    const host = createHost({ scopes: 'all' });
    const script = host.load(code);
    const [table] = host.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets();
    table?.setName('contract 1');
    const done = allClaims.slice(1).map(({ id, sentence }) => [id, 'FAILED', sentence, 'before']);
    table?.getRange(1, 1, done.length, 4).setNumberFormat('@').setValues(done);
    script.run('runContract');
    expect(table?.getRange(done.length + 1, 1, 1, 2).getValues()).toEqual([[allClaims[0]?.id, 'passed']]);
  });
});

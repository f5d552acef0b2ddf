import { expect, test } from 'vitest';
import { publishedScopes } from './published-scopes.ts';

test('the table of scopes is what the package says; `vitest -u` writes it anew', async () => {
  const table = publishedScopes();
  expect(Object.keys(table)).toContain('spreadsheets | spreadsheets.currentonly');
  await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot('method-scopes.json');
});

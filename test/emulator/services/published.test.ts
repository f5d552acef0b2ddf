import { expect, test } from 'vitest';
import { publishedMembers } from './published-members.ts';
import { publishedScopes } from './published-scopes.ts';

test('the table of scopes is what the package says; `vitest -u` writes it anew', async () => {
  const table = publishedScopes();
  expect(Object.keys(table)).toContain('spreadsheets | spreadsheets.currentonly');
  await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot('method-scopes.json');
});

test('so is the table of members', async () => {
  const table = publishedMembers();
  expect(table['Lock']).toBe('hasLock releaseLock tryLock waitLock');
  await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot('documented-members.json');
});

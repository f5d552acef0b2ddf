import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/paths.ts';
import { rolesDocument } from './roles-table.ts';

test('docs/roles.md says what the code says; -u writes it anew', async () => {
  await expect(rolesDocument()).toMatchFileSnapshot(join(root, 'docs', 'roles.md'));
});

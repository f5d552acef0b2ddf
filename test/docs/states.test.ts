import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/paths.ts';
import { statesDocument } from './states-table.ts';

test('docs/states.md says what the code says; -u writes it anew', async () => {
  await expect(statesDocument()).toMatchFileSnapshot(join(root, 'docs', 'states.md'));
});

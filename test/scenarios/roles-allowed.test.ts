import { beforeAll, expect, test } from 'vitest';
import { cellsThat, tried } from './roles-cells.ts';
import { RolesOffice } from './roles-office.ts';

/** Every cell of the table of roles that allows something: it is done. */

let here: RolesOffice;
beforeAll(() => {
  here = new RolesOffice();
});

test.each(cellsThat(true))('%s is done', (_, cell) => {
  const { said, changed, writes } = tried(here, cell);
  expect(said).toBe('');
  if (!cell.attempt.mayChangeNothing) expect([changed, writes.length > 0]).toEqual([true, true]);
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '../../src/domain/role.ts';
import { ACTIONS } from '../../src/domain/role.ts';
import * as main from '../../src/main.ts';
import { ATTEMPTS, ONLY_READ } from './roles-attempts.ts';
import { cellsThat, tried } from './roles-cells.ts';
import { ACTORS, RolesOffice } from './roles-office.ts';

/** Every cell of the table of roles that refuses; those that allow are among the long stories. */

/** Why, and whom to ask or what to do. */
const REFUSED =
  /^(Tài khoản này không|Google không cho biết|.+ chưa có thư điện tử|Sổ chưa có người quản trị).+\. Mời .+\.$/;

let here: RolesOffice;
beforeAll(() => {
  here = new RolesOffice();
});

test.each(cellsThat(false))('%s is refused, and nothing is written', (_, cell) => {
  const { said, changed, writes } = tried(here, cell);
  expect(said).toMatch(REFUSED);
  expect([changed, writes]).toEqual([false, []]);
});

describe('"Gửi" in a status cell', () => {
  /** A result that was written and not sent. */
  const sends = (may: boolean): string => {
    const { hamlet } = here.other;
    here.other.hasSent();
    for (const key of ['firstSubmittedAt', 'lastSubmittedAt']) hamlet.writes(`result.${key}`, '');
    hamlet.writes('result.status', 'Đang soạn');
    here.strangersMayEnter(may);
    hamlet.chooses('result.status', 'Gửi');
    here.strangersMayEnter(true);
    return hamlet.shown('result.status');
  };

  test.each(ACTORS.filter(({ role }) => role !== 'officer'))(
    'is put back for $name where strangers may not enter: nobody is told who types',
    (actor) => {
      here.sits(actor);
      expect(sends(false)).toBe('Đang soạn');
      expect(here.other.hamlet.note('result.status')).toContain('Mời gửi bằng thanh bên');
    },
  );

  test('sends where they may', () => {
    expect(sends(true)).toBe('Đã nộp');
  });
});

describe('no way around the table', () => {
  test('every public function is tried, or only reads', () => {
    const known = [...new Set([...ATTEMPTS.map(({ of }) => of), ...ONLY_READ, 'onEdit'])];
    expect(known.sort()).toEqual(Object.keys(main).sort());
  });

  test('every action has a function', () => {
    // Who is shown phones and addresses is asked of what is read: private-replies.test.ts.
    const actions = new Set<Action>([...ATTEMPTS.map(({ action }) => action), 'seeContacts']);
    expect(ACTIONS.filter((action) => !actions.has(action))).toEqual([]);
  });
});

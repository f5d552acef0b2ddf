import { beforeAll, describe, expect, test } from 'vitest';
import type { ActingPage, May } from '../../src/wire/may.ts';
import { ACTING_PAGES, PAGE_ACTS } from '../../src/wire/may.ts';
import { PEOPLE } from '../scenario.ts';
import { granted } from './hamlet-desk.ts';
import type { Cell } from './roles-cells.ts';
import { cellsThat } from './roles-cells.ts';
import type { Actor } from './roles-office.ts';
import { ACTORS, RolesOffice } from './roles-office.ts';

/** What pages offer, against the table that the server's functions are tried by: the same, cell by cell. */

let here: RolesOffice;
beforeAll(() => {
  here = new RolesOffice();
});

const asksMay = (page: ActingPage, target: Cell['target'] = 'own'): May =>
  granted(
    here.office.asks('readMay', { page, agencyCode: page === 'agency' ? here[target].agency.code : null }),
  );

const actorOf = (name: string): Actor => {
  const found = ACTORS.find((actor) => actor.name === name);
  if (!found) throw new Error(`nobody is ${name}`);
  return found;
};

/** "Khôi phục" is offered hamlet by hamlet. */
const isOffered = (page: ActingPage, { attempt: { action }, target }: Cell): boolean => {
  const { acts, hamlets } = asksMay(page, target);
  return acts.includes(action) || (action === 'restore' && hamlets.includes(here[target].hamlet.code));
};

const cells = [...cellsThat(true), ...cellsThat(false)].flatMap(([name, cell]) =>
  ACTING_PAGES.filter((page) => PAGE_ACTS[page].some((act) => act === cell.attempt.action)).map(
    (page) => [page, name, cell] as const,
  ),
);

test.each(cells)('%s: %s is offered where it would be done, and nowhere else', (page, _, cell) => {
  if (cell.when === 'nobody is administrator') here.administrators('');
  here.sits(cell.actor);
  const offered = isOffered(page, cell);
  here.administrators(PEOPLE.clerk);
  expect(offered).toBe(cell.allowed);
});

const opens = (agencyCode: string) =>
  granted(here.office.asks('openAgency', { roundKey: '2026-D04', agencyCode }));

describe('the opening of an agency', () => {
  test.each(ACTORS)('tells $name what may be done, or leaves it to be asked', (actor) => {
    here.sits(actor);
    const form = opens('CQ05');
    if (form.may === null) return;
    expect(form.may).toEqual(
      granted(here.office.asks('readMay', { page: 'agency', agencyCode: form.agencyCode })),
    );
  });

  test('tells an officer at once, and the Economic Office', () => {
    for (const name of ['officer', 'Economic Office']) {
      here.sits(actorOf(name));
      expect(opens('CQ05').may).toEqual({ acts: PAGE_ACTS.agency, hamlets: [], whyNot: '' });
    }
  });

  test('asks nobody where the register names no officer', () => {
    const bare = new RolesOffice();
    const agencies = bare.office.register('agencies');
    for (const code of ['CQ05', 'CQ07', 'CQ10']) agencies.types(code, 'contactEmail', '');
    bare.office.host.calls.reset();
    expect(granted(bare.office.asks('openAgency', { roundKey: null, agencyCode: null })).may).toBeNull();
    expect(bare.office.host.calls.log.some((name) => name.includes('getEmail'))).toBe(false);
  });
});

describe('why something is not offered is one sentence that says who can do it', () => {
  const OFFICE = 'phòng Kinh tế hoặc người quản trị sổ làm giúp.';

  test.each([
    [
      'head',
      'agency',
      `Tài khoản này không thống nhất, xác nhận, gửi báo cáo của cơ quan này được; mời nhờ cán bộ đầu mối của Ban chỉ huy Quân sự xã, ${OFFICE}`,
    ],
    [
      'not told',
      'agency',
      `Google không cho biết ai đang dùng sổ nên chưa thống nhất, xác nhận, gửi báo cáo của cơ quan này được; mời nhờ cán bộ đầu mối của Ban chỉ huy Quân sự xã, ${OFFICE}`,
    ],
    ['officer', 'summary', `Tài khoản này không lập, chốt báo cáo được; mời nhờ ${OFFICE}`],
    [
      'not told',
      'bulletins',
      `Google không cho biết ai đang dùng sổ nên chưa ghi ngày phát bản tin được; mời nhờ Trung tâm Dịch vụ tổng hợp, ${OFFICE}`,
    ],
    ['officer', 'restore', `Tài khoản này không khôi phục các ô này được; mời nhờ ${OFFICE}`],
    [
      'Economic Office',
      'workbookCheck',
      'Tài khoản này không sửa sổ được; mời nhờ người quản trị sổ làm giúp.',
    ],
  ] as const)('to %s on the page %s', (name, page, sentence) => {
    here.sits(actorOf(name));
    expect(asksMay(page).whyNot).toBe(sentence);
  });

  test('of an agency whose officer nobody wrote down', () => {
    here.sits(actorOf('head'));
    expect(asksMay('agency', 'other').whyNot).toMatch(
      /^.+ chưa có thư điện tử của cán bộ đầu mối ở trang Cơ quan nên tài khoản này chưa thống nhất, xác nhận, gửi báo cáo của cơ quan này được; mời nhờ phòng Kinh tế hoặc người quản trị sổ làm giúp\.$/,
    );
  });

  test('and where nobody is administrator, what to do first', () => {
    here.administrators('');
    here.sits(actorOf('known, in no register'));
    const { whyNot } = asksMay('summary');
    here.administrators(PEOPLE.clerk);
    expect(whyNot).toContain('Sổ chưa có người quản trị');
  });
});

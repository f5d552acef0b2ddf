import { beforeAll, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { reachOf } from '../../src/domain/role.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { ONLY_READ } from './roles-attempts.ts';
import { ACTORS, RolesOffice } from './roles-office.ts';

/** What the registers hold of people's phones and addresses stays in the workbook, whoever opens whatever page. */

const ROUND = '2026-D04';

/** What every function that a page reads by takes for a request. */
const REQUEST = {
  roundKey: ROUND,
  hamletCode: '',
  agencyCode: 'CQ08',
  fieldKey: 'LL01',
  cursor: '',
  tab: 'Lịch',
  cell: 'B3',
  row: 3,
  version: null,
  kind: 'plan',
  page: 'restore',
};

/** Told by role whose phone and address may be seen (`seeContacts`), or whom mails would go to (`sendReminders`): below. */
const BY_ROLE = ['readFollowUp', 'previewDigests'];

let here: RolesOffice;
/** All that any reader may not be given. */
let secrets: readonly string[];

/** Fills in a column of a register, for all of its rows. */
const fill = (
  tab: 'hamlets' | 'agencies',
  key: string,
  codes: readonly string[],
  text: (code: string) => string,
) => {
  const register = here.office.register(tab);
  const [at, rows] = [register.columnKeys().indexOf(key), register.rowKeys()];
  register.read((range) => {
    for (const code of codes) range.offset(rows.indexOf(code), at, 1, 1).setValue(text(code));
  });
};

beforeAll(() => {
  here = new RolesOffice();
  const hamlets = hamletsOfPhuLac.map(({ code }) => code);
  const agencies = agenciesOfPhuLac.map(({ code }) => code);
  fill('hamlets', 'headPhone', hamlets, (code) => `0912 ${code}`);
  fill('hamlets', 'secondPhone', hamlets, (code) => `0913 ${code}`);
  fill('agencies', 'contactPhone', agencies, (code) => `0914 ${code}`);
  const { own, other, office } = here;
  for (const target of [own, other]) target.hasSent();
  // By somebody whose name the register has, by somebody of whom it has only the address, and by nobody it knows.
  office.register('agencies').types('CQ05', 'contactName', 'Nguyễn Văn Mẫu');
  const officer = ACTORS.find(({ role }) => role === 'officer');
  if (officer) here.sits(officer);
  own.agency.agrees([own.hamlet.code]);
  office.as('clerk');
  other.agency.agrees([other.hamlet.code]);
  office.asks('freezeReport', {
    roundKey: ROUND,
    number: '12',
    confirmed: true,
    base: base(),
    operationId: 'freeze',
  });
  secrets = ['@example.invalid', ...['0912', '0913', '0914'].map((prefix) => `${prefix} `)];
});

const base = (): string => {
  const request = { roundKey: ROUND, number: '12', confirmed: false, base: '', operationId: 'ask' };
  const reply = here.office.asks('freezeReport', request);
  return reply.ok && reply.value.kind === 'checks' ? reply.value.base : '';
};

/** Pages, menus and triggers answer nothing that they have read. */
const reads = ONLY_READ.filter((name) => !/^(on|show)/.test(name) && !BY_ROLE.includes(name));

test('the report stands frozen, so that who froze it might be told', () => {
  expect(here.office.register('reports').shown(ROUND, 'frozenBy')).toBe('van-phong@example.invalid');
  expect(here.own.hamlet.shown('plan.agreedBy')).toBe('can-bo@example.invalid');
});

/** What is read of one hamlet or agency, whose answers differ from another's. */
const ABOUT_ONE = ['openAgency', 'openPlan', 'openResult'];

const READERS = ['administrator', 'officer', 'head', 'not told'];

test.each(ACTORS.filter(({ name }) => READERS.includes(name)))(
  'no reading of $name gives a phone or an address',
  (actor) => {
    here.sits(actor);
    for (const name of reads) {
      for (const target of ABOUT_ONE.includes(name) ? [here.own, here.other] : [here.own]) {
        const { code } = target.hamlet;
        const cells = { hamlets: [code], fields: null };
        const request = { ...REQUEST, hamletCode: code, agencyCode: target.agency.code, cells };
        if (name === 'selectLogRow') Object.assign(request, { tab: registerRange.log });
        const reply = here.office.script.callFromPage(name, request);
        const text = JSON.stringify(reply);
        const told = secrets.filter((secret) => text.includes(secret));
        // A hamlet that had no plan the month before is told so.
        const refused = text.includes('"ok":false') && name !== 'readPreviousPlan';
        expect([name, told, refused]).toEqual([name, [], false]);
      }
    }
  },
);

test('who agreed is called by name, where the register has one', () => {
  here.office.as('clerk');
  expect(here.own.agency.hamlet(here.own.hamlet.code).plan.accepted).toMatchObject({ who: 'Nguyễn Văn Mẫu' });
  expect(here.other.agency.hamlet(here.other.hamlet.code).plan.accepted).toMatchObject({ who: '' });
});

/** Whose phones are in an answer: of hamlets 'X…', of agencies 'CQ…'. */
const phonesIn = (reply: unknown): readonly string[] => [
  ...new Set([...JSON.stringify(reply).matchAll(/091[234] (X\d+|CQ\d+)/g)].map(([, code = '']) => code)),
];

test.each(ACTORS)('$name is shown the phones of those alone whom they may remind', (actor) => {
  here.sits(actor);
  const reply = here.office.asks('readFollowUp', { roundKey: ROUND, kind: 'result' });
  const shown = phonesIn(reply);
  const [own, other] = [here.own, here.other].map(({ hamlet, agency }) => [hamlet.code, agency.code]);
  const reach = reachOf('seeContacts', actor.role);
  expect([shown.includes(own?.[0] ?? ''), shown.includes(own?.[1] ?? '')]).toEqual(
    reach === 'nothing' ? [false, false] : [true, true],
  );
  expect([shown.includes(other?.[0] ?? ''), shown.includes(other?.[1] ?? '')]).toEqual(
    reach === 'all' ? [true, true] : [false, false],
  );
  if (shown.length === 0) expect(JSON.stringify(reply)).not.toContain('@example.invalid');
});

test.each(ACTORS)(
  '$name is told whom mails would go to only where they may send them, and no whole address',
  (actor) => {
    here.office.register('hamlets').types(here.own.hamlet.code, 'headEmail', 'truong-xom@example.invalid');
    // Two days before the plans of round 5 are due.
    here.office.at('2026-03-27T08:00:00+07:00');
    here.sits(actor);
    const reply = here.office.asks('previewDigests', { kind: 'today' });
    here.office.at('2026-03-20T08:00:00+07:00');
    expect(reply.ok).toBe(reachOf('sendReminders', actor.role) === 'all');
    const text = JSON.stringify(reply);
    expect(text).not.toContain('truong-xom@');
    if (reply.ok) expect(text).toContain('t***@example.invalid');
  },
);

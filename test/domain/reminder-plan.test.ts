import { describe, expect, test } from 'vitest';
import { isAddress, reachableBy, reachableIn } from '../../src/domain/address.ts';
import type { Agency } from '../../src/domain/agency.ts';
import { localMinute } from '../../src/domain/instant.ts';
import {
  agenciesWithMail,
  type Course,
  hamletsWithMail,
  runAt,
  SILENCE,
  type World,
  worldOf,
} from './reminder-season.ts';

const contact = (email: string) => ({ name: '', phone: '', email });

/** X23 of the Economic Office itself (CQ07), X37 of a health station (CQ12), X05 of a Party organ (CQ02): nobody else. */
const THREE = hamletsWithMail.filter(({ code }) => ['X05', 'X23', 'X37'].includes(code));

const world = (more: Partial<World> = {}, course: Course = SILENCE): World =>
  worldOf(course, { hamlets: THREE, ...more });

/** "x37@xom.vn: X37 plan 0" for each thing told at a moment, in the order of the mails. */
const told = (moment: string, more: Partial<World> = {}, spent: readonly string[] = []) =>
  runAt(world(more), localMinute(moment), new Set(spent)).told.map(
    ({ address, duty, step }) => `${address}: ${duty.unit} ${duty.kind} ${step.soft ? 'soft' : step.offset}`,
  );

const lost = (moment: string, more: Partial<World> = {}) =>
  runAt(world(more), localMinute(moment), new Set()).unreachable.map(
    ({ duty, step, reason }) => `${duty.unit} ${duty.kind} ${step.audience} ${step.offset}: ${reason}`,
  );

const withHead = (code: string, email: string, second = '') =>
  THREE.map((hamlet) =>
    hamlet.code === code
      ? { ...hamlet, head: contact(email), secondContact: second === '' ? null : contact(second) }
      : hamlet,
  );

const withContact = (code: string, email: string): readonly Agency[] =>
  agenciesWithMail.map((agency) => (agency.code === code ? { ...agency, contact: contact(email) } : agency));

describe('An address', () => {
  test.each(['a@b.vn', 'nguyen.van-a+x@mail.thainguyen.gov.vn', 'x_1@gmail.com'])('%s will do', (address) => {
    expect(isAddress(address)).toBe(true);
  });

  test.each([
    '',
    'a',
    'a@',
    '@b.vn',
    'a@b',
    'a@@b.vn',
    'a b@c.vn',
    'a.@b.vn',
    'trưởng@xóm.vn',
    'a@b..vn',
    '0912345678',
  ])('%s cannot be one', (address) => {
    expect(isAddress(address)).toBe(false);
  });

  test('is asked of the head first, then of the second contact', () => {
    const email = (head: string, second: string) =>
      reachableIn({ head: contact(head), secondContact: contact(second) });
    expect(email('A@b.vn; c@d.vn', 'e@f.vn').addresses).toEqual(['a@b.vn', 'c@d.vn']);
    expect(email('a@b', 'e@f.vn').addresses).toEqual(['e@f.vn']);
    expect(email('a@b', '').problem).toBe('wrong');
    expect(email('', 'e@f').problem).toBe('wrong');
    expect(reachableIn({ head: null, secondContact: null }).problem).toBe('missing');
    expect(reachableBy(contact('a@b.vn, sai, A@B.vn'))).toEqual({ addresses: ['a@b.vn'], problem: '' });
  });
});

describe('Digests', () => {
  test('are one an address, whatever it owes: three hamlets with one address', () => {
    const hamlets = THREE.map((hamlet) => ({ ...hamlet, head: contact('chung@xom.vn') }));
    expect(told('2026-05-28T07:00', { hamlets, agencies: [] })).toEqual([
      'chung@xom.vn: X05 plan 0',
      'chung@xom.vn: X23 plan 0',
      'chung@xom.vn: X37 plan 0',
    ]);
  });

  test('come with the most urgent first, and name it first', () => {
    // The hamlets' mail of 29/05 has gone; what was due on 28/05 is told to agency and office, the result of round 6 comes on 04/06.
    const before = runAt(world(), localMinute('2026-05-29T07:00'), new Set()).told.map(({ key }) => key);
    expect(told('2026-06-01T07:00', {}, before)).toEqual([
      'cq07@xa.vn: X05 plan 4',
      'cq07@xa.vn: X23 plan 4',
      'cq07@xa.vn: X37 plan 4',
      'cq12@xa.vn: X37 plan 2',
      'x05@xom.vn: X05 result -3',
      'x23@xom.vn: X23 result -3',
      'x37@xom.vn: X37 result -3',
    ]);
    const both = told('2026-06-01T07:00').filter((line) => line.startsWith('x37@xom.vn'));
    expect(both).toEqual(['x37@xom.vn: X37 plan 1', 'x37@xom.vn: X37 result -3']);
  });

  test('tell whoever is agency and office at once only once, today and tomorrow', () => {
    // 01/06 is a Monday: the agency's step (30/05) and the office's (01/06) of the plan of round 7 both fall on it.
    const first = runAt(world(), localMinute('2026-06-01T07:00'), new Set());
    const ofOffice = first.told.filter(
      ({ address, duty }) => address === 'cq07@xa.vn' && duty.unit === 'X23',
    );
    expect(ofOffice.map(({ step }) => `${step.audience} ${step.offset}`)).toEqual(['office 4']);
    const spent = new Set(first.told.map(({ key }) => key));
    expect(runAt(world(), localMinute('2026-06-02T07:00'), spent).told).toEqual([]);
  });

  test('tell whoever is hamlet and agency at once by the latest step of both', () => {
    const agencies = withContact('CQ12', 'x37@xom.vn');
    const settings = { ...worldOf(SILENCE).settings, agencyOffset: -2 };
    const mine = (moment: string) =>
      told(moment, { agencies, settings }).filter((line) => line.startsWith('x37@xom.vn: X37 plan'));
    expect(mine('2026-05-26T07:00')).toEqual(['x37@xom.vn: X37 plan -2']);
    expect(mine('2026-05-27T07:00')).toEqual(['x37@xom.vn: X37 plan -1']);
  });

  test('leave out what the ledger has spent', () => {
    const { told: all } = runAt(world(), localMinute('2026-05-28T07:00'), new Set());
    const keys = all.filter(({ duty }) => duty.unit !== 'X37').map(({ key }) => key);
    expect(told('2026-05-28T07:00', {}, keys)).toEqual(['x37@xom.vn: X37 plan 0']);
  });

  test('write to every address of a cell, and anew to an address that was put right', () => {
    const before = runAt(world(), localMinute('2026-05-28T07:00'), new Set()).told.map(({ key }) => key);
    const hamlets = withHead('X37', 'x37@xom.vn; con@xom.vn');
    expect(told('2026-05-28T09:00', { hamlets }, before)).toEqual(['con@xom.vn: X37 plan 0']);
  });
});

describe('Who cannot be mailed', () => {
  test('is said with the reason, and only for a step that has come', () => {
    const hamlets = withHead('X37', '0912345678');
    expect(lost('2026-05-27T07:00', { hamlets })).toEqual(['X37 plan hamlet -1: wrong']);
    expect(lost('2026-05-28T07:00', { hamlets: withHead('X37', '') })).toContain(
      'X37 plan hamlet 0: missing',
    );
    expect(lost('2026-05-21T07:00', { hamlets })).toEqual([]);
    expect(told('2026-05-27T07:00', { hamlets })).not.toContain('x37@xom.vn: X37 plan -1');
  });

  test('is an agency without an address, or one the register does not have', () => {
    expect(lost('2026-01-30T07:00', { agencies: withContact('CQ12', '') })).toContain(
      'X37 plan agency 2: missing',
    );
    const agencies = agenciesWithMail.filter(({ code }) => code !== 'CQ12');
    expect(lost('2026-01-30T07:00', { agencies })).toContain('X37 plan agency 2: missing');
  });

  test('is a Party organ until the office switches it on; its hamlets are written to all the same (B9)', () => {
    expect(lost('2026-01-30T07:00')).toContain('X05 plan agency 2: polite');
    expect(told('2026-01-29T07:00')).toContain('x05@xom.vn: X05 plan 1');
    const settings = { ...worldOf(SILENCE).settings, mailPolite: true };
    expect(told('2026-01-30T07:00', { settings })).toContain('cq02@xa.vn: X05 plan 2');
  });
});

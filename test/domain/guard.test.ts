import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import type { Agency } from '../../src/domain/agency.ts';
import { day } from '../../src/domain/day.ts';
import type { Guard, ReadRegisters, StandingGuard } from '../../src/domain/guard.ts';
import { columnEditors, guardDifferences, keepers, roundsInEntry, stampOf } from '../../src/domain/guard.ts';
import { localMinute } from '../../src/domain/instant.ts';
import { roundInForce } from '../../src/domain/round.ts';

const OWNER = 'chu@example.com';

const guard = (key: string, a1 = 'B2:B9', editors: Guard['editors'] = ['a@example.com']): Guard => ({
  key,
  a1,
  editors,
});

/** As "Bảo vệ sổ" leaves it, made by the owner. */
const stands = (wanted: Guard, other: Partial<StandingGuard> = {}): StandingGuard => ({
  key: wanted.key,
  a1: wanted.a1,
  stamp: stampOf(wanted),
  editors: wanted.editors?.length ?? 0,
  ...other,
});

const faults = (wanted: readonly Guard[], standing: readonly StandingGuard[]): string[] =>
  guardDifferences(wanted, standing, OWNER).map(({ fault, key }) => `${fault} ${key}`);

describe('what has to be done about guards', () => {
  const x01 = guard('2026-D04 X01');
  const asks = guard('log rows', 'A3:G9', null);

  test.each<readonly [what: string, wanted: readonly Guard[], standing: readonly StandingGuard[], string[]]>([
    ['all stand', [x01, asks], [stands(x01), stands(asks)], []],
    ['nothing stands', [x01, asks], [], ['missing 2026-D04 X01', 'missing log rows']],
    [
      'it was made by somebody who is not among those it lets through',
      [x01],
      [stands(x01, { editors: 2 })],
      [],
    ],
    ['who may edit was not asked', [x01], [stands(x01, { editors: null })], []],
    ['a run was cut off before the stamp', [x01], [stands(x01, { stamp: '' })], ['unfinished 2026-D04 X01']],
    ['somebody was taken out by hand', [x01], [stands(x01, { editors: 0 })], ['unfinished 2026-D04 X01']],
    ['it was opened to others by hand', [x01], [stands(x01, { editors: 3 })], ['unfinished 2026-D04 X01']],
    ['what asks was made a lock by hand', [asks], [stands(asks, { editors: 1 })], ['unfinished log rows']],
    [
      'an e-mail was changed',
      [x01],
      [stands(guard(x01.key, x01.a1, ['b@example.com']))],
      ['unfinished 2026-D04 X01'],
    ],
    ['it covers other cells', [x01], [stands(x01, { a1: 'B2:B8' })], ['elsewhere 2026-D04 X01']],
    ['it stands twice', [x01], [stands(x01), stands(x01)], ['doubled 2026-D04 X01']],
    ['twice, once elsewhere', [x01], [stands(x01, { a1: 'C2' }), stands(x01)], ['doubled 2026-D04 X01']],
    ['a round is over', [], [stands(x01)], ['old 2026-D04 X01']],
    ['people protected something', [x01], [stands(x01), stands(x01, { key: null })], []],
  ])('when %s', (_, wanted, standing, found) => {
    expect(faults(wanted, standing)).toEqual(found);
  });

  test('the owner is in no list, though an administrator', () => {
    const both = guard('settings', 'A1:D9', ['a@example.com', OWNER]);
    expect(faults([both], [stands(both, { editors: 1 })])).toEqual([]);
  });

  test('the same people in another order are the same people; nobody is not everybody', () => {
    expect(stampOf({ editors: ['b', 'a'] })).toBe(stampOf({ editors: ['a', 'b'] }));
    expect(stampOf({ editors: [] })).not.toBe(stampOf({ editors: null }));
  });
});

describe('who may edit', () => {
  const contact = (email: string) => ({ name: '', phone: '', email });
  const agencies = agenciesOfPhuLac.map(
    (agency): Agency => ({ ...agency, contact: contact(`${agency.code}@phong.example.com`) }),
  );
  const [hamlet] = hamletsOfPhuLac.map((each) => ({
    ...each,
    head: contact('Truong@Example.com; khong phai thu'),
    secondContact: contact('phu@example.com, hai@example.com'),
  }));
  const registers = (administrators: readonly string[], unknownMayEnter = false): ReadRegisters => ({
    agencies,
    hamlets: hamlet ? [hamlet] : [],
    settings: { administrators, unknownMayEnter },
    economicOffice: 'CQ07',
  });

  test('headings and registers: the administrators and the Economic Office, nobody before one is named', () => {
    expect(keepers(registers(['quan-tri@example.com']))).toEqual([
      'quan-tri@example.com',
      'cq07@phong.example.com',
    ]);
    expect(keepers(registers([]))).toBeNull();
    expect(keepers(registers(['khong-phai-thu']))).toBeNull();
  });

  test('a column: head, second contact, the agency’s officers and the keepers; what is no address is left out', () => {
    expect(columnEditors(hamlet, registers(['quan-tri@example.com']))).toEqual([
      'truong@example.com',
      'phu@example.com',
      'hai@example.com',
      `${hamlet?.agency.toLowerCase()}@phong.example.com`,
      'quan-tri@example.com',
      'cq07@phong.example.com',
    ]);
    expect(columnEditors(undefined, registers(['quan-tri@example.com']))).toHaveLength(2);
  });

  test('a column where people may enter whom no register names: everybody is asked', () => {
    expect(columnEditors(hamlet, registers(['quan-tri@example.com'], true))).toBeNull();
  });
});

describe('the rounds that are being entered', () => {
  const schedule = seasonOfPhuLac.rounds.map((scheduled) => ({
    round: roundInForce(scheduled, {}, deadlineRulesOfPhuLac),
    tracked: true,
    dueSoonDays: 3,
    frozenAt: null,
  }));
  const keys = (today: string, of: Parameters<typeof roundsInEntry>[0] = schedule): readonly string[] =>
    roundsInEntry(of, day(today)).map(({ round }) => round.key);

  test.each([
    ['2025-11-01', ['2026-D01']],
    ['2026-03-06', ['2026-D03', '2026-D04']],
    ['2026-03-07', ['2026-D04', '2026-D05']],
    ['2027-01-20', ['2026-D13']],
  ])('on %s are %s', (today, found) => {
    expect(keys(today)).toEqual(found);
  });

  test('leave out what is frozen and what is only filled in afterwards', () => {
    const frozen = schedule.map((each) =>
      each.round.number === 4 ? { ...each, frozenAt: localMinute('2026-04-09T08:00') } : each,
    );
    expect(keys('2026-03-20', frozen)).toEqual(['2026-D05']);
    const late = schedule.map((each) => ({ ...each, tracked: each.round.number > 4 }));
    expect(keys('2026-03-20', late)).toEqual(['2026-D05']);
  });
});

import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { economicOfficeCode } from '../../src/data/economic-office.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import type { Agency, Contact } from '../../src/domain/agency.ts';
import type { Hamlet } from '../../src/domain/hamlet.ts';
import type { Registers } from '../../src/domain/role.ts';
import { ACTIONS, addressesIn, isAllowed, isShown, nameOf, ROLES, reachOf } from '../../src/domain/role.ts';

const contact = (email: string, name = ''): Contact => ({ name, phone: '0912 345 678', email });

const agencies = agenciesOfPhuLac.map((agency): Agency => {
  if (agency.code === 'CQ05')
    return { ...agency, contact: contact('An@x.invalid; binh@x.invalid', 'Nguyễn An') };
  if (agency.code === economicOfficeCode) return { ...agency, contact: contact('kinh-te@x.invalid') };
  return agency;
});
const ofCQ05 = hamletsOfPhuLac.find(({ agency }) => agency === 'CQ05')?.code;
const hamlets = hamletsOfPhuLac.map((hamlet): Hamlet => {
  if (hamlet.code === 'X01')
    return {
      ...hamlet,
      head: contact(' Truong@x.invalid '),
      secondContact: contact('bithu@x.invalid', 'Lê Bí Thư'),
    };
  return hamlet;
});
const settings = { administrators: addressesIn('QT@x.invalid;\nqt2@x.invalid'), unknownMayEnter: false };
const registers: Registers = { hamlets, agencies, settings, economicOffice: economicOfficeCode };

const x01 = hamlets.find(({ code }) => code === 'X01');
const x02 = hamlets.find(({ code }) => code === 'X02');

describe('addresses', () => {
  test('of a cell are told apart whatever separates them, and capitals do not count', () => {
    expect(addressesIn(' An@X.invalid;binh@x.invalid , chi@x.invalid\ndung@x.invalid;; ')).toEqual([
      'an@x.invalid',
      'binh@x.invalid',
      'chi@x.invalid',
      'dung@x.invalid',
    ]);
    expect(addressesIn('')).toEqual([]);
  });

  test('that are blank name nobody: who is not told of is no officer of an agency without an address', () => {
    expect(isAllowed('confirm', { agency: 'CQ08' }, '', registers)).toBe(false);
    expect(isAllowed('confirm', { agency: 'CQ08' }, '  ', registers)).toBe(false);
    expect(isAllowed('enter', { hamlet: x02 }, '', registers)).toBe(false);
  });

  test('are compared whole', () => {
    expect(isAllowed('confirm', { agency: 'CQ05' }, 'n@x.invalid', registers)).toBe(false);
    expect(isAllowed('confirm', { agency: 'CQ05' }, 'AN@x.invalid ', registers)).toBe(true);
    expect(isAllowed('confirm', { agency: 'CQ05' }, 'binh@x.invalid', registers)).toBe(true);
  });
});

describe('who may', () => {
  test('a head and a second contact enter for their own hamlet and no other', () => {
    for (const email of ['truong@x.invalid', 'bithu@x.invalid']) {
      expect(isAllowed('enter', { hamlet: x01 }, email, registers)).toBe(true);
      expect(isAllowed('enter', { hamlet: x02 }, email, registers)).toBe(false);
    }
  });

  test('an officer enters for the hamlets of the agency', () => {
    const own = hamlets.find(({ code }) => code === ofCQ05);
    expect(isAllowed('enter', { hamlet: own }, 'an@x.invalid', registers)).toBe(true);
    expect(isAllowed('enter', { hamlet: x02 }, 'an@x.invalid', registers)).toBe(x02?.agency === 'CQ05');
  });

  test('who is named somewhere is no stranger, so that a head may not enter elsewhere where strangers may', () => {
    const open = { ...registers, settings: { ...settings, unknownMayEnter: true } };
    expect(isAllowed('enter', { hamlet: x02 }, 'truong@x.invalid', open)).toBe(false);
    expect(isAllowed('enter', { hamlet: x02 }, 'la@x.invalid', open)).toBe(true);
    expect(isAllowed('enter', { hamlet: x02 }, '', open)).toBe(true);
  });

  test('nobody is taken for a stranger before all registers were read', () => {
    const open = { ...settings, unknownMayEnter: true };
    const economicOffice = economicOfficeCode;
    expect(
      isAllowed('enter', { hamlet: x02 }, 'an@x.invalid', { hamlets, settings: open, economicOffice }),
    ).toBe(false);
    expect(isAllowed('enter', { hamlet: x02 }, 'la@x.invalid', { hamlets, agencies, economicOffice })).toBe(
      false,
    );
  });

  test('everybody the table refuses is refused whatever is read, and what is allowed early stays allowed', () => {
    const people = [
      '',
      'la@x.invalid',
      'an@x.invalid',
      'kinh-te@x.invalid',
      'truong@x.invalid',
      'qt@x.invalid',
    ];
    const economicOffice = economicOfficeCode;
    const parts: Registers[] = [
      { economicOffice },
      { economicOffice, hamlets },
      { economicOffice, hamlets, agencies },
      { economicOffice, agencies },
      { economicOffice, settings },
    ];
    for (const action of ACTIONS) {
      for (const email of people) {
        const target = { hamlet: x01, agency: x01?.agency };
        const whole = isAllowed(action, target, email, registers);
        for (const part of parts) {
          if (isAllowed(action, target, email, part))
            expect([action, email, whole]).toEqual([action, email, true]);
        }
      }
    }
  });

  test('whom Google does not tell may never do more than enter, and begin a workbook that is nobody’s', () => {
    const reaches = ACTIONS.filter((action) => reachOf(action, 'unknown') !== 'nothing');
    expect(reaches).toEqual(['enter', 'setUp']);
    expect(reachOf('enter', 'unknown')).toBe('ifAllowed');
    expect(reachOf('setUp', 'unknown')).toBe('untilNamed');
    for (const action of ACTIONS) expect(reachOf(action, 'stranger')).toBe(reachOf(action, 'unknown'));
  });

  test('an administrator may do everything', () => {
    expect(ACTIONS.map((action) => reachOf(action, 'administrator'))).toEqual(ACTIONS.map(() => 'all'));
    expect(ROLES[0]).toBe('administrator');
  });
});

describe('what others read', () => {
  const shown = (email: string, of: Registers = registers): readonly string[] =>
    agencies.filter((agency) => isShown(agency, email, of)).map(({ code }) => code);

  test('an officer is shown the own agency, everybody else all', () => {
    expect(shown('an@x.invalid')).toEqual(['CQ05']);
    for (const email of ['kinh-te@x.invalid', 'qt@x.invalid', 'truong@x.invalid', 'la@x.invalid', '']) {
      expect(shown(email)).toHaveLength(agencies.length);
    }
    const both = { ...registers, settings: { ...settings, administrators: ['an@x.invalid'] } };
    expect(shown('an@x.invalid', both)).toHaveLength(agencies.length);
  });

  test('people are called by name or by what they are of, never by their address', () => {
    expect(nameOf('binh@x.invalid', registers)).toBe('Nguyễn An');
    expect(nameOf('kinh-te@x.invalid', registers)).toBe('Phòng Kinh tế');
    expect(nameOf('bithu@x.invalid', registers)).toBe('Lê Bí Thư');
    expect(nameOf('TRUONG@x.invalid', registers)).toBe(x01?.name);
    expect(nameOf('la@x.invalid', registers)).toBe('');
    expect(nameOf('không xác định', registers)).toBe('không xác định');
  });
});

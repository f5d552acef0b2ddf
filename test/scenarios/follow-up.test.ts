import { beforeAll, describe, expect, test } from 'vitest';
import type { DutyKind } from '../../src/domain/duty.ts';
import type { FollowUp } from '../../src/wire/reminders.ts';
import type { Office } from '../scenario.ts';
import { granted } from './hamlet-desk.ts';
import { ACTORS, RolesOffice } from './roles-office.ts';

/** What follows the list of "Đôn đốc": whom to speak to, when each was reminded last, how reminding by mail stands. */

const ROUND_4 = '2026-D04';
const ROUND_3 = '2026-D03';

let here: RolesOffice;
let office: Office;
/** The hamlet of the officer's agency, and another's. */
let own: string;
let other: string;

const types = (tab: 'hamlets' | 'agencies', code: string, key: string, text: string): void => {
  const register = office.register(tab);
  const cell = register.cell(code, key);
  register.read(() => cell.setNumberFormat('@').setValue(text));
};

beforeAll(() => {
  here = new RolesOffice();
  office = here.office;
  office.at('2026-03-02T08:00:00+07:00');
  own = here.own.hamlet.code;
  other = here.other.hamlet.code;
  for (const code of [own, other]) {
    types('hamlets', code, 'headName', `Trưởng ${code}`);
    types('hamlets', code, 'headPhone', `0000 000 ${code}`);
  }
});

const sits = (role: string): void => {
  const actor = ACTORS.find((each) => each.role === role);
  if (!actor) throw new Error(`nobody is ${role}`);
  here.sits(actor);
};

const follows = (kind: DutyKind = 'plan', roundKey: string | null = ROUND_4): FollowUp =>
  granted(office.asks('readFollowUp', { roundKey, kind }));

const seen = ({ contacts }: FollowUp): readonly string[] => contacts.map(({ unit }) => unit);

const reminds = (units: readonly string[], more: object = {}): unknown =>
  granted(
    office.asks('recordReminded', {
      roundKey: ROUND_4,
      kind: 'plan',
      units,
      channel: 'call',
      operationId: office.nextOperation(),
      ...more,
    }),
  );

describe('telephones and addresses', () => {
  test('are all shown to the administrator and the Economic Office', () => {
    for (const role of ['administrator', 'economicOffice']) {
      sits(role);
      const answer = follows();
      expect(answer.contacts).toHaveLength(48 + 23);
      expect(answer.may.send).toBe(true);
      expect(answer.may.record).toHaveLength(48 + 23);
      expect(answer.contacts.find(({ unit }) => unit === other)).toMatchObject({
        who: `Trưởng ${other}`,
        phone: `0000 000 ${other}`,
      });
    }
  });

  test('of the own hamlets and the own agency alone to an officer', () => {
    sits('officer');
    const answer = follows();
    const agency = here.own.agency.code;
    expect(seen(answer)).toContain(own);
    expect(seen(answer)).toContain(agency);
    expect(seen(answer)).not.toContain(other);
    expect(seen(answer).every((unit) => unit === agency || answer.agencyOf[unit] === agency)).toBe(true);
    expect(JSON.stringify(answer)).not.toContain(`0000 000 ${other}`);
    expect([...answer.may.record].sort()).toEqual([...seen(answer)].sort());
    expect(answer.may.send).toBe(false);
  });

  test.each(['hamlet', 'serviceCentre', 'stranger', 'unknown'])('of nobody to %s', (role) => {
    sits(role);
    const answer = follows();
    // The service centre is an agency besides, with hamlets of its own.
    if (role !== 'serviceCentre') expect(seen(answer)).toEqual([]);
    expect(seen(answer)).not.toContain(own);
    expect(JSON.stringify(answer)).not.toContain('0000 000');
    expect(JSON.stringify(answer)).not.toMatch(role === 'serviceCentre' ? /truong-xom@/ : /@/);
    expect(answer.may.send).toBe(false);
  });

  test('say where the address is missing or cannot be one, and who else has a telephone', () => {
    office.as('clerk');
    types('hamlets', 'X30', 'headEmail', 'trưởng xóm');
    types('hamlets', 'X31', 'secondName', 'Bí thư (mẫu)');
    types('hamlets', 'X31', 'secondPhone', '0000 000 031');
    types('hamlets', 'X31', 'secondEmail', 'x31@example.vn');
    const { contacts } = follows();
    const of = (code: string) => contacts.find(({ unit }) => unit === code);
    expect(of('X30')).toMatchObject({ emailProblem: 'wrong', email: 'trưởng, xóm' });
    expect(of('X31')).toEqual({
      unit: 'X31',
      who: 'Bí thư (mẫu)',
      phone: '0000 000 031',
      email: 'x31@example.vn',
      emailProblem: '',
    });
    expect(of('X32')).toMatchObject({ who: '', phone: '', email: '', emailProblem: 'missing' });
  });
});

describe('when somebody was reminded last', () => {
  test('is of this round and this duty alone, with how often and how long ago, by the name the registers have', () => {
    office.as('clerk');
    expect(follows().last).toEqual([]);
    reminds([own, 'X33']);
    office.at('2026-03-02T16:00:00+07:00');
    sits('officer');
    types('agencies', here.own.agency.code, 'contactName', 'Cán bộ (mẫu)');
    reminds([own], { channel: 'zalo' });
    reminds([own], { kind: 'result' });
    office.as('clerk').at('2026-03-04T08:00:00+07:00');
    const { last } = follows();
    expect(last.find(({ unit }) => unit === own)).toEqual({
      unit: own,
      time: '16:00 02/03/2026',
      how: 'Zalo',
      who: 'Cán bộ (mẫu)',
      times: 2,
      daysAgo: 2,
    });
    expect(last.find(({ unit }) => unit === 'X33')).toMatchObject({ how: 'gọi điện', times: 1 });
    expect(follows('result').last).toMatchObject([{ unit: own, times: 1 }]);
    expect(follows('plan', ROUND_3).last).toEqual([]);
  });

  test('is told to everybody, and nobody’s address with it', () => {
    sits('stranger');
    const { last } = follows();
    expect(last.map(({ unit }) => unit)).toContain(own);
    expect(JSON.stringify(last)).not.toContain('@');
  });
});

describe('the health card', () => {
  test('says that reminding is off, and how many cannot be written to', () => {
    office.as('clerk');
    const { health } = follows();
    expect(health).toMatchObject({
      isOn: false,
      tone: 'quiet',
      headline: 'Nhắc tự động đang tắt.',
      unsure: [],
    });
    expect(health.lines.join('\n')).toMatch(/\d+ nơi chưa có thư điện tử/);
    expect(health.lines.join('\n')).toMatch(/1 nơi có thư điện tử ghi sai: Xóm/);
  });

  test('leaves mails in doubt to whoever may send', () => {
    const tab = office.register('reminders');
    const cells: Readonly<Record<string, string>> = {
      key: 'lost',
      round: ROUND_4,
      kind: 'Kế hoạch',
      unit: own,
      channel: 'thư điện tử',
      state: 'chưa rõ',
    };
    const keys = tab.columnKeys();
    tab.read((range) => {
      const row = range.getValues().findIndex((each, at) => at > 1 && each[0] === '');
      for (const [key, text] of Object.entries(cells))
        range.offset(row, keys.indexOf(key), 1, 1).setValue(text);
    });
    office.as('clerk');
    expect(follows().health.unsure).toMatchObject([{ key: 'lost' }]);
    sits('officer');
    expect(follows().health.unsure).toEqual([]);
  });
});

test('all of it takes the same few calls, and two more at the most where no round was chosen', () => {
  office.as('clerk');
  const counted = (roundKey: string | null): number => {
    office.host.calls.reset();
    follows('plan', roundKey);
    return office.host.calls.total;
  };
  expect(counted(ROUND_4)).toBeLessThanOrEqual(15);
  expect(counted(null)).toBeLessThanOrEqual(15);
});

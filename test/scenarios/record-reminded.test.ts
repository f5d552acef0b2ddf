import { beforeAll, expect, test } from 'vitest';
import type { RecordedReminded } from '../../src/wire/reminders.ts';
import type { Office } from '../scenario.ts';
import { granted, sentenceOf } from './hamlet-desk.ts';
import { ACTORS, RolesOffice } from './roles-office.ts';

/** "Đã nhắc": what somebody did by telephone, on Zalo or in person. */

const ROUND_4 = '2026-D04';

let here: RolesOffice;
let office: Office;

beforeAll(() => {
  here = new RolesOffice();
  office = here.office;
  office.at('2026-03-02T08:00:00+07:00');
});

const sits = (role: string): void => {
  const actor = ACTORS.find((each) => each.role === role);
  if (!actor) throw new Error(`nobody is ${role}`);
  here.sits(actor);
};

const request = (units: readonly string[], more: object = {}) => ({
  roundKey: ROUND_4,
  kind: 'plan',
  units,
  channel: 'call',
  operationId: office.nextOperation(),
  ...more,
});

const reminds = (units: readonly string[], more: object = {}): RecordedReminded =>
  granted(office.asks('recordReminded', request(units, more)));

/** The rows of the tab Đôn đốc as one reads them. */
const ledger = (): readonly string[] =>
  office.register('reminders').read((range) =>
    range
      .getDisplayValues()
      .slice(2)
      .filter((row) => row[0] !== '')
      .map((row) =>
        row
          .slice(1, 12)
          .filter((text) => text !== '')
          .join(' | '),
      ),
  );

const linesOfLog = (): readonly string[] => office.logged().filter((line) => line.includes('Đã nhắc'));

test('a call is a row of the ledger and a line of the log, and comes back as the last reminder', () => {
  office.as('clerk');
  const answer = reminds(['X23']);
  expect(answer.message).toBe('Đã ghi: nhắc Xóm Cẩm 2, gọi điện.');
  expect(answer.last).toEqual([
    { unit: 'X23', time: '08:00 02/03/2026', how: 'gọi điện', who: '', times: 1, daysAgo: 0 },
  ]);
  expect(ledger()).toEqual([
    '08:00 02/03/2026 | 2026-D04 | Kế hoạch | X23 | Xóm Cẩm 2 | gọi điện | đã nhắc | 08:00 02/03/2026 | van-phong@example.invalid',
  ]);
  expect(linesOfLog().at(-1)).toContain('Đã nhắc | 2026-D04 | X23 | kế hoạch; gọi điện; Xóm Cẩm 2');
});

test('pressed twice it is one: by the same press, and by another within the minute', () => {
  const rows = ledger().length;
  const press = request(['X23'], { channel: 'zalo' });
  office.asks('recordReminded', press);
  const again = granted(office.asks('recordReminded', press));
  expect(again.last).toMatchObject([{ how: 'Zalo', times: 2 }]);
  reminds(['X23'], { channel: 'zalo' });
  expect(ledger()).toHaveLength(rows + 1);
  office.at('2026-03-02T09:30:00+07:00');
  reminds(['X23'], { channel: 'zalo' });
  expect(ledger()).toHaveLength(rows + 2);
});

test('a whole group is one line of the log and a row for each, at the same cost as one', () => {
  office.at('2026-03-03T08:00:00+07:00');
  const counted = (units: readonly string[]): number => {
    const press = request(units, { channel: 'inPerson' });
    office.host.calls.reset();
    granted(office.asks('recordReminded', press));
    return office.host.calls.total;
  };
  const [rows, lines] = [ledger().length, linesOfLog().length];
  const one = counted(['X01']);
  const many = counted(['X02', 'X03', 'X04', 'X05', 'X06', 'X07', 'X08']);
  expect(many).toBe(one);
  expect(ledger()).toHaveLength(rows + 8);
  expect(linesOfLog()).toHaveLength(lines + 2);
  expect(linesOfLog().at(-1)).toContain('kế hoạch; gặp trực tiếp; Xóm');
});

test('an officer notes the own hamlets and the own agency alone, and of several all or none', () => {
  sits('officer');
  const { own, other } = here;
  const rows = ledger().length;
  expect(sentenceOf(office.asks('recordReminded', request([own.hamlet.code, other.hamlet.code])))).toContain(
    'Mời nhờ phòng Kinh tế hoặc người quản trị sổ làm giúp.',
  );
  expect(ledger()).toHaveLength(rows);
  reminds([own.hamlet.code]);
  reminds([own.agency.code], { kind: 'cleanUp' });
  expect(ledger()).toHaveLength(rows + 2);
});

test.each(['hamlet', 'serviceCentre', 'stranger', 'unknown'])('%s may not note anything', (role) => {
  sits(role);
  const rows = ledger().length;
  expect(office.asks('recordReminded', request([here.own.hamlet.code]))).toMatchObject({ ok: false });
  expect(ledger()).toHaveLength(rows);
});

test('what does not owe such a thing, or is none, is refused before anything is written', () => {
  office.as('clerk');
  const rows = ledger().length;
  for (const bad of [
    request(['CQ07']),
    request(['X23'], { kind: 'cleanUp' }),
    request(['X99']),
    request([]),
    request(['X23'], { channel: 'email' }),
    request(['X23'], { roundKey: '2026-D77' }),
  ]) {
    expect(office.asks('recordReminded', bad)).toMatchObject({ ok: false });
  }
  expect(ledger()).toHaveLength(rows);
});

test('a tab that is full gets new rows, and nothing is written over', () => {
  office.as('clerk').at('2026-03-04T08:00:00+07:00');
  const tab = office.register('reminders');
  const before = ledger();
  tab.read((range) => {
    const rows = range.getNumRows();
    const filled = before.length + 2;
    const blank = rows - filled;
    range.offset(filled, 0, blank, 1).setValues(Array.from({ length: blank }, (_, at) => [`cũ ${at}`]));
  });
  const full = ledger().length;
  reminds(['X31', 'X32']);
  expect(ledger()).toHaveLength(full + 2);
  expect(ledger().slice(0, before.length)).toEqual(before);
  expect(ledger().filter((row) => /X31|X32/.test(row))).toHaveLength(2);
});

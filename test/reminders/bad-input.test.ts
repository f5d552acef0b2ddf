import { beforeAll, describe, expect, test } from 'vitest';
import { registerRange } from '../../src/sheets/layout.ts';
import { reminderStateWords } from '../../src/text/reminder-ledger.ts';
import { OWNERS, ReminderDesk } from './reminder-desk.ts';

/** Whatever is wrong with registers, triggers, clocks and tabs is said in words on the health card, and no mail goes astray for it. */

const [FIRST, SECOND] = OWNERS;
const EARLY = '2026-02-27T05:30:00+07:00';

let ready: ReminderDesk;

beforeAll(async () => {
  ready = await ReminderDesk.open(EARLY);
});

const RUNNING = 'Nhắc tự động đang chạy.';
const LOOK = 'Nhắc tự động đang chạy, có việc cần xem.';
const STOPPED = 'Nhắc tự động đang dừng, cần xem lại.';

const saying = (...words: readonly string[]): unknown =>
  expect.arrayContaining(words.map((each) => expect.stringContaining(each)));

describe('The health card', () => {
  test('says that all is well, who holds the clock and when it goes next', () => {
    const office = ready.copy(EARLY);
    office.switches('on');
    office.hours(3);
    expect(office.health(FIRST)[0]).toBe(RUNNING);
    expect(office.health(FIRST)).toEqual(
      saying(
        `Lần gần nhất: 07:30 27/02/2026, tự động: ${office.mails.length} thư đã gửi.`,
        'Lần tới: ngày mai, trong khoảng một giờ kể từ 07:00.',
        'Người giữ nhắc tự động: anh/chị.',
      ),
    );
    expect(office.health(SECOND)).toEqual(saying('Cần đổi thì bấm “Nhận giữ nhắc tự động”.'));
  });

  test('names those without an address and those whose address is wrong; everybody else is written to', () => {
    const office = ready.copy(EARLY);
    office.types('hamlets', 'X01', 'headEmail', '');
    office.types('hamlets', 'X02', 'headEmail', 'truong xom 2 @gmail');
    office.switches('on');
    office.hours(3);
    expect(office.health()).toEqual(
      saying(
        `1 nơi chưa có thư điện tử: ${office.nameOf('X01')}. Mời ghi ở trang Xóm`,
        `1 nơi có thư điện tử ghi sai: ${office.nameOf('X02')}. Mời sửa ở trang Xóm`,
      ),
    );
    expect(office.health()[0]).toBe(LOOK);
    expect(office.mails.length).toBe(ready.copy('2026-02-27T07:30:00+07:00').mailsDue() - 2);
    expect(office.setting('reminderWords')).toContain('2 thiếu địa chỉ');
  });

  test('says how many wait for Google’s quota, and why', () => {
    const office = ready.copy(EARLY, { mailRecipients: 5 });
    office.switches('on');
    office.hours(3);
    expect(office.mails).toHaveLength(5);
    expect(office.health()).toEqual(
      saying(
        'thư còn chờ vì hôm đó đã hết lượt thư Google cho phép',
        'Việc gấp mời gọi điện.',
        'Sau lần đó Google còn cho gửi 0 thư',
      ),
    );
  });

  test('says to its owner that the trigger was deleted by hand, to others after 26 hours that it is silent; a press goes on', () => {
    const office = ready.copy(EARLY);
    office.switches('on');
    office.hours(1);
    office.deletesTriggers(FIRST);
    expect(office.health(FIRST)).toEqual(saying('Hẹn giờ của Google đã bị xóa'));
    expect(office.health(FIRST)[0]).toBe(STOPPED);
    office.hours(27);
    expect(office.mails).toHaveLength(0);
    expect(office.health(SECOND)).toEqual(saying('Đã 27 giờ không chạy (lần cuối 06:30 27/02/2026).'));
    expect(office.health(SECOND)[0]).toBe(STOPPED);
    expect(office.presses(undefined, SECOND).ok).toBe(true);
    expect(office.mails.length).toBeGreaterThan(0);
    // Silence is no reason for refusing: another may switch it on without a word.
    expect(office.switches('on', SECOND)).toMatchObject({ ok: true, value: { health: { isMine: true } } });
  });

  test('refuses a second owner kindly, by name, and tells of the first one’s trigger after a take-over', () => {
    const office = ready.copy(EARLY);
    const agency = office.rows('agencies').find(({ code }) => code === 'CQ07');
    office.types('agencies', 'CQ07', 'contactEmail', FIRST);
    office.types('agencies', 'CQ07', 'contactName', 'Chị Lan');
    expect(agency).toBeDefined();
    office.switches('on', FIRST);
    expect(office.switches('on', SECOND)).toMatchObject({
      ok: false,
      problem: {
        message:
          'Nhắc tự động đang chạy từ tài khoản của Chị Lan. Nếu cần đổi người, mời bấm “Nhận giữ nhắc tự động”.',
      },
    });
    expect(office.switches('takeOver', SECOND).ok).toBe(true);
    office.hours(3);
    expect(office.health(SECOND)).toEqual(saying('Tài khoản khác cũng hẹn giờ ở sổ này'));
    expect(new Set(office.mails.map(({ from }) => from))).toEqual(new Set([SECOND]));
  });

  test('says that a clock was ahead, and forgets it with the next run', () => {
    const office = ready.copy(EARLY);
    office.switches('on');
    const right = office.host.clock.now();
    office.later(48 * 60 + 120);
    office.fires();
    office.host.clock.set(right);
    expect(office.health()).toEqual(
      saying('sau cả giờ hiện nay: có lúc đồng hồ bị sai', 'thư đã gửi không gửi lại'),
    );
    office.later(120);
    office.fires();
    expect(office.health()[0]).toBe(RUNNING);
  });

  test('says which tab could not be read, and the other rounds are reminded of all the same', () => {
    const office = ready.copy(EARLY);
    office.host.calls.uncounted(() => {
      const sheet = office.desk.tab(office.desk.rounds[2] ?? office.desk.round).range.getSheet();
      office.host.globals.SpreadsheetApp.getActive().deleteSheet(sheet);
    });
    office.switches('on');
    office.hours(3);
    expect(office.health()).toEqual(
      saying('Lần chạy tự động gần nhất có chỗ không đọc được. Không tìm thấy trang "Đợt 3"'),
    );
    expect(office.mails.length).toBeGreaterThan(0);
    for (const { body } of office.mails) expect(body).not.toMatch(/kết quả ra quân đợt 3/i);
  });

  test('says that the ledger is gone, and nothing is sent without it', () => {
    const office = ready.copy(EARLY);
    office.switches('on');
    office.host.calls.uncounted(() => {
      const sheet = office.desk.named(registerRange.reminders).getSheet();
      office.host.globals.SpreadsheetApp.getActive().deleteSheet(sheet);
    });
    office.hours(3);
    expect(office.mails).toHaveLength(0);
    expect(office.presses()).toMatchObject({ problem: { code: 'tab-missing' } });
    expect(office.host.failures).toEqual([]);
    expect(office.beatKept()['problem']).toContain('Không tìm thấy trang "Đôn đốc"');
  });

  test('says that the owner has to agree anew, and sends nothing until then', () => {
    const on = ready.copy(EARLY);
    on.switches('on');
    const office = on.copy(EARLY, {
      consent: ['spreadsheets.currentonly', 'script.scriptapp', 'userinfo.email'],
    });
    office.hours(3);
    expect(office.mails).toHaveLength(0);
    expect(office.beatKept()['needsConsent']).toBe(true);
    const agreed = office.copy('2026-02-27T08:31:00+07:00');
    expect(agreed.health(FIRST)).toEqual(saying('Google cần anh/chị đồng ý lại thì thư mới gửi được.'));
    agreed.hours(1);
    expect(agreed.health(FIRST)[0]).toBe(RUNNING);
    expect(agreed.mails.length).toBeGreaterThan(0);
  });

  test('asks about mails in doubt: of a copied file, whose run nobody remembers, all that stood open', () => {
    const office = ready.copy('2026-02-27T07:30:00+07:00');
    office.onlyAddresses({ X01: 'a@example.invalid', X02: 'b@example.invalid' });
    office.presses();
    office.setsStates(reminderStateWords.reserved);
    office.presses();
    expect(office.mails).toHaveLength(2);
    expect(office.health()).toEqual(saying('2 thư chưa rõ đã đi hay chưa vì lần gửi bị ngắt.'));
  });

  test('takes rubbish in the properties for nothing, and words that were typed over in the ledger for a doubt', () => {
    const office = ready.copy('2026-02-27T07:30:00+07:00');
    office.onlyAddresses({ X01: 'a@example.invalid' });
    office.presses();
    office.setsStates('xong rồi');
    for (const rubbish of [
      '',
      '{',
      '[]',
      'null',
      '{"owner":7,"lastRun":{"at":"x"}}',
      '{"id":"x","touchedAt":"y"}',
    ]) {
      office.setsProperties(rubbish);
      office.presses();
      expect(office.health()[0]).toBe('Nhắc tự động đang tắt.');
    }
    expect(office.mails).toHaveLength(1);
    expect(office.health()).toEqual(saying('1 thư chưa rõ đã đi hay chưa'));
    expect(office.switches('on').ok).toBe(true);
  });
});

test('A page that calls the clock’s function has nothing sent, whoever’s page it is', () => {
  const office = ready.copy('2026-02-27T07:30:00+07:00');
  office.switches('on', FIRST);
  const { owner } = office.clockKept();
  for (const event of [
    undefined,
    {},
    { triggerUid: 7 },
    { triggerUid: 'x' },
    { triggerUid: owner.triggerId },
  ]) {
    office.asks('onReminderClock', event as object, SECOND);
  }
  expect(office.mails).toHaveLength(0);
  office.asks('onReminderClock', { triggerUid: 'x' }, FIRST);
  expect(office.clockKept().owner).toEqual(owner);
  expect(office.health(FIRST)[0]).toBe(RUNNING);
});

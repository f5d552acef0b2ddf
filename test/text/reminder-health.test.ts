import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfMinute, localMinute } from '../../src/domain/instant.ts';
import type { ClockState, RunOutcome } from '../../src/domain/reminder-clock.ts';
import { type HealthGiven, reminderHealth } from '../../src/domain/reminder-health.ts';
import { healthWords, REMINDER_WORDS_LETTERS, reminderWords } from '../../src/text/reminder-health.ts';

const at = localMinute;
const NOW = at('2026-11-26T09:10');

const run: RunOutcome = {
  at: at('2026-11-26T07:05'),
  day: dayOfMinute(NOW),
  sent: 12,
  failed: 0,
  unsure: 0,
  waiting: 0,
  unreachable: 0,
  quotaLeft: 88,
  by: 'clock',
};

const clock: ClockState = {
  owner: { email: 'kt@gmail.com', triggerId: '1', since: at('2026-11-01T08:00') },
  hour: 7,
  lastBeat: at('2026-11-26T09:05'),
  lastRun: run,
  strangerBeat: null,
  needsConsent: false,
  problem: '',
};

const well: HealthGiven = {
  clock,
  now: NOW,
  isMine: true,
  hasTrigger: true,
  unreachable: { missing: [], wrong: [] },
  unsure: 0,
};

const names = {
  unitName: (code: string) => `Xóm ${code}`,
  personName: (email: string) => (email === 'kt@gmail.com' ? 'Phòng Kinh tế' : ''),
  maySend: true,
};

type Given = Partial<HealthGiven> & { readonly state?: Partial<ClockState> };

const card = (given: Given = {}, maySend = true) => {
  const { state, ...rest } = given;
  const health = reminderHealth({ ...well, ...rest, clock: { ...clock, ...state } });
  return healthWords(health, { ...names, maySend });
};

describe('the health card', () => {
  test('of a clock that is well says what was, what is left, what comes and whose it is', () => {
    expect(card({ isMine: false, hasTrigger: null })).toMatchInlineSnapshot(`
      {
        "headline": "Nhắc tự động đang chạy.",
        "lines": [
          "Lần gần nhất: 07:05 26/11/2026, tự động: 12 thư đã gửi.",
          "Sau lần đó Google còn cho gửi 88 thư trong ngày.",
          "Lần tới: ngày mai, trong khoảng một giờ kể từ 07:00.",
          "Người giữ nhắc tự động: Phòng Kinh tế. Cần đổi thì bấm “Nhận giữ nhắc tự động”.",
        ],
        "tone": "good",
      }
    `);
  });

  test('tells that it is off, and what its last run was', () => {
    const off = card({ state: { owner: null, lastRun: { ...run, by: 'person' } } });
    expect(off.headline).toBe('Nhắc tự động đang tắt.');
    expect(off.tone).toBe('quiet');
    expect(off.lines).toMatchInlineSnapshot(`
      [
        "Chưa bật nhắc tự động: bấm “Bật nhắc tự động”, hoặc bấm “Gửi thư nhắc” mỗi khi cần.",
        "Lần gần nhất: 07:05 26/11/2026, do người bấm: 12 thư đã gửi.",
        "Sau lần đó Google còn cho gửi 88 thư trong ngày.",
      ]
    `);
    expect(card({ state: { owner: null, lastRun: null } }).lines).toContain('Chưa gửi lần nào.');
  });

  test('names no button to whoever has none', () => {
    const others = { isMine: false, hasTrigger: null };
    const cards: readonly Given[] = [
      { state: { owner: null } },
      { ...others, state: { lastBeat: at('2026-11-20T07:00') } },
      { ...others, state: { needsConsent: true } },
      { ...others, unsure: 2 },
      others,
    ];
    for (const given of cards) {
      expect(card(given).lines.join(' ')).toMatch(/bấm|ghi ở dưới/);
      expect(card(given, false).lines.join(' ')).not.toMatch(/bấm|ghi ở dưới/);
    }
  });

  test('tells when nothing was heard for more than 26 hours, and not a minute before', () => {
    const heard = (lastBeat: string) => card({ state: { lastBeat: at(lastBeat) } });
    expect(heard('2026-11-25T07:10').headline).toBe('Nhắc tự động đang chạy.');
    const silent = heard('2026-11-25T07:09');
    expect(silent).toMatchObject({ tone: 'overdue', headline: 'Nhắc tự động đang dừng, cần xem lại.' });
    expect(silent.lines[0]).toBe(
      'Đã 26 giờ không chạy (lần cuối 07:09 25/11/2026). Mời tắt rồi bật lại nhắc tự động.',
    );
    expect(card({ isMine: false, state: { lastBeat: at('2026-11-20T07:00') } }).lines[0]).toContain(
      'Nhận giữ nhắc tự động',
    );
    // Switched on and never heard: counted from then.
    expect(card({ state: { lastBeat: null, lastRun: null } }).tone).toBe('overdue');
    const fresh = { email: 'kt@gmail.com', triggerId: '2', since: at('2026-11-26T08:00') };
    expect(card({ state: { lastBeat: null, lastRun: null, owner: fresh } }).tone).toBe('good');
    // What the owner before left behind does not count against the new one.
    expect(card({ state: { lastBeat: at('2026-11-20T07:00'), owner: fresh } }).tone).toBe('good');
  });

  test('tells that the trigger was deleted, though only its owner can see that', () => {
    expect(card({ hasTrigger: false }).lines[0]).toContain('đã bị xóa');
    expect(card({ hasTrigger: null }).tone).toBe('good');
  });

  test('tells of a clock that was two days ahead, which stops nothing', () => {
    const ahead = card({ state: { lastBeat: at('2026-11-28T07:05') } });
    expect(ahead.tone).toBe('soon');
    expect(ahead.lines[0]).toContain('07:05 28/11/2026, sau cả giờ hiện nay');
    expect(card({ state: { lastRun: { ...run, at: at('2026-11-28T07:05') } } }).tone).toBe('soon');
    expect(card({ state: { lastBeat: at('2026-11-26T09:15') } }).tone).toBe('good');
    // Beating again, and still silent for long: both are said.
    const both = card({
      state: { lastBeat: at('2026-11-24T07:05'), lastRun: { ...run, at: at('2026-11-28T07:05') } },
    });
    expect(both.tone).toBe('overdue');
    expect(both.lines.filter((line) => /Đã 50 giờ|đồng hồ bị sai/.test(line))).toHaveLength(2);
  });

  test('tells what the clock could not read', () => {
    const { tone, lines } = card({ state: { problem: 'Mời bấm “Kiểm tra sổ”.' } });
    expect([tone, lines[0]]).toEqual([
      'soon',
      'Lần chạy tự động gần nhất có chỗ không đọc được. Mời bấm “Kiểm tra sổ”.',
    ]);
  });

  test('tells that the owner has to agree again', () => {
    expect(card({ state: { needsConsent: true } }).lines[0]).toContain('bấm đồng ý');
    expect(card({ isMine: false, state: { needsConsent: true } }).lines[0]).toContain('báo người đó');
  });

  test('tells of a second clock while it still beats', () => {
    expect(card({ state: { strangerBeat: at('2026-11-26T08:20') } })).toMatchObject({ tone: 'soon' });
    expect(card({ state: { strangerBeat: at('2026-11-24T08:20') } }).tone).toBe('good');
  });

  test('tells what failed, waits or is unsure, and whom no mail reaches', () => {
    const { headline, tone, lines } = card({
      unsure: 2,
      unreachable: { missing: ['1', '2', '3', '4', '5', '6', '7', '8'], wrong: ['9'] },
      state: { lastRun: { ...run, failed: 1, waiting: 20, quotaLeft: 0 } },
    });
    expect([headline, tone]).toEqual(['Nhắc tự động đang chạy, có việc cần xem.', 'soon']);
    expect(lines).toMatchInlineSnapshot(`
      [
        "2 thư chưa rõ đã đi hay chưa vì lần gửi bị ngắt. Mời xem thư đã gửi trong Gmail rồi ghi ở dưới.",
        "1 thư không gửi được vì Google từ chối địa chỉ. Mời sửa thư điện tử ở trang Xóm, trang Cơ quan.",
        "20 thư còn chờ vì hôm đó đã hết lượt thư Google cho phép; có lượt là tự gửi tiếp, việc gấp trước. Việc gấp mời gọi điện.",
        "8 nơi chưa có thư điện tử: Xóm 1, Xóm 2, Xóm 3, Xóm 4, Xóm 5, Xóm 6 và 2 nơi khác. Mời ghi ở trang Xóm, trang Cơ quan, hoặc nhắc bằng Zalo, điện thoại.",
        "1 nơi có thư điện tử ghi sai: Xóm 9. Mời sửa ở trang Xóm, trang Cơ quan.",
        "Lần gần nhất: 07:05 26/11/2026, tự động: 12 thư đã gửi, 20 thư còn chờ, 1 thư không gửi được.",
        "Sau lần đó Google còn cho gửi 0 thư trong ngày.",
        "Lần tới: trong vòng một giờ nữa.",
        "Người giữ nhắc tự động: anh/chị. Thư đi từ tài khoản này.",
      ]
    `);
  });

  test('tells when mails go next', () => {
    const next = (now: string, state: Partial<ClockState>) =>
      card({ now: at(now), state }).lines.find((line) => line.startsWith('Lần tới'));
    const yesterday = { ...run, at: at('2026-11-25T07:05'), day: dayOfMinute(at('2026-11-25T07:05')) };
    const beat = at('2026-11-26T05:05');
    expect(next('2026-11-26T09:10', {})).toBe('Lần tới: ngày mai, trong khoảng một giờ kể từ 07:00.');
    expect(next('2026-11-26T06:00', { lastRun: yesterday, lastBeat: beat })).toBe(
      'Lần tới: hôm nay, trong khoảng một giờ kể từ 07:00.',
    );
    expect(next('2026-11-26T07:20', { lastRun: yesterday, lastBeat: beat })).toBe(
      'Lần tới: trong vòng một giờ nữa.',
    );
    expect(next('2026-11-26T09:10', { lastRun: { ...run, waiting: 3, quotaLeft: 0 } })).toContain(
      'một giờ nữa',
    );
    expect(next('2026-11-26T09:10', { lastBeat: at('2026-11-20T07:05') })).toBeUndefined();
  });
});

describe('the sentence on Tổng quan', () => {
  test('says what the run came to', () => {
    expect(reminderWords(run)).toBe('07:05 26/11: đã gửi 12 thư nhắc.');
    expect(reminderWords({ ...run, sent: 0 })).toBe('07:05 26/11: không có thư cần gửi.');
    expect(reminderWords({ ...run, sent: 0, waiting: 4 })).toBe('07:05 26/11: chưa gửi thư nào; 4 chờ.');
    expect(reminderWords({ ...run, waiting: 2, failed: 1, unsure: 1, unreachable: 9 })).toBe(
      '07:05 26/11: đã gửi 12 thư nhắc; 2 chờ, 1 bị từ chối, 1 chưa rõ, 9 thiếu địa chỉ.',
    );
  });

  test('fits two lines of a phone, composed', () => {
    const count = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(count, count, count, count, count, (sent, waiting, failed, unsure, unreachable) => {
        const words = reminderWords({ ...run, sent, waiting, failed, unsure, unreachable });
        expect(words.length).toBeLessThanOrEqual(REMINDER_WORDS_LETTERS);
        expect(words).toBe(words.normalize('NFC'));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createHost } from '../emulator/index.ts';
import { leapTo, mailOf, passHours } from './desk-clock.ts';

const SCRIPT = `
  function install() { ScriptApp.newTrigger('beat').timeBased().everyHours(1).create(); }
  function beat() {
    MailApp.sendEmail({ to: 'xom@example.invalid', subject: 'Nhắc', body: 'Kính gửi', htmlBody: '<p>Kính gửi</p>', name: 'Sổ ra quân' });
    if (MailApp.getRemainingDailyQuota() === 98) throw new Error('hỏng');
  }`;

function clockwork() {
  const host = createHost({ now: '2026-03-02T08:00:00+07:00', activeUser: 'kt@example.invalid' });
  host.load(SCRIPT).run('install');
  return host;
}

describe('the clock of the desk', () => {
  it('runs an hourly trigger in each hour that passes, and tells of its mails and its errors', () => {
    const host = clockwork();
    const outcome = passHours(host, 24);
    expect(host.mail.sent).toHaveLength(24);
    expect(outcome).toMatchObject({ name: '+1 ngày', calls: 48 });
    expect(outcome.events).toEqual([
      { kind: 'toast', title: '', message: '24 lần hẹn giờ đã chạy, 24 thư mới.', seconds: 5 },
      { kind: 'failed', action: 'beat', message: 'Error: hỏng' },
    ]);
  });

  it('runs once what fell due in a leap, and nothing when it is set back', () => {
    const host = clockwork();
    expect(leapTo(host, '2026-03-05T08:00:00+07:00').events).toMatchObject([{ kind: 'toast' }]);
    expect(host.mail.sent).toHaveLength(1);
    expect(leapTo(host, '2026-03-01T08:00:00+07:00').events).toEqual([]);
    expect(host.mail.sent).toHaveLength(1);
  });

  it('says nothing while nobody has a trigger', () => {
    const host = createHost({ now: '2026-03-02T08:00:00+07:00' });
    expect(passHours(host, 1)).toMatchObject({ calls: 0, events: [] });
    expect(host.clock.now()).toBe(Date.parse('2026-03-02T09:00:00+07:00'));
  });

  it('lists a mail with who sent it, to whom and when', () => {
    const host = clockwork();
    passHours(host, 1);
    expect(host.mail.sent.map((mail) => mailOf(mail, 'Asia/Ho_Chi_Minh'))).toEqual([
      {
        from: 'Sổ ra quân <kt@example.invalid>',
        to: ['xom@example.invalid'],
        at: '2026-03-02T09:00:00+07:00',
        subject: 'Nhắc',
        body: 'Kính gửi',
        htmlBody: '<p>Kính gửi</p>',
      },
    ]);
  });
});

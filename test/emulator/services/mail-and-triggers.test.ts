import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';

describe('mail', () => {
  test('is kept with all its recipients and spends the day of who sends it', () => {
    const host = createHost({ activeUser: 'kt@gmail.com' });
    const { MailApp } = host.globals;
    MailApp.sendEmail({
      to: 'a@example.com, b@example.com',
      cc: 'c@example.com',
      subject: 'Đôn đốc',
      body: 'Kính gửi',
    });
    expect(MailApp.getRemainingDailyQuota()).toBe(97);
    expect(host.mail.sent[0]).toMatchObject({
      to: ['a@example.com', 'b@example.com'],
      cc: ['c@example.com'],
      subject: 'Đôn đốc',
      from: 'kt@gmail.com',
    });
    host.clock.advance(86_400_000);
    expect(MailApp.getRemainingDailyQuota()).toBe(100);
  });

  test('has its limits', () => {
    const { MailApp } = createHost({ quota: { mailRecipients: 60 } }).globals;
    const to = (count: number): string =>
      Array.from({ length: count }, (_, n) => `x${n}@example.com`).join(',');
    expect(() => MailApp.sendEmail(to(51), 's', 'b')).toThrow(
      'Limit Exceeded: Email Recipients Per Message.',
    );
    MailApp.sendEmail(to(50), 's', 'b');
    expect(() => MailApp.sendEmail(to(11), 's', 'b')).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(() => MailApp.sendEmail('không phải địa chỉ', 's', 'b')).toThrow('Invalid email');
    expect(() => MailApp.sendEmail('', 's', 'b')).toThrow('no recipient');
    expect(() => MailApp.sendEmail('a@example.com', 's', 'x'.repeat(204_801))).toThrow(
      'Limit Exceeded: Email Body Size.',
    );
  });
});

describe('triggers', () => {
  test('are one of each type for each person, and hours apart at the least', () => {
    const host = createHost({ activeUser: 'a@gmail.com' });
    const { ScriptApp } = host.globals;
    const clock = (): GoogleAppsScript.Script.Trigger =>
      ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
    expect(() => ScriptApp.newTrigger('often').timeBased().everyMinutes(10).create()).toThrow(
      'more often than once every hour',
    );
    expect(clock().getEventType()).toBe(ScriptApp.EventType.CLOCK);
    expect(clock).toThrow('too many time-based triggers');
    host.as('b@gmail.com', {}, () => {
      expect(ScriptApp.getProjectTriggers()).toEqual([]);
      clock();
    });
    const [own] = ScriptApp.getProjectTriggers();
    if (own !== undefined) ScriptApp.deleteTrigger(own);
    expect(ScriptApp.getProjectTriggers()).toEqual([]);
    expect(() => ScriptApp.newTrigger('f').forSpreadsheet('another file')).toThrow('document in use only');
  });

  test('run when their time has come, as who made them, without a screen', () => {
    const host = createHost({ activeUser: 'kt@gmail.com' });
    const script = host.load(`
      function install() { ScriptApp.newTrigger('remind').timeBased().everyHours(1).create(); }
      function remind() {
        MailApp.sendEmail('xom@example.com', 'Nhắc', 'Sắp đến hạn');
        SpreadsheetApp.getUi();
      }`);
    script.run('install');
    expect(host.runDueTriggers()).toBe(0);
    host.as('khac@gmail.com');
    host.clock.advance(3_600_000);
    expect([host.runDueTriggers(), host.runDueTriggers()]).toEqual([1, 0]);
    expect(host.mail.sent.map((mail) => mail.from)).toEqual(['kt@gmail.com']);
    expect(host.failures.map((failure) => failure.where)).toEqual(['remind']);
    expect(String(host.failures[0]?.error)).toContain(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

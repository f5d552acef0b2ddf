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

  test('takes a page and a blob with it, and knows its options by name', () => {
    const host = createHost();
    const { HtmlService, MailApp, Utilities } = host.globals;
    const report = Utilities.newBlob('x', 'text/plain', 'bao-cao.txt');
    const page = HtmlService.createHtmlOutput('<p>x</p>');
    host.calls.reset();
    MailApp.sendEmail('Phòng Kinh tế <kt@example.com>, xa@example.com', 'Báo cáo', 'Kính gửi', {
      attachments: [report, page],
      name: 'Xã Phú Lạc',
      noReply: true,
    });
    expect(host.calls.log).toEqual(['MailApp.sendEmail']);
    expect(host.mail.sent[0]).toMatchObject({
      to: ['kt@example.com', 'xa@example.com'],
      name: 'Xã Phú Lạc',
      noReply: true,
      attachments: ['bao-cao.txt', ''],
    });
    const misspelt: object = { to: 'a@example.com', subject: 's', htmlbody: 'x' };
    expect(() => MailApp.sendEmail(misspelt)).toThrow('the option htmlbody is not emulated');
    expect(() => MailApp.sendEmail({ to: 'a@example.com', subject: 's' })).toThrow('no body');
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

  test('for opening run as who made them, with everything that person agreed to', () => {
    const host = createHost({ activeUser: 'kt@gmail.com' });
    const script = host.load(`
      function install() { ScriptApp.newTrigger('greet').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
      function greet(e) { Logger.log([e.authMode, e.source.getName(), Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()].join('|')); }`);
    script.run('install');
    host.as('khac@gmail.com');
    script.open();
    // Nobody learns from a trigger who else opened the file.
    expect(host.log.map((line) => line.text)).toEqual(['FULL|Untitled spreadsheet|kt@gmail.com|']);
    script.open('NONE');
    expect(host.log).toHaveLength(1);
  });

  test('of a bound script are twenty a person, and tick every minute', () => {
    const { ScriptApp } = createHost({ delivery: 'bound' }).globals;
    const clock = (): unknown => ScriptApp.newTrigger('often').timeBased().everyMinutes(1).create();
    for (let n = 0; n < 20; n += 1) clock();
    expect(clock).toThrow('This script has too many triggers');
  });

  test('come at a time of their own within the hour that was asked for, and keep to it', () => {
    const host = createHost({ now: '2026-01-05T08:00:00+07:00', delivery: 'bound' });
    const { ScriptApp } = host.globals;
    const script = host.load(`
      function daily(e) { Logger.log('daily ' + Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'dd HH') + ' ' + e.timezone + ' ' + e.hour); }
      function weekly() { Logger.log('weekly ' + Utilities.formatDate(new Date(), 'GMT+7', 'EEE dd')); }
      function monthly() { Logger.log('monthly ' + Utilities.formatDate(new Date(), 'GMT+7', 'dd/MM')); }
      function once() { Logger.log('once'); }`);
    expect(script.functions).toContain('daily');
    const builder = (name: string): GoogleAppsScript.Script.ClockTriggerBuilder =>
      ScriptApp.newTrigger(name).timeBased();
    builder('daily').everyDays(1).atHour(7).create();
    builder('weekly').onWeekDay(ScriptApp.WeekDay.SATURDAY).atHour(6).nearMinute(30).create();
    builder('monthly').onMonthDay(31).atHour(9).create();
    builder('once')
      .after(90 * 60_000)
      .create();
    const told = (): string[] => host.log.splice(0).map((line) => line.text);
    for (let hour = 0; hour < 48; hour += 1) {
      host.clock.advance(3_600_000);
      host.runDueTriggers();
    }
    // The clock is looked at on the hour: what was due between seven and eight runs at eight.
    expect(told()).toEqual(['once', 'daily 06 08 UTC 0', 'daily 07 08 UTC 0']);
    host.clock.set('2026-01-10T05:59:00+07:00');
    expect(host.runDueTriggers()).toBe(1);
    host.clock.set('2026-01-10T07:00:00+07:00');
    host.runDueTriggers();
    expect(told()).toEqual(['daily 10 05 UTC 0', 'weekly Sat 10']);
    host.clock.set('2026-03-31T10:00:00+07:00');
    host.runDueTriggers();
    expect(told()).toEqual(['daily 31 10 UTC 0', 'weekly Tue 31', 'monthly 31/03']);
    expect(ScriptApp.getProjectTriggers().map((each) => each.getHandlerFunction())).toEqual([
      'daily',
      'weekly',
      'monthly',
    ]);
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

import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';

describe('what people see', () => {
  test('a sidebar is one page of the project', () => {
    const host = createHost({ files: { 'plan.html': '<p>Kế hoạch</p>' } });
    const { SpreadsheetApp, HtmlService } = host.globals;
    const page = HtmlService.createHtmlOutputFromFile('plan').setTitle('Gửi kế hoạch');
    SpreadsheetApp.getUi().showSidebar(page);
    expect(host.ui.sidebar).toEqual({ title: 'Gửi kế hoạch', html: '<p>Kế hoạch</p>' });
    expect(() => HtmlService.createHtmlOutputFromFile('khác')).toThrow('No HTML file named khác was found.');
  });

  test('dialogs and toasts are kept with their sizes and times', () => {
    const host = createHost();
    const { SpreadsheetApp, HtmlService } = host.globals;
    const page = HtmlService.createHtmlOutput('x').setWidth(400).setHeight(300);
    SpreadsheetApp.getUi().showModalDialog(page, 'Báo cáo');
    SpreadsheetApp.getActive().toast('Đã ghi', 'Xong', 5);
    expect(host.ui.dialogs).toEqual([{ title: 'Báo cáo', html: 'x', width: 400, height: 300, modal: true }]);
    expect(host.ui.toasts).toEqual([{ message: 'Đã ghi', title: 'Xong', seconds: 5 }]);
  });

  test('questions get the answers prepared, and take the locks of who asks', () => {
    const host = createHost();
    const { SpreadsheetApp, LockService } = host.globals;
    const ui = SpreadsheetApp.getUi();
    const lock = LockService.getDocumentLock();
    lock.waitLock(1);
    host.ui.answer('YES', { button: 'OK', text: 'Lũng 1' });
    expect(ui.alert('Khởi tạo?', 'Ghi đè không?', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
    expect(lock.hasLock()).toBe(false);
    expect(ui.prompt('Xóm nào?').getResponseText()).toBe('Lũng 1');
    expect(ui.alert('Xong')).toBe(ui.Button.OK);
    expect(() => ui.alert('Nữa?', ui.ButtonSet.OK_CANCEL)).toThrow(
      'No answer was prepared for the question: Nữa?',
    );
    const sets = host.ui.questions.map((question) => question.buttonSet);
    expect(sets).toEqual(['YES_NO', 'OK', 'OK', 'OK_CANCEL']);
  });

  test('the older Browser asks too, answers in lower case, and takes the locks as well', () => {
    const host = createHost();
    const { Browser, LockService } = host.globals;
    const lock = LockService.getDocumentLock();
    lock.waitLock(1);
    host.ui.answer('NO', { button: 'OK', text: 'Lũng 1' }, 'CLOSE');
    expect(Browser.msgBox('Xóa?', 'Xóa hết không?', Browser.Buttons.YES_NO)).toBe('no');
    expect(lock.hasLock()).toBe(false);
    expect(Browser.inputBox('Xóm nào?')).toBe('Lũng 1');
    expect(Browser.inputBox('Xóm', 'Xóm nào?', Browser.Buttons.OK_CANCEL)).toBe('cancel');
    expect(Browser.msgBox('Xong')).toBe('ok');
    expect(host.ui.questions.map(({ form, title, prompt }) => [form, title, prompt])).toEqual([
      ['alert', 'Xóa?', 'Xóa hết không?'],
      ['prompt', '', 'Xóm nào?'],
      ['prompt', 'Xóm', 'Xóm nào?'],
      ['alert', '', 'Xong'],
    ]);
    expect(() => host.as('a@gmail.com', { authMode: 'LIMITED' }, () => Browser.msgBox('x'))).toThrow(
      'You do not have permission to call Browser.msgBox',
    );
  });

  test('a question nobody answers ends the run, whatever the script catches', () => {
    const host = createHost();
    const script = host.load(`function ask() {
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('chưa ghi');
      try { SpreadsheetApp.getUi().prompt('Đợt nào?'); } catch (error) {}
      return 'đi tiếp';
    }`);
    expect(() => script.run('ask')).toThrow('No answer was prepared for the question: Đợt nào?');
    expect(host.globals.SpreadsheetApp.getActiveSheet().getLastRow()).toBe(0);
  });
});

describe('the session', () => {
  test('tells the address of a known person in full runs only', () => {
    const host = createHost({ activeUser: 'a@gmail.com' });
    const told = (): string => host.globals.Session.getActiveUser().getEmail();
    expect(told()).toBe('a@gmail.com');
    expect(host.as('b@gmail.com', {}, told)).toBe('b@gmail.com');
    expect(host.as('b@gmail.com', { authMode: 'LIMITED' }, told)).toBe('');
    expect(host.as({ email: 'c@gmail.com', tellsEmail: false }, {}, told)).toBe('');
    const withoutScope = createHost({ activeUser: 'a@gmail.com', scopes: ['spreadsheets.currentonly'] });
    const asked = (): string => withoutScope.globals.Session.getActiveUser().getEmail();
    // Seen in hijonathan/google-scripts issue 14; a simple trigger is told a blank instead.
    expect(asked).toThrow('You do not have permission to call Session.getActiveUser. Required permissions:');
    expect(withoutScope.as('a@gmail.com', { authMode: 'LIMITED' }, asked)).toBe('');
  });

  test('knows each person again for thirty days without an address', () => {
    const host = createHost({ now: '2026-01-01T00:00:00Z' });
    const key = (): string => host.globals.Session.getTemporaryActiveUserKey();
    const first = key();
    host.clock.advance(3_600_000);
    expect(key()).toBe(first);
    expect(host.as('b@gmail.com', {}, key)).not.toBe(first);
    host.clock.advance(40 * 86_400_000);
    expect(key()).not.toBe(first);
  });
});

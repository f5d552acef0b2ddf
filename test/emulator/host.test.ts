import { describe, expect, test } from 'vitest';
import { createHost, type Host } from './index.ts';

const WITHOUT_MAIL = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.scriptapp',
  'userinfo.email',
];

describe('a new host', () => {
  test('begins with a file as Google makes it for most people', () => {
    const { SpreadsheetApp, Session } = createHost().globals;
    const file = SpreadsheetApp.getActive();
    expect([file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone()]).toEqual([
      'en_US',
      'America/Los_Angeles',
    ]);
    expect(Session.getScriptTimeZone()).toBe('Asia/Ho_Chi_Minh');
    expect(Session.getActiveUser().getEmail()).toBe('');
  });

  test('without a file has nothing active, neither lock nor properties of a document', () => {
    const { SpreadsheetApp, LockService, PropertiesService, CacheService } = createHost({
      bound: false,
      scopes: 'all',
    }).globals;
    expect(SpreadsheetApp.getActiveSpreadsheet()).toBe(null);
    expect(LockService.getDocumentLock()).toBe(null);
    expect(PropertiesService.getDocumentProperties()).toBe(null);
    expect(CacheService.getDocumentCache()).toBe(null);
    const made = SpreadsheetApp.create('Sổ');
    expect(SpreadsheetApp.openById(made.getId()).getName()).toBe('Sổ');
  });

  test('is saved whole and comes back', () => {
    const host = createHost({ activeUser: 'xa@gmail.com' });
    host.globals.SpreadsheetApp.getActiveSheet().getRange('A1').setValue('còn');
    host.globals.PropertiesService.getDocumentProperties().setProperty('k', 'v');
    host.globals.ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
    const again = createHost({ workbook: host.save(), activeUser: 'xa@gmail.com' }).globals;
    expect(again.SpreadsheetApp.getActiveSheet().getRange('A1').getValue()).toBe('còn');
    expect(again.PropertiesService.getDocumentProperties().getProperty('k')).toBe('v');
    const [trigger] = again.ScriptApp.getProjectTriggers();
    expect(trigger?.getHandlerFunction()).toBe('hourly');
    expect(again.Utilities.getUuid()).not.toBe(createHost().globals.Utilities.getUuid());
  });

  test('tells the workbook as plain JSON, values of formulas included', () => {
    const host = createHost();
    host.globals.SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=1+1');
    const [cell] = host.snapshot().sheets[0]?.cells ?? [];
    expect(cell).toMatchObject({ row: 0, column: 0, value: 2, display: '2', formula: '=1+1' });
  });
});

describe('permissions', () => {
  const within =
    (host: Host, authMode: 'NONE' | 'LIMITED' | 'FULL', action: () => unknown): (() => unknown) =>
    () =>
      host.as(host.owner, { authMode }, action);

  test('with spreadsheets.currentonly other files stay shut', () => {
    const { SpreadsheetApp } = createHost().globals;
    const required = 'Required permissions: https://www.googleapis.com/auth/spreadsheets';
    expect(() => SpreadsheetApp.create('x')).toThrow(
      `You do not have permission to call SpreadsheetApp.create. ${required}`,
    );
    expect(() => SpreadsheetApp.openById('x')).toThrow(`SpreadsheetApp.openById. ${required}`);
    expect(() => SpreadsheetApp.openByUrl('x')).toThrow(`SpreadsheetApp.openByUrl. ${required}`);
  });

  test('a scope that the manifest lacks refuses its methods', () => {
    const { MailApp, ScriptApp } = createHost({ scopes: WITHOUT_MAIL }).globals;
    const scope = 'https://www.googleapis.com/auth/script.send_mail';
    expect(() => MailApp.getRemainingDailyQuota()).toThrow(`Required permissions: ${scope}`);
    const { FULL } = ScriptApp.AuthMode;
    expect(() => ScriptApp.requireScopes(FULL, [scope])).toThrow('not one that the script declares');
    const asked = createHost({ consent: WITHOUT_MAIL }).globals.ScriptApp;
    expect(() => asked.requireScopes(FULL, [scope])).toThrow('Authorization is required');
    expect(() => asked.requireAllScopes(FULL)).toThrow('Authorization is required');
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    expect(info.getAuthorizationStatus()).toBe(ScriptApp.AuthorizationStatus.NOT_REQUIRED);
    expect(createHost({ scopes: 'all' }).globals.MailApp.getRemainingDailyQuota()).toBe(100);
  });

  test('simple triggers touch cells and properties, but show no page, send no mail, make no trigger', () => {
    const host = createHost();
    const { SpreadsheetApp, HtmlService, MailApp, ScriptApp, PropertiesService } = host.globals;
    const page = HtmlService.createHtmlOutput('x');
    const limited = (action: () => unknown): (() => unknown) => within(host, 'LIMITED', action);
    expect(limited(() => SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1))).not.toThrow();
    expect(limited(() => PropertiesService.getUserProperties().getKeys())).not.toThrow();
    expect(limited(() => SpreadsheetApp.getUi().showSidebar(page))).toThrow('Ui.showSidebar');
    expect(limited(() => MailApp.sendEmail('a@b.vn', 's', 'b'))).toThrow('MailApp.sendEmail');
    expect(limited(() => ScriptApp.newTrigger('f'))).toThrow('ScriptApp.newTrigger');
  });

  test('without any permission only the menu, Logger, Utilities and the language answer', () => {
    const host = createHost();
    const { SpreadsheetApp, Utilities, Logger, CacheService, LockService, HtmlService, Session } =
      host.globals;
    const none = (action: () => unknown): (() => unknown) => within(host, 'NONE', action);
    const menu = (): void => SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi();
    expect(none(menu)).not.toThrow();
    expect(none(() => [Utilities.getUuid(), Logger.log('x'), Session.getActiveUserLocale()])).not.toThrow();
    for (const call of [
      () => SpreadsheetApp.getActive(),
      () => CacheService.getScriptCache(),
      () => LockService.getScriptLock(),
      () => Session.getActiveUser(),
      () => HtmlService.createHtmlOutput('x'),
      () => SpreadsheetApp.newDataValidation(),
    ]) {
      expect(none(call)).toThrow('You do not have permission to call');
    }
  });

  test('what is not emulated says so', () => {
    const { Charts, ScriptApp } = createHost().globals;
    expect(() => Charts.newBarChart()).toThrow('Charts.newBarChart is not emulated');
    expect(() => ScriptApp.invalidateAuth()).toThrow('ScriptApp.invalidateAuth is not emulated');
  });
});

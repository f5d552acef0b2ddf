import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';

const host = createHost({ scopes: 'all', activeUser: 'xa@example.com', files: { page: 'x' } });
const { globals } = host;
const sheet = (): GoogleAppsScript.Spreadsheet.Sheet => globals.SpreadsheetApp.getActiveSheet();
const ui = (): GoogleAppsScript.Base.Ui => globals.SpreadsheetApp.getUi();
const page = host.as(host.owner, { authMode: 'FULL' }, () => globals.HtmlService.createHtmlOutput('x'));

type Modes = readonly ('NONE' | 'LIMITED' | 'FULL')[];
const EVERY: Modes = ['NONE', 'LIMITED', 'FULL'];
const LIMITED: Modes = ['LIMITED', 'FULL'];
const FULL: Modes = ['FULL'];

/** The table of platform-facts §3.1, and what §3.3 and §3.5 say of simple triggers. */
const TABLE: readonly (readonly [what: string, modes: Modes, call: () => unknown])[] = [
  ['the language of the person', EVERY, () => globals.Session.getActiveUserLocale()],
  ['Logger', EVERY, () => globals.Logger.log('x')],
  ['Utilities', EVERY, () => globals.Utilities.formatDate(new Date(0), 'GMT', 'yyyy')],
  ['a blob', EVERY, () => globals.Utilities.newBlob('x').getBytes()],
  ['a menu', EVERY, () => ui().createMenu('M').addItem('a', 'b').addSeparator().addToUi()],
  ['the menu of an add-on', EVERY, () => ui().createAddonMenu().addItem('a', 'b').addToUi()],
  ['the file', LIMITED, () => globals.SpreadsheetApp.getActive()],
  ['its cells', LIMITED, () => sheet().getRange('A1').setValue(1)],
  ['a message that passes', LIMITED, () => globals.SpreadsheetApp.getActive().toast('x')],
  ['a rule', LIMITED, () => globals.SpreadsheetApp.newDataValidation()],
  ['properties of the document', LIMITED, () => globals.PropertiesService.getDocumentProperties()],
  ['properties of the person', LIMITED, () => globals.PropertiesService.getUserProperties()],
  ['the cache', LIMITED, () => globals.CacheService.getScriptCache().get('k')],
  ['a lock', LIMITED, () => globals.LockService.getDocumentLock().hasLock()],
  ['a page, not shown', LIMITED, () => globals.HtmlService.createHtmlOutputFromFile('page')],
  ['the zone of the script', LIMITED, () => globals.Session.getScriptTimeZone()],
  ['the key of the person', LIMITED, () => globals.Session.getTemporaryActiveUserKey()],
  [
    'what was agreed to',
    LIMITED,
    () => globals.ScriptApp.getAuthorizationInfo(globals.ScriptApp.AuthMode.FULL),
  ],
  ['a sidebar', FULL, () => ui().showSidebar(page)],
  ['a dialog', FULL, () => ui().showModalDialog(page, 'x')],
  ['a dialog beside the work', FULL, () => ui().showModelessDialog(page, 'x')],
  ['an alert', FULL, () => ui().alert('x')],
  ['a question', FULL, () => ui().prompt('x')],
  ['a box of old scripts', FULL, () => globals.Browser.msgBox('x')],
  ['a message by mail', FULL, () => globals.MailApp.sendEmail('a@example.com', 's', 'b')],
  ['what is left of the day’s mail', FULL, () => globals.MailApp.getRemainingDailyQuota()],
  ['triggers', FULL, () => globals.ScriptApp.getProjectTriggers()],
  ['a new trigger', FULL, () => globals.ScriptApp.newTrigger('f')],
  ['another file', FULL, () => globals.SpreadsheetApp.create('x')],
  ['the scopes of a flow', FULL, () => globals.ScriptApp.requireAllScopes(globals.ScriptApp.AuthMode.FULL)],
];

describe.each(EVERY)('in mode %s', (mode) => {
  test.each(TABLE)('%s', (_what, modes, call) => {
    host.ui.answerBy(() => ({ button: 'OK', text: 'x' }));
    const tried = (): unknown => host.as('xa@example.com', { authMode: mode }, call);
    if (modes.includes(mode)) expect(tried).not.toThrow();
    else expect(tried).toThrow(/^You do not have permission to call \w+\.\w+/);
  });
});

test('a person’s address is told in full runs only, and blank in simple triggers', () => {
  const address = (mode: 'LIMITED' | 'FULL'): string =>
    host.as('xa@example.com', { authMode: mode }, () => globals.Session.getActiveUser().getEmail());
  expect([address('FULL'), address('LIMITED')]).toEqual(['xa@example.com', '']);
});

test('what stands at the top level of a script runs in the mode of what is started', () => {
  const own = createHost();
  const script = own.load(`
    const zone = Session.getScriptTimeZone();
    function onOpen() { SpreadsheetApp.getUi().createMenu(zone).addItem('a', 'b').addToUi(); }
    function onEdit() { Logger.log(zone); }`);
  expect(script.open('NONE').failure?.message).toBe(
    'You do not have permission to call Session.getScriptTimeZone',
  );
  expect(own.ui.menus).toEqual([]);
  expect(script.open('LIMITED')).toEqual({});
  expect(own.edit({ range: 'A1', value: 1 })).toEqual({});
});

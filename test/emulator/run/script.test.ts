import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';

const NOW = '2026-03-07T08:30:00+07:00';

describe('a script finds what Apps Script has and nothing else', () => {
  test.each([
    'URL',
    'TextEncoder',
    'setTimeout',
    'crypto',
    'structuredClone',
    'atob',
    'fetch',
    'process',
    'Sheets',
  ])('%s is not there', (name) => {
    expect(createHost().load(`function ask() { return typeof ${name}; }`).run('ask')).toBe('undefined');
  });

  test('text never becomes code', () => {
    const script = createHost().load('function evil() { return new Function("return 1")(); }');
    expect(() => script.run('evil')).toThrow('Code generation from strings disallowed');
  });

  test('its Date shows the clock of the host', () => {
    const host = createHost({ now: NOW });
    const script = host.load(
      'function ask() { return [new Date().toISOString(), Date.now(), new Date(0).getTime(), new Date() instanceof Date]; }',
    );
    host.clock.advance(1000);
    expect(script.run('ask')).toEqual(['2026-03-07T01:30:01.000Z', Date.parse(NOW) + 1000, 0, true]);
  });

  test('dates, arrays and errors from services are its own', () => {
    const script = createHost({ locale: 'vi_VN' }).load(`function ask() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      range.setValue(new Date(0));
      let thrown = null;
      try { range.getSheet().getRange(0, 1); } catch (error) { thrown = error; }
      return [range.getValue() instanceof Date, range.getValues() instanceof Array, thrown instanceof Error, thrown.name];
    }`);
    expect(script.run('ask')).toEqual([true, true, true, 'Exception']);
  });

  test('every run begins anew: nothing is left in its globals', () => {
    const script = createHost().load('var n = 0; function count() { n += 1; return n; }');
    expect([script.run('count'), script.run('count')]).toEqual([1, 1]);
  });
});

describe('google.script.run', () => {
  const script = createHost().load(`
    function echo(value) { return value; }
    function dated() { return { rows: [[1, new Date()]] }; }
    function mapped() { return new Map(); }
    function sheet() { return SpreadsheetApp.getActiveSheet(); }
    function nothing() {}
    function holes() { return [undefined, 1]; }
    function hidden_() {}
    function fail() { throw new Error('không được'); }
    function refuse() { SpreadsheetApp.openById('x'); }
    const arrow = () => 1;
    var assigned = function () { return 1; };
    (function () { function inner() {} globalThis.exposed = function exposed() {}; })();
    globalThis.added = function added() {};
    class Desk { static open() {} }
  `);

  test('reaches the functions declared at the top level', () => {
    expect(script.functions).toEqual([
      'dated',
      'echo',
      'fail',
      'hidden_',
      'holes',
      'mapped',
      'nothing',
      'refuse',
      'sheet',
    ]);
  });

  test.each(['hidden_', 'arrow', 'assigned', 'inner', 'exposed', 'added', 'Desk', 'Desk.open', 'missing'])(
    'does not reach %s',
    (name) => {
      expect(() => script.callFromPage(name)).toThrow(`google.script.run.${name} is not a function`);
    },
  );

  test('carries JSON there and back', () => {
    const value = { a: [1, 'hai', null, true], b: { c: [] } };
    expect(script.callFromPage('echo', value)).toEqual(value);
    expect(script.callFromPage('echo', undefined)).toBe(null);
    expect(script.callFromPage('nothing')).toBe(null);
    expect(script.callFromPage('holes')).toEqual([null, 1]);
  });

  test('does not take what cannot be sent', () => {
    expect(() => script.callFromPage('echo', { on: new Date(0) })).toThrow(
      'Failed due to illegal value in property: on',
    );
  });

  test.each(['dated', 'mapped', 'sheet'])(
    'refuses what %s returns, which Google would lose without a word',
    (name) => {
      expect(() => script.callFromPage(name)).toThrow('google.script.run would lose what was returned');
    },
  );

  test('hands errors to the page as a text', () => {
    expect(() => script.callFromPage('fail')).toThrow('Error: không được');
    expect(() => script.callFromPage('refuse')).toThrow(
      'Exception: You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  });
});

describe('service calls', () => {
  const code = `
    function write() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue('giữ');
      SpreadsheetApp.flush();
      sheet.getRange('A2').setValue('mất');
      sheet.getRange('A3').setValue('không tới');
    }
    function stubborn() {
      const lock = LockService.getDocumentLock();
      lock.tryLock(1);
      try { write(); } catch (error) {} finally { try { lock.releaseLock(); } catch (error) {} }
      return 'xong';
    }
    function readBack() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      range.setValue(1); range.getValue(); range.getValue(); range.setValue(2); range.getValue();
    }`;
  const column = (host: ReturnType<typeof createHost>): unknown[] =>
    host.globals.SpreadsheetApp.getActiveSheet().getRange('A1:A3').getValues().flat();

  test('are counted by method, builders included, reads after writes apart', () => {
    const host = createHost();
    const script = host.load(code);
    script.run('write');
    expect(host.calls.total).toBe(8);
    expect(host.calls.byMethod).toEqual({
      'SpreadsheetApp.getActiveSheet': 1,
      'Sheet.getRange': 3,
      'Range.setValue': 3,
      'SpreadsheetApp.flush': 1,
    });
    host.calls.reset();
    script.run('readBack');
    expect(host.calls.readsAfterWrites).toBe(2);
    expect(host.calls.log.slice(0, 3)).toEqual([
      'SpreadsheetApp.getActiveSheet',
      'Sheet.getRange',
      'Range.setValue',
    ]);
  });

  test('fail when planned, once, and what was written before stays', () => {
    const host = createHost();
    const script = host.load(code);
    host.failAt(8);
    expect(() => script.run('write')).toThrow('Service Spreadsheets failed');
    expect(column(host)).toEqual(['giữ', 'mất', '']);
    script.run('write');
    expect(column(host)).toEqual(['giữ', 'mất', 'không tới']);
  });

  test('end a run that is killed: buffered writes are lost, nothing can be caught', () => {
    const host = createHost();
    const script = host.load(code);
    host.dieAt(10);
    expect(() => script.run('stubborn')).toThrow('maximum execution time');
    expect(column(host)).toEqual(['giữ', '', '']);
    expect(script.run('stubborn')).toBe('xong');
  });
});

describe('opening the file', () => {
  const menu = `function onOpen(e) {
    const menu = SpreadsheetApp.getUi().createMenu('Ra quân').addItem('Khởi tạo sổ', 'setUp').addSeparator();
    menu.addSubMenu(SpreadsheetApp.getUi().createMenu('Thêm').addItem('Kiểm tra', 'check')).addToUi();
    Logger.log(String(e.authMode));
  }`;

  test.each(['NONE', 'LIMITED', 'FULL'] as const)('shows the menu in mode %s', (mode) => {
    const host = createHost();
    expect(host.load(menu).open(mode)).toEqual({});
    expect(host.ui.menus).toEqual([
      {
        caption: 'Ra quân',
        addon: false,
        items: [
          { kind: 'item', caption: 'Khởi tạo sổ', functionName: 'setUp' },
          { kind: 'separator' },
          {
            kind: 'menu',
            caption: 'Thêm',
            items: [{ kind: 'item', caption: 'Kiểm tra', functionName: 'check' }],
          },
        ],
      },
    ]);
    expect(host.log).toEqual([{ level: 'log', text: mode }]);
  });

  test('a service call in onOpen without permission takes the menu away', () => {
    const host = createHost();
    const { failure } = host
      .load(`${menu.slice(0, -1)} PropertiesService.getDocumentProperties(); }`)
      .open('NONE');
    expect(failure?.message).toBe(
      'You do not have permission to call PropertiesService.getDocumentProperties',
    );
    expect(host.ui.menus).toEqual([]);
    expect(host.failures).toHaveLength(1);
  });

  test('a service call at the top level does the same', () => {
    const host = createHost();
    const script = host.load(`const book = SpreadsheetApp.getActive(); ${menu}`);
    expect(script.open('LIMITED')).toEqual({});
    expect(script.open('NONE').failure?.message).toContain('SpreadsheetApp.getActive');
    expect(host.ui.menus).toEqual([]);
  });
});

describe('before a run begins', () => {
  const code = `
    function onOpen() { SpreadsheetApp.getUi().createMenu('Ra quân').addItem('Mở', 'work').addToUi(); }
    function work() { return SpreadsheetApp.getActiveSheet().getName(); }
    function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
    function hourly() { work(); Logger.log('read'); MailApp.sendEmail('a@b.vn', 's', 'b'); }
    function onEdit() { work(); }`;

  test('Google asks a person who has not agreed to everything, and starts nothing', () => {
    const host = createHost({ consent: ['spreadsheets.currentonly', 'script.container.ui'] });
    const script = host.load(code);
    const refusal = 'Authorization is required to perform that action.';
    expect(() => script.run('work')).toThrow(refusal);
    expect(() => script.callFromPage('work')).toThrow(refusal);
    expect(script.open()).toEqual({});
    expect(host.edit({ range: 'A1', value: 1 })).toEqual({});
    const { ScriptApp } = host.globals;
    const { FULL } = ScriptApp.AuthMode;
    expect(String(ScriptApp.getAuthorizationInfo(FULL).getAuthorizationStatus())).toBe('REQUIRED');
  });

  test('a trigger runs up to the first thing that its person has not agreed to', () => {
    const saved = createHost();
    saved.load(code).run('install');
    const host = createHost({
      workbook: saved.save(),
      consent: ['spreadsheets.currentonly'],
    });
    host.load(code);
    host.clock.advance(2 * 3_600_000);
    host.runDueTriggers();
    expect(host.log).toEqual([{ level: 'log', text: 'read' }]);
    expect(String(host.failures[0]?.error)).toContain('You do not have permission to call MailApp.sendEmail');
  });

  test.each(['PERMISSION_DENIED', 'Authorization is required'] as const)(
    'with several accounts signed in menus work and calls of pages are refused: %s',
    (severalAccounts) => {
      const host = createHost({ severalAccounts });
      const script = host.load(code);
      expect(script.run('work')).toBe('Sheet1');
      expect(() => script.callFromPage('work')).toThrow(severalAccounts);
    },
  );
});

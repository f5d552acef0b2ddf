import { describe, expect, test } from 'vitest';
import { createHost, type Host } from '../index.ts';

const BINH = 'binh@example.invalid';

const CODE = `
  function write() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:A3').setValues([['một'], ['hai'], ['ba']]);
    sheet.getRange('B1').setValue('bốn');
    SpreadsheetApp.flush();
    return sheet.getRange('C1').getValue();
  }
  function readBetween() {
    const range = SpreadsheetApp.getActiveSheet().getRange('A1');
    range.setValue('ghi');
    const seen = range.getValue();
    range.setValue('ghi sau');
    return seen;
  }
  function locked() {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(10000)) return 'busy';
    SpreadsheetApp.getActiveSheet().appendRow([Session.getActiveUser().getEmail()]);
    SpreadsheetApp.flush();
    lock.releaseLock();
    return 'done';
  }
  function appendWithoutLock() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.appendRow([Session.getActiveUser().getEmail()]);
    SpreadsheetApp.flush();
  }
  function makeTab() {
    const sheet = SpreadsheetApp.getActive().insertSheet('Mới');
    sheet.getRange('A1').setValue('nội dung');
    SpreadsheetApp.flush();
  }
  function front() { return SpreadsheetApp.getActiveRange().getA1Notation(); }`;

const cells = (host: Host, a1: string): unknown[] =>
  host.calls.uncounted(() => host.globals.SpreadsheetApp.getActiveSheet().getRange(a1).getValues().flat());

const started = (): { readonly host: Host; readonly script: ReturnType<Host['load']> } => {
  const host = createHost({ activeUser: 'an@example.invalid', users: [BINH] });
  return { host, script: host.load(CODE) };
};

const WRITE = [
  'getActiveSheet',
  'getRange',
  'setValues',
  'getRange',
  'setValue',
  'flush',
  'getRange',
  'getValue',
];

describe('What others do between two calls of a run', () => {
  test('is done once, before the call that was named, and is none of the run’s own calls', () => {
    const { host, script } = started();
    const seen: unknown[] = [];
    host.meanwhile(6, () => {
      seen.push(host.activeUser());
      host.as(BINH, {}, () => {
        seen.push(script.run('locked'));
        host.edit({ range: 'C1', value: 'gõ tay' });
      });
    });
    expect(script.run('write')).toBe('gõ tay');
    expect(seen).toEqual(['an@example.invalid', 'done']);
    expect(host.calls.log.map((method) => method.split('.')[1])).toEqual(WRITE);
    host.calls.reset();
    expect(script.run('write')).toBe('gõ tay');
    expect(host.calls.total).toBe(WRITE.length);
  });

  test('happens without what the run has not flushed, and is written over only where the run wrote', () => {
    const { host, script } = started();
    let seen: unknown[] = [];
    host.meanwhile(6, () => {
      seen = cells(host, 'A1:B1');
      host.edit({ range: 'A2', value: 'mất' });
      host.edit({ range: 'B2', value: 'còn' });
    });
    script.run('write');
    expect(seen).toEqual(['', '']);
    expect(cells(host, 'A1:B3')).toEqual(['một', 'bốn', 'hai', 'còn', 'ba', '']);
  });

  test('happens upon what was flushed, or written before the run read', () => {
    const { host, script } = started();
    const seen: unknown[] = [];
    host.meanwhile(7, () => seen.push(cells(host, 'A1')));
    script.run('write');
    // getActiveSheet, getRange, setValue, getValue | setValue
    host.meanwhile(5, () => seen.push(cells(host, 'A1')));
    expect(script.run('readBetween')).toBe('ghi');
    expect(seen).toEqual([['một'], ['ghi']]);
    expect(cells(host, 'A1')).toEqual(['ghi sau']);
  });

  test('stops at the lock of the run, once its time to wait is over', () => {
    const { host, script } = started();
    const before = host.clock.now();
    const replies: unknown[] = [];
    host.meanwhile(6, () => host.as(BINH, {}, () => replies.push(script.run('locked'))));
    expect([script.run('locked'), replies]).toEqual(['done', ['busy']]);
    expect(host.clock.now() - before).toBe(10_000);
    expect(cells(host, 'A1:A2')).toEqual(['an@example.invalid', '']);
    host.as(BINH, {}, () => expect(script.run('locked')).toBe('done'));
  });

  test('may itself be interrupted', () => {
    const { host, script } = started();
    const order: string[] = [];
    host.meanwhile(2, () => {
      host.meanwhile(2, () => order.push('third'));
      host.as(BINH, {}, () => script.run('write'));
      order.push('second');
    });
    script.run('write');
    order.push('first');
    expect(order).toEqual(['third', 'second', 'first']);
  });

  test('is written over by a row that the run appended and had not flushed', () => {
    const { host, script } = started();
    host.meanwhile(5, () => host.as(BINH, {}, () => script.run('appendWithoutLock')));
    // getActiveSheet, getActiveUser, getEmail, appendRow | flush
    script.run('appendWithoutLock');
    expect(cells(host, 'A1:A2')).toEqual(['an@example.invalid', '']);
  });

  test('moves cells from under the run, whose addresses stand', () => {
    const { host, script } = started();
    host.meanwhile(6, () => host.globals.SpreadsheetApp.getActiveSheet().insertColumnBefore(1));
    script.run('write');
    expect(cells(host, 'A1:C1')).toEqual(['một', 'bốn', '']);
  });

  test('finds a tab that the run has made, and not yet what it wrote there', () => {
    const { host, script } = started();
    let seen: unknown[] = [];
    host.meanwhile(5, () => {
      const made = host.globals.SpreadsheetApp.getActive().getSheetByName('Mới');
      seen = made?.getRange('A1').getValues().flat() ?? ['no tab'];
    });
    // getActive, insertSheet, getRange, setValue | flush
    script.run('makeTab');
    expect(seen).toEqual(['']);
    const { SpreadsheetApp } = host.globals;
    expect(SpreadsheetApp.getActive().getSheetByName('Mới')?.getRange('A1').getValue()).toBe('nội dung');
  });

  test('leaves the run’s own selection alone', () => {
    const { host, script } = started();
    host.edit({ range: 'D4', value: 1 });
    host.meanwhile(1, () => host.edit({ range: 'A9', value: 2, user: BINH }));
    expect(script.run('front')).toBe('D4');
  });

  test('may make the run’s own writes impossible: the run hears so', () => {
    const { host, script } = started();
    const locks = (): unknown => {
      const protection = host.globals.SpreadsheetApp.getActiveSheet().protect();
      return protection.addEditor(BINH).removeEditors(['an@example.invalid']);
    };
    host.meanwhile(6, () => host.as(host.owner, {}, locks));
    expect(() => script.run('write')).toThrow('protected cell or object');
    expect(cells(host, 'A1:B1')).toEqual(['', '']);
  });

  test('that fails is the test’s own failure, which no script can catch', () => {
    const { host } = started();
    const script = host.load(`function calm() { try { SpreadsheetApp.getActive(); } catch (error) {} }`);
    host.meanwhile(1, () => {
      throw new Error('nobody expects this');
    });
    expect(() => script.run('calm')).toThrow('nobody expects this');
  });
});

describe('A run that dies', () => {
  test('leaves any prefix of what it had not flushed', () => {
    const left = [0, 1, 2].map((kept) => {
      const { host, script } = started();
      host.dieAt(6, kept);
      expect(() => script.run('write')).toThrow('maximum execution time');
      return cells(host, 'A1:B1');
    });
    expect(left).toEqual([
      ['', ''],
      ['một', ''],
      ['một', 'bốn'],
    ]);
  });

  test('leaves what it wrote before it read', () => {
    const { host, script } = started();
    host.dieAt(5);
    expect(() => script.run('readBetween')).toThrow('maximum execution time');
    expect(cells(host, 'A1')).toEqual(['ghi']);
  });
});

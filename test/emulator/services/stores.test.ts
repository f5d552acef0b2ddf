import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';

describe('stores', () => {
  test('properties hold 9 KB of text a value and 500 KB in all', () => {
    const store = createHost().globals.PropertiesService.getDocumentProperties();
    expect(store.setProperty('a', 'x'.repeat(9216)).getKeys()).toEqual(['a']);
    expect(() => store.setProperty('b', 'ế'.repeat(4000))).toThrow('Argument too large: value');
    const fill = (): void => {
      for (let n = 0; n < 60; n += 1) store.setProperty(`k${n}`, 'x'.repeat(9000));
    };
    expect(fill).toThrow('property storage quota');
    expect(() => Reflect.apply(store.setProperty, store, ['n'])).toThrow(
      "The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });

  test('user properties belong to each person', () => {
    const host = createHost();
    const store = (): GoogleAppsScript.Properties.Properties =>
      host.globals.PropertiesService.getUserProperties();
    host.as('a@gmail.com', {}, () => store().setProperties({ x: '1', y: '2' }));
    expect(host.as('b@gmail.com', {}, () => store().getProperty('x'))).toBe(null);
    host.as('a@gmail.com', {}, () => store().deleteProperty('y'));
    expect(host.as('a@gmail.com', {}, () => store().getProperties())).toEqual({ x: '1' });
  });

  test('the cache forgets with time, and at will', () => {
    const host = createHost();
    const cache = host.globals.CacheService.getScriptCache();
    cache.put('a', '1');
    cache.putAll({ b: '2' }, 21600);
    host.clock.advance(600_000);
    expect(cache.getAll(['a', 'b'])).toEqual({ b: '2' });
    host.forgetCache();
    expect(cache.get('b')).toBe(null);
    expect(() => cache.put('c', 'x'.repeat(102_401))).toThrow('Argument too large: value');
    expect(() => cache.get('k'.repeat(251))).toThrow('Argument too large: key');
  });

  test('the cache drops its oldest tenth when it is full', () => {
    const cache = createHost().globals.CacheService.getScriptCache();
    for (let n = 0; n <= 1000; n += 1) cache.put(`k${n}`, 'x');
    expect([cache.get('k100'), cache.get('k101')]).toEqual([null, 'x']);
  });
});

describe('locks', () => {
  test('somebody else makes a script wait and then give up', () => {
    const host = createHost();
    const lock = host.globals.LockService.getDocumentLock();
    const release = host.holdLock();
    const before = host.clock.now();
    expect(lock.tryLock(10_000)).toBe(false);
    expect(host.clock.now() - before).toBe(10_000);
    expect(() => lock.waitLock(10)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    release();
    expect(lock.tryLock(0) && lock.hasLock()).toBe(true);
  });

  test('belong to the object that took them: a second one waits like anybody else', () => {
    const { LockService } = createHost().globals;
    const [outer, inner] = [LockService.getDocumentLock(), LockService.getDocumentLock()];
    expect([outer.tryLock(1), outer.tryLock(1), inner.tryLock(1), inner.hasLock()]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    inner.releaseLock();
    expect(outer.hasLock()).toBe(true);
    outer.releaseLock();
    expect([outer.tryLock(-1), inner.tryLock(0)]).toEqual([false, true]);
  });

  test('are released at the end of the run', () => {
    const script = createHost().load('function take() { return LockService.getScriptLock().tryLock(0); }');
    expect([script.run('take'), script.run('take')]).toEqual([true, true]);
  });

  test('released before a flush leave a warning', () => {
    const host = createHost();
    const { LockService, SpreadsheetApp } = host.globals;
    const lock = LockService.getDocumentLock();
    lock.tryLock(0);
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
    lock.releaseLock();
    expect(host.warnings).toEqual(['A lock was released before 1 writes were flushed.']);
  });

  test('that are held while a person is asked leave a warning', () => {
    const host = createHost();
    const script = host.load(`function ask(keeps) {
      const lock = LockService.getDocumentLock();
      lock.tryLock(0);
      if (!keeps) lock.releaseLock();
      SpreadsheetApp.getUi().alert('Xong');
    }`);
    script.run('ask', false);
    expect(host.warnings).toEqual([]);
    script.run('ask', true);
    expect(host.warnings).toEqual(['A person was asked while a lock was held.']);
  });
});

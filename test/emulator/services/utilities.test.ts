import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';

const { Utilities, Logger } = createHost({ now: '2026-03-07T08:30:00+07:00' }).globals;
const instant = new Date('2026-03-07T23:59:59.250+07:00');

describe('dates as texts', () => {
  test.each([
    ['yyyy-MM-dd', 'Asia/Ho_Chi_Minh', '2026-03-07'],
    ['yyyy-MM-dd', 'America/Los_Angeles', '2026-03-07'],
    ['dd/MM/yyyy HH:mm:ss', 'GMT+7', '07/03/2026 23:59:59'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Asia/Ho_Chi_Minh', '2026-03-07T23:59:59.250+07:00'],
    ['d/M/yy H:m', 'UTC', '7/3/26 16:59'],
    ['hh:mm a Z', 'Asia/Ho_Chi_Minh', '11:59 PM +0700'],
    ['u', 'Asia/Ho_Chi_Minh', '6'],
  ])('%s in %s gives %s', (pattern, zone, text) => {
    expect(Utilities.formatDate(instant, zone, pattern)).toBe(text);
  });

  test.each([
    ["EEEE, d MMMM yyyy 'at' h:mm a", 'Asia/Ho_Chi_Minh', 'Saturday, 7 March 2026 at 11:59 PM'],
    ['EEE MMM dd HH:mm:ss z yyyy', 'GMT', 'Sat Mar 07 16:59:59 GMT 2026'],
    ["G D w W F k K ''", 'GMT+7', "AD 66 10 1 1 23 11 '"],
    ['X,XX,XXXZ', 'Asia/Ho_Chi_Minh', '+07,+0700,+07:00+0700'],
    ['X z', 'UTC', 'Z UTC'],
    ['z', 'America/Los_Angeles', 'PST'],
  ])('%s in %s gives %s, in English', (pattern, zone, text) => {
    expect(Utilities.formatDate(instant, zone, pattern)).toBe(text);
  });

  test('YYYY is the year of the week, which begins before the year does', () => {
    const eve = new Date('2025-12-29T08:00:00+07:00');
    expect(Utilities.formatDate(eve, 'Asia/Ho_Chi_Minh', 'YYYY yyyy w')).toBe('2026 2025 1');
    expect(() => Utilities.formatDate(eve, 'GMT', 'bb')).toThrow("Illegal pattern character 'b'");
  });

  test('a year below a hundred is a year of its own in every zone', () => {
    const early = new Date('0026-03-07T12:00:00Z');
    expect(Utilities.formatDate(early, 'Asia/Ho_Chi_Minh', 'yyyy-MM')).toBe('0026-03');
  });

  test('a text is read back in its zone, as leniently as Java reads', () => {
    const read = (text: string, pattern: string): string =>
      Utilities.parseDate(text, 'Asia/Ho_Chi_Minh', pattern).toISOString();
    expect(read('07/03/2026 08:30', 'dd/MM/yyyy HH:mm')).toBe('2026-03-07T01:30:00.000Z');
    expect(read('31/02/2026', 'dd/MM/yyyy')).toBe('2026-03-02T17:00:00.000Z');
    expect(read('20260307', 'yyyyMMdd')).toBe('2026-03-06T17:00:00.000Z');
    expect(read('Sat, 7 Mar 2026 8:30 PM', 'EEE, d MMM yyyy h:mm a')).toBe('2026-03-07T13:30:00.000Z');
    expect(read('2026-03-07T08:30:00+0200', "yyyy-MM-dd'T'HH:mm:ssZ")).toBe('2026-03-07T06:30:00.000Z');
    expect([read('7/3/26', 'd/M/yy'), read('7/3/99', 'd/M/yy')]).toEqual([
      '2026-03-06T17:00:00.000Z',
      '1999-03-06T17:00:00.000Z',
    ]);
    expect(() => read('hôm qua', 'dd/MM/yyyy')).toThrow('Unparseable date: "hôm qua"');
  });

  test('what is written is read back, in any zone', () => {
    const pattern = 'yyyy-MM-dd HH:mm:ss.SSS Z';
    const zones = fc.constantFrom('Asia/Ho_Chi_Minh', 'America/Phoenix', 'UTC', 'GMT-3');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), zones, (ms, zone) => {
        const [day, time] = Utilities.formatDate(new Date(ms), zone, pattern).split(' ');
        expect(Utilities.parseDate(`${day} ${time}`, zone, 'yyyy-MM-dd HH:mm:ss.SSS').getTime()).toBe(ms);
      }),
    );
  });
});

describe('bytes', () => {
  test('of digests are signed', () => {
    expect(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')).toEqual([
      -112, 1, 80, -104, 60, -46, 79, -80, -42, -106, 63, 125, 40, -31, 127, 114,
    ]);
    expect(
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'xã', Utilities.Charset.UTF_8),
    ).toHaveLength(32);
    expect(Utilities.computeHmacSha256Signature('a', 'b')).toHaveLength(32);
  });

  test('of letters beyond ASCII are those of question marks, unless a charset is named', () => {
    const { MD5 } = Utilities.DigestAlgorithm;
    expect(Utilities.computeDigest(MD5, 'x\u00e3')).toEqual(Utilities.computeDigest(MD5, 'x?'));
    expect(Utilities.computeDigest(MD5, '€🙂').slice(0, 5)).toEqual([-22, 3, -4, -72, -60]);
    expect(Utilities.base64Encode('ế')).toBe('Pw==');
  });

  test('go to base64 and back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -128, max: 127 })), (bytes) => {
        expect(Utilities.base64Decode(Utilities.base64Encode(bytes))).toEqual(bytes);
        expect(Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe(bytes))).toEqual(bytes);
      }),
    );
    expect(Utilities.base64Encode('Xóm', Utilities.Charset.UTF_8)).toBe('WMOzbQ==');
    expect(Utilities.base64Decode('-_8=')).toEqual([-5, -1]);
    expect(() => Utilities.base64Decode('?')).toThrow('Could not decode string.');
  });

  test('of a blob are its text', () => {
    const blob = Utilities.newBlob('Đợt 1', 'text/plain', 'a.txt');
    expect([blob.getDataAsString(), blob.getContentType(), blob.getName()]).toEqual([
      'Đợt 1',
      'text/plain',
      'a.txt',
    ]);
    expect(Utilities.newBlob(blob.getBytes()).setName('b').getDataAsString()).toBe('Đợt 1');
  });
});

test('ids are the same in every run and never twice', () => {
  const ids = (): string[] => {
    const { Utilities: fresh } = createHost().globals;
    return [fresh.getUuid(), fresh.getUuid()];
  };
  expect(ids()).toEqual(ids());
  expect(new Set(ids()).size).toBe(2);
  expect(ids()[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('sleeping moves the clock', () => {
  const host = createHost({ now: 0 });
  host.globals.Utilities.sleep(2500);
  expect(host.clock.now()).toBe(2500);
  expect(() => host.globals.Utilities.sleep(300_001)).toThrow('Invalid argument');
});

test('texts are filled in', () => {
  expect(Utilities.formatString('%s: %05.1f|%3d|%-4s|%%', 'a', 2.25, 7, 'x')).toBe('a: 002.3|  7|x   |%');
  expect(Utilities.formatString('%+d %+d %06d %-6s|%6s', 3, -3, -42, 'x', 'y')).toBe(
    '+3 -3 -00042 x     |     y',
  );
  expect(() => Utilities.formatString('%g', 1)).toThrow('formatString with %g is not emulated');
  expect(() => Utilities.formatString('%x', -1)).toThrow('formatString with %x is not emulated');
  expect(Logger.log('%s xóm', 48).getLog()).toBe('48 xóm\n');
});

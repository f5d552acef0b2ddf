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

  test.each(['EEEE', 'MMM', 'YYYY-MM-dd'])(
    'the pattern %s is refused: its result depends on a language or is a trap',
    (pattern) => {
      expect(() => Utilities.formatDate(instant, 'GMT', pattern)).toThrow();
    },
  );

  test('a text is read back in its zone, as leniently as Java reads', () => {
    const read = (text: string, pattern: string): string =>
      Utilities.parseDate(text, 'Asia/Ho_Chi_Minh', pattern).toISOString();
    expect(read('07/03/2026 08:30', 'dd/MM/yyyy HH:mm')).toBe('2026-03-07T01:30:00.000Z');
    expect(read('31/02/2026', 'dd/MM/yyyy')).toBe('2026-03-02T17:00:00.000Z');
    expect(read('20260307', 'yyyyMMdd')).toBe('2026-03-06T17:00:00.000Z');
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

  test('letters beyond ASCII need a charset', () => {
    expect(() => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'xã')).toThrow('Charset.UTF_8');
  });

  test('go to base64 and back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -128, max: 127 })), (bytes) => {
        expect(Utilities.base64Decode(Utilities.base64Encode(bytes))).toEqual(bytes);
        expect(Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe(bytes))).toEqual(bytes);
      }),
    );
    expect(Utilities.base64Encode('Xóm', Utilities.Charset.UTF_8)).toBe('WMOzbQ==');
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
  expect(Logger.log('%s xóm', 48).getLog()).toBe('48 xóm\n');
});

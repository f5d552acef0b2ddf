import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint, spokenCode } from '../../src/domain/fingerprint.ts';

test('A fingerprint is 14 small letters and digits, the same for the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fingerprint(text)).toMatch(/^[0-9a-z]{14}$/);
      expect(fingerprint(text)).toBe(fingerprint(text));
    }),
  );
});

test('Texts that differ have fingerprints that differ', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(fingerprint(a) === fingerprint(b)).toBe(a === b);
    }),
    { numRuns: 2000 },
  );
});

test('Ten thousand plans that differ in one number have ten thousand fingerprints', () => {
  const all = Array.from({ length: 10_000 }, (_, people) => fingerprint(`kế hoạch|${people}|07:00`));
  expect(new Set(all).size).toBe(10_000);
});

test('A spoken code has four signs and none that the ear or the eye confuses', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(spokenCode(text)).toMatch(/^[^O0I1S5JWZa-z]{4}$/);
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { Exception } from '../host-context.ts';
import { allClaims } from './all-claims.ts';
import { hostFor } from './claim-host.ts';
import { refused, same } from './claims.ts';
import { tryClaim } from './run-claims.ts';

describe('the emulator keeps what is claimed of Google', () => {
  test.each(allClaims)('$id: $sentence', (claim) => {
    expect(tryClaim(claim, hostFor(claim).globals).message).toBe('');
  });

  test('no two claims share an id, and each names its source', () => {
    expect(new Set(allClaims.map((claim) => claim.id)).size).toBe(allClaims.length);
    expect(allClaims.filter((claim) => claim.source === '')).toEqual([]);
  });

  test('a claim that does not hold is told', () => {
    expect(() => same([1], [2])).toThrow('[1] is not [2]');
    expect(() => refused('x', () => 1)).toThrow('nothing was refused');
    const refuse = (error: Error) => () => {
      throw error;
    };
    expect(() => refused('x', refuse(new Exception('y')))).toThrow('"y" does not say "x"');
    // What is not emulated is no refusal of Google's.
    expect(() => refused('', refuse(new Error('Range.x is not emulated')))).toThrow('is not emulated');
    expect(() => refused('x', refuse(new Exception('x')))).not.toThrow();
  });
});

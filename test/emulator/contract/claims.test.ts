import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';
import { chartClaims } from './chart-claims.ts';
import { same } from './claims.ts';
import { hostClaims } from './host-claims.ts';
import { storesClaims } from './stores-claims.ts';
import { utilitiesClaims } from './utilities-claims.ts';

const claims = [...chartClaims, ...hostClaims, ...storesClaims, ...utilitiesClaims];

describe('the emulator keeps what is claimed of Google', () => {
  test.each(claims)('$id: $sentence', ({ run }) => {
    expect(() => run(createHost({ scopes: 'all' }).globals)).not.toThrow();
  });

  test('no two claims share an id, and each names its source', () => {
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
    expect(claims.filter((claim) => claim.source === '')).toEqual([]);
  });

  test('a claim that does not hold is told', () => {
    expect(() => same([1], [2])).toThrow('[1] is not [2]');
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameOf } from './mutant.ts';
import { emulator, mutants, occurrences, pathOf, planted } from './planting.ts';

const numbered = (part: number, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${part}.${index + 1}`);

describe('the rules that npm run mutations breaks', () => {
  test('are all that bind the emulator', () => {
    const rules = new Set(mutants.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual([...numbered(12, 14), ...numbered(15, 20)].sort());
  });

  test('have a name each', () => {
    expect(new Set(mutants.map(nameOf)).size).toBe(mutants.length);
  });

  test.each(mutants.map((mutant) => [nameOf(mutant), mutant] as const))('%s can be planted', (_, mutant) => {
    expect(occurrences(mutant), `in test/emulator/${mutant.file}`).toBe(1);
    expect(mutant.planted).not.toBe(mutant.text);
    expect(planted(mutant, `a${mutant.text}b`)).toBe(`a${mutant.planted}b`);
    expect(
      [pathOf(mutant), ...(mutant.tests ?? []).map((file) => join(emulator, file))].filter(
        (path) => !existsSync(path),
      ),
    ).toEqual([]);
  });
});

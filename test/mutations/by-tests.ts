import { join } from 'node:path';
import { startVitest, type TestCase } from 'vitest/node';
import { root } from '../../build/paths.ts';
import type { Mutant } from './mutant.ts';
import { emulator, pathOf, planted } from './planting.ts';

/** Runs tests of the emulator with a mutant in it, for the rules that no claim can tell of: modes, scopes, runs and their ends. */

/**
 * Title of the first test that failed; null where all passed.
 * @throws where a file could not be run at all: that proves nothing
 */
export const noticedByTests = async (mutant: Mutant, tests: readonly string[]): Promise<string | null> => {
  const vitest = await startVitest(
    'test',
    tests.map((test) => join(emulator, test)),
    {
      config: false,
      root,
      watch: false,
      bail: 1,
      pool: 'threads',
      maxWorkers: 1,
      testTimeout: 120_000,
      reporters: [{}],
      env: { TZ: 'America/Phoenix' },
    },
    {
      plugins: [
        {
          name: 'a mutant',
          enforce: 'pre',
          transform: (code: string, id: string) =>
            id === pathOf(mutant) ? planted(mutant, code) : undefined,
        },
      ],
    },
  );
  try {
    const modules = vitest.state.getTestModules();
    const broken = modules.flatMap((module) => module.errors());
    if (modules.length === 0 || broken.length > 0) {
      throw new Error(`the tests could not be run: ${broken[0]?.message ?? 'none found'}`);
    }
    const cases: readonly TestCase[] = modules.flatMap((module) => [...module.children.allTests()]);
    return cases.find((test) => test.result().state === 'failed')?.fullName ?? null;
  } finally {
    await vitest.close();
    process.exitCode = 0;
  }
};

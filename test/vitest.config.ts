import { defineConfig } from 'vitest/config';
import { closingLineReporter } from './closing-line-reporter.ts';

// A clock zone in which neither Vietnam's day nor UTC's is today for half of it: date mistakes cannot hide.
process.env['TZ'] = 'America/Phoenix';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export and nothing else.
export default defineConfig({
  test: {
    dir: 'test',
    include: ['**/*.test.{ts,tsx}'],
    globalSetup: 'test/built.ts',
    reporters: ['default', closingLineReporter],
    // Whole stories on the emulator take a second or two; a slow machine gets ten times that.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Threads start in half the time of processes.
    pool: 'threads',
    maxWorkers: 2,
  },
});

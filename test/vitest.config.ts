import { defineConfig } from 'vitest/config';

// A clock zone in which neither Vietnam's day nor UTC's is today for half of it: date mistakes cannot hide.
process.env['TZ'] = 'America/Phoenix';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export and nothing else.
export default defineConfig({
  test: {
    dir: 'test',
    include: ['**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});

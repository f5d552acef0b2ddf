import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { closingLineReporter } from './closing-line-reporter.ts';

// A clock zone in which neither Vietnam's day nor UTC's is today for half of it: date mistakes cannot hide.
process.env['TZ'] = 'America/Phoenix';

/** The files whose tests cut a run off at points of test/fault-points.ts. */
const faultFiles = (): string[] =>
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => readFileSync(join(import.meta.dirname, file), 'utf8').includes("/fault-points.ts'"));

/**
 * Long stories in a browser, what LibreOffice makes of our files, the workbench's own desk, the counts of the bench, and
 * what is done to whole workbooks again and again: `npm run test:long`, which `npm run check` runs too.
 */
const LONG_STORIES = [
  'browser/!(flows|hostile|grid|restore|report-and-files|xlsx-in-libreoffice).test.ts',
  'workbench/sample-report.test.ts',
  'bench/**/!(budgets|linear).test.ts',
  'scenarios/{upgrade-third,restore,protected-commands,roles,roles-allowed,roles-offered,permissions,agency-report,result-correction}.test.ts',
  'scenarios/{overdue,private-replies,set-up,roster,freeze-report,after-freezing,forbidden-acts,who-owes,record-reminded,follow-up,publishing}.test.ts',
  'commands/{build-monthly-summary,season-publications,season-report}.test.ts',
  'sheets/{round-totals,round-formulas,overview-tab,schedule-zone}.test.ts',
  'emulator/contract/bundle.test.ts',
  'text/report-properties.test.ts',
  'emulator/formulas/supported.test.ts',
  'domain/{summary-properties,reminder-season,reminder-boundary-days,reminder-properties}.test.ts',
  'host/scripts.test.ts',
  'workbench/xlsx.test.ts',
  'bundle/clasp-files.test.ts',
  'together/{offices,crowds,writers}.test.ts',
  'hostile/!(cases|fuzzed|acts).test.ts',
  'crash/{matrix-all,recovery}.test.ts',
  'reminders/*.test.ts',
];

/**
 * What would make each check too long, and is what others prove once more on more cases, or the workbench's own: by night, with
 * what cuts a run off at every call there is (`npm run test:faults`).
 */
const NIGHT_STORIES = [
  'browser/{hostile,grid,restore,report-and-files,xlsx-in-libreoffice}.test.ts',
  'workbench/desk.test.ts',
  'scenarios/{upgrade,workbook-check,indicators,report-steps,set-up-again,freeze-faults,log-tabs,protect-again,vandalism,agency-story}.test.ts',
  'commands/report-kept.test.ts',
  'bench/linear.test.ts',
  'hostile/acts.test.ts',
  'crash/set-up.test.ts',
];

/** Chance's runs of several people at once, a second for a dozen on an idle machine. */
const runsIn = (mode: string): number => (mode === 'faults' ? 5_000 : 200);

/** What each mode runs; `npm test` leaves out the stories that are long. */
const filesOf = (mode: string): { readonly include: string[]; readonly exclude: string[] } => {
  // `npm run test:faults` runs those files at every point there is, for as long as it takes.
  if (mode === 'faults') return { include: [...faultFiles(), ...NIGHT_STORIES], exclude: [] };
  if (mode === 'long') return { include: LONG_STORIES, exclude: [] };
  return { include: ['**/*.test.{ts,tsx}'], exclude: [...LONG_STORIES, ...NIGHT_STORIES] };
};

// biome-ignore lint/style/noDefaultExport: vitest reads the default export and nothing else.
export default defineConfig(({ mode }) => ({
  test: {
    dir: 'test',
    ...filesOf(mode),
    env: {
      FAULT_POINTS: mode === 'faults' ? 'all' : 'sample',
      INTERLEAVINGS: process.env['INTERLEAVINGS'] ?? String(runsIn(mode)),
    },
    globalSetup: 'test/built.ts',
    reporters: ['default', closingLineReporter],
    // A limit tells that something hangs, not that the machine is slow: stories take seconds, a crowded machine many times that.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Threads start in half the time of processes.
    pool: 'threads',
    maxWorkers: 2,
  },
}));

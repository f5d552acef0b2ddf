import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Prints the counts at the very end, alone on a line and without colours, for whoever reads only the end of a log. */
export const closingLineReporter: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    console.log(`\n${closingLine(modules, unhandledErrors)}`);
  },
};

/** A file that does not load, a failing set-up and an error outside of any test count as failures: none may pass for green. */
function closingLine(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): string {
  const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
  for (const module of modules) {
    count.failed += module.errors().length;
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    for (const test of module.children.allTests()) count[test.result().state] += 1;
  }
  return `Tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`;
}

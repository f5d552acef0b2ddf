import type { TestProject } from 'vitest/node';
import { buildAll } from '../build/bundle.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the sources do not build, or ''. */
    buildProblem: string;
  }
}

/**
 * Builds once before the tests, and again before each rerun while watching. Sources that do not build fail the test that
 * asks for the reason, not every test: rules of the domain can be tried while a page is half written.
 */
export async function setup(project: TestProject): Promise<void> {
  project.provide('buildProblem', await problemOfBuild());
  project.onTestsRerun(async () => {
    project.provide('buildProblem', await problemOfBuild());
  });
}

async function problemOfBuild(): Promise<string> {
  try {
    await buildAll();
    return '';
  } catch (error) {
    return String(error);
  }
}

import type { BuildReport } from './bundle.ts';

/** Bytes that Code.js may have: people read it in Google's editor, and Google loads all of it for every call (decisions 0017, 0026). */
export const codeBudget = 545_000;

/** Bytes that a page may have: a clerk's line is slow, and Google serves the page anew each time. */
const usualPageBudget = 80_000;

/** The page that makes the Word file holds the library that writes it (docx), and is opened once a month. */
const pageBudgets: Readonly<Record<string, number>> = { report: 450_000 };

/** @param name of the page, without ".html" */
export const pageBudget = (name: string): number => pageBudgets[name] ?? usualPageBudget;

/**
 * A sentence for each file that outgrew its budget. Such a build still works, so the workbench may run it; it is not to be
 * pushed.
 */
export function overBudget({ code, pages }: BuildReport): readonly string[] {
  const files: (readonly [string, number, number])[] = [
    ['Code.js', code, codeBudget],
    ...Object.entries(pages).map(([name, bytes]) => [`${name}.html`, bytes, pageBudget(name)] as const),
  ];
  return files
    .filter(([, bytes, budget]) => bytes > budget)
    .map(
      ([file, bytes, budget]) => `${file} is ${bytes} bytes, ${bytes - budget} over its budget of ${budget}.`,
    );
}

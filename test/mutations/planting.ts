import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { root } from '../../build/paths.ts';
import type { Mutant } from './mutant.ts';
import { runMutants } from './run-mutants.ts';
import { serviceMutants } from './service-mutants.ts';
import { sheetMutants } from './sheet-mutants.ts';

export const mutants: readonly Mutant[] = [...runMutants, ...serviceMutants, ...sheetMutants];

export const emulator = join(root, 'test', 'emulator');

export const pathOf = ({ file }: Mutant): string => join(emulator, file);

/** How often the mutant's text stands in its file: it can be planted where that is once. */
export const occurrences = (mutant: Mutant): number =>
  readFileSync(pathOf(mutant), 'utf8').split(mutant.text).length - 1;

/** The source with the mutant in it. */
export const planted = (mutant: Mutant, source: string): string => {
  // By a function: `$` in what is planted means itself.
  return source.replace(mutant.text, () => mutant.planted);
};

const own = (path: string): string =>
  readFileSync(path, 'utf8')
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));

/** For a bundle of the emulator: each module still finds the files beside its source. */
export const plantingPlugin = (mutant: Mutant | null): Plugin => ({
  name: 'a mutant',
  setup({ onLoad }) {
    onLoad({ filter: /\/(?:test|build)\/.*\.ts$/ }, ({ path }) => {
      const source = own(path);
      return {
        contents: mutant !== null && path === pathOf(mutant) ? planted(mutant, source) : source,
        loader: 'ts',
      };
    });
  },
});

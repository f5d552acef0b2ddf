import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a build reads and where it writes; tests build small sources of their own. */
export interface BuildPaths {
  /** The module whose exports become the script's public functions. */
  readonly main: string;
  /** Folder with one folder per page, each with a page.tsx. */
  readonly sidebar: string;
  readonly manifest: string;
  /** The module whose function `blueprint` gives what set-up alone needs to know; null where there is none. */
  readonly blueprint: string | null;
  /** Folder that clasp pushes. */
  readonly dist: string;
}

export const repositoryPaths: BuildPaths = {
  main: join(root, 'src/main.ts'),
  sidebar: join(root, 'src/sidebar'),
  manifest: join(root, 'appsscript.json'),
  blueprint: join(root, 'src/blueprint/blueprint.ts'),
  dist: join(root, 'build/dist'),
};

import { join } from 'node:path';
import { root } from '../../build/paths.ts';
import { buildWhenChanged } from './built.ts';
import { bundleFace } from './face-bundle.ts';
import { startOptions } from './options.ts';
import { openPrepared } from './prepared.ts';

/**
 * `npm ci` runs this when the packages are there: the first `npm start` then shows the sample within seconds.
 * Nothing depends on it: whatever is missing is made at the start, so a failure here must not stop an installation.
 */
const FOLDER = join(root, '.workbench');

try {
  const { preset, now } = startOptions([]);
  const bundling = bundleFace(FOLDER);
  await buildWhenChanged(FOLDER);
  openPrepared({ preset, now }, FOLDER);
  await bundling;
} catch (error) {
  console.error(
    `The workbench will be prepared at its start: ${error instanceof Error ? error.message : error}`,
  );
}

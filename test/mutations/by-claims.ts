import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../build/paths.ts';
import type { Mutant } from './mutant.ts';
import { plantingPlugin } from './planting.ts';

/** Tries the claims of the contract on an emulator with a mutant in it: seconds less than starting the tests does. */

interface Contract {
  /** What the first claim that does not hold says; null where all do. */
  firstFailure(): string | null;
}

const program = `
  import { hostFor } from './test/emulator/contract/claim-host.ts';
  import { allClaims } from './test/emulator/contract/all-claims.ts';
  import { tryClaim } from './test/emulator/contract/run-claims.ts';
  export const firstFailure = () => {
    for (const claim of allClaims) {
      if (!tryClaim(claim, hostFor(claim).globals).passed) return claim.id + ': ' + claim.sentence;
    }
    return null;
  };`;

/** @param mutant null for the emulator as it is */
export const noticedByClaims = async (mutant: Mutant | null): Promise<string | null> => {
  const result = await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    plugins: [plantingPlugin(mutant)],
  });
  // Where the packages are found from.
  const folder = mkdtempSync(join(root, 'node_modules', '.mutant-'));
  try {
    const file = join(folder, 'contract.mjs');
    writeFileSync(file, result.outputFiles[0]?.text ?? '');
    const contract: Contract = await import(pathToFileURL(file).href);
    return contract.firstFailure();
  } finally {
    rmSync(folder, { recursive: true });
  }
};

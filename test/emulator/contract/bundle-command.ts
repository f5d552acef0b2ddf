import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../../workbench/command-line.ts';
import { bundleContract } from './bundle.ts';

/** `npm run contract:bundle -- --out FILE`: the contract as one file to paste into the script editor of a scratch sheet. */
runCommand(async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string', default: '.workbench/contract.gs' } },
  });
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, await bundleContract());
  console.log(
    `${relative(process.cwd(), values.out)}: paste it, then run the function runContract (docs/live-checks.md).`,
  );
});

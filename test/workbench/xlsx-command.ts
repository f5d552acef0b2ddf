import { writeFile } from 'node:fs/promises';
import { buildAll } from '../../build/bundle.ts';
import { runCommand } from './command-line.ts';
import { openDesk } from './desk.ts';
import { xlsxOptions } from './options.ts';
import { writeXlsx } from './xlsx.ts';

runCommand(async (args) => {
  const { preset, now, out } = xlsxOptions(args);
  await buildAll();
  const desk = openDesk({ preset, now });
  await writeFile(out, await writeXlsx(desk.snapshot(), new Date(now)));
  console.log(out);
});

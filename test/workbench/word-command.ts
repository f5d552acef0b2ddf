import { writeFile } from 'node:fs/promises';
import { buildAll } from '../../build/bundle.ts';
import { wordFile } from '../../src/sidebar/report/word-file.ts';
import { runCommand } from './command-line.ts';
import { libreOffice, noLibreOffice, toPdf } from './libre-office.ts';
import { wordOptions } from './options.ts';
import { reportOf } from './sample-report.ts';

/** Writes a round's report as the page "Tải báo cáo Word" makes it, and as a PDF where LibreOffice is installed. */
runCommand(async (args) => {
  const { out, ...asked } = wordOptions(args);
  await buildAll();
  const file = await wordFile(reportOf(asked));
  await writeFile(out, Buffer.from(await file.arrayBuffer()));
  console.log(out);
  const program = libreOffice();
  console.log(program === null ? noLibreOffice : toPdf(program, out));
});

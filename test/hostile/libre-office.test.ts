import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libreOffice } from '../workbench/libre-office.ts';
import { excelFile, firstSheetOf, misheldIn } from './excel-file.ts';

/** What another program makes of the Excel file: read and written again by LibreOffice, each text is still that text. */

const program = libreOffice();

test.runIf(program !== null)(
  'LibreOffice reads every text of the Excel file as text, and no formula',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-ra-quan-'));
    try {
      writeFileSync(join(folder, 'so.xlsx'), await excelFile());
      const out = join(folder, 'out');
      execFileSync(
        program ?? '',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'xlsx',
          '--outdir',
          out,
          join(folder, 'so.xlsx'),
        ],
        { stdio: 'ignore', timeout: 120_000 },
      );
      expect(misheldIn(await firstSheetOf(readFileSync(join(out, 'so.xlsx'))))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

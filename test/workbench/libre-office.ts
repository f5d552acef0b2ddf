import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';

/** LibreOffice, where somebody installed it: what it makes of a file is the nearest to what a clerk will see. */

const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

export const noLibreOffice =
  'LibreOffice is not installed here, so no PDF was made (on Debian: apt-get install libreoffice-writer).';

/** The program, or null. */
export const libreOffice = (): string | null => PLACES.find((path) => existsSync(path)) ?? null;

/** Converts a file beside it. @returns the path of the PDF. @throws Error when the program fails or makes none. */
export function toPdf(program: string, file: string): string {
  const folder = dirname(resolve(file));
  const profile = mkdtempSync(join(tmpdir(), 'so-ra-quan-'));
  try {
    execFileSync(
      program,
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        file,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  const pdf = join(folder, `${basename(file, extname(file))}.pdf`);
  if (!existsSync(pdf)) throw new Error(`LibreOffice made no ${pdf}`);
  return pdf;
}

/** pdftoppm, which comes with Poppler, or null. */
export const pdfToPictures = (): string | null =>
  ['/usr/bin/pdftoppm', '/usr/local/bin/pdftoppm', '/opt/homebrew/bin/pdftoppm'].find((path) =>
    existsSync(path),
  ) ?? null;

/** The first page of a PDF as a picture. @param picture path without ".png" */
export function firstPage(program: string, pdf: string, picture: string): void {
  execFileSync(program, ['-png', '-r', '80', '-f', '1', '-singlefile', pdf, picture], {
    stdio: 'ignore',
    timeout: 60_000,
  });
}

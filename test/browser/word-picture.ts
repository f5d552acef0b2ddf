import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordFile } from '../../src/sidebar/report/word-file.ts';
import { firstPage, libreOffice, noLibreOffice, pdfToPictures, toPdf } from '../workbench/libre-office.ts';
import { reportOf } from '../workbench/sample-report.ts';

/** The picture of the Word report's first page, where LibreOffice and Poppler can make one; else the one there is stays. */
export async function takeWordPicture(folder: string, now: string): Promise<void> {
  const program = libreOffice();
  const pictures = pdfToPictures();
  if (program === null || pictures === null) {
    console.log(program === null ? noLibreOffice : 'Poppler (pdftoppm) is not installed here.');
    console.log('docs/huong-dan/bao-cao-word.png was left as it is.');
    return;
  }
  const place = mkdtempSync(join(tmpdir(), 'so-ra-quan-'));
  try {
    const path = join(place, 'bao-cao.docx');
    const file = await wordFile(reportOf({ preset: 'sample', now, round: 3 }));
    writeFileSync(path, Buffer.from(await file.arrayBuffer()));
    firstPage(pictures, toPdf(program, path), join(folder, 'bao-cao-word'));
    console.log('docs/huong-dan/bao-cao-word.png');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

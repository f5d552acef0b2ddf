import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordFile } from '../../src/sidebar/report/word-file.ts';
import { hamletTable, proposalTable, sampleReport } from '../sidebar/report-sample.ts';
import { libreOffice, toPdf } from '../workbench/libre-office.ts';

const program = libreOffice();

/** Width and height of each page of a PDF in millimetres. */
const pageSizes = (pdf: string): readonly (readonly number[])[] =>
  [...pdf.matchAll(/\/Type\/Page\b.*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/gs)].map((box) =>
    box.slice(1).map((points) => Math.round((Number(points) * 25.4) / 72)),
  );

if (program) {
  test('LibreOffice opens the Word file: A4, the table of hamlets lies, all else stands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-ra-quan-'));
    try {
      const path = join(folder, 'bao-cao.docx');
      const tables = [hamletTable(60), proposalTable];
      const file = await wordFile({ ...sampleReport, tables });
      writeFileSync(path, Buffer.from(await file.arrayBuffer()));
      const sizes = pageSizes(readFileSync(toPdf(program, path), 'latin1'));
      const standing = sizes.filter(([width = 0, height = 0]) => width === 210 && height === 297);
      const lying = sizes.filter(([width = 0, height = 0]) => width === 297 && height === 210);
      expect(standing).toHaveLength(2);
      expect(lying.length).toBeGreaterThan(1);
      expect(standing.length + lying.length).toBe(sizes.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
} else {
  test('the Word file was not opened in LibreOffice, which is not installed here', () => {
    expect(program).toBeNull();
  });
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import { sampleSnapshot } from './sample-snapshot.ts';
import { writeXlsx } from './xlsx.ts';

const NOW = new Date('2026-03-02T08:00:00+07:00');

async function reopened() {
  const book = new exceljs.Workbook();
  // exceljs wants Node's Buffer of an older typing.
  await book.xlsx.load(Uint8Array.from(await writeXlsx(sampleSnapshot(), NOW)).buffer);
  const sheet = book.getWorksheet('Đợt 1');
  if (!sheet) throw new Error('the file has no sheet "Đợt 1"');
  return { book, sheet };
}

describe('the Excel file of the workbook', () => {
  it('keeps every tab, the hidden one hidden, in order', async () => {
    const { book } = await reopened();
    expect(book.worksheets.slice(0, 3).map((sheet) => [sheet.name, sheet.state])).toEqual([
      ['Tổng quan', 'visible'],
      ['Đợt 1', 'visible'],
      ['Danh mục', 'hidden'],
    ]);
  });

  it('writes a formula with commas and the result it had', async () => {
    const { sheet } = await reopened();
    expect(sheet.getCell('C10').value).toEqual({ formula: 'SUM(C6,D6)', result: 1254.5 });
  });

  it('keeps 007 as text, a day as a number with its format, and notes', async () => {
    const { sheet } = await reopened();
    expect(sheet.getCell('C9').value).toBe('007');
    expect(sheet.getCell('C7').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('C7').value).toEqual(new Date('2026-03-07T00:00:00Z'));
    expect(JSON.stringify(sheet.getCell('C5').note)).toContain('KH III.4');
  });

  it('keeps frozen panes, merges, hidden rows and columns, groups and widths', async () => {
    const { sheet } = await reopened();
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 2 });
    expect(sheet.getCell('D1').master.address).toBe('B1');
    expect([sheet.getRow(3).hidden, sheet.getColumn(1).hidden]).toEqual([true, true]);
    expect([sheet.getRow(5).outlineLevel, sheet.getRow(1).height]).toEqual([1, 25.5]);
    expect(sheet.getColumn(2).width).toBeCloseTo(25);
  });

  it('keeps what may be chosen and what is explained on the way', async () => {
    const { sheet } = await reopened();
    expect(sheet.getCell('C6').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      errorStyle: 'stop',
      prompt: 'Nhập số kg, ví dụ 1.234,5',
    });
    expect(sheet.getCell('C8').dataValidation).toMatchObject({ type: 'list', formulae: ['"x"'] });
    // A choice with a comma in it cannot stand in the rule itself.
    expect(sheet.getCell('AX4').dataValidation.formulae).toEqual(["'_danh_sach'!$A$1:$A$3"]);
  });

  it('prints on A4, one page wide', async () => {
    const { sheet } = await reopened();
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      orientation: 'landscape',
    });
  });

  it('names no person', async () => {
    const { book } = await reopened();
    expect([book.creator, book.lastModifiedBy]).toEqual(['Sổ ra quân', 'Sổ ra quân']);
  });
});

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

/** Opens the file in LibreOffice and gives the second sheet as it shows it. */
function shownByLibreOffice(file: Buffer, program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-ra-quan-'));
  try {
    writeFileSync(join(folder, 'so.xlsx'), file);
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,2';
    execFileSync(
      program,
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(folder, 'so.xlsx'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return readFileSync(join(folder, 'so-Đợt 1.csv'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (soffice) {
  test('LibreOffice opens the file and shows the same values', async () => {
    const rows = shownByLibreOffice(await writeXlsx(sampleSnapshot(), NOW), soffice)
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows[4]?.slice(1, 5)).toEqual(['Hạn gửi', 'Đã gửi', 'QUÁ HẠN 3 ngày', 'còn 2 ngày']);
    expect(rows[6]?.[2]).toBe('07/03/2026');
    expect(rows[8]?.[2]).toBe('007');
    expect(rows[9]?.[2]?.replace(/[.,]/g, '')).toBe('12545');
  }, 150_000);
} else {
  test('the file was not opened in LibreOffice, which is not installed here', () => {
    expect(soffice).toBeUndefined();
  });
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { SheetSnapshot } from '../emulator/snapshot.ts';
import { cellName } from '../workbench/a1.ts';
import { openDesk } from '../workbench/desk.ts';
import { readTable } from '../workbench/face/table-text.ts';
import { libreOffice } from '../workbench/libre-office.ts';
import { writeXlsx } from '../workbench/xlsx.ts';

const NOW = '2026-03-02T08:00:00+07:00';
const soffice = libreOffice();

/** Every sheet as LibreOffice shows it, by name. */
function shownByLibreOffice(file: Buffer, program: string, names: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'so-ra-quan-'));
  try {
    writeFileSync(join(folder, 'so.xlsx'), file);
    // Tabs between cells, cells as shown, all sheets (-1).
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,true,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      program,
      ['--headless', profile, '--convert-to', filter, '--outdir', folder, join(folder, 'so.xlsx')],
      { stdio: 'ignore', timeout: 90_000 },
    );
    return new Map(
      names.map((name) => [name, readTable(readFileSync(join(folder, `so-${name}.csv`), 'utf8'))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Separators of numbers follow the reader's own language, in Excel as in LibreOffice. */
const withoutSeparators = (text: string) => text.replace(/[.,]/g, '').trim();

/** A number without a format of its own is shown with some ten digits by Google, with fifteen by LibreOffice. */
const areSameNumber = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => Number(text.replace(',', '.')));
  return a !== undefined && b !== undefined && Math.abs(a - b) <= Math.abs(a) * 1e-9;
};

function differences(sheet: SheetSnapshot, table: readonly (readonly unknown[])[]): readonly string[] {
  return sheet.cells.flatMap(({ row, column, display }) => {
    const shown = String(table[row]?.[column] ?? '');
    if (withoutSeparators(shown) === withoutSeparators(display) || areSameNumber(shown, display)) return [];
    return [`${sheet.name} ${cellName(row, column)}: "${display}" is shown as "${shown}"`];
  });
}

if (soffice) {
  test('LibreOffice shows the workbook of the sample season cell by cell as it was', async () => {
    expect(inject('buildProblem')).toBe('');
    const workbook = openDesk({ preset: 'sample', now: NOW }).snapshot();
    const file = await writeXlsx(workbook, new Date(NOW));
    const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
    expect(visible.length).toBeGreaterThan(20);
    const tables = shownByLibreOffice(
      file,
      soffice,
      visible.map((sheet) => sheet.name),
    );
    expect(visible.flatMap((sheet) => differences(sheet, tables.get(sheet.name) ?? []))).toEqual([]);
  }, 120_000);
} else {
  test('the sample season was not opened in LibreOffice, which is not installed here', () => {
    expect(soffice).toBeNull();
  });
}

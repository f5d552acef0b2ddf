import { afterAll, beforeAll, vi } from 'vitest';
import { blueprint } from '../../src/blueprint/blueprint.ts';
import { setUp } from '../../src/commands/set-up.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { instant } from '../../src/domain/instant.ts';
import { roundKey } from '../../src/domain/round.ts';
import { summaryRange } from '../../src/sheets/layout.ts';
import { activePerson } from '../../src/sheets/log-tab.ts';
import { writtenLabels } from '../emulator/formulas/written-labels.ts';
import { type TestFile, testFile } from '../emulator/spreadsheet/test-workbook.ts';
import { fillWorkbook } from '../oracle/fill-workbook.ts';
import { madeSeason } from '../oracle/season.ts';
import { stubBlueprint } from './blueprint-file.ts';
import { buildReport } from './report-in-one.ts';

/** A whole season made from a seed in a workbook, and its reports. */

export const season = madeSeason(20_260_731);
export const NOW = instant('2027-01-09T08:00:00+07:00');

export let file: TestFile;

const reports = new Map<number, unknown[][]>();

export const report = (number: number): unknown[][] => {
  const known = reports.get(number);
  if (known) return known;
  const key = roundKey(2026, number);
  buildReport(file.spreadsheet, NOW, key);
  const range = file.spreadsheet.getRangeByName(summaryRange(key));
  if (!range) throw new Error('no report');
  const made = range.getValues();
  reports.set(number, made);
  return made;
};

/** Call once in a file of tests. */
export const openSeasonDesk = (): void => {
  beforeAll(() => {
    file = testFile({ formulas: writtenLabels });
    vi.stubGlobal('SpreadsheetApp', file.app);
    stubBlueprint();
    setUp({ workbook: file.spreadsheet, who: activePerson }, blueprint(), '', () => false);
    fillWorkbook(file.spreadsheet, season);
  });

  afterAll(() => {
    vi.unstubAllGlobals();
  });
};

export const labelOf = (key: string): string =>
  catalogue.fields.find((field) => field.key === key)?.label ?? key;

/** Rows of an appendix, from its number to the next. */
export const appendix = (number: number, title: string): unknown[][] => {
  const rows = report(number);
  const start = rows.findIndex((row) => row[2] === title || row[1] === title);
  const end = rows.findIndex((row, index) => index > start && String(row[1]).startsWith('Phụ lục'));
  return rows.slice(start, end < 0 ? undefined : end);
};

export const paragraphs = (number: number): string[] =>
  report(number).flatMap((row) => (typeof row[1] === 'string' && row[1] !== '' ? [row[1]] : []));

import { afterEach, beforeEach, vi } from 'vitest';
import { blueprint } from '../../src/blueprint/blueprint.ts';
import { setUp } from '../../src/commands/set-up.ts';
import { instant } from '../../src/domain/instant.ts';
import type { RoundKey } from '../../src/domain/round.ts';
import { roundRange, summaryRange } from '../../src/sheets/layout.ts';
import { activePerson } from '../../src/sheets/log-tab.ts';
import type { Range } from '../../src/sheets/workbook.ts';
import { writtenLabels } from '../emulator/formulas/written-labels.ts';
import { type TestFile, testFile } from '../emulator/spreadsheet/test-workbook.ts';
import { stubBlueprint } from './blueprint-file.ts';
import { buildReport } from './report-in-one.ts';

/** A workbook set up anew for each test, entries typed into round 1, and its report. */

const NOW = instant('2026-01-09T08:05:00+07:00');
export const LATER = instant('2026-01-09T10:00:00+07:00');
export const ROUND_1: RoundKey = '2026-D01';
export const ROUND_13: RoundKey = '2026-D13';

export let file: TestFile;

/** Call once in a file of tests. */
export const openReportDesk = (): void => {
  beforeEach(() => {
    // The report reads no formula's result, so none is worked out here.
    file = testFile({ formulas: writtenLabels });
    vi.stubGlobal('SpreadsheetApp', file.app);
    stubBlueprint();
    setUp({ workbook: file.spreadsheet, who: activePerson }, blueprint(), '', () => false);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });
};

export const named = (name: string): Range => {
  const range = file.spreadsheet.getRangeByName(name);
  if (!range) throw new Error(`no range ${name}`);
  return range;
};

export const enter = (hamlet: string, cells: Readonly<Record<string, string | number | Date>>): void => {
  const range = named(roundRange(ROUND_1));
  const values = range.getValues();
  const column = (values[0] ?? []).indexOf(hamlet);
  for (const key of Object.keys(cells)) {
    const row = values.findIndex((line) => line[0] === key);
    range.offset(row, column, 1, 1).clearDataValidations().setValue(cells[key]);
  }
};

export const stamped = {
  'result.status': 'Đã nộp',
  'result.firstSubmittedAt': new Date('2026-01-03T08:00:00+07:00'),
};

export const report = (): unknown[][] => named(summaryRange(ROUND_1)).getValues();

export const build = (key: string = ROUND_1, now = NOW) => buildReport(file.spreadsheet, now, key);

export const rowNumber = (text: string): number => report().findIndex((row) => row[1] === text) + 1;

export const rowOfKey = (key: string): number =>
  report().findIndex((row) => String(row[0]).startsWith(`${key}=`)) + 1;

/** Row of a field in the tab of round 1, counted from 1. */
export const whereIs = (key: string): { row: number; tab: GoogleAppsScript.Spreadsheet.Sheet } => {
  const range = named(roundRange(ROUND_1));
  return {
    row: range.getRow() + range.getValues().findIndex((line) => line[0] === key),
    tab: range.getSheet(),
  };
};

export const formulasOtherThanLinks = (): string[] =>
  named(summaryRange(ROUND_1))
    .getFormulas()
    .flat()
    .filter((formula) => formula !== '' && !formula.startsWith('=HYPERLINK(IFERROR("#gid='));

export const totalOf = (label: string): unknown => report().find((row) => row[2] === label)?.[4];

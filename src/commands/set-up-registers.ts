import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../data/plan-of-phu-lac.ts';
import { DUE_SOON_DAYS } from '../domain/deadline.ts';
import { registerRange } from '../sheets/layout.ts';
import type { RegisterRow, RegisterRules, RegisterSpec } from '../sheets/register-builder.ts';
import { addMissingRows, buildRegister, registerRules } from '../sheets/register-builder.ts';
import { addMissingColumns } from '../sheets/register-columns.ts';
import { makeReportStore } from '../sheets/report-store.ts';
import { sheetToFill } from '../sheets/tab-maker.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { readNamed } from '../sheets/workbook.ts';
import { tabNames } from '../text/tabs.ts';
import {
  agencyLogRows,
  agencyRows,
  hamletRows,
  indicatorRows,
  reportRows,
  scheduleRows,
  settingRows,
  workItemRows,
} from './register-rows.ts';
import {
  agencyLogSpec,
  agencySpec,
  hamletSpec,
  indicatorSpec,
  logSpec,
  reminderSpec,
  reportSpec,
  scheduleSpec,
  settingSpec,
  workItemSpec,
} from './register-specs.ts';

/** Registers whose rows a commune may take away for good are not refilled: only these come back when a row is missing. */
const contents = (): readonly { readonly spec: RegisterSpec; readonly rows: readonly RegisterRow[] }[] => [
  { spec: settingSpec, rows: settingRows() },
  { spec: scheduleSpec, rows: scheduleRows(seasonOfPhuLac.rounds, deadlineRulesOfPhuLac, DUE_SOON_DAYS) },
  { spec: hamletSpec, rows: hamletRows() },
  { spec: agencySpec, rows: agencyRows() },
  { spec: workItemSpec, rows: workItemRows() },
  { spec: indicatorSpec, rows: indicatorRows() },
  { spec: agencyLogSpec, rows: agencyLogRows(seasonOfPhuLac.rounds) },
  { spec: reportSpec, rows: reportRows(seasonOfPhuLac.rounds) },
  { spec: logSpec, rows: [] },
  { spec: reminderSpec, rows: [] },
];

/** Makes the registers that are missing and adds the rows that are missing to the others; returns how many tabs it made. */
export const setUpRegisters = (workbook: Workbook): number => {
  let made = 0;
  let rules: RegisterRules | null = null;
  const sharedRules = (): RegisterRules => {
    rules ??= registerRules();
    return rules;
  };
  for (const { spec, rows } of contents()) {
    const read = readNamed(workbook, registerRange[spec.tab]);
    if (read) {
      addMissingRows(addMissingColumns(workbook, read, spec, rows, sharedRules), spec, rows);
    } else {
      const corner = spec.columns[0]?.key ?? '';
      buildRegister(workbook, sheetToFill(workbook, tabNames[spec.tab], [corner]), spec, rows, sharedRules());
      made += 1;
    }
  }
  if (!workbook.getRangeByName(registerRange.reportData)) {
    makeReportStore(workbook);
    made += 1;
  }
  return made;
};

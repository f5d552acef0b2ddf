import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { registerPlans } from '../../src/blueprint/registers.ts';
import { blankTabs } from '../../src/sheets/blank-tab.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { buildRegister } from '../../src/sheets/register-builder.ts';
import { ruleBook } from '../../src/sheets/rules.ts';
import { sheetToFill, tabsOf } from '../../src/sheets/tabs.ts';
import { tabNames } from '../../src/text/tabs.ts';
import { type TestFile, testFile } from '../emulator/spreadsheet/test-workbook.ts';

let file: TestFile;

beforeEach(() => {
  file = testFile();
  vi.stubGlobal('SpreadsheetApp', file.app);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const plans = registerPlans();

/** Text, formats, notes, rules and lines of a tab, as far as a person sees them. */
const seen = (name: string) => {
  const sheet = file.spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(`no tab ${name}`);
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  return {
    size: [sheet.getMaxRows(), sheet.getMaxColumns()],
    shown: all.getDisplayValues(),
    formats: all.getNumberFormats(),
    backgrounds: all.getBackgrounds(),
    weights: all.getFontWeights(),
    wraps: all.getWraps(),
    notes: all.getNotes(),
    rules: all.getDataValidations().map((line) => line.map((rule) => rule?.getCriteriaValues() ?? null)),
    frozen: sheet.getFrozenRows(),
    hiddenRow: sheet.isRowHiddenByUser(1),
    columns: Array.from({ length: sheet.getMaxColumns() }, (_, at) => [
      sheet.isColumnHiddenByUser(at + 1),
      sheet.getColumnWidth(at + 1),
    ]),
  };
};

/** All registers as copies of one blank tab. */
const buildAll = () => {
  const tabs = tabsOf(file.spreadsheet);
  const blanks = blankTabs(
    tabs,
    plans.map(({ tab }) => tab),
  );
  const rules = ruleBook();
  return plans.map((plan) => {
    const blank = blanks.get(plan.tab);
    if (!blank) throw new Error(`no blank tab for ${plan.tab}`);
    return buildRegister(tabs, blank, true, plan, rules);
  });
};

describe('a register that set-up makes', () => {
  test('is kept in mind as it would be read from its tab', () => {
    buildAll().forEach((made, at) => {
      const tab = plans[at]?.tab ?? 'log';
      const range = file.spreadsheet.getRangeByName(registerRange[tab]);
      expect(made.range.getA1Notation()).toBe(range?.getA1Notation());
      expect(made.values).toEqual(range?.getValues());
    });
  });

  test('looks the same made as a copy and made in a tab that was begun before', () => {
    buildAll();
    const copied = new Map(plans.map(({ tab }) => [tab, seen(tabNames[tab])]));
    for (const plan of plans) {
      const sheet = file.spreadsheet.getSheetByName(tabNames[plan.tab]);
      if (sheet) file.spreadsheet.deleteSheet(sheet);
      file.spreadsheet.insertSheet(tabNames[plan.tab]);
      const tabs = tabsOf(file.spreadsheet);
      const filled = sheetToFill(tabs, tabNames[plan.tab], plan.columns[0]?.key ?? '');
      buildRegister(tabs, filled, false, plan, ruleBook());
      expect([plan.tab, seen(tabNames[plan.tab])]).toEqual([plan.tab, copied.get(plan.tab)]);
    }
  });

  test('costs fourteen service calls with its rules and the blank tab, whatever stands in it', () => {
    const before = file.calls.length;
    buildAll();
    expect((file.calls.length - before) / plans.length).toBeLessThan(15);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { createSpreadsheetService } from '../spreadsheet/spreadsheet-app.ts';
import { createBlankWorkbook } from '../spreadsheet/workbook-model.ts';
import { contextForTests } from '../test-context.ts';
import { createEvaluator } from './evaluate.ts';

const NAMES = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'] as const;

let tabs: Readonly<Record<(typeof NAMES)[number], GoogleAppsScript.Spreadsheet.Sheet>>;
let spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;

beforeEach(() => {
  const now = (): number => Date.parse('2026-03-07T08:30:00+07:00');
  const workbook = createBlankWorkbook({
    title: 'Sổ',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    ids: (kind) => kind,
  });
  const app = createSpreadsheetService(workbook, contextForTests(now), { evaluate: createEvaluator(now) });
  spreadsheet = app.getActive();
  const made = (name: string) => spreadsheet.insertSheet(name);
  tabs = {
    Một: made('Một'),
    Hai: made('Hai'),
    Ba: made('Ba'),
    Bốn: made('Bốn'),
    Năm: made('Năm'),
    Sáu: made('Sáu'),
  };
});

const value = (tab: (typeof NAMES)[number], cell = 'A1'): unknown => tabs[tab].getRange(cell).getValue();

describe('a formula that reads another tab', () => {
  test('follows a tab that it reads through a second one', () => {
    tabs.Một.getRange('A1').setFormula('=Hai!A1+1');
    tabs.Hai.getRange('A1').setFormula('=Ba!A1*10');
    tabs.Ba.getRange('A1').setValue(4);
    expect(value('Một')).toBe(41);
    tabs.Ba.getRange('A1').setValue(5);
    expect(value('Một')).toBe(51);
  });

  test('follows a tab that nothing read before', () => {
    tabs.Bốn.getRange('A1').setValue(7);
    tabs.Một.getRange('A1').setFormula('=Hai!A1+1');
    expect(value('Một')).toBe(1);
    tabs.Hai.getRange('A1').setFormula('=Bốn!A1');
    expect(value('Một')).toBe(8);
  });

  test('reads a tab by a named range and by a name put together', () => {
    spreadsheet.setNamedRange('GOC', tabs.Ba.getRange('A1'));
    tabs.Ba.getRange('A1').setValue(3);
    tabs.Bốn.getRange('A1').setValue(9);
    tabs.Một.getRange('A1').setFormula('=GOC+1');
    expect(value('Một')).toBe(4);
    tabs.Hai.getRange('A1').setFormula(`=INDIRECT("'B"&"ốn'!A1")`);
    expect(value('Hai')).toBe(9);
  });

  test('is right on every tab of a file that is read tab by tab', () => {
    NAMES.forEach((name, place) => {
      tabs[name].getRange('A1').setFormula(place === 0 ? '=B1' : `=${NAMES[place - 1]}!A1+B1`);
      tabs[name].getRange('B1').setValue(place + 1);
    });
    expect(NAMES.map((name) => value(name))).toEqual([1, 3, 6, 10, 15, 21]);
    tabs.Một.getRange('B1').setValue(2);
    expect([...NAMES].reverse().map((name) => value(name))).toEqual([22, 16, 11, 7, 4, 2]);
  });
});

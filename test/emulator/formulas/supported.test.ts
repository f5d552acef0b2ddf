import { describe, expect, test } from 'vitest';
import { createSpreadsheetService } from '../spreadsheet/spreadsheet-app.ts';
import { createBlankWorkbook } from '../spreadsheet/workbook-model.ts';
import { contextForTests } from '../test-context.ts';
import { createEvaluator } from './evaluate.ts';

/** 7 March 2026, 08:30 in Vietnam. */
const NOW = Date.parse('2026-03-07T08:30:00+07:00');

interface Page {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly clock: { ms: number };
  /** The value a formula gives in Z1. */
  readonly gives: (formula: string) => unknown;
}

function page(locale = 'vi_VN'): Page {
  const clock = { ms: NOW };
  const context = contextForTests(() => clock.ms);
  const workbook = createBlankWorkbook({
    title: 'Sổ',
    locale,
    timeZone: 'Asia/Ho_Chi_Minh',
    ids: (kind) => kind,
  });
  const app = createSpreadsheetService(workbook, context, { evaluate: createEvaluator(() => clock.ms) });
  const spreadsheet = app.getActive();
  const sheet = spreadsheet.getActiveSheet();
  sheet.setName('Đợt 01 (12-2025)');
  sheet.getRange('A1:A7').setValues([[5], ['abc'], [''], [7.5], [true], ['ABC'], ['']]);
  sheet
    .getRange('B1:B3')
    .setNumberFormat('@')
    .setValues([['007'], ['QUÁ HẠN 3 ngày'], ['còn 2 ngày']]);
  const gives = (formula: string): unknown => sheet.getRange('Z1').setFormula(formula).getValue();
  return { sheet, spreadsheet, clock, gives };
}

describe('formulas the add-on is written with', () => {
  const { gives } = page();
  test.each<[string, unknown]>([
    ['=IF(A1>3;"có";"không")', 'có'],
    ['=AND(A1>1;OR(FALSE;A1=5);NOT(FALSE))', true],
    ['=INT(15/2)', 7],
    ['=COUNTIF(A1:A7;">5")', 1],
    ['=COUNTIFS(B1:B3;"QUÁ HẠN*")', 1],
    ['=COUNTIFS(A1:A7;"abc")', 2],
    ['=COUNTIFS(A1:A7;">=0";A1:A7;"<=7")', 1],
    ['=SUMIF(A1:A7;">1")', 12.5],
    ['=SUMIFS(A1:A7;A1:A7;">=0";A1:A7;"<="&A1)', 5],
    ['=SUM(A1:A7)', 12.5],
    ['=SUM(A:A)', 12.5],
    ['=SUM(A2:A)', 7.5],
    ['=COUNT(A1:A7)', 2],
    ['=COUNTA(A1:A7)', 5],
    ['=INDEX(A1:A7;MATCH("abc";A1:A7;0))', 'abc'],
    ['=IFERROR(1/0;"lỗi")', 'lỗi'],
    ['=ISNUMBER(A1)', true],
    ['=ISBLANK(A3)', true],
    ['=LEFT("Đợt";1)&MID("Đợt";2;1)&RIGHT("Đợt";1)', 'Đợt'],
    ['=LEN("Đợt")', 3],
    ['=TEXT(1234567;"#,##0")', '1.234.567'],
    ['=TEXT(DATE(2026;3;2);"dd/MM/yyyy")', '02/03/2026'],
    ['=TEXT(DATE(2026;3;2)+1/2;"HH:mm dd/MM/yyyy")', '12:00 02/03/2026'],
    ['=TEXT(DATE(2026;3;2)+1/2;"dd/mm/yyyy hh:mm")', '02/03/2026 12:00'],
    ['=VALUE("12")', 12],
    ['=DATEVALUE("2026-11-26")-DATE(2026;11;26)', 0],
    ['=ROUND(TIMEVALUE("07:05")*1440;0)', 425],
    ['=IFERROR(DATEVALUE("hôm qua");"không đọc được")', 'không đọc được'],
    ['=HYPERLINK("#gid=0";"Đợt 1")', 'Đợt 1'],
    ['=HYPERLINK(IFERROR("#gid=0&range="&ADDRESS(ROW(A1);COLUMN(A1);4);"#gid=0");1240/1000)', 1.24],
    ['=SUMPRODUCT((A1:A4>1)*1)', 3],
    ['=SUMPRODUCT(--(A1:A6="abc"))', 2],
    ['=TEXTJOIN(", ";TRUE;A1:A7)', '5, abc, 7.5, TRUE, ABC'],
    ['=CONCATENATE("a";A1)', 'a5'],
    ['=ROUND(15/7;2)', 2.14],
    ['=MAX(A1:A4)-MIN(A1:A4)', 2.5],
    ['=ROW(A5)+COLUMN(B1)', 7],
    ['=INDIRECT("A1")', 5],
    ['=SUM(INDIRECT("\'Đợt 01 (12-2025)\'!A1:A4"))', 12.5],
    ['=N("a")+N(A1)', 5],
    ['=T(A1)&T(A2)', 'abc'],
    ['=CHAR(10)&"x"', '\nx'],
    ['=CHOOSE(2;"a";"b")', 'b'],
    ["='Đợt 01 (12-2025)'!A1", 5],
    ["='đợt 01 (12-2025)'!A1", 5],
    ["='Không có'!A1", '#REF!'],
    ['=1/0', '#DIV/0!'],
    ['=NA()', '#N/A'],
    ['=khongco(1)', '#NAME?'],
    ['="a"="A"', true],
    ['=A2>1000000', true],
    ['=A3=""', true],
    ['=A3=0', true],
    ['=A3', ''],
    ['=IF(TRUE;A3;1)', ''],
    ['=IF(A1=5;INDEX(A1:A7;3);1)', ''],
    ['=IF(A1=6;1;)', ''],
    ['=IFERROR(A3;1)', ''],
    ['=A3&"x"', 'x'],
    ['=ISNUMBER(INDEX(A1:A7;3))', false],
    ['=B1', '007'],
    ['=1/3', 0.333333333333333],
    ['=JOIN("-";A1:A4)', '5-abc--7.5'],
    ['=REGEXMATCH("abc";"^a.c$")', true],
    ['=SUM(ARRAYFORMULA(IF(A1:A4=5;2;3)))', 11],
    ['=SUM(FILTER(A1:A4;A1:A4>6))', 7.5],
  ])('%s gives %j', (formula, value) => {
    expect(gives(formula)).toBe(value);
  });
});

describe('functions of Google that the engine lacks', () => {
  const { gives } = page();
  test.each([
    '=QUERY(A1:A2;"select A")',
    '=ARRAYFORMULA(LEN(A1:A2))',
    '=SPLIT("a,b";",")',
    '=TO_TEXT(5)',
    '=SPARKLINE(A1:A4)',
    '=COUNTUNIQUE(A1:A4)',
    '=ISDATE(A1)',
  ])('%s reads #NAME?: the add-on does without', (formula) => {
    expect(gives(formula)).toBe('#NAME?');
  });
});

describe('a formula', () => {
  test('counts on when the cells under it change', () => {
    const { sheet, gives } = page();
    expect(gives('=SUM(A1:A2)')).toBe(5);
    sheet.getRange('A2').setValue(3);
    expect(sheet.getRange('Z1').getValue()).toBe(8);
    sheet.getRange('A1').clearContent();
    expect(sheet.getRange('Z1').getValue()).toBe(3);
  });

  test('tells the clock of the host in the zone of the spreadsheet', () => {
    const { sheet, clock, gives } = page();
    expect(gives('=TEXT(NOW();"dd/mm/yyyy hh:mm")')).toBe('07/03/2026 08:30');
    expect(gives('=TODAY()=DATE(2026;3;7)')).toBe(true);
    clock.ms += 24 * 3_600_000;
    expect(sheet.getRange('Z1').getValue()).toBe(false);
  });

  test('follows a renamed tab and loses a deleted one', () => {
    const { sheet, spreadsheet, gives } = page();
    const other = spreadsheet.insertSheet('Khác');
    other.getRange('A1').setValue(11);
    expect(gives('=Khác!A1')).toBe(11);
    other.setName('Tên dài hơn ba mươi mốt ký tự, như Google vẫn cho phép');
    expect(sheet.getRange('Z1').getValue()).toBe(11);
    spreadsheet.deleteSheet(other);
    expect(sheet.getRange('Z1').getValue()).toBe('#REF!');
  });

  test('keeps the seconds of an instant', () => {
    const { sheet, gives } = page();
    const instant = new Date('2026-03-04T23:59:59+07:00');
    sheet.getRange('C1').setValue(instant);
    sheet.getRange('Z1').setNumberFormat('dd/mm/yyyy hh:mm:ss');
    expect(gives('=C1')).toEqual(instant);
  });

  test('takes commas between arguments where the locale writes 1.5', () => {
    const { gives } = page('en_US');
    expect(gives('=IF(A1>3,1.5,0)')).toBe(1.5);
    expect(gives('=IF(A1>3;A4;0)')).toBe(7.5);
    expect(gives('=TEXT(1234.5,"#,##0.0")')).toBe('1,234.5');
  });

  test('fills the cells beside it with the rest of what it gives, until something stands there', () => {
    const { sheet } = page('en_US');
    const shown = (): unknown => sheet.getRange('D1:E3').getValues();
    sheet.getRange('D1').setFormula('={1,2;3,4}');
    expect(shown()).toEqual([
      [1, 2],
      [3, 4],
      ['', ''],
    ]);
    expect([sheet.getRange('E2').isBlank(), sheet.getRange('E2').getFormula()]).toEqual([false, '']);
    sheet.getRange('E1').setValue('x');
    expect(sheet.getRange('D1:E2').getValues()).toEqual([
      ['#REF!', 'x'],
      ['', ''],
    ]);
    sheet.getRange('E1').clearContent();
    expect(sheet.getRange('E2').getDisplayValue()).toBe('4');
    sheet.getRange('D1').setFormula('=SORT(A4:A7,1,FALSE)').clearContent();
    expect(sheet.getRange('E2').getValue()).toBe('');
  });

  test('that the engine cannot work out is refused, not shown by the engine’s word', () => {
    expect(() => page().gives('=SUM(LEN(A1:A2))')).toThrow('is not emulated');
  });

  test('finds a named range', () => {
    const { spreadsheet, sheet, gives } = page();
    spreadsheet.setNamedRange('so_ho', sheet.getRange('A1:A4'));
    expect(gives('=SUM(so_ho)')).toBe(12.5);
  });
});

test('ten thousand formulas on thirteen tabs are worked out again in seconds', () => {
  const { spreadsheet, clock } = page();
  const formula = (column: number, row: number): string =>
    `=IF(R11C${column}<>1;"–";IF(COUNTIFS($A$30:$AZ$30;1;$A$31:$AZ$31;">=0")>${row};"QUÁ HẠN "&(INT(NOW())-INT($A$40))&" ngày";"còn"))`.replace(
      `R11C${column}`,
      `${column <= 26 ? String.fromCharCode(64 + column) : `A${String.fromCharCode(38 + column)}`}$11`,
    );
  const tabs = Array.from({ length: 13 }, (_, tab) => {
    const sheet = spreadsheet.insertSheet(`Tab ${tab}`);
    sheet.insertColumnsAfter(26, 26);
    sheet.getRange(11, 1, 90, 52).setValues(Array.from({ length: 90 }, () => Array<number>(52).fill(1)));
    const row = (r: number): string[] => Array.from({ length: 52 }, (_, c) => formula(c + 1, r));
    sheet.getRange(1, 1, 10, 52).setFormulas(Array.from({ length: 10 }, (_, r) => row(r)));
    return sheet;
  });
  const read = (): unknown[] => tabs.map((tab) => tab.getRange(1, 1, 10, 52).getValues());
  read();
  // Other tests may hold the machine's cores for a while, so the quickest of many rounds counts; usually the first, in 0.1 s.
  let quickest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 40 && quickest >= 10_000; round += 1) {
    clock.ms += 60_000;
    const start = performance.now();
    read();
    quickest = Math.min(quickest, performance.now() - start);
  }
  expect(quickest).toBeLessThan(10_000);
}, 120_000);

import { describe, expect, it } from 'vitest';
import { testFile } from './test-workbook.ts';

const iso = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : `not a Date: ${value}`;

describe('writing values', () => {
  it('parses texts: numbers, days, booleans, formulas', () => {
    const { sheet } = testFile();
    const write = (text: string) =>
      sheet.getRange('A1').clear().setNumberFormat('general').setValue(text).getValue();
    expect(write('123')).toBe(123);
    expect(write('01234')).toBe(1234);
    expect(write('TRUE')).toBe(true);
    expect(write('false')).toBe(false);
    expect(write('+5')).toBe('+5');
    expect(write('  42 ')).toBe(42);
    expect(iso(write('2026-09-04'))).toBe('2026-09-03T17:00:00.000Z');
    expect(write('xóm 11A')).toBe('xóm 11A');
    expect(write('')).toBe('');
    sheet.getRange('B1').setValue('=SUM(A1;2)');
    expect(sheet.getRange('B1').getFormula()).toBe('=SUM(A1;2)');
    expect(sheet.getRange('A1').getFormula()).toBe('');
  });

  it('reads numbers and days under the locale of the spreadsheet', () => {
    const vi = testFile({ locale: 'vi_VN' }).sheet.getRange('A1:F1');
    vi.setValues([['1.234,5', '04/09/2026', '1.500', '1,5', '7:30', '50%']]);
    const [amount, day, thousand, half, time, percent] = vi.getValues()[0] ?? [];
    expect([amount, thousand, half, percent]).toEqual([1234.5, 1500, 1.5, 0.5]);
    expect(iso(day)).toBe('2026-09-03T17:00:00.000Z');
    expect(time).toBeInstanceOf(Date);
    const us = testFile({ locale: 'en_US' }).sheet.getRange('A1:D1');
    us.setValues([['1,234.5', '04/09/2026', '15/09/2026', '1.5']]);
    expect(us.getValues()[0]?.[0]).toBe(1234.5);
    expect(iso(us.getValues()[0]?.[1])).toBe('2026-04-08T17:00:00.000Z');
    expect(us.getValues()[0]?.[2]).toBe('15/09/2026');
    expect(us.getValues()[0]?.[3]).toBe(1.5);
  });

  it('takes 3/4 for a day of this year', () => {
    const { sheet } = testFile();
    expect(iso(sheet.getRange('A1').setValue('3/4').getValue())).toBe('2026-04-02T17:00:00.000Z');
  });

  it('keeps "007" under the format @ or behind an apostrophe', () => {
    const { sheet } = testFile();
    expect(sheet.getRange('A1').setNumberFormat('@').setValue('007').getValue()).toBe('007');
    expect(sheet.getRange('A2').setValue("'007").getValue()).toBe('007');
    expect(sheet.getRange('A3').setNumberFormat('@').setValue('=1+1').getFormula()).toBe('');
    expect(sheet.getRange('A4').setNumberFormat('@').setValue('04/09/2026').getValue()).toBe('04/09/2026');
    expect(sheet.getRange('A5').setNumberFormat('@').setValue(7).getValue()).toBe('7');
  });

  it('reads blank as an empty text and clears with null or undefined', () => {
    const { sheet } = testFile();
    const range = sheet.getRange('A1:B1');
    expect(range.getValues()).toEqual([['', '']]);
    range.setValues([['a', 'b']]).setValues([[null, undefined]]);
    expect(range.getValues()).toEqual([['', '']]);
    expect(sheet.getLastRow()).toBe(0);
    expect(range.isBlank()).toBe(true);
  });

  it('keeps a Date by the zone of the spreadsheet and gives the cell a day format', () => {
    const { sheet } = testFile();
    const cell = sheet.getRange('A1').setValue(new Date('2026-11-06T17:00:00Z'));
    expect(cell.getDisplayValue()).toBe('07/11/2026');
    expect(cell.getNumberFormat()).toBe('dd/mm/yyyy');
    expect(iso(cell.getValue())).toBe('2026-11-06T17:00:00.000Z');
    expect(cell.setNumberFormat('0').getValue()).toBe(46333);
    const formatted = sheet.getRange('A2').setNumberFormat('d/m').setValue(new Date('2026-11-07T01:00:00Z'));
    expect(formatted.getDisplayValue()).toBe('7/11');
  });

  it('reads a time of day as a Date of 1899, and takes it back unchanged', () => {
    const { sheet } = testFile();
    const time = sheet.getRange('A1').setValue('7:30');
    expect(iso(time.getValue())).toMatch(/^1899-12-30T00:2/);
    expect(sheet.getRange('A2').setNumberFormat('hh:mm').setValue(time.getValue()).getDisplayValue()).toBe(
      '07:30',
    );
  });

  it('leaves a number that no calendar reaches a number, whatever its format', () => {
    const { sheet } = testFile();
    const cell = sheet.getRange('A1').setNumberFormat('dd/mm/yyyy').setValue(1e15);
    expect([cell.getValue(), cell.getDisplayValue()]).toEqual([1e15, '1E+15']);
  });

  it('makes its dates with the realm of the script', () => {
    class ScriptDate extends Date {}
    const { sheet } = testFile({ dateOf: (ms) => new ScriptDate(ms) });
    expect(sheet.getRange('A1').setValue('2026-11-07').getValue()).toBeInstanceOf(ScriptDate);
  });

  it('holds 50,000 characters in a cell and no more', () => {
    const { sheet } = testFile();
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow('maximum of 50000 characters');
  });

  it('refuses what no cell can hold', () => {
    const { sheet } = testFile();
    expect(() => sheet.getRange('A1').setValue({ a: 1 })).toThrow('A cell cannot hold');
    expect(() => sheet.getRange('A1').setValue(new Date(Number.NaN))).toThrow('not a date');
  });

  it('asks the engine for what formulas give, errors too', () => {
    const { sheet } = testFile({ formulas: { get: (_sheet, row) => (row === 1 ? 1234.5 : '#REF!') } });
    sheet.getRange('A1:A2').setFormulas([['=1234+1/2'], ['=Mất!A1']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[1234.5], ['#REF!']]);
    expect(sheet.getRange('A1').setNumberFormat('#,##0.0').getDisplayValue()).toBe('1.234,5');
    const without = testFile().sheet.getRange('A1').setFormula('=1');
    expect(() => without.getValue()).toThrow('no formula engine');
  });

  it('shows numbers, days and booleans as Vietnam writes them', () => {
    const { sheet } = testFile();
    const show = (value: unknown, format: string) =>
      sheet.getRange('A1').setNumberFormat(format).setValue(value).getDisplayValue();
    expect(show(1234.5, 'general')).toBe('1234,5');
    expect(show(1234.5, '#,##0.00')).toBe('1.234,50');
    expect(show(1234567, '#,##0')).toBe('1.234.567');
    expect(show(2.5, '0')).toBe('3');
    expect(show(-2.45, '0.0')).toBe('-2,5');
    expect(show(0.125, '0%')).toBe('13%');
    expect(show(12, '0 "người"')).toBe('12 người');
    expect(show(-5, '0;(0);"không"')).toBe('(5)');
    expect(show(0, '0;(0);"không"')).toBe('không');
    expect(show(true, 'general')).toBe('TRUE');
    expect(show(new Date('2026-11-07T00:05:00Z'), 'dd/mm/yyyy hh:mm')).toBe('07/11/2026 07:05');
    expect(show(new Date('2026-11-07T00:05:00Z'), 'hh:mm dd/mm')).toBe('07:05 07/11');
    expect(show('chữ', '0.00')).toBe('chữ');
  });

  it('shows numbers as America writes them', () => {
    const { sheet } = testFile({ locale: 'en_US' });
    expect(sheet.getRange('A1').setNumberFormat('#,##0.00').setValue(1234.5).getDisplayValue()).toBe(
      '1,234.50',
    );
    expect(sheet.getRange('A2').setValue(new Date('2026-11-06T17:00:00Z')).getDisplayValue()).toBe(
      '11/7/2026',
    );
  });

  it('writes nothing when one of the values is refused', () => {
    const { sheet } = testFile();
    expect(() => sheet.getRange('A1:B1').setValues([['good', { bad: true }]])).toThrow();
    expect(sheet.getRange('A1').getValue()).toBe('');
  });
});

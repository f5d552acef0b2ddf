import { expect, test } from 'vitest';
import { createHost } from '../index.ts';

test('formulas follow tabs and named ranges that come, move and are renamed, read after each change', () => {
  const book = createHost({ locale: 'vi_VN' }).globals.SpreadsheetApp.getActive();
  const [first] = book.getSheets();
  if (!first) throw new Error('no sheet');
  first.getRange('A1:A3').setValues([['=Sau!A1+1'], ['=SUM(Cot)'], ['=INDIRECT("Sau!A1")']]);
  first.getRange('B1:B3').setValues([[1], [2], [4]]);
  book.setNamedRange('Cot', first.getRange('B1:B2'));
  const shown = (): string[] => first.getRange('A1:A3').getDisplayValues().flat();
  expect(shown()).toEqual(['#REF!', '3', '#REF!']);
  const later = book.insertSheet('Sau');
  later.getRange('A1').setValue(10);
  first.getRange('A1').setFormula('=Sau!A1+1');
  expect(shown()).toEqual(['11', '3', '10']);
  book.setNamedRange('Cot', first.getRange('B2:B3'));
  expect(shown()).toEqual(['11', '6', '10']);
  later.setName('Trước');
  expect(first.getRange('A1').getFormula()).toContain('Trước');
  expect(shown()).toEqual(['11', '6', '#REF!']);
  first.setName('Sau');
  first.getRange('A3').setFormula('=INDIRECT("Trước!A1")');
  expect(shown()).toEqual(['11', '6', '10']);
  // Each takes the name that the other had.
  first.setName('Tạm');
  later.setName('Sau');
  first.setName('Trước');
  later.getRange('A1').setValue(20);
  expect(first.getRange('A1').getDisplayValue()).toBe('21');
  book.deleteSheet(later);
  expect(shown()).toEqual(['#REF!', '6', '#REF!']);
});

import { type Claim, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What is asked of several ranges at once. */
export const valuesListClaims: readonly Claim[] = [
  {
    id: 'rangelist-1',
    sentence: 'what is asked of a list is done to each of its ranges, and its setters can be chained',
    source: 'gas-fakes test/testsheetsexotics.js, run on live Apps Script',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const list = sheet.getRangeList(['A1', 'E5']);
      list
        .setValue('hello')
        .setBackground('blue')
        .setFontColor('yellow')
        .setFontWeight('bold')
        .setFontStyle('italic')
        .setFontSize(14)
        .setFontFamily('Arial')
        .setFontLine('underline')
        .setHorizontalAlignment('center')
        .setVerticalAlignment('middle')
        .setWrap(true)
        .setNumberFormat('0.00')
        .setNote('n');
      for (const range of list.getRanges()) {
        same(
          [
            range.getValue(),
            range.getBackground(),
            range.getFontColor(),
            range.getFontWeight(),
            range.getFontStyle(),
            range.getFontSize(),
            range.getFontFamily(),
            range.getFontLine(),
            range.getHorizontalAlignment(),
            range.getVerticalAlignment(),
            range.getWrap(),
            range.getNumberFormat(),
            range.getNote(),
          ],
          [
            'hello',
            '#0000ff',
            '#ffff00',
            'bold',
            'italic',
            14,
            'Arial',
            'underline',
            'center',
            'middle',
            true,
            '0.00',
            'n',
          ],
        );
      }
      same(sheet.getRange('A2').getValue(), '');
    },
  },
  {
    id: 'rangelist-2',
    sentence: 'a list clears, writes formulas in both notations, trims, ticks and merges apart',
    source: 'gas-fakes test/testsheetsexotics.js, run on live Apps Script',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const list = sheet.getRangeList(['A1', 'E5']);
      const told = <T>(reading: (range: Range) => T): T[] => list.getRanges().map(reading);
      list.setFormula('=SUM(1;2)');
      same(
        told((range) => range.getValue()),
        [3, 3],
      );
      list.setFormulaR1C1('=R[1]C[1]');
      same(
        told((range) => range.getFormula()),
        ['=B2', '=F6'],
      );
      list.setValue('  hai  từ ').trimWhitespace();
      same(
        told((range) => range.getValue()),
        ['hai từ', 'hai từ'],
      );
      list.setBackground('red').clear({ contentsOnly: true });
      same(
        told((range) => [range.isBlank(), range.getBackground()]),
        [
          [true, '#ff0000'],
          [true, '#ff0000'],
        ],
      );
      list.clear().insertCheckboxes().check();
      same(
        told((range) => [range.isChecked(), range.getBackground()]),
        [
          [true, '#ffffff'],
          [true, '#ffffff'],
        ],
      );
      list.removeCheckboxes();
      same(
        told((range) => range.getDataValidation()),
        [null, null],
      );
      const blocks = sheet.getRangeList(['A10:B11', 'D10:E11']);
      for (const range of blocks.getRanges()) range.merge();
      blocks.breakApart();
      same(
        blocks.getRanges().map((range) => range.isPartOfMerge()),
        [false, false],
      );
    },
  },
];

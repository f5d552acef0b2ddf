import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const seen = (file: string): string => `gas-fakes test/${file}.js, run on live Apps Script`;

/** Finding and replacing texts, and texts with links. */
export const valuesFinderClaims: readonly Claim[] = [
  {
    id: 'finder-1',
    sentence: 'a text finder looks at what cells show, whatever the case of letters',
    source: seen('testsheetstext'),
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:B3').setValues([
        ['sample', 'sámplé'],
        ['SampleA', 'x'],
        ['=SUM(1;2)', 3],
      ]);
      const found = (text: string, how: (finder: Finder) => Finder = (finder) => finder): string[] =>
        how(sheet.createTextFinder(text))
          .findAll()
          .map((range) => range.getA1Notation());
      same(found('sample'), ['A1', 'A2']);
      same(
        found('sample', (finder) => finder.matchCase(true)),
        ['A1'],
      );
      same(
        found('sample', (finder) => finder.matchEntireCell(true)),
        ['A1'],
      );
      same(
        found('sample', (finder) => finder.ignoreDiacritics(true).matchEntireCell(true)),
        ['A1', 'B1'],
      );
      same(
        [found('3'), found('sum'), found('sum', (finder) => finder.matchFormulaText(true))],
        [['A3', 'B3'], [], ['A3']],
      );
      same(
        found('^s.*a$', (finder) => finder.useRegularExpression(true)),
        ['A2'],
      );
    },
  },
  {
    id: 'finder-2',
    sentence: 'a text finder of a range looks in that range only',
    source: seen('testsheetstext'),
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').setValue('x');
      same(
        sheet
          .getRange('A2:B3')
          .createTextFinder('x')
          .findAll()
          .map((range) => range.getA1Notation()),
        ['A2', 'A3'],
      );
    },
  },
  {
    id: 'finder-3',
    sentence: 'findNext goes from match to match, and gives null after the last',
    source: `${reference}/text-finder#findNext`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:B2').setValue('x');
      const finder = sheet.createTextFinder('x');
      same(finder.getCurrentMatch(), null);
      const places: unknown[] = [];
      for (let range = finder.findNext(); range !== null && places.length < 9; range = finder.findNext()) {
        places.push(range.getA1Notation());
      }
      same(places, ['A1', 'B1', 'A2', 'B2']);
      same([finder.getCurrentMatch()?.getA1Notation(), finder.findPrevious()?.getA1Notation()], ['B2', 'A2']);
    },
  },
  {
    id: 'finder-4',
    sentence: 'startFrom begins right after the cell it is told',
    source: `${reference}/text-finder#startFrom`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').setValue('x');
      const finder = sheet.createTextFinder('x').startFrom(sheet.getRange('A1'));
      same(finder.findNext()?.getA1Notation(), 'A2');
    },
  },
  {
    id: 'finder-5',
    sentence: 'replaceAllWith replaces in every match and counts; replaceWith does so in the current one',
    source: `${reference}/text-finder#replaceAllWith; ${seen('testsheetstext')}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('A1:A3').setValues([['sample'], ['SampleA'], ['other']]);
      same(
        [sheet.createTextFinder('sample').replaceAllWith('test'), range.getValues()],
        [2, [['test'], ['testA'], ['other']]],
      );
      const finder = sheet.createTextFinder('test');
      finder.findNext();
      same([finder.replaceWith('đổi'), range.getValues()], [1, [['đổi'], ['testA'], ['other']]]);
      same(sheet.createTextFinder('no such text').replaceAllWith('x'), 0);
    },
  },
  {
    id: 'finder-6',
    sentence:
      'under a regular expression $1 puts what its first group found into the new text; a plain search takes it as it is',
    source:
      "scripts in use do so: github code search “replaceAllWith('$1*')”; Docs Editors Help, “Search and use find and replace”",
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').setValues([['An Nguyễn'], ['61'], ['giá']]);
      const finder = (text: string): GoogleAppsScript.Spreadsheet.TextFinder =>
        sheet.getRange('A1:A3').createTextFinder(text);
      same(finder('(An) (Nguyễn)').useRegularExpression(true).replaceAllWith('$2 $1'), 1);
      same(finder('(6\\d)').useRegularExpression(true).matchEntireCell(true).replaceAllWith('$1*'), 1);
      same(finder('giá').replaceAllWith('$1'), 1);
      same(sheet.getRange('A1:A3').getDisplayValues().flat(), ['Nguyễn An', '61*', '$1']);
    },
  },
  {
    id: 'richtext-1',
    sentence: 'a text keeps links over parts of it',
    source: `${reference}/rich-text-value-builder; gas-fakes test/testsheetsformatting.js`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      const url = 'https://example.com/a';
      const made = globals.SpreadsheetApp.newRichTextValue()
        .setText('see this')
        .setLinkUrl(4, 8, url)
        .build();
      const told = cell.setRichTextValue(made).getRichTextValue();
      same(
        [cell.getValue(), told?.getText(), told?.getLinkUrl(), told?.getLinkUrl(4, 8)],
        ['see this', 'see this', null, url],
      );
      same(
        told?.getRuns().map((run) => [run.getText(), run.getLinkUrl()]),
        [
          ['see ', null],
          ['this', url],
        ],
      );
    },
  },
  {
    id: 'richtext-2',
    sentence: 'a link over the whole text is the link of the text; links outside the text are refused',
    source: `${reference}/rich-text-value-builder#setLinkUrl`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const whole = SpreadsheetApp.newRichTextValue()
        .setText('all')
        .setLinkUrl('https://example.com/')
        .build();
      same([whole.getLinkUrl(), whole.getRuns().length], ['https://example.com/', 1]);
      refused('', () =>
        SpreadsheetApp.newRichTextValue().setText('all').setLinkUrl(0, 9, 'https://example.com/'),
      );
    },
  },
];

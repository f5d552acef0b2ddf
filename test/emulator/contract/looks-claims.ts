import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const measured = 'asserted on live Apps Script by gas-fakes, test/testsheetsformatting.js';

type Style = GoogleAppsScript.Spreadsheet.TextStyle;

const told = (style: Style): unknown[] => [
  style.getFontFamily(),
  style.getFontSize(),
  style.isBold(),
  style.isItalic(),
  style.isUnderline(),
  style.isStrikethrough(),
  style.getForegroundColor(),
];

export const looksClaims: readonly Claim[] = [
  {
    id: 'looks-1',
    sentence:
      'the text style of a plain cell has nothing unset, and names its font otherwise than getFontFamily',
    source: measured,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:B2');
      const plain = ['arial,sans,sans-serif', 10, false, false, false, false, '#000000'];
      same(told(range.getTextStyle()), plain);
      same(range.getTextStyles().flat().map(told), [plain, plain, plain, plain]);
    },
  },
  {
    id: 'looks-2',
    sentence: 'a new text style has nothing set; setTextStyle changes what is set and no more',
    source: `${reference}/text-style-builder, ${measured}`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      same(told(SpreadsheetApp.newTextStyle().build()), [null, null, null, null, null, null, null]);
      const style = SpreadsheetApp.newTextStyle()
        .setFontSize(20)
        .setBold(true)
        .setForegroundColor('#00FF00')
        .build();
      const cell = scratchSheet(globals).getRange('B2').setFontStyle('italic').setTextStyle(style);
      same([cell.getFontSize(), cell.getFontWeight(), cell.getFontStyle()], [20, 'bold', 'italic']);
      same(told(cell.getTextStyle()).join(), 'arial,sans,sans-serif,20,true,true,false,false,#00ff00');
      same(told(style.copy().setBold(false).build()), [null, 20, false, null, null, null, '#00ff00']);
    },
  },
  {
    id: 'looks-3',
    sentence: 'a colour is of the theme or not, and refuses to be taken for the other',
    source: `${reference}/color, ${measured}`,
    run: ({ SpreadsheetApp }) => {
      const builder = SpreadsheetApp.newColor();
      same(String(builder.getColorType()), 'UNSUPPORTED');
      refused('Object is not of type RgbColor.', () => builder.asRgbColor());
      refused('Object is not of type ThemeColor.', () => builder.asThemeColor());
      const rgb = builder.setRgbColor('#102030').build();
      const channels = rgb.asRgbColor();
      same([channels.getRed(), channels.getGreen(), channels.getBlue()], [16, 32, 48]);
      same([String(rgb), String(channels), String(rgb.getColorType())], ['Color', 'RgbColor', 'RGB']);
      refused('Object is not of type ThemeColor.', () => rgb.asThemeColor());
      const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
      same(
        [String(theme.getColorType()), String(theme.asThemeColor().getThemeColorType())],
        ['THEME', 'ACCENT1'],
      );
      refused('Object is not of type RgbColor.', () => theme.asRgbColor());
    },
  },
  {
    id: 'looks-4',
    sentence: 'colour objects are set and told for backgrounds and for letters, one for all or one a cell',
    source: `${reference}/range#setBackgroundObjects(Color), ${measured}`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const range = scratchSheet(globals).getRange('B2:C2');
      const rgb = SpreadsheetApp.newColor().setRgbColor('#AABBCC').build();
      const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT4).build();
      range.setBackgroundObjects([[rgb, theme]]);
      same(
        range
          .getBackgroundObjects()
          .flat()
          .map((color) => String(color.getColorType())),
        ['RGB', 'THEME'],
      );
      same(range.setBackgroundObject(rgb).getBackgrounds(), [['#aabbcc', '#aabbcc']]);
      range.setFontColorObject(rgb);
      same(range.getFontColorObject()?.asRgbColor().asHexString(), '#aabbcc');
      range.setFontColorObjects([[theme, rgb]]);
      same(String(range.getFontColorObject()?.asThemeColor().getThemeColorType()), 'ACCENT4');
      same(range.setBackgroundObject(null).getBackground(), '#ffffff');
    },
  },
  {
    id: 'looks-5',
    sentence: 'a rich text is cut into runs where its style or its link changes; each knows where it stands',
    source: `${reference}/rich-text-value#getRuns(), ${measured}, “rich text tests”`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
      const italic = SpreadsheetApp.newTextStyle().setItalic(true).build();
      const value = SpreadsheetApp.newRichTextValue()
        .setText('Đậm nghiêng liên kết')
        .setTextStyle(0, 3, bold)
        .setTextStyle(4, 11, italic)
        .setLinkUrl(12, 20, 'https://example.com/')
        .build();
      const read = scratchSheet(globals).getRange('B2').setRichTextValue(value).getRichTextValue();
      const runs = read?.getRuns() ?? [];
      same(
        runs.map((run) => [run.getStartIndex(), run.getEndIndex(), run.getTextStyle().isBold()]),
        [
          [0, 3, true],
          [3, 4, false],
          [4, 11, false],
          [11, 12, false],
          [12, 20, false],
        ],
      );
      same([runs[0]?.getLinkUrl(), runs[2]?.getTextStyle().isItalic()], [null, true]);
      same([runs[4]?.getText(), runs[4]?.getLinkUrl()], ['liên kết', 'https://example.com/']);
      same(read?.getTextStyle().isBold(), null);
    },
  },
  {
    id: 'looks-6',
    sentence: 'a plain text is one run that looks as its cell does',
    source: `${measured}, “rich text tests”`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('B2').setValue('thường');
      const value = cell.getRichTextValue();
      same(
        [value?.getText(), value?.getRuns().length, value?.getTextStyle().getFontSize()],
        ['thường', 1, 10],
      );
      same(value?.getTextStyle().isBold(), false);
    },
  },
  {
    id: 'looks-7',
    sentence: 'the members of an enum compare by their place and are told by name, place and text',
    source:
      'gas-fakes test/testenums.js; ramblings.mcpher.com/all-about-apps-script-enums-and-how-to-fake-them',
    run: ({ SpreadsheetApp }) => {
      const { WRAP, OVERFLOW, CLIP } = SpreadsheetApp.WrapStrategy;
      const read = (member: unknown, method: string, ...given: unknown[]): unknown =>
        Reflect.get(Object(member), method).apply(member, given);
      same([read(OVERFLOW, 'name'), read(OVERFLOW, 'ordinal'), String(CLIP)], ['OVERFLOW', 1, 'CLIP']);
      same([Math.sign(Number(read(WRAP, 'compareTo', CLIP))), read(WRAP, 'compareTo', WRAP)], [-1, 0]);
    },
  },
  {
    id: 'looks-8',
    sentence: 'an object of Google tells the name of its class',
    source: 'asserted live throughout gas-fakes/test',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('A1');
      same([sheet, range, sheet.getParent(), range.getTextStyle(), range.protect()].map(String), [
        'Sheet',
        'Range',
        'Spreadsheet',
        'TextStyle',
        'Protection',
      ]);
    },
  },
];

import { type Claim, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference';

export const hostClaims: readonly Claim[] = [
  {
    id: 'html-1',
    sentence: 'a page keeps its content, title and size, and its setters can be chained',
    source: `${reference}/html/html-output`,
    run: ({ HtmlService }) => {
      const page = HtmlService.createHtmlOutput('<p>a</p>')
        .setTitle('T')
        .setWidth(400)
        .setHeight(300)
        .append('b');
      same(
        [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight()],
        ['<p>a</p>b', 'T', 400, 300],
      );
    },
  },
  {
    id: 'enum-1',
    sentence: 'the members of an enum are singletons whose text and JSON are their name',
    source: 'developers.google.com/apps-script/guides/v8-runtime/migration',
    run: ({ ScriptApp }) => {
      same(String(ScriptApp.AuthMode.FULL), 'FULL');
      same(JSON.stringify({ mode: ScriptApp.AuthMode.NONE }), '{"mode":"NONE"}');
      const { CLOCK } = ScriptApp.EventType;
      same(ScriptApp.EventType.CLOCK === CLOCK, true);
    },
  },
  {
    id: 'enum-2',
    sentence: 'members of an enum compare by compareTo, and know their name and place',
    source: 'gas-fakes test/testassist.js, bothEnums, run on live Apps Script',
    run: ({ SpreadsheetApp }) => {
      const { UP, DOWN } = SpreadsheetApp.Direction;
      const asObject = (
        member: unknown,
      ): { compareTo(other: unknown): number; name(): string; ordinal(): number } => Object(member);
      same([asObject(UP).compareTo(UP), asObject(UP).compareTo(DOWN) === 0], [0, false]);
      same([asObject(DOWN).name(), asObject(DOWN).ordinal()], ['DOWN', 1]);
    },
  },
  {
    id: 'objects-1',
    sentence: 'the text of an object of Google is the name of its class',
    source: 'gas-fakes test/testsheetsvui.js and test/testsheetssets.js, run on live Apps Script',
    run: ({ SpreadsheetApp }) => {
      const file = SpreadsheetApp.create('contract objects');
      const sheet = file.getActiveSheet();
      same([file, sheet, sheet.getRange('A1'), sheet.getRangeList(['A1'])].map(String), [
        'Spreadsheet',
        'Sheet',
        'Range',
        'RangeList',
      ]);
    },
  },
  {
    id: 'authorization-1',
    sentence: 'a script that has all its scopes is told that no authorization is required',
    source: `${reference}/script/authorization-info`,
    run: ({ ScriptApp }) => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      same(info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, true);
    },
  },
  {
    id: 'triggers-1',
    sentence: 'a clock trigger tells its function, its type and its source, and is gone when deleted',
    source: `${reference}/script/trigger`,
    run: ({ ScriptApp }) => {
      const trigger = ScriptApp.newTrigger('contractHandler').timeBased().everyHours(6).create();
      same(
        [trigger.getHandlerFunction(), String(trigger.getEventType()), String(trigger.getTriggerSource())],
        ['contractHandler', 'CLOCK', 'CLOCK'],
      );
      const id = trigger.getUniqueId();
      ScriptApp.deleteTrigger(trigger);
      same(
        ScriptApp.getProjectTriggers().some((each) => each.getUniqueId() === id),
        false,
      );
    },
  },
  {
    id: 'session-1',
    sentence: 'the temporary key of a person is the same when asked twice',
    source: `${reference}/base/session#getTemporaryActiveUserKey`,
    run: ({ Session }) => {
      const first = Session.getTemporaryActiveUserKey();
      same(Session.getTemporaryActiveUserKey(), first);
    },
  },
  {
    id: 'mail-1',
    sentence: 'the number of recipients left today is a number',
    source: `${reference}/mail/mail-app#getRemainingDailyQuota`,
    run: ({ MailApp }) => same(MailApp.getRemainingDailyQuota() >= 0, true),
  },
  {
    id: 'logger-1',
    sentence: 'Logger fills in its format and keeps its lines',
    source: `${reference}/base/logger`,
    run: ({ Logger }) => same(Logger.log('%s xóm', 'Lũng 1').getLog().includes('Lũng 1 xóm'), true),
  },
  {
    id: 'formulas-1',
    sentence: 'semicolons separate arguments whatever the locale',
    source: 'reported in ingress-fieldplan issue 5 (2019)',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1').setValue(5);
      same(sheet.getRange('B1').setFormula('=IF(A1>3;"có";"không")').getValue(), 'có');
    },
  },
  {
    id: 'formulas-3',
    sentence: 'a blank cell found by a formula shows nothing, not 0',
    source: 'believed from practice, written nowhere we know: to be settled on a live account',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1').setValue(5);
      same(sheet.getRange('B1').setFormula('=INDEX(A1:A3;2)').getValue(), '');
      same(sheet.getRange('B2').setFormula('=IF(A1>3;A2;1)').getValue(), '');
    },
  },
  {
    id: 'formulas-2',
    sentence: 'a formula follows a renamed sheet and reads #REF! when the sheet is gone',
    source: 'platform-facts §16.3',
    run: ({ SpreadsheetApp }) => {
      const file = SpreadsheetApp.create('contract references');
      const [first] = file.getSheets();
      const other = file.insertSheet('Khác');
      other.getRange('A1').setValue(11);
      const cell = first?.getRange('A1');
      cell?.setFormula('=Khác!A1');
      other.setName('Đợt 01 (12-2025)');
      same(cell?.getValue(), 11);
      file.deleteSheet(other);
      same(cell?.getDisplayValue(), '#REF!');
    },
  },
];

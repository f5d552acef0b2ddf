import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference';

/** Enums, people, permission, the log, menus and errors: what all services share. */
export const baseClaims: readonly Claim[] = [
  {
    id: 'enum-1',
    sentence: 'the members of an enum are singletons whose text and JSON are their name',
    source: 'developers.google.com/apps-script/guides/v8-runtime/migration',
    run: ({ ScriptApp, Utilities }) => {
      same(String(ScriptApp.AuthMode.FULL), 'FULL');
      same(JSON.stringify({ mode: ScriptApp.AuthMode.NONE }), '{"mode":"NONE"}');
      const { CLOCK } = ScriptApp.EventType;
      same(ScriptApp.EventType.CLOCK === CLOCK, true);
      same(String(Utilities.DigestAlgorithm.SHA_256), 'SHA_256');
    },
  },
  {
    id: 'authorization-1',
    sentence: 'a script that has all its scopes is told that no authorization is required',
    source: `${reference}/script/authorization-info`,
    run: ({ ScriptApp }) => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      same(info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, true);
      ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    },
  },
  {
    id: 'script-1',
    sentence: 'a script has an id; one that is no web app has no address',
    source: `${reference}/script/script-app`,
    run: ({ ScriptApp }) => {
      same([typeof ScriptApp.getScriptId(), ScriptApp.getScriptId() !== ''], ['string', true]);
      same(typeof ScriptApp.getOAuthToken(), 'string');
    },
  },
  {
    id: 'session-1',
    sentence: 'the temporary key of a person is the same when asked twice',
    source: `${reference}/base/session#getTemporaryActiveUserKey()`,
    run: ({ Session }) => {
      const first = Session.getTemporaryActiveUserKey();
      same([first !== '', Session.getTemporaryActiveUserKey() === first], [true, true]);
    },
  },
  {
    id: 'session-2',
    sentence: 'the address of a person is a text, blank where Google does not tell',
    source: `${reference}/base/session#getActiveUser()`,
    run: ({ Session }) =>
      same(
        [typeof Session.getActiveUser().getEmail(), typeof Session.getEffectiveUser().getEmail()],
        ['string', 'string'],
      ),
  },
  {
    id: 'session-4',
    sentence: 'a run that a person started knows under whose authority it stands',
    source: `${reference}/base/session#getEffectiveUser()`,
    run: ({ Session }) => same(Session.getEffectiveUser().getEmail().includes('@'), true),
  },
  {
    id: 'session-3',
    sentence:
      'the zone of the script is a name that formatDate takes; the language of a person is two letters or more',
    source: `${reference}/base/session`,
    run: ({ Session, Utilities }) => {
      same(Utilities.formatDate(new Date(0), Session.getScriptTimeZone(), 'yyyy').length, 4);
      same(/^[a-z]{2}/.test(Session.getActiveUserLocale()), true);
    },
  },
  {
    id: 'logger-1',
    sentence: 'Logger fills in its format and keeps its lines until it is cleared',
    source: `${reference}/base/logger`,
    run: ({ Logger }) => {
      same(Logger.log('%s xóm', 'Lũng 1').getLog().includes('Lũng 1 xóm'), true);
      Logger.clear();
      same(Logger.getLog(), '');
    },
  },
  {
    id: 'ui-1',
    sentence: 'the buttons and sets of buttons of a dialog are enums of the user interface',
    source: `${reference}/base/ui`,
    run: ({ SpreadsheetApp }) => {
      const ui = SpreadsheetApp.getUi();
      same([String(ui.Button.YES), String(ui.ButtonSet.YES_NO_CANCEL)], ['YES', 'YES_NO_CANCEL']);
      const { OK } = ui.Button;
      same(SpreadsheetApp.getUi().Button.OK === OK, true);
    },
  },
  {
    id: 'ui-2',
    sentence: 'a menu is built by chaining, with separators and menus inside',
    source: `${reference}/base/menu`,
    run: ({ SpreadsheetApp }) => {
      const ui = SpreadsheetApp.getUi();
      const inner = ui.createMenu('contract inside').addItem('a', 'contractHandler');
      ui.createMenu('contract').addItem('b', 'contractHandler').addSeparator().addSubMenu(inner).addToUi();
    },
  },
  {
    id: 'errors-1',
    sentence: 'what a service throws is an Error whose name is "Exception"',
    source: 'platform-facts §15.20; seen in public logs as “Exception: …”',
    run: (globals) => {
      let thrown: unknown = null;
      try {
        scratchSheet(globals).getRange(0, 1);
      } catch (error) {
        thrown = error;
      }
      const { name, message, stack }: { name?: unknown; message?: unknown; stack?: unknown } = Object(thrown);
      same(
        [thrown instanceof Error, name, typeof message, typeof stack],
        [true, 'Exception', 'string', 'string'],
      );
    },
  },
  {
    id: 'errors-2',
    sentence: 'arguments that fit no signature are told by their types',
    source:
      "seen in many public issues: “The parameters (String,String,String) don't match the method signature for Utilities.formatDate.”",
    run: ({ Utilities, HtmlService }) => {
      const call =
        (target: object, method: string, ...given: readonly unknown[]) =>
        () =>
          Reflect.apply(Reflect.get(target, method), target, given);
      refused(
        "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
        call(Utilities, 'formatDate', '2026-03-07', 'GMT', 'yyyy'),
      );
      refused(
        "The parameters ((class)) don't match the method signature for HtmlService.createTemplate.",
        call(HtmlService, 'createTemplate', {}),
      );
    },
  },
  {
    id: 'errors-3',
    sentence: 'a member that a service has not is undefined, and calling it a TypeError',
    source: 'ECMAScript; seen in many public issues as “TypeError: SpreadsheetApp.… is not a function”',
    run: ({ SpreadsheetApp, Utilities }) => {
      const missing: unknown = Reflect.get(Utilities, 'contract');
      same([typeof missing, 'contract' in SpreadsheetApp], ['undefined', false]);
      let name: unknown = null;
      try {
        Reflect.apply(Reflect.get(SpreadsheetApp, 'contract'), SpreadsheetApp, []);
      } catch (error) {
        ({ name } = Object(error));
      }
      same(name, 'TypeError');
    },
  },
];

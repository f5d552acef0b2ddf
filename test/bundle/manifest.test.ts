import { describe, expect, test } from 'vitest';
import { builtFile } from './load-code.ts';

interface Manifest {
  readonly timeZone: string;
  readonly runtimeVersion: string;
  readonly exceptionLogging: string;
  readonly oauthScopes: readonly string[];
}

const manifest = (): Manifest => JSON.parse(builtFile('appsscript.json'));
const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** What in the script makes Google ask for a scope. */
const reasons: Readonly<Record<string, RegExp>> = {
  [scope('spreadsheets.currentonly')]: /\bSpreadsheetApp\.getActive/,
  [scope('script.container.ui')]: /\.showSidebar\(|\.showModalDialog\(|\.showModelessDialog\(/,
  [scope('script.send_mail')]: /\bMailApp\./,
  [scope('script.scriptapp')]: /\bScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)\(/,
  [scope('userinfo.email')]: /\bgetEmail\(\)/,
};

describe('the manifest', () => {
  test('runs on V8, in the zone of the commune', () => {
    expect(manifest()).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Ho_Chi_Minh' });
  });

  test('asks for exactly five permissions', () => {
    expect([...manifest().oauthScopes].sort()).toEqual(Object.keys(reasons).sort());
  });

  test.each(Object.keys(reasons))('has a reason to ask for %s', (name) => {
    expect(builtFile('Code.js')).toMatch(reasons[name] ?? /$^/);
  });
});

describe('the script', () => {
  test('uses no service that would ask for more', () => {
    const code = builtFile('Code.js');
    const beyond =
      /\b(UrlFetchApp|DriveApp|DocumentApp|GmailApp|CalendarApp|Sheets\.Spreadsheets|SpreadsheetApp\.(open|openById|openByUrl|create)\(|ScriptApp\.getOAuthToken)/g;
    expect(code.match(beyond) ?? []).toEqual([]);
  });
});

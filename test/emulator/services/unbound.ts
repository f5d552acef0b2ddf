import type { HostContext } from '../host-context.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const ACTIVE =
  /^get(?:Active|ActiveSpreadsheet|ActiveSheet|ActiveRange|ActiveRangeList|CurrentCell|Selection)$/;

/** `SpreadsheetApp` of a script that no file contains: nothing is active, files are made and opened all the same. */
export function withoutActiveFile(app: App, context: HostContext): App {
  return new Proxy(app, {
    get(target, key) {
      if (typeof key !== 'string' || !ACTIVE.test(key)) return Reflect.get(target, key);
      return (): null => {
        context.called(`SpreadsheetApp.${key}`);
        return null;
      };
    },
  });
}

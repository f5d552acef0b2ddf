import type { HostContext } from '../host-context.ts';
import type { FormulaValues } from './desk.ts';
import { createSpreadsheetService, type SpreadsheetServiceOptions } from './spreadsheet-app.ts';
import { createBlankWorkbook, type WorkbookModel } from './workbook-model.ts';

export const OWNER = 'chu.so@gmail.com';
export const STAFF = 'can.bo@gmail.com';

/** A new file and the pretended service over it, for the emulator's own tests. */
export interface TestFile {
  readonly workbook: WorkbookModel;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** Names of the methods called so far. */
  readonly calls: string[];
  /** From now on this person is at the keyboard. */
  become(email: string): void;
}

export interface TestFileOptions extends SpreadsheetServiceOptions {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly owner?: string;
  readonly formulas?: FormulaValues | ((workbook: WorkbookModel) => FormulaValues);
}

export function testFile(options: TestFileOptions = {}): TestFile {
  const calls: string[] = [];
  const owner = { email: options.owner ?? OWNER };
  let activeUser = owner;
  let ids = 0;
  const context: HostContext = {
    called: (method) => calls.push(method),
    now: () => Date.UTC(2026, 10, 7, 3, 0, 0),
    scriptTimeZone: 'America/New_York',
    get activeUser() {
      return activeUser;
    },
    owner,
    authMode: 'FULL',
    nextId(kind) {
      ids += 1;
      return `${kind}-${ids}`;
    },
  };
  const workbook = createBlankWorkbook({
    title: 'Sổ thử',
    locale: options.locale ?? 'vi_VN',
    timeZone: options.timeZone ?? 'Asia/Ho_Chi_Minh',
    ids: (kind) => context.nextId(kind),
  });
  const { formulas } = options;
  const app = createSpreadsheetService(workbook, context, {
    ...options,
    ...(formulas === undefined
      ? {}
      : { evaluate: typeof formulas === 'function' ? formulas : () => formulas }),
  });
  const spreadsheet = app.getActive();
  const sheet = spreadsheet.getActiveSheet();
  calls.length = 0;
  return {
    workbook,
    app,
    spreadsheet,
    sheet,
    calls,
    become(email) {
      activeUser = { email };
    },
  };
}

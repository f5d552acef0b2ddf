import { allClaims } from './all-claims.ts';
import type { ContractGlobals } from './claims.ts';
import { type Outcome, tryClaim } from './run-claims.ts';
import { withoutTraces } from './scratch.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google ends a run after six minutes: a run stops here, and the next one goes on below its last row. */
const STOP_AFTER_MS = 4.5 * 60_000;
const ROWS_AT_ONCE = 10;
const HEADINGS = ['claim', 'result', 'sentence', 'message'] as const;
const NAME = 'contract';

const google = (): ContractGlobals => ({
  SpreadsheetApp,
  Charts,
  HtmlService,
  PropertiesService,
  CacheService,
  LockService,
  ContentService,
  DriveApp,
  GmailApp,
  MailApp,
  ScriptProperties,
  UrlFetchApp,
  ScriptApp,
  Session,
  Utilities,
  Logger,
});

/** The last table of the file if claims are missing from it, otherwise a new one; and the claims it still lacks. */
function tableToFill(file: GoogleAppsScript.Spreadsheet.Spreadsheet): {
  readonly table: Sheet;
  readonly missing: typeof allClaims;
} {
  const tables = file.getSheets().filter((sheet) => sheet.getName().startsWith(NAME));
  const last = tables.at(-1);
  if (last !== undefined) {
    const rows = last.getDataRange().getDisplayValues();
    const done = new Set(rows.map(([id]) => id));
    const missing = allClaims.filter(({ id }) => !done.has(id));
    if (missing.length > 0) return { table: last, missing };
  }
  const table = file.insertSheet(`${NAME} ${tables.length + 1}`);
  // Plain text, so that a sentence which begins with "=" stays a sentence.
  table.getRange(1, 1, table.getMaxRows(), HEADINGS.length).setNumberFormat('@');
  table.getRange(1, 1, 1, HEADINGS.length).setValues([[...HEADINGS]]);
  table.setFrozenRows(1);
  return { table, missing: allClaims };
}

function write(table: Sheet, outcomes: readonly Outcome[]): void {
  if (outcomes.length === 0) return;
  const rows = outcomes.map(({ claim, passed, message }) => [
    claim.id,
    passed ? 'passed' : 'FAILED',
    claim.sentence,
    message,
  ]);
  table.getRange(table.getLastRow() + 1, 1, rows.length, HEADINGS.length).setValues(rows);
  SpreadsheetApp.flush();
}

/**
 * Runs every claim on the Google that runs this, into a table on a new sheet of the file that holds the script; run
 * again, it goes on where it stopped. Returns and logs how many passed.
 */
export function runContract(): string {
  const started = Date.now();
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const { table, missing } = tableToFill(file);
  let waiting: Outcome[] = [];
  let done = 0;
  for (const claim of missing) {
    if (Date.now() - started > STOP_AFTER_MS) break;
    waiting.push(withoutTraces(file, () => tryClaim(claim, google())));
    done += 1;
    if (waiting.length < ROWS_AT_ONCE) continue;
    write(table, waiting);
    waiting = [];
  }
  write(table, waiting);
  file.setActiveSheet(table);
  const results = table.getDataRange().getDisplayValues();
  const failed = results.filter(([, result]) => result === 'FAILED').length;
  const left = missing.length - done;
  const told = `${results.length - 1 - failed} of ${allClaims.length} claims passed, ${failed} failed${left === 0 ? '.' : `, ${left} are left: run runContract again.`}`;
  Logger.log(told);
  return told;
}

import type { Answer, ButtonName } from '../services/ui-record.ts';

/** What a claim may use: Google's services by name, on the emulator or on a live account. */
export interface ContractGlobals {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Charts: GoogleAppsScript.Charts.Charts;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly ContentService: GoogleAppsScript.Content.ContentService;
  readonly DriveApp: GoogleAppsScript.Drive.DriveApp;
  readonly GmailApp: GoogleAppsScript.Gmail.GmailApp;
  readonly MailApp: GoogleAppsScript.Mail.MailApp;
  readonly ScriptProperties: GoogleAppsScript.Properties.ScriptProperties;
  readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Logger: GoogleAppsScript.Base.Logger;
}

/** One sentence about Google that the emulator keeps to. */
export interface Claim {
  /** Service and number, as `utilities-3`. */
  readonly id: string;
  readonly sentence: string;
  /** Where it is written, or where it was seen: a page of the documentation, an issue, a measurement. */
  readonly source: string;
  /** What the person at the screen does, whom the questions of the claim tell so. */
  readonly answers?: readonly (ButtonName | Answer)[];
  /** Throws where the claim does not hold. Uses the documented API only, so that it also runs at Google. */
  readonly run: (globals: ContractGlobals) => void;
}

/** Compares what JSON can tell of two values. */
export function same(actual: unknown, expected: unknown): void {
  const [told, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (told !== wanted) throw new Error(`${told} is not ${wanted}`);
}

/** The action must throw Google's error, whose name is "Exception", with these words in it. */
export function refused(words: string, action: () => unknown): void {
  const thrown = thrownBy(action);
  if (thrown === null) throw new Error(`nothing was refused, where "${words}" was to be said`);
  const { name, message }: { name?: unknown; message?: unknown } = Object(thrown.error);
  if (name !== 'Exception') throw new Error(`thrown was no Exception but ${name}: ${message}`);
  if (!String(message).includes(words)) throw new Error(`"${message}" does not say "${words}"`);
}

function thrownBy(action: () => unknown): { readonly error: unknown } | null {
  try {
    action();
    return null;
  } catch (error) {
    return { error };
  }
}

import type { FormulaValues } from '../spreadsheet/desk.ts';
import { createSpreadsheetService } from '../spreadsheet/spreadsheet-app.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';
import { rawOf } from '../strict.ts';
import { createBrowser } from './browser.ts';
import { createCacheService } from './cache.ts';
import { createCharts } from './charts.ts';
import { createContentService } from './content.ts';
import { createDriveApp } from './drive.ts';
import { DriveStore } from './drive-store.ts';
import { createGmailApp } from './gmail.ts';
import type { HostDesk } from './host-desk.ts';
import { createHtmlService } from './html.ts';
import { createLockService, type LockBoard } from './lock.ts';
import { createConsole, createLogger, type LogLines, type ScriptConsole } from './logger.ts';
import { createMailApp } from './mail.ts';
import type { MailRecord } from './mail-record.ts';
import { MIME_TYPES } from './mime-type.ts';
import { type OtherServices, otherServices } from './other-services.ts';
import { createOldProperties, createPropertiesService, type PropertyStores } from './properties.ts';
import { createScriptApp } from './script-app.ts';
import { createSession, userFace } from './session.ts';
import type { TriggerBoard } from './triggers.ts';
import { createUi } from './ui.ts';
import type { UiRecord } from './ui-record.ts';
import { withoutActiveFile } from './unbound.ts';
import { createUrlFetchApp, type Web } from './url-fetch.ts';
import { createUtilities } from './utilities.ts';

/** What a script finds by name. What is absent here is absent for the script. */
export interface HostGlobals extends OtherServices {
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
  readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
  /** The old names of two stores of properties. */
  readonly ScriptProperties: GoogleAppsScript.Properties.ScriptProperties;
  readonly UserProperties: GoogleAppsScript.Properties.UserProperties;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Browser: GoogleAppsScript.Base.Browser;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly MimeType: GoogleAppsScript.Base.MimeType;
  readonly console: ScriptConsole;
}

export interface GlobalsParts {
  readonly desk: HostDesk;
  /** The file of the host, active only where the script is bound to it. */
  readonly file: WorkbookModel;
  /** Every spreadsheet the script can open: this file, then those it makes. */
  readonly spreadsheets: WorkbookModel[];
  readonly ui: UiRecord;
  readonly log: LogLines;
  readonly files: ReadonlyMap<string, string>;
  readonly mail: MailRecord;
  readonly triggers: TriggerBoard;
  readonly properties: PropertyStores;
  readonly locks: LockBoard;
  readonly owner: string;
  readonly web: Web | null;
  readonly evaluate: (workbook: WorkbookModel) => FormulaValues;
  /** An alert or a prompt waits for a person. */
  readonly suspended: <T>(wait: () => T) => T;
}

export function createGlobals(parts: GlobalsParts): {
  readonly globals: HostGlobals;
  readonly forgetCache: () => void;
} {
  const { desk } = parts;
  const cache = createCacheService(desk);
  const app = createSpreadsheetService(parts.file, desk.context, {
    dateOf: desk.dateOf,
    evaluate: parts.evaluate,
    userOf: (email) => userFace(email, desk),
    files: parts.spreadsheets,
    onToast: (toast) => parts.ui.toasts.push(toast),
    onMenu: (caption, entries) => parts.ui.showOld(caption, entries),
    ui: createUi(desk, parts.ui, parts.suspended),
  });
  const drive = new DriveStore(desk, {
    spreadsheets: parts.spreadsheets,
    owner: parts.owner,
    print: ({ id }) => rawOf(rawOf(app).openById(id)).getBlob(),
  });
  const globals: HostGlobals = {
    ...otherServices(desk.context),
    SpreadsheetApp: desk.workbook === null ? withoutActiveFile(app, desk.context) : app,
    Charts: createCharts(desk.context),
    HtmlService: createHtmlService(desk, parts.files),
    PropertiesService: createPropertiesService(desk, parts.properties),
    CacheService: cache.service,
    LockService: createLockService(desk, parts.locks),
    ContentService: createContentService(desk.context),
    DriveApp: createDriveApp(drive),
    GmailApp: createGmailApp(desk, parts.mail),
    MailApp: createMailApp(desk, parts.mail),
    UrlFetchApp: createUrlFetchApp(desk.context, parts.web),
    ...createOldProperties(desk, parts.properties),
    ScriptApp: createScriptApp(desk, parts.triggers, parts.spreadsheets),
    Session: createSession(desk),
    Utilities: createUtilities(desk),
    Browser: createBrowser(desk, parts.ui, parts.suspended),
    MimeType: MIME_TYPES,
    Logger: createLogger(desk, parts.log),
    console: createConsole(parts.log, () => desk.clock.now()),
  };
  return { globals, forgetCache: cache.forget };
}

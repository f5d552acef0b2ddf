import { readRoundKey, roundKey } from '../domain/round.ts';
import { menuItems, menuTitle, reportMenuTitle, safetyMenuTitle, sidebarTitles } from '../text/menu.ts';

/** Menus, sidebars and short messages: what people see outside the cells. */

/** Function each menu item calls; a test proves that each exists in the built script. */
const menuFunctions: Readonly<Record<keyof typeof menuItems, string>> = {
  plan: 'showPlanSidebar',
  result: 'showResultSidebar',
  agency: 'showAgencySidebar',
  checkRound: 'showFindingsSidebar',
  reminders: 'showRemindersSidebar',
  summary: 'showSummarySidebar',
  word: 'showReportDialog',
  bulletins: 'showBulletinsSidebar',
  followFrom: 'followFromPrompt',
  updateIndicators: 'updateIndicatorsOfRounds',
  checkWorkbook: 'showWorkbookCheckSidebar',
  setUp: 'showSetUpSidebar',
  protect: 'showProtectSidebar',
  restore: 'showRestoreSidebar',
  logCheck: 'showLogCheckSidebar',
};

const withItems = (
  menu: GoogleAppsScript.Base.Menu,
  items: readonly (keyof typeof menuItems)[],
): GoogleAppsScript.Base.Menu =>
  items.reduce((longer, item) => longer.addItem(menuItems[item], menuFunctions[item]), menu);

/**
 * Adds the menu and touches nothing else: under AuthMode.NONE any other service call would reduce it to "Help"
 * (platform-facts 3.2). `createMenu` serves both deliveries: in a published add-on Google takes it as `createAddonMenu`.
 */
export const addMenu = (): void => {
  const ui = SpreadsheetApp.getUi();
  const reports = withItems(ui.createMenu(reportMenuTitle), ['summary', 'word', 'bulletins']);
  const menu = withItems(ui.createMenu(menuTitle), ['plan', 'result', 'agency', 'checkRound', 'reminders']);
  const safety = withItems(ui.createMenu(safetyMenuTitle), ['restore', 'logCheck']);
  withItems(menu.addSubMenu(reports).addSubMenu(safety).addSeparator(), [
    'followFrom',
    'updateIndicators',
    'checkWorkbook',
    'setUp',
    'protect',
  ]).addToUi();
};

export type Page = keyof typeof sidebarTitles;

/**
 * A page. Data is fetched by the page itself: templates would run cell text as script. The round that was asked for is
 * written into it only when it is a round's key, for nothing else of a request may become markup.
 */
const pageOf = (page: Page, askedRound: string | null): GoogleAppsScript.HTML.HtmlOutput => {
  const html = HtmlService.createHtmlOutputFromFile(page);
  const key = askedRound === null ? null : readRoundKey(askedRound);
  if (!key) return html;
  const root = `id="app" data-round="${roundKey(key.season, key.number)}"`;
  return html.setContent(html.getContent().replace('id="app"', root));
};

/** Opens a page beside the sheet. */
export const showSidebar = (page: Page, askedRound: string | null = null): void => {
  SpreadsheetApp.getUi().showSidebar(pageOf(page, askedRound).setTitle(sidebarTitles[page]));
};

/** Opens the page of the Word file over the sheet, for which a sidebar is too narrow: pixels for a sheet of A4 with room around it. */
export const showReport = (askedRound: string | null): void => {
  const html = pageOf('report', askedRound).setWidth(900).setHeight(640);
  SpreadsheetApp.getUi().showModalDialog(html, sidebarTitles.report);
};

/** A message that passes by itself. */
export const toast = (message: string): void => {
  SpreadsheetApp.getActive().toast(message, menuTitle, 8);
};

/**
 * A message that waits for OK, or passes where Google lets nothing wait. It suspends the script and drops its locks, so
 * nothing may be written after it.
 */
export const tell = (message: string): void => {
  try {
    SpreadsheetApp.getUi().alert(message);
  } catch {
    toast(message);
  }
};

/** What a person typed into a prompt, or null when it was closed. */
export const ask = (question: string): string | null => {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(menuTitle, question, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
};

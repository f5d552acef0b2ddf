import { readRoundKey, roundKey } from '../domain/round.ts';
import { menuItems, menuTitle, reportMenuTitle, settingUp, sidebarTitles } from '../text/menu.ts';

/** Menus, sidebars and short messages: what people see outside the cells. */

/** Function each menu item calls; a test proves that each exists in the built script. */
const menuFunctions: Readonly<Record<keyof typeof menuItems, string>> = {
  plan: 'showPlanSidebar',
  result: 'showResultSidebar',
  agency: 'showAgencySidebar',
  checkRound: 'showFindingsSidebar',
  summary: 'showSummarySidebar',
  word: 'showReportDialog',
  bulletins: 'showBulletinsSidebar',
  followFrom: 'followFromPrompt',
  updateIndicators: 'updateIndicatorsOfRounds',
  setUp: 'setUpWorkbook',
};

/**
 * Adds the menu and touches nothing else: under AuthMode.NONE any other service call would reduce it to "Help"
 * (platform-facts 3.2). `createMenu` serves both deliveries: in a published add-on Google takes it as `createAddonMenu`.
 */
export const addMenu = (): void => {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu(menuTitle)
    .addItem(menuItems.plan, menuFunctions.plan)
    .addItem(menuItems.result, menuFunctions.result)
    .addItem(menuItems.agency, menuFunctions.agency)
    .addItem(menuItems.checkRound, menuFunctions.checkRound)
    .addSubMenu(
      ui
        .createMenu(reportMenuTitle)
        .addItem(menuItems.summary, menuFunctions.summary)
        .addItem(menuItems.word, menuFunctions.word)
        .addItem(menuItems.bulletins, menuFunctions.bulletins),
    )
    .addSeparator()
    .addItem(menuItems.followFrom, menuFunctions.followFrom)
    .addItem(menuItems.updateIndicators, menuFunctions.updateIndicators)
    .addItem(menuItems.setUp, menuFunctions.setUp)
    .addToUi();
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

/** Pixels: a sheet of A4 with room around it. */
const DIALOG = { width: 900, height: 640 } as const;

/** Opens the page of the Word file over the sheet, for which a sidebar is too narrow. */
export const showReport = (askedRound: string | null): void => {
  const html = pageOf('report', askedRound).setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(html, sidebarTitles.report);
};

/** A message that waits for OK. It suspends the script and drops its locks, so nothing may be written after it. */
export const tell = (message: string): void => {
  SpreadsheetApp.getUi().alert(message);
};

/** A message that passes by itself. */
export const toast = (message: string): void => {
  SpreadsheetApp.getActive().toast(message, menuTitle, 8);
};

export const toastSettingUp = (): void => {
  SpreadsheetApp.getActive().toast(settingUp, menuTitle, -1);
};

/** What a person typed into a prompt, or null when it was closed. */
export const ask = (question: string): string | null => {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(menuTitle, question, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
};

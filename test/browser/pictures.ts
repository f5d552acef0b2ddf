import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../build/paths.ts';
import type { PresetName } from '../workbench/face/protocol.ts';
import { takeMailPictures } from './mail-pictures.ts';
import { takeAgencyPictures, takeReportPictures, takeResultPictures } from './month-pictures.ts';
import { openBrowser } from './open-browser.ts';
import { openPlan } from './plan-form.ts';
import { takeReminderPictures } from './reminder-pictures.ts';
import { pass, switchReminding } from './reminding.ts';
import { startWorkbench } from './start-workbench.ts';
import { takeWordPicture } from './word-picture.ts';
import { openWindow, PHONE, type WorkbenchWindow } from './workbench-window.ts';

/** Takes the pictures of the user guide: what the commune's people see, without the workbench around it. */

const FOLDER = join(root, 'docs', 'huong-dan');
const BEFORE_THE_SEASON = '2025-12-01T08:00:00+07:00';
const NOW = '2026-03-02T08:00:00+07:00';
/** Plans of round 4 are two days late for some, results of round 3 due in two. */
const BEFORE_MAILS_GO = '2026-03-02T06:30:00+07:00';
/** A hamlet whose result is due in two days, an agency of two overdue hamlets. */
const FIRST_MAILS = [
  { to: 'x23@example.invalid', picture: 'thu-nhac-xom' },
  { to: 'quan-su@example.invalid', picture: 'thu-nhac-co-quan' },
];
/** The Economic Office is told on the third day. */
const OFFICE_MAIL = [{ to: 'can-bo@example.invalid', picture: 'thu-nhac-phong' }];
/** The results of round 3 are due, its report nearly. */
const REPORT_DUE = '2026-03-09T08:00:00+07:00';
const ROUND_2 = 'Đợt 02 (01-2026)';
const ROUND_4 = 'Đợt 04 (03-2026)';
/** Overdue in the sample, between neighbours who are not. */
const HAMLET = 'X17';
const HAMLET_TO_THE_LEFT = 'X15';
const UNDER_THE_FROZEN = { width: 13, height: 8 } as const;

const browser = await openBrowser();
try {
  mkdirSync(FOLDER, { recursive: true });
  await take(browser, 'blank', BEFORE_THE_SEASON, takeFirstPicture);
  await take(browser, 'sample', NOW, takeGridPictures);
  await take(browser, 'sample', NOW, takePlanPictures);
  await take(browser, 'plan', NOW, takeCheckPicture);
  await take(browser, 'sample', NOW, (window) => takeReminderPictures(window, picture));
  await takeWordPicture(FOLDER, REPORT_DUE);
  await take(browser, 'sample', BEFORE_MAILS_GO, takeRemindingPictures);
  await take(browser, 'sample', REPORT_DUE, async (window) => {
    await takeResultPictures(window, picture);
    await takeAgencyPictures(window, picture);
    await takeReportPictures(window, picture);
  });
} finally {
  await browser.close();
}

async function take(
  on: Browser,
  preset: PresetName,
  now: string,
  story: (window: WorkbenchWindow, address: string) => Promise<void>,
): Promise<void> {
  const workbench = await startWorkbench(preset, now);
  try {
    const window = await openWindow(on, workbench.address);
    await story(window, workbench.address);
    await window.close();
  } finally {
    await workbench.stop();
  }
}

async function takeFirstPicture(window: WorkbenchWindow): Promise<void> {
  const { page } = window;
  await window.chooseFromMenu('Khởi tạo sổ');
  await window.sidebar.getByText('Đã tạo xong').waitFor({ timeout: 90_000 });
  await page.getByTestId('close-frame').last().click();
  await window.select('Đợt 01 (12-2025)', 'E6');
  await picture(window, 'so-moi');
}

async function takeGridPictures(window: WorkbenchWindow, address: string): Promise<void> {
  const { sidebar } = window;
  await show(window, ROUND_4, 'plan.status', HAMLET, ['round.title', HAMLET_TO_THE_LEFT]);
  await picture(window, 'qua-han');

  await show(window, ROUND_2, 'VS02', 'X27', ['section.result', 'X24']);
  await picture(window, 'o-sai');

  await window.chooseFromMenu('Kiểm tra đợt này');
  // Of the tab in front: nobody has to choose the round.
  await sidebar.locator('main[aria-busy="false"] button.located').nth(1).click();
  await sidebar.locator('button.visited').waitFor();
  await picture(window, 'kiem-tra-dot');

  const phone = await openWindow(browser, address, {
    viewport: PHONE,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  await phone.select('Tổng quan', 'A3');
  await picture(phone, 'tong-quan-dien-thoai');
  await phone.close();
}

/** A hamlet's code, a formula and a heading are gone. */
async function takeCheckPicture(window: WorkbenchWindow): Promise<void> {
  await window.type(ROUND_4, 'H1', '');
  await window.type(ROUND_4, await window.cellOf(ROUND_4, 'plan.people', 'TOAN_XA'), '7');
  await window.type('Lịch', 'C2', '');
  await window.chooseFromMenu('Kiểm tra sổ');
  await window.sidebar.locator('button.located').nth(2).waitFor({ timeout: 90_000 });
  await window.sidebar.locator('button.located').nth(2).click();
  await window.sidebar.locator('button.visited').waitFor();
  // What each of the three edits was answered with is about typing, not about this page, and lies over its buttons.
  const toasts = window.page.getByTestId('toast');
  while ((await toasts.count()) > 0) await toasts.first().getByRole('button').click();
  await picture(window, 'kiem-tra-so');
}

async function takePlanPictures(window: WorkbenchWindow): Promise<void> {
  await show(window, ROUND_4, 'plan.status', HAMLET, ['round.title', HAMLET_TO_THE_LEFT]);
  const form = await openPlan(window, HAMLET);
  const fromTheTop = () => window.sidebar.locator('html').evaluate((page) => page.scrollTo(0, 0));
  await form.submit();
  await form.gaps.first().waitFor();
  await fromTheTop();
  await picture(window, 'ke-hoach-con-thieu');
  await form.fill();
  await form.field('plan.people').fill('45');
  await form.submit();
  await form.receipt.waitFor();
  await fromTheTop();
  await picture(window, 'ke-hoach-da-gui');
}

/** Mails as the clock sent them. */
async function takeRemindingPictures(window: WorkbenchWindow, address: string): Promise<void> {
  await switchReminding(window);
  await pass(window, 1);
  await takeMailPictures(browser, address, FIRST_MAILS, FOLDER);
  await pass(window, 24);
  await pass(window, 24);
  await takeMailPictures(browser, address, OFFICE_MAIL, FOLDER);
}

/** Selects a hamlet's cell and scrolls until another is the first beside the labels. */
async function show(
  window: WorkbenchWindow,
  tab: string,
  key: string,
  hamlet: string,
  first: readonly [key: string, hamlet: string],
): Promise<void> {
  await window.select(tab, await window.cellOf(tab, key, hamlet));
  await window.scrollTo(tab, await window.cellOf(tab, ...first));
  // The hidden lines before it push a little of the column and the row under the frozen ones.
  await window.page.mouse.move(700, 500);
  await window.page.mouse.wheel(-UNDER_THE_FROZEN.width, 0);
  await window.page.mouse.wheel(0, -UNDER_THE_FROZEN.height);
}

/** Saves what is below the workbench's own bar. */
async function picture({ page }: WorkbenchWindow, name: string): Promise<void> {
  // How long an action took differs each time; Google has no buttons of the workbench.
  await page.addStyleTag({
    content:
      '.calls { visibility: hidden } .bench { display: none } * { caret-color: transparent !important }',
  });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  const menus = await page.getByTestId('menubar').boundingBox();
  const { width, height } = page.viewportSize() ?? PHONE;
  const top = Math.floor(menus?.y ?? 0);
  await page.screenshot({
    path: join(FOLDER, `${name}.png`),
    clip: { x: 0, y: top, width, height: height - top },
  });
  console.log(`docs/huong-dan/${name}.png`);
}

import type { WorkbenchWindow } from './workbench-window.ts';

/** Opens the page "Đôn đốc" and switches the clock of reminding on, in the name of whoever sits there. */
export async function switchReminding(window: WorkbenchWindow): Promise<void> {
  const { sidebar } = window;
  await window.closeFrames();
  await window.chooseFromMenu('Đôn đốc…');
  await sidebar.locator('#health').click();
  await sidebar.locator('#clock-on').click();
  await sidebar.locator('#clock-off').waitFor();
}

/** Lets an hour or a day pass, with the triggers that fall due. */
export async function pass({ page }: WorkbenchWindow, hours: 1 | 24): Promise<void> {
  await page.getByTestId(`pass-${hours}`).click();
  await page.evaluate(() => window.workbench.settled());
}

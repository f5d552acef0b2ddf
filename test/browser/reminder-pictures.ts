import type { WorkbenchWindow } from './workbench-window.ts';

/** The pictures of following up: the list with a line opened, and the health card once mails have gone. */

type Picture = (window: WorkbenchWindow, name: string) => Promise<void>;

/** Overdue in the sample; called by a number that nobody has. */
const HAMLET = 'X17';

export async function takeReminderPictures(window: WorkbenchWindow, picture: Picture): Promise<void> {
  const { sidebar } = window;
  const idle = () => sidebar.locator('main[aria-busy="false"]').waitFor();
  await window.type('Xóm', await window.cellOf('Xóm', HAMLET, 'headPhone'), '0000 000 017');
  await window.chooseFromMenu('Đôn đốc…');
  await idle();
  await sidebar.locator(`#${HAMLET}`).click();
  await sidebar.locator('.visited').waitFor();
  await sidebar.locator(`#copy-${HAMLET}`).click();
  await sidebar.locator(`#call-${HAMLET}`).click();
  await sidebar.locator(`#said-${HAMLET}`).waitFor();
  await sidebar.locator(`#${HAMLET}`).evaluate((line) => line.scrollIntoView({ block: 'center' }));
  await picture(window, 'don-doc');

  await sidebar.locator('#health').click();
  await sidebar.getByRole('button', { name: 'Bật nhắc tự động' }).click();
  await sidebar.locator('#said-health').waitFor();
  await sidebar.locator('#send').click();
  await sidebar.locator('#send-now').click();
  await sidebar.getByText('thư đã gửi', { exact: false }).first().waitFor();
  await idle();
  await sidebar.locator('html').evaluate((page) => page.scrollTo(0, 0));
  await picture(window, 'don-doc-suc-khoe');
}

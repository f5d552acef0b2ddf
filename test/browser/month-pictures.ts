import { closeCharts, openCharts } from './chart-panel.ts';
import { openResult } from './result-form.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** The pictures of the second half of a month: results, agencies, the report, its freezing and its bulletins. */

type Picture = (window: WorkbenchWindow, name: string) => Promise<void>;

/** Held two days ago in the sample; most hamlets have sent. */
const ROUND_4 = 'Đợt 4 – 07/03/2026';
/** The last round whose results are all due, with the agencies' reports of round 1 behind it. */
const ROUND_1 = 'Đợt 1 – 06/12/2025';
const SHEET_1 = 'Báo cáo 12-2025';
/** Công an xã, in charge of four hamlets. */
const AGENCY = 'CQ11';

const idle = ({ sidebar }: WorkbenchWindow) => sidebar.locator('main[aria-busy="false"]').waitFor();

/** A hamlet of round 4 whose result has not come. */
const waitingHamlet = async (window: WorkbenchWindow): Promise<string> => {
  const words = await window.rowOf('Đợt 04 (03-2026)', 'head.result');
  const [code] = [...words].find(([key, text]) => /^X\d\d$/.test(key) && text === 'Chưa nộp') ?? [];
  if (!code) throw new Error('every hamlet has sent its result');
  return code;
};

export async function takeResultPictures(window: WorkbenchWindow, picture: Picture): Promise<void> {
  const form = await openResult(window, await waitingHamlet(window));
  await window.sidebar.getByLabel('Đã làm').check();
  await form.field('LL01').fill('62');
  await form.field('LL05').fill('31');
  await form.field('VS01').fill('1.200');
  await form.field('XH01').fill('1,5 triệu');
  await form.field('VS01').evaluate((input) => input.scrollIntoView({ block: 'center' }));
  await picture(window, 'ket-qua-dien');
  await form.submit();
  const sure = window.sidebar.getByRole('button', { name: 'Số đúng, gửi luôn' });
  await form.receipt.or(sure).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await form.receipt.waitFor();
  await window.sidebar.locator('html').evaluate((page) => page.scrollTo(0, 0));
  await picture(window, 'ket-qua-da-gui');
}

export async function takeAgencyPictures(window: WorkbenchWindow, picture: Picture): Promise<void> {
  const { sidebar } = window;
  await window.chooseFromMenu('Cơ quan phụ trách…');
  await sidebar.locator('#agency').waitFor();
  await sidebar.locator('#agency').selectOption(AGENCY);
  await idle(window);
  await sidebar.locator('#round').selectOption({ label: ROUND_4 });
  await idle(window);
  await picture(window, 'co-quan');
  const sent = sidebar.locator('[id^="hamlet-"]', { hasText: 'Đã nộp' }).first();
  await sent.click();
  await sidebar
    .getByRole('button', { name: /^Trả lại kết quả/ })
    .first()
    .click();
  await sidebar.locator('#reason').fill('Số người chưa khớp danh sách');
  await sidebar.locator('#reason').evaluate((box) => box.scrollIntoView({ block: 'center' }));
  await picture(window, 'co-quan-tra-lai');
}

export async function takeReportPictures(window: WorkbenchWindow, picture: Picture): Promise<void> {
  const { sidebar } = window;
  await window.chooseFromMenu('Lập báo cáo tháng…');
  await sidebar.locator('#build').waitFor();
  await idle(window);
  await sidebar.locator('#round').selectOption({ label: ROUND_1 });
  await idle(window);
  await sidebar.locator('#build').click();
  await sidebar.locator('#built').waitFor({ timeout: 90_000 });
  await window.select(SHEET_1, 'C4');
  await picture(window, 'bao-cao-thang');
  await openCharts(window);
  await picture(window, 'bieu-do');
  await closeCharts(window);

  await sidebar.locator('#number').fill('12');
  await sidebar.locator('#freeze').click();
  await sidebar.locator('#checks').waitFor();
  await sidebar.locator('#checks').evaluate((notice) => notice.scrollIntoView({ block: 'center' }));
  await picture(window, 'chot-bao-cao');

  await window.chooseFromMenu('Bản tin…');
  await sidebar.locator('#round').waitFor();
  await idle(window);
  await sidebar.locator('#round').selectOption({ label: ROUND_1 });
  await idle(window);
  await sidebar.locator('textarea').first().waitFor();
  await picture(window, 'ban-tin');

  await window.select('Chỉ tiêu', 'C3');
  await picture(window, 'chi-tieu');
}

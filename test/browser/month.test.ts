import { expect, it } from 'vitest';
import { atWork } from './at-work.ts';
import { openResult } from './result-form.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** The second half of a month, as the issue of it tells: from a hamlet's result to the frozen report and a correction after it. */

/** Two days after round 4, whose results are due until 04/04/2026. */
const NOW = '2026-03-09T08:00:00+07:00';
const ROUND = 'Đợt 04 (03-2026)';
const ROUND_LABEL = 'Đợt 4 – 07/03/2026';
/** Trạm y tế xã (Phú Lạc cũ), in charge of one hamlet. */
const AGENCY = 'CQ14';
const TRAI_TRE = 'X39';

let office: WorkbenchWindow;
atWork('plan', NOW, (window) => {
  office = window;
});

const cell = async (key: string) => office.cell(ROUND, await office.cellOf(ROUND, key, TRAI_TRE));

const idle = () => office.sidebar.locator('main[aria-busy="false"]').waitFor();
const button = (name: string) => office.sidebar.getByRole('button', { name, exact: true });

const resultForm = async () => {
  const form = await openResult(office, TRAI_TRE);
  await idle();
  return form;
};

const agencyDesk = async () => {
  await office.closeFrames();
  await office.chooseFromMenu('Cơ quan phụ trách…');
  await office.sidebar.locator('#agency').waitFor();
  await office.sidebar.locator('#agency').selectOption(AGENCY);
  await idle();
  await office.sidebar.locator('#round').selectOption({ label: ROUND_LABEL });
  await idle();
  await office.sidebar.locator(`#hamlet-${TRAI_TRE}`).click();
  return office.sidebar.locator('#said');
};

const reportDesk = async () => {
  await office.closeFrames();
  await office.chooseFromMenu('Lập báo cáo tháng…');
  await office.sidebar.locator('#build').waitFor();
  await idle();
  await office.sidebar.locator('#round').selectOption({ label: ROUND_LABEL });
  await idle();
};

const send = async (form: Awaited<ReturnType<typeof resultForm>>): Promise<string> => {
  await form.submit();
  const confirm = button('Số đúng, gửi luôn');
  await form.receipt.or(confirm).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
  await form.receipt.waitFor();
  return (await form.receipt.textContent()) ?? '';
};

it('a result is entered, sent, returned with a reason, corrected and confirmed; the agency sends its report', async () => {
  const form = await resultForm();
  await office.sidebar.getByLabel('Đã làm').check();
  await form.field('LL01').fill('40');
  await form.field('VS01').fill('1.200');
  await form.field('XH01').fill('1,5 triệu');
  expect(await form.echo('XH01').textContent()).toBe('= 1.500.000 đồng');
  expect(await send(form)).toMatch(/KQ04-X39-\w{4}/);
  expect([await cell('LL01'), await cell('head.result')]).toEqual(['40', 'Đã nộp']);

  const said = await agencyDesk();
  await button('Trả lại kết quả của Xóm Trại Tre').click();
  await office.sidebar.locator('#reason').fill('Số người chưa khớp danh sách');
  await button('Trả lại').click();
  await said.getByText('Đã trả lại kết quả của Xóm Trại Tre').waitFor();
  expect(await cell('result.status')).toBe('Trả lại');

  const again = await resultForm();
  await office.sidebar.getByText('Số người chưa khớp danh sách').first().waitFor();
  await again.field('LL01').fill('45');
  await send(again);

  const heard = await agencyDesk();
  await button('Xác nhận kết quả của Xóm Trại Tre').click();
  await heard.getByText('Đã xác nhận kết quả của 1 xóm.').waitFor();
  await button('Gửi báo cáo của cơ quan').click();
  await heard.getByText(/Đã gửi báo cáo của cơ quan, biên nhận BC04-CQ14-\w{4}\./).waitFor();
  expect([await cell('LL01'), await cell('head.result')]).toEqual(['45', 'Đã xác nhận']);
}, 180_000);

it('the report is made and frozen, and a correction after it shows against the frozen copy', async () => {
  await reportDesk();
  await office.sidebar.locator('#build').click();
  await office.sidebar.locator('#built').waitFor({ timeout: 90_000 });
  await office.sidebar.locator('#number').fill('12');
  await office.sidebar.locator('#freeze').click();
  await office.sidebar.locator('#checks').waitFor();
  expect(await office.sidebar.locator('#checks').textContent()).toContain('47 xóm chưa gửi kết quả');
  await button('Vẫn chốt').click();
  await office.sidebar.locator('#frozen').getByText('Đã chốt báo cáo.').waitFor({ timeout: 90_000 });
  expect(await office.tabs()).toContain('Đã chốt 03-2026');
  expect(await cell('result.status')).toBe('Đã khóa');

  await office.sidebar.locator('#unlock').click();
  await office.sidebar.locator('#unlock-hamlet').selectOption(TRAI_TRE);
  await office.sidebar.locator('#unlock-reason').fill('Ghi nhầm số mét');
  await button('Mở khóa').click();
  await office.sidebar.locator('#unlock-news').getByText('được sửa đến hết ngày').waitFor();

  const form = await resultForm();
  await form.field('VS01').fill('900');
  await form.field('reason').fill('Ghi nhầm số mét');
  await send(form);

  await reportDesk();
  await office.sidebar.locator('#changes').click();
  await office.sidebar.getByText('1.200 m → 900 m').waitFor();
  await office.sidebar.locator('#build').click();
  await office.sidebar.locator('#built').waitFor({ timeout: 90_000 });
  const rows = Array.from({ length: 420 }, (_, row) => row + 1);
  const cells = rows.flatMap((row) => ['B', 'C', 'D', 'E', 'F', 'G'].map((column) => `${column}${row}`));
  const live = (await office.texts('Báo cáo 03-2026', cells)).join(' | ');
  expect(live).toMatch(/1\.200 m \| 900 m/);
  const frozen = (await office.texts('Đã chốt 03-2026', cells.slice(0, 1_200))).join(' | ');
  expect(frozen).toContain('1,2 km');
  expect(frozen).not.toContain('0,9 km');
  expect(office.takeProblems()).toEqual([]);
}, 120_000);

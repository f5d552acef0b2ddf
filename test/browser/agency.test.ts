import { expect, it } from 'vitest';
import { atWork } from './at-work.ts';
import { audit, frameOf, unreachedByKeyboard } from './page-audit.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** Round 2 was held on 03/01/2026; its results were due until 04/02/2026. */
const NOW = '2026-03-02T08:00:00+07:00';
const ROUND = 'Đợt 02 (01-2026)';
const ROUND_LABEL = 'Đợt 2 – 03/01/2026';
/** Phòng Kinh tế, with Cẩm 2, Cẩm 3 and Khuôn 3. */
const AGENCY = 'CQ07';
const CAM_2 = 'X23';

let office: WorkbenchWindow;
atWork('sample', NOW, (window) => {
  office = window;
});

/** The sidebar "Cơ quan phụ trách" as an officer sees it. */
const openAgency = async () => {
  await office.closeFrames();
  const { sidebar } = office;
  await office.chooseFromMenu('Cơ quan phụ trách…');
  const idle = () => sidebar.locator('main[aria-busy="false"]').waitFor();
  await sidebar.locator('#agency').waitFor();
  await sidebar.locator('#agency').selectOption(AGENCY);
  await idle();
  await sidebar.locator('#round').selectOption({ label: ROUND_LABEL });
  await idle();
  const button = (name: string) => sidebar.getByRole('button', { name, exact: true });
  return {
    button,
    idle,
    hamlet: (code: string) => sidebar.locator(`#hamlet-${code}`),
    said: sidebar.locator('#said'),
    changes: sidebar.locator('.fold-body .notice'),
  };
};

const cell = async (key: string, code: string) => office.cell(ROUND, await office.cellOf(ROUND, key, code));

it('an agency sends a result back with a reason, confirms it when it has come again, and sends its report', async () => {
  const agency = await openAgency();
  await agency.hamlet(CAM_2).click();
  await agency.button('Trả lại kết quả của Xóm Cẩm 2').click();
  await agency.button('Trả lại').click();
  await office.sidebar.getByText('Mời ghi lý do trước.').waitFor();
  const reason = office.sidebar.locator('#reason');
  await expect(reason.evaluate((box) => box === document.activeElement)).resolves.toBe(true);
  await reason.fill('Số người chưa khớp danh sách');
  await agency.button('Trả lại').click();
  await agency.said.getByText('Đã trả lại kết quả của Xóm Cẩm 2, hạn mới 23:59 05/03/2026.').waitFor();
  expect([await cell('result.status', CAM_2), await cell('head.result', CAM_2)]).toEqual([
    'Trả lại',
    'còn 3 ngày',
  ]);

  // The hamlet corrects its figure on a phone and sends again.
  await office.type(ROUND, await office.cellOf(ROUND, 'LL01', CAM_2), '77');
  await office.type(ROUND, await office.cellOf(ROUND, 'result.status', CAM_2), 'Gửi');
  const again = await openAgency();
  expect(await again.hamlet(CAM_2).textContent()).toContain('Có đổi');
  await again.hamlet(CAM_2).click();
  expect(await again.changes.first().textContent()).toMatch(/Đã đổi từ lần xem trước.*\d+ người → 77 người/);
  await again.button('Xác nhận kết quả của Xóm Cẩm 2').click();
  await again.said.getByText('Đã xác nhận kết quả của 1 xóm.').waitFor();
  expect(await cell('head.result', CAM_2)).toBe('Đã xác nhận, bổ sung sau hạn');

  const send = again.button('Gửi báo cáo của cơ quan');
  expect(await send.isDisabled()).toBe(true);
  await again.button('Xác nhận 2 kết quả không có lỗi').click();
  await again.said.getByText('Đã xác nhận kết quả của 2 xóm.').waitFor();
  await send.click();
  await again.said.getByText(/Đã gửi báo cáo của cơ quan, biên nhận BC02-CQ07-\w{4}\./).waitFor();
  expect(await office.sidebar.locator('.status').first().textContent()).toContain('Đã gửi, muộn 26 ngày');
}, 120_000);

it('works at 300 pixels with a hamlet opened, its reason being written and all it entered in sight', async () => {
  const agency = await openAgency();
  await agency.hamlet('X24').click();
  await agency.button('Trả lại kết quả của Xóm Cẩm 3').click();
  const frame = await frameOf(office.page, 'sidebar');
  await frame.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
  expect(await unreachedByKeyboard(office.page, frame)).toEqual([]);
}, 120_000);

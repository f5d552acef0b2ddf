import { expect, it } from 'vitest';
import { atWork } from './at-work.ts';
import { audit, frameOf } from './page-audit.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

const TAB = 'Đợt 04 (03-2026)';

let office: WorkbenchWindow;
atWork('plan', '2026-02-20T08:00:00+07:00', (window) => {
  office = window;
});

const ready = async () => {
  const frame = await frameOf(office.page, 'sidebar');
  await frame.locator('main:not([aria-busy="true"])').waitFor();
  return frame;
};

it('what a paste cleared is shown cell by cell, comes back, and the log is whole', async () => {
  const cells = [
    'plan.startTime',
    'plan.people',
    'plan.materials',
    'plan.item.ND1.1',
    'plan.group1.area',
    'plan.group1.task',
  ];
  const values = ['07:00', 40, '20 chổi, 10 cuốc', 'x', 'Trục chính =1+1', 'Quét dọn'];
  for (const [at, key] of cells.entries()) {
    await office.type(TAB, await office.cellOf(TAB, key, 'X03'), values[at] ?? '');
  }
  await office.type(TAB, await office.cellOf(TAB, 'plan.status', 'X03'), 'Gửi');
  const people = await office.cellOf(TAB, 'plan.people', 'X03');
  await office.paste(TAB, people, [[''], [12], ['']]);
  await office.paste(TAB, await office.cellOf(TAB, 'plan.group1.area', 'X03'), [['khác'], ['']]);
  await office.chooseFromMenu('Khôi phục…');
  let frame = await ready();
  await frame.locator('#round').selectOption('2026-D04');
  await frame.locator('#scope').selectOption('X03');
  frame = await ready();
  await frame.getByRole('button', { name: /^Khôi phục \d+ ô$/ }).waitFor();
  expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
  await frame.getByRole('button', { name: /^Khôi phục \d+ ô$/ }).click();
  await frame.locator('#done').waitFor();
  await ready();
  expect(await office.cell(TAB, people)).toBe('40');
  await office.closeFrames();
  await office.chooseFromMenu('Kiểm tra nhật ký');
  const { sidebar } = office;
  await sidebar.getByText(/Nhật ký nguyên vẹn, \d+ dòng/).waitFor();
  await office.type('Nhật ký', 'J5', 'sửa lén');
  await sidebar.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await sidebar.getByText(/đã bị sửa sau khi ghi/).waitFor();
  frame = await ready();
  expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
  await sidebar.getByRole('button', { name: 'Đến dòng đó' }).click();
  await sidebar.getByText('Đã chọn dòng đó trong sổ.').waitFor({ state: 'attached' });
}, 240_000);

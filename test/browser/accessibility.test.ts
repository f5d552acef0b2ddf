import { beforeEach, describe, expect, it } from 'vitest';
import { atWork } from './at-work.ts';
import { audit, frameOf, unreachedByKeyboard } from './page-audit.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

const NOW = '2026-03-09T08:00:00+07:00';

let office: WorkbenchWindow;
atWork('sample', NOW, (window) => {
  office = window;
});

beforeEach(() => office.closeFrames());

/** Each page by its menu item, and what is done in it before it is looked at. */
const pages: readonly (readonly [page: string, menuItem: string, place: 'sidebar' | 'dialog'])[] = [
  ['the plan', 'Lập kế hoạch của xóm…', 'sidebar'],
  ['the result', 'Nhập kết quả của xóm…', 'sidebar'],
  ['the agency', 'Cơ quan phụ trách…', 'sidebar'],
  ['the findings', 'Kiểm tra đợt này', 'sidebar'],
  ['following up', 'Đôn đốc…', 'sidebar'],
  ['the report', 'Lập báo cáo tháng…', 'sidebar'],
  ['the Word file', 'Tải báo cáo Word…', 'dialog'],
  ['the bulletins', 'Bản tin…', 'sidebar'],
  ['set-up', 'Khởi tạo sổ', 'sidebar'],
  ['protections', 'Bảo vệ sổ', 'sidebar'],
  ['restoring', 'Khôi phục…', 'sidebar'],
  ['the check of the log', 'Kiểm tra nhật ký', 'sidebar'],
];

describe.each(pages)('%s', (_name, menuItem, place) => {
  it('shuts nobody out, cuts nothing off at 300 pixels, and works by keyboard alone', async () => {
    await office.chooseFromMenu(menuItem);
    const frame = await frameOf(office.page, place);
    await frame.locator('main:not([aria-busy="true"])').waitFor();
    // Plan and result ask first for which hamlet.
    const question = frame.locator('#hamlet', { has: frame.locator('option[value=""]') });
    if ((await question.count()) > 0) {
      expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
      await question.selectOption('X01');
      await frame.locator('#submit').waitFor();
      await frame.locator('main:not([aria-busy="true"])').waitFor();
    }
    // Everything that folds is looked at unfolded.
    const folded = frame.locator('button[aria-expanded="false"]:visible');
    while ((await folded.count()) > 0) await folded.first().click();
    expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
    expect(await unreachedByKeyboard(office.page, frame)).toEqual([]);
  });
});

it('the report’s page keeps to it with what is to be known before freezing, and with all that stands there afterwards', async () => {
  await office.chooseFromMenu('Lập báo cáo tháng…');
  const frame = await frameOf(office.page, 'sidebar');
  await frame.locator('main:not([aria-busy="true"])').waitFor();
  await frame.getByRole('button', { name: 'Lập báo cáo', exact: true }).click();
  await frame.locator('#freeze').click({ timeout: 90_000 });
  await frame.locator('#confirm').waitFor();
  expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
  expect(await unreachedByKeyboard(office.page, frame)).toEqual([]);
  await frame.locator('#confirm').click();
  await frame.locator('#frozen').waitFor({ timeout: 90_000 });
  await frame.locator('main:not([aria-busy="true"])').waitFor();
  await frame.locator('#unlock').click();
  expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
  expect(await unreachedByKeyboard(office.page, frame)).toEqual([]);
}, 120_000);

it('the audit sees what is wrong: a button without a name, a line cut off, a control that no key reaches', async () => {
  await office.chooseFromMenu('Kiểm tra đợt này');
  const frame = await frameOf(office.page, 'sidebar');
  await frame.locator('main:not([aria-busy="true"])').waitFor();
  await frame.evaluate(() => {
    const button = document.createElement('button');
    const line = document.createElement('p');
    line.style.width = '900px';
    line.textContent = 'dài';
    const trap = document.createElement('div');
    const unreached = document.createElement('a');
    unreached.href = '#';
    unreached.id = 'unreached';
    unreached.textContent = 'xem';
    trap.addEventListener('focusin', () => unreached.blur());
    unreached.addEventListener('focus', () => unreached.blur());
    trap.append(unreached);
    document.querySelector('main')?.append(button, line, trap);
  });
  const { violations, cutOff } = await audit(frame);
  expect(violations.join()).toContain('button-name');
  expect(cutOff.join()).toContain('dài');
  expect((await unreachedByKeyboard(office.page, frame)).join()).toContain('unreached');
});

import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { atWork } from './at-work.ts';
import { closeCharts, greyCharts, openCharts } from './chart-panel.ts';
import { isHamlet, summaryLines, sumsByHand } from './count-by-hand.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

const NOW = '2026-03-02T08:00:00+07:00';
const ROUND_1 = 'Đợt 01 (12-2025)';

let office: WorkbenchWindow;
atWork('sample', NOW, (window) => {
  office = window;
});

beforeEach(() => office.closeFrames());

describe('commands of the menu that make much', () => {
  it('write the summary of round 1, whose totals are those of a count by hand', async () => {
    await office.chooseFromMenu('Lập báo cáo tháng…');
    await office.sidebar.locator('#round').selectOption({ label: 'Đợt 1 – 06/12/2025' });
    await office.sidebar.locator('#build').click();
    await office.sidebar.locator('#built').waitFor();
    const lines = await summaryLines(office, 'Báo cáo 12-2025');
    const sums = await sumsByHand(office, ROUND_1);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.map(({ label, total, reporting }) => ({ label, total, reporting }))).toEqual(
      lines.map(({ label, unit }) => {
        const { sum, count } = sums.get(`${label} (${unit === 'km' ? 'm' : unit})`) ?? { sum: -1, count: -1 };
        const total = unit === 'km' ? Math.round(sum / 100) / 10 : sum;
        return { label, total: count === 0 ? null : total, reporting: `${count}/48` };
      }),
    );
  });

  it('look at the charts of that report, and at how they print in grey', async () => {
    const [forces, ...others] = await openCharts(office);
    const people = (await sumsByHand(office, ROUND_1)).get('Tổng số người tham gia (người)');
    expect(forces).toContain(people?.sum.toLocaleString('vi-VN'));
    expect(others.join()).toMatch(/Các xóm gửi kết quả qua các đợt.*Vệ sinh môi trường, cảnh quan/);
    expect(await greyCharts(office)).toEqual(['grayscale(1)', 'grayscale(1)', 'grayscale(1)']);
    await closeCharts(office);
  });

  it('hand out an Excel file with all thirteen rounds', async () => {
    const [download] = await Promise.all([
      office.page.waitForEvent('download'),
      office.page.getByTestId('download').click(),
    ]);
    const book = new ExcelJS.Workbook();
    const file = await readFile(await download.path());
    await book.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
    const names = book.worksheets.map((sheet) => sheet.name);
    expect(names.filter((name) => name.startsWith('Đợt '))).toHaveLength(13);
  });

  it('build the workbook from an empty spreadsheet', async () => {
    const { page } = office;
    page.once('dialog', (dialog) => void dialog.accept());
    const reloaded = page.waitForEvent('load');
    await page.getByTestId('preset').selectOption('blank');
    await reloaded;
    await page.waitForFunction(() => window.workbench?.ready.then(() => true));
    expect((await office.tabs()).filter((name) => name.startsWith('Đợt '))).toEqual([]);
    await office.chooseFromMenu('Khởi tạo sổ');
    await office.sidebar.getByText('Đã tạo xong').waitFor({ timeout: 90_000 });
    expect((await office.tabs()).filter((name) => name.startsWith('Đợt '))).toHaveLength(13);
    const names = await office.rowOf('Đợt 13 (12-2026)', 'head.hamlet');
    expect([...names.keys()].filter(isHamlet)).toHaveLength(48);
  }, 120_000);
});

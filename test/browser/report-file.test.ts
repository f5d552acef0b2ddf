import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { partsOf, pieces, readable } from '../sidebar/word-parts.ts';
import { atWork } from './at-work.ts';
import { summaryLines } from './count-by-hand.ts';
import { audit, frameOf, unreachedByKeyboard } from './page-audit.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** From the report to what leaves the house: the Word file, the printed page, the bulletins. */

const NOW = '2026-03-09T08:00:00+07:00';
const ROUND_3 = 'Đợt 3 – 07/02/2026';

let office: WorkbenchWindow;
atWork(
  'sample',
  NOW,
  async (window) => {
    office = window;
    await office.chooseFromMenu('Lập báo cáo tháng…');
    await office.sidebar.locator('#round').selectOption({ label: ROUND_3 });
    await office.sidebar.locator('#build').click();
    await office.sidebar.locator('#built').waitFor();
  },
  { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] },
);

beforeEach(() => office.closeFrames());

async function opened(menuItem: string, place: 'sidebar' | 'dialog'): Promise<Frame> {
  await office.chooseFromMenu(menuItem);
  const frame = await frameOf(office.page, place);
  await frame.locator('main:not([aria-busy="true"]) #round').waitFor();
  return frame;
}

describe('the page "Tải báo cáo Word"', () => {
  it('hands out a .docx whose totals are those of the sheet', async () => {
    const frame = await opened('Tải báo cáo Word…', 'dialog');
    const [download] = await Promise.all([
      office.page.waitForEvent('download'),
      frame.locator('#download').click(),
    ]);
    expect(download.suggestedFilename()).toBe('Bao cao ra quan 02-2026.docx');
    await frame.locator('#made').waitFor();
    const { document } = await partsOf(await readFile(await download.path()));
    expect(readable(document)).toContain('BÁO CÁO');
    const rows = pieces(document, 'w:tr').map((row) => readable(row).filter((text) => text !== ''));
    const lines = await summaryLines(office, 'Báo cáo 02-2026');
    expect(lines.length).toBeGreaterThan(30);
    for (const { label, reporting, total } of lines) {
      const [row] = rows.filter((cells) => cells.includes(label) && cells.includes(reporting));
      const printed = row?.[3]?.replaceAll('.', '').replace(',', '.');
      expect([label, total === null ? null : Number(printed)]).toEqual([label, total]);
    }
  });

  it('prints the same pages: the report stands, tables of many columns lie', async () => {
    const frame = await opened('Tải báo cáo Word…', 'dialog');
    // A window of its own with nothing but the page: that is what the browser prints of a frame.
    const paper = await office.page.context().newPage();
    await paper.goto(frame.url());
    await paper.locator('.sheet').first().waitFor();
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
    await paper.close();
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      Number(width) > Number(height) ? 'lies' : 'stands',
    );
    expect(boxes[0]).toBe('stands');
    expect(boxes).toContain('lies');
    expect(boxes.length).toBeGreaterThan(8);
  });

  it('shuts nobody out, cuts nothing off, and works by keyboard alone', async () => {
    const frame = await opened('Tải báo cáo Word…', 'dialog');
    expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
    expect(await unreachedByKeyboard(office.page, frame)).toEqual([]);
  });
});

describe('the page "Bản tin"', () => {
  it('copies the text for the loudspeakers, 150 to 200 words without a digit', async () => {
    const frame = await opened('Bản tin…', 'sidebar');
    await frame.locator('#copy-loudspeaker').click();
    await frame.locator('#said-loudspeaker').waitFor();
    const copied = await office.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await frame.locator('#text-loudspeaker').inputValue());
    expect(copied).not.toMatch(/\d/);
    const words = copied.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(200);
  });

  it('records the day it was read out in Sổ báo cáo', async () => {
    const frame = await opened('Bản tin…', 'sidebar');
    await frame.locator('#day-loudspeaker').fill('2026-03-08');
    await frame.locator('#record-loudspeaker').click();
    await frame.locator('#said-loudspeaker').waitFor();
    const rows = Array.from({ length: 20 }, (_, index) => index + 1);
    const cells = await office.texts(
      'Sổ báo cáo',
      rows.flatMap((row) => ['A', 'J'].map((column) => `${column}${row}`)),
    );
    expect(cells[cells.indexOf('2026-D03') + 1]).toBe('08/03/2026');
  });

  it('shuts nobody out, cuts nothing off at 300 pixels, and works by keyboard alone', async () => {
    const frame = await opened('Bản tin…', 'sidebar');
    expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
    expect(await unreachedByKeyboard(office.page, frame)).toEqual([]);
  });
});

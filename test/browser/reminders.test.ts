import { beforeEach, describe, expect, it } from 'vitest';
import { atWork } from './at-work.ts';
import { audit, frameOf, unreachedByKeyboard } from './page-audit.ts';
import { pass } from './reminding.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** Two days after the plans of round 4 were due. */
const NOW = '2026-03-02T08:00:00+07:00';
const ROUND = 'Đợt 04 (03-2026)';
const LEDGER = 'Đôn đốc';
/** Overdue in the sample, of the commune's military command. */
const HAMLET = 'X17';

let office: WorkbenchWindow;
const here = atWork(
  'sample',
  NOW,
  (window) => {
    office = window;
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
);

beforeEach(() => office.closeFrames());

/** The page "Đôn đốc" with all that belongs to it, in whosever window. */
const openReminders = async (window: WorkbenchWindow = office) => {
  await window.closeFrames();
  await window.chooseFromMenu('Đôn đốc…');
  const idle = () => window.sidebar.locator('main[aria-busy="false"]').waitFor();
  await idle();
  return {
    idle,
    at: (id: string) => window.sidebar.locator(`#${id}`),
    lines: () => window.sidebar.locator('.owed').count(),
    text: (id: string) => window.sidebar.locator(`#${id}`).innerText(),
    button: (name: string) => window.sidebar.getByRole('button', { name, exact: true }),
  };
};

/** The rows of the tab Đôn đốc as one reads them, its hidden key left out. */
const ledger = async (): Promise<readonly string[]> => {
  const rows: string[] = [];
  for (let row = 3; ; row += 1) {
    const cells = await office.texts(
      LEDGER,
      ['B', 'C', 'D', 'E', 'F', 'H', 'I'].map((column) => `${column}${row}`),
    );
    if (cells[0] === '') return rows;
    rows.push(cells.join(' | '));
  }
};

describe('the list', () => {
  it('is narrowed, and one click on a line goes to the cell of the hamlet and shows whom to call', async () => {
    const page = await openReminders();
    await expect(page.lines()).resolves.toBe(13);
    await page.at('agency').selectOption({ label: 'Ban chỉ huy Quân sự xã' });
    await expect(page.lines()).resolves.toBe(2);
    await page.at('filter-soon').click();
    await office.sidebar.getByText('Không có dòng nào như vậy.').waitFor();
    await page.button('Xem tất cả').click();
    await expect(page.lines()).resolves.toBe(13);

    await page.at(HAMLET).click();
    const cell = await office.cellOf(ROUND, 'plan.status', HAMLET);
    await office.page.waitForFunction((name) => window.workbench.selection() === name, cell);
    const email = office.sidebar.locator(`#${HAMLET}-body a[href^="mailto:"]`);
    await expect(email.getAttribute('href')).resolves.toBe('mailto:x17@example.invalid');
  });

  it('gives its words to the clipboard: for a hamlet, for an agency, for the group', async () => {
    const page = await openReminders();
    const clipboard = () => office.page.evaluate(() => navigator.clipboard.readText());
    await page.at(HAMLET).click();
    await page.at(`copy-${HAMLET}`).click();
    await office.sidebar.getByText('Đã chép.').waitFor();
    await expect(clipboard()).resolves.toMatch(/^Kính gửi ông \(bà\) trưởng xóm Ngọc Linh\./);
    await page.at('group').click();
    await page.at('copy-group').click();
    await office.sidebar.locator('#message-group-help').getByText('Đã chép.').waitFor();
    await expect(clipboard()).resolves.toMatch(/Đã có 35\/48 xóm gửi.*Kính đề nghị: Xóm Quang Minh/s);
  });

  it('leaves the words selected in their field where the browser keeps the clipboard to itself', async () => {
    const page = await openReminders();
    await page.at(HAMLET).click();
    await office.sidebar.locator('html').evaluate(() => {
      const refused = () => Promise.reject(new Error('NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: refused } });
      document.execCommand = () => false;
    });
    await page.at(`copy-${HAMLET}`).click();
    await office.sidebar.getByText('mời bấm Ctrl+C').waitFor();
    const selected = await page
      .at(`message-${HAMLET}`)
      .evaluate((field) =>
        field instanceof HTMLTextAreaElement
          ? field.value.slice(field.selectionStart, field.selectionEnd)
          : '',
      );
    expect(selected).toContain('xóm Ngọc Linh');
  });

  it('notes that somebody was called, in the line, in the tab Đôn đốc and in the log', async () => {
    const page = await openReminders();
    await page.at(HAMLET).click();
    await page.at(`call-${HAMLET}`).click();
    await page.at(`said-${HAMLET}`).getByText('Đã ghi: nhắc Xóm Ngọc Linh, gọi điện.').waitFor();
    await expect(page.text(HAMLET)).resolves.toContain('nhắc lúc 08:00 02/03/2026, gọi điện');
    expect(await ledger()).toEqual([
      `08:00 02/03/2026 | 2026-D04 | Kế hoạch | ${HAMLET} | Xóm Ngọc Linh | gọi điện | đã nhắc`,
    ]);
    await page.at('filter-quiet').click();
    await expect(page.lines()).resolves.toBe(12);
    await expect(page.at(HAMLET).count()).resolves.toBe(0);
  });

  it('is of results too, under the agency that answers for them, and says kindly where nobody owes anything', async () => {
    const page = await openReminders();
    await page.at('kind').selectOption('result');
    await page.idle();
    await office.sidebar.getByText('xóm chưa gửi kết quả.').waitFor();
    await page.at('kind').selectOption('publication');
    await page.idle();
    await office.sidebar.getByText('chưa chốt nên chưa có gì để phát').waitFor();
  });
});

describe('the mails', () => {
  it('go by hand after a look at them, each once', async () => {
    const page = await openReminders();
    await page.at('health').click();
    await page.at('send').click();
    await page.at('preview').waitFor();
    const [, count = ''] = /Gửi (\d+) thư/.exec(await page.text('preview')) ?? [];
    expect(Number(count)).toBeGreaterThan(10);
    await page.at('send-now').click();
    await page.at('said-health').getByText(`Đã gửi ${count} thư nhắc`).waitFor();
    await page.at('X19').getByText('thư điện tử').waitFor();
    await page.at('send').click();
    await page.at('preview').getByText('Hôm nay không có thư nào cần gửi.').waitFor();
    await page.button('Thôi').click();

    await office.page.getByTestId('mailbox').click();
    const mails = office.page.getByTestId('mail-item');
    await mails.first().waitFor();
    expect(await mails.count()).toBe(Number(count));
    await office.page.getByTestId('close-mailbox').click();
  });

  it('one in doubt is settled by a person', async () => {
    await office.type(LEDGER, 'I4', 'chưa rõ');
    const page = await openReminders();
    await page
      .at('health')
      .getByText('có việc cần xem')
      .or(page.at('health').getByText('đang tắt'))
      .first()
      .waitFor();
    await page.at('health').click();
    await office.sidebar.getByText('Chưa rõ thư đã đi hay chưa.').waitFor();
    await office.sidebar.getByRole('button', { name: 'Đã đi', exact: false }).first().click();
    await page.at('said-health').getByText('Đã ghi: thư đã đi').waitFor();
    await page.idle();
    await expect(office.sidebar.getByText('Chưa rõ thư đã đi hay chưa.').count()).resolves.toBe(0);
    await expect(office.cell(LEDGER, 'I4')).resolves.toBe('đã gửi');
  });

  it('are left to a clock, which one person switches on and another takes over', async () => {
    const page = await openReminders();
    await page.at('health').click();
    await page.button('Bật nhắc tự động').click();
    await page.at('said-health').getByText('Đã bật nhắc tự động.').waitFor();
    await office.sidebar.getByText('Người giữ nhắc tự động: anh/chị.').waitFor();

    const other = await here.anotherWindow();
    const theirs = await openReminders(other);
    await theirs.at('health').click();
    await theirs.button('Nhận giữ nhắc tự động').click();
    await theirs.at('said-health').getByText('Đã nhận giữ nhắc tự động.').waitFor();

    await openReminders();
    await office.sidebar.locator('#health').click();
    await office.sidebar.getByText('Người giữ nhắc tự động:').waitFor();
    await office.sidebar.getByRole('button', { name: 'Nhận giữ nhắc tự động' }).waitFor();
  });

  it('a day later have gone by themselves, and the card says so', async () => {
    await pass(office, 24);
    const page = await openReminders();
    await page.at('health').click();
    await office.sidebar.getByText(/Lần gần nhất: 0[78]:00 03\/03\/2026, tự động/).waitFor();
  });
});

it('an officer sees the telephones of the own hamlets alone, and may neither send nor switch', async () => {
  const officer = await here.anotherWindow();
  await officer.page.getByTestId('person').selectOption('quan-su@example.invalid');
  const page = await openReminders(officer);
  // By now the results of round 3 are nearer to their deadline.
  await page.at('kind').selectOption('plan');
  await page.idle();
  await page.at('health').click();
  await expect(page.at('send').count()).resolves.toBe(0);
  await page.at(HAMLET).click();
  await officer.sidebar.locator(`#call-${HAMLET}`).waitFor();
  await page.at('X19').click();
  await officer.sidebar.locator('#copy-X19').waitFor();
  await expect(officer.sidebar.locator('#call-X19').count()).resolves.toBe(0);
  await expect(officer.sidebar.locator('#X19-body a').count()).resolves.toBe(0);
});

it('everything folded out shuts nobody out, cuts nothing off, and works by keyboard alone', async () => {
  await office.type(LEDGER, 'I4', 'chưa rõ');
  const page = await openReminders();
  await page.at('health').click();
  await page.at('send').click();
  await page.at('preview').waitFor();
  await page.at('group').click();
  await page.at('copy-group').click();
  for (const code of [HAMLET, 'X19', 'X01']) {
    if ((await page.at(code).count()) > 0) await page.at(code).click();
  }
  await office.sidebar.locator('details').evaluateAll((all) => {
    for (const each of all) if (each instanceof HTMLDetailsElement) each.open = true;
  });
  const frame = await frameOf(office.page, 'sidebar');
  expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
  expect(await unreachedByKeyboard(office.page, frame)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { atWork } from './at-work.ts';
import { pass, switchReminding } from './reminding.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

let office: WorkbenchWindow;
/** Half an hour before mails go out; the plans of round 4 are two days late for some. */
atWork('sample', '2026-03-02T06:30:00+07:00', async (window) => {
  office = window;
  await switchReminding(window);
});

describe('the mailbox', () => {
  it('shows what the clock sent in the hour that passed, as its reader sees it and as plain text', async () => {
    const { page } = office;
    expect(await page.getByTestId('mailbox').textContent()).toBe('Hộp thư (0)');
    await pass(office, 1);
    expect(await page.getByTestId('toast').textContent()).toMatch(/1 lần hẹn giờ đã chạy, \d+ thư mới/);
    await page.getByTestId('mailbox').click();
    const toHead = page.getByTestId('mail-item').filter({ hasText: 'x17@example.invalid' });
    await toHead.click();
    expect(await page.getByTestId('mail-subject').textContent()).toBe(
      '[Sổ ra quân] Xóm Ngọc Linh: kế hoạch đợt 4, quá hạn 2 ngày',
    );
    expect(await page.getByTestId('mail-text').textContent()).toContain('Chưa gửi: Xóm Ngọc Linh');
    const received = page.frameLocator('[data-testid="mail-html"]');
    await received.getByRole('link', { name: 'Mở sổ' }).waitFor();
    expect(await received.getByRole('heading').allTextContents()).toEqual(['Kế hoạch ra quân đợt 4']);
    // One column, nothing wider than a phone.
    const widths = await received.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(widths[0]).toBe(widths[1]);
    await page.getByTestId('close-mailbox').click();
    await page.getByTestId('mailbox-dialog').waitFor({ state: 'detached' });
  });

  it('gets nothing twice in the hours and the day that follow', async () => {
    const count = async (): Promise<number> =>
      Number(/\d+/.exec((await office.page.getByTestId('mailbox').textContent()) ?? '')?.[0]);
    const before = await count();
    expect(before).toBeGreaterThan(10);
    await pass(office, 1);
    expect(await count()).toBe(before);
    await pass(office, 24);
    const mails: readonly { readonly to: readonly string[]; readonly subject: string }[] =
      await office.page.evaluate(async () => (await (await fetch('/mails')).json()).mails);
    expect(mails.length).toBeGreaterThan(before);
    expect(new Set(mails.map(({ to, subject }) => `${to} ${subject}`)).size).toBe(mails.length);
  });
});

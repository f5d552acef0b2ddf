import { expect, it } from 'vitest';
import { menuItems } from '../../src/text/menu.ts';
import { atWork } from './at-work.ts';
import { audit, frameOf, unreachedByKeyboard } from './page-audit.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

/** What pages offer to an officer and to somebody of whom no register knows. */

/** Round 3 was held on 07/02/2026: its results are there, and of many nobody has taken notice yet. */
const NOW = '2026-03-02T08:00:00+07:00';
const ROUND_LABEL = 'Đợt 2 – 03/01/2026';
const OFFICER = 'quan-su@example.invalid';
const STRANGER = 'nguoi-la@example.invalid';
const NOT_TOLD = '';
/** Ban chỉ huy Quân sự xã, whose officer the sample's register names. */
const AGENCY = 'CQ05';

let office: WorkbenchWindow;
atWork('sample', NOW, (window) => {
  office = window;
});

const sits = async (email: string): Promise<void> => {
  await office.closeFrames();
  await office.page.getByTestId('person').selectOption(email);
};

const opens = async (item: string): Promise<void> => {
  await office.closeFrames();
  await office.chooseFromMenu(item);
  await office.sidebar.locator('main:not([aria-busy="true"])').waitFor();
};

const idle = () => office.sidebar.locator('main[aria-busy="false"]').waitFor();

/** The agency's page with its first hamlet opened. */
const opensAgency = async (): Promise<void> => {
  await opens(menuItems.agency);
  const { sidebar } = office;
  await sidebar.locator('#agency').selectOption(AGENCY);
  await idle();
  await sidebar.locator('#round').selectOption({ label: ROUND_LABEL });
  await idle();
  await sidebar.locator('.fold').first().click();
};

const buttons = () => office.sidebar.locator('main button:not(.fold)').allTextContents();

const stands = async (): Promise<void> => {
  const frame = await frameOf(office.page, 'sidebar');
  expect(await audit(frame)).toEqual({ violations: [], cutOff: [] });
  expect(await unreachedByKeyboard(office.page, frame)).toEqual([]);
};

const whyNot = () => office.sidebar.locator('#why-not');

it('an officer is offered what may be done for the own agency, and at the report whom to ask', async () => {
  await sits(OFFICER);
  await opensAgency();
  await office.sidebar.locator('#send-report').waitFor();
  expect(await office.sidebar.locator('#agency option').count()).toBe(1);
  expect(await buttons()).toEqual(expect.arrayContaining(['Trả lại', 'Ghi ngày']));
  expect(await whyNot().count()).toBe(0);
  await stands();

  await opens(menuItems.summary);
  await whyNot()
    .getByText(
      'Tài khoản này không lập, chốt báo cáo được; mời nhờ phòng Kinh tế hoặc người quản trị sổ làm giúp.',
    )
    .waitFor();
  await office.sidebar.locator('#state-title').waitFor();
  expect(await office.sidebar.locator('#build, #freeze, #unlock').count()).toBe(0);
  await stands();
}, 120_000);

it.each([
  ['a stranger', STRANGER, /^Tài khoản này không thống nhất, xác nhận, gửi báo cáo/],
  [
    'somebody whom Google does not tell',
    NOT_TOLD,
    /^Google không cho biết ai đang dùng sổ nên chưa thống nhất/,
  ],
])(
  '%s reads the agency’s page, is offered nothing that would be refused, and told who can do it',
  async (_, email, sentence) => {
    await sits(email);
    await opensAgency();
    await whyNot().waitFor();
    const said = (await whyNot().textContent()) ?? '';
    expect(said).toMatch(sentence);
    expect(said).toContain('mời nhờ cán bộ đầu mối của Ban chỉ huy Quân sự xã, phòng Kinh tế hoặc');
    expect(await buttons()).toEqual([]);
    expect(await office.sidebar.locator('#clean-up').count()).toBe(0);
    await stands();
  },
  120_000,
);

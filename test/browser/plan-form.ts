import type { FrameLocator, Locator } from 'playwright-core';
import type { WorkbenchWindow } from './workbench-window.ts';

/** The plan sidebar as a head of hamlet sees it. */
function planForm(sidebar: FrameLocator) {
  const field = (key: string): Locator => sidebar.locator(`[id="field-${key}"]`);
  const showing = async (code: string) => {
    await sidebar.locator(`#hamlet`).waitFor();
    await sidebar.locator('main[aria-busy="false"]').waitFor();
    return (await sidebar.locator('#hamlet').inputValue()) === code;
  };
  return {
    field,
    gaps: sidebar.locator('#gaps li'),
    receipt: sidebar.locator('#receipt'),
    conflict: sidebar.locator('#conflict'),
    submit: () => sidebar.locator('#submit').click(),
    /** Opens the plan of a hamlet; round and hamlet that come first are the sidebar's business. */
    choose: async (code: string) => {
      if (!(await showing(code))) await sidebar.locator('#hamlet').selectOption(code);
      await showing(code);
    },
    /** The five parts that KH III.4 asks for. */
    fill: async () => {
      await sidebar.locator('#fold-ND1').click();
      await field('plan.item.ND1.1').check();
      await field('plan.startTime').fill('7h');
      await field('plan.people').fill('1.040');
      await field('plan.materials').fill('20 chổi, 10 cuốc, 2 xe rùa');
      await field('plan.group1.area').fill('Trục chính');
      await field('plan.group1.task').fill('Quét dọn, thu gom rác');
    },
  };
}

export async function openPlan(window: WorkbenchWindow, code: string) {
  // The page that was open stays in sight until the new one comes, and would be taken for it.
  await window.closeFrames();
  await window.chooseFromMenu('Lập kế hoạch của xóm…');
  const form = planForm(window.sidebar);
  await form.choose(code);
  return form;
}

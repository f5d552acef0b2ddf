import type { Locator } from 'playwright-core';
import type { WorkbenchWindow } from './workbench-window.ts';

/** The result sidebar as a head of hamlet sees it, opened on a hamlet and the round held last. */
export async function openResult({ chooseFromMenu, closeFrames, sidebar }: WorkbenchWindow, code: string) {
  // The page that was open stays in sight until the new one comes, and would be taken for it.
  await closeFrames();
  await chooseFromMenu('Nhập kết quả của xóm…');
  const ready = () => sidebar.locator('main[aria-busy="false"]').waitFor();
  await sidebar.locator('#hamlet').waitFor();
  await ready();
  if ((await sidebar.locator('#hamlet').inputValue()) !== code) {
    await sidebar.locator('#hamlet').selectOption(code);
    await ready();
  }
  return {
    field: (key: string): Locator => sidebar.locator(`[id="field-${key}"]`),
    echo: (key: string): Locator => sidebar.locator(`[id="field-${key}-echo"]`),
    round: sidebar.locator('#round'),
    warnings: sidebar.locator('#warnings'),
    receipt: sidebar.locator('#receipt'),
    submit: () => sidebar.locator('#submit').click(),
  };
}

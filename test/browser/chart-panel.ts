import type { WorkbenchWindow } from './workbench-window.ts';

/** Opens the panel of charts of the tab in front. @returns what is written in each drawing */
export async function openCharts({ page }: WorkbenchWindow): Promise<readonly string[]> {
  await page.getByTestId('charts-button').click();
  const drawings = page.getByTestId('chart-list').locator('svg');
  await drawings.last().waitFor();
  return drawings.allTextContents();
}

/** Shows them as a grey print does. @returns how each is filtered */
export async function greyCharts({ page }: WorkbenchWindow): Promise<readonly string[]> {
  await page.getByTestId('charts-in-grey').check();
  const charts = page.getByTestId('chart-list').locator('.chart');
  return charts.evaluateAll((all) => all.map((chart) => getComputedStyle(chart).filter));
}

export async function closeCharts({ page }: WorkbenchWindow): Promise<void> {
  await page.getByTestId('charts-in-grey').focus();
  await page.keyboard.press('Escape');
  await page.getByTestId('charts').waitFor({ state: 'hidden' });
}

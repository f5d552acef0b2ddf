import { describe, expect, it } from 'vitest';
import { fateOf } from '../workbench/face/command-fates.ts';
import { TEXTS } from '../workbench/face/texts.ts';
import { atWork } from './at-work.ts';
import type { WorkbenchWindow } from './workbench-window.ts';

let office: WorkbenchWindow;
const TAB = 'Trang tính1';
const { anotherWindow } = atWork('blank', '2026-03-02T08:00:00+07:00', (window) => {
  office = window;
});

const give = (command: string, params?: object) =>
  office.page.evaluate(([id, given]) => window.workbench.give(id, given), [command, params] as const);
const press = async (key: string) => {
  await office.page.keyboard.press(key);
  await office.page.evaluate(() => window.workbench.settled());
};
const typeIn = async (cell: string, text: string) => {
  await office.select(TAB, cell);
  await office.page.keyboard.type(text);
  await press('Enter');
};
const chooseData = async (caption: string) => {
  await office.page.getByTestId('data-menu').click();
  await office.page.getByRole('menuitem', { name: caption, exact: true }).click();
  await office.page.evaluate(() => window.workbench.settled());
};
/** What the workbench says, once. */
const refusal = async (): Promise<string[]> => {
  await office.page.getByTestId('refused').first().waitFor();
  return refusals();
};
/** What it has said by now. */
const refusals = async (): Promise<string[]> => {
  const said = office.page.getByTestId('refused');
  const texts = await said.locator('p').allTextContents();
  while ((await said.count()) > 0) await said.last().getByRole('button').click();
  return texts;
};

describe('the grid as Google has it', () => {
  it('has a fate for every command that a menu or a key of the grid gives', async () => {
    const reachable = await office.page.evaluate(() => window.workbench.reachable());
    expect(reachable.length).toBeGreaterThan(100);
    const forgotten = reachable.filter(({ command }) => fateOf(command) === null);
    expect(forgotten).toEqual([]);
  });

  it('is as it was left after a reload on a machine so busy that the server is heard late', async () => {
    await typeIn('C9', 'còn đây');
    await office.page.route('**/events?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await office.reload();
    expect(await office.cell(TAB, 'C9')).toBe('còn đây');
    await office.page.unroute('**/events?*');
    await typeIn('C9', '');
  });

  it('reads days typed the Vietnamese way', async () => {
    await typeIn('A1', '04/09/2026');
    await typeIn('A2', '4-9-2026');
    await typeIn('A3', '4/9');
    expect(await office.texts(TAB, ['A1', 'A2', 'A3'])).toEqual(['04/09/2026', '04/09/2026', '4/9']);
    await typeIn('B1', '=A1-A2');
    await typeIn('B2', '=A3-A1');
    await typeIn('B3', '=YEAR(A3)');
    expect(await office.texts(TAB, ['B1', 'B2', 'B3'])).toEqual(['0', '0', '2026']);
  });

  it('copies, cuts and fills blocks with their formulas, and undoes and redoes all of it', async () => {
    await typeIn('D1', '1');
    await typeIn('D2', '2');
    await typeIn('D3', '=D1+D2');
    await office.select(TAB, 'D1:D3');
    await press('Control+c');
    await office.select(TAB, 'F2');
    await press('Control+v');
    expect(await office.texts(TAB, ['F2', 'F3', 'F4'])).toEqual(['1', '2', '3']);
    await typeIn('F2', '5');
    expect(await office.cell(TAB, 'F4')).toBe('7');
    await office.select(TAB, 'F2:F3');
    await press('Control+x');
    await office.select(TAB, 'H1');
    await press('Control+v');
    expect(await office.texts(TAB, ['F2', 'F3', 'H1', 'H2'])).toEqual(['', '', '5', '2']);
    const source = { startRow: 0, endRow: 1, startColumn: 3, endColumn: 3 };
    await give('sheet.command.auto-fill', { sourceRange: source, targetRange: { ...source, endRow: 4 } });
    expect(await office.texts(TAB, ['D3', 'D4', 'D5'])).toEqual(['3', '4', '5']);
    await press('Control+z');
    expect(await office.texts(TAB, ['D3', 'D4', 'H1'])).toEqual(['3', '', '5']);
    await press('Control+z');
    expect(await office.texts(TAB, ['F2', 'F3', 'H1'])).toEqual(['5', '2', '']);
    await press('Control+y');
    expect(await office.texts(TAB, ['F2', 'H1', 'H2'])).toEqual(['', '5', '2']);
    expect(await refusals()).toEqual([]);
  });

  it('inserts, moves and deletes rows, and hides them', async () => {
    await office.select(TAB, 'D1');
    await give('sheet.command.insert-row-before', { value: 1 });
    expect(await office.texts(TAB, ['D1', 'D2', 'D4'])).toEqual(['', '1', '3']);
    await give('sheet.command.remove-row-by-range', {
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 25 },
    });
    expect(await office.cell(TAB, 'D1')).toBe('1');
    await office.select(TAB, 'A3');
    await press('Control+9');
    expect(await office.hiddenRows(TAB)).toEqual([2]);
    await press('Control+z');
    expect(await office.hiddenRows(TAB)).toEqual([]);
  });

  it('filters by the values of a column, sorts, and has checkboxes that a key ticks', async () => {
    const rows = ['Xóm', 'Lũng', 'Đình', 'Lũng'];
    for (const [index, text] of rows.entries()) await typeIn(`K${index + 1}`, text);
    await office.select(TAB, 'K1:K4');
    await chooseData(TEXTS.toggleFilter);
    await office.select(TAB, 'K1');
    await chooseData(TEXTS.filterColumn);
    const box = office.page.getByTestId('filter');
    await box.getByLabel('Lũng').uncheck();
    await box.getByRole('button', { name: TEXTS.filterApply }).click();
    await office.page.evaluate(() => window.workbench.settled());
    expect(await office.hiddenRows(TAB)).toEqual([1, 3]);
    await chooseData(TEXTS.sortUp);
    expect(await office.texts(TAB, ['K1', 'K2', 'K3', 'K4'])).toEqual(['Xóm', 'Đình', 'Lũng', 'Lũng']);
    await chooseData(TEXTS.toggleFilter);
    expect(await office.hiddenRows(TAB)).toEqual([]);
    await office.select(TAB, 'M1:M2');
    await chooseData(TEXTS.checkboxes);
    expect(await office.texts(TAB, ['M1', 'M2'])).toEqual(['FALSE', 'FALSE']);
    await office.select(TAB, 'M1');
    await press('Space');
    expect(await office.texts(TAB, ['M1', 'M2'])).toEqual(['TRUE', 'FALSE']);
    expect(await refusals()).toEqual([]);
  });

  it('says what it does not do, and shows the file as it is', async () => {
    await give('sheet.command.text-to-number');
    expect(await refusal()).toEqual([TEXTS.structureRefused]);
    await give('sheet.command.insert-sheet');
    await give('sheet.command.set-worksheet-name', { name: TAB });
    expect(await refusal()).toEqual([expect.stringContaining(TAB)]);
    expect((await office.tabs()).filter((name) => name === TAB)).toHaveLength(1);
    await office.select(TAB, 'A1');
    await chooseData(TEXTS.filterColumn);
    expect(await refusal()).toEqual([TEXTS.noFilter]);
  });
});

describe('two windows', () => {
  it('are two people at one workbook, and neither undoes what the other changed since', async () => {
    const other = await anotherWindow();
    const persons = [office, other].map(({ page }) => page.getByTestId('person').inputValue());
    expect(new Set(await Promise.all(persons)).size).toBe(2);
    await give('sheet.command.insert-sheet');
    await other.type(TAB, 'P1', 'của người kia');
    await office.page.waitForFunction((tab) => window.workbench.cell(tab, 'P1') === 'của người kia', TAB);
    await office.page.getByTestId('undo').click();
    expect(await refusal()).toEqual([TEXTS.changedSince]);
    expect(await other.tabs()).toEqual(await office.tabs());
  });
});

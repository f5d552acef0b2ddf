import type { Browser, BrowserContextOptions } from 'playwright-core';
import { columnLetters } from '../workbench/a1.ts';
import type { driveFor } from '../workbench/face/drive.ts';
import { unpacked } from '../workbench/face/packed.ts';
import type { FaceState, TypedValue } from '../workbench/face/protocol.ts';

declare global {
  interface Window {
    readonly workbench: ReturnType<typeof driveFor> & { readonly ready: Promise<void> };
  }
}

export type WorkbenchWindow = Awaited<ReturnType<typeof openWindow>>;

/** A person abroad: neither the zone nor the day is the commune's. */
const ABROAD = { locale: 'vi-VN', timezoneId: 'America/Phoenix' } as const;
const DESKTOP = { width: 1280, height: 800 } as const;
export const PHONE = { width: 360, height: 740 } as const;

const USUAL_HEIGHT = 21;
const USUAL_WIDTH = 100;
/** No tab of 48 hamlets reaches further. */
const ROWS = Array.from({ length: 400 }, (_, row) => `A${row + 1}`);
const COLUMNS = Array.from({ length: 60 }, (_, column) => `${columnLetters(column)}1`);

/** Opens the workbench in a browser profile of its own and waits until the grid is drawn. */
export async function openWindow(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...ABROAD, viewport: DESKTOP, ...options });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });

  const drawn = async () => {
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench.ready);
  };
  const texts = (tab: string, cells: readonly string[]): Promise<readonly string[]> =>
    page.evaluate(
      async ([sheet, names]) => {
        await window.workbench.heard();
        return names.map((name) => window.workbench.cell(sheet, name));
      },
      [tab, cells] as const,
    );
  /** Keys of a tab's hidden first column and row; nothing moves while a story is told. */
  const keys = new Map<string, readonly string[]>();
  const keysOf = async (tab: string, lines: readonly string[]): Promise<readonly string[]> => {
    const name = `${tab} ${lines[1]}`;
    const known = keys.get(name) ?? (await texts(tab, lines));
    keys.set(name, known);
    return known;
  };
  const place = async (tab: string, lines: readonly string[], key: string) => {
    const index = (await keysOf(tab, lines)).indexOf(key);
    if (index < 0) throw new Error(`${tab} has no ${key}`);
    return index;
  };

  /** The tab as the server has it. */
  const sheetOf = async (tab: string) => {
    const state: FaceState = await (await fetch(new URL('state?window=measure', address))).json();
    const sheet = unpacked(state.snapshot).sheets.find(({ name }) => name === tab);
    if (!sheet) throw new Error(`no tab named ${tab}`);
    return sheet;
  };

  await page.goto(address);
  await drawn();

  return {
    page,
    /** The page of the add-on beside the grid. */
    sidebar: page.frameLocator('[data-testid="sidebar"] iframe'),
    /** What went wrong in the window or its frames since this was asked last. */
    takeProblems: (): readonly string[] => problems.splice(0),
    texts,

    /** A1 name of a hamlet's cell, by the key of the row and the code of the hamlet. */
    cellOf: async (tab: string, key: string, code: string) =>
      `${columnLetters(await place(tab, COLUMNS, code))}${(await place(tab, ROWS, key)) + 1}`,

    /** The texts of one row by the codes of the columns. */
    rowOf: async (tab: string, key: string): Promise<ReadonlyMap<string, string>> => {
      const row = (await place(tab, ROWS, key)) + 1;
      const codes = await keysOf(tab, COLUMNS);
      const cells = await texts(
        tab,
        COLUMNS.map((name) => name.replace('1', String(row))),
      );
      return new Map(codes.flatMap((code, at) => (code === '' ? [] : [[code, cells[at] ?? '']])));
    },

    /** Pixels of all columns in sight together. */
    widthOf: async (tab: string): Promise<number> => {
      const sheet = await sheetOf(tab);
      const sizes = sheet.columns.map(({ size = USUAL_WIDTH, hidden }) => (hidden ? 0 : size));
      return sizes.reduce((sum, size) => sum + size, (sheet.columnCount - sizes.length) * USUAL_WIDTH);
    },
    /** Pixels of the rows of a tab in sight, as far as they were sized. */
    heightOf: async (tab: string): Promise<number> => {
      const sheet = await sheetOf(tab);
      const sizes = sheet.rows.map(({ size = USUAL_HEIGHT, hidden }) => (hidden ? 0 : size));
      return sizes.reduce((sum, size) => sum + size, (sheet.rowCount - sizes.length) * USUAL_HEIGHT);
    },
    /** Rows from 0 that are out of sight, by hand or by a filter. */
    hiddenRows: async (tab: string): Promise<readonly number[]> =>
      (await sheetOf(tab)).rows.flatMap(({ index, hidden }) => (hidden ? [index] : [])),
    tabs: () =>
      page.evaluate(async () => {
        await window.workbench.heard();
        return window.workbench.sheets();
      }),
    cell: async (tab: string, cell: string) => (await texts(tab, [cell]))[0] ?? '',
    note: (tab: string, cell: string) =>
      page.evaluate(([sheet, name]) => window.workbench.note(sheet, name), [tab, cell] as const),
    background: (tab: string, cell: string) =>
      page.evaluate(([sheet, name]) => window.workbench.background(sheet, name), [tab, cell] as const),
    select: (tab: string, cell: string) =>
      page.evaluate(([sheet, name]) => window.workbench.select(sheet, name), [tab, cell] as const),
    scrollTo: (tab: string, cell: string) =>
      page.evaluate(([sheet, name]) => window.workbench.scrollTo(sheet, name), [tab, cell] as const),
    type: (tab: string, cell: string, value: TypedValue) =>
      page.evaluate(([sheet, name, text]) => window.workbench.type(sheet, name, text), [
        tab,
        cell,
        value,
      ] as const),
    paste: (tab: string, cell: string, rows: readonly (readonly TypedValue[])[]) =>
      page.evaluate(([sheet, name, block]) => window.workbench.paste(sheet, name, block), [
        tab,
        cell,
        rows,
      ] as const),

    chooseFromMenu: async (caption: string) => {
      await page.getByTestId('menu').click();
      await page.getByRole('menuitem', { name: caption, exact: true }).click();
    },
    /** Closes the sidebar and every dialog: a story begins with the grid alone. */
    closeFrames: async () => {
      const close = page.getByTestId('close-frame');
      while ((await close.count()) > 0) await close.last().click();
    },
    reload: async () => {
      await page.reload();
      await drawn();
    },
    close: () => context.close(),
  };
}

import type { WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { readBlock } from '../a1.ts';
import type { Grid } from './grid.ts';
import { cellAt } from './model.ts';
import type { TypedValue } from './protocol.ts';

interface Wires {
  readonly snapshot: () => WorkbookSnapshot;
  readonly idle: () => Promise<unknown>;
  /** Until what the server has told so far is drawn. */
  readonly heard: () => Promise<unknown>;
  readonly send: (path: string, body: object) => Promise<unknown>;
}

/** `window.workbench`: lets a browser test work the grid, which is a canvas, by cell instead of by pixel. */
export function driveFor(grid: Grid, wires: Wires) {
  const at = (sheetName: string, a1: string) => {
    const sheet = wires.snapshot().sheets.find((candidate) => candidate.name === sheetName);
    if (!sheet) throw new Error(`no sheet named ${sheetName}`);
    return { sheet, ...readBlock(a1, sheet) };
  };
  /** What this person did, and what the pages beside the grid did, has come back from the server and is drawn. */
  const settled = async () => {
    // A command of Univer's, or the report of a selection, takes a few turns to reach the queue.
    await new Promise((resolve) => setTimeout(resolve, 10));
    await wires.idle();
    await wires.heard();
  };
  return {
    /** Names of the tabs in view, in order. */
    sheets: () => grid.names(),
    activeSheet: () => grid.api.getActiveWorkbook()?.getActiveSheet().getSheetName(),
    selection: () => {
      const range = grid.selection().ranges[0];
      return range ? grid.name(range) : null;
    },
    /** The text drawn in the cell. */
    cell: (sheetName: string, a1: string) => {
      const { startRow, startColumn } = at(sheetName, a1);
      return grid.drawnText(sheetName, startRow, startColumn);
    },
    note: (sheetName: string, a1: string) => {
      const { sheet, startRow, startColumn } = at(sheetName, a1);
      return cellAt(sheet, startRow, startColumn)?.note ?? null;
    },
    /** The colour drawn behind the cell, conditional formats included; null for none. */
    background: (sheetName: string, a1: string) => {
      const { startRow, startColumn } = at(sheetName, a1);
      return grid.drawnBackground(sheetName, startRow, startColumn);
    },
    select: async (sheetName: string, a1: string) => {
      // A page may say that it made a tab before the grid has it.
      await wires.heard();
      const { sheet } = at(sheetName, a1);
      grid.select({ sheetId: sheet.id, range: a1 });
      await settled();
    },
    /** Brings the cell of the tab in front to the upper left, beside the frozen lines. */
    scrollTo: async (sheetName: string, a1: string) => {
      const { startRow, startColumn } = at(sheetName, a1);
      grid.sheetNamed(sheetName).scrollToCell(startRow, startColumn);
      await settled();
    },
    type: async (sheetName: string, a1: string, text: TypedValue) => {
      const { startRow, startColumn } = at(sheetName, a1);
      grid.type(sheetName, startRow, startColumn, text);
      await settled();
    },
    paste: async (sheetName: string, a1: string, rows: readonly (readonly TypedValue[])[]) => {
      const { sheet, startRow, startColumn } = at(sheetName, a1);
      await wires.send('/edit', {
        sheetId: sheet.id,
        row: startRow,
        column: startColumn,
        values: rows,
        asTyped: false,
      });
      await settled();
    },
    /** Every command that a menu or a key of the grid gives. */
    reachable: () => grid.reachable(),
    /** Gives a command as a menu of the grid does. */
    give: async (id: string, params?: object) => {
      const done = await grid.give(id, params).catch((error: unknown) => String(error));
      await settled();
      return done;
    },
    heard: wires.heard,
    settled,
  };
}

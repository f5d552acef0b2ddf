import type { Catalogue } from '../domain/catalogue.ts';
import type { ColumnWrites } from './act.ts';
import { journaledColumns } from './act.ts';
import { stillOpen } from './finish-act.ts';
import { movedCells, putBackMoved } from './moved-cells.ts';
import { readRoundTabAsFound } from './round-tab.ts';
import type { PlannedBlock } from './round-writer.ts';
import { blocksOf, writeBlock } from './round-writer.ts';
import type { Workbook } from './workbook.ts';

/** How often it is looked again: who moves rows more often than that is no accident. */
const LOOKS = 3;

/** What of the cells is not where its keys are now. Two service calls. */
const notThere = (workbook: Workbook, known: Catalogue, writes: ColumnWrites): ColumnWrites | null => {
  const { round, changes } = journaledColumns(writes);
  const tab = readRoundTabAsFound(workbook, known, round);
  if (!tab) return null;
  const open = Object.entries(changes).map(([hamlet, cells]) => {
    const column = tab.columns[hamlet];
    const left = Object.entries(cells).filter(([key, replacement]) => {
      const row = tab.rows[key];
      return column !== undefined && row !== undefined && stillOpen(tab.values[row]?.[column], replacement);
    });
    return [hamlet, Object.fromEntries(left.map(([key, [after]]) => [key, after]))] as const;
  });
  return { tab, changes: new Map(open.filter(([, cells]) => Object.keys(cells).length > 0)) };
};

/**
 * Writes the cells of an act in hamlets' columns. When rows or columns were moved since the tab was read, what was written over is
 * put back and the cells are written where they were meant to be. @returns looks for it once all is flushed, one service call
 */
export const writePlannedColumns = (
  workbook: Workbook,
  known: Catalogue,
  writes: ColumnWrites,
): (() => void) => {
  let { tab } = writes;
  let blocks: readonly PlannedBlock[] = blocksOf(tab, writes.changes);
  const putRight = (): boolean => {
    for (let look = 0; look < LOOKS; look += 1) {
      const moved = movedCells(tab, blocks);
      if (moved === null) return look > 0;
      putBackMoved(tab, moved);
      const open = notThere(workbook, known, writes);
      if (!open) return true;
      tab = open.tab;
      blocks = blocksOf(tab, open.changes);
      for (const block of blocks) writeBlock(tab, block);
      SpreadsheetApp.flush();
    }
    return true;
  };
  try {
    for (const block of blocks) writeBlock(tab, block);
  } catch (error) {
    // A row that was moved brings its own rule along, which refuses what was meant for another.
    if (!putRight()) throw error;
  }
  return () => void putRight();
};

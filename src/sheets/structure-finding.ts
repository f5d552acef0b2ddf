import type { StructureCode } from '../text/workbook-check.ts';
import { cellName } from './layout.ts';

/** What is wrong with the structure of a workbook: its code has a sentence in `text/workbook-check.ts`. */
export interface StructureFinding {
  readonly code: StructureCode;
  /** The tab as it is called now; '' for the workbook as a whole, or a tab that is gone. */
  readonly tab: string;
  /** The cell that the sentence names, and the one in sight that leads to it: keys are hidden. */
  readonly cell: string;
  readonly goTo: string;
  readonly about: Readonly<Record<string, string>>;
}

/**
 * When a repair has to be done: keys before whatever is found by them, then lines that are put in, after which the tab is read
 * anew; then the cells.
 */
export type MendStage = 'keys' | 'lines' | 'cells';

export interface Damage extends StructureFinding {
  readonly stage: MendStage;
  /** Puts it right without touching an entry; null where a person must decide. */
  readonly mend: (() => void) | null;
}

/** Damages of one tab, with its name filled in. */
export const damagesOf = (tab: string) => {
  const found: Damage[] = [];
  return {
    found,
    add: (
      code: StructureCode,
      stage: MendStage,
      mend: (() => void) | null,
      { cell = '', goTo = cell, ...about }: Readonly<Record<string, string>> = {},
    ): void => {
      found.push({ code, tab, cell, goTo, about, stage, mend });
    },
  };
};

export type Damages = ReturnType<typeof damagesOf>;

/** "C40", "C40, D40…": the first cells of many. Rows and columns from 0. */
export const someCells = (cells: readonly (readonly [row: number, column: number])[]): string => {
  const named = cells.slice(0, 4).map(([row, column]) => cellName(row, column));
  return named.join(', ') + (cells.length > named.length ? '…' : '');
};

import type { Host } from '../emulator/index.ts';
import type { CellStyle } from '../emulator/snapshot.ts';
import { serialOfInstant } from '../emulator/spreadsheet/serial.ts';
import { conditionalOf } from '../workbench/face/conditional.ts';

/** What the live formats of a tab do to a cell now, by row and column from 0; null where no rule holds. */
export const liveLook = (host: Host, tabName: string, row: number, column: number): CellStyle | null => {
  const { sheets, timeZone } = host.snapshot(tabName);
  const [sheet] = sheets;
  if (!sheet) throw new Error(`no tab ${tabName}`);
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const look = conditionalOf(
    sheet,
    (atRow, atColumn) => cells.get(`${atRow},${atColumn}`),
    serialOfInstant(host.clock.now(), timeZone),
  );
  return look(row, column);
};

import { perform } from '../commands/answer.ts';
import { editCells } from '../commands/edit-cells.ts';
import type { EditedRange } from '../sheets/area.ts';
import { instantNow } from '../sheets/cell.ts';
import { toast } from '../sheets/ui.ts';

/** What people type into the cells. */

export function onEdit(event: { range?: EditedRange; oldValue?: string }): void {
  const { range, oldValue } = event;
  if (range) perform(toast, () => editCells(range, oldValue, instantNow()));
}

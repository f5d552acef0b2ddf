import type { WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { contains, readBlock } from '../a1.ts';
import { element } from './element.ts';
import { cellAt } from './model.ts';
import type { Selection } from './protocol.ts';
import { TEXTS } from './texts.ts';

/** The line under the grid: help text and note of the selected cell, in reach of a screen reader too. */
export function createHint(holder: HTMLElement) {
  return {
    show(workbook: WorkbookSnapshot, selection: Selection): void {
      const sheet = workbook.sheets.find((candidate) => candidate.id === selection.sheetId);
      if (!sheet) return;
      const { startRow: row, startColumn: column } = readBlock(selection.range, sheet);
      const cell = cellAt(sheet, row, column);
      const rule = sheet.validations.find((validation) =>
        validation.ranges.some((range) => contains(readBlock(range, sheet), row, column)),
      );
      const parts: [string, string | null | undefined][] = [
        [TEXTS.help, rule?.helpText],
        [TEXTS.note, cell?.note],
      ];
      holder.replaceChildren(
        element('span', { class: 'where' }, `${sheet.name} ${selection.range}`),
        ...parts.flatMap(([label, text]) =>
          text ? [element('span', {}, element('b', {}, `${label}: `), text)] : [],
        ),
      );
    },
  };
}

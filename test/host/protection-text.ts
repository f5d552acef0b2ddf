import { a1Of } from '../emulator/spreadsheet/a1-notation.ts';
import type { ProtectionModel, WorkbookModel } from '../emulator/spreadsheet/workbook-model.ts';

/** Of each protection of a file what it guards and whom it lets pass. */
export const protectionLines = (workbook: WorkbookModel): string[] =>
  workbook.state.protections.map((protection) => {
    const { sheetId, rect, description, unprotected } = protection;
    const sheet = workbook.sheetById(sheetId)?.state.name ?? '';
    const facts = [
      whoPasses(protection),
      ...(unprotected.length === 0 ? [] : [`but for ${unprotected.map(a1Of).join(' ')}`]),
      ...(description === '' ? [] : [JSON.stringify(description)]),
    ];
    return `Protected ${rect === null ? sheet : `${sheet}!${a1Of(rect)}`}: ${facts.join(', ')}`;
  });

function whoPasses({ editors, warningOnly }: ProtectionModel): string {
  if (warningOnly) return 'warns only';
  if (editors === null) return 'for whoever may edit the file';
  return editors.length === 0 ? 'for the owner' : `for the owner and ${editors.join(' ')}`;
}

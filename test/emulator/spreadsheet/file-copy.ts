import { copyOfState } from './sheet-model.ts';
import { WorkbookModel } from './workbook-model.ts';

/**
 * A second file with the same sheets, names and document metadata, shared with nobody. Range protections do not come along
 * (platform-facts §7.6); whether those of sheets do is unsourced, so they do not.
 */
export function copyOfFile(source: WorkbookModel, id: string, title: string): WorkbookModel {
  const copy = new WorkbookModel(id, {
    ...source.state,
    title,
    editors: [],
    viewers: [],
    protections: [],
    metadata: source.state.metadata.filter((metadata) => metadata.visibility === 'DOCUMENT'),
  });
  const sheets = source.state.sheets.map((sheet) => copy.makeSheet(sheet.id, copyOfState(sheet.state)));
  copy.state = { ...copy.state, sheets, activeSheetId: source.state.activeSheetId };
  return copy;
}

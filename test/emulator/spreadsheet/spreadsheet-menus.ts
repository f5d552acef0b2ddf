import { Exception } from '../host-context.ts';
import { type GoogleSpreadsheet, own } from './desk.ts';
import { SpreadsheetSharing } from './spreadsheet-sharing.ts';

type Emulated = 'addMenu' | 'updateMenu' | 'removeMenu';

/** An entry of an old menu: what it says and what it starts. Null draws a line. */
export type OldMenuEntry = { readonly name: string; readonly functionName: string } | null;

function entryOf(value: unknown): OldMenuEntry {
  if (value === null || value === undefined) return null;
  const { name, functionName }: { name?: unknown; functionName?: unknown } = Object(value);
  if (typeof name !== 'string' || typeof functionName !== 'string')
    throw new Exception('Invalid argument: subMenus');
  return { name, functionName };
}

/** Menus as they were made before `Ui.createMenu`: shown at once. */
export class SpreadsheetMenus extends SpreadsheetSharing implements Pick<GoogleSpreadsheet, Emulated> {
  addMenu(name: string, subMenus: unknown[]): void {
    if (subMenus.length === 0) throw new Exception('Invalid argument: subMenus');
    this[own].desk.onMenu(name, subMenus.map(entryOf));
  }

  updateMenu(name: string, subMenus: unknown[]): void {
    this.addMenu(name, subMenus);
  }

  removeMenu(name: string): void {
    this[own].desk.onMenu(name, null);
  }
}

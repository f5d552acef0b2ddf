import { type GoogleSpreadsheet, own, selfOf } from './desk.ts';
import { emailOf } from './protection.ts';
import { SpreadsheetPrinting } from './spreadsheet-printing.ts';

type User = GoogleAppsScript.Base.User;
type Emulated =
  | 'getOwner'
  | 'getEditors'
  | 'addEditor'
  | 'addEditors'
  | 'removeEditor'
  | 'getViewers'
  | 'addViewer'
  | 'addViewers'
  | 'removeViewer';

const without = (emails: readonly string[], gone: string): string[] =>
  emails.filter((email) => email.toLowerCase() !== gone.toLowerCase());

/** With whom a file is shared. */
export class SpreadsheetSharing extends SpreadsheetPrinting implements Pick<GoogleSpreadsheet, Emulated> {
  getOwner(): User {
    return this[own].desk.userOf(this[own].desk.context.owner.email);
  }

  getEditors(): User[] {
    const { desk, workbook } = this[own];
    const emails = new Set([desk.context.owner.email, ...workbook.state.editors]);
    return [...emails].filter((email) => email !== '').map((email) => desk.userOf(email));
  }

  addEditor(editor: string | User): GoogleSpreadsheet {
    const email = emailOf(editor);
    const state = this[own].workbook.change();
    state.editors = [...without(state.editors, email), email];
    // A viewer is promoted.
    state.viewers = without(state.viewers, email);
    return selfOf<GoogleSpreadsheet>(this);
  }

  addEditors(emailAddresses: string[]): GoogleSpreadsheet {
    for (const email of emailAddresses) this.addEditor(email);
    return selfOf<GoogleSpreadsheet>(this);
  }

  removeEditor(editor: string | User): GoogleSpreadsheet {
    const state = this[own].workbook.change();
    state.editors = without(state.editors, emailOf(editor));
    return selfOf<GoogleSpreadsheet>(this);
  }

  getViewers(): User[] {
    return this[own].workbook.state.viewers.map((email) => this[own].desk.userOf(email));
  }

  /** An editor stays one. */
  addViewer(viewer: string | User): GoogleSpreadsheet {
    const email = emailOf(viewer);
    const state = this[own].workbook.change();
    const isEditor = without(state.editors, email).length < state.editors.length;
    if (!isEditor) state.viewers = [...without(state.viewers, email), email];
    return selfOf<GoogleSpreadsheet>(this);
  }

  addViewers(emailAddresses: string[]): GoogleSpreadsheet {
    for (const email of emailAddresses) this.addViewer(email);
    return selfOf<GoogleSpreadsheet>(this);
  }

  removeViewer(viewer: string | User): GoogleSpreadsheet {
    const state = this[own].workbook.change();
    state.viewers = without(state.viewers, emailOf(viewer));
    return selfOf<GoogleSpreadsheet>(this);
  }
}

import { emailOf } from '../spreadsheet/protection.ts';
import type { DriveItem, DriveStore } from './drive-store.ts';
import { enumeration, type Member } from './enumeration.ts';
import { userFace } from './session.ts';
import { enforceServiceSignatures } from './signatures.ts';

type User = GoogleAppsScript.Base.User;

export const ACCESS = enumeration('ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE');
export const PERMISSION = enumeration(
  'VIEW',
  'EDIT',
  'COMMENT',
  'OWNER',
  'ORGANIZER',
  'FILE_ORGANIZER',
  'NONE',
);

interface Lists {
  editors: readonly string[];
  viewers: readonly string[];
}

const without = (emails: readonly string[], gone: string): string[] =>
  emails.filter((email) => email.toLowerCase() !== gone.toLowerCase());

/** With whom a file or a folder is shared; of a spreadsheet these are the people that its own service tells of. */
export class DriveSharing {
  protected readonly store: DriveStore;
  readonly item: DriveItem;

  constructor(store: DriveStore, item: DriveItem) {
    this.store = store;
    this.item = item;
  }

  addEditor(user: string | User): this {
    const lists = this.#change();
    lists.editors = [...without(lists.editors, emailOf(user)), emailOf(user)];
    // A viewer is promoted.
    lists.viewers = without(lists.viewers, emailOf(user));
    return this;
  }

  addEditors(emailAddresses: readonly string[]): this {
    for (const email of emailAddresses) this.addEditor(email);
    return this;
  }

  /** An editor stays one. */
  addViewer(user: string | User): this {
    const lists = this.#change();
    const isEditor = without(lists.editors, emailOf(user)).length < lists.editors.length;
    if (!isEditor) lists.viewers = [...without(lists.viewers, emailOf(user)), emailOf(user)];
    return this;
  }

  addViewers(emailAddresses: readonly string[]): this {
    for (const email of emailAddresses) this.addViewer(email);
    return this;
  }

  /** Without the owner, as the reference of `File.getEditors` says. */
  getEditors(): User[] {
    const editors = without(this.#lists().editors, this.item.owner);
    return editors.map((email) => userFace(email, this.store.desk));
  }

  getOwner(): User {
    return userFace(this.item.owner, this.store.desk);
  }

  getSharingAccess(): Member {
    return this.item.sharing.access;
  }

  getSharingPermission(): Member {
    return this.item.sharing.permission;
  }

  getViewers(): User[] {
    return this.#lists().viewers.map((email) => userFace(email, this.store.desk));
  }

  removeEditor(user: string | User): this {
    const lists = this.#change();
    lists.editors = without(lists.editors, emailOf(user));
    return this;
  }

  removeViewer(user: string | User): this {
    const lists = this.#change();
    lists.viewers = without(lists.viewers, emailOf(user));
    return this;
  }

  setSharing(access: Member, permission: Member): this {
    this.item.sharing = { access, permission };
    return this;
  }

  #lists(): Lists {
    return this.item.workbook?.state ?? this.item;
  }

  #change(): Lists {
    return this.item.workbook?.change() ?? this.item;
  }
}

const PERSON = 'String | Object';

enforceServiceSignatures(
  'DriveApp.File',
  DriveSharing,
  {
    addEditor: PERSON,
    addEditors: 'String[]',
    addViewer: PERSON,
    addViewers: 'String[]',
    removeEditor: PERSON,
    removeViewer: PERSON,
    setSharing: 'Access, Permission',
  },
  { Access: ACCESS, Permission: PERMISSION },
);

import { Exception } from '../host-context.ts';
import { copyOfFile } from '../spreadsheet/file-copy.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';
import { signed } from './blob.ts';
import { ACCESS, PERMISSION } from './drive-sharing.ts';
import type { Member } from './enumeration.ts';
import type { HostDesk } from './host-desk.ts';
import { MIME_TYPES } from './mime-type.ts';

/** A file or a folder of Google Drive; a spreadsheet's name is the workbook's title. */
export interface DriveItem {
  readonly id: string;
  readonly created: number;
  readonly owner: string;
  readonly workbook: WorkbookModel | null;
  /** As `application/pdf`; a folder's is Google's own. */
  readonly type: string;
  name: string;
  /** Null of the root folder only. */
  parent: string | null;
  bytes: readonly number[];
  updated: number;
  description: string | null;
  starred: boolean;
  trashed: boolean;
  /** Of a spreadsheet its workbook knows both. */
  editors: readonly string[];
  viewers: readonly string[];
  /** Whoever has the link, or nobody beside those people. */
  sharing: { readonly access: Member; readonly permission: Member };
}

const ROOT = 'root-folder';

export const isFolder = (item: DriveItem): boolean => item.type === MIME_TYPES.FOLDER;

export const nameOf = ({ workbook, name }: DriveItem): string => workbook?.state.title ?? name;

/** Everybody's drive of one host: the spreadsheets that scripts can open, and what they make beside. */
export class DriveStore {
  readonly desk: HostDesk;
  /** A spreadsheet as a PDF. */
  readonly print: (workbook: WorkbookModel) => GoogleAppsScript.Base.Blob;
  readonly #spreadsheets: WorkbookModel[];
  readonly #owner: string;
  readonly #items = new Map<string, DriveItem>();

  constructor(
    desk: HostDesk,
    parts: Pick<DriveStore, 'print'> & { readonly spreadsheets: WorkbookModel[]; readonly owner: string },
  ) {
    this.desk = desk;
    this.print = parts.print;
    this.#spreadsheets = parts.spreadsheets;
    this.#owner = parts.owner;
    this.#add({
      id: ROOT,
      name: 'My Drive',
      parent: null,
      type: MIME_TYPES.FOLDER,
      bytes: [],
      workbook: null,
    });
  }

  root(): DriveItem {
    return this.item(ROOT);
  }

  all(): DriveItem[] {
    for (const workbook of this.#spreadsheets) {
      if (this.#items.has(workbook.id)) continue;
      const { title } = workbook.state;
      const type = MIME_TYPES.GOOGLE_SHEETS;
      this.#add({ id: workbook.id, name: title, parent: ROOT, type, bytes: [], workbook });
    }
    return [...this.#items.values()];
  }

  /** @throws Exception as Google throws it for an id that it does not know */
  item(id: string): DriveItem {
    const found = this.all().find((item) => item.id === id);
    if (found !== undefined) return found;
    throw new Exception(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    );
  }

  /** Files or folders that are not in the bin. */
  those(what: 'files' | 'folders', fits: (item: DriveItem) => boolean = () => true): DriveItem[] {
    return this.all().filter(
      (item) =>
        isFolder(item) === (what === 'folders') && item.id !== ROOT && !this.isTrashed(item) && fits(item),
    );
  }

  isTrashed(item: DriveItem): boolean {
    return item.trashed || (item.parent !== null && this.isTrashed(this.item(item.parent)));
  }

  make(name: string, type: string, bytes: readonly number[], parent: string): DriveItem {
    const kind = type === MIME_TYPES.FOLDER ? 'folder' : 'file';
    return this.#add({ id: this.desk.context.nextId(kind), name, parent, type, bytes, workbook: null });
  }

  copy(item: DriveItem, name: string, parent: string): DriveItem {
    if (item.workbook === null) return this.make(name, item.type, item.bytes, parent);
    const made = copyOfFile(item.workbook, this.desk.context.nextId('spreadsheet'), name);
    this.#spreadsheets.push(made);
    const copied = this.item(made.id);
    copied.parent = parent;
    return copied;
  }

  rename(item: DriveItem, name: string): void {
    if (item.workbook !== null) item.workbook.change().title = name;
    item.name = name;
    this.touch(item);
  }

  write(item: DriveItem, content: string): void {
    item.bytes = signed(Buffer.from(content, 'utf8'));
    this.touch(item);
  }

  touch(item: DriveItem): void {
    item.updated = this.desk.clock.now();
  }

  #add(item: Pick<DriveItem, 'id' | 'name' | 'parent' | 'type' | 'bytes' | 'workbook'>): DriveItem {
    const now = this.desk.clock.now();
    const owner = item.workbook === null && item.id !== ROOT ? this.desk.run().person.email : this.#owner;
    const made: DriveItem = {
      ...item,
      owner,
      created: now,
      updated: now,
      description: null,
      starred: false,
      trashed: false,
      editors: [],
      viewers: [],
      sharing: { access: ACCESS.PRIVATE, permission: PERMISSION.NONE },
    };
    this.#items.set(made.id, made);
    return made;
  }
}

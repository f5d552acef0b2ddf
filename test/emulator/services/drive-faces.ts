import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { rawOf } from '../strict.ts';
import { blobBehind, FakeBlob, signed } from './blob.ts';
import { DriveSharing } from './drive-sharing.ts';
import { type DriveItem, type DriveStore, isFolder, nameOf } from './drive-store.ts';
import { MIME_TYPES } from './mime-type.ts';
import { enforceServiceSignatures, signatureError } from './signatures.ts';

type File = GoogleAppsScript.Drive.File;
type Folder = GoogleAppsScript.Drive.Folder;

/** Goes through files or folders one by one. */
class FakeIterator {
  readonly #left: object[];

  constructor(items: readonly object[]) {
    this.#left = [...items];
  }

  hasNext(): boolean {
    return this.#left.length > 0;
  }

  next(): object {
    const next = this.#left.shift();
    if (next !== undefined) return next;
    throw new Exception('Cannot retrieve the next object: iterator has reached the end.');
  }
}

enforceServiceSignatures('DriveApp.Iterator', FakeIterator, {});

export const filesFace = (
  store: DriveStore,
  items: readonly DriveItem[],
): GoogleAppsScript.Drive.FileIterator =>
  googleFace(
    'FileIterator',
    new FakeIterator(items.map((item) => fileFace(store, item))),
    store.desk.context,
  );

export const foldersFace = (
  store: DriveStore,
  items: readonly DriveItem[],
): GoogleAppsScript.Drive.FolderIterator =>
  googleFace(
    'FolderIterator',
    new FakeIterator(items.map((item) => folderFace(store, item))),
    store.desk.context,
  );

export const fileFace = (store: DriveStore, item: DriveItem): File =>
  googleFace('File', new FakeFile(store, item), store.desk.context);

export const folderFace = (store: DriveStore, item: DriveItem): Folder =>
  googleFace('Folder', new FakeFolder(store, item), store.desk.context);

/** What files and folders have in common. */
class FakeItem extends DriveSharing {
  getDateCreated(): Date {
    return this.store.desk.dateOf(this.item.created);
  }

  getDescription(): string | null {
    return this.item.description;
  }

  getId(): string {
    return this.item.id;
  }

  getLastUpdated(): Date {
    return this.store.desk.dateOf(this.item.updated);
  }

  getName(): string {
    return nameOf(this.item);
  }

  getParents(): GoogleAppsScript.Drive.FolderIterator {
    const { parent } = this.item;
    return foldersFace(this.store, parent === null ? [] : [this.store.item(parent)]);
  }

  isStarred(): boolean {
    return this.item.starred;
  }

  isTrashed(): boolean {
    return this.store.isTrashed(this.item);
  }

  moveTo(destination: object): this {
    const { id } = folderBehind('moveTo', destination);
    for (let above: string | null = id; above !== null; above = this.store.item(above).parent) {
      if (above === this.item.id)
        throw new Exception('Cannot insert a folder into itself or one of its children.');
    }
    this.item.parent = id;
    return this;
  }

  setDescription(description: string): this {
    this.item.description = description;
    return this;
  }

  setName(name: string): this {
    this.store.rename(this.item, name);
    return this;
  }

  setStarred(starred: boolean): this {
    this.item.starred = starred;
    return this;
  }

  setTrashed(trashed: boolean): this {
    this.item.trashed = trashed;
    return this;
  }
}

const ITEM = {
  moveTo: 'Object',
  setDescription: 'String?',
  setName: 'String',
  setStarred: 'Boolean',
  setTrashed: 'Boolean',
};

enforceServiceSignatures('DriveApp.File', FakeItem, ITEM);

class FakeFile extends FakeItem {
  /** A spreadsheet's is a PDF. */
  getBlob(): GoogleAppsScript.Base.Blob {
    if (this.item.workbook !== null) return this.store.print(this.item.workbook);
    const { bytes, type, name } = this.item;
    const { context } = this.store.desk;
    return googleFace('Blob', new FakeBlob(bytes, type, name, context), context);
  }

  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    return rawOf(this.getBlob()).getAs(contentType);
  }

  getMimeType(): string {
    return this.item.type;
  }

  getSize(): number {
    return this.item.bytes.length;
  }

  getUrl(): string {
    const { id, workbook } = this.item;
    return workbook === null
      ? `https://drive.google.com/file/d/${id}/view?usp=drivesdk`
      : `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`;
  }

  /** (), (name), (destination) or (name, destination). */
  makeCopy(...given: readonly unknown[]): File {
    const name = typeof given[0] === 'string' ? given[0] : `Copy of ${nameOf(this.item)}`;
    const destination = given.find((each) => typeof each === 'object');
    const parent = destination === undefined ? this.item.parent : folderBehind('makeCopy', destination).id;
    return fileFace(this.store, this.store.copy(this.item, name, parent ?? this.store.root().id));
  }

  setContent(content: string): this {
    if (this.item.workbook !== null) throw new Exception('Cannot set the content of a Google Docs file.');
    this.store.write(this.item, content);
    return this;
  }
}

enforceServiceSignatures('DriveApp.File', FakeFile, {
  getAs: 'String',
  makeCopy: ' | String | Object | String, Object',
  setContent: 'String',
});

class FakeFolder extends FakeItem {
  createFile(...given: readonly unknown[]): File {
    return fileFace(this.store, newFile(this.store, this.item.id, given));
  }

  createFolder(name: string): Folder {
    return folderFace(this.store, this.store.make(name, MIME_TYPES.FOLDER, [], this.item.id));
  }

  getFiles(): GoogleAppsScript.Drive.FileIterator {
    return filesFace(this.store, this.#inside('files'));
  }

  getFilesByName(name: string): GoogleAppsScript.Drive.FileIterator {
    return filesFace(
      this.store,
      this.#inside('files').filter((item) => nameOf(item) === name),
    );
  }

  getFilesByType(mimeType: string): GoogleAppsScript.Drive.FileIterator {
    return filesFace(
      this.store,
      this.#inside('files').filter(({ type }) => type === mimeType),
    );
  }

  getFolders(): GoogleAppsScript.Drive.FolderIterator {
    return foldersFace(this.store, this.#inside('folders'));
  }

  getFoldersByName(name: string): GoogleAppsScript.Drive.FolderIterator {
    return foldersFace(
      this.store,
      this.#inside('folders').filter((item) => item.name === name),
    );
  }

  getUrl(): string {
    return `https://drive.google.com/drive/folders/${this.item.id}`;
  }

  #inside(what: 'files' | 'folders'): DriveItem[] {
    return this.store.those(what, ({ parent }) => parent === this.item.id);
  }
}

export const NEW_FILE = 'Blob | String, String | String, String, String';

enforceServiceSignatures('DriveApp.Folder', FakeFolder, {
  createFile: NEW_FILE,
  createFolder: 'String',
  getFilesByName: 'String',
  getFilesByType: 'String',
  getFoldersByName: 'String',
});

/** A file from (blob), (name, content) or (name, content, type). */
export function newFile(store: DriveStore, parent: string, given: readonly unknown[]): DriveItem {
  const [first, content, type = MIME_TYPES.PLAIN_TEXT] = given;
  if (typeof first === 'string') {
    return store.make(first, String(type), signed(Buffer.from(String(content), 'utf8')), parent);
  }
  const blob = blobBehind(Object(first));
  return store.make(blob.name ?? 'Untitled', blob.type ?? 'application/octet-stream', blob.bytes, parent);
}

function folderBehind(method: string, face: unknown): DriveItem {
  const raw: unknown = typeof face === 'object' && face !== null ? rawOf(face) : null;
  if (raw instanceof FakeFolder && isFolder(raw.item)) return raw.item;
  throw signatureError(`DriveApp.File.${method}`, [face]);
}

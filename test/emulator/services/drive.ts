import { googleFace } from '../spreadsheet/desk.ts';
import { fileFace, filesFace, folderFace, foldersFace, NEW_FILE, newFile } from './drive-faces.ts';
import { ACCESS, PERMISSION } from './drive-sharing.ts';
import { type DriveStore, isFolder, nameOf } from './drive-store.ts';
import { MIME_TYPES } from './mime-type.ts';
import { enforceServiceSignatures } from './signatures.ts';

type File = GoogleAppsScript.Drive.File;
type FileIterator = GoogleAppsScript.Drive.FileIterator;
type Folder = GoogleAppsScript.Drive.Folder;
type FolderIterator = GoogleAppsScript.Drive.FolderIterator;

/** Files, folders and with whom they are shared; shortcuts and the search by terms are not emulated. */
class FakeDriveApp {
  readonly Access = ACCESS;
  readonly Permission = PERMISSION;
  readonly #store: DriveStore;

  constructor(store: DriveStore) {
    this.#store = store;
  }

  createFile(...given: readonly unknown[]): File {
    return fileFace(this.#store, newFile(this.#store, this.#store.root().id, given));
  }

  createFolder(name: string): Folder {
    return folderFace(this.#store, this.#store.make(name, MIME_TYPES.FOLDER, [], this.#store.root().id));
  }

  getFileById(id: string): File {
    return fileFace(this.#store, this.#store.item(id));
  }

  getFiles(): FileIterator {
    return filesFace(this.#store, this.#store.those('files'));
  }

  getFilesByName(name: string): FileIterator {
    return filesFace(
      this.#store,
      this.#store.those('files', (item) => nameOf(item) === name),
    );
  }

  getFilesByType(mimeType: string): FileIterator {
    return filesFace(
      this.#store,
      this.#store.those('files', ({ type }) => type === mimeType),
    );
  }

  getFolderById(id: string): Folder {
    const item = this.#store.item(id);
    return folderFace(this.#store, isFolder(item) ? item : this.#store.item(''));
  }

  getFolders(): FolderIterator {
    return foldersFace(this.#store, this.#store.those('folders'));
  }

  getFoldersByName(name: string): FolderIterator {
    return foldersFace(
      this.#store,
      this.#store.those('folders', (item) => item.name === name),
    );
  }

  getRootFolder(): Folder {
    return folderFace(this.#store, this.#store.root());
  }

  getTrashedFiles(): FileIterator {
    const trashed = this.#store.all().filter((item) => !isFolder(item) && this.#store.isTrashed(item));
    return filesFace(this.#store, trashed);
  }
}

enforceServiceSignatures('DriveApp', FakeDriveApp, {
  createFile: NEW_FILE,
  createFolder: 'String',
  getFileById: 'String',
  getFilesByName: 'String',
  getFilesByType: 'String',
  getFolderById: 'String',
  getFoldersByName: 'String',
});

export const createDriveApp = (store: DriveStore): GoogleAppsScript.Drive.DriveApp =>
  googleFace('DriveApp', new FakeDriveApp(store), store.desk.context);

import { type Claim, type ContractGlobals, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference/drive';

type Folder = GoogleAppsScript.Drive.Folder;

/** In a folder of its own, which goes into the bin afterwards with all that is in it. */
function inFolder(globals: ContractGlobals, action: (folder: Folder) => void): void {
  const folder = globals.DriveApp.createFolder(`contract ${globals.Utilities.getUuid()}`);
  try {
    action(folder);
  } finally {
    folder.setTrashed(true);
  }
}

function namesOf(files: { hasNext(): boolean; next(): { getName(): string } }): string[] {
  const names: string[] = [];
  while (files.hasNext()) names.push(files.next().getName());
  return names.sort();
}

/** What scripts beside ours do with Google Drive. */
export const driveClaims: readonly Claim[] = [
  {
    id: 'drive-1',
    sentence: 'a file is made of a name and a text, plain unless a type is given, or of a blob',
    source: `${reference}/folder#createfilename,-content, #createfileblob`,
    run: (globals) =>
      inFolder(globals, (folder) => {
        const { Utilities } = globals;
        const plain = folder.createFile('a.txt', 'chữ');
        const page = folder.createFile('b.html', '<p>', 'text/html');
        const blob = folder.createFile(Utilities.newBlob('1,2', 'text/csv', 'c.csv'));
        same(
          [plain, page, blob].map((file) => [
            file.getName(),
            file.getMimeType(),
            file.getBlob().getDataAsString(),
          ]),
          [
            ['a.txt', 'text/plain', 'chữ'],
            ['b.html', 'text/html', '<p>'],
            ['c.csv', 'text/csv', '1,2'],
          ],
        );
        same(plain.getSize(), 5);
      }),
  },
  {
    id: 'drive-2',
    sentence: 'files are found by id, in their folder and by name, one by one until there is none left',
    source: `${reference}/drive-app, ${reference}/file-iterator`,
    run: (globals) =>
      inFolder(globals, (folder) => {
        const { DriveApp } = globals;
        const made = folder.createFile('a.txt', 'x');
        folder.createFile('b.txt', 'y');
        same(DriveApp.getFileById(made.getId()).getName(), 'a.txt');
        same(
          [namesOf(folder.getFiles()), namesOf(folder.getFilesByName('b.txt'))],
          [['a.txt', 'b.txt'], ['b.txt']],
        );
        same(namesOf(folder.getFilesByName('a')), []);
        same(made.getParents().next().getId(), folder.getId());
        refused('', () => folder.getFilesByName('a').next());
      }),
  },
  {
    id: 'drive-3',
    sentence:
      'a file is renamed, written anew, described and copied; a copy is named so unless it is given a name',
    source: `${reference}/file`,
    run: (globals) =>
      inFolder(globals, (folder) => {
        const file = folder
          .createFile('a.txt', 'x')
          .setName('d.txt')
          .setContent('mới')
          .setDescription('của xã');
        same([file.getName(), file.getDescription()], ['d.txt', 'của xã']);
        const [copy, named] = [file.makeCopy(), file.makeCopy('e.txt', folder)];
        same([copy.getName(), named.getName()], ['Copy of d.txt', 'e.txt']);
        same([copy.getBlob().getDataAsString(), copy.getId() === file.getId()], ['mới', false]);
      }),
  },
  {
    id: 'drive-4',
    sentence: 'what is in the bin is in no list, and is found by its id all the same',
    source: `${reference}/file#settrashedtrashed`,
    run: (globals) =>
      inFolder(globals, (folder) => {
        const file = folder.createFile('a.txt', 'x').setTrashed(true);
        same([file.isTrashed(), folder.getFiles().hasNext()], [true, false]);
        same(globals.DriveApp.getFileById(file.getId()).isTrashed(), true);
      }),
  },
  {
    id: 'drive-5',
    sentence: 'folders lie in folders, and files move between them',
    source: `${reference}/folder, ${reference}/file#movetodestination`,
    run: (globals) =>
      inFolder(globals, (folder) => {
        const inner = folder.createFolder('trong');
        const file = folder.createFile('a.txt', 'x').moveTo(inner);
        same([namesOf(folder.getFolders()), namesOf(folder.getFiles())], [['trong'], []]);
        same([namesOf(inner.getFiles()), file.getParents().next().getName()], [['a.txt'], 'trong']);
      }),
  },
  {
    id: 'drive-6',
    sentence: 'a spreadsheet is a file of its name and of Google’s own type',
    source: `${reference}/drive-app#getfilebyidid, developers.google.com/apps-script/reference/base/mime-type`,
    run: ({ DriveApp, SpreadsheetApp }) => {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const file = DriveApp.getFileById(book.getId());
      same([file.getName(), file.getMimeType()], [book.getName(), 'application/vnd.google-apps.spreadsheet']);
    },
  },
  {
    id: 'drive-7',
    sentence: 'an id that nothing has is refused',
    source: 'seen in many public issues: “No item with the given ID could be found”',
    run: ({ DriveApp }) => {
      refused('No item with the given ID could be found', () => DriveApp.getFileById('contract'));
    },
  },
  {
    id: 'drive-8',
    sentence: 'a file is shared with nobody until people are added, who may be editors or viewers',
    source: `${reference}/file#addeditoremailaddress, ${reference}/file#geteditors (“not including the owner”)`,
    run: (globals) =>
      inFolder(globals, (folder) => {
        const { DriveApp } = globals;
        const file = folder.createFile('a.txt', 'x');
        same([file.getEditors().length, file.getViewers().length], [0, 0]);
        same(file.getSharingAccess() === DriveApp.Access.PRIVATE, true);
        refused('', () => file.addEditor('không phải'));
      }),
  },
  {
    id: 'drive-9',
    sentence: 'a copy of a spreadsheet is opened as the file that it is',
    source: 'developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#openfile',
    run: (globals) =>
      inFolder(globals, (folder) => {
        const { DriveApp, SpreadsheetApp } = globals;
        const book = SpreadsheetApp.create('contract');
        const file = DriveApp.getFileById(book.getId()).moveTo(folder);
        const copy = file.makeCopy('contract 2', folder);
        same(SpreadsheetApp.open(copy).getName(), 'contract 2');
        same(SpreadsheetApp.open(file).getId(), book.getId());
      }),
  },
];

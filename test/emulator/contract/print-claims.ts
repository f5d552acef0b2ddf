import { type Claim, refused, same } from './claims.ts';

/** Blobs and files as PDFs. */
export const printClaims: readonly Claim[] = [
  {
    id: 'print-1',
    sentence:
      'a text and a page are printed as PDFs, whose names end in pdf instead of what stood behind the last point',
    source: 'developers.google.com/apps-script/reference/base/blob-source#getAs(String)',
    run: ({ Utilities, HtmlService }) => {
      const list = Utilities.newBlob('một', 'text/plain', 'ShoppingList.12.25.2014').getAs('application/pdf');
      same([list.getName(), list.getContentType()], ['ShoppingList.12.25.pdf', 'application/pdf']);
      same(list.getDataAsString().slice(0, 5), '%PDF-');
      const page = HtmlService.createHtmlOutput('<h1>a</h1>').getAs('application/pdf');
      same([page.getContentType(), page.getDataAsString().slice(0, 5)], ['application/pdf', '%PDF-']);
      refused('', () => Utilities.newBlob('a', 'text/plain', 'a.txt').getAs('text/strange'));
    },
  },
  {
    id: 'print-2',
    sentence: 'a spreadsheet is printed as a PDF of its name, by itself and as a file of Drive',
    source: 'developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getAs(String), #getBlob()',
    run: ({ DriveApp, SpreadsheetApp }) => {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const blobs = [
        book.getAs('application/pdf'),
        book.getBlob(),
        DriveApp.getFileById(book.getId()).getAs('application/pdf'),
      ];
      same(
        blobs.map((blob) => [blob.getContentType(), blob.getDataAsString().slice(0, 5), blob.getName()]),
        blobs.map(() => ['application/pdf', '%PDF-', `${book.getName()}.pdf`]),
      );
    },
  },
];

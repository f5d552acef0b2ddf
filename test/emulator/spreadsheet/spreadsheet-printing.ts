import { Exception } from '../host-context.ts';
import { FakeBlob } from '../services/blob.ts';
import { MIME_TYPES } from '../services/mime-type.ts';
import { pdfOf } from '../services/pdf.ts';
import { rawOf } from '../strict.ts';
import { type GoogleSpreadsheet, googleFace, own } from './desk.ts';
import { SpreadsheetActive } from './spreadsheet-active.ts';

type Blob = GoogleAppsScript.Base.Blob;

/** A spreadsheet as a PDF: what its sheets show, line by line, without any looks. */
export class SpreadsheetPrinting
  extends SpreadsheetActive
  implements Pick<GoogleSpreadsheet, 'getAs' | 'getBlob'>
{
  getAs(contentType: string): Blob {
    if (contentType !== MIME_TYPES.PDF) {
      throw new Exception(`Converting from ${MIME_TYPES.GOOGLE_SHEETS} to ${contentType} is not supported.`);
    }
    const { desk, workbook } = this[own];
    const lines = workbook.state.sheets
      .filter((sheet) => !sheet.state.hidden)
      .flatMap((sheet) => {
        const rows = rawOf(rawOf(desk.sheet({ workbook, sheet })).getDataRange()).getDisplayValues();
        return [sheet.state.name, '', ...rows.map((row) => row.join('   ')), ''];
      });
    const bytes = [...new Int8Array(pdfOf(lines))];
    const name = `${workbook.state.title}.pdf`;
    return googleFace('Blob', new FakeBlob(bytes, contentType, name, desk.context), desk.context);
  }

  /** Always a PDF. */
  getBlob(): Blob {
    return this.getAs(MIME_TYPES.PDF);
  }
}

import { Document, Packer } from 'docx';
import type { ReportDocument } from '../../domain/report-document.ts';
import { fileTitle } from '../../text/report-file.ts';
import { bodyOf, signatureOf } from './word-body.ts';
import { headOf } from './word-heading.ts';
import { SIZES, section } from './word-page.ts';
import { appendixOf } from './word-tables.ts';

/** "Tải báo cáo Word": the report in the form of NĐ 30/2020, each appendix on pages of its own. */

const FONT = 'Times New Roman';

const documentOf = (report: ReportDocument): Document =>
  new Document({
    title: fileTitle(report),
    creator: report.heading.office,
    lastModifiedBy: report.heading.office,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZES.body, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      section(
        [...headOf(report.heading), ...bodyOf(report.paragraphs), ...signatureOf(report.signature)],
        false,
      ),
      ...report.tables.map((table) => section([...appendixOf(table, report.heading)], table.landscape)),
    ],
  });

/** The .docx file. */
export const wordFile = (report: ReportDocument): Promise<Blob> => Packer.toBlob(documentOf(report));

import { AlignmentType, Paragraph, type Table } from 'docx';
import type { ParagraphStyle, ReportParagraph, ReportSignature } from '../../domain/report-document.ts';
import { twoColumns } from './word-heading.ts';
import { SIZES, usableWidth } from './word-page.ts';
import { centred, type Letters, roomOf, runs } from './word-text.ts';

/** The text of the report and its end by NĐ 30/2020: justified, first line drawn in, 6 points between paragraphs. */

const LETTERS: Readonly<Record<ParagraphStyle, Letters>> = {
  section: { size: SIZES.body, bold: true },
  point: { size: SIZES.body, bold: true },
  text: { size: SIZES.body },
  item: { size: SIZES.body },
  note: { size: SIZES.note, italics: true },
};

/** 1,27 cm. */
const FIRST_LINE = 720;

/** The last lines stay with the signature: nobody signs an otherwise empty page. */
const bodyParagraph = ({ style, text }: ReportParagraph, last: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: roomOf({ before: style === 'section' ? 6 : 0, after: 6 }),
    keepNext: last || style === 'section' || style === 'point',
    keepLines: last,
    children: [...runs(text, LETTERS[style])],
  });

export const bodyOf = (paragraphs: readonly ReportParagraph[]): readonly Paragraph[] =>
  paragraphs.map((paragraph, index) => bodyParagraph(paragraph, index === paragraphs.length - 1));

const LEFT = Math.round(usableWidth(false) * 0.5);

const recipientLine = (text: string): Paragraph =>
  new Paragraph({ keepNext: true, children: [...runs(text, { size: SIZES.recipients })] });

/** Nơi nhận on the left, who signs on the right, with room for signature and seal. */
export const signatureOf = (signature: ReportSignature): readonly (Paragraph | Table)[] => {
  const bold = { size: SIZES.body, bold: true };
  const title = new Paragraph({
    keepNext: true,
    children: [
      ...runs(signature.recipientsTitle, { size: SIZES.recipientsTitle, bold: true, italics: true }),
    ],
  });
  return [
    new Paragraph({ keepNext: true, spacing: { line: 240, lineRule: 'exact' }, children: [] }),
    twoColumns(
      [LEFT, usableWidth(false) - LEFT],
      [
        [
          [title, ...signature.recipients.map(recipientLine)],
          [
            ...signature.title.split('\n').map((line) => centred(line, bold)),
            ...SIGNING_ROOM(),
            centred(signature.name, bold),
          ],
        ],
      ],
    ),
  ];
};

/** Four lines. */
const SIGNING_ROOM = (): readonly Paragraph[] =>
  Array.from({ length: 4 }, () => centred('', { size: SIZES.body }));

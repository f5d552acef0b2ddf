import type { ParagraphStyle, ReportDocument } from '../domain/report-document.ts';
import type { OpenPlace } from '../text/report-places.ts';
import type { LaidRow, Look } from './summary-cells.ts';
import { COLUMNS, paragraph, row, textCell } from './summary-cells.ts';

/** The report itself, portrait: heading of NĐ 30/2020, outline I–V, signature. What it says is the document's. */

const left = COLUMNS.name;
const right = COLUMNS.rightHalf;
const headed = { align: 'center', overflow: true } as const;

const SHORT_LINE = '─'.repeat(5);
const LONG_LINE = '─'.repeat(16);

/** The place of a key among those of the report. */
export type PlaceOf = (key: string) => OpenPlace;

export const placesByKey = (places: readonly OpenPlace[]): PlaceOf => {
  const known = new Map(places.map((place) => [place.key, place]));
  return (key) => {
    const place = known.get(key);
    if (!place) throw new RangeError(`the report has no place ${key}`);
    return place;
  };
};

const headingRows = ({ heading }: ReportDocument, place: PlaceOf): readonly LaidRow[] => [
  row(
    textCell(left, heading.parent, { ...headed, size: 12 }),
    textCell(right, heading.country, { ...headed, size: 12, bold: true }),
  ),
  row(
    textCell(left, heading.office, { ...headed, size: 12, bold: true }),
    textCell(right, heading.motto, { ...headed, bold: true }),
  ),
  row(textCell(left, SHORT_LINE, { ...headed, size: 8 }), textCell(right, LONG_LINE, { ...headed, size: 8 })),
  {
    ...row(
      textCell(left, heading.number, headed),
      textCell(right, heading.placeAndDay, { ...headed, italic: true }),
    ),
    open: [place('head.number'), place('head.day')],
  },
  row(),
];

const looks: Readonly<Record<ParagraphStyle, Look>> = {
  section: { bold: true },
  point: { bold: true },
  text: {},
  item: {},
  note: { italic: true, size: 12 },
};

/** From "BÁO CÁO" to "./.": paragraphs over the width of the page, one after the other without a gap. */
const bodyRows = ({ heading, paragraphs }: ReportDocument, place: PlaceOf): readonly LaidRow[] => [
  paragraph(heading.kind, { bold: true, align: 'center', size: 14 }),
  paragraph(heading.subject.join('\n'), { bold: true, align: 'center' }),
  paragraph(SHORT_LINE, { align: 'center', size: 8 }),
  paragraph(heading.addressee, { align: 'center' }),
  ...paragraphs.map((each) => ({
    ...paragraph(each.text, looks[each.style]),
    open: each.place === null ? [] : [place(each.place)],
  })),
];

const signatureRows = ({ signature }: ReportDocument, place: PlaceOf): readonly LaidRow[] => [
  row(),
  row(
    textCell(COLUMNS.number, signature.recipientsTitle, {
      bold: true,
      italic: true,
      size: 12,
      overflow: true,
    }),
    textCell(right, signature.title, { ...headed, bold: true }),
  ),
  ...signature.recipients.map((line) => row(textCell(COLUMNS.number, line, { size: 11, overflow: true }))),
  row(),
  row(),
  {
    ...row(textCell(right, signature.name, { ...headed, bold: true })),
    open: [place('sign.name')],
  },
  row(),
];

export const reportRows = (document: ReportDocument, place: PlaceOf): readonly LaidRow[] => [
  ...headingRows(document, place),
  ...bodyRows(document, place),
  ...signatureRows(document, place),
];

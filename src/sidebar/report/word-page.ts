import {
  AlignmentType,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';

/** The page of an official document (NĐ 30/2020, Phụ lục I): A4 in twentieths of a point, as Word measures. */

const A4 = { width: 11_906, height: 16_838 } as const;

const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

const MARGINS = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
} as const;

/** Half-points, as Word measures letters. */
export const SIZES = {
  country: 24,
  motto: 26,
  placeAndDay: 26,
  body: 28,
  note: 24,
  recipientsTitle: 24,
  recipients: 22,
  pageNumber: 26,
} as const;

/** Width of what stands between the margins. */
export const usableWidth = (landscape: boolean): number =>
  (landscape ? A4.height : A4.width) - MARGINS.left - MARGINS.right;

type Children = ISectionOptions['children'];

/** A centred number in the top margin, which the first page goes without. */
const numbered = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.pageNumber })],
      }),
    ],
  });

/** Pages that begin on a new sheet and count from 1. */
export const section = (children: Children, landscape: boolean): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      // The library itself turns the two round for a page that lies.
      size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { ...MARGINS, header: millimetres(10), footer: millimetres(10) },
      pageNumbers: { start: 1 },
    },
  },
  headers: { default: numbered(), first: new Header({ children: [new Paragraph({})] }) },
  children,
});

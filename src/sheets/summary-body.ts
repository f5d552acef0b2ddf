import type { Catalogue } from '../domain/catalogue.ts';
import { indicatorsOf } from '../domain/catalogue.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { CitedPlan } from '../text/summary.ts';
import {
  agencyLine,
  arrearsLines,
  closing,
  courseLine,
  dayOfReport,
  headingTexts,
  LEFT_OPEN,
  opening,
  placeAndDay,
  planLine,
  pointTitles,
  reportNumber,
  resultLine,
  sectionTitles,
  signatureTexts,
  subject,
  upcomingLines,
} from '../text/summary.ts';
import { bracketNote, contentParagraph, cumulativeParagraph, tableWords } from '../text/summary-figures.ts';
import type { KeptTexts, LaidRow, OpenPlace } from './summary-cells.ts';
import { COLUMNS, openPlace, paragraph, row, textCell, writtenAt } from './summary-cells.ts';

/** The report itself, one portrait page or two: heading of NĐ 30/2020, outline I–V, signature. */

/** What the paper says beside the figures. */
export interface PaperFacts {
  readonly plan: CitedPlan;
  /** "KT" of "Số: ……/BC-KT". */
  readonly symbol: string;
  /** Title above the signature. */
  readonly signer: string;
}

const left = COLUMNS.name;
const right = COLUMNS.rightHalf;
const headed = { align: 'center', overflow: true } as const;

/** The report's own number: open until the clerk writes it. */
export const numberPlace = (paper: PaperFacts): OpenPlace =>
  openPlace('head.number', reportNumber(paper.symbol));

const headingRows = (summary: MonthlySummary, paper: PaperFacts, kept: KeptTexts): readonly LaidRow[] => {
  const number = numberPlace(paper);
  const day = openPlace('head.day', placeAndDay(dayOfReport(summary)));
  return [
    row(
      textCell(left, headingTexts.parent, { ...headed, size: 12 }),
      textCell(right, headingTexts.country, { ...headed, size: 12, bold: true }),
    ),
    row(
      textCell(left, headingTexts.office, { ...headed, size: 12, bold: true }),
      textCell(right, headingTexts.motto, { ...headed, bold: true }),
    ),
    row(
      textCell(left, headingTexts.shortLine, { ...headed, size: 8 }),
      textCell(right, headingTexts.longLine, { ...headed, size: 8 }),
    ),
    {
      ...row(
        textCell(left, writtenAt(number, kept), headed),
        textCell(right, writtenAt(day, kept), { ...headed, italic: true }),
      ),
      open: [number, day],
    },
    row(),
  ];
};

const titleRows = (summary: MonthlySummary, paper: PaperFacts): readonly LaidRow[] => [
  paragraph(headingTexts.kind, { bold: true, align: 'center', size: 14 }),
  paragraph(subject(summary.round), { bold: true, align: 'center' }),
  paragraph(headingTexts.shortLine, { align: 'center', size: 8 }),
  paragraph(headingTexts.addressee, { align: 'center' }),
  paragraph(opening(paper.plan, summary.round)),
];

const forcesAndContents = (catalogue: Catalogue, summary: MonthlySummary): readonly LaidRow[] => {
  const of = (code: string) => summary.totals.filter((total) => total.field.category === code);
  const course = courseLine(summary.course);
  return [
    paragraph(bracketNote(summary.result.sent, summary.result.expected), { italic: true, size: 12 }),
    ...(course === null ? [] : [paragraph(course)]),
    paragraph(contentParagraph('1', pointTitles.forces.slice(3), of('ND0'))),
    paragraph(pointTitles.contents, { bold: true }),
    ...catalogue.categories.map((category, index) =>
      paragraph(contentParagraph(`2.${index + 1}`, category.name, of(category.code))),
    ),
  ];
};

/** From "BÁO CÁO" to "./.": paragraphs over the width of the page, one after the other without a gap. */
const bodyRows = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  paper: PaperFacts,
  kept: KeptTexts,
): readonly LaidRow[] => {
  const bold = { bold: true };
  const lines = (texts: readonly string[]): readonly LaidRow[] => texts.map((text) => paragraph(text));
  const free = (key: string): LaidRow => {
    const place = openPlace(key, LEFT_OPEN);
    return { ...paragraph(writtenAt(place, kept)), open: [place] };
  };
  const fields = indicatorsOf(catalogue);
  const { season, year } = summary.cumulative;
  const yearNumber = summary.round.season;
  return [
    ...titleRows(summary, paper),
    paragraph(sectionTitles.direction, bold),
    paragraph(pointTitles.steering, bold),
    free('free.direction'),
    paragraph(pointTitles.plans, bold),
    ...lines([planLine(summary), resultLine(summary), agencyLine(summary)]),
    paragraph(sectionTitles.results, bold),
    ...forcesAndContents(catalogue, summary),
    paragraph(pointTitles.examples, bold),
    free('free.examples'),
    paragraph(pointTitles.cumulative, bold),
    ...lines([
      cumulativeParagraph('season', yearNumber, season, fields),
      cumulativeParagraph('year', yearNumber, year, fields),
    ]),
    paragraph(sectionTitles.assessment, bold),
    paragraph(pointTitles.strengths, bold),
    free('free.strengths'),
    paragraph(pointTitles.shortcomings, bold),
    ...lines(arrearsLines(summary.planArrears, summary.resultArrears, tableWords.unknownAgency)),
    free('free.shortcomings'),
    paragraph(pointTitles.causes, bold),
    free('free.causes'),
    paragraph(sectionTitles.tasks, bold),
    ...lines(upcomingLines(summary.upcoming)),
    free('free.tasks'),
    paragraph(sectionTitles.proposals, bold),
    free('free.proposals'),
    paragraph(closing(summary.round)),
  ];
};

const signatureRows = (paper: PaperFacts, kept: KeptTexts): readonly LaidRow[] => {
  const { recipients, lines } = signatureTexts(paper.symbol);
  const name = openPlace('sign.name', '');
  return [
    row(),
    row(
      textCell(COLUMNS.number, recipients, { bold: true, italic: true, size: 12, overflow: true }),
      textCell(right, paper.signer, { ...headed, bold: true }),
    ),
    ...lines.map((line) => row(textCell(COLUMNS.number, line, { size: 11, overflow: true }))),
    row(),
    row(),
    { ...row(textCell(right, writtenAt(name, kept), { ...headed, bold: true })), open: [name] },
    row(),
  ];
};

export const reportRows = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  paper: PaperFacts,
  kept: KeptTexts,
): readonly LaidRow[] => [
  ...headingRows(summary, paper, kept),
  ...bodyRows(catalogue, summary, paper, kept),
  ...signatureRows(paper, kept),
];

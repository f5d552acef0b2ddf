import type { ParagraphStyle, ReportParagraph } from '../domain/report-document.ts';
import type { KeptTexts, OpenPlace } from './report-places.ts';
import { isHidden, writtenAt } from './report-places.ts';

/** A piece of the report's body: its paragraphs, the places for the clerk among them, and those that he hid. */
export interface Passage {
  readonly paragraphs: readonly ReportParagraph[];
  readonly places: readonly OpenPlace[];
  readonly hidden: readonly OpenPlace[];
}

const paragraph = (style: ParagraphStyle, said: string): Passage => ({
  paragraphs: [{ style, text: said, place: null }],
  places: [],
  hidden: [],
});

export const section = (title: string): Passage => paragraph('section', title);
export const point = (title: string): Passage => paragraph('point', title);
export const note = (said: string): Passage => paragraph('note', said);
export const text = (said: string): Passage => paragraph('text', said);

export const together = (...passages: readonly Passage[]): Passage => ({
  paragraphs: passages.flatMap((passage) => passage.paragraphs),
  places: passages.flatMap((passage) => passage.places),
  hidden: passages.flatMap((passage) => passage.hidden),
});

export const items = (texts: readonly string[]): Passage =>
  together(...texts.map((said) => paragraph('item', said)));

/** A place for the clerk, with what he wrote there. */
export const open = (place: OpenPlace, kept: KeptTexts): Passage => ({
  paragraphs: [{ style: 'text', text: writtenAt(place, kept), place: place.key }],
  places: [place],
  hidden: [],
});

/** A computed line that the clerk may reword, or hide by writing "ẩn" over it. */
export const openItem = (place: OpenPlace, kept: KeptTexts): Passage =>
  isHidden(place, kept)
    ? { paragraphs: [], places: [], hidden: [place] }
    : {
        paragraphs: [{ style: 'item', text: writtenAt(place, kept), place: place.key }],
        places: [place],
        hidden: [],
      };

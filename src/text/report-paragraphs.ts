import type { ParagraphStyle, ReportParagraph } from '../domain/report-document.ts';
import type { KeptTexts, OpenPlace } from './report-places.ts';
import { writtenAt } from './report-places.ts';

/** A piece of the report's body: its paragraphs, and the places for the clerk among them. */
export interface Passage {
  readonly paragraphs: readonly ReportParagraph[];
  readonly places: readonly OpenPlace[];
}

const paragraph = (style: ParagraphStyle, text: string): Passage => ({
  paragraphs: [{ style, text, place: null }],
  places: [],
});

export const section = (text: string): Passage => paragraph('section', text);
export const point = (text: string): Passage => paragraph('point', text);
export const note = (text: string): Passage => paragraph('note', text);
export const text = (said: string): Passage => paragraph('text', said);

export const together = (...passages: readonly Passage[]): Passage => ({
  paragraphs: passages.flatMap((passage) => passage.paragraphs),
  places: passages.flatMap((passage) => passage.places),
});

export const items = (texts: readonly string[]): Passage =>
  together(...texts.map((said) => paragraph('item', said)));

/** A place for the clerk, with what he wrote there. */
export const open = (place: OpenPlace, kept: KeptTexts): Passage => ({
  paragraphs: [{ style: 'text', text: writtenAt(place, kept), place: place.key }],
  places: [place],
});

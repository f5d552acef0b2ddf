import { canonicalJson } from './canonical-json.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportSnapshot } from './report-snapshot.ts';

/** The places of a report that the clerk writes in: what is frozen is what stood there then. */

/** Texts by the key of the place, as "free.causes" or "head.number"; null where the clerk hid a line. */
export type PlaceTexts = ReadonlyMap<string, string | null>;

/** The document with what stands at its places in the sheet; a place that the sheet lost keeps what it was made with. */
export const withClerkTexts = (document: ReportDocument, texts: PlaceTexts): ReportDocument => {
  const at = (place: string, made: string): string => texts.get(place) ?? made;
  return {
    ...document,
    heading: {
      ...document.heading,
      number: at('head.number', document.heading.number),
      placeAndDay: at('head.day', document.heading.placeAndDay),
    },
    paragraphs: document.paragraphs.flatMap((paragraph) => {
      const { place, text } = paragraph;
      if (place === null) return [paragraph];
      return texts.get(place) === null ? [] : [{ ...paragraph, text: at(place, text) }];
    }),
    signature: { ...document.signature, name: at('sign.name', document.signature.name) },
  };
};

const clerkTexts = ({ heading, paragraphs, signature }: ReportDocument): string =>
  canonicalJson([
    heading.number,
    signature.name,
    ...paragraphs.flatMap(({ place, text }) => (place === null ? [] : [[place, text]])),
  ]);

/** Whether a report says something else than a frozen one, its day and hour apart: only then is there anything to freeze anew. */
export const saysOtherwise = (frozen: ReportSnapshot, now: ReportSnapshot): boolean =>
  frozen.entriesBase !== now.entriesBase || clerkTexts(frozen.document) !== clerkTexts(now.document);

import type { ReportDocument } from './report-document.ts';

/** The document with what the clerk has written at its places since it was made, by the key of the place. */
export const withKeptPlaces = (
  document: ReportDocument,
  kept: ReadonlyMap<string, string>,
): ReportDocument => {
  const at = (place: string | null, made: string): string =>
    place === null ? made : (kept.get(place) ?? made);
  const { heading, signature, paragraphs } = document;
  return {
    ...document,
    heading: {
      ...heading,
      number: at('head.number', heading.number),
      placeAndDay: at('head.day', heading.placeAndDay),
    },
    paragraphs: paragraphs.map((each) => ({ ...each, text: at(each.place, each.text) })),
    signature: { ...signature, name: at('sign.name', signature.name) },
  };
};

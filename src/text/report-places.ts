import { nameKey } from '../domain/name.ts';

/** The places of a report that the clerk may write in, and what stands there until he does. */

/** What is left for the clerk: the software states no cause and no judgement. */
export const LEFT_OPEN = '……';

/** A place with what was put there first: text that differs is the clerk's. */
export interface OpenPlace {
  readonly key: string;
  readonly generated: string;
}

/** What the clerk wrote, by the key of the place. */
export type KeptTexts = ReadonlyMap<string, string>;

export const openPlace = (key: string, generated: string = LEFT_OPEN): OpenPlace => ({ key, generated });

export const writtenAt = (place: OpenPlace, kept: KeptTexts): string =>
  kept.get(place.key) ?? place.generated;

/** The report's own number: open until the clerk writes it, for nobody invents it. */
export const numberPlace = (symbol: string): OpenPlace =>
  openPlace('head.number', `Số: ${LEFT_OPEN}/BC-${symbol}`);

/** What the clerk writes over a computed line that he wants left out of the report. */
export const HIDE = 'ẩn';

export const isHidden = (place: OpenPlace, kept: KeptTexts): boolean =>
  nameKey((kept.get(place.key) ?? '').replace(/[“”"'.]/g, '')) === nameKey(HIDE);

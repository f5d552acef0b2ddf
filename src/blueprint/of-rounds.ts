/** Names that patterns of formulas have for the cells of a round (src/sheets/round-source.ts). */

/** What a text says of one round, `{total:…}` and the like being its cells, said of the round that is chosen. */
export type Of = (text: string) => string;

export const total = (rowKey: string): string => `{total:${rowKey}}`;
export const span = (rowKey: string): string => `{span:${rowKey}}`;

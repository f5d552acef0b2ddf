/** Names that patterns of formulas have for the cells of a round (src/sheets/round-source.ts). */

/** What a text says of one round, `{total:…}` and the like being its cells, said of the round that is chosen. */
export type Of = (text: string) => string;

export const total = (rowKey: string): string => `{total:${rowKey}}`;
export const span = (rowKey: string): string => `{span:${rowKey}}`;

/** Value of a setting of Cấu hình as text; '' where its row is gone. */
export const setting = (key: string): string =>
  `IFERROR(INDEX({settings:value};MATCH("${key}";{settings:key};0))&"";"")`;

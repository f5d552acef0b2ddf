/**
 * Formulas as they lie in the blueprint: names in braces stand for addresses, which are known when the formula is written.
 * `[[rounds;SUM({span:head.expected})]]` stands for its inside once for each round, with ";" between.
 */

/** The address that a name stands for. @throws Error for a name that nobody knows. */
export type AddressOf = (name: string) => string;

export const fillFormula = (pattern: string, addressOf: AddressOf): string =>
  pattern.replace(/\{([^{}]+)\}/g, (_, name: string) => addressOf(name));

/** Writes the insides of one list out. An empty list is an empty text. */
export const spreadFormula = (pattern: string, list: string, each: readonly AddressOf[]): string =>
  pattern.replace(/\[\[(\w+)(\W)(.*?)\]\]/g, (whole, name: string, between: string, inside: string) => {
    if (name !== list) return whole;
    return each.length === 0 ? '""' : each.map((addressOf) => fillFormula(inside, addressOf)).join(between);
  });

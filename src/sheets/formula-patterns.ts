/**
 * Formulas as they lie in the blueprint: names in braces stand for addresses, which are known when the formula is written.
 * `[[rounds;SUM({span:head.expected})]]` stands for its inside once for each round, with ";" between.
 */

/** The address that a name stands for. @throws Error for a name that nobody knows. */
export type AddressOf = (name: string) => string;

/** The members of each list by its name. */
export type FormulaLists = Readonly<Record<string, readonly AddressOf[]>>;

const NAMES = /\{([^{}]+)\}/g;
const NAMES_AND_LISTS = /\[\[(\w+)(\W)(.*?)\]\]|\{([^{}]+)\}/g;

const filled = (inside: string, addressOf: AddressOf): string =>
  inside.replace(NAMES, (_, name: string) => addressOf(name));

/**
 * Writes names and lists out; an empty list is an empty text. All in one pass: an address may hold the name of a tab, which
 * people may give braces of its own.
 */
export const fillFormula = (pattern: string, addressOf: AddressOf, lists: FormulaLists = {}): string =>
  pattern.replace(NAMES_AND_LISTS, (_, list: string, between: string, inside: string, name: string) => {
    if (list === undefined) return addressOf(name);
    const members = lists[list];
    if (members === undefined) throw new Error(`no list ${list}`);
    return members.length === 0 ? '""' : members.map((each) => filled(inside, each)).join(between);
  });

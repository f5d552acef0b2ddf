/** Excel's tab names: at most 31 characters, none of []:*?/\, unlike Google's. */
const LIMIT = 31;

export interface ExcelNames {
  /** The tab's name in the file. */
  of(name: string): string;
  /** A formula of Google's with the tabs' names in the file. */
  inFormula(formula: string): string;
}

export function excelNames(names: readonly string[]): ExcelNames {
  const taken = new Set<string>();
  const given = new Map<string, string>();
  for (const name of names) {
    const cleaned =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Trang';
    let candidate = cleaned.slice(0, LIMIT).trim();
    for (let count = 2; taken.has(candidate.toLowerCase()); count++) {
      candidate = `${cleaned.slice(0, LIMIT - String(count).length - 1)} ${count}`;
    }
    taken.add(candidate.toLowerCase());
    given.set(name, candidate);
  }
  const changed = [...given].filter(([name, candidate]) => name !== candidate);
  const quoted = (name: string) => `'${name.replaceAll("'", "''")}'!`;
  return {
    of: (name) => given.get(name) ?? name,
    inFormula: (formula) =>
      changed.reduce((text, [name, candidate]) => text.replaceAll(quoted(name), quoted(candidate)), formula),
  };
}

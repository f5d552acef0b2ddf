/** Members in the order of their names, so that equal values give equal texts and equal hashes; what is undefined is left out. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const members: readonly (readonly [string, unknown])[] = Object.entries(value);
  return Object.fromEntries(
    [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, ordered(member)]),
  );
};

/** The one text of a JSON value, without spaces: what a hash is taken over. It holds no line break. */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));

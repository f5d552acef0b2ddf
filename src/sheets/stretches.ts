/** Numbers next to one another, in order: what one call can write. */
export const neighbours = (numbers: readonly number[]): readonly (readonly number[])[] => {
  const found: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last[last.length - 1] === number - 1) last.push(number);
    else found.push([number]);
  }
  return found;
};

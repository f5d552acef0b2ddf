/** The beginning of a text that people may have pasted a page of; no letter is cut in half. */
export const beginningOf = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text;
};

/** What kind of thing a number format makes of what is typed: Google may write a format otherwise than it was given. */
export const kindOfFormat = (format: string): 'text' | 'moment' | 'number' => {
  if (format === '@') return 'text';
  return /[dmyh]/i.test(format.replace(/"[^"]*"|general/gi, '')) ? 'moment' : 'number';
};

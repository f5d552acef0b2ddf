/** How a TextFinder compares, and where in a text it finds what it looks for. */
export interface SearchOptions {
  readonly matchCase: boolean;
  readonly entireCell: boolean;
  readonly ignoreDiacritics: boolean;
  readonly isPattern: boolean;
}

interface Folded {
  readonly text: string;
  /** Where in the original each character of `text` began. */
  readonly starts: readonly number[];
}

/** Without the marks over and under letters; `đ` is a letter of its own. */
function folded(text: string, ignoreDiacritics: boolean): Folded {
  if (!ignoreDiacritics) return { text, starts: Array.from(text, (_, at) => at) };
  let bare = '';
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const letter of text.charAt(at).normalize('NFD').replace(/\p{M}/gu, '')) {
      bare += letter;
      starts.push(at);
    }
  }
  return { text: bare, starts };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export interface Found {
  readonly start: number;
  readonly end: number;
  /** What the groups of a regular expression found, which `$1` puts into the new text; null for a plain search. */
  readonly groups: readonly (string | undefined)[] | null;
}

/** Every place at which `wanted` stands in the text, in order. */
export function occurrences(text: string, wanted: string, options: SearchOptions): Found[] {
  const { ignoreDiacritics, entireCell, isPattern, matchCase } = options;
  const sought = isPattern ? wanted : escaped(folded(wanted, ignoreDiacritics).text);
  if (sought === '') return [];
  const source = entireCell ? `^(?:${sought})$` : sought;
  const { text: bare, starts } = folded(text, ignoreDiacritics);
  const pattern = new RegExp(source, matchCase ? 'gu' : 'giu');
  return [...bare.matchAll(pattern)]
    .filter((match) => match[0] !== '')
    .map((match) => ({
      start: starts[match.index] ?? 0,
      end: starts[match.index + match[0].length] ?? text.length,
      groups: isPattern ? [...match] : null,
    }));
}

/** The text with another one in all the places; those must be in order. */
export function replaced(text: string, places: readonly Found[], by: string): string {
  let made = '';
  let from = 0;
  for (const { start, end, groups } of places) {
    const put = groups === null ? by : by.replace(/\$(\d)/g, (_, group) => groups[Number(group)] ?? '');
    made += text.slice(from, start) + put;
    from = end;
  }
  return made + text.slice(from);
}

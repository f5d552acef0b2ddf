/**
 * The text in a source's quotes, and between a page's tags, with comments left out. A small reader, not a parser: it takes a
 * slash for a regular expression where a value may begin, and that is enough for formatted sources.
 */
export function literalsOf(source: string): readonly string[] {
  const literals: string[] = [];
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=[=(,:;!&|?[{}\n]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*\/[a-z]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|>([^<>{}=;()]+)</g;
  for (const match of source.matchAll(token)) {
    const [whole, markup] = match;
    if (markup !== undefined) literals.push(markup.trim());
    else if (/^['"`]/.test(whole)) literals.push(whole.slice(1, -1));
  }
  return literals;
}

/** The code with every sign of texts, regular expressions and comments blanked out, so that what is left is syntax. */
export function masked(code: string): string {
  let out = '';
  for (let at = 0; at < code.length; ) {
    const end = endOfOpaque(code, at, out);
    if (end > at) {
      // A text over several lines keeps its line breaks apart from those of the code.
      out += code.slice(at, end).replace(/[\s\S]/g, (sign) => (sign === '\n' ? textBreak : opaque));
      at = end;
    } else {
      out += code[at];
      at += 1;
    }
  }
  return out;
}

/** Stands for a sign that is no syntax. */
const opaque = '\u0001';
export const textBreak = '\u0002';

const quoted = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/.*|\/\*[\s\S]*?\*\//y;
const expression = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/** Where the text, comment or regular expression that begins here ends; `at` itself when none does. */
function endOfOpaque(code: string, at: number, before: string): number {
  if (code[at] === '`') return endOfTemplate(code, at);
  quoted.lastIndex = at;
  if (quoted.test(code)) return quoted.lastIndex;
  // After a value a slash divides.
  if (/[\w)\]\u0001]\s*$/.test(before.slice(-40))) return at;
  expression.lastIndex = at;
  return expression.test(code) ? expression.lastIndex : at;
}

function endOfTemplate(code: string, start: number): number {
  let at = start + 1;
  while (at < code.length && code[at] !== '`') {
    if (code[at] === '\\') at += 2;
    else if (code.startsWith('${', at)) at = endOfInsertion(code, at + 2);
    else at += 1;
  }
  return at + 1;
}

function endOfInsertion(code: string, start: number): number {
  let at = start;
  for (let depth = 1; depth > 0 && at < code.length; ) {
    if (code[at] === '`') {
      at = endOfTemplate(code, at);
      continue;
    }
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    at += 1;
  }
  return at;
}

import { transform } from 'esbuild';
import { masked, textBreak } from './masked.ts';

/** Longest line that brackets are closed up to: what Google's editor shows on a wide screen. */
const width = 160;

/**
 * Prints esbuild's output closer, a statement a line as before: tabs for pairs of spaces, `{a}` for `{ a }`, `a =>` for
 * `(a) =>`, and brackets on one line that fit there with at most one statement.
 */
export async function closelyPrinted(code: string): Promise<string> {
  const printed = [tabbed, closed, bare].reduce((text, change) => change(text), code);
  const [before, after] = await Promise.all([essence(code), essence(printed)]);
  // Should the printing ever have touched more than print, what esbuild wrote stands.
  return before === after ? printed : code;
}

const essence = async (code: string): Promise<string> =>
  (await transform(code, { minifyWhitespace: true, charset: 'utf8', logLevel: 'silent' })).code;

const tabbed = (code: string): string =>
  code.replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));

/** Removes the optional signs within a line. */
function bare(code: string): string {
  const syntax = masked(code);
  const dropped = new Set<number>();
  for (const { index } of syntax.matchAll(/(?<=\{) (?=\S)|(?<=\S) (?=\})/g)) dropped.add(index);
  for (const { index, 0: parameter } of syntax.matchAll(/(?<![\w$])\([\w$]+\)(?= =>)/g)) {
    dropped.add(index).add(index + parameter.length - 1);
  }
  return Array.from({ length: code.length }, (_, at) => (dropped.has(at) ? '' : code[at])).join('');
}

/** More than one statement, or one that does not end what it stands in; or a line break of a text. */
const manyStatements = new RegExp(
  `;[^;]*;|;(?!\\s*\\})|\\{\\s*(?:if|for|while|do|try|switch)\\b|${textBreak}`,
);

/** Puts the outermost brackets that fit on one line there, unless they hold several statements. */
function closed(code: string): string {
  const syntax = masked(code);
  const joined = (from: number, to: number): string =>
    code.slice(from, to).replace(/\n\t*/g, (gap, at: number) => {
      const before = syntax[from + at - 1] ?? '';
      const after = syntax[from + at + gap.length] ?? '';
      return /[([]/.test(before) || /[)\]]/.test(after) ? '' : ' ';
    });
  let out = '';
  let done = 0;
  for (const [from, to] of brackets(syntax)) {
    if (from < done || !syntax.slice(from, to).includes('\n')) continue;
    if (manyStatements.test(syntax.slice(from, to))) continue;
    const start = syntax.lastIndexOf('\n', from) + 1;
    const end = syntax.indexOf('\n', to);
    const head =
      start < done ? out.slice(out.lastIndexOf('\n') + 1) + code.slice(done, from) : code.slice(start, from);
    const line = head + joined(from, to) + code.slice(to, end);
    if (line.length > width) continue;
    out += code.slice(done, from) + joined(from, to);
    done = to;
  }
  return out + code.slice(done);
}

/** From each opening bracket to behind its closing one, in the order of the opening ones. */
function brackets(syntax: string): readonly (readonly [number, number])[] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (const { 0: bracket, index } of syntax.matchAll(/[([{}\])]/g)) {
    if (/[([{]/.test(bracket)) open.push(index);
    else pairs.push([open.pop() ?? index, index + 1]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

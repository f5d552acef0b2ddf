import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BuildProblem } from './build-problem.ts';
import { root } from './paths.ts';

/**
 * One sidebar page as one HTML file with its script and styles inside, which is all that HtmlService can serve.
 * @throws BuildProblem when the page holds something HtmlService would spoil.
 */
export async function bundlePage(sidebar: string, name: string): Promise<string> {
  const [shell, { script, style }] = await Promise.all([
    readFile(join(root, 'build/page.html'), 'utf8'),
    scriptAndStyle(sidebar, name),
  ]);
  const file = `${name}.html`;
  refuse(file, style, /<\/style/i, 'a closing style tag in its styles');
  const html = shell
    .replace('/* style */', () => style.trim())
    .replace('/* script */', () => insideScriptTag(script.trim()));
  refuse(file, html, /`/, 'a backtick: HtmlService drops what follows // inside template literals');
  refuse(file, html, /<\?|\?>/, '<? or ?>: HtmlService takes it for a scriptlet');
  return html;
}

/** What page.tsx and all that it imports come to. */
async function scriptAndStyle(sidebar: string, name: string): Promise<{ script: string; style: string }> {
  const result = await build({
    entryPoints: [join(sidebar, name, 'page.tsx')],
    bundle: true,
    write: false,
    logLevel: 'silent',
    outdir: 'out',
    format: 'iife',
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
    // Preact and zod read it to leave out what only developers need.
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (ending: string): string =>
    result.outputFiles.find((output) => output.path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

/**
 * A browser ends a script at the first closing tag and reads on differently after <!--, even inside a string; HtmlService
 * would spoil backticks and take <? for a scriptlet. In a minified script all of these stand in texts and patterns alone,
 * where a letter may be written by its code: libraries (docx) hold them, and their texts come out as they were.
 */
const insideScriptTag = (script: string): string =>
  script
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .replace(/(\\*)`/g, (_found, slashes: string) => byCode(slashes, '60', ''))
    .replace(/(\\*)<\?/g, (_found, slashes: string) => byCode(slashes, '3c', '?'))
    .replace(/\?>/g, '?\\x3e');

/** After an odd number of backslashes the last one belongs to the sign: it is part of what the code replaces. */
const byCode = (slashes: string, code: string, after: string): string =>
  `${slashes.length % 2 === 1 ? slashes.slice(1) : slashes}\\x${code}${after}`;

function refuse(file: string, text: string, pattern: RegExp, what: string): void {
  const at = text.search(pattern);
  if (at >= 0) {
    throw new BuildProblem(
      `${file} holds ${what}. Near: ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 40))}`,
    );
  }
}

import JSZip from 'jszip';
import type { ReportDocument } from '../../src/domain/report-document.ts';
import { wordFile } from '../../src/sidebar/report/word-file.ts';

/** A .docx file opened up: its parts as XML. */
export interface WordParts {
  readonly document: string;
  readonly styles: string;
  /** Headers by file name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly relations: string;
}

/** @throws Error when the file lacks a part that every Word file has. */
export async function partsOf(file: ArrayBuffer | Uint8Array): Promise<WordParts> {
  const zip = await JSZip.loadAsync(file);
  const part = async (name: string): Promise<string> => {
    const found = zip.file(name);
    if (!found) throw new Error(`the file has no ${name}`);
    return found.async('string');
  };
  const names = Object.keys(zip.files).filter((name) => /^word\/header\d+\.xml$/.test(name));
  return {
    document: await part('word/document.xml'),
    styles: await part('word/styles.xml'),
    headers: new Map(await Promise.all(names.map(async (name) => [name, await part(name)] as const))),
    relations: await part('word/_rels/document.xml.rels'),
  };
}

export const wordParts = async (report: ReportDocument): Promise<WordParts> =>
  partsOf(await (await wordFile(report)).arrayBuffer());

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

/** What one reads in the document, a line a paragraph. */
export const readable = (document: string): readonly string[] =>
  document.split('</w:p>').map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : (text ?? '')))
      .join('')
      .replace(/&(?:lt|gt|amp|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity),
  );

/** All stretches of the document between two marks, marks included. */
export const pieces = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs'))].map(([piece]) => piece);

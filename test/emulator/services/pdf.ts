import { Exception } from '../host-context.ts';
import type { BlobContent } from './blob.ts';
import { MIME_TYPES } from './mime-type.ts';

const LINES_A_PAGE = 60;
const LETTERS_A_LINE = 100;

/** Letters that Helvetica in a PDF has by itself; others are question marks. */
const inPdf = (line: string): string =>
  line.replace(/[^\x20-\x7e\u00a0-\u00ff]/g, '?').replace(/[\\()]/g, (letter) => `\\${letter}`);

/** A document of plain lines, sixty a page of A4, without any looks. */
export function pdfOf(lines: readonly string[]): Buffer {
  const folded = lines.flatMap((line) => line.match(new RegExp(`.{1,${LETTERS_A_LINE}}`, 'gu')) ?? ['']);
  const pages: string[][] = [];
  for (let at = 0; at === 0 || at < folded.length; at += LINES_A_PAGE) {
    pages.push(folded.slice(at, at + LINES_A_PAGE));
  }
  // Objects 1 to 3 are the catalogue, the list of pages and the font; each page is one and what stands on it another.
  const pageNumber = (page: number): number => 4 + 2 * page;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${pageNumber(page)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, place) => {
      const text = `BT /F1 10 Tf 12 TL 50 790 Td ${page.map((line) => `(${inPdf(line)}) '`).join('\n')} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(place) + 1} 0 R >>`,
        `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, place) => {
    const offset = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** What a page says, line by line. */
const linesOfHtml = (html: string): string[] =>
  html
    .replace(/<(script|style|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/h\d|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#39|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());

/** `ChristmasList.12.25.2014` becomes `ChristmasList.12.25.pdf`, as the reference of `Blob.getAs` says. */
const namedPdf = (name: string | null): string | null =>
  name === null ? null : `${name.replace(/\.[^.]*$/, '')}.pdf`;

/** A text or a page printed. @throws Exception for what Google prints neither; Error for what is not emulated */
export function printed({ bytes, type, name }: BlobContent, contentType: string): BlobContent {
  if (contentType !== MIME_TYPES.PDF) {
    if (/^(?:application\/pdf|image\/(?:bmp|gif|jpeg|png))$/.test(contentType)) {
      throw new Error(`Blob.getAs from ${type} to ${contentType} is not emulated`);
    }
    throw new Exception(`Converting from ${type} to ${contentType} is not supported.`);
  }
  const text = Buffer.from(Int8Array.from(bytes)).toString('utf8');
  if (type !== MIME_TYPES.HTML && type !== MIME_TYPES.PLAIN_TEXT) {
    throw new Error(`Blob.getAs from ${type} to ${contentType} is not emulated`);
  }
  const pdf = pdfOf(type === MIME_TYPES.HTML ? linesOfHtml(text) : text.split(/\r?\n/));
  return { bytes: [...new Int8Array(pdf)], type: contentType, name: namedPdf(name) };
}

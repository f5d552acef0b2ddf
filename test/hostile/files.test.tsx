import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/domain/report-document.ts';
import { ReportPaper } from '../../src/sidebar/report/report-paper.tsx';
import { hamletTable, sampleReport, textCell } from '../sidebar/report-sample.ts';
import { readable, wordParts } from '../sidebar/word-parts.ts';
import { excelFile, firstSheetOf, keptTexts, misheldIn } from './excel-file.ts';

/** Every text in what leaves the house: the Word file, the page that is printed, the Excel file. */

const texts = keptTexts;

const report: ReportDocument = {
  ...sampleReport,
  paragraphs: texts.map((text) => ({ style: 'text', text, place: null })),
  tables: [
    {
      ...hamletTable(0),
      rows: texts.map((text) => ({ kind: 'line', cells: [textCell('1'), textCell(text)] })),
    },
  ],
  signature: { ...sampleReport.signature, name: texts[0] ?? '' },
};

describe('the Word file', () => {
  test('says each text in a paragraph and in a cell of a table, and nothing else', async () => {
    const { document } = await wordParts(report);
    const lines = readable(document);
    expect(texts.filter((text) => lines.filter((line) => line === text).length < 2)).toEqual([]);
    // Text that could end its element or the file is spelt out, and what XML forbids is not there.
    expect(document).not.toMatch(/\]\]>|<script|<!\[CDATA|<!DOCTYPE/i);
    expect([...document].filter((letter) => letter < ' ' && !'\t\n\r'.includes(letter))).toEqual([]);
  });
});

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

const spoken = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

/** What paper is made of. */
const PAPER = 'article section header footer div p h2 span table colgroup col thead tbody tr th td'.split(
  ' ',
);

describe('the printed page', () => {
  const html = renderToString(<ReportPaper report={report} />);

  test('says each text, and has no element or attribute that a text could have made', () => {
    const said = [...html.matchAll(/<p class="said text">(.*?)<\/p>/gs)].map(([, inside = '']) =>
      inside.split('</span>').slice(0, -1).map(spoken).join('\n'),
    );
    expect(said).toEqual(texts);
    const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, inside = '']) => spoken(inside));
    expect(texts.filter((text) => !cells.includes(text.replace(/\n/g, '')) && !cells.includes(text))).toEqual(
      [],
    );
    const elements = new Set([...html.matchAll(/<([a-z0-9-]+)/gi)].map(([, name = '']) => name));
    expect([...elements].filter((name) => !PAPER.includes(name))).toEqual([]);
    expect(html.match(/<[^>]*\s(?:on\w+|href|src\w*)=/gi)).toBeNull();
  });
});

describe('the Excel file', () => {
  test('holds each text as text, in cells with their format and without, in notes, and no formula', async () => {
    const page = await firstSheetOf(await excelFile());
    expect(misheldIn(page)).toEqual([]);
    const notes = texts.filter((text, row) => {
      const note: unknown = page.getCell(row + 1, 1).note;
      return !JSON.stringify(note).replaceAll('_x005F_', '_').includes(JSON.stringify(text).slice(1, -1));
    });
    expect(notes).toEqual([]);
  });
});

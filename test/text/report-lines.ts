import { catalogue } from '../../src/data/catalogue.ts';
import { documentOfPhuLac } from '../../src/data/document-of-phu-lac.ts';
import type { HamletWords } from '../../src/domain/hamlet-words.ts';
import type { PaperFacts } from '../../src/domain/paper-facts.ts';
import { cellText } from '../../src/domain/report-cells.ts';
import type { ReportDocument } from '../../src/domain/report-document.ts';
import type { MonthlySummary } from '../../src/domain/summary.ts';
import { type AssembledReport, assembleReport } from '../../src/text/report.ts';

/** A report put together from a summary, line by line. */

const paper: PaperFacts = {
  plan: { number: '', symbol: documentOfPhuLac.symbol, day: documentOfPhuLac.day },
  symbol: 'KT',
  signer: 'TRƯỞNG PHÒNG',
};

export const assembled = (
  summary: MonthlySummary,
  words: readonly HamletWords[] = [],
  kept: ReadonlyMap<string, string> = new Map(),
): AssembledReport => assembleReport({ catalogue, summary, words, paper, kept });

export const lines = ({ document }: AssembledReport): string[] => document.paragraphs.map(({ text }) => text);

export const said = (report: AssembledReport): string => lines(report).join('\n');

export const rowsOf = (document: ReportDocument, key: string): string[] =>
  (document.tables.find((table) => table.key === key)?.rows ?? []).map(({ cells }) =>
    cells.map(cellText).join(' | '),
  );

export const NOW = '2026-03-09T08:05:00+07:00';
export const IN_TIME = '2026-03-02T20:00';
export const LATE = '2026-03-06T07:00';

import type { Hamlet } from '../domain/hamlet.ts';
import type { HamletWords } from '../domain/hamlet-words.ts';
import { nameKey } from '../domain/name.ts';
import { column, textCell } from '../domain/report-cells.ts';
import type { ReportTable } from '../domain/report-document.ts';
import { inOneLine } from './report-examples.ts';
import { tally } from './report-figure-cells.ts';
import type { Passage } from './report-paragraphs.ts';
import { open, section, text, together } from './report-paragraphs.ts';
import type { KeptTexts } from './report-places.ts';
import { openPlace } from './report-places.ts';
import { appendix, sectionTitles } from './report-titles.ts';
import { count, namesOf } from './summary-figures.ts';

/** Part V and its appendix: what hamlets ask for, as they wrote it; the clerk puts the like together by hand. */

const NONE = 'Chưa có xóm nào nêu khó khăn, kiến nghị.';

interface Proposal {
  readonly said: string;
  readonly hamlets: readonly Hamlet[];
}

/** The same words of several hamlets are one proposal; nothing is reworded. */
const proposalsOf = (words: readonly HamletWords[]): readonly Proposal[] => {
  const found = new Map<string, { readonly said: string; readonly hamlets: Hamlet[] }>();
  for (const { hamlet, difficulties } of words) {
    const said = inOneLine(difficulties);
    if (said === '') continue;
    const known = found.get(nameKey(said));
    if (known) known.hamlets.push(hamlet);
    else found.set(nameKey(said), { said, hamlets: [hamlet] });
  }
  return [...found.values()];
};

export const proposalsPassage = (words: readonly HamletWords[], kept: KeptTexts): Passage => {
  const proposals = proposalsOf(words);
  const hamlets = proposals.reduce((sum, each) => sum + each.hamlets.length, 0);
  const said =
    proposals.length === 0
      ? NONE
      : `${count(hamlets)} xóm nêu ${count(proposals.length)} khó khăn, kiến nghị, ghi ở ${appendix.proposals}.`;
  return together(section(sectionTitles.proposals), text(said), open(openPlace('free.proposals'), kept));
};

/** Phụ lục V. */
export const proposalsTable = (words: readonly HamletWords[]): ReportTable => {
  const proposals = proposalsOf(words);
  return {
    key: 'proposals',
    number: appendix.proposals,
    title: 'KHÓ KHĂN, KIẾN NGHỊ CỦA CÁC XÓM',
    landscape: false,
    columns: [column('TT', 5, 'center'), column('Xóm', 25), column('Nội dung do xóm ghi', 70)],
    rows: proposals.map(({ said, hamlets }, index) => ({
      kind: 'line',
      cells: [tally(index + 1), textCell(namesOf(hamlets)), textCell(said)],
    })),
    notes: proposals.length === 0 ? [NONE] : [],
  };
};

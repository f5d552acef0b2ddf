import type { Catalogue } from '../domain/catalogue.ts';
import { indicatorsOf } from '../domain/catalogue.ts';
import type { PaperFacts } from '../domain/paper-facts.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import { arrearsLines } from './report-arrears.ts';
import { agencyLine, courseLine, planLine, resultLine } from './report-direction.ts';
import { closing, opening } from './report-heading.ts';
import type { Passage } from './report-paragraphs.ts';
import { items, note, open, point, section, text, together } from './report-paragraphs.ts';
import type { KeptTexts } from './report-places.ts';
import { openPlace } from './report-places.ts';
import { upcomingLines } from './report-tasks.ts';
import { pointTitles, sectionTitles } from './report-titles.ts';
import { bracketNote, contentParagraph, cumulativeParagraph, tableWords } from './summary-figures.ts';

/** From the opening sentence to "./.": the outline I–V. */
export const bodyOf = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  paper: PaperFacts,
  kept: KeptTexts,
): Passage => {
  const free = (name: string): Passage => open(openPlace(`free.${name}`), kept);
  const of = (code: string) => summary.totals.filter((total) => total.field.category === code);
  const course = courseLine(summary.course);
  const fields = indicatorsOf(catalogue);
  const { season, year } = summary.cumulative;
  const yearNumber = summary.round.season;
  return together(
    text(opening(paper.plan, summary.round)),
    section(sectionTitles.direction),
    point(pointTitles.steering),
    free('direction'),
    point(pointTitles.plans),
    items([planLine(summary), resultLine(summary), agencyLine(summary)]),
    section(sectionTitles.results),
    note(bracketNote(summary.result.sent, summary.result.expected)),
    ...(course === null ? [] : [text(course)]),
    text(contentParagraph('1', pointTitles.forces.slice(3), of('ND0'))),
    point(pointTitles.contents),
    ...catalogue.categories.map((category, index) =>
      text(contentParagraph(`2.${index + 1}`, category.name, of(category.code))),
    ),
    point(pointTitles.examples),
    free('examples'),
    point(pointTitles.cumulative),
    items([
      cumulativeParagraph('season', yearNumber, season, fields),
      cumulativeParagraph('year', yearNumber, year, fields),
    ]),
    section(sectionTitles.assessment),
    point(pointTitles.strengths),
    free('strengths'),
    point(pointTitles.shortcomings),
    items(arrearsLines(summary.planArrears, summary.resultArrears, tableWords.unknownAgency)),
    free('shortcomings'),
    point(pointTitles.causes),
    free('causes'),
    section(sectionTitles.tasks),
    items(upcomingLines(summary.upcoming)),
    free('tasks'),
    section(sectionTitles.proposals),
    free('proposals'),
    text(closing(summary.round)),
  );
};

import { assessmentOf } from './report-assessment.ts';
import { directionOf } from './report-direction.ts';
import { closing, opening } from './report-heading.ts';
import type { ReportMaterial } from './report-material.ts';
import type { Passage } from './report-paragraphs.ts';
import { text, together } from './report-paragraphs.ts';
import { proposalsPassage } from './report-proposals.ts';
import { resultsOf } from './report-results.ts';
import { tasksOf } from './report-tasks.ts';

/** From the opening sentence to "./.": the outline I–V. */
export const bodyOf = ({ catalogue, summary, words, paper, kept }: ReportMaterial): Passage =>
  together(
    text(opening(paper.plan, summary.round)),
    directionOf(summary, kept),
    resultsOf(catalogue, summary, words, kept),
    assessmentOf(summary, kept),
    tasksOf(catalogue, summary, kept),
    proposalsPassage(words, kept),
    text(closing(summary.round)),
  );

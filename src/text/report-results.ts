import type { Catalogue } from '../domain/catalogue.ts';
import { indicatorsOf } from '../domain/catalogue.ts';
import { formatDayOfDocument } from '../domain/day-text.ts';
import type { HamletWords } from '../domain/hamlet-words.ts';
import type { Course, MonthlySummary, Unheld } from '../domain/summary.ts';
import { comparisonLine } from './report-comparison.ts';
import { bestPlace, inOneLine, spokenBy } from './report-examples.ts';
import type { Passage } from './report-paragraphs.ts';
import { items, note, open, openItem, point, section, text, together } from './report-paragraphs.ts';
import type { KeptTexts } from './report-places.ts';
import { openPlace } from './report-places.ts';
import { plannedLinesOf } from './report-planned.ts';
import { NO_FIGURES, resourcesLine } from './report-resources.ts';
import { pointTitles, sectionTitles } from './report-titles.ts';
import {
  bracketNote,
  contentParagraph,
  count,
  cumulativeParagraph,
  figuresSentence,
} from './summary-figures.ts';

/** Part II: what the round brought. */

const withReasons = (held: readonly Unheld[]): string =>
  held
    .map(({ hamlet, reason, newDay }) => {
      const said = [
        ...(reason === '' ? [] : [inOneLine(reason)]),
        ...(newDay === null ? [] : [`chuyển sang ngày ${formatDayOfDocument(newDay)}`]),
      ];
      return said.length === 0 ? hamlet.name : `${hamlet.name}: ${said.join(', ')}`;
    })
    .join('; ');

/** null when no hamlet has said how the day went. */
const courseLine = ({ done, postponed, notHeld }: Course): string | null => {
  const parts = [
    done.length > 0 ? [`${count(done.length)} xóm đã ra quân`] : [],
    postponed.length > 0 ? [`${count(postponed.length)} xóm hoãn (${withReasons(postponed)})`] : [],
    notHeld.length > 0 ? [`${count(notHeld.length)} xóm không tổ chức (${withReasons(notHeld)})`] : [],
  ].flat();
  return parts.length === 0 ? null : `Trong số xóm đã gửi kết quả: ${parts.join('; ')}.`;
};

const NOTHING_SENT =
  'Chưa có xóm nào gửi kết quả của đợt này. Khi các xóm đã gửi, lập lại báo cáo thì mục này có số liệu.';

const ofTheRound = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  words: readonly HamletWords[],
  kept: KeptTexts,
): Passage => {
  const of = (code: string) => summary.totals.filter((total) => total.field.category === code);
  const course = courseLine(summary.course);
  const best = bestPlace(summary);
  return together(
    note(bracketNote(summary.result.sent, summary.result.expected)),
    point(pointTitles.forces),
    ...(course === null ? [] : [text(course)]),
    text(figuresSentence(of('ND0'))),
    point(pointTitles.contents),
    ...catalogue.categories.map((category, index) =>
      text(contentParagraph(`2.${index + 1}`, category.name, of(category.code))),
    ),
    items(plannedLinesOf(catalogue, summary)),
    point(pointTitles.resources),
    text(resourcesLine(summary.totals)),
    point(pointTitles.examples),
    ...(best === null ? [] : [openItem(best, kept)]),
    items(spokenBy(words)),
  );
};

/** The outline stays whole: each point says that it has nothing yet. */
const nothingSent = (): Passage =>
  together(
    text(NOTHING_SENT),
    ...[pointTitles.forces, pointTitles.contents, pointTitles.resources].flatMap((title) => [
      point(title),
      text(NO_FIGURES),
    ]),
    point(pointTitles.examples),
  );

export const resultsOf = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  words: readonly HamletWords[],
  kept: KeptTexts,
): Passage => {
  const { season, year } = summary.cumulative;
  const fields = indicatorsOf(catalogue);
  const yearNumber = summary.round.season;
  return together(
    section(sectionTitles.results),
    summary.result.sentAtAll === 0 ? nothingSent() : ofTheRound(catalogue, summary, words, kept),
    open(openPlace('free.examples'), kept),
    point(pointTitles.cumulative),
    items([
      cumulativeParagraph('season', yearNumber, season, fields),
      cumulativeParagraph('year', yearNumber, year, fields),
      ...comparisonLine(summary),
    ]),
  );
};

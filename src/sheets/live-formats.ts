import type { Sheet } from './workbook.ts';

/** Live formats told as data. */

type Format = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface FormatWords {
  /** How the text of a cell begins, or a formula about the first cell of the first range. */
  readonly when: { readonly begins: string } | { readonly formula: string };
  readonly background: string;
  readonly color: string | null;
  readonly bold: boolean;
  /** In A1. */
  readonly ranges: readonly string[];
}

const sameRanges = (one: FormatWords, other: FormatWords): boolean =>
  one.ranges.join() === other.ranges.join();

/**
 * Builds the formats, each as a copy of the one before it: every word to a builder is a service call, three to seven a format
 * and two for all ranges.
 */
export const liveFormats = (sheet: Sheet, formats: readonly FormatWords[]): Format[] => {
  const names = [...new Set(formats.flatMap(({ ranges }) => ranges))];
  const ranges = sheet.getRangeList(names).getRanges();
  const rangesOf = (words: FormatWords) => words.ranges.flatMap((name) => ranges[names.indexOf(name)] ?? []);
  const built: Format[] = [];
  formats.forEach((words, at) => {
    const { when, background, color, bold } = words;
    const before = at > 0 ? formats[at - 1] : undefined;
    const builder = built[at - 1]?.copy() ?? SpreadsheetApp.newConditionalFormatRule();
    if ('begins' in when) builder.whenTextStartsWith(when.begins);
    else builder.whenFormulaSatisfied(when.formula);
    if (background !== before?.background) builder.setBackground(background);
    // What the format before it has and this one has not is cleared by null.
    if (color !== (before?.color ?? null)) builder.setFontColor(color as string);
    if (bold !== (before?.bold ?? false)) builder.setBold(bold);
    if (!before || !sameRanges(words, before)) builder.setRanges(rangesOf(words));
    built.push(builder.build());
  });
  return built;
};

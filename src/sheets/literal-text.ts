/**
 * Texts that Sheets takes for something else where a cell has lost its plain-text format, as by a paste from another place:
 * `setValues` reads them as if typed. Rather one too many than one too few: an answer of yes costs a service call, no more.
 */

/** Formulas, and what Google makes one of ("+1", "-tổng"); a list of lines that begin with "- " is none. */
const FORMULA = /^(?:[=+@']|-\S)/;

/** Numbers, amounts, shares, days and hours: digits, and signs that stand between or beside them. */
const FIGURES = /^(?=\D*\d)[\d\s.,:;/()%+\-−–₫đ$€£¥E]+$/i;

/** "7 tháng 3", "Mar 7", "7:00 am", "8 giờ sáng": words that stand beside digits in what a locale takes for a moment. */
const MOMENT =
  /\d\s*(?:am|pm|sa|ch)$|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg|tháng|thứ|mon|tue|wed|thu|fri|sat|sun)/i;

/** A moment is short. */
const MOMENT_LETTERS = 40;

const TRUTH = /^(?:true|false|đúng|sai)$/i;

/** Whether a cell without a format of its own may hold something else than the text that is written into it. */
export const mayReadOtherwise = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  if (FORMULA.test(value)) return true;
  const text = value.trim();
  if (FIGURES.test(text) || TRUTH.test(text)) return true;
  return text.length <= MOMENT_LETTERS && /\d/.test(text) && MOMENT.test(text);
};

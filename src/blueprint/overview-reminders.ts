import { overviewReminderTexts } from '../text/overview.ts';
import { setting } from './of-rounds.ts';

/** How reminding goes, on Tổng quan: what the last run said of itself, unless the clock has been silent since. */

/** Hours after which a daily run is missed, a late trigger allowed for (platform-facts 3.8: it starts some time within its hour). */
const SILENT_HOURS = 26;

/** Letters that two lines of a phone's width hold. */
const MOST_LETTERS = 86;

/** Of them those that what the run wrote may take. */
const MOST_SAID = MOST_LETTERS - overviewReminderTexts.ran.length;

/** Cấu hình keeps the last run as text, "2026-11-26T07:05" on the commune's clock: no zone or locale reads it otherwise. */
const RUN = setting('reminderRun');

const part = (first: number, letters: number): string => `MID(${RUN};${first};${letters})`;

/** Hours since then. A day written year first is read alike in every locale. */
const SINCE = `(NOW()-DATEVALUE(${part(1, 10)})-TIMEVALUE(${part(12, 5)}))*24`;

/** "07:05 24/11" */
const WHEN = `${part(12, 5)}&" "&${part(9, 2)}&"/"&${part(6, 2)}`;

/**
 * A sentence in any case: what the last run wrote, or that it was more than 26 hours ago, by a clock that was wrong, or never; where
 * reminding was switched off, that. What cannot be read as a moment is said to be so. NOW() is the spreadsheet's: under another zone silence is told so many hours later or
 * earlier.
 */
export const reminderFormula = (): string => {
  const { off, ran, silentSince, ahead, look, unclear, more } = overviewReminderTexts;
  const words = setting('reminderWords');
  const said = `IF(LEN(${words})>${MOST_SAID};LEFT(${words};${MOST_SAID - more.length})&"${more}";${words})`;
  const wrong = `IF(${SINCE}>0;"${silentSince}";"${ahead}")&${WHEN}&"${look}"`;
  const atRest = `IF(LEN(${words})=0;"${off}";${said})`;
  return `=IF(LEN(${RUN})=0;${atRest};IFERROR(IF(ABS(${SINCE})>${SILENT_HOURS};${wrong};"${ran}"&${said});"${unclear}"))`;
};

import type { TrackingPlan } from '../sheets/tracking-tab.ts';
import { deadlinePieces } from '../text/deadline-words.ts';
import { trackingTexts } from '../text/overview.ts';
import { openRound } from '../text/registers.ts';

/** The formulas of Theo dõi, and the links of the register Xóm, as patterns. */

/** How many rounds' deadlines of a phase have passed: the place of the last of them in the calendar. */
const pastDeadlines = (rowKey: string): string =>
  `=[[rounds+IF(ISNUMBER({total:${rowKey}});IF({total:${rowKey}}<NOW();1;0);0)]]`;

/** The list is for two lines of a phone; a name more than that is told by dots. */
const MOST_LETTERS = 60;

/** Names of the hamlets overdue in the last two rounds due, one after another down to this row. */
const overdueTwice = (): string => {
  const { overdue } = deadlinePieces;
  const isOverdue = (place: string): string =>
    `LEFT(INDEX({words};1;${place});${overdue.length})="${overdue}"`;
  const twice = (last: string, offset: number): string =>
    `IF(${last}<2;FALSE;AND(${isOverdue(`2*${last}-${offset}`)};${isOverdue(`2*${last}-${offset + 2}`)}))`;
  const before = '{before}';
  const found = `OR(${twice('{plansPast}', 1)};${twice('{resultsPast}', 0)})`;
  const next = `IF(LEN(${before})<${MOST_LETTERS};IF(LEN(${before})=0;"";", ")&{hamlet};IF(RIGHT(${before};1)="…";"";"…"))`;
  return `=${before}&IF(${found};${next};"")`;
};

export const trackingPlan = (): TrackingPlan => ({
  texts: trackingTexts,
  plansPast: pastDeadlines('round.planDeadline'),
  resultsPast: pastDeadlines('round.resultDeadline'),
  overdueTwice: overdueTwice(),
});

/** Row of the round tab a link leads to: the hamlet's name, so that the frozen head stays in sight. */
const LINKED_ROW = 3;

/** So long after a round its results are what a hamlet has to enter; after that, a week before the deadline, the next plan. */
const DAYS_FOR_RESULTS = 14;

/** Place in the calendar of the first round that is not so long over; the last round of all stays. */
const ROUND_TO_OPEN = `MIN({rounds};[[rounds+IF({total:round.day}<TODAY()-${DAYS_FOR_RESULTS};1;0)]]+1)`;

const chosen = (text: string): string => `CHOOSE(${ROUND_TO_OPEN};[[rounds;${text}]])`;

/**
 * A link to the hamlet's column in the round just held while its results are fresh, else in the one to be planned next. On a phone,
 * which has no sidebar, it is the way to both, so it says which round it opens: "Mở Đợt 4" of "Đợt 4, tháng 03/2026".
 */
export const hamletLink = (): string => {
  const address = `ADDRESS(${LINKED_ROW};MATCH({code};${chosen('{codes}')};0);4)`;
  const said = `"${openRound} "&SUBSTITUTE(LEFT(${chosen('{total:round.title}&""')};6);",";"")`;
  return `=IFERROR(HYPERLINK("#gid="&${chosen('{gid}')}&"&range="&${address};${said});"")`;
};

import type { Measured } from './measure.ts';

/** What this is to come to, in the words of those who asked for it, by the function that shows it. */
export interface Wanted {
  readonly what: string;
  readonly of: string;
  readonly when?: string;
  readonly calls: number;
  readonly perRound?: number;
  /** Why it takes more, in a sentence or two; only where it does. */
  readonly whyMore?: string;
}

const decision = (number: string, file: string): string => `[${number}](decisions/${number}-${file}.md)`;

const TABS = decision('0019', 'each-register-keeps-its-own-tab');
const NOTHING_BETWEEN = decision('0024', 'an-act-writes-what-changed-and-nothing-between');
const JOURNAL = decision('0025', 'what-an-act-writes-stands-in-a-journal-first');

/** Of a plan and of a result. */
const SENDING = `Without handles 17. Journal 4, log 6, the keys once more after the flush 1, and Xóm, which tells who may send, 2: ${NOTHING_BETWEEN}, ${JOURNAL}.`;

const CHECKED = `The workbook and two tabs. With one less days would be judged by a calendar that a page read minutes ago: ${TABS}.`;
const REPORTED = `A round is one read and one handle. Besides them: ${decision('0021', 'what-a-report-costs')}.`;
const SET_UP = `One finished tab is copied: five calls a round. What else there is, once each: ${decision('0029', 'what-set-up-makes-once')}.`;
const OPENED = `Five tabs, two calls each, one of them a handle: what is shown, and whom the registers let see it: ${TABS}.`;

export const wanted: readonly Wanted[] = [
  { what: 'a plan opened', of: 'openPlan', calls: 5 },
  { what: 'a result opened', of: 'openResult', calls: 5 },
  { what: 'an agency opened', of: 'openAgency', calls: 5, whyMore: OPENED },
  { what: 'a plan sent', of: 'submitPlan', calls: 14, whyMore: SENDING },
  { what: 'a result sent', of: 'submitResult', calls: 14, whyMore: SENDING },
  { what: 'one cell edited', of: 'onEdit', when: 'one cell', calls: 5 },
  { what: '40 × 48 cells pasted', of: 'onEdit', when: 'a pasted block', calls: 8 },
  { what: 'a round checked', of: 'checkRound', calls: 4, whyMore: CHECKED },
  { what: "the whole season's report", of: 'buildMonthlySummary', calls: 30, perRound: 2, whyMore: REPORTED },
  { what: 'the workbook set up', of: 'setUpWorkbook', calls: 250, whyMore: SET_UP },
];

export const whyReadsAfterWrites = `Set-up looks once more whether anybody wrote on the first sheet before it takes that away. Repair and protections look at a tab when its turn comes, so that they can be cut off anywhere: ${decision('0022', 'ranges-are-protected-one-by-one')}.`;

/** The most calls that are wanted in a season of so many rounds. */
export const wantedCalls = ({ calls, perRound = 0 }: Wanted, rounds: number): number =>
  calls + perRound * rounds;

export const measuredAs = (
  measured: readonly Measured[],
  { of, when = '' }: Pick<Wanted, 'of' | 'when'>,
): Measured | undefined => measured.find((each) => each.of === of && each.when === when);

import type { Measured } from './measure.ts';

/** What this is to come to, in the words of those who asked for it, by the function that shows it. */
export interface Wanted {
  readonly what: string;
  readonly of: string;
  readonly when?: string;
  readonly calls: number;
  readonly perRound?: number;
}

export const wanted: readonly Wanted[] = [
  { what: 'a plan opened', of: 'openPlan', calls: 5 },
  { what: 'a result opened', of: 'openResult', calls: 5 },
  { what: 'an agency opened', of: 'openAgency', calls: 5 },
  { what: 'a plan sent', of: 'submitPlan', calls: 14 },
  { what: 'a result sent', of: 'submitResult', calls: 14 },
  { what: 'one cell edited', of: 'onEdit', when: 'one cell', calls: 5 },
  { what: '40 × 48 cells pasted', of: 'onEdit', when: 'a pasted block', calls: 8 },
  { what: 'a round checked', of: 'checkRound', calls: 4 },
  { what: "the whole season's report", of: 'buildMonthlySummary', calls: 30, perRound: 2 },
  { what: 'the workbook set up', of: 'setUpWorkbook', calls: 250 },
];

/** The most calls that are wanted in a season of so many rounds. */
export const wantedCalls = ({ calls, perRound = 0 }: Wanted, rounds: number): number =>
  calls + perRound * rounds;

export const measuredAs = (
  measured: readonly Measured[],
  { of, when = '' }: Pick<Wanted, 'of' | 'when'>,
): Measured | undefined => measured.find((each) => each.of === of && each.when === when);

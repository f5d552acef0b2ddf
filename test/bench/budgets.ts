/** The most service calls each action may make, whatever the number of hamlets. Tests assert them; `npm run bench` prints them. */
export interface Budget {
  readonly action: ActionName;
  /** Calls whatever the season's length. */
  readonly calls: number;
  /** And so many more for each round tab that is read. */
  readonly perRound: number;
}

export type ActionName =
  | 'open-plan'
  | 'submit-plan'
  | 'open-result'
  | 'submit-result'
  | 'read-round-before'
  | 'confirm-agency'
  | 'edit-cell'
  | 'paste-block'
  | 'check-round'
  | 'check-history'
  | 'monthly-report'
  | 'update-indicators'
  | 'ask-to-freeze'
  | 'freeze-report'
  | 'set-up';

export const budgets: readonly Budget[] = [
  { action: 'open-plan', calls: 8, perRound: 0 },
  { action: 'submit-plan', calls: 20, perRound: 0 },
  { action: 'open-result', calls: 8, perRound: 0 },
  { action: 'submit-result', calls: 20, perRound: 0 },
  { action: 'read-round-before', calls: 8, perRound: 0 },
  { action: 'confirm-agency', calls: 25, perRound: 0 },
  { action: 'edit-cell', calls: 8, perRound: 0 },
  { action: 'paste-block', calls: 12, perRound: 0 },
  { action: 'check-round', calls: 8, perRound: 0 },
  { action: 'check-history', calls: 8, perRound: 2 },
  { action: 'monthly-report', calls: 60, perRound: 2 },
  { action: 'update-indicators', calls: 100, perRound: 66 },
  { action: 'ask-to-freeze', calls: 40, perRound: 0 },
  { action: 'freeze-report', calls: 40, perRound: 0 },
  // The template of the reports takes some 85: its charts are built once, not for every report.
  { action: 'set-up', calls: 780, perRound: 0 },
];

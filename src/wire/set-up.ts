/** What crosses between the page of "Khởi tạo sổ" and the server. */

export interface SetUpRequest {
  /** What the step before left, '' for the first. */
  readonly cursor: string;
}

export interface SetUpDone {
  /** How many tabs were made, in all steps; 0 where all was there. */
  readonly tabsMade: number;
  /** Who may do everything in this workbook: who has just set it up, somebody else, or nobody yet. */
  readonly administrator: 'you' | 'another' | 'nobody';
}

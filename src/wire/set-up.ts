/** What crosses between the page of "Khởi tạo sổ" and the server. */

export interface SetUpRequest {
  /** What the step before left, '' for the first. */
  readonly cursor: string;
}

export interface SetUpDone {
  /** How many tabs were made, in all steps; 0 where all was there. */
  readonly tabsMade: number;
}

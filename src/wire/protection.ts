/** What crosses between the page of "Bảo vệ sổ" and the server. */

export interface ProtectRequest {
  /** What the step before left, '' for the first. */
  readonly cursor: string;
}

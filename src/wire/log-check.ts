/** What crosses between the page "Kiểm tra nhật ký" and the server. */

/** A row of the log, on the tab that the named range finds. */
export interface LogPlaceRequest {
  readonly tab: string;
  readonly row: number;
}

export interface CheckedLog {
  readonly isWhole: boolean;
  /** "Nhật ký nguyên vẹn, 1.204 dòng.", or what was found first, where, and what it means. */
  readonly message: string;
  /** What else is to be known: rows without a mark, an end that cannot be told, how full the file is. */
  readonly remarks: readonly string[];
  /** Where a click leads; null where there is nowhere to go. */
  readonly place: LogPlaceRequest | null;
}

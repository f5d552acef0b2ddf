import type { RoundChoice } from './entry.ts';

/** What crosses between the findings sidebar ("Kiểm tra đợt này") and the server. */

export interface CheckRoundRequest {
  /** null: the round whose tab is open, or the current round. */
  readonly roundKey: string | null;
}

/** For the second half of the check, which reads the rounds before. */
export interface CheckHistoryRequest {
  readonly roundKey: string;
}

export interface LocatedFinding {
  readonly severity: 'error' | 'warning';
  readonly hamletCode: string;
  readonly hamletName: string;
  readonly fieldKey: string;
  readonly fieldLabel: string;
  readonly message: string;
  /** Address in the round tab: "F23". */
  readonly cell: string;
}

export interface RoundFindings {
  readonly rounds: readonly RoundChoice[];
  readonly roundKey: string;
  readonly roundLabel: string;
  readonly findings: readonly LocatedFinding[];
  /** "Đã kiểm tra 48 xóm: 3 lỗi, 2 cảnh báo." */
  readonly summary: string;
}

/** By keys, not by address: the column may have moved since the list was made. */
export interface SelectCellRequest {
  readonly roundKey: string;
  readonly hamletCode: string;
  readonly fieldKey: string;
}

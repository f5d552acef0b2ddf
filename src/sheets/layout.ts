import type { RoundKey } from '../domain/round.ts';

/**
 * Where things stand in the workbook. Tabs are found by named range, so that renaming and moving them breaks nothing;
 * rows and columns inside a tab are found by the keys in its hidden first row and first column.
 */

/** Raised whenever a key, tab or meaning changes; `upgrade` steps lead from one to the next. */
export const LAYOUT_VERSION = 4;

export type RegisterTab =
  | 'overview'
  | 'tracking'
  | 'agencyLog'
  | 'reports'
  | 'reportData'
  | 'settings'
  | 'schedule'
  | 'hamlets'
  | 'agencies'
  | 'workItems'
  | 'indicators'
  | 'log'
  | 'reminders'
  | 'template'
  | 'reportTemplate';

/** Named ranges of the registers; ASCII, for Google allows only letters, digits and underscores. */
export const registerRange: Readonly<Record<RegisterTab, string>> = {
  overview: 'SRQ_TONG_QUAN',
  tracking: 'SRQ_THEO_DOI',
  agencyLog: 'SRQ_SO_CO_QUAN',
  reports: 'SRQ_SO_BAO_CAO',
  reportData: 'SRQ_DU_LIEU_BAO_CAO',
  settings: 'SRQ_CAU_HINH',
  schedule: 'SRQ_LICH',
  hamlets: 'SRQ_XOM',
  agencies: 'SRQ_CO_QUAN',
  workItems: 'SRQ_NOI_DUNG',
  indicators: 'SRQ_CHI_TIEU',
  log: 'SRQ_NHAT_KY',
  reminders: 'SRQ_DON_DOC',
  template: 'SRQ_KHUON_DOT',
  reportTemplate: 'SRQ_KHUON_BAO_CAO',
};

export const roundRange = (key: RoundKey): string => `SRQ_DOT_${key.replace('-', '_')}`;

export const summaryRange = (key: RoundKey): string => `SRQ_BAO_CAO_${key.replace('-', '_')}`;

/** The charts of a report and the tables they are drawn from, below it in its tab. */
export const chartsRange = (key: RoundKey): string => `SRQ_BIEU_DO_${key.replace('-', '_')}`;

/** A1 of the hidden template of round tabs, and of a copy that is not finished yet. */
export const TEMPLATE_KEY = 'SRQ-khuon';

/** "A", "Z", "AA"… for a column counted from 0. */
export const columnName = (index: number): string => {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
};

/** "F23" for a row and column counted from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Row and column, counted from 1. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Where a range "B3:AZ170" begins: one service call tells both. */
export const cornerOf = (a1: string): Corner => {
  const [, letters = 'A', number = '1'] = /^([A-Z]+)(\d+)/.exec(a1) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(number), column };
};

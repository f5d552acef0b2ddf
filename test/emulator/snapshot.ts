/**
 * The workbook as plain JSON: what the workbench draws, what the .xlsx writer writes, what the state file keeps.
 * Rows and columns count from 0 here; Google's own API, which the emulator speaks, counts from 1.
 */

/** A cell value as JSON: a date is a serial number with a date format, as in every spreadsheet file. */
export type CellValue = string | number | boolean | null;

export interface CellStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  readonly border?: Readonly<
    Partial<Record<'top' | 'left' | 'bottom' | 'right', { color: string; style: string }>>
  >;
}

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  /** The value, or the value the formula gives now. */
  readonly value: CellValue;
  /** As `getDisplayValue` gives it: under the spreadsheet's locale and number format. */
  readonly display: string;
  /** The formula with its leading "=", written for Google (`;` separators). */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly style?: CellStyle;
  readonly note?: string;
}

export interface ValidationSnapshot {
  /** A1 ranges, without the sheet's name. */
  readonly ranges: readonly string[];
  /** Name of `SpreadsheetApp.DataValidationCriteria`. */
  readonly criteria: string;
  /** As `getCriteriaValues` gives them, dates as serial numbers, ranges as A1 with the sheet's name. */
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ConditionalFormatSnapshot {
  readonly ranges: readonly string[];
  /** Name of `SpreadsheetApp.BooleanCriteria`. */
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly style: CellStyle;
}

/** A chart as it is described to Google; who draws it reads the cells of its ranges. */
export interface ChartSnapshot {
  readonly id: number;
  /** Name of `Charts.ChartType`. */
  readonly type: string;
  /** A1 ranges with the sheet's name. */
  readonly ranges: readonly string[];
  /** Negative: to be guessed. */
  readonly headers: number;
  readonly transposed: boolean;
  /** Name of `Charts.ChartMergeStrategy`. */
  readonly merge: string;
  /** As given to `setOption`, by path. */
  readonly options: { readonly [key: string]: unknown };
  /** Cell of the upper left corner, from 0, and pixels from it. */
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
}

export interface LineSnapshot {
  readonly index: number;
  /** Pixels; absent where it is the default. */
  readonly size?: number;
  readonly hidden?: boolean;
  /** Hidden by the sheet's filter; `hidden` says so too. */
  readonly filtered?: boolean;
  readonly groupDepth?: number;
  readonly collapsed?: boolean;
}

/** The sheet's filter: its first row is the heading. */
export interface FilterSnapshot {
  readonly range: string;
  /** Columns from 0 with the texts that a person chose to hide. */
  readonly columns: readonly { readonly column: number; readonly hidden: readonly string[] }[];
}

export interface SheetSnapshot {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenGridlines: boolean;
  readonly rows: readonly LineSnapshot[];
  readonly columns: readonly LineSnapshot[];
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly string[];
  readonly validations: readonly ValidationSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly charts: readonly ChartSnapshot[];
  readonly filter?: FilterSnapshot;
}

export interface WorkbookSnapshot {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly activeSheetId: number;
  /** A1 range of the selection on the active sheet. */
  readonly selection: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly namedRanges: readonly {
    readonly name: string;
    readonly sheetId: number;
    readonly range: string;
  }[];
}

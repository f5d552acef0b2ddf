/**
 * The Economic Office's report of a round as content (KH III.3.1), whatever it is drawn on: the sheet, the Word file and the
 * printed page all draw this, so they agree to the unit. JSON: it crosses to the page, and a frozen report keeps it whole.
 */
export interface ReportDocument {
  readonly roundKey: string;
  readonly heading: ReportHeading;
  /** From the opening sentence to "./.", in order. */
  readonly paragraphs: readonly ReportParagraph[];
  readonly signature: ReportSignature;
  /** The appendices, in order. */
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
}

/** The head of an official document by NĐ 30/2020. */
export interface ReportHeading {
  /** Superior body, upright capitals. */
  readonly parent: string;
  /** Issuing body, bold capitals. */
  readonly office: string;
  readonly country: string;
  readonly motto: string;
  /** "Số: ……/BC-KT" until a number is given. */
  readonly number: string;
  readonly placeAndDay: string;
  /** "BÁO CÁO" */
  readonly kind: string;
  /** Lines of the subject. */
  readonly subject: readonly string[];
  readonly addressee: string;
}

/** `section`: "I. …"; `point`: "1. …"; `item`: a line of a list; `note`: small italics. */
export type ParagraphStyle = 'section' | 'point' | 'text' | 'item' | 'note';

export interface ReportParagraph {
  readonly style: ParagraphStyle;
  readonly text: string;
  /** Key of a place the clerk may write in, as "free.causes"; null where the text is computed. */
  readonly place: string | null;
}

export interface ReportSignature {
  /** "Nơi nhận:" and its lines. */
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  /** Title above the signature. */
  readonly title: string;
  readonly name: string;
}

/** `changes`: what differs from the frozen copy, before → after. */
export type TableKey = 'totals' | 'planned' | 'hamlets' | 'agencies' | 'proposals' | 'changes';

export interface ReportTable {
  readonly key: TableKey;
  /** "Phụ lục I" */
  readonly number: string;
  readonly title: string;
  readonly landscape: boolean;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Small lines below. */
  readonly notes: readonly string[];
}

export interface ReportColumn {
  readonly heading: string;
  /** Share of the width of the page; the shares of a table need not add up to anything. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A `group` row has one cell over the whole width. */
export interface ReportRow {
  readonly kind: 'line' | 'group' | 'total';
  readonly cells: readonly ReportCell[];
}

export type ReportCell =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: 0 | 1;
      /** The cell of a round tab that the figure comes from. */
      readonly source: SourceCell | null;
      /** Which hamlets it covers and which not, said on demand; '' where nothing needs saying. */
      readonly remark: string;
    };

export interface SourceCell {
  readonly roundKey: string;
  readonly fieldKey: string;
  /** null: the column "Toàn xã". */
  readonly hamletCode: string | null;
}

export type ChartKey = 'forces' | 'timeliness' | 'categories';

/** A chart as data: drawn by Google's embedded charts in the sheet, by a chart library in the workbench. */
export interface ReportChart {
  readonly key: ChartKey;
  readonly kind: 'columns' | 'stackedColumns' | 'bars';
  readonly title: string;
  readonly horizontalTitle: string;
  readonly verticalTitle: string;
  /** Names along the axis: rounds or contents. */
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

import type {
  CellSnapshot,
  ChartSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../emulator/snapshot.ts';
import { type CellBlock, readBlock, sheetNameOf } from '../a1.ts';

/** What a chart shows, read from the cells as Google reads them. */
export interface ChartData {
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

type Cell = CellSnapshot | undefined;

/** Hidden rows and columns are left out, as Google does unless told otherwise. */
function columnsOf(sheet: SheetSnapshot, block: CellBlock): readonly (readonly Cell[])[] {
  const hiddenRows = new Set(sheet.rows.filter((line) => line.hidden).map((line) => line.index));
  const hiddenColumns = new Set(sheet.columns.filter((line) => line.hidden).map((line) => line.index));
  const columns = new Map<number, Cell[]>();
  const rows: number[] = [];
  for (let row = block.startRow; row <= block.endRow; row += 1) if (!hiddenRows.has(row)) rows.push(row);
  for (let column = block.startColumn; column <= block.endColumn; column += 1)
    if (!hiddenColumns.has(column)) columns.set(column, new Array<Cell>(rows.length).fill(undefined));
  const placeOf = new Map(rows.map((row, place) => [row, place]));
  for (const cell of sheet.cells) {
    const place = placeOf.get(cell.row);
    const column = columns.get(cell.column);
    if (column !== undefined && place !== undefined) column[place] = cell;
  }
  return [...columns.values()];
}

const isNumber = (cell: Cell): boolean => typeof cell?.value === 'number';

/** Google's guess: a row of headings is one where no series has a number. */
function headingRows(chart: ChartSnapshot, columns: readonly (readonly Cell[])[]): number {
  if (chart.headers >= 0) return chart.headers;
  return columns.slice(1).some((column) => isNumber(column[0])) ? 0 : 1;
}

/** Null for what is not drawn here: ranges on deleted sheets, rows merged below one another, rows and columns exchanged. */
export function chartData(chart: ChartSnapshot, workbook: WorkbookSnapshot): ChartData | null {
  if (chart.transposed || chart.merge !== 'MERGE_COLUMNS') return null;
  const columns = chart.ranges.flatMap((range) => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetNameOf(range));
    return sheet === undefined ? [] : columnsOf(sheet, readBlock(range, sheet));
  });
  const [names, ...series] = columns;
  if (names === undefined || series.length === 0) return null;
  const headings = headingRows(chart, columns);
  return {
    names: names.slice(headings).map((cell) => cell?.display ?? ''),
    series: series.map((column) => ({
      name: headings === 0 ? '' : (column[headings - 1]?.display ?? ''),
      values: column.slice(headings).map((cell) => (typeof cell?.value === 'number' ? cell.value : null)),
    })),
  };
}

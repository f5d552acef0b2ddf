import { noticeFormula } from './block-formulas.ts';
import type { Cell, CellFormat, LinkRun, Raw, StyleRun, ValidationRule } from './cell.ts';
import { PLAIN } from './cell.ts';
import { copyOfState, type SheetState } from './sheet-model.ts';
import { WorkbookModel, type WorkbookState } from './workbook-model.ts';

/** Column, value, formula, format, rule, note, links, styles; what is absent at the end is the default. */
type StoredCell = readonly [
  column: number,
  value: Raw,
  formula: string | null,
  format: number,
  rule: number,
  note: string,
  links: readonly LinkRun[] | null,
  styles?: readonly StyleRun[],
];

interface StoredSheet {
  readonly id: number;
  readonly state: Omit<SheetState, 'cells'>;
  /** Row from 0, and its cells. */
  readonly rows: readonly (readonly [row: number, cells: readonly StoredCell[]])[];
}

/** A workbook on disk: formats and rules once each, cells pointing at them. */
export interface StoredWorkbook {
  readonly kind: 'so-ra-quan-workbook';
  readonly version: 1;
  readonly id: string;
  readonly state: Omit<WorkbookState, 'sheets'>;
  readonly formats: readonly CellFormat[];
  readonly rules: readonly ValidationRule[];
  readonly sheets: readonly StoredSheet[];
}

function numbering<T>(): { readonly list: T[]; numberOf(item: T): number } {
  const numbers = new Map<T, number>();
  const list: T[] = [];
  return {
    list,
    numberOf(item) {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      numbers.set(item, list.length);
      list.push(item);
      return list.length - 1;
    },
  };
}

/** Everything the workbook is, unflushed writes included, as a JSON text. */
export function serialize(workbook: WorkbookModel): string {
  const formats = numbering<CellFormat>();
  const rules = numbering<ValidationRule>();
  const sheets = workbook.state.sheets.map((sheet): StoredSheet => {
    const { cells, ...state } = sheet.state;
    const rows = cells.flatMap((row, r): [number, StoredCell[]][] => {
      const stored: StoredCell[] = [];
      row?.forEach((cell, column) => {
        if (cell === undefined) return;
        const rule = cell.rule === null ? -1 : rules.numberOf(cell.rule);
        const format = formats.numberOf(cell.format);
        const known = [column, cell.value, cell.formula, format, rule, cell.note, cell.links] as const;
        stored.push(cell.styles === undefined ? known : [...known, cell.styles]);
      });
      return stored.length === 0 ? [] : [[r, stored]];
    });
    return { id: sheet.id, state, rows };
  });
  const { sheets: _sheets, ...state } = workbook.state;
  const stored: StoredWorkbook = {
    kind: 'so-ra-quan-workbook',
    version: 1,
    id: workbook.id,
    state,
    formats: formats.list,
    rules: rules.list,
    sheets,
  };
  return JSON.stringify(stored);
}

function isStored(value: unknown): value is StoredWorkbook {
  const stored: { kind?: unknown; version?: unknown } = Object(value);
  return stored.kind === 'so-ra-quan-workbook' && stored.version === 1;
}

/** Holes come back from JSON as null. */
function withHoles<T>(list: readonly (T | null | undefined)[]): (T | undefined)[] {
  return list.map((item) => item ?? undefined);
}

/** Workbooks as they were last read; tests begin from the same few again and again. */
const MOST_READ = 4;
const read = new Map<string, WorkbookModel>();

/** The workbook that `serialize` wrote. Throws for anything else. */
export function restore(json: string): WorkbookModel {
  const first = read.get(json) ?? restored(json);
  read.delete(json);
  read.set(json, first);
  const [oldest] = read.keys();
  if (read.size > MOST_READ && oldest !== undefined) read.delete(oldest);
  // Cells, formats and lists are never changed in place: copies share them.
  const workbook = new WorkbookModel(first.id, first.state);
  const sheets = first.state.sheets.map((sheet) => workbook.makeSheet(sheet.id, copyOfState(sheet.state)));
  workbook.state = { ...first.state, sheets };
  return workbook;
}

function restored(json: string): WorkbookModel {
  const stored: unknown = JSON.parse(json);
  if (!isStored(stored)) throw new Error('This is not a stored workbook of the emulator');
  const isPlain = (format: CellFormat): boolean => Object.values(format).every((part) => part === null);
  const formats = stored.formats
    .map((format): CellFormat => Object.freeze({ ...PLAIN, ...format }))
    .map((format) => (isPlain(format) ? PLAIN : format));
  const workbook = new WorkbookModel(stored.id, stored.state);
  workbook.state = {
    ...stored.state,
    sheets: stored.sheets.map(({ id, state, rows }) => {
      const cells: SheetState['cells'] = [];
      for (const [row, line] of rows) {
        const made: (Cell | undefined)[] = [];
        for (const [column, value, formula, format, rule, note, links, styles] of line) {
          noticeFormula(formula);
          made[column] = {
            value,
            formula,
            format: formats[format] ?? PLAIN,
            rule: stored.rules[rule] ?? null,
            note,
            links,
            ...(styles ? { styles } : {}),
          };
        }
        cells[row] = made;
      }
      return workbook.makeSheet(id, {
        ...state,
        // Files written before these were emulated have none.
        charts: state.charts ?? [],
        filter: state.filter ?? null,
        bandings: state.bandings ?? [],
        rightToLeft: state.rightToLeft ?? false,
        rowLines: withHoles(state.rowLines),
        columnLines: withHoles(state.columnLines),
        cells,
      });
    }),
  };
  return workbook;
}

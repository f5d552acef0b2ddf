import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { a1Of } from '../spreadsheet/a1-notation.ts';
import type { Cell, Raw } from '../spreadsheet/cell.ts';
import type { FormulaValues } from '../spreadsheet/desk.ts';

import { serialOfInstant } from '../spreadsheet/serial.ts';
import type { SheetModel } from '../spreadsheet/sheet-model.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';
import { type EngineInput, filledModel, tellAll } from './engine-copy.ts';
import { quotedSheet } from './tokens.ts';
import { type FormulaSurroundings, translateFormula } from './translate.ts';

const CLOCK = 'host-clock';
/** What `getCellType` answers. */
const NUMBER = 1;
const BOOLEAN = 4;

/** What the engine calls by names of its own: a formula that reads itself, a block that finds no room. */
const GOOGLE_ERRORS: Readonly<Record<string, string>> = { '#CIRC!': '#REF!', '#SPILL!': '#REF!' };

let started = false;
function startEngine(): void {
  if (started) return;
  const path = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(path) });
  started = true;
}

/** Values of formulas, worked out when first asked for after a change or in a new minute of the clock. */
export function createEvaluator(now: () => number): (workbook: WorkbookModel) => FormulaValues {
  const engines = new WeakMap<WorkbookModel, FormulaEngine>();
  return (workbook) => {
    let engine = engines.get(workbook);
    if (engine === undefined) {
      engine = new FormulaEngine(workbook, now);
      engines.set(workbook, engine);
    }
    return engine;
  };
}

interface Translated {
  readonly text: string;
  /** Numbers of the sheets that the formula reads beside its own; null where only its result tells (INDIRECT). */
  readonly reads: ReadonlySet<number> | null;
}

/** After so many times that another tab was asked for, all are taken in: who asks so often reads the whole file. */
const FEW_TIMES = 4;

/**
 * A copy of the workbook inside IronCalc; only what changed is told again, and only of the tabs that were asked for
 * and those that their formulas read: working out all thirteen rounds takes a second, one of them a tenth of that.
 */
class FormulaEngine implements FormulaValues {
  private readonly workbook: WorkbookModel;
  private readonly now: () => number;
  private model: Model | null = null;
  private shape = '';
  private sheetIndex = new Map<number, number>();
  private told = new Map<number, (Cell | undefined)[][]>();
  private readonly translations = new Map<string, Translated>();
  /** Numbers of the sheets that are in the copy. */
  private taken = new Set<number>();
  /** What the formula that is being translated reads. */
  private reads = new Set<number>();
  private times = 0;
  private version = -1;
  private minute = Number.NaN;

  constructor(workbook: WorkbookModel, now: () => number) {
    this.workbook = workbook;
    this.now = now;
  }

  get(sheetId: number, row: number, column: number): Raw {
    const model = this.current(sheetId);
    const sheet = this.sheetIndex.get(sheetId);
    if (sheet === undefined) return null;
    const text = model.getFormattedCellValue(sheet, row, column);
    const type = model.getCellType(sheet, row, column);
    if (type === NUMBER) return Number(text.replace(',', '.'));
    if (type === BOOLEAN) return text === 'TRUE';
    return GOOGLE_ERRORS[text] ?? text;
  }

  private current(sheetId: number): Model {
    const now = this.now();
    const minute = Math.floor(now / 60_000);
    const isKnown = this.version === this.workbook.version && this.minute === minute;
    if (this.model !== null && isKnown && this.taken.has(sheetId)) return this.model;
    const blank = this.modelOfShape();
    const isNew = this.told.size === 0;
    if (!this.taken.has(sheetId)) this.take(sheetId);
    const news = this.newsOfTaken();
    const model = isNew ? filledModel(blank, this.shape, news) : blank;
    this.model = model;
    if (!isNew) tellAll(model, news);
    if (isNew || this.minute !== minute) {
      const serial = serialOfInstant(now, this.workbook.state.timeZone);
      tellAll(model, [{ sheet: 0, row: 1, column: 1, text: this.numberText(serial), isFormula: false }]);
    } else if (news.length === 0) {
      // Formats and notes change no value.
      this.version = this.workbook.version;
      return model;
    }
    model.evaluate();
    // The queue of changes for other copies of the model would only grow.
    model.flushSendQueue();
    this.version = this.workbook.version;
    this.minute = minute;
    return model;
  }

  private take(sheetId: number): void {
    this.times += 1;
    if (this.times > FEW_TIMES) this.takeAll();
    else this.taken.add(sheetId);
  }

  private takeAll(): void {
    for (const sheet of this.workbook.state.sheets) this.taken.add(sheet.id);
  }

  /** News of the sheets in the copy; formulas among them take further sheets in. */
  private newsOfTaken(): EngineInput[] {
    const surroundings = this.surroundings();
    const read = new Set<number>();
    const news: EngineInput[] = [];
    for (let before = -1; before < read.size; ) {
      before = read.size;
      for (const sheet of this.workbook.state.sheets) {
        if (read.has(sheet.id) || !this.taken.has(sheet.id)) continue;
        read.add(sheet.id);
        news.push(...this.news(sheet, surroundings));
      }
    }
    return news;
  }

  private get decimalComma(): boolean {
    return !/^(en|zh|ja|ko|th)/.test(this.workbook.state.locale);
  }

  /** Formulas name sheets and named ranges: when those change, the copy is made anew. */
  private modelOfShape(): Model {
    const { sheets, namedRanges, locale } = this.workbook.state;
    const shape = JSON.stringify([locale, sheets.map((sheet) => [sheet.id, sheet.state.name]), namedRanges]);
    if (this.model !== null && shape === this.shape) return this.model;
    startEngine();
    this.model?.free();
    this.model = null;
    // German writes numbers as Vietnamese does, and the engine knows no Vietnamese.
    const model = new Model('workbook', this.decimalComma ? 'de' : 'en', 'UTC', 'en');
    model.renameSheet(0, CLOCK);
    this.sheetIndex = new Map();
    this.told = new Map();
    this.taken = new Set();
    this.times = 0;
    this.translations.clear();
    sheets.forEach((sheet, place) => {
      model.newSheet();
      model.renameSheet(place + 1, engineName(sheet));
      this.sheetIndex.set(sheet.id, place + 1);
    });
    this.shape = shape;
    return model;
  }

  private surroundings(): FormulaSurroundings {
    const { sheets, namedRanges } = this.workbook.state;
    const folded = (name: string): string => name.normalize('NFC').toLowerCase();
    const names = new Map(sheets.map((sheet) => [folded(sheet.state.name), sheet]));
    const ranges = new Map(
      namedRanges.flatMap((range): [string, [SheetModel, string]][] => {
        const sheet = this.workbook.sheetById(range.sheetId);
        if (sheet === null) return [];
        return [[folded(range.name), [sheet, `${quotedSheet(engineName(sheet))}!${a1Of(range.rect)}`]]];
      }),
    );
    return {
      sheet: (name) => {
        const sheet = names.get(folded(name));
        if (sheet === undefined) return null;
        this.reads.add(sheet.id);
        return engineName(sheet);
      },
      namedRange: (name) => {
        const range = ranges.get(folded(name));
        if (range === undefined) return null;
        this.reads.add(range[0].id);
        return range[1];
      },
      clock: `${quotedSheet(CLOCK)}!$A$1`,
      decimalComma: this.decimalComma,
    };
  }

  /** What the engine does not know of the sheet yet. */
  private news(sheet: SheetModel, surroundings: FormulaSurroundings): EngineInput[] {
    const index = this.sheetIndex.get(sheet.id);
    if (index === undefined) return [];
    const news: EngineInput[] = [];
    const known = this.told.get(sheet.id) ?? [];
    const { cells } = sheet.state;
    const rows = Math.max(known.length, cells.length);
    for (let r = 0; r < rows; r += 1) {
      const before = known[r] ?? [];
      const after = cells[r] ?? [];
      const columns = Math.max(before.length, after.length);
      for (let c = 0; c < columns; c += 1) {
        const cell = after[c];
        if (cell === before[c] || sameContent(cell, before[c])) continue;
        news.push(this.input(index, r + 1, c + 1, cell, surroundings));
      }
      known[r] = after.slice();
    }
    known.length = cells.length;
    this.told.set(sheet.id, known);
    return news;
  }

  private input(
    sheet: number,
    row: number,
    column: number,
    cell: Cell | undefined,
    surroundings: FormulaSurroundings,
  ): EngineInput {
    const formula = cell?.formula ?? null;
    const isFormula = formula !== null;
    const text = isFormula ? this.translated(formula, surroundings) : this.inputText(cell?.value ?? null);
    return { sheet, row, column, text, isFormula };
  }

  /** Tabs made from one template hold the same formulas. */
  private translated(formula: string, surroundings: FormulaSurroundings): string {
    const { text, reads } = this.translations.get(formula) ?? this.translation(formula, surroundings);
    if (reads === null) this.takeAll();
    else for (const sheet of reads) this.taken.add(sheet);
    return text;
  }

  private translation(formula: string, surroundings: FormulaSurroundings): Translated {
    this.reads = new Set();
    const text = translateFormula(formula, surroundings);
    const made = { text, reads: /\bINDIRECT\(/i.test(formula) ? null : this.reads };
    this.translations.set(formula, made);
    return made;
  }

  private inputText(value: Raw): string {
    if (value === null) return '';
    if (typeof value === 'number') return this.numberText(value);
    // The apostrophe keeps the engine from reading a number, a date or a formula into a text.
    return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : `'${value}`;
  }

  private numberText(value: number): string {
    return this.decimalComma ? String(value).replace('.', ',') : String(value);
  }
}

const sameContent = (a: Cell | undefined, b: Cell | undefined): boolean =>
  (a?.value ?? null) === (b?.value ?? null) && (a?.formula ?? null) === (b?.formula ?? null);

/** The engine's names of sheets are Excel's: at most 31 characters. */
const engineName = (sheet: SheetModel): string =>
  sheet.state.name.length <= 31 ? sheet.state.name : `sheet-${sheet.id}`;

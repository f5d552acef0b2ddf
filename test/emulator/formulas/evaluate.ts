import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import type { GivenBlock } from '../spreadsheet/block-formulas.ts';
import type { Cell, Raw } from '../spreadsheet/cell.ts';
import type { FormulaValues } from '../spreadsheet/desk.ts';

import { serialOfInstant } from '../spreadsheet/serial.ts';
import type { SheetModel } from '../spreadsheet/sheet-model.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';
import {
  type EngineInput,
  engineName,
  filledModel,
  inputText,
  numberText,
  sameContent,
  tellAll,
} from './engine-copy.ts';
import { blocksAt, valueAt } from './engine-values.ts';
import { namesIn } from './names.ts';
import { quotedSheet } from './tokens.ts';
import { type FormulaSurroundings, translateFormula } from './translate.ts';

const CLOCK = 'host-clock';
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
  private locale = '';
  private sheetIndex = new Map<number, number>();
  /** What the engine calls each sheet. */
  private engineNames = new Map<number, string>();
  /** Formulas that read other cells than the engine was told, since a tab or a named range came, went or moved. */
  private stale = new Set<string>();
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
    return valueAt(model, sheet, row, column);
  }

  /** What formulas at these places show in other cells. */
  blocks(sheetId: number, at: readonly GivenBlock[]): ReadonlyMap<string, Raw> {
    const model = this.current(sheetId);
    const sheet = this.sheetIndex.get(sheetId);
    return sheet === undefined ? new Map() : blocksAt(model, sheet, at);
  }

  private current(sheetId: number): Model {
    const now = this.now();
    const minute = Math.floor(now / 60_000);
    const isKnown = this.version === this.workbook.version && this.minute === minute;
    if (this.model !== null && isKnown && this.taken.has(sheetId)) return this.model;
    const former = this.shape;
    const blank = this.modelOfShape();
    const isNew = this.told.size === 0;
    if (!this.taken.has(sheetId)) this.take(sheetId);
    const news = this.newsOfTaken();
    const model = isNew ? filledModel(blank, this.shape, news) : blank;
    this.model = model;
    if (!isNew) tellAll(model, news);
    if (isNew || this.minute !== minute) {
      const serial = serialOfInstant(now, this.workbook.state.timeZone);
      tellAll(model, [
        { sheet: 0, row: 1, column: 1, text: numberText(serial, this.decimalComma), isFormula: false },
      ]);
    } else if (news.length === 0 && former === this.shape) {
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
    this.stale.clear();
    return news;
  }

  private get decimalComma(): boolean {
    return !/^(en|zh|ja|ko|th)/.test(this.workbook.state.locale);
  }

  /** Formulas name sheets and named ranges: when those change, the copy follows, or is made anew where it cannot. */
  private modelOfShape(): Model {
    const { sheets, namedRanges, locale } = this.workbook.state;
    const shape = JSON.stringify([locale, sheets.map((sheet) => [sheet.id, sheet.state.name]), namedRanges]);
    if (this.model !== null && shape === this.shape) return this.model;
    if (this.model !== null && locale === this.locale && this.follow(this.model, sheets)) {
      this.shape = shape;
      this.findStale();
      return this.model;
    }
    startEngine();
    this.model?.free();
    this.model = null;
    // German writes numbers as Vietnamese does, and the engine knows no Vietnamese.
    const model = new Model('workbook', this.decimalComma ? 'de' : 'en', 'UTC', 'en');
    model.renameSheet(0, CLOCK);
    this.locale = locale;
    this.sheetIndex = new Map();
    this.engineNames = new Map();
    this.stale.clear();
    this.told = new Map();
    this.taken = new Set();
    this.times = 0;
    this.translations.clear();
    for (const sheet of sheets) this.addSheet(model, sheet);
    this.shape = shape;
    return model;
  }

  private addSheet(model: Model, sheet: SheetModel): void {
    const index = this.sheetIndex.size + 1;
    model.newSheet();
    model.renameSheet(index, engineName(sheet));
    this.sheetIndex.set(sheet.id, index);
    this.engineNames.set(sheet.id, engineName(sheet));
  }

  /** Renames sheets and adds new ones; false where one is gone, or took the name that another had. */
  private follow(model: Model, sheets: readonly SheetModel[]): boolean {
    const there = new Set(sheets.map(({ id }) => id));
    const names = new Set(this.engineNames.values());
    const newNames = sheets.map(engineName).filter((name) => names.has(name));
    const isKept = (sheet: SheetModel): boolean => this.engineNames.get(sheet.id) === engineName(sheet);
    if ([...this.sheetIndex.keys()].some((id) => !there.has(id))) return false;
    if (newNames.length !== sheets.filter(isKept).length) return false;
    for (const sheet of sheets) {
      const index = this.sheetIndex.get(sheet.id);
      if (index === undefined) this.addSheet(model, sheet);
      else if (!isKept(sheet)) {
        model.renameSheet(index, engineName(sheet));
        this.engineNames.set(sheet.id, engineName(sheet));
      }
    }
    return true;
  }

  private findStale(): void {
    const surroundings = this.surroundings();
    for (const [formula, before] of [...this.translations]) {
      if (this.translation(formula, surroundings).text !== before.text) this.stale.add(formula);
    }
  }

  private surroundings(): FormulaSurroundings {
    const read = (sheet: SheetModel): void => void this.reads.add(sheet.id);
    return {
      ...namesIn(this.workbook, read),
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
        const isStale = cell?.formula != null && this.stale.has(cell.formula);
        if (!isStale && (cell === before[c] || sameContent(cell, before[c]))) continue;
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
    const text = isFormula
      ? this.translated(formula, surroundings)
      : inputText(cell?.value ?? null, this.decimalComma);
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
}

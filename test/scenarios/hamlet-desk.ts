import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { keyOfCell } from '../../src/domain/indicator-definition.ts';
import { type RoundKey, roundKey } from '../../src/domain/round.ts';
import { roundRange } from '../../src/sheets/layout.ts';
import { COVERAGE_KEY, TOTAL_KEY } from '../../src/sheets/round-rows.ts';
import type { Entries, PlanForm, ResultForm, RoundBefore } from '../../src/wire/entry.ts';
import type { Reply } from '../../src/wire/reply.ts';
import type { ServerApi } from '../../src/wire/server-api.ts';
import type { Host } from '../emulator/index.ts';
import type { EditResult, Typed } from '../emulator/run/editing.ts';
import type { Cell } from './keyed-tab.ts';
import { KeyedTab } from './keyed-tab.ts';

type Save = ReturnType<ServerApi['submitPlan']>;

/** What a page presses with: the plan it loaded and the press's own mark; fresh ones when left out. */
export interface PagePress {
  readonly base?: string;
  readonly operationId?: string;
  /** Why something accepted or locked is corrected. */
  readonly reason?: string;
}

/** The office as far as a hamlet's sidebar needs it. */
export interface PageHost {
  readonly host: Host;
  asks<Name extends keyof ServerApi>(name: Name, request: unknown): ReturnType<ServerApi[Name]>;
  nextOperation(): string;
}

/** The refusal's sentence, or '' where there was none. */
export const sentenceOf = (reply: Reply<unknown, { readonly message: string }>): string =>
  reply.ok ? '' : reply.problem.message;

export const granted = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};

const codeOf = (name: string): string => {
  const found = hamletsOfPhuLac.find((hamlet) => hamlet.name === name);
  if (!found) throw new Error(`no hamlet ${name}`);
  return found.code;
};

/** A hamlet's column in one round, and its sidebars. */
export class HamletDesk {
  readonly code: string;
  private readonly office: PageHost;
  private readonly tab: KeyedTab;
  private readonly roundKey: string;

  constructor(office: PageHost, roundKey: string, tab: KeyedTab, code: string) {
    this.office = office;
    this.roundKey = roundKey;
    this.tab = tab;
    this.code = code;
  }

  private get where(): { readonly roundKey: string; readonly hamletCode: string } {
    return { roundKey: this.roundKey, hamletCode: this.code };
  }

  inRound(number: number): HamletDesk {
    const key = roundKey(2026, number);
    return new HamletDesk(this.office, key, new RoundDesk(this.office, key), this.code);
  }

  types(key: string, value: Typed): EditResult {
    return this.tab.types(key, this.code, value);
  }

  pastes(key: string, ...values: readonly (readonly Typed[])[]): EditResult {
    return this.tab.pastes(key, this.code, values);
  }

  ticks(item: string): EditResult {
    return this.types(`plan.item.${item}`, 'x');
  }

  chooses(key: string, label: string): EditResult {
    return this.types(key, label);
  }

  /** Types a whole plan or result, cell by cell. */
  fillsIn(entries: Readonly<Record<string, Typed>>): void {
    for (const [key, value] of Object.entries(entries)) {
      const { rejected } = this.types(key, value);
      if (rejected) throw new Error(`${key}: ${rejected}`);
    }
  }

  /** Puts a value there as acts of the next issues will, past every check. */
  writes(key: string, value: Cell): void {
    const cell = this.tab.cell(key, this.code);
    this.tab.read(() => cell.setValue(value));
  }

  /** A word that a paste left behind where the sheet's own rule would refuse it. */
  writesPastRules(key: string, value: Cell): void {
    const cell = this.tab.cell(key, this.code);
    this.tab.read(() => {
      const rule = cell.getDataValidation();
      cell.clearDataValidations().setValue(value).setDataValidation(rule);
    });
  }

  /** Somebody writes a note of their own on the cell. */
  notes(key: string, text: string): void {
    const cell = this.tab.cell(key, this.code);
    this.tab.read(() => cell.setNote(text));
  }

  cell(key: string): Cell {
    return this.tab.value(key, this.code);
  }

  cells(keys: readonly string[]): Record<string, Cell> {
    return Object.fromEntries(keys.map((key) => [key, this.cell(key)]));
  }

  shown(key: string): string {
    return this.tab.shown(key, this.code);
  }

  note(key: string): string {
    return this.tab.note(key, this.code);
  }

  colour(key: string): string {
    return this.tab.colour(key, this.code);
  }

  /** The background one sees: a live format's where one holds, else the cell's own. */
  lookNow(key: string): string {
    return this.liveColour(key) ?? this.colour(key);
  }

  liveColour(key: string): string | null {
    return this.tab.liveColour(key, this.code);
  }

  address(key: string): string {
    return this.tab.address(key, this.code);
  }

  /** The live words of the deadline in the head of the column. */
  words(phase: 'plan' | 'result'): string {
    return this.shown(`head.${phase}`);
  }

  /** The plan as the sidebar sees it. */
  plan(): PlanForm {
    return granted(this.office.asks('openPlan', this.where));
  }

  previousPlan(): ReturnType<ServerApi['readPreviousPlan']> {
    return this.office.asks('readPreviousPlan', this.where);
  }

  /** "Gửi kế hoạch" from a page that has just loaded the plan, or from one that loaded `base` earlier. */
  sends(entries: Entries, page: PagePress = {}): Save {
    return this.office.asks('submitPlan', this.request(entries, page));
  }

  saves(entries: Entries, page: PagePress = {}): Save {
    return this.office.asks('savePlanDraft', this.request(entries, page));
  }

  /** The result as the sidebar sees it. */
  result(): ResultForm {
    return granted(this.office.asks('openResult', this.where));
  }

  roundBefore(): RoundBefore {
    return granted(this.office.asks('readRoundBefore', this.where));
  }

  /** "Gửi kết quả" from a page that has just loaded the result, or from one that loaded `base` earlier. */
  reports(entries: Entries, page: PagePress = {}): Save {
    const { base = this.result().state.base } = page;
    return this.office.asks('submitResult', this.request(entries, { ...page, base }));
  }

  savesResult(entries: Entries, page: PagePress = {}): Save {
    const { base = this.result().state.base } = page;
    return this.office.asks('saveResultDraft', this.request(entries, { ...page, base }));
  }

  private request(entries: Entries, page: PagePress): object {
    const { base = this.plan().state.base, operationId = this.office.nextOperation(), reason = '' } = page;
    return { ...this.where, entries, base, reason, operationId };
  }
}

export class RoundDesk extends KeyedTab {
  readonly key: string;
  private readonly office: PageHost;

  constructor(office: PageHost, key: RoundKey) {
    super(office.host, roundRange(key));
    this.office = office;
    this.key = key;
  }

  /** Behind its key an indicator's row may carry a definition. */
  override rowKeys(): string[] {
    return super.rowKeys().map(keyOfCell);
  }

  hamlet(name: string): HamletDesk {
    return new HamletDesk(this.office, this.key, this, codeOf(name));
  }

  total(key: string): Cell {
    return this.value(key, TOTAL_KEY);
  }

  coverage(key: string): Cell {
    return this.value(key, COVERAGE_KEY);
  }
}

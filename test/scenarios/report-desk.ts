import type { ReportSnapshot } from '../../src/domain/report-snapshot.ts';
import { type RoundKey, roundKey } from '../../src/domain/round.ts';
import { summaryRange } from '../../src/sheets/layout.ts';
import { frozenKey, readSnapshot } from '../../src/sheets/report-store.ts';
import type { Reply } from '../../src/wire/reply.ts';
import type { FreezeOutcome, ReportState } from '../../src/wire/report-state.ts';
import type { Office } from '../scenario.ts';
import type { HamletDesk } from './hamlet-desk.ts';
import { granted } from './hamlet-desk.ts';
import { KeyedTab } from './keyed-tab.ts';

let presses = 0;

/** Never twice, not even in offices that go on from the same saved one. */
const nextPress = (): string => {
  presses += 1;
  return `report-press-${presses}`;
};

/** The office at the report of one round: it makes it, freezes it, and unlocks a hamlet. */
export class ReportDesk {
  private readonly office: Office;
  readonly number: number;
  readonly roundKey: RoundKey;

  constructor(office: Office, number: number) {
    this.office = office;
    this.number = number;
    this.roundKey = roundKey(2026, number);
  }

  builds(): this {
    this.office.summary(this.number);
    return this;
  }

  state(): ReportState {
    return granted(this.office.asks('readReportState', { roundKey: this.roundKey }));
  }

  asks(more: object): Reply<FreezeOutcome> {
    return this.office.asks('freezeReport', {
      roundKey: this.roundKey,
      number: '',
      confirmed: false,
      base: '',
      operationId: nextPress(),
      ...more,
    });
  }

  /** "Chốt báo cáo": what a person is to know first. */
  checks(number = ''): Extract<FreezeOutcome, { kind: 'checks' }> {
    const outcome = granted(this.asks({ number }));
    if (outcome.kind !== 'checks') throw new Error(`nothing to confirm: ${outcome.kind}`);
    return outcome;
  }

  /** Both presses: the checks, then "Vẫn chốt". */
  freezes(number = ''): Extract<FreezeOutcome, { kind: 'frozen' }> {
    const outcome = granted(this.asks({ confirmed: true, base: this.checks(number).base }));
    if (outcome.kind !== 'frozen') throw new Error(`not frozen: ${outcome.kind}`);
    return outcome;
  }

  unlocks(hamlet: HamletDesk, until: string, reason: string): Reply<null> {
    return this.office.asks('unlockHamlet', {
      roundKey: this.roundKey,
      hamletCode: hamlet.code,
      until,
      reason,
      operationId: nextPress(),
    });
  }

  /** What the store keeps of a frozen copy. */
  kept(copy: number): ReportSnapshot | null {
    return this.office.host.calls.uncounted(() =>
      readSnapshot(this.office.spreadsheet, frozenKey(this.roundKey, copy)),
    );
  }

  /** A copy's row of Sổ báo cáo. */
  row(copy: number): Readonly<Record<string, string>> {
    const key = copy === 1 ? this.roundKey : `${this.roundKey}#${copy}`;
    const columns = ['number', 'frozenAt', 'frozenBy', 'frozenTab', 'hash', 'corrections'];
    return Object.fromEntries(
      columns.map((column) => [column, this.office.register('reports').shown(key, column)]),
    );
  }

  /** All that may never change of a frozen copy: content, tab and row. */
  frozen(copy: number): unknown {
    const row = this.row(copy);
    return { content: this.kept(copy), tab: this.shown(row['frozenTab'] ?? ''), row };
  }

  get tab(): KeyedTab {
    return new KeyedTab(this.office.host, summaryRange(this.roundKey));
  }

  /** What a tab of the workbook shows, cell by cell. */
  shown(tabName: string): unknown[][] {
    return this.office.host.calls.uncounted(
      () => this.office.spreadsheet.getSheetByName(tabName)?.getDataRange().getValues() ?? [],
    );
  }

  /** Types into a cell of a tab, as a person would; counted from 0. */
  types(tabName: string, row: number, column: number, value: string | number): void {
    this.office.host.calls.uncounted(() =>
      this.office.spreadsheet
        .getSheetByName(tabName)
        ?.getRange(row + 1, column + 1)
        .setValue(value),
    );
  }

  /** The clerk writes at a place of the report. */
  writes(place: string, text: string): void {
    const { range } = this.tab;
    this.tab.read(() => {
      const row = range.getValues().findIndex((line) => String(line[0]).startsWith(`${place}=`));
      range.offset(row, 1, 1, 1).setValue(text);
    });
  }
}

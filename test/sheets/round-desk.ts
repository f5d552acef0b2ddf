import { roundPatterns } from '../../src/blueprint/round-formulas.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Phase } from '../../src/domain/field.ts';
import { type Instant, instant } from '../../src/domain/instant.ts';
import type { HamletRecord } from '../../src/domain/record.ts';
import { isRoundKey, type RoundKey } from '../../src/domain/round.ts';
import type { CalendarRound } from '../../src/domain/standing.ts';
import { cellName } from '../../src/sheets/layout.ts';
import { liveFormats as liveFormatsOf } from '../../src/sheets/live-formats.ts';
import type { ColumnHead } from '../../src/sheets/round-head.ts';
import { FIRST_HAMLET_COLUMN, roundRows, rowIndex, TOTAL_COLUMN } from '../../src/sheets/round-rows.ts';
import { conditionalFormats, newHamletColumns } from '../../src/sheets/round-rules.ts';
import { recordAt, roundTabOf } from '../../src/sheets/round-tab.ts';
import { templateGrids } from '../../src/sheets/round-template.ts';
import { SCHEDULE_KEYS, scheduleRoundsOf } from '../../src/sheets/schedule-tab.ts';
import { hamletHeadings } from '../../src/text/registers.ts';
import { createEvaluator } from '../emulator/formulas/evaluate.ts';
import type { ConditionalFormatSnapshot, SheetSnapshot } from '../emulator/snapshot.ts';
import type { FormulaValues } from '../emulator/spreadsheet/desk.ts';
import { serialOfInstant } from '../emulator/spreadsheet/serial.ts';
import { snapshot } from '../emulator/spreadsheet/snapshot-of.ts';
import { createSpreadsheetService } from '../emulator/spreadsheet/spreadsheet-app.ts';
import { createBlankWorkbook, type WorkbookModel } from '../emulator/spreadsheet/workbook-model.ts';
import { contextForTests } from '../emulator/test-context.ts';
import { type Conditional, conditionalOf } from '../workbench/face/conditional.ts';

/** A round tab with the real formulas beside a calendar of one round and a register of hamlets; the clock can be set. */

export const allRows = roundRows(catalogue);

/** What the words over a column go by, and little else: a tab of these is worked out in a fifth of the time. */
export const wordsCatalogue: Catalogue = {
  ...catalogue,
  fields: catalogue.fields.filter(
    ({ key, section, type }, at) =>
      section === 'planRecord' ||
      section === 'resultRecord' ||
      ['plan.status', 'result.status', 'plan.place', 'result.highlights'].includes(key) ||
      at === catalogue.fields.findIndex((field) => field.type.kind === type.kind && type.kind === 'count'),
  ),
};

const ROUND = '2026-D04';

/** The tab as it is now and what its live formats do to a cell, by row and column from 0. */
function liveFormats(
  workbook: WorkbookModel,
  evaluate: (workbook: WorkbookModel) => FormulaValues,
  tabName: string,
  clock: number,
): { readonly tab: SheetSnapshot; readonly live: Conditional } {
  const [tab] = snapshot(workbook, evaluate(workbook), tabName).sheets;
  if (!tab) throw new Error(`no tab ${tabName}`);
  const cells = new Map(tab.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const cellAt = (row: number, column: number) => cells.get(`${row},${column}`);
  return { tab, live: conditionalOf(tab, cellAt, serialOfInstant(clock, workbook.state.timeZone)) };
}

/** Agencies in the annex's order, so that hamlets of one stand together; the first two are asked politely. */
export const headsFor = (hamlets: number): readonly ColumnHead[] =>
  Array.from({ length: hamlets }, (_, index) => ({
    code: `X${String(index + 1).padStart(2, '0')}`,
    name: `Xóm ${index + 1}`,
    agency: `Cơ quan ${1 + Math.floor(index / 4)}`,
    polite: index < 8,
  }));

/** Values by register key; dates as `Date`. */
export type Cells = Readonly<Record<string, unknown>>;

export interface RoundDesk {
  readonly heads: readonly ColumnHead[];
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly tabName: string;
  readonly setClock: (ms: number) => void;
  /** Writes the round's row of the calendar; keys that are absent are cleared. */
  readonly setCalendar: (cells: Cells) => void;
  /** Writes the months from and to which hamlets exist, in the order of the columns. */
  readonly setValidity: (months: readonly (readonly [from: string, to: string])[]) => void;
  /** Writes a row of the round tab over all hamlets. */
  readonly setRow: (rowKey: string, values: readonly unknown[]) => void;
  /** What the row shows over all hamlets. */
  readonly row: (rowKey: string) => readonly unknown[];
  readonly total: (rowKey: string) => unknown;
  readonly coverage: (rowKey: string) => unknown;
  /** The backgrounds that the live formats give to the row over all hamlets; null where none holds. */
  readonly colours: (rowKey: string) => readonly (string | null)[];
  /** The live formats of the tab, first to last. */
  readonly formats: () => readonly ConditionalFormatSnapshot[];
  /** What any formula gives. */
  readonly gives: (formula: string) => unknown;
  readonly across: (rowKey: string) => string;
  readonly calendar: () => CalendarRound;
  readonly records: () => readonly HamletRecord[];
}

export function roundDesk(hamlets: number, of: Catalogue = catalogue): RoundDesk {
  const rows = roundRows(of);
  let clock = Date.parse('2026-02-20T08:00:00+07:00');
  const workbook = createBlankWorkbook({
    title: 'Sổ',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    ids: (kind) => kind,
  });
  const evaluate = createEvaluator(() => clock);
  const app = createSpreadsheetService(
    workbook,
    contextForTests(() => clock),
    { evaluate },
  );
  // What the sheets folder takes for Google's own global.
  Object.assign(globalThis, { SpreadsheetApp: app });
  const spreadsheet = app.getActive();
  const heads = headsFor(hamlets);
  const width = FIRST_HAMLET_COLUMN + hamlets;

  const register = (name: string, keys: readonly string[], height: number) => {
    const sheet = spreadsheet.insertSheet(name);
    if (keys.length > 26) sheet.insertColumnsAfter(26, keys.length - 26);
    sheet
      .getRange(1, 1, 1, keys.length)
      .setNumberFormat('@')
      .setValues([[...keys]]);
    const column = (key: string): number => keys.indexOf(key) + 1;
    return {
      sheet,
      column,
      address: (key: string): string => {
        const letter = cellName(0, column(key) - 1).replace('1', '');
        return `'${name}'!$${letter}$3:$${letter}$${height}`;
      },
    };
  };
  const schedule = register('Lịch', SCHEDULE_KEYS, 10);
  const register48 = register('Xóm', Object.keys(hamletHeadings), hamlets + 5);
  heads.forEach((head, index) => {
    register48.sheet.getRange(3 + index, register48.column('code')).setValue(head.code);
  });

  const sheet = spreadsheet.getSheets()[0];
  if (!sheet) throw new Error('a new workbook has a sheet');
  sheet.setName('Đợt 04 (03-2026)');
  if (width > 26) sheet.insertColumnsAfter(26, width - 26);
  const grids = templateGrids(
    rows,
    heads,
    { schedule: schedule.address, hamlets: register48.address },
    roundPatterns(of),
  );
  sheet
    .getRange(1, 1, rows.length, width)
    .setNumberFormats(grids.numberFormats)
    .setValues(grids.values)
    .getCell(1, 1)
    .setValue(ROUND);
  sheet.setConditionalFormatRules(liveFormatsOf(sheet, conditionalFormats(rows, newHamletColumns(hamlets))));
  const scratch = spreadsheet.insertSheet('Nháp');
  let round: RoundKey = ROUND;

  const rowRange = (rowKey: string) =>
    sheet.getRange(rowIndex(rows, rowKey) + 1, FIRST_HAMLET_COLUMN + 1, 1, hamlets);
  const whole = () => ({
    range: sheet.getRange(1, 1, rows.length, width),
    values: sheet.getRange(1, 1, rows.length, width).getValues(),
  });
  return {
    heads,
    spreadsheet,
    tabName: sheet.getName(),
    setClock(ms) {
      clock = ms;
    },
    setCalendar(cells) {
      const key = String(cells['key'] ?? ROUND);
      round = isRoundKey(key) ? key : ROUND;
      sheet.getRange(1, 1).setValue(round);
      schedule.sheet
        .getRange(3, 1, 1, SCHEDULE_KEYS.length)
        .setValues([SCHEDULE_KEYS.map((key) => cells[key] ?? '')]);
    },
    setValidity(months) {
      for (const [key, end] of [
        ['validFrom', 0],
        ['validTo', 1],
      ] as const) {
        register48.sheet
          .getRange(3, register48.column(key), months.length, 1)
          .setNumberFormat('@')
          .setValues(months.map((pair) => [pair[end]]));
      }
    },
    setRow(rowKey, values) {
      rowRange(rowKey).setValues([[...values]]);
    },
    row: (rowKey) => rowRange(rowKey).getValues()[0] ?? [],
    total: (rowKey) => sheet.getRange(rowIndex(rows, rowKey) + 1, TOTAL_COLUMN + 1).getValue(),
    coverage: (rowKey) => sheet.getRange(rowIndex(rows, rowKey) + 1, TOTAL_COLUMN + 2).getValue(),
    colours(rowKey) {
      const { live } = liveFormats(workbook, evaluate, sheet.getName(), clock);
      const row = rowIndex(rows, rowKey);
      return heads.map((_, index) => live(row, FIRST_HAMLET_COLUMN + index)?.background ?? null);
    },
    formats: () => liveFormats(workbook, evaluate, sheet.getName(), clock).tab.conditionalFormats,
    gives: (formula) => scratch.getRange('A1').setFormula(formula).getValue(),
    across: (rowKey) => {
      const row = rowIndex(rows, rowKey);
      const ends = [FIRST_HAMLET_COLUMN, width - 1].map((column) => cellName(row, column));
      return `'${sheet.getName()}'!${ends.join(':')}`;
    },
    calendar() {
      const range = schedule.sheet.getRange(1, 1, 10, SCHEDULE_KEYS.length);
      const read = scheduleRoundsOf({ range, values: range.getValues() })[0];
      if (!read) throw new Error('the calendar holds no round');
      return read.calendar;
    },
    records() {
      const tab = roundTabOf(of, round, whole());
      return heads.map((head) => recordAt(tab, head.code));
    },
  };
}

export const countedRow = (phase: Phase): string =>
  phase === 'plan' ? 'head.planCounted' : 'head.resultCounted';

export const PLAN_DEADLINE = Date.parse('2026-02-28T23:59:00+07:00');
export const RESULT_DEADLINE = Date.parse('2026-04-04T23:59:00+07:00');

/** The calendar's row of round 4 as set-up writes it. */
export const calendarRow = (changes: Cells = {}): Cells => ({
  key: ROUND,
  number: 4,
  period: '2026-03',
  label: 'Đợt 4, tháng 03/2026',
  ruleDay: new Date('2026-03-07T00:00:00+07:00'),
  day: new Date('2026-03-07T00:00:00+07:00'),
  planByRule: new Date(PLAN_DEADLINE),
  plan: new Date(PLAN_DEADLINE),
  planApplies: 'Có',
  resultByRule: new Date(RESULT_DEADLINE),
  result: new Date(RESULT_DEADLINE),
  reportByRule: new Date('2026-04-09T23:59:00+07:00'),
  report: new Date('2026-04-09T23:59:00+07:00'),
  tracked: 'Có',
  dueSoonDays: 3,
  ...changes,
});

export const instantOf = (ms: number): Instant => instant(new Date(ms).toISOString());

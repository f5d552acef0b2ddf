import { describe, expect, test } from 'vitest';
import { roundPatterns } from '../../src/blueprint/round-formulas.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import type { Value } from '../../src/domain/entry.ts';
import { formatOf } from '../../src/sheets/round-looks.ts';
import { roundRows, rowIndex } from '../../src/sheets/round-rows.ts';
import { recordAt, roundTabOf } from '../../src/sheets/round-tab.ts';
import { templateGrids } from '../../src/sheets/round-template.ts';
import { writeFields } from '../../src/sheets/round-writer.ts';
import { WorkbookProblem } from '../../src/sheets/workbook-problem.ts';
import { createEvaluator } from '../emulator/formulas/evaluate.ts';
import { createSpreadsheetService } from '../emulator/spreadsheet/spreadsheet-app.ts';
import { createBlankWorkbook } from '../emulator/spreadsheet/workbook-model.ts';
import { contextForTests } from '../emulator/test-context.ts';
import { headsFor } from './round-desk.ts';

const rows = roundRows(catalogue);
const NOW = Date.parse('2026-02-20T08:30:00+07:00');

/** A round tab of three hamlets that counts what is written to it. */
const tabOfThree = () => {
  const workbook = createBlankWorkbook({
    title: 'Sổ',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    ids: (kind) => kind,
  });
  const context = contextForTests(() => NOW);
  const app = createSpreadsheetService(workbook, context, { evaluate: createEvaluator(() => NOW) });
  const sheet = app.getActive().getActiveSheet();
  const heads = headsFor(3);
  const address = () => "'Lịch'!$A$3:$A$9";
  const grids = templateGrids(rows, heads, { schedule: address, hamlets: address }, roundPatterns(catalogue));
  const range = sheet.getRange(1, 1, rows.length, 4 + heads.length);
  range
    .setNumberFormats(grids.numberFormats)
    .setValues(grids.values.map((line) => line.map((value) => (String(value).startsWith('=') ? '' : value))));
  // A copy of the template becomes the round's tab by its key in the corner.
  sheet.getRange(1, 1).setValue('2026-D04');
  const cell = (key: string, hamlet = 1) => sheet.getRange(rowIndex(rows, key) + 1, 4 + hamlet);
  const read = () => {
    const data = sheet.getDataRange();
    return roundTabOf(catalogue, '2026-D04', { range: data, values: data.getValues() });
  };
  const written: string[] = [];
  /** Writes through a range that notes every block it is asked to write. */
  const write = (changes: Readonly<Record<string, Value | null>>, hamlet = 'X01'): void => {
    const tab = read();
    written.length = 0;
    const offset = (row: number, column: number, height: number, width: number) => {
      written.push(`${row + 1}+${height}`);
      return range.offset(row, column, height, width);
    };
    writeFields({ ...tab, range: Object.assign(Object.create(range), { offset }) }, hamlet, changes);
  };
  return { cell, read, write, written, sheet };
};

const at = (key: string): number => rowIndex(rows, key) + 1;

describe('Writing what changed of a hamlet', () => {
  test('fills the cells and reads back as it was meant', () => {
    const { read, write } = tabOfThree();
    write({
      'plan.status': 'submitted',
      'plan.people': 60,
      'plan.startTime': '07:00',
      'plan.item.ND1.1': true,
    });
    const record = recordAt(read(), 'X01');
    expect(record['plan.status']).toEqual({ kind: 'value', value: 'submitted' });
    expect(record['plan.people']).toEqual({ kind: 'value', value: 60 });
    expect(record['plan.startTime']).toEqual({ kind: 'value', value: '07:00' });
    expect(record['plan.item.ND1.1']).toEqual({ kind: 'value', value: true });
  });

  test('leaves the other hamlets alone', () => {
    const { cell, write } = tabOfThree();
    cell('plan.people', 2).setValue(45);
    write({ 'plan.people': 60 });
    expect(cell('plan.people', 2).getValue()).toBe(45);
    expect(cell('plan.people', 3).getValue()).toBe('');
  });

  test('writes the entries that changed and no cell between them, for somebody may be typing there', () => {
    const { write, written } = tabOfThree();
    write({ 'plan.startTime': '07:00', 'plan.endTime': '10:00', 'plan.people': 60, 'plan.residents': 30 });
    expect(written).toEqual([
      `${at('plan.startTime')}+2`,
      `${at('plan.people')}+1`,
      `${at('plan.residents')}+1`,
    ]);
    write({ 'plan.people': 61 });
    expect(written).toEqual([`${at('plan.people')}+1`]);
    write({});
    expect(written).toEqual([]);
  });

  test('writes state and stamps in one block, as the last', () => {
    const { write, written } = tabOfThree();
    write({ 'plan.status': 'submitted', 'plan.operation': 'press-1', 'plan.detail.ND7': 'Vận động' });
    expect(written).toEqual([
      `${at('plan.detail.ND7')}+1`,
      `${at('plan.status')}+${at('plan.operation') - at('plan.status') + 1}`,
    ]);
  });

  test('keeps what stands between the changed rows: numbers, days, words and what cannot be read', () => {
    const { cell, write } = tabOfThree();
    cell('plan.place').setValue('Nhà văn hóa');
    cell('plan.agencyStaff').setValue('1.5oo');
    cell('plan.members').setValue(12);
    const stamp = new Date('2026-02-20T08:00:00+07:00');
    cell('plan.lastSubmittedAt').setValue(stamp);
    write({ 'plan.status': 'draft', 'plan.endTime': '10:00', 'plan.residents': 30 });
    expect(cell('plan.place').getValue()).toBe('Nhà văn hóa');
    expect(cell('plan.agencyStaff').getValue()).toBe('1.5oo');
    expect(cell('plan.members').getValue()).toBe(12);
    expect(cell('plan.lastSubmittedAt').getValue()).toEqual(stamp);
    expect(cell('plan.startTime').getValue()).toBe('');
  });

  test('never writes over rows that are not fields, however many blocks that takes', () => {
    const { cell, write, written, sheet } = tabOfThree();
    const between = at('plan.people');
    sheet.insertRowsBefore(between, 1);
    sheet.getRange(between, 5).setFormula('=1+1');
    // The rows after the new one moved down; the tab is read anew by its keys.
    write({
      'plan.status': 'draft',
      'plan.place': 'Nhà văn hóa',
      'plan.agencyStaff': 5,
      'plan.group6.people': 9,
    });
    expect(sheet.getRange(between, 5).getFormula()).toBe('=1+1');
    expect(written).toHaveLength(4);
    expect(cell('plan.place').getValue()).toBe('Nhà văn hóa');
  });

  test('clears what was taken out', () => {
    const { cell, write } = tabOfThree();
    cell('plan.place').setValue('Nhà văn hóa');
    write({ 'plan.place': null });
    expect(cell('plan.place').getValue()).toBe('');
  });

  test.each(['=1+1', '=HYPERLINK("https://example.invalid";"x")', '+84 1', '@tên', '-A1'])(
    'keeps %s as text, even where a paste took the plain-text format away',
    (text) => {
      const { cell, write } = tabOfThree();
      cell('plan.place').setNumberFormat('General');
      write({ 'plan.place': text });
      expect(cell('plan.place').getFormula()).toBe('');
      expect(cell('plan.place').getValue()).toBe(text);
      expect(cell('plan.place').getNumberFormat()).toBe('@');
      expect(cell('plan.people').getNumberFormat()).toBe('#,##0');
    },
  );

  test('refuses a hamlet without a column', () => {
    const { write } = tabOfThree();
    expect(() => write({ 'plan.place': 'x' }, 'X99')).toThrow(WorkbookProblem);
  });
});

test('Every field has the number format of its kind', () => {
  const formats = new Map(catalogue.fields.map((field) => [field.type.kind, formatOf(field)]));
  expect(Object.fromEntries(formats)).toEqual({
    choice: '@',
    moment: 'hh:mm dd/mm/yyyy',
    text: '@',
    time: '@',
    count: '#,##0',
    money: '#,##0',
    tick: '@',
    day: 'dd/mm/yyyy',
    decimal: '#,##0.0',
  });
});

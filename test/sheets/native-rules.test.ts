import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundPatterns } from '../../src/blueprint/round-formulas.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { readCell } from '../../src/domain/entry.ts';
import { type Field, type FieldType, hardMax } from '../../src/domain/field.ts';
import type { FindingCode } from '../../src/domain/finding.ts';
import { contentOf } from '../../src/sheets/cell.ts';
import { FIRST_HAMLET_COLUMN, roundRows } from '../../src/sheets/round-rows.ts';
import { ruleOfRow } from '../../src/sheets/round-rules.ts';
import { templateGrids } from '../../src/sheets/round-template.ts';
import { type Rule, ruleBook } from '../../src/sheets/rules.ts';
import { createSpreadsheetService } from '../emulator/spreadsheet/spreadsheet-app.ts';
import { createBlankWorkbook } from '../emulator/spreadsheet/workbook-model.ts';
import { contextForTests } from '../emulator/test-context.ts';
import { headsFor } from './round-desk.ts';

/** Row by row of the catalogue: what Google's own rule lets stand in a cell, the domain takes, and the other way round. */

type Kind = FieldType['kind'];

/** What the native rules cannot say: those findings are ours alone, made by onEdit, the checks and the server. */
const UNSAID: Readonly<Record<Kind, readonly FindingCode[]>> = {
  tick: [],
  // A number between two others may have decimals; a rule by formula could not be read by people in the cell's list.
  count: ['not-whole'],
  decimal: ['not-a-step'],
  money: ['not-whole'],
  // Plain text has no rule of its own.
  text: ['too-long'],
  // A list that offers half hours and lets others stand: it cannot tell 7:10 from "sáng sớm".
  time: ['not-a-time'],
  day: [],
  choice: [],
  // Written by the server only.
  moment: ['not-a-day'],
};

/** What the domain reads and the native rules stop: other spellings of the same, which forms and pastes bring. */
const STRICTER: Readonly<Record<Kind, readonly string[]>> = {
  tick: ['other spelling', 'white space'],
  count: ['white space'],
  decimal: ['white space'],
  money: ['white space'],
  text: [],
  time: [],
  day: ['other spelling', 'white space'],
  choice: ['other spelling', 'white space'],
  moment: [],
};

const workbook = createBlankWorkbook({
  title: 'Sổ',
  locale: 'vi_VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  ids: (kind) => kind,
});
const app = createSpreadsheetService(
  workbook,
  contextForTests(() => Date.parse('2026-02-20T08:00:00+07:00')),
);
// What the sheets folder takes for Google's own global.
Object.assign(globalThis, { SpreadsheetApp: app });
const rows = roundRows(catalogue);
const sheet = app.getActive().getActiveSheet();
const { numberFormats } = templateGrids(
  rows,
  headsFor(1),
  { schedule: () => "'Lịch'!$A$3:$A$9", hamlets: () => "'Xóm'!$A$3:$A$9" },
  roundPatterns(catalogue),
);
const formats = numberFormats.map((line) => line[FIRST_HAMLET_COLUMN] ?? 'general');
/** A has the row's native rule, B has none. */
const rules = ruleBook();
const guarded = sheet
  .getRange(1, 1, rows.length, 1)
  .setDataValidations(rows.map((row) => [ruleOfRow(row, rules)]) as Rule[][]);
const free = sheet.getRange(1, 2, rows.length, 1);
for (const range of [guarded, free]) range.setNumberFormats(formats.map((format) => [format]));

function isStopped(row: number, content: unknown): boolean {
  try {
    guarded.getCell(row, 1).setValue(content);
    return false;
  } catch {
    return true;
  } finally {
    guarded.getCell(row, 1).clearContent();
  }
}

const textsOf = ({ type }: Field): string[] => {
  if (type.kind === 'choice') {
    return type.options.flatMap(({ code, label }) => [label, label.toUpperCase(), code, `${label} khác`]);
  }
  return type.kind === 'text' ? ['x'.repeat(type.maxLength), 'x'.repeat(type.maxLength + 1)] : [];
};

const contentsFor = (field: Field): fc.Arbitrary<unknown> => {
  const max = hardMax(field) ?? 50;
  return fc.oneof(
    fc.integer({ min: 0, max }),
    fc.constantFrom<unknown>(0, max, max + 1, -1, 0.5, 0.25, 2.5, -0.5, 1e15, true, false),
    fc.constantFrom<unknown>(
      'x',
      'X',
      ' ',
      'mười',
      '12',
      '1,5',
      '7:10',
      '7h30',
      'sáng sớm',
      "'07/03/2026",
      '07/03/2026',
      '31/12/1899',
      '01/01/1900',
      '31/12/2199',
      '01/01/2200',
      '7.3.2026',
    ),
    fc.constantFrom<unknown>(new Date('2026-03-07T00:00:00+07:00'), new Date('2026-03-07T08:30:00+07:00')),
    fc.constantFrom<unknown>('', ...textsOf(field)),
  );
};

describe('The native rules of a round’s tab', () => {
  test('let stand what the domain takes, and nothing else but what they cannot say', () => {
    const unsaid = new Map<Kind, Set<FindingCode>>();
    const stricter = new Map<Kind, Set<string>>();
    const noted = <T>(map: Map<Kind, Set<T>>, kind: Kind, what: T): void => {
      map.set(kind, (map.get(kind) ?? new Set()).add(what));
    };
    rows.forEach(({ field }, index) => {
      if (field === null) return;
      const { kind } = field.type;
      for (const content of fc.sample(contentsFor(field), { seed: 20261124 + index, numRuns: 100 })) {
        free.getCell(index + 1, 1).setValue(content);
        const held = free.getCell(index + 1, 1).getValue();
        const entry = readCell(field, contentOf(held));
        const stopped = isStopped(index + 1, content);
        if (!stopped && entry.kind === 'bad') noted(unsaid, kind, entry.code);
        if (stopped && entry.kind !== 'bad') {
          noted(
            stricter,
            kind,
            entry.kind === 'blank' && typeof held === 'string' ? 'white space' : 'other spelling',
          );
        }
      }
    });
    const told = <T>(map: Map<Kind, Set<T>>): unknown =>
      Object.fromEntries([...map].map(([kind, set]) => [kind, [...set].sort()]));
    const listed = (lists: Readonly<Record<Kind, readonly string[]>>): unknown =>
      Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
    expect(told(unsaid)).toEqual(listed(UNSAID));
    expect(told(stricter)).toEqual(listed(STRICTER));
  });
});

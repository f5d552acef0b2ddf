import { describe, expect, test } from 'vitest';
import { roundPatterns } from '../../src/blueprint/round-formulas.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { usualBackground } from '../../src/sheets/round-looks.ts';
import {
  COVERAGE_COLUMN,
  FIRST_HAMLET_COLUMN,
  FROZEN_ROWS,
  KEY_COLUMN,
  LABEL_COLUMN,
  roundRows,
  rowIndex,
  TOTAL_COLUMN,
} from '../../src/sheets/round-rows.ts';
import { templateGrids } from '../../src/sheets/round-template.ts';
import { tokensOf } from '../emulator/formulas/tokens.ts';
import { headsFor } from './round-desk.ts';

const rows = roundRows(catalogue);
const heads = headsFor(hamletsOfPhuLac.length);
const grids = templateGrids(
  rows,
  heads,
  {
    schedule: (key) => `'Lịch'!$${String.fromCharCode(65 + key.length)}$3:$A$40`,
    hamlets: () => "'Xóm'!$A$3:$A$90",
  },
  roundPatterns(catalogue),
);
const formulas = grids.values.flat().filter((value) => String(value).startsWith('='));
const column = (index: number): readonly unknown[] => grids.values.map((line) => line[index]);

describe('The template of a round’s tab', () => {
  test('has one column for each of the 48 hamlets, its code in the hidden first row', () => {
    expect(grids.values[0]?.slice(FIRST_HAMLET_COLUMN)).toEqual(heads.map((head) => head.code));
    expect(grids.values[rowIndex(rows, 'head.hamlet')]?.slice(FIRST_HAMLET_COLUMN)).toEqual(
      heads.map((head) => head.name),
    );
    expect(heads).toHaveLength(48);
  });

  test('has one row for each field, its key in the hidden first column, its unit in the label', () => {
    expect(column(KEY_COLUMN).slice(1)).toEqual(rows.slice(1).map((row) => row.key));
    for (const field of catalogue.fields) {
      const label = String(grids.values[rowIndex(rows, field.key)]?.[LABEL_COLUMN]);
      expect(label).toBe(field.unit === '' ? field.label : `${field.label} (${field.unit})`);
    }
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  test('keeps agency, hamlet and both lines of words in sight', () => {
    expect(rows.slice(0, FROZEN_ROWS).map((row) => row.key)).toEqual([
      'keys',
      'head.agency',
      'head.hamlet',
      'head.plan',
      'head.result',
    ]);
  });

  test('sets every array over the same cells, none left out', () => {
    const width = FIRST_HAMLET_COLUMN + heads.length;
    for (const grid of Object.values(grids)) {
      expect(grid).toHaveLength(rows.length);
      expect(grid.every((line: readonly unknown[]) => line.length === width)).toBe(true);
      expect(grid.flat().includes(undefined as never)).toBe(false);
    }
  });

  test('leaves the cells that people fill in empty', () => {
    for (const field of catalogue.fields) {
      const line = grids.values[rowIndex(rows, field.key)] ?? [];
      expect(line.slice(FIRST_HAMLET_COLUMN).every((value) => value === '')).toBe(true);
    }
  });

  test('keeps words as plain text, and no formula in a cell that would show it as text', () => {
    grids.values.forEach((line, row) => {
      line.forEach((value, at) => {
        if (String(value).startsWith('=')) expect(grids.numberFormats[row]?.[at]).not.toBe('@');
      });
    });
    const place = grids.numberFormats[rowIndex(rows, 'plan.place')] ?? [];
    expect(place.slice(FIRST_HAMLET_COLUMN).every((format) => format === '@')).toBe(true);
    expect(place[TOTAL_COLUMN]).not.toBe('@');
  });

  test('adds every number up and says of how many hamlets', () => {
    for (const field of catalogue.fields.filter((each) => each.hamletRule === 'sum')) {
      const line = grids.values[rowIndex(rows, field.key)] ?? [];
      expect(line[TOTAL_COLUMN]).toMatch(/^=SUMPRODUCT/);
      expect(line[COVERAGE_COLUMN]).toMatch(/&"\/"&SUM/);
    }
  });
});

/** Functions that Google and the engine of the tests both know, none that needs an array formula. */
const KNOWN = new Set(
  (
    'IF IFERROR INDEX MATCH AND OR NOT ISNUMBER SUM SUMPRODUCT COUNTIFS COUNTA INT ABS ROUND NOW LEFT RIGHT ' +
    'MID LEN CHAR'
  ).split(' '),
);

describe('The formulas of a round’s tab', () => {
  test('use only functions that every spreadsheet knows', () => {
    const used = formulas.flatMap((formula) =>
      tokensOf(String(formula).slice(1))
        .filter((token) => token.kind === 'function')
        .map((token) => token.text),
    );
    expect([...new Set(used)].filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  test('are written for a Vietnamese sheet: semicolons between arguments, no decimal fraction', () => {
    for (const formula of formulas) {
      const bare = String(formula)
        .replace(/"(?:[^"]|"")*"/g, '""')
        .replace(/'[^']*'/g, '');
      expect(bare).not.toMatch(/,/);
      expect(bare).not.toMatch(/\d\.\d/);
    }
  });

  test('are short enough for a cell, by far', () => {
    expect(Math.max(...formulas.map((formula) => String(formula).length))).toBeLessThan(4000);
  });

  test('close every parenthesis and every quotation', () => {
    for (const formula of formulas) {
      const bare = String(formula).replace(/"(?:[^"]|"")*"/g, '');
      expect(bare).not.toContain('"');
      expect(bare.split('(').length).toBe(bare.split(')').length);
    }
  });
});

test('A cell whose mark is taken away gets back the colour of its row', () => {
  expect(usualBackground('LL01')).toBeNull();
  expect(usualBackground('plan.receipt')).not.toBeNull();
  expect(usualBackground('plan.detail.ND1')).not.toBeNull();
  for (const field of catalogue.fields) {
    const drawn = grids.backgrounds[rowIndex(rows, field.key)]?.[FIRST_HAMLET_COLUMN];
    expect(drawn).toBe(usualBackground(field.key));
  }
});

import { Exception } from '../host-context.ts';
import { type Desk, type GoogleRange, type Owned, own, selfOf, spotOf } from './desk.ts';
import type { Rect } from './rect.ts';
import { enforceSignatures } from './signature-check.ts';
import type { NamedRangeModel, WorkbookModel } from './workbook-model.ts';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

interface NamedRangeOwned extends Owned {
  readonly kind: 'NamedRange';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
  name: string;
}

/**
 * Letters, digits and underscores, no digit first, nothing that reads as a cell, no TRUE or FALSE. Whether Google takes
 * letters with marks is unsourced, so they are refused.
 */
function requireRangeName(name: string): void {
  const isName = /^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(name);
  const isCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^r\d*c\d*$/i.test(name) || /^(true|false)$/i.test(name);
  if (!isName || isCell) throw new Exception(`The name "${name}" is not valid for a named range.`);
}

/** Puts or moves a name; the workbook has each name once. */
export function putNamedRange(workbook: WorkbookModel, name: string, sheetId: number, rect: Rect): void {
  requireRangeName(name);
  const state = workbook.change();
  const made: NamedRangeModel = { name, sheetId, rect };
  const isKnown = state.namedRanges.some((range) => range.name === name);
  state.namedRanges = isKnown
    ? state.namedRanges.map((range) => (range.name === name ? made : range))
    : [...state.namedRanges, made];
}

export function dropNamedRange(workbook: WorkbookModel, name: string): void {
  if (!workbook.state.namedRanges.some((range) => range.name === name)) {
    throw new Exception(`Named range "${name}" does not exist.`);
  }
  const state = workbook.change();
  state.namedRanges = state.namedRanges.filter((range) => range.name !== name);
}

/** A name for a block of cells. */
export class FakeNamedRange implements GoogleNamedRange {
  readonly [own]: NamedRangeOwned;

  constructor(owned: NamedRangeOwned) {
    this[own] = owned;
  }

  getName(): string {
    return this[own].name;
  }

  getRange(): GoogleRange {
    const { desk, workbook } = this[own];
    const { sheetId, rect } = this.#model();
    const sheet = workbook.sheetById(sheetId);
    if (sheet === null) throw new Exception('The named range no longer exists.');
    return desk.range({ workbook, sheet }, rect);
  }

  remove(): void {
    dropNamedRange(this[own].workbook, this[own].name);
  }

  setName(name: string): GoogleNamedRange {
    const { workbook } = this[own];
    const { sheetId, rect } = this.#model();
    requireRangeName(name);
    if (name !== this[own].name && workbook.state.namedRanges.some((range) => range.name === name)) {
      throw new Exception(`Named range "${name}" already exists.`);
    }
    dropNamedRange(workbook, this[own].name);
    putNamedRange(workbook, name, sheetId, rect);
    this[own].name = name;
    return selfOf<GoogleNamedRange>(this);
  }

  setRange(range: GoogleRange): GoogleNamedRange {
    const { sheet, rect } = spotOf(range);
    putNamedRange(this[own].workbook, this[own].name, sheet.id, rect);
    return selfOf<GoogleNamedRange>(this);
  }

  #model(): NamedRangeModel {
    const found = this[own].workbook.state.namedRanges.find((range) => range.name === this[own].name);
    if (found === undefined) throw new Exception('The named range no longer exists.');
    return found;
  }
}

enforceSignatures('NamedRange', FakeNamedRange, { setName: 'string', setRange: 'Range' });

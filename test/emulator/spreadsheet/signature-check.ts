import { Exception } from '../host-context.ts';
import { own, ownedBy } from './desk.ts';
import { isMemberOf } from './enums.ts';
import { type Rect, requireOnGrid } from './rect.ts';
import type { SheetModel } from './sheet-model.ts';
import type { WorkbookModel } from './workbook-model.ts';

/** Method → its signatures, such as `int,int | string`; a method that is missing takes nothing. */
export type Signatures = Readonly<Record<string, string>>;

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

function fits(value: unknown, type: string): boolean {
  if (type.endsWith('?')) return value === null || value === undefined || fits(value, type.slice(0, -1));
  switch (type) {
    case 'any':
      return true;
    case 'int':
      return typeof value === 'number' && Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
      return typeof value === 'string';
    case 'bool':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value);
    case 'matrix':
      return Array.isArray(value) && value.every((row) => Array.isArray(row));
    case 'date':
      return isDate(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && ownedBy(value) === null;
    default:
      if (type.startsWith('enum:')) return isMemberOf(type.slice(5), value);
      return ownedBy(value)?.kind === type;
  }
}

/** A value's type as Google names it in its complaint. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) {
    const names = new Set(value.map(typeName));
    return names.size === 1 ? `${[...names][0]}[]` : 'Array';
  }
  const kind = ownedBy(value)?.kind;
  if (kind !== undefined) return `SpreadsheetApp.${kind}`;
  return isDate(value) ? 'Date' : '(class)';
}

/** The error of a call whose arguments Google does not know what to do with. */
function signatureError(className: string, method: string, given: readonly unknown[]): Exception {
  const path = className === 'SpreadsheetApp' ? className : `SpreadsheetApp.${className}`;
  const types = given.map(typeName).join(',');
  return new Exception(`The parameters (${types}) don't match the method signature for ${path}.${method}.`);
}

function isLost(owned: unknown): boolean {
  const place: { workbook?: WorkbookModel; sheet?: SheetModel } = Object(owned);
  if (place.workbook === undefined || place.sheet === undefined) return false;
  return place.workbook.sheetById(place.sheet.id) !== place.sheet;
}

/** What a range tells of itself without asking its sheet's cells. */
const COORDINATES =
  /^(?:get(?:A1Notation|Row|RowIndex|LastRow|NumRows|Height|Column|ColumnIndex|LastColumn|NumColumns|Width|Sheet|GridId|Cell)|is\w+Bounded|offset)$/;

/** Refuses cells that were on the sheet when the range was named and were deleted since. A range without end has what is there. */
function requireCells(owned: unknown): void {
  const place: { rect?: Rect; open?: unknown; sheet?: SheetModel } = Object(owned);
  if (place.rect === undefined || place.sheet === undefined || place.open) return;
  requireOnGrid(place.rect, place.sheet.state.rowCount, place.sheet.state.columnCount);
}

type Method = (this: object, ...given: readonly unknown[]) => unknown;

function checked(className: string, name: string, method: Method, signatures: readonly string[][]): Method {
  const asksCells = className === 'Range' && !COORDINATES.test(name);
  return function (...given) {
    const known = signatures.some(
      (types) => types.length === given.length && types.every((type, place) => fits(given[place], type)),
    );
    if (!known) throw signatureError(className, name, given);
    const owned: unknown = Reflect.get(this, own);
    if (isLost(owned)) throw new Exception(`Sheet ${Object(owned).sheet.id} not found`);
    if (asksCells) requireCells(owned);
    return method.apply(this, [...given]);
  };
}

function readSignatures(text: string): string[][] {
  return text.split('|').map((signature) =>
    signature
      .split(',')
      .map((type) => type.trim())
      .filter((type) => type !== ''),
  );
}

/**
 * Makes every public method of the class, inherited ones too, check its arguments as Google does,
 * and refuse to work on a sheet that has been deleted.
 */
export function enforceSignatures(className: string, target: { prototype: object }, table: Signatures): void {
  const seen = new Set<string>();
  for (let type: object | null = target.prototype; type !== null && type !== Object.prototype; ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(type))) {
      const method: unknown = property.value;
      if (name === 'constructor' || typeof method !== 'function' || seen.has(name)) continue;
      seen.add(name);
      const run: Method = function (...given) {
        return Reflect.apply(method, this, given);
      };
      Object.defineProperty(target.prototype, name, {
        value: checked(className, name, run, readSignatures(table[name] ?? '')),
        configurable: true,
        writable: true,
      });
    }
    type = Object.getPrototypeOf(type);
  }
  for (const name of Object.keys(table)) {
    if (!seen.has(name)) throw new Error(`${className}.${name} has a signature and no method`);
  }
}

import { Exception, type HostContext } from '../host-context.ts';
import { proxyOf, rawOf, strict } from '../strict.ts';
import type { OpenSides } from './a1-notation.ts';
import type { GivenBlock } from './block-formulas.ts';
import type { Raw } from './cell.ts';
import type { RuleDraft } from './conditional-format.ts';
import type { Axis, Rect } from './rect.ts';
import type { SheetModel } from './sheet-model.ts';
import type { OldMenuEntry } from './spreadsheet-menus.ts';
import type { MetadataModel, NamedRangeModel, ProtectionModel, WorkbookModel } from './workbook-model.ts';

export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the formulas of a workbook give now: errors are texts such as "#REF!". */
export interface FormulaValues {
  get(sheetId: number, row: number, column: number): Raw;
  /** What formulas at these places show in other cells, by `row,column`. */
  blocks?(sheetId: number, at: readonly GivenBlock[]): ReadonlyMap<string, Raw>;
}

/** A sheet and the file it belongs to. */
export interface Place {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
}

/** A block on a sheet: what a `Range` points at. */
export interface Spot extends Place {
  readonly rect: Rect;
  /** As the range was named; absent or null where all its sides were given. */
  readonly open?: OpenSides | null;
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

/** What all pretended objects of one host share, and how they make one another without importing one another. */
export interface Desk {
  readonly context: HostContext;
  /** Makes a Date of the script's own realm, so that `instanceof Date` holds in the script. */
  readonly dateOf: (ms: number) => Date;
  readonly evaluate: (workbook: WorkbookModel) => FormulaValues;
  readonly onToast: (toast: Toast) => void;
  /** Shows a menu of `Spreadsheet.addMenu`; null takes it away. */
  readonly onMenu: (caption: string, entries: readonly OldMenuEntry[] | null) => void;
  /** Every file that scripts can open by its id. */
  readonly files: WorkbookModel[];
  readonly userOf: (email: string) => GoogleAppsScript.Base.User;
  range(place: Place, rect: Rect, open?: OpenSides | null): GoogleRange;
  rangeList(spots: readonly Spot[]): GoogleAppsScript.Spreadsheet.RangeList;
  sheet(place: Place): GoogleSheet;
  spreadsheet(workbook: WorkbookModel): GoogleSpreadsheet;
  protection(workbook: WorkbookModel, protection: ProtectionModel): GoogleAppsScript.Spreadsheet.Protection;
  namedRange(workbook: WorkbookModel, range: NamedRangeModel): GoogleAppsScript.Spreadsheet.NamedRange;
  metadata(workbook: WorkbookModel, metadata: MetadataModel): GoogleAppsScript.Spreadsheet.DeveloperMetadata;
  metadataFinder(
    workbook: WorkbookModel,
    scope: MetadataScope,
  ): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
  group(
    place: Place,
    axis: Axis,
    start: number,
    count: number,
    depth: number,
  ): GoogleAppsScript.Spreadsheet.Group;
  ruleBuilder(
    workbook: WorkbookModel,
    draft: RuleDraft,
  ): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  selection(workbook: WorkbookModel): GoogleAppsScript.Spreadsheet.Selection;
  textFinder(spots: readonly Spot[], text: string): GoogleAppsScript.Spreadsheet.TextFinder;
}

/** Where a metadata finder looks: the file, one sheet, or one block. */
export interface MetadataScope {
  readonly sheetId: number | null;
  readonly rect: Rect | null;
}

/** What a pretended object keeps; under a symbol, so that a script can neither see nor misspell it. */
export const own: unique symbol = Symbol('own');

export interface Owned {
  readonly kind: string;
}

/**
 * The raw object as the strict proxy that the script holds, typed as Google types it:
 * Google's interfaces are wider than what is emulated, and the proxy refuses the rest by name.
 */
export function googleFace<T>(className: string, raw: object, context: HostContext): T;
export function googleFace(className: string, raw: object, context: HostContext): unknown {
  return strict(className, raw, context);
}

/** `return this` for a method that ran on the raw object. */
export function selfOf<T>(raw: object): T;
export function selfOf(raw: object): unknown {
  return proxyOf(raw);
}

function isOwner(value: unknown): value is { readonly [own]: Owned } {
  return typeof value === 'object' && value !== null && own in value;
}

/** What is kept by a pretended object given as an argument; null when it is none. */
export function ownedBy(argument: unknown): Owned | null {
  if (typeof argument !== 'object' || argument === null) return null;
  const raw: unknown = rawOf(argument);
  return isOwner(raw) ? raw[own] : null;
}

export interface RangeOwned extends Owned, Spot {
  readonly kind: 'Range';
  readonly desk: Desk;
}

export interface SheetOwned extends Owned, Place {
  readonly kind: 'Sheet';
  readonly desk: Desk;
}

export interface SpreadsheetOwned extends Owned {
  readonly kind: 'Spreadsheet';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
}

const isRange = (owned: Owned | null): owned is RangeOwned => owned?.kind === 'Range';
const isSheet = (owned: Owned | null): owned is SheetOwned => owned?.kind === 'Sheet';
const isSpreadsheet = (owned: Owned | null): owned is SpreadsheetOwned => owned?.kind === 'Spreadsheet';

/** The block behind a Range argument. */
export function spotOf(argument: unknown): RangeOwned {
  const owned = ownedBy(argument);
  if (isRange(owned)) return owned;
  throw new Exception('Invalid argument: range');
}

export function placeOf(argument: unknown): SheetOwned {
  const owned = ownedBy(argument);
  if (isSheet(owned)) return owned;
  throw new Exception('Invalid argument: sheet');
}

export function workbookOf(argument: unknown): WorkbookModel {
  const owned = ownedBy(argument);
  if (isSpreadsheet(owned)) return owned.workbook;
  throw new Exception('Invalid argument: spreadsheet');
}

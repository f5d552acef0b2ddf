import type { HostContext } from '../host-context.ts';
import { newConditionalFormat } from './conditional-format-builder.ts';
import { type Desk, type FormulaValues, googleFace, type Toast } from './desk.ts';
import { FakeSheet } from './fake-sheet.ts';
import { FakeSpreadsheet } from './fake-spreadsheet.ts';
import { FakeGroup } from './groups.ts';
import { FakeMetadata, FakeMetadataFinder } from './metadata.ts';
import { FakeNamedRange } from './named-range.ts';
import { FakeProtection } from './protection.ts';
import { FakeRangeList } from './range-list.ts';
import {
  RANGE_LIST_SIGNATURES,
  RANGE_SIGNATURES,
  SHEET_SIGNATURES,
  SPREADSHEET_SIGNATURES,
} from './range-signatures.ts';
import { FakeRange } from './range-structure.ts';
import { FakeSelection } from './selection.ts';
import { enforceSignatures } from './signature-check.ts';
import { ACTIVE_SIGNATURES } from './spreadsheet-active.ts';
import { FakeTextFinder } from './text-finder.ts';
import type { WorkbookModel } from './workbook-model.ts';

enforceSignatures('Range', FakeRange, RANGE_SIGNATURES);
enforceSignatures('RangeList', FakeRangeList, RANGE_LIST_SIGNATURES);
enforceSignatures('Sheet', FakeSheet, SHEET_SIGNATURES);
enforceSignatures('Spreadsheet', FakeSpreadsheet, { ...SPREADSHEET_SIGNATURES, ...ACTIVE_SIGNATURES });

export interface DeskOptions {
  readonly context: HostContext;
  /** Makes a Date of the script's own realm; Node's own when left out. */
  readonly dateOf?: (ms: number) => Date;
  /** What formulas give; without it, reading a formula's value refuses by name. */
  readonly evaluate?: (workbook: WorkbookModel) => FormulaValues;
  readonly userOf?: (email: string) => GoogleAppsScript.Base.User;
  readonly onToast?: (toast: Toast) => void;
  readonly onMenu?: Desk['onMenu'];
  /** Where the files are put that scripts make, the first one being there. */
  readonly files?: WorkbookModel[];
}

/** A User as `getEditors()` gives it. */
function plainUser(email: string, context: HostContext): GoogleAppsScript.Base.User {
  return googleFace('User', { getEmail: () => email, toString: () => email }, context);
}

const noFormulas: FormulaValues = {
  get() {
    throw new Error('The value of a formula is not emulated: no formula engine was given');
  },
};

/** Wires the pretended classes to one another for one host. */
export function makeDesk(options: DeskOptions): Desk {
  const { context } = options;
  const desk: Desk = {
    context,
    files: options.files ?? [],
    dateOf: options.dateOf ?? ((ms) => new Date(ms)),
    evaluate: options.evaluate ?? (() => noFormulas),
    userOf: options.userOf ?? ((email) => plainUser(email, context)),
    onToast: options.onToast ?? (() => undefined),
    onMenu: options.onMenu ?? (() => undefined),
    range: ({ workbook, sheet }, rect, open = null) =>
      googleFace('Range', new FakeRange({ kind: 'Range', desk, workbook, sheet, rect, open }), context),
    rangeList: (spots) =>
      googleFace('RangeList', new FakeRangeList({ kind: 'RangeList', desk, spots }), context),
    // A new object each time, as at Google: two of them are one sheet when their ids are equal.
    sheet: ({ workbook, sheet }) =>
      googleFace('Sheet', new FakeSheet({ kind: 'Sheet', desk, workbook, sheet }), context),
    spreadsheet: (workbook) =>
      googleFace('Spreadsheet', new FakeSpreadsheet({ kind: 'Spreadsheet', desk, workbook }), context),
    protection: (workbook, { id }) =>
      googleFace('Protection', new FakeProtection({ kind: 'Protection', desk, workbook, id }), context),
    namedRange: (workbook, { name }) =>
      googleFace('NamedRange', new FakeNamedRange({ kind: 'NamedRange', desk, workbook, name }), context),
    metadata: (workbook, { id }) =>
      googleFace(
        'DeveloperMetadata',
        new FakeMetadata({ kind: 'DeveloperMetadata', desk, workbook, id }),
        context,
      ),
    metadataFinder: (workbook, scope) =>
      googleFace(
        'DeveloperMetadataFinder',
        new FakeMetadataFinder({ kind: 'DeveloperMetadataFinder', desk, workbook, scope }),
        context,
      ),
    group: ({ workbook, sheet }, axis, start, count, depth) =>
      googleFace(
        'Group',
        new FakeGroup({ kind: 'Group', desk, workbook, sheet, axis, start, count, depth }),
        context,
      ),
    ruleBuilder: (workbook, draft) => newConditionalFormat(desk, workbook, draft),
    selection: (workbook) =>
      googleFace('Selection', new FakeSelection({ kind: 'Selection', desk, workbook }), context),
    textFinder: (spots, text) =>
      googleFace('TextFinder', new FakeTextFinder({ kind: 'TextFinder', desk, spots, text }), context),
  };
  return desk;
}

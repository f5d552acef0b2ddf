import { Exception, type HostContext } from '../host-context.ts';
import { rawOf } from '../strict.ts';
import { newColor } from './color-object.ts';
import { newConditionalFormat } from './conditional-format-builder.ts';
import { newDataValidation } from './data-validation.ts';
import {
  type Desk,
  type GoogleRange,
  type GoogleSheet,
  type GoogleSpreadsheet,
  googleFace,
  type Owned,
  own,
  placeOf,
  spotOf,
  workbookOf,
} from './desk.ts';
import { ENUMS } from './enums.ts';
import { newFilterCriteria } from './filter-criteria.ts';
import { type DeskOptions, makeDesk } from './make-desk.ts';
import { activateRangeList, activeRangeList } from './range-list.ts';
import { APP_SIGNATURES } from './range-signatures.ts';
import { newRichText } from './rich-text.ts';
import { currentCell, select, selectCell } from './selected.ts';
import { enforceSignatures } from './signature-check.ts';
import { newTextStyle } from './text-style.ts';
import { createBlankWorkbook, type WorkbookModel } from './workbook-model.ts';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Emulated =
  | 'create'
  | 'enableAllDataSourcesExecution'
  | 'enableBigQueryExecution'
  | 'flush'
  | 'getActive'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getActiveSpreadsheet'
  | 'getActiveRangeList'
  | 'setActiveRangeList'
  | 'getCurrentCell'
  | 'getSelection'
  | 'getUi'
  | 'newConditionalFormatRule'
  | 'newDataValidation'
  | 'newColor'
  | 'newFilterCriteria'
  | 'newRichTextValue'
  | 'newTextStyle'
  | 'open'
  | 'openById'
  | 'openByUrl'
  | 'setActiveRange'
  | 'setActiveSheet'
  | 'setActiveSpreadsheet'
  | 'setCurrentCell';

interface AppOwned extends Owned {
  readonly kind: 'SpreadsheetApp';
  readonly desk: Desk;
  readonly ui: () => GoogleAppsScript.Base.Ui;
  workbook: WorkbookModel;
}

class FakeSpreadsheetApp implements Pick<GoogleApp, Emulated> {
  readonly [own]: AppOwned;

  constructor(owned: AppOwned) {
    this[own] = owned;
    Object.assign(this, ENUMS);
  }

  /** Needs the full scope, which the host checks (platform-facts §3.13). */
  create(name: string, rows = 1000, columns = 26): GoogleSpreadsheet {
    const { desk, workbook } = this[own];
    const { locale, timeZone } = workbook.state;
    if (rows < 1 || columns < 1) throw new Exception('Invalid argument: rows, columns');
    const made = createBlankWorkbook({
      title: name,
      locale,
      timeZone,
      ids: (kind) => desk.context.nextId(kind),
    });
    const sheet = made.activeSheet().change();
    sheet.rowCount = rows;
    sheet.columnCount = columns;
    made.requireRoomFor(0);
    made.commit();
    desk.files.push(made);
    return desk.spreadsheet(made);
  }

  /** Files here hold no data sources. */
  enableAllDataSourcesExecution(): void {}

  enableBigQueryExecution(): void {}

  enableLookerExecution(): void {}

  /** Buffered writes reach the file; what is not flushed can be lost when the run dies. */
  flush(): void {
    this[own].workbook.commit();
  }

  getActive(): GoogleSpreadsheet {
    return this[own].desk.spreadsheet(this[own].workbook);
  }

  getActiveSpreadsheet(): GoogleSpreadsheet {
    return this.getActive();
  }

  getActiveSheet(): GoogleSheet {
    const { desk, workbook } = this[own];
    return desk.sheet({ workbook, sheet: workbook.activeSheet() });
  }

  getActiveRange(): GoogleRange {
    const { desk, workbook } = this[own];
    const sheet = workbook.activeSheet();
    return desk.range({ workbook, sheet }, sheet.state.selection);
  }

  getActiveRangeList(): RangeList {
    return activeRangeList(this[own].desk, this[own].workbook);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return activateRangeList(rangeList);
  }

  getCurrentCell(): GoogleRange {
    const { desk, workbook } = this[own];
    const sheet = workbook.activeSheet();
    return desk.range({ workbook, sheet }, currentCell(sheet));
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this[own].desk.selection(this[own].workbook);
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return this[own].ui();
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return newConditionalFormat(this[own].desk, this[own].workbook);
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return newDataValidation(this[own].desk, this[own].workbook, null);
  }

  newColor(): GoogleAppsScript.Spreadsheet.ColorBuilder {
    return newColor(this[own].desk);
  }

  newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return newFilterCriteria(this[own].desk, this[own].workbook);
  }

  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return newTextStyle(this[own].desk);
  }

  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return newRichText(this[own].desk);
  }

  /** @param file one of Drive's */
  open(file: GoogleAppsScript.Drive.File): GoogleSpreadsheet {
    return this.openById(rawOf(file).getId());
  }

  /** Needs the full scope, which the host checks (§3.13). */
  openById(id: string): GoogleSpreadsheet {
    const file = this[own].desk.files.find((known) => known.id === id);
    if (file === undefined) {
      throw new Exception(
        'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
      );
    }
    return this[own].desk.spreadsheet(file);
  }

  openByKey(id: string): GoogleSpreadsheet {
    return this.openById(id);
  }

  openByUrl(url: string): GoogleSpreadsheet {
    const id = /\/spreadsheets\/d\/([^/?#]+)/.exec(url)?.[1];
    if (id === undefined) throw new Exception('Invalid argument: url');
    return this.openById(id);
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    select(spotOf(range));
    return range;
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    const place = placeOf(sheet);
    if (place.workbook !== this[own].workbook)
      throw new Exception('The sheet must be in the active spreadsheet.');
    place.workbook.change().activeSheetId = place.sheet.id;
    return sheet;
  }

  setActiveSpreadsheet(newActiveSpreadsheet: GoogleSpreadsheet): void {
    this[own].workbook = workbookOf(newActiveSpreadsheet);
  }

  setCurrentCell(cell: GoogleRange): GoogleRange {
    selectCell(spotOf(cell));
    return cell;
  }
}

enforceSignatures('SpreadsheetApp', FakeSpreadsheetApp, APP_SIGNATURES);

export interface SpreadsheetServiceOptions extends Omit<DeskOptions, 'context'> {
  /** `SpreadsheetApp.getUi()`. */
  readonly ui?: () => GoogleAppsScript.Base.Ui;
}

function noUi(): GoogleAppsScript.Base.Ui {
  throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
}

/** `SpreadsheetApp` over one workbook, as a script bound to no file but opened in this one sees it. */
export function createSpreadsheetService(
  workbook: WorkbookModel,
  context: HostContext,
  options: SpreadsheetServiceOptions = {},
): GoogleApp {
  const desk = makeDesk({ ...options, context, files: options.files ?? [workbook] });
  const owned: AppOwned = {
    kind: 'SpreadsheetApp',
    desk,
    workbook,
    ui: options.ui ?? noUi,
  };
  return googleFace('SpreadsheetApp', new FakeSpreadsheetApp(owned), context);
}

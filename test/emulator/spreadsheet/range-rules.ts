import { Exception } from '../host-context.ts';
import { type ValidationRule, withContent } from './cell.ts';
import { cellReader } from './cell-reading.ts';
import { dataValidation, ruleOf } from './data-validation.ts';
import { type GoogleRange, own, type RangeOwned, selfOf } from './desk.ts';
import { addMetadata, lineLocation } from './metadata.ts';
import { protect } from './protection.ts';
import { requireShape } from './range-base.ts';
import { RangeLooks } from './range-looks.ts';
import { rewriteCells } from './range-values.ts';
import { richText, richTextOf } from './rich-text.ts';
import { lookOfFormat } from './text-style.ts';

type Emulated =
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'clearDataValidations'
  | 'insertCheckboxes'
  | 'removeCheckboxes'
  | 'check'
  | 'uncheck'
  | 'isChecked'
  | 'protect'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'getRichTextValue'
  | 'getRichTextValues'
  | 'setRichTextValue'
  | 'setRichTextValues'
  | 'setShowHyperlink';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;

function putRule(range: RangeOwned, ruleAt: (row: number, column: number) => ValidationRule | null): void {
  rewriteCells(range, (cell, row, column) => ({ ...cell, rule: ruleAt(row, column) }));
}

/** What stands in a checkbox that is, or is not, ticked. */
function checkboxValue(rule: ValidationRule, ticked: boolean): string | number | boolean | null {
  const [checked = true, unchecked = rule.values.length === 0 ? false : null] = rule.values;
  const value = ticked ? checked : unchecked;
  return typeof value === 'object' && value !== null ? null : value;
}

function tick(range: RangeOwned, ticked: boolean): void {
  rewriteCells(range, (cell) => {
    if (cell.rule?.criteria !== 'CHECKBOX') return cell;
    return withContent(cell, checkboxValue(cell.rule, ticked), null, null);
  });
}

function plainValue(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Exception('Invalid argument: checkbox value');
}

/** The rules, links, guards and hidden notes of a range. */
export class RangeRules extends RangeLooks implements Pick<GoogleRange, Emulated> {
  getDataValidation(): GoogleValidation | null {
    const { desk, workbook, sheet, rect } = this[own];
    const { rule } = sheet.cell(rect.row, rect.column);
    return rule === null ? null : dataValidation(desk, workbook, rule);
  }

  getDataValidations(): (GoogleValidation | null)[][] {
    const { desk, workbook, sheet, rect } = this[own];
    return sheet.read(rect, ({ rule }) => (rule === null ? null : dataValidation(desk, workbook, rule)));
  }

  setDataValidation(rule: GoogleValidation | null): GoogleRange {
    const made = ruleOf(rule);
    putRule(this[own], () => made);
    return selfOf<GoogleRange>(this);
  }

  setDataValidations(rules: (GoogleValidation | null)[][]): GoogleRange {
    requireShape(rules, this[own].rect);
    const made = rules.map((row) => row.map(ruleOf));
    putRule(this[own], (row, column) => made[row]?.[column] ?? null);
    return selfOf<GoogleRange>(this);
  }

  clearDataValidations(): GoogleRange {
    putRule(this[own], () => null);
    return selfOf<GoogleRange>(this);
  }

  /** Writes the unticked value into every cell, so `getLastRow` counts them (platform-facts §15.7). */
  insertCheckboxes(...values: unknown[]): GoogleRange {
    const rule: ValidationRule = {
      criteria: 'CHECKBOX',
      values: values.map(plainValue),
      // The reference writes "random" into such a cell and finds it there (Range.isChecked).
      allowInvalid: true,
      helpText: null,
    };
    const unticked = checkboxValue(rule, false);
    rewriteCells(this[own], (cell) => withContent({ ...cell, rule }, unticked, null, null));
    return selfOf<GoogleRange>(this);
  }

  /** Takes the checkboxes away with the ticks in them; what was no tick stays (reference of RangeList.removeCheckboxes). */
  removeCheckboxes(): GoogleRange {
    const range = this[own];
    const reader = cellReader(range.desk, range);
    rewriteCells(range, (cell, row, column) => {
      const { rule } = cell;
      if (rule?.criteria !== 'CHECKBOX') return cell;
      const raw = reader.raw(cell, range.rect.row + row, range.rect.column + column);
      const isTick = [true, false].some((state) => raw === checkboxValue(rule, state));
      return isTick ? withContent({ ...cell, rule: null }, null, null, null) : { ...cell, rule: null };
    });
    return selfOf<GoogleRange>(this);
  }

  check(): GoogleRange {
    tick(this[own], true);
    return selfOf<GoogleRange>(this);
  }

  uncheck(): GoogleRange {
    tick(this[own], false);
    return selfOf<GoogleRange>(this);
  }

  /** Null when the cells differ, or when one of them is no checkbox or holds what is no tick. */
  isChecked(): boolean | null {
    const range = this[own];
    const reader = cellReader(range.desk, range);
    const states = range.sheet.read(range.rect, (cell, row, column) => {
      if (cell.rule?.criteria !== 'CHECKBOX') return null;
      const raw = reader.raw(cell, row, column);
      if (raw === checkboxValue(cell.rule, true)) return true;
      return raw === checkboxValue(cell.rule, false) ? false : null;
    });
    const distinct = new Set(states.flat());
    const [only = null] = distinct;
    return distinct.size === 1 ? only : null;
  }

  /** Adds a protection each time; it stops nobody until its editors change (§7.6, §15.16). */
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const { desk, workbook, sheet, rect } = this[own];
    return desk.protection(workbook, protect(desk, this[own], sheet.id, rect));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleRange {
    addMetadata(this[own].workbook, lineLocation(this), key, rest);
    return selfOf<GoogleRange>(this);
  }

  /** Only what sits on exactly this row or column (§15.19). */
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const { desk, workbook, sheet, rect } = this[own];
    const isWholeRow = rect.rows === 1 && rect.column === 1 && rect.columns === sheet.state.columnCount;
    const isWholeColumn = rect.columns === 1 && rect.row === 1 && rect.rows === sheet.state.rowCount;
    return workbook.state.metadata
      .filter((metadata) => metadata.sheetId === sheet.id)
      .filter(
        ({ type, index }) =>
          (isWholeRow && type === 'ROW' && index === rect.row) ||
          (isWholeColumn && type === 'COLUMN' && index === rect.column),
      )
      .map((metadata) => desk.metadata(workbook, metadata));
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { desk, workbook, sheet, rect } = this[own];
    return desk.metadataFinder(workbook, { sheetId: sheet.id, rect });
  }

  /** Null where the cell holds no text. */
  getRichTextValue(): GoogleRichText | null {
    return this.getRichTextValues()[0]?.[0] ?? null;
  }

  getRichTextValues(): (GoogleRichText | null)[][] {
    const { desk, sheet, rect } = this[own];
    return sheet.read(rect, (cell) => {
      if (cell.formula !== null || (cell.value !== null && typeof cell.value !== 'string')) return null;
      return richText(desk, {
        text: cell.value ?? '',
        links: cell.links ?? [],
        styles: cell.styles ?? [],
        under: lookOfFormat(cell.format),
      });
    });
  }

  setRichTextValue(value: GoogleRichText): GoogleRange {
    const { rect } = this[own];
    return this.setRichTextValues(Array.from({ length: rect.rows }, () => Array(rect.columns).fill(value)));
  }

  setRichTextValues(values: GoogleRichText[][]): GoogleRange {
    requireShape(values, this[own].rect);
    const texts = values.map((row) => row.map(richTextOf));
    rewriteCells(this[own], (cell, row, column) => {
      const given = texts[row]?.[column];
      if (given === undefined) return cell;
      const written = withContent(cell, given.text === '' ? null : given.text, null, null);
      return {
        ...written,
        links: given.links.length === 0 ? null : given.links,
        ...(given.styles.length === 0 ? {} : { styles: given.styles }),
      };
    });
    return selfOf<GoogleRange>(this);
  }

  setShowHyperlink(showHyperlink: boolean): GoogleRange {
    rewriteCells(this[own], (cell) => (showHyperlink ? cell : { ...cell, links: null }));
    return selfOf<GoogleRange>(this);
  }
}

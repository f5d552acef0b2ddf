import { type Cell, withContent } from './cell.ts';
import { cellReader } from './cell-reading.ts';
import { cellWriter } from './cell-writing.ts';
import { type Desk, type GoogleRange, type Owned, own, type Spot, selfOf, spotOf } from './desk.ts';
import { requireEditableSpot } from './permission.ts';
import { rectOf } from './rect.ts';
import { enforceSignatures } from './signature-check.ts';
import { type Found, occurrences, replaced } from './text-search.ts';

type GoogleFinder = GoogleAppsScript.Spreadsheet.TextFinder;

interface FinderOwned extends Owned {
  readonly kind: 'TextFinder';
  readonly desk: Desk;
  readonly spots: readonly Spot[];
  readonly text: string;
}

/** A cell with the text that was looked at and the places where it matched. */
interface Match {
  readonly spot: Spot;
  readonly text: string;
  readonly places: readonly Found[];
}

/** Finds cells by what they show, row by row and sheet by sheet. */
export class FakeTextFinder implements GoogleFinder {
  readonly [own]: FinderOwned;
  #matchCase = false;
  #entireCell = false;
  #formulaText = false;
  #ignoreDiacritics = false;
  #isPattern = false;
  #start: Spot | null = null;
  #current: Spot | null = null;

  constructor(owned: FinderOwned) {
    this[own] = owned;
  }

  findAll(): GoogleRange[] {
    return this.#matches().map(({ spot }) => this.#rangeOf(spot));
  }

  findNext(): GoogleRange | null {
    const from = this.#current ?? this.#start;
    const next = this.#matches().find(({ spot }) => from === null || this.#isBefore(from, spot));
    return next === undefined ? null : this.#go(next.spot);
  }

  /** Before anything was found: the last match, or the last one before where the search was to start. */
  findPrevious(): GoogleRange | null {
    const from = this.#current ?? this.#start;
    const previous = this.#matches()
      .filter(({ spot }) => from === null || this.#isBefore(spot, from))
      .at(-1);
    return previous === undefined ? null : this.#go(previous.spot);
  }

  getCurrentMatch(): GoogleRange | null {
    return this.#current === null ? null : this.#rangeOf(this.#current);
  }

  /** How many places were written over; what comes out is read as if typed. Results of formulas stay. */
  replaceAllWith(replaceText: string): number {
    return this.#matches().reduce((count, match) => count + this.#replace(match, replaceText), 0);
  }

  replaceWith(replaceText: string): number {
    const current = this.#current;
    if (current === null) return 0;
    const match = this.#matches().find(({ spot }) => this.#isSame(spot, current));
    return match === undefined ? 0 : this.#replace(match, replaceText);
  }

  startFrom(startRange: GoogleRange): GoogleFinder {
    this.#start = spotOf(startRange);
    this.#current = null;
    return selfOf<GoogleFinder>(this);
  }

  matchCase(matchCase: boolean): GoogleFinder {
    this.#matchCase = matchCase;
    return selfOf<GoogleFinder>(this);
  }

  matchEntireCell(matchEntireCell: boolean): GoogleFinder {
    this.#entireCell = matchEntireCell;
    return selfOf<GoogleFinder>(this);
  }

  matchFormulaText(matchFormulaText: boolean): GoogleFinder {
    this.#formulaText = matchFormulaText;
    return selfOf<GoogleFinder>(this);
  }

  ignoreDiacritics(ignoreDiacritics: boolean): GoogleFinder {
    this.#ignoreDiacritics = ignoreDiacritics;
    return selfOf<GoogleFinder>(this);
  }

  useRegularExpression(useRegEx: boolean): GoogleFinder {
    this.#isPattern = useRegEx;
    return selfOf<GoogleFinder>(this);
  }

  #matches(): Match[] {
    const { desk, spots, text: wanted } = this[own];
    const options = {
      matchCase: this.#matchCase,
      entireCell: this.#entireCell,
      ignoreDiacritics: this.#ignoreDiacritics,
      isPattern: this.#isPattern,
    };
    const found: Match[] = [];
    for (const { workbook, sheet, rect } of spots) {
      const reader = cellReader(desk, { workbook, sheet });
      sheet.each(rect, (cell, row, column) => {
        const isFormula = this.#formulaText && cell.formula !== null;
        const text = (isFormula ? cell.formula : null) ?? reader.display(cell, row, column);
        const places = text === '' ? [] : occurrences(text, wanted, options);
        if (places.length > 0)
          found.push({ spot: { workbook, sheet, rect: rectOf(row, column) }, text, places });
      });
    }
    return found;
  }

  #replace({ spot, text, places }: Match, by: string): number {
    const { desk } = this[own];
    const { sheet, rect } = spot;
    const before = sheet.cell(rect.row, rect.column);
    if (before.formula !== null && !this.#formulaText) return 0;
    requireEditableSpot(spot, desk.context);
    const made = replaced(text, places, by);
    const after: Cell =
      before.formula !== null && made.startsWith('=')
        ? withContent(before, null, made, null)
        : cellWriter(desk, desk.context, spot).write(before, made, rect.row, rect.column);
    sheet.write(rect, () => after);
    return places.length;
  }

  #isSame(a: Spot, b: Spot): boolean {
    return a.sheet === b.sheet && a.rect.row === b.rect.row && a.rect.column === b.rect.column;
  }

  #isBefore(a: Spot, b: Spot): boolean {
    if (a.sheet !== b.sheet) {
      const { sheets } = a.workbook.state;
      return sheets.indexOf(a.sheet) < sheets.indexOf(b.sheet);
    }
    return a.rect.row === b.rect.row ? a.rect.column < b.rect.column : a.rect.row < b.rect.row;
  }

  #go(spot: Spot): GoogleRange {
    this.#current = spot;
    return this.#rangeOf(spot);
  }

  #rangeOf(spot: Spot): GoogleRange {
    return this[own].desk.range(spot, spot.rect);
  }
}

enforceSignatures('TextFinder', FakeTextFinder, {
  ignoreDiacritics: 'bool',
  matchCase: 'bool',
  matchEntireCell: 'bool',
  matchFormulaText: 'bool',
  replaceAllWith: 'string',
  replaceWith: 'string',
  startFrom: 'Range',
  useRegularExpression: 'bool',
});

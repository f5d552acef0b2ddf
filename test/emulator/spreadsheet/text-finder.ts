import { cellReader } from './cell-reading.ts';
import { type Desk, type GoogleRange, type Owned, own, type Spot, selfOf } from './desk.ts';
import { rectOf } from './rect.ts';
import { enforceSignatures } from './signature-check.ts';

type GoogleFinder = GoogleAppsScript.Spreadsheet.TextFinder;
type Emulated = 'findAll' | 'findNext' | 'matchCase' | 'matchEntireCell' | 'matchFormulaText';

interface FinderOwned extends Owned {
  readonly kind: 'TextFinder';
  readonly desk: Desk;
  readonly spots: readonly Spot[];
  readonly text: string;
}

/** Finds cells by what they show. Replacing and regular expressions are not emulated. */
export class FakeTextFinder implements Pick<GoogleFinder, Emulated> {
  readonly [own]: FinderOwned;
  #matchCase = false;
  #entireCell = false;
  #formulaText = false;
  #found = 0;

  constructor(owned: FinderOwned) {
    this[own] = owned;
  }

  findAll(): GoogleRange[] {
    const { desk, spots, text } = this[own];
    const folded = (value: string) => (this.#matchCase ? value : value.toLowerCase());
    const wanted = folded(text);
    const found: GoogleRange[] = [];
    for (const spot of spots) {
      const reader = cellReader(desk, spot);
      spot.sheet.each(spot.rect, (cell, row, column) => {
        const shown = folded(
          this.#formulaText && cell.formula !== null ? cell.formula : reader.display(cell, row, column),
        );
        const isMatch = this.#entireCell ? shown === wanted : shown.includes(wanted);
        if (isMatch && shown !== '') found.push(desk.range(spot, rectOf(row, column)));
      });
    }
    return found;
  }

  findNext(): GoogleRange | null {
    const next = this.findAll()[this.#found] ?? null;
    if (next !== null) this.#found += 1;
    return next;
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
}

enforceSignatures('TextFinder', FakeTextFinder, {
  matchCase: 'bool',
  matchEntireCell: 'bool',
  matchFormulaText: 'bool',
});

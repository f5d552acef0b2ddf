import type { Catalogue } from '../domain/catalogue.ts';
import { indicatorsOf } from '../domain/catalogue.ts';
import type { Field } from '../domain/field.ts';
import { indicatorAt, keyOfCell } from '../domain/indicator-definition.ts';
import type { RoundRow } from './round-rows.ts';
import { KEY_COLUMN, LABEL_COLUMN, roundRows } from './round-rows.ts';
import { addRows } from './row-adder.ts';
import type { RuleBook } from './rules.ts';
import type { Range, TabRead } from './workbook.ts';

/** The rows of indicators in a round tab or the template, made what the tab Chỉ tiêu says. */

interface Place {
  readonly index: number;
  readonly keyCell: string;
  readonly label: string;
}

const placesOf = ({ values }: TabRead): ReadonlyMap<string, Place> =>
  new Map(
    values.map((line, index): [string, Place] => {
      const keyCell = String(line[KEY_COLUMN] ?? '');
      return [keyOfCell(keyCell), { index, keyCell, label: String(line[LABEL_COLUMN] ?? '') }];
    }),
  );

const isMore = (field: Field): boolean => field.section === 'moreResult';

/** Hides, shows and folds the row first; its cells say so last, and in one write. */
const rewriteRow = (
  range: Range,
  place: Place,
  row: RoundRow,
  wanted: Field,
  builtIn: Field | undefined,
): void => {
  const number = place.index + 1;
  const before = indicatorAt(place.keyCell, place.label, builtIn);
  if (wanted.hidden) range.getSheet().hideRows(number);
  else if (before?.hidden) range.getSheet().showRows(number);
  if (before && isMore(before) !== isMore(wanted)) {
    const shift = (isMore(wanted) ? 1 : 0) - range.getSheet().getRowGroupDepth(number);
    if (shift !== 0) range.offset(place.index, 0, 1, 1).shiftRowGroupDepth(shift);
  }
  range.offset(place.index, KEY_COLUMN, 1, LABEL_COLUMN + 1).setValues([[row.keyCell, row.label]]);
};

/**
 * Renames, hides, shows and adds rows until the tab defines its indicators as the catalogue does. Writes nothing where it does
 * already, so it can be run again after a cut. Returns how many rows were changed or added.
 */
export const applyIndicators = (
  read: TabRead,
  catalogue: Catalogue,
  builtIn: Catalogue,
  rules: RuleBook,
): number => {
  const places = placesOf(read);
  const own = new Map(builtIn.fields.map((field) => [field.key, field]));
  const wanted = new Map(indicatorsOf(catalogue).map((field) => [field.key, field]));
  const missing: Field[] = [];
  let changed = 0;
  for (const row of roundRows(catalogue, builtIn)) {
    const field = wanted.get(row.key);
    if (!field) continue;
    const place = places.get(row.key);
    if (!place) {
      missing.push(field);
    } else if (place.keyCell !== row.keyCell || place.label !== row.label) {
      rewriteRow(read.range, place, row, field, own.get(row.key));
      changed += 1;
    }
  }
  if (missing.length > 0)
    addRows(
      read,
      catalogue,
      builtIn,
      missing.map(({ key }) => key),
      rules,
    );
  return changed + missing.length;
};

import type { Catalogue } from '../domain/catalogue.ts';
import { fieldsOfSection } from '../domain/catalogue.ts';
import { keyOfCell } from '../domain/indicator-definition.ts';
import { LAYOUT_VERSION } from './layout.ts';
import { isYoungerRow, versionOf, versionStamp } from './layout-version.ts';
import { KEY_COLUMN, LABEL_COLUMN } from './round-rows.ts';
import { ownCatalogue } from './round-tab.ts';
import { FOLDED } from './round-tab-builder.ts';
import { addRows } from './row-adder.ts';
import type { RuleBook } from './rules.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/**
 * Brings a round tab or the template of an older layout to this one: its missing rows are put in, nothing that stands there
 * is touched. The version is stamped last, so that an upgrade that was cut off goes on when it is run again.
 */

/** New rows of a folded section are folded with it. */
const foldAgain = (read: TabRead, catalogue: Catalogue, added: ReadonlySet<string>): void => {
  const sheet = read.range.getSheet();
  const keys = read.values.map((line) => keyOfCell(String(line[KEY_COLUMN] ?? '')));
  for (const section of FOLDED) {
    const field = fieldsOfSection(catalogue, section).find(({ key }) => added.has(key));
    if (field) sheet.getRowGroup(keys.indexOf(field.key) + 1, 1)?.collapse();
  }
};

/** @returns the tab as it stands then; itself, without a service call, when it is of this layout already. */
export const upgradeRoundTab = (
  workbook: Workbook,
  rangeName: string,
  read: TabRead,
  builtIn: Catalogue,
  rules: RuleBook,
): TabRead => {
  const version = versionOf(read.values[0]?.[LABEL_COLUMN]);
  if (version >= LAYOUT_VERSION) return read;
  const catalogue = ownCatalogue(builtIn, read);
  const keys = new Set(read.values.map((line) => keyOfCell(String(line[KEY_COLUMN] ?? ''))));
  const younger = catalogue.fields.filter(({ key }) => isYoungerRow(key, version));
  addRows(
    read,
    catalogue,
    builtIn,
    younger.flatMap(({ key }) => (keys.has(key) ? [] : [key])),
    rules,
  );
  const upgraded = readNamed(workbook, rangeName) ?? read;
  foldAgain(upgraded, catalogue, new Set(younger.map(({ key }) => key)));
  upgraded.range.offset(0, LABEL_COLUMN, 1, 1).setValue(versionStamp);
  return upgraded;
};

import { addressesIn } from '../domain/role.ts';
import type { SettingKey, Settings } from '../sheets/settings-tab.ts';
import { settingsIn } from '../sheets/settings-tab.ts';
import { columnsByKey, tableRows, textOf } from '../sheets/table.ts';
import type { SetUpDone } from '../wire/set-up.ts';
import { authorise, emailOf } from './authorise.ts';
import type { SetUpDesk } from './set-up-desk.ts';

/** Who may set up, and who is administrator then. */

const ADMINISTRATORS: SettingKey = 'administrators';

/** A workbook without its settings has no administrator either. */
const settingsOf = (desk: SetUpDesk): Settings | null => {
  const read = desk.find('settings');
  return read && settingsIn(read);
};

/** The e-mail of who sets up, '' where Google does not tell. Two service calls. @throws WorkbookProblem `not-allowed`. */
export const requireAdministrator = (desk: SetUpDesk, who: () => string): string => {
  const settings = settingsOf(desk) ?? { administrators: [], unknownMayEnter: false };
  // What a register says of somebody is nothing here: it may not be there yet.
  return emailOf(authorise({ workbook: desk.workbook, who }, 'setUp', {}, { settings, agencies: [] }));
};

/** Writes the first known person into the empty setting. Two service calls where there is something to write. */
export const nameFirstAdministrator = (desk: SetUpDesk, email: string): void => {
  const read = desk.read('settings');
  if (email === '' || settingsIn(read).administrators.length > 0) return;
  const column = columnsByKey(read, 'settings', ['key', 'value'])['value'];
  const row = tableRows(read, 'settings', ['key']).find(
    ({ cells }) => textOf(cells['key'] ?? null) === ADMINISTRATORS,
  );
  if (!row || column === undefined) return;
  read.range.offset(row.index, column, 1, 1).setValue(email);
  const values = read.values.map((line, index) =>
    index === row.index ? line.map((cell, at) => (at === column ? email : cell)) : line,
  );
  desk.renew('settings', { ...read, values });
};

export const administratorIs = (desk: SetUpDesk, email: string): SetUpDone['administrator'] => {
  const administrators = settingsOf(desk)?.administrators ?? [];
  if (administrators.length === 0) return 'nobody';
  return addressesIn(email).some((address) => administrators.includes(address)) ? 'you' : 'another';
};

import { setUpRegisters } from '../../src/commands/set-up-registers.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import type { Host } from '../emulator/index.ts';

/** Hamlets that no commune has: "Xóm mẫu 49"… of the same agencies, as many for each. */
const extraRows = (width: number, codes: readonly string[], count: number): unknown[][] =>
  Array.from({ length: count - hamletsOfPhuLac.length }, (_, index) => {
    const number = hamletsOfPhuLac.length + index + 1;
    const row: unknown[] = new Array(width).fill(null);
    row[codes.indexOf('code')] = `X${String(number).padStart(2, '0')}`;
    row[codes.indexOf('name')] = `Xóm mẫu ${number}`;
    row[codes.indexOf('agency')] = `CQ${String((index % 22) + 1).padStart(2, '0')}`;
    return row;
  });

/**
 * Gives the workbook a register of so many hamlets before it is set up, as a larger commune would.
 * The registers are made by the add-on's own code, outside the script that is measured.
 */
export const enlargeCommune = (host: Host, hamlets: number): void => {
  if (hamlets <= hamletsOfPhuLac.length) return;
  const { SpreadsheetApp } = host.globals;
  Object.assign(globalThis, { SpreadsheetApp });
  const workbook = SpreadsheetApp.getActive();
  workbook.setSpreadsheetLocale('vi_VN');
  workbook.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
  setUpRegisters(workbook);
  const range = workbook.getRangeByName(registerRange.hamlets);
  if (!range) throw new Error('no register of hamlets');
  const sheet = range.getSheet();
  const keys = sheet.getRange(1, 1, 1, range.getNumColumns()).getValues()[0]?.map(String) ?? [];
  const extra = extraRows(keys.length, keys, hamlets);
  const first = 3;
  const real = sheet.getRange(first, 1, hamletsOfPhuLac.length, keys.length).getValues();
  // The annex names the hamlets of an agency together, so a larger commune's would.
  const agency = keys.indexOf('agency');
  const rows = [...real, ...extra].sort((a, b) => (String(a[agency]) < String(b[agency]) ? -1 : 1));
  sheet.insertRowsAfter(first + real.length - 1, extra.length);
  sheet.getRange(first, 1, rows.length, keys.length).setValues(rows);
  SpreadsheetApp.flush();
};

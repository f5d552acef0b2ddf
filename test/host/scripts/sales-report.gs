/**
 * Sums the sheet "Sales" by region and month into the sheet "Report".
 */
const SOURCE = 'Sales';
const TARGET = 'Report';
var HEADER_COLOR = '#d9ead3';

class Totals {
  constructor() {
    this.byRegion = new Map();
  }

  add(region, month, amount) {
    const months = this.byRegion.get(region) ?? {};
    months[month] = (months[month] || 0) + amount;
    this.byRegion.set(region, months);
  }

  get months() {
    const all = [...this.byRegion.values()].flatMap((months) => Object.keys(months));
    return [...new Set(all)].sort();
  }

  *rows() {
    const months = this.months;
    for (const region of [...this.byRegion.keys()].sort()) {
      const sums = this.byRegion.get(region);
      yield [region, ...months.map((month) => sums[month] || 0)];
    }
  }
}

function buildReport() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const source = ss.getSheetByName(SOURCE);
  if (!source) throw new Error(`Sheet "${SOURCE}" is missing`);
  const [header, ...rows] = source.getDataRange().getValues();
  const column = (name) => header.indexOf(name);
  const totals = new Totals();
  rows
    .filter((row) => row[column('Region')] !== '')
    .forEach((row) => {
      const month = Utilities.formatDate(row[column('Date')], ss.getSpreadsheetTimeZone(), 'yyyy-MM');
      totals.add(row[column('Region')], month, Number(row[column('Amount')]));
    });
  const table = [['Region', ...totals.months, 'Total'], ...[...totals.rows()].map((row, i) => [...row, sumFormula(i + 2, row.length)])];
  const target = ss.getSheetByName(TARGET) || ss.insertSheet(TARGET);
  target.clear();
  const range = target.getRange(1, 1, table.length, table[0].length);
  range.setValues(table);
  range.setBorder(true, true, true, true, true, true);
  target.getRange(1, 1, 1, table[0].length).setFontWeight('bold').setBackground(HEADER_COLOR).setHorizontalAlignment('center');
  target.getRange(2, 2, table.length - 1, table[0].length - 1).setNumberFormat('#,##0.00');
  target.setFrozenRows(1);
  target.autoResizeColumns(1, table[0].length);
  target.getRange('A1').setNote('Made by script on ' + Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'dd/MM/yyyy HH:mm'));
  Logger.log('%s regions, %s months', totals.byRegion.size, totals.months.length);
  ss.toast('Report is ready', 'Sales', 3);
  return table.length - 1;
}

function sumFormula(row, columns) {
  const letter = String.fromCharCode(64 + columns);
  return `=SUM(B${row}:${letter}${row})`;
}

/** Writes when column A of "Log" was last changed, and what stood there before, without touching other sheets. */
function onEdit(e) {
  const range = e.range;
  const sheet = range.getSheet();
  if (sheet.getName() !== 'Log' || range.getColumn() !== 1 || range.getRow() === 1) return;
  const stamp = range.offset(0, 1);
  if (e.value === undefined) {
    stamp.clearContent();
    return;
  }
  stamp.setValue(new Date()).setNumberFormat('yyyy-mm-dd hh:mm');
  if (e.oldValue !== undefined) range.setNote(`Before: ${e.oldValue}`);
}

function setUp() {
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheetByName('Log') ?? ss.insertSheet('Log');
  sheet.getRange('A1:B1').setValues([['What', 'When']]);
  sheet.setColumnWidth(2, 150).setFrozenRows(1);
}

function onOpen() {
  SpreadsheetApp.getUi().createMenu('Rows').addItem('Mark', 'mark').addToUi();
}

/** Greys the row whose first cell was set to "done". */
function onEdit() {
  var cell = SpreadsheetApp.getActiveRange();
  if (cell.getColumn() !== 1 || cell.getValue() !== 'done') return;
  mark();
}

function mark() {
  var row = SpreadsheetApp.getActiveSheet().getActiveCell().getRow();
  SpreadsheetApp.getActiveSheet().getRange(row + ':' + row).setBackground('lightgrey');
}

// Removes rows that repeat an earlier one, ignoring case and spaces, and keeps them on a sheet of their own.
function removeDuplicates() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var data = sheet.getDataRange().getValues();
  var seen = {};
  var duplicates = [];
  // From the bottom, so that deleting does not move what is still to be deleted.
  for (var i = 1; i < data.length; i++) {
    var key = JSON.stringify(data[i].map(function (cell) {
      return typeof cell === 'string' ? cell.trim().toLowerCase() : cell;
    }));
    if (seen.hasOwnProperty(key)) duplicates.push(i + 1);
    else seen[key] = true;
  }
  if (duplicates.length === 0) {
    Browser.msgBox('No duplicates found.');
    return;
  }
  var answer = Browser.msgBox('Duplicates', duplicates.length + ' rows will be removed. Go on?', Browser.Buttons.YES_NO);
  if (answer !== 'yes') return;
  var bin = sheet.getParent().getSheetByName('Removed');
  if (bin == null) {
    bin = sheet.getParent().insertSheet('Removed', sheet.getParent().getNumSheets());
    sheet.activate();
  }
  duplicates.forEach(function (row) {
    bin.appendRow(sheet.getRange(row, 1, 1, sheet.getLastColumn()).getValues()[0]);
  });
  duplicates.reverse().forEach(function (row) { sheet.deleteRow(row); });
  console.info('Removed rows: ' + duplicates.join(', '));
}

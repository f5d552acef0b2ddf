/** Dresses the table in front: heading, a filter, and a column that only the office may write. */
function dressTable() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.setTabColor('#ff9900');
  var width = sheet.getLastColumn();
  sheet.getRange(1, 1, 1, width).setFontWeight('bold').setBackground('#eeeeee');
  sheet.getRange(2, 1, sheet.getMaxRows() - 1, width).setFontStyle('italic');
  sheet.getRange('C2:C').setBackground('#ffffcc');
  var filter = sheet.getDataRange().createFilter();
  filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenTextContains('g').build());
  filter.setColumnFilterCriteria(3, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Open']).build());
  var status = sheet.getRange('C:C').protect().setDescription('The office decides');
  status.removeEditors(status.getEditors());
  sheet.protect().setWarningOnly(true);
}

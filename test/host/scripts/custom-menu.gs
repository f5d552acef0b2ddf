function onOpen(e) {
  const ui = SpreadsheetApp.getUi();
  const more = ui.createMenu('More').addItem('About', 'showAbout').addItem('Clear notes', 'clearNotes');
  ui.createMenu('Team tools').addItem('Add member…', 'askForMember').addSeparator().addSubMenu(more).addToUi();
}


function addMemberTo(sheet, name) {
  sheet.getRange(sheet.getLastRow() + 1, 1, 1, 2).setValues([[name, false]]);
  sheet.getRange(sheet.getLastRow(), 2).insertCheckboxes();
}

function askForMember() {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt('New member', 'What is the name?', ui.ButtonSet.OK_CANCEL);
  if (response.getSelectedButton() !== ui.Button.OK) return null;
  const name = response.getResponseText().trim();
  if (!name) {
    ui.alert('A name is needed.');
    return null;
  }
  addMemberTo(SpreadsheetApp.getActiveSheet(), name);
  return name;
}

function showAbout() {
  const page = HtmlService.createHtmlOutput('<p>Team tools</p>').setTitle('About').setWidth(300);
  SpreadsheetApp.getUi().showSidebar(page);
}

function clearNotes() {
  SpreadsheetApp.getActiveSheet().getDataRange().clearNote();
}

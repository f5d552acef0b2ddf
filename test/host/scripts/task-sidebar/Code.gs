/**
 * @OnlyCurrentDoc
 */
const CONFIG = { title: 'Task helper', max: 10 };
function onOpen(e) {
  SpreadsheetApp.getUi()
      .createMenu('Tasks ✔')
      .addItem('Show sidebar', 'showSidebar')
      .addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('About', 'showAbout').addItem('Stats…', 'showStats'))
      .addToUi();
}
function onInstall(e) { onOpen(e); }
function include(filename) {
  return HtmlService.createHtmlOutputFromFile(filename).getContent();
}
function showSidebar() {
  const template = HtmlService.createTemplateFromFile('Sidebar');
  template.tasks = getTasks();
  template.user = Session.getActiveUser().getEmail() || 'someone';
  const html = template.evaluate()
      .setSandboxMode(HtmlService.SandboxMode.IFRAME)
      .setTitle(CONFIG.title)
      .setWidth(320);
  SpreadsheetApp.getUi().showSidebar(html);
}
function getTasks() {
  const sheet = SpreadsheetApp.getActiveSheet();
  if (sheet.getLastRow() === 0) {
    sheet.appendRow(['Task', 'Done', 'Due']);
    sheet.appendRow(['Paint <fence>', false, new Date(2026, 2, 14)]);
    sheet.appendRow(['Buy "glue"', true, new Date(2026, 2, 15, 13, 30)]);
    sheet.getRange('A1:C1').setFontWeight('bold').setBackground('#d9ead3');
    sheet.setFrozenRows(1);
    sheet.autoResizeColumns(1, 3);
  }
  const [header, ...rows] = sheet.getDataRange().getValues();
  return rows.map(row => Object.fromEntries(header.map((h, i) => [h.toLowerCase(), row[i]])));
}
function showAbout() {
  const html = HtmlService.createHtmlOutput(`<p>Version <b>${1.5}</b></p>`).setWidth(250).setHeight(120);
  SpreadsheetApp.getUi().showModalDialog(html, 'About');
}
function showStats() {
  const ui = SpreadsheetApp.getUi();
  const tasks = getTasks();
  const done = tasks.filter(t => t.done).length;
  ui.alert('Stats', Utilities.formatString('%d of %d done (%.1f%%)', done, tasks.length, 100 * done / tasks.length), ui.ButtonSet.OK);
  ui.alert(tasks.length);
  console.log('stats: %d', done);
  return done;
}
function addTask(form) {
  if (!form.name) throw new Error('A task needs a name.');
  SpreadsheetApp.getActiveSheet().appendRow([form.name, false, new Date()]);
  return SpreadsheetApp.getActiveSheet().getLastRow();
}

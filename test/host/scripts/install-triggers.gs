function createTriggers() {
  deleteTriggers_('onEditInstalled');
  deleteTriggers_('dailyReport');
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  ScriptApp.newTrigger('onEditInstalled').forSpreadsheet(ss).onEdit().create();
  ScriptApp.newTrigger('dailyReport').timeBased().everyDays(1).atHour(6).inTimezone('Asia/Ho_Chi_Minh').create();
  ScriptApp.newTrigger('dailyReport').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create();
  const triggers = ScriptApp.getProjectTriggers();
  triggers.forEach(t => Logger.log([t.getHandlerFunction(), t.getEventType(), t.getTriggerSource()].join(' / ')));
  switch (triggers[0].getEventType()) {
    case ScriptApp.EventType.ON_EDIT: console.info('first is an edit trigger'); break;
    default: console.warn('other');
  }
  ScriptApp.newTrigger('later').timeBased().after(60 * 1000).create();
}
function deleteTriggers_(name) {
  ScriptApp.getProjectTriggers().filter(t => t.getHandlerFunction() === name).forEach(t => ScriptApp.deleteTrigger(t));
}
function onEditInstalled(e) {
  const { range, value, oldValue, source, user } = e;
  if (range.columnStart !== 1 || range.getRow() < 2) return;
  range.offset(0, 1).setValue(new Date()).setNumberFormat('yyyy-mm-dd hh:mm');
  range.setNote(`was ${oldValue ?? 'empty'}, now ${value}, by ${user.getEmail() || 'anonymous'} in ${source.getName()}`);
  MailApp.sendEmail({ to: Session.getEffectiveUser().getEmail(), subject: `Edited ${range.getA1Notation()}`, htmlBody: `<p>${value}</p>` });
}
function onEdit(e) {
  console.log(JSON.stringify({ value: e.value, mode: e.authMode, a1: e.range.getA1Notation() }));
  try { MailApp.sendEmail('a@example.com', 'x', 'y'); } catch (err) { console.error(err.name + ': ' + err.message); }
}
function dailyReport() {
  const cache = CacheService.getScriptCache();
  let rate = cache.get('rate');
  if (rate == null) { rate = '24500'; cache.put('rate', rate, 1500); }
  Logger.log('rate ' + rate);
}
function exportJson(e) { return ContentService.createTextOutput(JSON.stringify({ ok: true })).setMimeType(ContentService.MimeType.JSON); }

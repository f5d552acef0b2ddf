/** Marks the tasks whose day has passed: colour, a word in the last column, and a rule for what may stand in "Status". */
const STATUSES = ['Open', 'Done'];
const DAY = 24 * 60 * 60 * 1000;

const isOverdue = (due, status, today) => due instanceof Date && status !== 'Done' && due < today;

function markOverdue() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const last = sheet.getLastRow();
  if (last < 2) return 0;
  const today = new Date();
  today.setHours(0, 0, 0, 0);
  const range = sheet.getRange(2, 1, last - 1, 3);
  const values = range.getValues();
  const words = values.map(([, due, status]) => {
    if (!isOverdue(due, status, today)) return [''];
    const days = Math.round((today.getTime() - due.getTime()) / DAY);
    return [`${days} day${days === 1 ? '' : 's'} late`];
  });
  const colors = words.map(([word]) => Array(3).fill(word ? '#f4cccc' : null));
  range.setBackgrounds(colors);
  sheet.getRange(1, 4).setValue('Late');
  sheet.getRange(2, 4, words.length, 1).setValues(words);
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(STATUSES, true).setAllowInvalid(false).build();
  sheet.getRange(2, 3, last - 1, 1).setDataValidation(rule);
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo('Done')
      .setFontColor('#999999')
      .setRanges([sheet.getRange(2, 3, last - 1)])
      .build(),
  ]);
  return words.filter(([word]) => word).length;
}

function hourHere() {
  return [new Date().getHours(), Utilities.formatDate(new Date(2026, 2, 2), Session.getScriptTimeZone(), 'yyyy-MM-dd')];
}

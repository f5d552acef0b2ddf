/** What a form's page calls: one row a person, a running number that two people at once do not share. */
function signUp(entry) {
  const lock = LockService.getScriptLock();
  lock.waitLock(10000);
  try {
    const properties = PropertiesService.getScriptProperties();
    const number = Number(properties.getProperty('LAST_NUMBER') || 0) + 1;
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    if (sheet.getLastRow() === 0) sheet.appendRow(['No.', 'When', 'Name', 'Phone', 'Id']);
    const row = sheet.getLastRow() + 1;
    sheet.getRange(row, 4).setNumberFormat('@');
    sheet.getRange(row, 1, 1, 5).setValues([[number, new Date(), entry.name.trim(), entry.phone, Utilities.getUuid()]]);
    SpreadsheetApp.flush();
    properties.setProperty('LAST_NUMBER', String(number));
    return number;
  } finally {
    lock.releaseLock();
  }
}

function trySignUp() {
  const people = [{ name: ' Nguyễn Văn A ', phone: '0912345678' }, { name: 'Trần Thị B', phone: '0987654321' }];
  return people.map(signUp);
}

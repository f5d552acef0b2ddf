/** Sends one mail a row of "People" from the template on "Template" and notes when; rows already sent are left alone. */
const SENT = 'Sent on';

function sendMails() {
  const book = SpreadsheetApp.getActive();
  const people = book.getSheetByName('People');
  const [subject, body] = book.getSheetByName('Template').getRange('A1:A2').getDisplayValues().flat();
  const [header, ...rows] = people.getDataRange().getDisplayValues();
  const sentColumn = header.indexOf(SENT);
  let sent = 0;
  for (const [index, row] of rows.entries()) {
    const person = Object.fromEntries(header.map((name, column) => [name, row[column]]));
    if (!person.Email || person[SENT]) continue;
    if (MailApp.getRemainingDailyQuota() < 1) break;
    try {
      MailApp.sendEmail({
        to: person.Email,
        subject: fill_(subject, person),
        body: fill_(body, person),
        name: 'The office',
      });
      people.getRange(index + 2, sentColumn + 1).setValue(new Date()).setNumberFormat('dd/MM/yyyy');
      SpreadsheetApp.flush();
      sent++;
    } catch (error) {
      people.getRange(index + 2, sentColumn + 1).setNote(error.name + ': ' + error.message);
    }
    Utilities.sleep(100);
  }
  SpreadsheetApp.getUi().alert('Mail merge', `${sent} mails sent.`, SpreadsheetApp.getUi().ButtonSet.OK);
}

function fill_(template, values) {
  return template.replace(/{{\s*(.+?)\s*}}/g, (_, name) => values[name] ?? '');
}

/** Letters from a draft: each row of the sheet gets the draft's text with its own words, and a PDF of the sheet goes to Drive. */
function prepareDraft() {
  GmailApp.createDraft('', 'Reminder', 'Dear {{Name}}, please bring {{Thing}}.', {
    htmlBody: '<p>Dear {{Name}}, please bring <b>{{Thing}}</b>.</p>',
    attachments: [Utilities.newBlob('where to meet', 'text/plain', 'place.txt')],
  });
}

function sendLetters() {
  const draft = GmailApp.getDrafts().find((each) => each.getMessage().getSubject() === 'Reminder');
  if (!draft) throw new Error('There is no draft called Reminder.');
  const message = draft.getMessage();
  const [headings, ...rows] = SpreadsheetApp.getActiveSheet().getDataRange().getDisplayValues();
  const results = rows.map((row) => {
    const words = Object.fromEntries(headings.map((heading, place) => [heading, row[place]]));
    const filled = (text) => text.replace(/{{(\w+)}}/g, (_, word) => words[word] ?? '');
    try {
      GmailApp.sendEmail(words.Address, message.getSubject(), filled(message.getPlainBody()), {
        htmlBody: filled(message.getBody()),
        attachments: message.getAttachments({ includeInlineImages: false }),
        name: 'Office',
      });
      return ['sent'];
    } catch (error) {
      return [error.message];
    }
  });
  SpreadsheetApp.getActiveSheet().getRange(2, headings.length + 1, results.length, 1).setValues(results);
  Logger.log('%s left today', MailApp.getRemainingDailyQuota());
}

function keepPdf() {
  const found = DriveApp.getFoldersByName('Lists');
  const folder = found.hasNext() ? found.next() : DriveApp.createFolder('Lists');
  const file = folder.createFile(SpreadsheetApp.getActive().getAs(MimeType.PDF));
  return [file.getName(), file.getMimeType(), file.getParents().next().getName()];
}

function doGet() {
  const rows = SpreadsheetApp.getActiveSheet().getDataRange().getDisplayValues();
  return ContentService.createTextOutput(JSON.stringify(rows[1])).setMimeType(ContentService.MimeType.JSON);
}

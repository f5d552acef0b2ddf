const ARCHIVE_NAME = `${settings().prefix} ${monthOf(new Date())}`;

async function archiveMonth() {
  const ss = SpreadsheetApp.getActive();
  const current = ss.getSheetByName(settings().current);
  const known = ss.getSheets().map((sheet) => sheet.getName());
  if (known.includes(ARCHIVE_NAME)) throw new Error(`${ARCHIVE_NAME} is there already`);
  const copy = current.copyTo(ss).setName(ARCHIVE_NAME);
  await Promise.resolve();
  copy.setTabColor('#999999');
  copy.getDataRange().copyTo(copy.getRange('A1'), { contentsOnly: true });
  const protection = copy.protect().setDescription('Archived').setWarningOnly(true);
  current.getRange(2, 1, current.getLastRow() - 1, current.getLastColumn()).clearContent();
  ss.setActiveSheet(current);
  ss.moveActiveSheet(1);
  copy.hideSheet();
  return { name: copy.getName(), warnsOnly: protection.isWarningOnly() };
}

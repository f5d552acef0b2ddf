// Called by archive.gs while that is being loaded: functions of all files are there by then.
function settings() {
  return { prefix: 'Archive', current: 'Entries' };
}

function monthOf(date) {
  return Utilities.formatDate(date, Session.getScriptTimeZone(), 'yyyy-MM');
}

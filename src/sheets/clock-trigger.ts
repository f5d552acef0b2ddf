/**
 * The hourly trigger of a workbook, Google's only clock for an add-on: one of a kind for each person and document, hourly at the
 * most, run as whoever made it and seen by nobody else (platform-facts 3.7, 3.8).
 */

/** The function of `entry/reminders.ts` that Google calls each hour. */
const CLOCK_HANDLER = 'onReminderClock';

const SCOPES = [
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/script.scriptapp',
];

type Trigger = GoogleAppsScript.Script.Trigger;

/** This person's triggers of the handler with their numbers. One service call, two for each of the person's triggers. */
const ownTriggers = (): readonly { readonly id: string; readonly trigger: Trigger }[] =>
  ScriptApp.getProjectTriggers().flatMap((trigger) =>
    trigger.getHandlerFunction() === CLOCK_HANDLER ? [{ id: trigger.getUniqueId(), trigger }] : [],
  );

/** Whether this person's trigger of that number is still there: Google's own list lets people delete it. */
export const hasClockTrigger = (id: string): boolean => ownTriggers().some((each) => each.id === id);

/** Removes this person's trigger of that number. @returns whether there was one: it may be gone, or another person's */
export const removeClockTrigger = (id: string): boolean => {
  const found = ownTriggers().filter((each) => each.id === id);
  for (const { trigger } of found) ScriptApp.deleteTrigger(trigger);
  return found.length > 0;
};

const create = (): string =>
  ScriptApp.newTrigger(CLOCK_HANDLER).timeBased().everyHours(1).create().getUniqueId();

/**
 * Makes this person's trigger. Where Google refuses a second one in this document, the one that an earlier press left behind goes
 * first: not before, for what else is listed might be another document's. Five service calls. @returns its number
 */
export const makeClockTrigger = (): string => {
  try {
    return create();
  } catch {
    for (const { trigger } of ownTriggers()) ScriptApp.deleteTrigger(trigger);
    return create();
  }
};

/** Has Google ask the person at the keyboard for what reminding needs; it ends the run there where that was not agreed to. */
export const requireConsent = (): void => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);

/** Whether this run's person has to agree anew before mail can be sent (platform-facts 3.7, 10.3). Two service calls. */
export const lacksConsent = (): boolean =>
  ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() ===
  ScriptApp.AuthorizationStatus.REQUIRED;

/** Services that every script of Google's finds and this host does not have. Advanced services are not there before they are switched on. */
const OTHER_SERVICES = [
  'CalendarApp',
  'CardService',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'ScriptProperties',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'UserProperties',
  'XmlService',
];

/**
 * Whoever looks at one of them is told that it is not emulated, rather than that it is not defined. A script may have
 * globals of these names: they take the place.
 */
export function refuseOtherServices(context: object, errorOf: (message: string) => Error): void {
  for (const name of OTHER_SERVICES) {
    Object.defineProperty(context, name, {
      configurable: true,
      get() {
        throw errorOf(`${name} is not emulated`);
      },
      set(value: unknown) {
        Object.defineProperty(context, name, { value, configurable: true, enumerable: true, writable: true });
      },
    });
  }
}

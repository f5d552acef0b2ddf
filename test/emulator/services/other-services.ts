import type { HostContext } from '../host-context.ts';
import { strict } from '../strict.ts';

/** Services that every script of Google's finds and this host does not have. Advanced services are not there before they are switched on. */
const OTHER_SERVICES = [
  'CalendarApp',
  'CardService',
  'ConferenceDataService',
  'ContactsApp',
  'DataStudioApp',
  'DocumentApp',
  'FormApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'XmlService',
] as const;

export type OtherServices = Readonly<Record<(typeof OTHER_SERVICES)[number], object>>;

/** They are there to be asked for, and each of their methods says that it is not emulated. */
export function otherServices(context: HostContext): OtherServices;
export function otherServices(context: HostContext): Readonly<Record<string, object>> {
  return Object.fromEntries(OTHER_SERVICES.map((name) => [name, strict(name, {}, context)]));
}

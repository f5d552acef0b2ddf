import { economicOfficeCode } from '../data/economic-office.ts';
import { reachableBy, reachableIn } from '../domain/address.ts';
import type { Agency, Contact } from '../domain/agency.ts';
import { isAskedPolitely, isValidIn } from '../domain/agency.ts';
import { periodOf } from '../domain/day.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import type { HealthGiven } from '../domain/reminder-health.ts';
import type { Action, Registers } from '../domain/role.ts';
import { addressesIn, isAllowed, nameOf } from '../domain/role.ts';
import { openClock } from '../sheets/clock-state.ts';
import { activeEmail } from '../sheets/log-tab.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { readReminders } from '../sheets/reminder-ledger.ts';
import { readSchedule } from '../sheets/schedule-tab.ts';
import type { Settings } from '../sheets/settings-tab.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { notOffered } from '../text/roles.ts';
import type { ContactLine, FollowUp, ReadFollowUpRequest } from '../wire/reminders.ts';
import { aboutRefusal } from './authorise.ts';
import { followed } from './followed-round.ts';
import { healthCard } from './health-card.ts';
import { lastReminded } from './last-reminded.ts';

/** The first of a unit's people who has a telephone is who is called; with none of them the first who has a name. */
const personOf = (people: readonly (Contact | null)[]): Pick<ContactLine, 'who' | 'phone'> => {
  const known = people.flatMap((each) => (each === null ? [] : [each]));
  const person = known.find(({ phone }) => phone !== '') ?? known.find(({ name }) => name !== '');
  return { who: person?.name ?? '', phone: person?.phone ?? '' };
};

/** Addresses as they were typed where none of them can be one, so that they can be put right. */
const typedAddresses = (people: readonly (Contact | null)[]): readonly string[] =>
  people.flatMap((each) => addressesIn(each?.email ?? ''));

const contactOf = (
  unit: string,
  people: readonly (Contact | null)[],
  { addresses, problem }: ReturnType<typeof reachableBy>,
): ContactLine => ({
  unit,
  ...personOf(people),
  email: (addresses.length > 0 ? addresses : typedAddresses(people)).join(', '),
  emailProblem: problem,
});

const hamletContact = (hamlet: Hamlet): ContactLine =>
  contactOf(hamlet.code, [hamlet.head, hamlet.secondContact], reachableIn(hamlet));

const agencyContact = ({ code, contact }: Agency): ContactLine =>
  contactOf(code, [contact], reachableBy(contact));

/** Of those that exist this month and are mailed to: rows 1–4 only where the office switched that on (B9). */
const unreachableOf = (
  hamlets: readonly Hamlet[],
  agencies: readonly Agency[],
  { reminders }: Settings,
  now: Instant,
): NonNullable<HealthGiven['unreachable']> => {
  const month = periodOf(localDayOf(now));
  const mailed = agencies.filter(
    (agency) => agency.expectedToReport && (reminders.mailPolite || !isAskedPolitely(agency)),
  );
  const reached = [
    ...hamlets.filter((each) => isValidIn(each, month)).map((each) => ({ each, by: reachableIn(each) })),
    ...mailed
      .filter((each) => isValidIn(each, month))
      .map((each) => ({ each, by: reachableBy(each.contact) })),
  ];
  const codes = (problem: 'missing' | 'wrong'): readonly string[] =>
    reached.filter(({ by }) => by.problem === problem).map(({ each }) => each.code);
  return { missing: codes('missing'), wrong: codes('wrong') };
};

/**
 * What follows the list of "Đôn đốc": whom to speak to, as far as this person may see it (a telephone and an address of the
 * registers are shown to whoever may remind that unit), when each was reminded last, and how reminding by mail stands. Fifteen
 * service calls, three or more besides for whoever owns the clock.
 */
export const readFollowUp = (workbook: Workbook, now: Instant, request: ReadFollowUpRequest): FollowUp => {
  const { calendar, kind } = followed(readSchedule(workbook), request, now);
  const roundKey = calendar.round.key;
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const settings = readSettings(workbook);
  const { rows } = readReminders(workbook);
  const { state: clock } = openClock().memory;
  const me = activeEmail();
  const registers: Registers = { hamlets, agencies, settings, economicOffice: economicOfficeCode };
  const may = (action: Action, of: { hamlet?: Hamlet; agency?: Agency['code'] }): boolean =>
    isAllowed(action, of, me, registers);
  const send = may('sendReminders', {});
  const whyNot = (action: 'recordReminded' | 'sendReminders'): string =>
    send ? '' : notOffered(action, aboutRefusal(action, {}, me, registers));
  const card = healthCard({
    clock,
    now,
    me,
    hamlets,
    agencies,
    ledger: rows,
    unreachable: unreachableOf(hamlets, agencies, settings, now),
    maySend: send,
  });
  return {
    roundKey,
    kind,
    contacts: [
      ...hamlets.filter((hamlet) => may('seeContacts', { hamlet })).map(hamletContact),
      ...agencies.filter(({ code }) => may('seeContacts', { agency: code })).map(agencyContact),
    ],
    agencyOf: Object.fromEntries(hamlets.map(({ code, agency }) => [code, agency])),
    last: lastReminded(
      rows.map(({ record }) => record),
      { roundKey, kind },
      (who) => nameOf(who, registers),
      now,
    ),
    // Which mails are in doubt is for those to settle who may send.
    health: send ? card : { ...card, unsure: [] },
    may: {
      record: [
        ...hamlets.filter((hamlet) => may('recordReminded', { hamlet })).map(({ code }) => code),
        ...agencies.filter(({ code }) => may('recordReminded', { agency: code })).map(({ code }) => code),
      ],
      send,
      whyNotRecord: whyNot('recordReminded'),
      whyNotSend: whyNot('sendReminders'),
    },
  };
};

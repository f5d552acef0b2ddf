import { calendarOfPhuLac } from '../data/calendar.ts';
import { economicOfficeCode } from '../data/economic-office.ts';
import type { Agency } from '../domain/agency.ts';
import { isAskedPolitely } from '../domain/agency.ts';
import type { AgencyDuty } from '../domain/agency-duty.ts';
import { agencyDuties } from '../domain/agency-duty.ts';
import { formatDay } from '../domain/day-text.ts';
import { timeliness } from '../domain/deadline.ts';
import type { DutyFacts } from '../domain/duties.ts';
import { dutiesOfAgencies, expectedDuties } from '../domain/duties.ts';
import type { Duty } from '../domain/duty.ts';
import type { Instant } from '../domain/instant.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { readAgencyLog } from '../sheets/agency-log.ts';
import { publishedColumn, publishedDays } from '../sheets/published-days.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { readLedger } from '../sheets/report-ledger.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { missingWords, politelyNoted } from '../text/owed-words.ts';
import type { OwedLine } from '../wire/reminders.ts';
import type { Owing } from './owed-lines.ts';
import { dueOf, owingOf } from './owed-lines.ts';

/** What agencies owe of a round themselves (KH III.3, III.3.1, III.3.2), as the page "Đôn đốc" lists it. */

const lineOf = (
  { unit, due }: Duty,
  agency: Agency,
  missing: string,
  fieldKey: string,
  calendar: CalendarRound,
  now: Instant,
): OwedLine => {
  const polite = isAskedPolitely(agency);
  const standing = timeliness({
    deadline: { moment: due, applies: true },
    firstValid: null,
    latest: null,
    now,
    tracked: calendar.tracked,
    sentBackUntil: null,
    dueSoonDays: calendar.dueSoonDays,
  });
  const { name } = agency;
  return { unit, name, agency: name, polite, ...dueOf(standing, due, polite, now), missing, fieldKey };
};

const missingCleanUp = ({ standing: { cleanUp } }: AgencyDuty): string =>
  cleanUp.kind === 'other-month'
    ? missingWords.cleanUpOtherMonth(formatDay(cleanUp.day))
    : missingWords.cleanUp;

/** The agencies that have not sent their hamlets' results on, or noted no clean-up day of their own. Six service calls. */
export const agenciesOwing = (
  workbook: Workbook,
  now: Instant,
  calendar: CalendarRound,
  kind: 'agencyReport' | 'cleanUp',
): Owing => {
  const agencies = readAgencies(workbook);
  const those = agencyDuties(agencies, readHamlets(workbook), readAgencyLog(workbook).entries, calendar, now);
  const expected = dutiesOfAgencies(calendar, those).filter(({ duty }) => duty.kind === kind);
  const owed = expected.flatMap(({ duty, state }) => {
    const of = those.find(({ agency }) => agency.code === duty.unit);
    if (state !== 'open' || !of) return [];
    if (kind === 'agencyReport')
      return [lineOf(duty, of.agency, missingWords.notSent, 'sentAt', calendar, now)];
    const line = lineOf(duty, of.agency, missingCleanUp(of), 'cleanUpDay', calendar, now);
    return [{ ...line, words: politelyNoted(line.words) }];
  });
  return owingOf(
    expected.map(({ state }) => state),
    owed,
  );
};

type OfOne = Pick<DutyFacts, 'agencies' | 'published' | 'publicationDays'>;

const oneOwing = (
  kind: 'report' | 'publication',
  calendar: CalendarRound,
  now: Instant,
  given: OfOne,
  missing: string,
  fieldKey: string,
): Owing => {
  const expected = expectedDuties({
    ...given,
    calendar,
    hamlets: [],
    records: null,
    entries: null,
    economicOffice: economicOfficeCode,
    holidays: calendarOfPhuLac,
    now,
  }).filter(({ duty }) => duty.kind === kind);
  const owed = expected.flatMap(({ duty, state }) => {
    const agency = given.agencies.find(({ code }) => code === duty.unit);
    return agency && state === 'open' ? [lineOf(duty, agency, missing, fieldKey, calendar, now)] : [];
  });
  return owingOf(
    expected.map(({ state }) => state),
    owed,
  );
};

/** The Economic Office's report to the commune, owed until it is frozen (KH III.3.1). Two service calls. */
export const reportOwing = (workbook: Workbook, now: Instant, calendar: CalendarRound): Owing => {
  const given = { agencies: readAgencies(workbook), published: null, publicationDays: null };
  return oneOwing('report', calendar, now, given, missingWords.report, '');
};

/** Publishing what a frozen report says, on the web and by loudspeaker (KH III.3.2). Six service calls. */
export const publicationOwing = (workbook: Workbook, now: Instant, calendar: CalendarRound): Owing => {
  const { publicationDays } = readSettings(workbook).reminders;
  const published = publishedDays(readLedger(workbook), calendar.round.key);
  const missing = (['web', 'loudspeaker'] as const).filter((kind) => published[kind] === '');
  const given = { agencies: readAgencies(workbook), published, publicationDays };
  return oneOwing(
    'publication',
    calendar,
    now,
    given,
    missingWords.publication(missing),
    publishedColumn[missing[0] ?? 'web'],
  );
};

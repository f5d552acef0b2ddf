import { agenciesOfPhuLac } from '../data/agencies.ts';
import { calendarOfPhuLac } from '../data/calendar.ts';
import { catalogue } from '../data/catalogue.ts';
import { hamletsOfPhuLac } from '../data/hamlets.ts';
import { indicatorFields } from '../data/indicators.ts';
import { workCategories } from '../data/work-items.ts';
import { formatPeriod } from '../domain/day-text.ts';
import type { DeadlineRules } from '../domain/deadline.ts';
import type { Round, ScheduledRound } from '../domain/round.ts';
import { roundInForce } from '../domain/round.ts';
import { roundNotes } from '../domain/round-notes.ts';
import { dateOfDay, dateOfMinute } from '../sheets/cell.ts';
import { indicatorRow } from '../sheets/indicator-register.ts';
import type { RegisterRow } from '../sheets/register-builder.ts';
import { SETTING_KEYS } from '../sheets/settings-tab.ts';
import { settingTexts } from '../text/registers.ts';
import { roundNoteText } from '../text/round-notes.ts';
import { no, roundTitle, yes } from '../text/tabs.ts';

/** First contents of the registers: the commune's plan as data. */

const scheduleRow = (round: Round, dueSoonDays: number): RegisterRow => {
  const { plan, result, report } = round.deadlines;
  return {
    key: round.key,
    number: round.number,
    period: round.period,
    label: roundTitle(round.number, formatPeriod(round.period)),
    printedDay: round.printedDay === null ? null : dateOfDay(round.printedDay),
    ruleDay: dateOfDay(round.ruleDay),
    day: dateOfDay(round.scheduledDay),
    planByRule: dateOfMinute(plan.byRule),
    plan: dateOfMinute(plan.moment),
    planApplies: round.planDeadlineApplies ? yes : no,
    resultByRule: dateOfMinute(result.byRule),
    result: dateOfMinute(result.moment),
    reportByRule: dateOfMinute(report.byRule),
    report: dateOfMinute(report.moment),
    tracked: yes,
    dueSoonDays,
    roster: yes,
    note: roundNotes(round, calendarOfPhuLac, agenciesOfPhuLac).map(roundNoteText).join(' '),
  };
};

export const scheduleRows = (
  rounds: readonly ScheduledRound[],
  rules: DeadlineRules,
  dueSoonDays: number,
): readonly RegisterRow[] => rounds.map((round) => scheduleRow(roundInForce(round, {}, rules), dueSoonDays));

export const hamletRows = (): readonly RegisterRow[] =>
  hamletsOfPhuLac.map((hamlet) => ({
    code: hamlet.code,
    name: hamlet.name,
    agency: hamlet.agency,
    formerCommune: hamlet.formerCommune,
    alias: [...hamlet.aliases, hamlet.possibleOfficialName ?? ''].filter((name) => name !== '').join('; '),
  }));

export const agencyRows = (): readonly RegisterRow[] =>
  agenciesOfPhuLac.map((agency) => ({
    code: agency.code,
    row: agency.row,
    name: agency.name,
    polite: agency.requestedNotOrdered ? yes : no,
    reports: agency.expectedToReport ? yes : no,
    kind: agency.kind,
  }));

export const settingRows = (): readonly RegisterRow[] =>
  SETTING_KEYS.map((key) => {
    const [name, value, explanation] = settingTexts[key];
    return { key, name, value, explanation };
  });

export const workItemRows = (): readonly RegisterRow[] =>
  workCategories.flatMap((category) =>
    category.items.map((item) => ({
      code: item.code,
      category: category.shortName,
      label: item.label,
      text: item.text,
    })),
  );

export const indicatorRows = (): readonly RegisterRow[] =>
  indicatorFields.map((field) => indicatorRow(field, catalogue.categories));

export const reportRows = (rounds: readonly ScheduledRound[]): readonly RegisterRow[] =>
  rounds.map((round) => ({ key: round.key, round: roundTitle(round.number, formatPeriod(round.period)) }));

export const agencyLogRows = (rounds: readonly ScheduledRound[]): readonly RegisterRow[] =>
  rounds.flatMap((round) =>
    agenciesOfPhuLac
      .filter((agency) => agency.expectedToReport)
      .map((agency) => ({
        key: `${round.key}|${agency.code}`,
        round: roundTitle(round.number, formatPeriod(round.period)),
        code: agency.code,
        name: agency.name,
      })),
  );

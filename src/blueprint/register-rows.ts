import { agenciesOfPhuLac } from '../data/agencies.ts';
import { calendarOfPhuLac } from '../data/calendar.ts';
import { catalogue } from '../data/catalogue.ts';
import { hamletsOfPhuLac } from '../data/hamlets.ts';
import { indicatorFields } from '../data/indicators.ts';
import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../data/plan-of-phu-lac.ts';
import { workCategories } from '../data/work-items.ts';
import { formatPeriod } from '../domain/day-text.ts';
import { DUE_SOON_DAYS } from '../domain/deadline.ts';
import type { Round } from '../domain/round.ts';
import { roundInForce } from '../domain/round.ts';
import { roundNotes } from '../domain/round-notes.ts';
import { indicatorRow } from '../sheets/indicator-register.ts';
import type { RegisterRow } from '../sheets/register-builder.ts';
import { SETTING_KEYS } from '../sheets/settings-tab.ts';
import { settingTexts } from '../text/registers.ts';
import { roundNoteText } from '../text/round-notes.ts';
import { no, roundTitle, yes } from '../text/tabs.ts';

/** First contents of the registers: the commune's plan as data, days and moments as the domain writes them. */

const scheduleRow = (round: Round): RegisterRow => {
  const { plan, result, report } = round.deadlines;
  return {
    key: round.key,
    number: round.number,
    period: round.period,
    label: roundTitle(round.number, formatPeriod(round.period)),
    printedDay: round.printedDay,
    ruleDay: round.ruleDay,
    day: round.scheduledDay,
    planByRule: plan.byRule,
    plan: plan.moment,
    planApplies: round.planDeadlineApplies ? yes : no,
    resultByRule: result.byRule,
    result: result.moment,
    reportByRule: report.byRule,
    report: report.moment,
    tracked: yes,
    dueSoonDays: DUE_SOON_DAYS,
    roster: yes,
    note: roundNotes(round, calendarOfPhuLac, agenciesOfPhuLac).map(roundNoteText).join(' '),
  };
};

const { rounds } = seasonOfPhuLac;

export const scheduleRows = (): readonly RegisterRow[] =>
  rounds.map((round) => scheduleRow(roundInForce(round, {}, deadlineRulesOfPhuLac)));

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

export const reportRows = (): readonly RegisterRow[] =>
  rounds.map((round) => ({ key: round.key, round: roundTitle(round.number, formatPeriod(round.period)) }));

export const agencyLogRows = (): readonly RegisterRow[] =>
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

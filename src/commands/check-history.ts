import { catalogue } from '../data/catalogue.ts';
import { historyFindings } from '../domain/history-checks.ts';
import { roundsUpTo } from '../domain/season.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule, roundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneLocale } from '../sheets/workbook.ts';
import type { CheckHistoryRequest, LocatedFinding } from '../wire/round-check.ts';
import { located } from './check-round.ts';

/**
 * The second half of "Kiểm tra đợt này": each hamlet's figures against its own of the rounds before. Apart from the first,
 * since it reads the season: two service calls a round and four besides. The locale is asked here, once for both halves.
 * @throws WorkbookProblem `wrong-locale`, before any tab is read.
 */
export const checkHistory = (workbook: Workbook, request: CheckHistoryRequest): readonly LocatedFinding[] => {
  requireCommuneLocale(workbook);
  const schedule = readSchedule(workbook);
  const { round } = calendarRoundOf(schedule, request.roundKey);
  const tab = readRoundTab(workbook, catalogue, round.key);
  const earlier = roundsUpTo(roundsOf(schedule), round)
    .filter(({ key }) => key !== round.key)
    .map(({ key }) => readRoundTab(workbook, catalogue, key));
  return Object.keys(tab.columns).flatMap((hamletCode) => {
    const before = earlier.filter(({ columns }) => columns[hamletCode] !== undefined);
    return historyFindings(
      tab.catalogue,
      recordAt(tab, hamletCode),
      before.map((each) => recordAt(each, hamletCode)),
    ).map((finding) => located(tab, { hamletCode, finding }));
  });
};

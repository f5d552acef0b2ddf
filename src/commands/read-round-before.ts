import { catalogue } from '../data/catalogue.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { entryFields, indicatorsOf } from '../domain/catalogue.ts';
import { entryTexts } from '../domain/entry-text.ts';
import { unfinishedWork } from '../domain/planned-work.ts';
import type { HamletRecord } from '../domain/record.ts';
import { numberAt } from '../domain/record.ts';
import type { Round } from '../domain/round.ts';
import { roundBefore } from '../domain/season.ts';
import { statusInForce } from '../domain/standing.ts';
import { isSent } from '../domain/status.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule, roundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { roundName } from '../text/tabs.ts';
import type { Entries, RoundBefore, RoundBeforeRequest } from '../wire/entry.ts';

/** A hamlet's column in the round before. @throws WorkbookProblem when there is no such round or hamlet. */
const readBefore = (
  workbook: Workbook,
  request: RoundBeforeRequest,
): { readonly round: Round; readonly known: Catalogue; readonly record: HamletRecord } => {
  const schedule = readSchedule(workbook);
  const { round } = calendarRoundOf(schedule, request.roundKey);
  const before = roundBefore(roundsOf(schedule), round);
  if (!before) throw new WorkbookProblem('no-previous-round');
  const tab = readRoundTab(workbook, catalogue, before.key);
  if (tab.columns[request.hamletCode] === undefined) {
    throw new WorkbookProblem('unknown-hamlet', { hamlet: request.hamletCode });
  }
  return { round: before, known: tab.catalogue, record: recordAt(tab, request.hamletCode) };
};

/** "Như tháng trước": the hamlet's plan of the round before. @throws WorkbookProblem when there is none. */
export const readPreviousPlan = (workbook: Workbook, request: RoundBeforeRequest): Entries => {
  const { known, record } = readBefore(workbook, request);
  const entries = entryTexts(entryFields(known, 'plan'), record);
  if (Object.keys(entries).length === 0) throw new WorkbookProblem('no-previous-plan');
  return entries;
};

/** Its figures; what cannot be read is no hint. */
const figuresOf = (known: Catalogue, record: HamletRecord): Entries =>
  entryTexts(
    indicatorsOf(known).filter((field) => numberAt(record, field.key) !== null),
    record,
  );

/**
 * What the round before says to this one: its figures as hints for the result, and planned work that was not done, for the
 * plan. Five service calls.
 */
export const readRoundBefore = (workbook: Workbook, request: RoundBeforeRequest): RoundBefore => {
  const { round, known, record } = readBefore(workbook, request);
  const planFields = entryFields(known, 'plan');
  return {
    label: roundName(round.number),
    figures: isSent(statusInForce(record, 'result')) ? figuresOf(known, record) : {},
    unfinished: unfinishedWork(known, record).map((category) => ({
      category,
      entries: entryTexts(
        planFields.filter((field) => field.category === category),
        record,
      ),
    })),
  };
};

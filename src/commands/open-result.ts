import type { Catalogue } from '../domain/catalogue.ts';
import { detailKey } from '../domain/catalogue.ts';
import type { CategoryCode } from '../domain/field.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { isBlankAt, numberAt, textAt } from '../domain/record.ts';
import { lastRound } from '../domain/season.ts';
import { calendarRoundOf, roundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { OpenEntryRequest, ResultForm } from '../wire/entry.ts';
import type { RoundToOpen } from './open-entry.ts';
import { openEntry } from './open-entry.ts';
import { roundToPlan } from './open-plan.ts';

/** The round whose result is entered when nobody has chosen: the last one held, else the next one. */
export const roundHeldLast: RoundToOpen = (schedule, now) => {
  const held = lastRound(roundsOf(schedule), localDayOf(now));
  return held ? calendarRoundOf(schedule, held.key) : roundToPlan(schedule, now);
};

/** What the plan has of each content: the ticked items by their labels, then the detail line. */
const plannedWords = (catalogue: Catalogue, record: HamletRecord): ResultForm['planned'] => {
  const planned: Partial<Record<CategoryCode, string>> = {};
  for (const { code } of catalogue.categories) {
    const ticked = catalogue.fields.filter(
      (field) =>
        field.phase === 'plan' &&
        field.category === code &&
        field.type.kind === 'tick' &&
        !isBlankAt(record, field.key),
    );
    const words = [...ticked.map((field) => field.label), textAt(record, detailKey(code))].filter(Boolean);
    if (words.length > 0) planned[code] = words.join('; ');
  }
  return planned;
};

/** Data of the result sidebar, the plan beside it. Five service calls. */
export const openResult = (workbook: Workbook, now: Instant, request: OpenEntryRequest): ResultForm => {
  const { form, calendar, tab, record } = openEntry(workbook, now, 'result', request, roundHeldLast);
  const { day, period, deadlines } = calendar.round;
  return {
    ...form,
    phase: 'result',
    round: { day, period, deadlines },
    plannedPeople: numberAt(record, 'plan.people'),
    planned: plannedWords(tab.catalogue, record),
  };
};

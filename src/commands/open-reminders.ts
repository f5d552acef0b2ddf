import { catalogue } from '../data/catalogue.ts';
import type { DutyKind, NothingOwed } from '../domain/duty.ts';
import { activeHamlets } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { formatMinute } from '../domain/instant.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { readHamlets } from '../sheets/register-tabs.ts';
import { readRoundTab } from '../sheets/round-tab.ts';
import type { ScheduleRow } from '../sheets/schedule-tab.ts';
import { readScheduleTab, scheduleRoundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { OpenRemindersRequest, RemindersForm } from '../wire/reminders.ts';
import { roundChoice } from './entry-state.ts';
import { dueOfRound, followed } from './followed-round.ts';
import { agenciesOwing, publicationOwing, reportOwing } from './owed-by-agencies.ts';
import type { Owing } from './owed-lines.ts';
import { hamletsOwing } from './owed-lines.ts';

/** Why nothing of the round is owed, whatever anybody sent; null where it may be. */
const nothingOwed = (kind: DutyKind, { round, tracked, frozenAt }: CalendarRound): NothingOwed | null => {
  if (!tracked) return 'notTracked';
  if (kind === 'plan' && !round.deadlines.plan.applies) return 'notApplicable';
  return kind === 'publication' && frozenAt === null ? 'notFrozen' : null;
};

const NOBODY: Owing = { expected: 0, owed: [], isClosed: false };

const readOwing = (
  workbook: Workbook,
  now: Instant,
  kind: DutyKind,
  { calendar, allHamlets }: Pick<ScheduleRow, 'calendar' | 'allHamlets'>,
): Owing => {
  const { round } = calendar;
  switch (kind) {
    case 'plan':
    case 'result': {
      const tab = readRoundTab(workbook, catalogue, round.key);
      const register = allHamlets ? [] : readHamlets(workbook);
      const gone = new Set<string>(register.map(({ code }) => code));
      for (const { code } of activeHamlets(register, round)) gone.delete(code);
      return hamletsOwing({ phase: kind, tab, calendar, gone, now });
    }
    case 'agencyReport':
    case 'cleanUp':
      return agenciesOwing(workbook, now, calendar, kind);
    case 'report':
      return reportOwing(workbook, now, calendar);
    case 'publication':
      return publicationOwing(workbook, now, calendar);
  }
};

/**
 * "Đôn đốc…": who owes what of a round. Five service calls for plans and results, two more for a month in which a hamlet does not
 * exist; nine for what agencies owe themselves, five for the report, nine for its publication.
 */
export const openReminders = (
  workbook: Workbook,
  now: Instant,
  request: OpenRemindersRequest,
): RemindersForm => {
  const rows = scheduleRoundsOf(readScheduleTab(workbook));
  const schedule = rows.map((row) => row.calendar);
  const { calendar, kind } = followed(schedule, request, now);
  const allHamlets = rows.some((row) => row.calendar === calendar && row.allHamlets);
  const none = nothingOwed(kind, calendar);
  const { expected, owed, isClosed } =
    none === null ? readOwing(workbook, now, kind, { calendar, allHamlets }) : NOBODY;
  const { label } = roundChoice(calendar);
  return {
    rounds: schedule.map(roundChoice),
    roundKey: calendar.round.key,
    kind,
    roundLabel: label,
    deadline: formatMinute(dueOfRound(kind, calendar)),
    expected,
    owed,
    none: none ?? (isClosed ? 'closed' : 'all'),
  };
};

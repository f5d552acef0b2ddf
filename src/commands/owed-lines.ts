import { statusLabels } from '../data/statuses.ts';
import { daysBetween } from '../domain/day.ts';
import type { Timeliness } from '../domain/deadline.ts';
import type { DutyState } from '../domain/duties.ts';
import { stateOfEntry } from '../domain/duties.ts';
import type { DutyKind } from '../domain/duty.ts';
import type { PlanPart } from '../domain/field.ts';
import type { FindingCode } from '../domain/finding.ts';
import type { Instant, LocalMinute } from '../domain/instant.ts';
import { dayOfMinute, formatMinute, localDayOf } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { textAt } from '../domain/record.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { momentAt, standingOf } from '../domain/standing.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { contentAt, recordAt } from '../sheets/round-tab.ts';
import { textOf } from '../sheets/table.ts';
import { sentBackWords } from '../text/agency-words.ts';
import { deadlineWords } from '../text/deadline-words.ts';
import { daysLeftWords, missingWords, noAgency } from '../text/owed-words.ts';
import type { OwedLine } from '../wire/reminders.ts';
import { findingsOf } from './save-entry.ts';
import { toneOf } from './tone.ts';

/** Who owes what of a round, as the page "Đôn đốc" lists it. No service calls. */

/** What a line says of its deadline. */
export const dueOf = (
  timeliness: Timeliness,
  due: LocalMinute,
  polite: boolean,
  now: Instant,
): Pick<OwedLine, 'words' | 'tone' | 'daysLeft' | 'due'> => {
  const daysLeft = daysBetween(localDayOf(now), dayOfMinute(due));
  return {
    words: deadlineWords(daysLeftWords(daysLeft), timeliness, false, polite),
    tone: toneOf({ sent: false, timeliness }, polite),
    daysLeft,
    due: formatMinute(due),
  };
};

const MISSING_PARTS: Readonly<Partial<Record<FindingCode, PlanPart>>> = {
  'missing-content': 'content',
  'missing-time': 'time',
  'missing-forces': 'forces',
  'missing-materials': 'materials',
  'missing-assignment': 'assignment',
};

type Entered = Extract<DutyKind, 'plan' | 'result'>;

/** What keeps a draft from being sent: parts of a plan that are missing (KH III.4) before anything that is wrong. */
const draftWords = (
  phase: Entered,
  record: HamletRecord,
  { tab, calendar, now }: Pick<HamletDuties, 'tab' | 'calendar' | 'now'>,
): string => {
  const errors = findingsOf(tab.catalogue, phase, record, calendar, now).filter(
    ({ severity }) => severity === 'error',
  );
  const parts = errors.flatMap(({ code }) => MISSING_PARTS[code] ?? []);
  if (parts.length > 0) return missingWords.draftLacks(parts);
  return errors.length > 0 ? missingWords.draftFaulty(errors.length) : missingWords.draftReady;
};

/** What the lines of hamlets are told from. */
export interface HamletDuties {
  readonly phase: Entered;
  readonly tab: RoundTab;
  readonly calendar: CalendarRound;
  /** Codes of hamlets that do not exist in the round's month (B12). */
  readonly gone: ReadonlySet<string>;
  readonly now: Instant;
}

const lineOf = (duties: HamletDuties, code: string, record: HamletRecord): OwedLine => {
  const { phase, tab, calendar, now } = duties;
  const { status, timeliness } = standingOf(record, phase, calendar, now);
  const personal = status === 'sentBack' ? momentAt(record, `${phase}.personalDeadline`) : null;
  const polite = contentAt(tab, 'head.polite', code) === 1;
  const due = dueOf(timeliness, personal ?? calendar.round.deadlines[phase].moment, polite, now);
  const back = status === 'sentBack';
  return {
    unit: code,
    name: textOf(contentAt(tab, 'head.hamlet', code)) || code,
    agency: textOf(contentAt(tab, 'head.agency', code)) || noAgency,
    polite,
    ...due,
    words: back ? sentBackWords(statusLabels.sentBack, due.words) : due.words,
    missing: back
      ? missingWords.sentBack(textAt(record, `${phase}.sentBackReason`))
      : status === 'draft'
        ? draftWords(phase, record, duties)
        : missingWords.notSent,
    fieldKey: `${phase}.status`,
  };
};

/** Who owes what, of how many of whom it was expected. */
export interface Owing {
  readonly expected: number;
  readonly owed: readonly OwedLine[];
  /** Some of it will never come: the report is frozen. */
  readonly isClosed: boolean;
}

export const owingOf = (states: readonly DutyState[], owed: readonly OwedLine[]): Owing => ({
  expected: states.length,
  owed,
  isClosed: states.includes('closed'),
});

/** The hamlets of a round, and which of them still owe its plan or result, in the order of their columns. */
export const hamletsOwing = (duties: HamletDuties): Owing => {
  const { phase, tab, calendar, gone, now } = duties;
  const expected = Object.keys(tab.columns)
    .filter((code) => !gone.has(code))
    .map((code) => {
      const record = recordAt(tab, code);
      return { code, record, state: stateOfEntry(phase, record, calendar, now) };
    });
  return owingOf(
    expected.map(({ state }) => state),
    expected.flatMap(({ code, record, state }) => (state === 'open' ? [lineOf(duties, code, record)] : [])),
  );
};

import { catalogue } from '../data/catalogue.ts';
import { formFields } from '../domain/catalogue.ts';
import type { Phase } from '../domain/field.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import { activeHamlets } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { hamletsHeadedBy } from '../domain/role.ts';
import { roundBefore } from '../domain/season.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { activeEmail } from '../sheets/log-tab.ts';
import { readHamlets } from '../sheets/register-tabs.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readScheduleTab, roundsOf, scheduleRoundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { EntryForm, HamletChoice, OpenEntryRequest } from '../wire/entry.ts';
import { entryStateOf, roundChoice } from './entry-state.ts';

/** Chooses the round to open when nobody has chosen one. */
export type RoundToOpen = (schedule: readonly CalendarRound[], now: Instant) => CalendarRound;

export interface OpenedEntry {
  readonly form: EntryForm;
  readonly calendar: CalendarRound;
  readonly tab: RoundTab;
  readonly record: HamletRecord;
}

/**
 * A hamlet that is not in the round's month is neither shown nor written to: its column counts nowhere (B12). The problem names
 * its successor where the register has one; null for a hamlet that exists. One that the register does not know counts as
 * existing, as in the totals.
 */
export const inactiveProblem = (
  hamlets: readonly Hamlet[],
  { round }: CalendarRound,
  hamletCode: string,
): WorkbookProblem | null => {
  const known = hamlets.find((hamlet) => hamlet.code === hamletCode);
  if (!known || activeHamlets([known], round).length > 0) return null;
  const successor = hamlets.find((hamlet) => hamlet.code === known.successor);
  return new WorkbookProblem('inactive-hamlet', { hamlet: known.name, successor: successor?.name ?? '' });
};

const hamletChoices = (
  tab: RoundTab,
  hamlets: readonly Hamlet[],
  { round }: CalendarRound,
): readonly HamletChoice[] => {
  const names = tab.values[tab.rows['head.hamlet'] ?? -1] ?? [];
  const agencies = tab.values[tab.rows['head.agency'] ?? -1] ?? [];
  const gone = new Set<string>(hamlets.map(({ code }) => code));
  for (const { code } of activeHamlets(hamlets, round)) gone.delete(code);
  return Object.keys(tab.columns)
    .filter((code) => !gone.has(code))
    .map((code) => ({
      code,
      name: String(names[tab.columns[code] ?? -1] ?? code),
      agency: String(agencies[tab.columns[code] ?? -1] ?? ''),
    }));
};

/** The hamlet that whoever is at the keyboard heads; undefined where there is none, or more than one. Two service calls. */
const ownHamlet = (hamlets: readonly Hamlet[]): string | undefined => {
  const [own, ...others] = hamletsHeadedBy(hamlets, activeEmail());
  return others.length === 0 ? own?.code : undefined;
};

/**
 * Data of the plan or result sidebar: a hamlet's column in a round, and what may be chosen. Five service calls, two more for a
 * month in which a hamlet does not exist, as the tab Lịch notes; four where nobody chose a hamlet.
 */
export const openEntry = (
  workbook: Workbook,
  now: Instant,
  phase: Phase,
  request: OpenEntryRequest,
  roundToOpen: RoundToOpen,
): OpenedEntry => {
  const rows = scheduleRoundsOf(readScheduleTab(workbook));
  const schedule = rows.map((row) => row.calendar);
  const calendar =
    request.roundKey === null ? roundToOpen(schedule, now) : calendarRoundOf(schedule, request.roundKey);
  const { round } = calendar;
  const tab = readRoundTab(workbook, catalogue, round.key);
  const allHamlets = rows.some((row) => row.calendar === calendar && row.allHamlets);
  const asksWhose = request.hamletCode === null;
  const register = allHamlets && !asksWhose ? [] : readHamlets(workbook);
  const gone = inactiveProblem(register, calendar, request.hamletCode ?? '');
  if (gone) throw gone;
  const hamlets = hamletChoices(tab, register, calendar);
  const wanted = request.hamletCode ?? ownHamlet(register);
  const known = hamlets.find((hamlet) => hamlet.code === wanted)?.code;
  const hamletCode = known ?? hamlets[0]?.code;
  if (hamletCode === undefined)
    throw new WorkbookProblem('keys-missing', { tab: round.key, key: '', cell: '1:1' });
  const record = recordAt(tab, hamletCode);
  const form: EntryForm = {
    phase,
    rounds: schedule.map(roundChoice),
    hamlets,
    roundKey: round.key,
    hamletCode,
    hamletKnown: known !== undefined,
    categories: tab.catalogue.categories,
    fields: formFields(tab.catalogue, phase, record),
    state: entryStateOf({ phase, tab, calendar, hamletCode, now }, record),
    hasRoundBefore: roundBefore(roundsOf(schedule), round) !== null,
  };
  return { form, calendar, tab, record };
};

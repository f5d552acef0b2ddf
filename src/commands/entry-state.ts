import { statusLabels } from '../data/statuses.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { formFields } from '../domain/catalogue.ts';
import { formatDay } from '../domain/day-text.ts';
import { entryTexts } from '../domain/entry-text.ts';
import type { Phase } from '../domain/field.ts';
import type { Instant } from '../domain/instant.ts';
import { formatMinute, isLocalMinute } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { textAt } from '../domain/record.ts';
import type { CalendarRound, Standing } from '../domain/standing.ts';
import { momentAt, standingOf } from '../domain/standing.ts';
import type { Status } from '../domain/status.ts';
import { baseOf } from '../domain/submission.ts';
import { isUnlocked, mayChange, sendingAct } from '../domain/verdict.ts';
import type { DoneAct } from '../sheets/journal.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { contentAt } from '../sheets/round-tab.ts';
import { sentBackWords } from '../text/agency-words.ts';
import { deadlineLine, deadlineWords, noDeadline } from '../text/deadline-words.ts';
import * as remarks from '../text/entry-remarks.ts';
import { roundLabel } from '../text/tabs.ts';
import type { EntryState, Receipt, RoundChoice } from '../wire/entry.ts';
import { entryToneOf } from './tone.ts';

/** A hamlet's plan or result as a sidebar sees it. */

export const roundChoice = ({ round }: CalendarRound): RoundChoice => ({
  key: round.key,
  label: roundLabel(round.number, formatDay(round.day)),
});

export const receiptOf = (phase: Phase, record: HamletRecord): Receipt | null => {
  const code = textAt(record, `${phase}.receipt`);
  const time = textAt(record, `${phase}.lastSubmittedAt`);
  return code === '' || !isLocalMinute(time) ? null : { code, time: formatMinute(time) };
};

/** The receipt that a page was to have when its act was done; null of an act that gave none. */
export const receiptOfDone = ({ receipt, at }: DoneAct): Receipt | null =>
  receipt === '' ? null : { code: receipt, time: formatMinute(at) };

/** Whether the hamlet's agency is asked rather than told (rows 1–4, B9): kept in a hidden row of the tab. */
const isPolite = (tab: RoundTab, hamletCode: string): boolean =>
  contentAt(tab, 'head.polite', hamletCode) === 1;

/** The deadline in words: of something sent back its own, for two beside each other leave open which one counts. */
const deadlineOf = (phase: Phase, record: HamletRecord, { round }: CalendarRound, status: Status): string => {
  const own = status === 'sentBack' ? momentAt(record, `${phase}.personalDeadline`) : null;
  if (own !== null) return remarks.sendAgainBy(formatMinute(own));
  const deadline = round.deadlines[phase];
  return deadline.applies ? deadlineLine(formatMinute(deadline.moment)) : noDeadline;
};

const remarksOn = (
  phase: Phase,
  record: HamletRecord,
  { status }: Standing,
  open: boolean,
  now: Instant,
): readonly string[] => {
  if (!open) return [remarks.roundFrozen];
  const until = momentAt(record, 'result.unlockedUntil');
  if (until !== null && isUnlocked(record, now)) return [remarks.unlockedUntil(formatMinute(until))];
  if (status === 'sentBack')
    return [remarks.sentBackFor(textAt(record, `${phase}.sentBackReason`)), remarks.sendAgain];
  if (status === 'agreed' || status === 'confirmed') return [remarks.correctionNeedsReason(phase)];
  const notSent = phase === 'result' ? textAt(record, 'result.notSentReason') : '';
  return notSent === '' ? [] : [remarks.markedNotSent(notSent)];
};

/** Facts that a state is told from besides the record. */
export interface EntryPlace {
  readonly phase: Phase;
  readonly tab: RoundTab;
  readonly calendar: CalendarRound;
  readonly hamletCode: string;
  readonly now: Instant;
}

export const entryStateOf = (place: EntryPlace, record: HamletRecord): EntryState => {
  const { phase, tab, calendar, hamletCode, now } = place;
  const catalogue: Catalogue = tab.catalogue;
  const standing = standingOf(record, phase, calendar, now);
  const polite = isPolite(tab, hamletCode);
  const label = statusLabels[standing.status];
  const words = deadlineWords(label, standing.timeliness, standing.sent, polite);
  const open = mayChange(phase, record, calendar, now);
  return {
    status: standing.status,
    statusWords: standing.status === 'sentBack' ? sentBackWords(label, words) : words,
    deadlineWords: deadlineOf(phase, record, calendar, standing.status),
    tone: entryToneOf(standing, polite),
    open,
    needsReason: open && sendingAct(phase, record) === 'correct',
    remarks: remarksOn(phase, record, standing, open, now),
    entries: entryTexts(formFields(catalogue, phase, record), record),
    base: baseOf(catalogue, record, phase),
    receipt: receiptOf(phase, record),
  };
};

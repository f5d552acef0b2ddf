import { catalogue } from '../data/catalogue.ts';
import { statusLabels } from '../data/statuses.ts';
import { entryFields } from '../domain/catalogue.ts';
import { formatDay } from '../domain/day-text.ts';
import type { Entry } from '../domain/entry.ts';
import type { Field } from '../domain/field.ts';
import type { Instant } from '../domain/instant.ts';
import { formatMinute, isLocalMinute } from '../domain/instant.ts';
import { formatNumber } from '../domain/number.ts';
import type { HamletRecord } from '../domain/record.ts';
import { entryAt, textAt } from '../domain/record.ts';
import type { CalendarRound, Standing } from '../domain/standing.ts';
import { standingOf } from '../domain/standing.ts';
import { isOpen } from '../domain/status.ts';
import { baseOf } from '../domain/submission.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { contentAt } from '../sheets/round-tab.ts';
import { deadlineLine, deadlineWords, noDeadline } from '../text/deadline-words.ts';
import { closedPlan } from '../text/problems.ts';
import { roundLabel } from '../text/tabs.ts';
import type { Entries, PlanState, Receipt, RoundChoice } from '../wire/plan.ts';

/** A hamlet's plan as the sidebar sees it. */

export const roundChoice = ({ round }: CalendarRound): RoundChoice => ({
  key: round.key,
  label: roundLabel(round.number, formatDay(round.day)),
});

/** An entry as a form shows it: numbers and days as people write them, codes of choices as they are. */
const shownEntry = (field: Field, entry: Entry): string => {
  if (entry.kind === 'blank') return '';
  if (entry.kind === 'bad') return entry.shown;
  if (entry.value === true) return 'x';
  if (typeof entry.value === 'number') return formatNumber(entry.value);
  if (field.type.kind === 'day') return entry.value.split('-').reverse().join('/');
  return entry.value;
};

export const entriesOf = (record: HamletRecord): Entries => {
  const entries: Record<string, string> = {};
  for (const field of entryFields(catalogue, 'plan')) {
    const shown = shownEntry(field, entryAt(record, field.key));
    if (shown !== '') entries[field.key] = shown;
  }
  return entries;
};

const toneOf = (standing: Standing, polite: boolean): PlanState['tone'] => {
  if (standing.sent) return 'good';
  switch (standing.timeliness.kind) {
    case 'overdue':
      return polite ? 'polite' : 'overdue';
    case 'due-soon':
    case 'due-today':
      return 'soon';
    default:
      return 'quiet';
  }
};

export const receiptOf = (record: HamletRecord): Receipt | null => {
  const code = textAt(record, 'plan.receipt');
  const time = textAt(record, 'plan.lastSubmittedAt');
  return code === '' || !isLocalMinute(time) ? null : { code, time: formatMinute(time) };
};

/** Whether the hamlet's agency is asked rather than told (rows 1–4, B9): kept in a hidden row of the tab. */
const isPolite = (tab: RoundTab, hamletCode: string): boolean =>
  contentAt(tab, 'head.polite', hamletCode) === 1;

export const planStateOf = (
  tab: RoundTab,
  calendar: CalendarRound,
  hamletCode: string,
  record: HamletRecord,
  now: Instant,
): PlanState => {
  const standing = standingOf(record, 'plan', calendar, now);
  const polite = isPolite(tab, hamletCode);
  const { plan } = calendar.round.deadlines;
  const open = isOpen(standing.status);
  return {
    status: standing.status,
    statusWords: deadlineWords(statusLabels[standing.status], standing.timeliness, standing.sent, polite),
    deadlineWords: plan.applies ? deadlineLine(formatMinute(plan.moment)) : noDeadline,
    tone: toneOf(standing, polite),
    open,
    closedWords: open ? '' : closedPlan(statusLabels[standing.status]),
    entries: entriesOf(record),
    base: baseOf(catalogue, record, 'plan'),
    receipt: receiptOf(record),
  };
};

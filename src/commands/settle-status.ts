import { catalogue } from '../data/catalogue.ts';
import { copyChanges } from '../domain/accepted-copy.ts';
import { fieldOf } from '../domain/catalogue.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { formatInstant } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { textAt, withValues } from '../domain/record.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { statusAt } from '../domain/standing.ts';
import type { RecordChanges } from '../domain/submission.ts';
import { baseOf, beforeTheWord, changesOf, provenStatus, receiptCode } from '../domain/submission.ts';
import { verdictOn } from '../domain/verdict.ts';
import { noteWith } from '../sheets/marks.ts';
import { readHamlets } from '../sheets/register-tabs.ts';
import { correctionsCounted } from '../sheets/report-ledger.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Settings } from '../sheets/settings-tab.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { openWorkbook } from '../sheets/workbook.ts';
import type { Writing } from '../sheets/writing.ts';
import { writing } from '../sheets/writing.ts';
import { sentenceAt } from '../text/findings.ts';
import { operationWords, unknownPerson } from '../text/log.ts';
import { problemSentences } from '../text/problems.ts';
import {
  correctInSidebarNote,
  notSentNote,
  refusedNote,
  sentNote,
  statusByActNote,
  unnamedInGrid,
} from '../text/round-check.ts';
import { mayEnterUnnamed } from './authorise.ts';
import type { EditedCell } from './edit-cells.ts';
import { logEntryAct } from './log-entries.ts';
import { inactiveProblem } from './open-entry.ts';
import { findingsOf } from './save-entry.ts';

/** What becomes of one status cell: the cells that are written, the note on it, and the record as it is then. */
interface Settled {
  readonly cell: EditedCell;
  readonly changes: RecordChanges;
  readonly note: string;
  /** What was sent; null for a word that is put back. */
  readonly sent: {
    readonly before: HamletRecord;
    readonly after: HamletRecord;
    readonly receipt: string;
  } | null;
}

const putBack = (tab: RoundTab, cell: EditedCell, record: HamletRecord, note: string): Settled => {
  const proven = provenStatus(tab.catalogue, record, cell.field.phase);
  return { cell, changes: { [cell.field.key]: proven === 'none' ? null : proven }, note, sent: null };
};

/** What sending needs of the workbook besides the round's tab, read before anything is written. */
interface Mailroom {
  readonly calendar: CalendarRound;
  readonly hamlets: readonly Hamlet[];
  readonly settings: Settings;
}

const openMailroom = (workbook: Workbook, tab: RoundTab): Mailroom => ({
  calendar: calendarRoundOf(readSchedule(workbook), tab.key),
  hamlets: readHamlets(workbook),
  settings: readSettings(workbook),
});

/** Why "Gửi" does not send what stands there, as the note says it; null when it does. */
const refusalOf = (
  { calendar, hamlets, settings }: Mailroom,
  { catalogue }: RoundTab,
  { field: { phase }, hamletCode }: EditedCell,
  record: HamletRecord,
  now: Instant,
): string | null => {
  if (!mayEnterUnnamed(settings)) return refusedNote(unnamedInGrid);
  const gone = inactiveProblem(hamlets, calendar, hamletCode);
  if (gone) return refusedNote(problemSentences['inactive-hamlet'](gone.about));
  const verdict = verdictOn(phase, 'submit', record, calendar, now);
  if (!verdict.ok) {
    return verdict.code === 'forbidden-act'
      ? correctInSidebarNote
      : refusedNote(problemSentences[verdict.code]());
  }
  const errors = findingsOf(catalogue, phase, record, calendar, now).filter(
    (finding) => finding.severity === 'error',
  );
  const sentences = errors.map((error) => sentenceAt(fieldOf(catalogue, error.fieldKey).label, error));
  return sentences.length > 0 ? notSentNote(sentences) : null;
};

/** "Gửi" chosen in a status cell: checked and stamped, or put back with a note that says what is missing (product §3). */
const send = (mailroom: Mailroom, tab: RoundTab, cell: EditedCell, now: Instant): Settled => {
  const { phase } = cell.field;
  const before = beforeTheWord(tab.catalogue, recordAt(tab, cell.hamletCode), phase);
  const refusal = refusalOf(mailroom, tab, cell, before, now);
  if (refusal !== null) return putBack(tab, cell, before, refusal);
  const receipt = receiptCode(phase, tab.key, cell.hamletCode, baseOf(tab.catalogue, before, phase), now);
  const stamps = changesOf(phase, 'submit', before, { now, receipt, operationId: '', reason: '' });
  if (!stamps) return putBack(tab, cell, before, correctInSidebarNote);
  const acted = withValues(before, stamps);
  const changes = {
    ...stamps,
    [`${phase}.operation`]: null,
    ...copyChanges(tab.catalogue, acted, phase),
  };
  const after = withValues(before, changes);
  return { cell, changes, note: sentNote(receipt, formatInstant(now)), sent: { before, after, receipt } };
};

/** A simple trigger is not told who edits (platform-facts 7.7). */
const logSending = (writing: Writing, tab: RoundTab, { cell, sent }: Settled): void => {
  if (!sent) return;
  const { phase } = cell.field;
  logEntryAct(
    writing,
    tab.catalogue,
    {
      operation: operationWords.submitInCell,
      round: tab.key,
      hamlet: cell.hamletCode,
      phase,
      detail: fieldOf(tab.catalogue, cell.field.key).label,
      receipt: sent.receipt,
      who: unknownPerson,
    },
    sent.before,
    sent.after,
  );
};

/** Cells of both phases of a hamlet are one column's. */
const byHamlet = (settled: readonly Settled[]): ReadonlyMap<string, RecordChanges> => {
  const changes = new Map<string, RecordChanges>();
  for (const { cell, changes: own } of settled) {
    changes.set(cell.hamletCode, { ...changes.get(cell.hamletCode), ...own });
  }
  return changes;
};

/**
 * Settles every status cell of an edit, under the lock and on what stands in the tab then: anything but "Gửi" is put back, for
 * states change by acts, not by typing. Whatever is read is read before the first of them is written, and all of them are one act.
 */
export const settleStatusCells = (edited: RoundTab, cells: readonly EditedCell[], now: Instant): void => {
  if (cells.length === 0) return;
  const workbook = openWorkbook();
  writing(workbook, now, catalogue, (planning) => {
    const tab = readRoundTab(workbook, catalogue, edited.key);
    const found = cells.map((cell) => ({ cell, record: recordAt(tab, cell.hamletCode) }));
    const isSending = ({ cell, record }: (typeof found)[number]): boolean =>
      textAt(record, cell.field.key) === 'submit';
    const mailroom = found.some(isSending) ? openMailroom(workbook, tab) : null;
    const settled = found.flatMap((each): readonly Settled[] => {
      const { cell, record } = each;
      const { phase } = cell.field;
      if (mailroom && isSending(each)) return [send(mailroom, tab, cell, now)];
      if (statusAt(record, phase) === provenStatus(tab.catalogue, record, phase)) return [];
      return [putBack(tab, cell, record, statusByActNote)];
    });
    if (settled.length === 0) return;
    const noted = settled.map(({ cell, note }) => {
      const place = tab.range.offset(cell.row, cell.column, 1, 1);
      return { place, note: noteWith(place.getNote(), note) };
    });
    planning.columns({ tab, changes: byHamlet(settled) });
    const sent = settled.filter((each) => each.sent);
    const corrections = mailroom && correctionsCounted(workbook, mailroom.calendar, sent.length);
    if (corrections) planning.row(corrections);
    for (const each of sent) logSending(planning, tab, each);
    planning.also(() => {
      for (const { place, note } of noted) place.setNote(note);
    });
  });
};

import { catalogue } from '../data/catalogue.ts';
import { fieldOf } from '../domain/catalogue.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { formatInstant } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { textAt } from '../domain/record.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { statusAt } from '../domain/standing.ts';
import { baseOf, changesOf, provenStatus, receiptCode } from '../domain/submission.ts';
import { verdictOn } from '../domain/verdict.ts';
import { underLock } from '../sheets/lock.ts';
import { openLog } from '../sheets/log-tab.ts';
import { readHamlets } from '../sheets/register-tabs.ts';
import { openCorrections } from '../sheets/report-ledger.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { writeFields } from '../sheets/round-writer.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { openWorkbook } from '../sheets/workbook.ts';
import { sentenceOf } from '../text/findings.ts';
import { operationWords, unknownPerson } from '../text/log.ts';
import { problemSentences } from '../text/problems.ts';
import {
  correctInSidebarNote,
  notSentNote,
  refusedNote,
  sentNote,
  statusByActNote,
} from '../text/round-check.ts';
import type { EditedCell } from './edit-cells.ts';
import { inactiveProblem } from './open-entry.ts';
import { findingsOf } from './save-entry.ts';

/** The record as it was before somebody chose a word in its status cell: the state that the stamps prove. */
const beforeTheWord = (tab: RoundTab, cell: EditedCell): HamletRecord => {
  const record = recordAt(tab, cell.hamletCode);
  const { phase } = cell.field;
  return {
    ...record,
    [`${phase}.status`]: { kind: 'value', value: provenStatus(tab.catalogue, record, phase) },
  };
};

const noteOn = (tab: RoundTab, cell: EditedCell, note: string): void => {
  tab.range.offset(cell.row, cell.column, 1, 1).setNote(note);
};

const putBack = (tab: RoundTab, cell: EditedCell, record: HamletRecord, note: string): void => {
  const proven = provenStatus(tab.catalogue, record, cell.field.phase);
  writeFields(tab, cell.hamletCode, { [cell.field.key]: proven === 'none' ? null : proven });
  noteOn(tab, cell, note);
};

/** What sending needs of the workbook besides the round's tab, read before anything is written. */
interface Mailroom {
  readonly calendar: CalendarRound;
  readonly hamlets: readonly Hamlet[];
  readonly appendLog: ReturnType<typeof openLog>;
  readonly countCorrection: () => void;
}

const openMailroom = (workbook: Workbook, tab: RoundTab, now: Instant): Mailroom => {
  const calendar = calendarRoundOf(readSchedule(workbook), tab.key);
  return {
    calendar,
    hamlets: readHamlets(workbook),
    // A simple trigger is not told who edits (platform-facts 7.7).
    appendLog: openLog(workbook, now, unknownPerson),
    countCorrection: openCorrections(workbook, calendar),
  };
};

/** Why "Gửi" does not send what stands there, as the note says it; null when it does. */
const refusalOf = (
  { calendar, hamlets }: Mailroom,
  { catalogue }: RoundTab,
  { field: { phase }, hamletCode }: EditedCell,
  record: HamletRecord,
  now: Instant,
): string | null => {
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
  return errors.length > 0 ? notSentNote(errors.map(sentenceOf)) : null;
};

/** "Gửi" chosen in a status cell: checked and stamped, or put back with a note that says what is missing (product §3). */
const send = (mailroom: Mailroom, tab: RoundTab, cell: EditedCell, now: Instant): void => {
  const { phase } = cell.field;
  const record = beforeTheWord(tab, cell);
  const refusal = refusalOf(mailroom, tab, cell, record, now);
  if (refusal !== null) {
    putBack(tab, cell, record, refusal);
    return;
  }
  const receipt = receiptCode(phase, tab.key, cell.hamletCode, baseOf(tab.catalogue, record, phase), now);
  const changes = changesOf(phase, 'submit', record, { now, receipt, operationId: '', reason: '' });
  if (!changes) return;
  writeFields(tab, cell.hamletCode, { ...changes, [`${phase}.operation`]: null });
  mailroom.countCorrection();
  noteOn(tab, cell, sentNote(receipt, formatInstant(now)));
  mailroom.appendLog(operationWords.submitInCell, tab.key, {
    hamlet: cell.hamletCode,
    detail: fieldOf(tab.catalogue, cell.field.key).label,
    receipt,
  });
};

/**
 * Settles every status cell of an edit, under the lock and on what stands in the tab then: anything but "Gửi" is put back, for
 * states change by acts, not by typing. Whatever is read is read before the first of them is written. Twelve service calls with
 * the lock, five for each cell that is sent and four for one that is put back.
 */
export const settleStatusCells = (edited: RoundTab, cells: readonly EditedCell[], now: Instant): void => {
  if (cells.length === 0) return;
  const workbook = openWorkbook();
  underLock(() => {
    const tab = readRoundTab(workbook, catalogue, edited.key);
    const settled = cells.map((cell) => ({ cell, record: recordAt(tab, cell.hamletCode) }));
    const isSending = ({ cell, record }: (typeof settled)[number]): boolean =>
      textAt(record, cell.field.key) === 'submit';
    const mailroom = settled.some(isSending) ? openMailroom(workbook, tab, now) : null;
    for (const each of settled) {
      const { cell, record } = each;
      const { phase } = cell.field;
      if (mailroom && isSending(each)) send(mailroom, tab, cell, now);
      else if (statusAt(record, phase) !== provenStatus(tab.catalogue, record, phase)) {
        putBack(tab, cell, record, statusByActNote);
      }
    }
  });
};

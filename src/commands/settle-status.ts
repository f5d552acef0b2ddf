import { catalogue } from '../data/catalogue.ts';
import { fieldOf } from '../domain/catalogue.ts';
import { hasErrors } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { formatInstant } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import { textAt } from '../domain/record.ts';
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

const putBack = (tab: RoundTab, cell: EditedCell, record: HamletRecord, note: string): void => {
  const key = cell.field.key;
  const proven = provenStatus(tab.catalogue, record, cell.field.phase);
  writeFields(tab, cell.hamletCode, { [key]: proven === 'none' ? null : proven });
  noteOn(tab, cell, note);
};

const noteOn = (tab: RoundTab, cell: EditedCell, note: string): void => {
  tab.range.offset(cell.row, cell.column, 1, 1).setNote(note);
};

/** "Gửi" chosen in a status cell: checked and stamped, or put back with a note that says what is missing (product §3). */
const send = (workbook: Workbook, tab: RoundTab, cell: EditedCell, now: Instant): void => {
  const { phase } = cell.field;
  const { catalogue } = tab;
  const record = beforeTheWord(tab, cell);
  const calendar = calendarRoundOf(readSchedule(workbook), tab.key);
  const gone = inactiveProblem(readHamlets(workbook), calendar, cell.hamletCode);
  if (gone) {
    putBack(tab, cell, record, refusedNote(problemSentences['inactive-hamlet'](gone.about)));
    return;
  }
  const verdict = verdictOn(phase, 'submit', record, calendar, now);
  if (!verdict.ok) {
    const { code } = verdict;
    putBack(
      tab,
      cell,
      record,
      code === 'forbidden-act' ? correctInSidebarNote : refusedNote(problemSentences[code]()),
    );
    return;
  }
  const findings = findingsOf(catalogue, phase, record, calendar, now);
  if (hasErrors(findings)) {
    const errors = findings.filter((finding) => finding.severity === 'error');
    putBack(tab, cell, record, notSentNote(errors.map(sentenceOf)));
    return;
  }
  const receipt = receiptCode(phase, tab.key, cell.hamletCode, baseOf(tab.catalogue, record, phase), now);
  const changes = changesOf(phase, 'submit', record, { now, receipt, operationId: '', reason: '' });
  if (!changes) return;
  // A simple trigger is not told who edits (platform-facts 7.7).
  const appendLog = openLog(workbook, now, unknownPerson);
  const countCorrection = openCorrections(workbook, calendar);
  writeFields(tab, cell.hamletCode, { ...changes, [`${phase}.operation`]: null });
  countCorrection();
  noteOn(tab, cell, sentNote(receipt, formatInstant(now)));
  appendLog(operationWords.submitInCell, tab.key, {
    hamlet: cell.hamletCode,
    detail: fieldOf(tab.catalogue, cell.field.key).label,
    receipt,
  });
};

/** Anything but "Gửi" in a status cell is put back: states change by acts, not by typing. */
const settle = (workbook: Workbook, tab: RoundTab, cell: EditedCell, now: Instant): void => {
  const record = recordAt(tab, cell.hamletCode);
  const key = cell.field.key;
  if (textAt(record, key) === 'submit') {
    send(workbook, tab, cell, now);
  } else if (statusAt(record, cell.field.phase) !== provenStatus(tab.catalogue, record, cell.field.phase)) {
    putBack(tab, cell, record, statusByActNote);
  }
};

/** Settles every status cell of an edit, under the lock and on what stands in the tab then. */
export const settleStatusCells = (edited: RoundTab, cells: readonly EditedCell[], now: Instant): void => {
  if (cells.length === 0) return;
  const workbook = openWorkbook();
  underLock(() => {
    const tab = readRoundTab(workbook, catalogue, edited.key);
    for (const cell of cells) settle(workbook, tab, cell, now);
  });
};

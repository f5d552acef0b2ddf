import { statusLabels } from '../data/statuses.ts';
import { acceptedCopy, changesByAct, changesByHand, stampsText } from '../domain/accepted-copy.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Phase } from '../domain/field.ts';
import type { HamletRecord } from '../domain/record.ts';
import { withValues } from '../domain/record.ts';
import type { PhaseRestore } from '../domain/restoring.ts';
import { statusAt } from '../domain/standing.ts';
import type { LoggedAbout, Writing } from '../sheets/writing.ts';
import { operationWords, unknownPerson } from '../text/log.ts';

/** An act on one phase of one hamlet, as the log tells of it. */
export interface EntryAct {
  readonly operation: string;
  readonly round: string;
  readonly hamlet: string;
  readonly phase: Phase;
  /** Reason; '' for none. */
  readonly detail?: string;
  readonly receipt?: string;
  /** Who did it, where it was not the person at the keyboard. */
  readonly who?: string;
}

/** The line of an act tells the state before and after, where it changed. */
const stateChange = (phase: Phase, before: HamletRecord, after: HamletRecord): LoggedAbout => {
  const [was, is] = [statusLabels[statusAt(before, phase)], statusLabels[statusAt(after, phase)]];
  return was === is ? {} : { field: `${phase}.status`, before: was, after: is };
};

/** Logs an act on state and stamps that leaves the entries as they are. */
export const logStampAct = (
  writing: Writing,
  known: Catalogue,
  { operation, round, hamlet, phase, detail = '' }: EntryAct,
  before: HamletRecord,
  after: HamletRecord,
): void =>
  writing.log(operation, {
    round,
    hamlet,
    ...stateChange(phase, before, after),
    detail,
    stamps: stampsText(known, after, phase, false),
  });

/** Logs that entries were brought back: what stood there, and what stands there now. */
export const logRestore = (
  writing: Writing,
  known: Catalogue,
  { operation, round, hamlet, phase, detail = '' }: EntryAct,
  { logged, isWhole, changes }: PhaseRestore,
  before: HamletRecord,
): void => {
  const after = withValues(before, changes);
  const stamps = stampsText(known, after, phase, isWhole);
  const where = { round, hamlet };
  writing.log(operation, { ...where, ...stateChange(phase, before, after), detail, stamps });
  for (const change of logged) writing.log(operation, { ...where, ...change });
};

/**
 * Logs an act: first what was changed in the grid since the last one, by nobody knows whom; then the act itself with the state
 * before and after; then each field that it changed. One line each, so that every value that ever stood there is in the log.
 */
export const logEntryAct = (
  writing: Writing,
  known: Catalogue,
  act: EntryAct,
  before: HamletRecord,
  after: HamletRecord,
): void => {
  const { operation, round, hamlet, phase, detail = '', receipt = '' } = act;
  const by = act.who === undefined ? {} : { who: act.who };
  const where = { round, hamlet };
  for (const change of changesByHand(known, before, phase)) {
    writing.log(operationWords.changedByHand, { ...where, ...change, who: unknownPerson });
  }
  const stamps = stampsText(known, after, phase, acceptedCopy(before, phase) === null);
  writing.log(operation, { ...by, ...where, ...stateChange(phase, before, after), detail, receipt, stamps });
  for (const change of changesByAct(known, before, after, phase)) {
    writing.log(operation, { ...by, ...where, ...change });
  }
};

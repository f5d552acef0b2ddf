import { expect } from 'vitest';
import { follows, NO_HEAD } from '../../src/domain/log-chain.ts';
import { logRows } from '../crash/left-behind.ts';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import type { HamletDesk } from '../scenarios/hamlet-desk.ts';

/** "Gửi kế hoạch" that never comes back, and what the next runs find. */

/** What a press of "Gửi" calls, from which the places where it is cut off are counted. */
let known: readonly string[] | null = null;

const callsOfSending = (): readonly string[] => {
  if (known) return known;
  const here = office();
  const hamlet = here.hamlet('Xóm 1');
  const { base } = hamlet.plan().state;
  here.host.calls.reset();
  hamlet.sends(FULL_PLAN, { base });
  known = [...here.host.calls.log];
  return known;
};

export const callOf = (method: string, which = 0): number => {
  const calls = callsOfSending();
  const found = calls.flatMap((each, at) => (each === method ? [at + 1] : []));
  const call = found[which < 0 ? found.length + which : which];
  if (call === undefined) throw new Error(`no ${method} among ${calls.join(' ')}`);
  return call;
};

export const office = (): Office => scenario({ now: '2026-02-20T08:15:00+07:00' }).as('clerk');

interface Press {
  readonly base: string;
  readonly operationId: string;
}

/** A press that never comes back. @param at the call at which the script dies, and how many of its buffered writes are in the file */
export const dies = (here: Office, hamlet: HamletDesk, at: number, kept = 0): Press => {
  const press = { base: hamlet.plan().state.base, operationId: here.nextOperation() };
  here.host.dieAt(at, kept);
  expect(() => hamlet.sends(FULL_PLAN, press)).toThrow('maximum execution time');
  here.host.calls.forgetFaults();
  return press;
};

/** Right after the act was begun, and after its block of cells: before the lines of the log. */
export const begun = (): number => callOf('Properties.setProperties') + 1;
export const cellsWritten = (): readonly [call: number, kept: number] => {
  const call = callOf('Range.setValues', -1);
  const writes = callsOfSending().slice(0, call - 1);
  return [call, writes.filter((method) => /^Range\.set/.test(method)).length];
};
/** Everything is in the file but the journal's last word. */
export const flushed = (): number => callOf('SpreadsheetApp.flush', -1) + 1;

export const chainIsWhole = (here: Office): boolean => {
  const rows = logRows(here);
  return rows.every((row, at) => follows(row, rows[at - 1] ?? NO_HEAD));
};

export const acts = (here: Office, hamlet: HamletDesk): number =>
  here.logged(hamlet).filter((line) => line.includes('Gửi kế hoạch')).length;

export const elsewhere = (here: Office): unknown => here.hamlet('Xóm 9').saves({ 'plan.place': 'Sân kho' });

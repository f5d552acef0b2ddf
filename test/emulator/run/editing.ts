import type { CallCounter } from '../host-calls.ts';
import type { HostClock } from '../host-clock.ts';
import { Exception, type User } from '../host-context.ts';
import type { HostDesk, Person } from '../services/host-desk.ts';
import { userFace } from '../services/session.ts';
import type { TriggerBoard } from '../services/triggers.ts';
import { a1Of } from '../spreadsheet/a1-notation.ts';
import type { FormulaValues } from '../spreadsheet/desk.ts';
import { lastColumnOf, lastRowOf, type Rect } from '../spreadsheet/rect.ts';
import { type UserEditOutcome, userEdit } from '../spreadsheet/user-edit.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';
import { cornerOfA1 } from './place.ts';
import type { Runner } from './runner.ts';
import type { HostScript } from './script.ts';

export type Typed = string | number | boolean | null;

/** What a person does in the grid. */
export interface EditOptions {
  /** Name or id of the sheet; the active one when left out. */
  readonly sheet?: string | number;
  /** First cell, as `B5` or by numbers from 1. */
  readonly range: string | { readonly row: number; readonly column: number };
  /** Typed into one cell. */
  readonly value?: Typed;
  /** Pasted block, or several cells at once. */
  readonly values?: readonly (readonly Typed[])[];
  /** A single value is typed, a block is pasted, unless this says otherwise: native rules stop typing only. */
  readonly pasted?: boolean;
  /** Who does it; the person at the keyboard when left out. */
  readonly user?: string;
}

export interface EditResult {
  /** Google's message: the edit did not happen. */
  readonly rejected?: string;
  /** What onEdit threw; Google shows it to nobody. */
  readonly failure?: Error;
}

export interface EditingHost {
  readonly desk: HostDesk;
  readonly workbook: WorkbookModel;
  readonly runner: Runner;
  readonly clock: HostClock;
  readonly calls: CallCounter;
  readonly triggers: TriggerBoard;
  readonly owner: User;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly evaluate: (workbook: WorkbookModel) => FormulaValues;
  readonly personOf: (email: string) => Person;
  readonly script: () => HostScript | null;
}

/** Events that wait while onEdit runs: one runs, two wait, the rest is lost (platform-facts §3.5). */
const KEPT_EVENTS = 3;

/**
 * A person edits, faster than onEdit runs: all edits are made, and of their events the first is handled,
 * two wait their turn, the others never come.
 */
export function edit(host: EditingHost, edits: readonly EditOptions[]): EditResult[] {
  const done = edits.map((options) => ({
    options,
    person: personOf(host, options),
    outcome: make(host, options),
  }));
  let events = 0;
  return done.map(({ options, person, outcome }) => {
    if (outcome.rejected !== null) return { rejected: outcome.rejected };
    if (!outcome.changed) return {};
    events += 1;
    if (events > KEPT_EVENTS) return {};
    return fireEdit(host, sheetIdOf(host, options), person, outcome);
  });
}

export interface EditedRange {
  readonly sheetId: number;
  readonly rect: Rect;
  readonly user: string;
}

/** One event for a change that is done already; as for a pasted block it tells the range and no value (platform-facts §3.6). */
export function tellEdit(host: EditingHost, { sheetId, rect, user }: EditedRange): EditResult {
  return fireEdit(host, sheetId, host.personOf(user), { rejected: null, changed: true, range: rect });
}

const personOf = (host: EditingHost, { user }: EditOptions): Person =>
  user === undefined ? host.runner.current.person : host.personOf(user);

function sheetIdOf({ workbook }: EditingHost, { sheet }: EditOptions): number {
  if (sheet === undefined) return workbook.activeSheet().id;
  const found = typeof sheet === 'number' ? workbook.sheetById(sheet) : workbook.sheetByName(sheet);
  if (found === null) throw new Exception(`There is no sheet ${sheet} to type into`);
  return found.id;
}

function make(host: EditingHost, options: EditOptions): UserEditOutcome {
  const { row, column } = typeof options.range === 'string' ? cornerOfA1(options.range) : options.range;
  const { value = null, values = [[value]] } = options;
  const sheetId = sheetIdOf(host, options);
  const outcome = userEdit(host.workbook, {
    sheetId,
    row,
    column,
    values,
    asTyped: !(options.pasted ?? options.values !== undefined),
    user: personOf(host, options),
    owner: host.owner,
    now: host.clock.now(),
    evaluate: host.evaluate,
  });
  if (outcome.rejected === null) select(host.workbook, sheetId, outcome.range);
  return outcome;
}

/**
 * Whoever types or pastes is there: onEdit finds what was edited by getActiveRange too (the benchmark of platform-facts §5.4).
 * Not a change of the file.
 */
function select(workbook: WorkbookModel, sheetId: number, rect: Rect): void {
  const sheet = workbook.sheetById(sheetId);
  if (sheet === null) return;
  workbook.state.activeSheetId = sheetId;
  sheet.state.selection = rect;
}

function fireEdit(
  host: EditingHost,
  sheetId: number,
  person: Person,
  outcome: Extract<UserEditOutcome, { rejected: null }>,
): EditResult {
  const script = host.script();
  if (script === null) return {};
  // The event tells nobody's address: a simple trigger has asked for nothing.
  const event = (email: string) => (): Readonly<Record<string, unknown>> =>
    host.calls.uncounted(() => ({
      range: rangeOf(host, sheetId, outcome.range),
      source: host.app.getActive(),
      user: userFace(email, host.desk),
      ...('value' in outcome ? { value: outcome.value } : {}),
      ...('oldValue' in outcome ? { oldValue: outcome.oldValue } : {}),
    }));
  const changed = (email: string) => (): Readonly<Record<string, unknown>> =>
    host.calls.uncounted(() => ({
      changeType: 'EDIT',
      source: host.app.getActive(),
      user: userFace(email, host.desk),
    }));
  const simple = script.fire('onEdit', { kind: 'simple-trigger', mode: 'LIMITED', person, event: event('') });
  for (const trigger of host.triggers.all()) {
    if (trigger.type !== 'ON_EDIT' && trigger.type !== 'ON_CHANGE') continue;
    if (trigger.sourceId !== host.workbook.id) continue;
    const creator = host.personOf(trigger.creator);
    const parts = trigger.type === 'ON_EDIT' ? event(creator.email) : changed(creator.email);
    script.fire(trigger.handler, {
      kind: 'trigger',
      mode: 'FULL',
      person: creator,
      startedBy: person,
      event: () => ({ ...parts(), triggerUid: trigger.id }),
    });
  }
  return simple.failure === undefined ? {} : { failure: simple.failure };
}

/** The range of an event, and of no other range, says where it is in four members of its own (platform-facts §5.4's benchmark). */
function rangeOf(host: EditingHost, sheetId: number, rect: Rect): unknown {
  const sheet = host.app
    .getActive()
    .getSheets()
    .find((each) => each.getSheetId() === sheetId);
  const place = {
    rowStart: rect.row,
    rowEnd: lastRowOf(rect),
    columnStart: rect.column,
    columnEnd: lastColumnOf(rect),
  };
  return sheet && Object.assign(sheet.getRange(a1Of(rect)), place);
}

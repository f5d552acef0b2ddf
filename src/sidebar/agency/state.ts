import type { Phase } from '../../domain/field.ts';
import type { Action } from '../../domain/role.ts';
import type { AgencyForm, AgencyHamlet, AgencyState, OpenAgencyRequest } from '../../wire/agency.ts';
import { isOffered } from '../../wire/may.ts';
import type { Problem } from '../../wire/reply.ts';
import type { CallFailure } from '../call-server.ts';
import type { Change, Looks } from './looks.ts';

/** Everything the agency page shows, and how the server's answers change it. No effects but the looks that are remembered. */

/** A reason is being written for an act on one hamlet. */
export interface Asking {
  readonly act: 'sendBack' | 'notSent';
  readonly phase: Phase;
  readonly hamletCode: string;
  readonly reason: string;
  /** As typed; of a send-back only. */
  readonly newDay: string;
  /** The button was pressed while the reason was blank. */
  readonly reasonMissing: boolean;
}

/** What was done, or why not. */
export interface Said {
  readonly good: boolean;
  readonly lines: readonly string[];
}

export interface AgencyScreen {
  /** null until the first agency has come. */
  readonly form: AgencyForm | null;
  readonly busy: 'opening' | 'acting' | null;
  /** What is being opened; the page still shows the one before. */
  readonly wanted: OpenAgencyRequest | null;
  readonly problem: Problem | CallFailure | null;
  /** Hamlets folded open, with what had changed since they were looked at the last time. */
  readonly open: ReadonlyMap<string, readonly Change[]>;
  /** Hamlets that changed since the last look and have not been opened yet. */
  readonly changed: ReadonlySet<string>;
  readonly asking: Asking | null;
  readonly cleanUpTyped: string;
  readonly said: Said | null;
}

export const NOTHING: AgencyScreen = {
  form: null,
  busy: null,
  wanted: null,
  problem: null,
  open: new Map(),
  changed: new Set(),
  asking: null,
  cleanUpTyped: '',
  said: null,
};

const changedHamlets = (looks: Looks, roundKey: string, state: AgencyState): ReadonlySet<string> =>
  new Set(
    state.hamlets
      .filter((hamlet) => (looks.changes(roundKey, hamlet)?.length ?? 0) > 0)
      .map(({ code }) => code),
  );

/** Another round of the same agency may be done as much as this one. */
export const withMayKnown = ({ form: before }: AgencyScreen, form: AgencyForm): AgencyForm =>
  form.may === null && before?.agencyCode === form.agencyCode ? { ...form, may: before.may } : form;

/** Whether this person may do it for the agency that is shown. */
export const mayDo = ({ form }: AgencyScreen, act: Action): boolean => isOffered(form?.may ?? null, act);

/** An agency just opened: everything folded, and those marked that changed since the last look. */
export const opened = (form: AgencyForm, looks: Looks): Partial<AgencyScreen> => ({
  form,
  open: new Map(),
  changed: changedHamlets(looks, form.roundKey, form.state),
  asking: null,
  cleanUpTyped: form.state.cleanUpDay,
});

/**
 * How the agency stands after an act. What others changed meanwhile in a hamlet that is open is told there at once, and counts as
 * seen; what the officer is writing stays.
 */
export const standing = (screen: AgencyScreen, state: AgencyState, looks: Looks): Partial<AgencyScreen> => {
  if (screen.form === null) return {};
  const form = { ...screen.form, state };
  const changed = changedHamlets(looks, form.roundKey, state);
  const open = new Map(screen.open);
  for (const hamlet of state.hamlets) {
    if (!open.has(hamlet.code) || !changed.has(hamlet.code)) continue;
    open.set(hamlet.code, looks.changes(form.roundKey, hamlet) ?? []);
    looks.remember(form.roundKey, hamlet);
  }
  return { form, open, changed: new Set([...changed].filter((code) => !open.has(code))) };
};

export const hamletOf = (screen: AgencyScreen, code: string): AgencyHamlet | undefined =>
  screen.form?.state.hamlets.find((hamlet) => hamlet.code === code);

/** Opens or folds a hamlet; opening it is a look. */
export const toggled = (screen: AgencyScreen, code: string, looks: Looks): Partial<AgencyScreen> => {
  const hamlet = hamletOf(screen, code);
  if (!hamlet || screen.form === null) return {};
  const open = new Map(screen.open);
  if (open.has(code)) {
    open.delete(code);
    return { open, asking: screen.asking?.hamletCode === code ? null : screen.asking };
  }
  open.set(code, looks.changes(screen.form.roundKey, hamlet) ?? []);
  looks.remember(screen.form.roundKey, hamlet);
  return { open, changed: new Set([...screen.changed].filter((each) => each !== code)) };
};

/** Results that could be confirmed together: sent, and without errors. */
export const confirmable = (state: AgencyState): readonly AgencyHamlet[] =>
  state.hamlets.filter(({ result }) => result.canAccept);

import type { Phase } from '../../domain/field.ts';
import type { AgencyAct, AgencyHamlet, AgencyState, OpenAgencyRequest } from '../../wire/agency.ts';
import { askMay } from '../ask-may.ts';
import { type Answer, callServer } from '../call-server.ts';
import { newOperationId } from '../operation-id.ts';
import type { AgencyActions } from './actions.ts';
import { askButtonId, elementIds, hamletButtonId } from './element-ids.ts';
import type { Looks } from './looks.ts';
import type { AgencyScreen, Asking } from './state.ts';
import * as state from './state.ts';

/** What was written for the act has served. */
const reasonUsed = () => ({ asking: null });

type ActName =
  | 'agreePlans'
  | 'confirmResults'
  | 'sendBackEntry'
  | 'markNotSent'
  | 'sendAgencyReport'
  | 'recordCleanUpDay';

/**
 * The page's side of the conversation with the server. `show` draws a screen and puts the keyboard on the element with the given
 * id, if any. Every press keeps its id while it is tried again, so that a retry is the same act.
 */
export const startConversation = (
  looks: Looks,
  show: (screen: AgencyScreen, focusId: string | null) => void,
): AgencyActions => {
  let screen = state.NOTHING;
  let again = (): void => {};

  const put = (change: Partial<AgencyScreen>, focusId: string | null = null): void => {
    screen = { ...screen, ...change };
    show(screen, focusId);
  };

  const open = async (request: OpenAgencyRequest, focusId: string | null = null): Promise<void> => {
    if (screen.busy !== null) return;
    again = () => void open(request, focusId);
    put({ busy: 'opening', wanted: request, problem: null, said: null });
    const answer = await callServer('openAgency', request);
    const done = { busy: null, wanted: null } as const;
    if (!answer.ok) {
      put({ ...done, problem: answer.problem }, focusId);
      return;
    }
    const form = state.withMayKnown(screen, answer.value);
    looks.rememberAgency(form.agencyCode);
    put({ ...done, ...state.opened(form, looks) }, focusId);
    if (form.may === null) void learnMay(form.agencyCode);
  };

  /** What may be done for this agency, where its opening did not tell. */
  const learnMay = async (agencyCode: string): Promise<void> => {
    const may = await askMay('agency', agencyCode);
    const { form } = screen;
    // Another agency was chosen meanwhile: this is not about it.
    if (form?.agencyCode === agencyCode) put({ form: { ...form, may } });
  };

  /** One act at a time; `finish` is put on screen with what came of it when it is done, `focusId` takes the keyboard. */
  const act = async (
    ask: (what: AgencyAct) => Promise<Answer<ActName>>,
    focusId: string,
    finish: (now: AgencyState) => Partial<AgencyScreen> = () => ({}),
    operationId = newOperationId(),
  ): Promise<void> => {
    const { form } = screen;
    if (form === null || screen.busy !== null) return;
    again = () => void act(ask, focusId, finish, operationId);
    put({ busy: 'acting', problem: null, said: null });
    const { roundKey, agencyCode } = form;
    const answer = await ask({ roundKey, agencyCode, operationId });
    if (answer.ok) {
      const { state: now, message, refused } = answer.value;
      const said = { good: refused.length === 0, lines: [message, ...refused] };
      put({ busy: null, said, ...finish(now), ...state.standing(screen, now, looks) }, focusId);
      return;
    }
    const { problem } = answer;
    if (problem.kind === 'refused') {
      const said = { good: false, lines: [problem.message] };
      put({ busy: null, said, ...state.standing(screen, problem.state, looks) }, focusId);
    } else {
      put({ busy: null, problem }, focusId);
    }
  };

  const acceptAll = (phase: Phase, hamlets: readonly AgencyHamlet[], focusId: string): void => {
    const seen = hamlets.map((hamlet) => ({ hamletCode: hamlet.code, base: hamlet[phase].base }));
    const name = phase === 'plan' ? 'agreePlans' : 'confirmResults';
    void act((what) => callServer(name, { ...what, hamlets: seen }), focusId);
  };

  const markNotSent = (hamlet: AgencyHamlet, reason: string): void => {
    const seen = { hamletCode: hamlet.code, base: hamlet.result.base, reason };
    const button = hamletButtonId(hamlet.code);
    void act((what) => callServer('markNotSent', { ...what, ...seen }), button, reasonUsed);
  };

  const proceed = (asking: Asking): void => {
    const hamlet = state.hamletOf(screen, asking.hamletCode);
    if (!hamlet) return;
    if (asking.reason.trim() === '') {
      put({ asking: { ...asking, reasonMissing: true } }, elementIds.reason);
      return;
    }
    if (asking.act === 'notSent') {
      markNotSent(hamlet, asking.reason);
      return;
    }
    const { phase, reason, newDay } = asking;
    const request = { phase, hamletCode: hamlet.code, base: hamlet[phase].base, reason, newDay };
    const button = hamletButtonId(hamlet.code);
    void act((what) => callServer('sendBackEntry', { ...what, ...request }), button, reasonUsed);
  };

  return {
    start: () => void open({ roundKey: null, agencyCode: looks.lastAgency() }),
    chooseRound: (roundKey) =>
      void open({ roundKey, agencyCode: screen.form?.agencyCode ?? null }, elementIds.round),
    chooseAgency: (agencyCode) =>
      void open({ roundKey: screen.form?.roundKey ?? null, agencyCode }, elementIds.agency),
    toggle: (code) => put(state.toggled(screen, code, looks)),
    accept: (phase, code) => {
      const hamlet = state.hamletOf(screen, code);
      if (hamlet) acceptAll(phase, [hamlet], hamletButtonId(code));
    },
    confirmAll: () => {
      if (screen.form) acceptAll('result', state.confirmable(screen.form.state), elementIds.said);
    },
    ask: (kind, phase, hamletCode) => {
      const newDay = screen.form?.state.suggestedDeadlines[phase] ?? '';
      const asking = { act: kind, phase, hamletCode, reason: '', newDay, reasonMissing: false };
      put({ asking, said: null, problem: null }, elementIds.reason);
    },
    write: (change) => {
      if (screen.asking) put({ asking: { ...screen.asking, ...change, reasonMissing: false } });
    },
    cancel: () => {
      const { asking } = screen;
      if (asking) put({ asking: null }, askButtonId(asking));
    },
    proceed: () => {
      if (screen.asking) proceed(screen.asking);
    },
    takeBackNotSent: (code) => {
      const hamlet = state.hamletOf(screen, code);
      if (hamlet) markNotSent(hamlet, '');
    },
    writeCleanUp: (cleanUpTyped) => put({ cleanUpTyped }),
    saveCleanUp: () => {
      const day = screen.cleanUpTyped;
      const finish = ({ cleanUpDay }: AgencyState) => ({ cleanUpTyped: cleanUpDay });
      void act((what) => callServer('recordCleanUpDay', { ...what, day }), elementIds.cleanUp, finish);
    },
    sendReport: () => void act((what) => callServer('sendAgencyReport', what), elementIds.said),
    retry: () => again(),
  };
};

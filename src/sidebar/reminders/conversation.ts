import type { HealthCard, OpenRemindersRequest, RemindersForm } from '../../wire/reminders.ts';
import type { ServerApi } from '../../wire/server-api.ts';
import { type Answer, callServer } from '../call-server.ts';
import { newOperationId } from '../operation-id.ts';
import type { RemindersActions } from './actions.ts';
import { elementIds, messageId, saidId, targetId } from './element-ids.ts';
import { messageFor } from './message.ts';
import type { RemindersScreen, Target } from './state.ts';
import * as state from './state.ts';

/** What the page does outside itself. */
export interface RemindersTools {
  /** Copies what stands in the field with this id. */
  copy(fieldId: string): Promise<'copied' | 'selected'>;
}

type HealthAct = 'switchClock' | 'sendDigests' | 'settleReminder';

/**
 * The page's side of the conversation with the server. The list and what is known of the people on it are asked for side by side:
 * the list is shown as soon as it comes.
 */
export const startConversation = (
  tools: RemindersTools,
  show: (screen: RemindersScreen, focusId: string | null) => void,
): RemindersActions => {
  let screen = state.NOTHING;
  let again = (): void => {};
  /** How many lists were asked for: an answer about an earlier one comes too late. */
  let asked = 0;
  /** The round that somebody chose; until then the one that matters now for the duty. */
  let chosenRound: string | null = null;

  const put = (change: Partial<RemindersScreen>, focusId: string | null = null): void => {
    screen = { ...screen, ...change };
    show(screen, focusId);
  };

  const isOfForm = (of: { roundKey: string; kind: string }, form: RemindersForm): boolean =>
    of.roundKey === form.roundKey && of.kind === form.kind;

  const follow = async (request: OpenRemindersRequest, list: Promise<unknown>): Promise<void> => {
    const mine = asked;
    const answer = await callServer('readFollowUp', request);
    await list;
    const { form } = screen;
    if (mine !== asked || form === null) return;
    if (!answer.ok) {
      again = () => void follow({ roundKey: form.roundKey, kind: form.kind }, Promise.resolve());
      put({ problem: answer.problem });
      return;
    }
    // Midnight may lie between the two answers, and with it another round.
    if (isOfForm(answer.value, form)) put({ followUp: answer.value });
    else await follow({ roundKey: form.roundKey, kind: form.kind }, Promise.resolve());
  };

  const open = async (request: OpenRemindersRequest, focusId: string | null = null): Promise<void> => {
    if (screen.busy !== null) return;
    asked += 1;
    again = () => void open(request, focusId);
    put({ busy: 'opening', wanted: request, problem: null, said: null, message: null, preview: null });
    const list = callServer('openReminders', request);
    void follow(request, list);
    const answer = await list;
    const done = { busy: null, wanted: null } as const;
    if (!answer.ok) {
      put({ ...done, problem: answer.problem }, focusId);
      return;
    }
    const kept = new Set([...screen.open].filter((id) => id === state.HEALTH));
    const lists = { form: answer.value, followUp: null, visited: null, agency: '', open: kept };
    put({ ...done, ...lists }, focusId);
  };

  const record = async (
    target: Target,
    channel: Parameters<RemindersActions['record']>[1],
    units: readonly string[],
    operationId: string,
  ): Promise<void> => {
    const { form } = screen;
    if (form === null || units.length === 0 || screen.busy !== null) return;
    const { roundKey, kind } = form;
    again = () => void record(target, channel, units, operationId);
    put({ busy: 'acting', problem: null, said: null });
    const answer = await callServer('recordReminded', { roundKey, kind, units, channel, operationId });
    if (!answer.ok) {
      put({ busy: null, problem: answer.problem }, 'problem');
      return;
    }
    const { message, last } = answer.value;
    const followUp = screen.followUp === null ? null : state.remindedNow(screen.followUp, last);
    const id = targetId(form, target);
    put({ busy: null, followUp, said: { at: id, text: message } }, saidId(id));
  };

  /** Acts that end with how the reminding stands now. */
  const actOnHealth = async <Name extends HealthAct>(
    name: Name,
    request: Parameters<ServerApi[Name]>[0],
  ): Promise<void> => {
    if (screen.busy !== null) return;
    again = () => void actOnHealth(name, request);
    put({ busy: name === 'sendDigests' ? 'sending' : 'acting', problem: null, said: null });
    const answer = (await callServer(name, request)) as Answer<HealthAct>;
    if (!answer.ok) {
      put({ busy: null, problem: answer.problem }, 'problem');
      return;
    }
    const { message, health } = answer.value;
    put(
      { busy: null, preview: null, ...withHealth(health), said: { at: state.HEALTH, text: message } },
      saidId(state.HEALTH),
    );
    // What was sent is told in the lines too, and the card of an act knows less than the one that follows.
    if (screen.form !== null) {
      void follow({ roundKey: screen.form.roundKey, kind: screen.form.kind }, Promise.resolve());
    }
  };

  const withHealth = (health: HealthCard): Partial<RemindersScreen> =>
    screen.followUp === null ? {} : { followUp: { ...screen.followUp, health } };

  const preview = async (): Promise<void> => {
    if (screen.busy !== null) return;
    again = () => void preview();
    put({ busy: 'acting', problem: null, said: null });
    const answer = await callServer('previewDigests', { kind: 'today' });
    if (answer.ok) put({ busy: null, preview: answer.value }, elementIds.preview);
    else put({ busy: null, problem: answer.problem }, 'problem');
  };

  const copy = async (target: Target): Promise<void> => {
    const { form } = screen;
    if (form === null) return;
    const text = messageFor(form, target, state.linesOfTarget(screen, target));
    put({ message: { target, text, outcome: null }, said: null });
    const outcome = await tools.copy(messageId(targetId(form, target)));
    if (screen.message?.target === target) put({ message: { target, text, outcome } });
  };

  /** Those of a target whom this person may note as reminded. */
  const recordable = (target: Target): readonly string[] => {
    const may = new Set(screen.followUp?.may.record ?? []);
    return state
      .linesOfTarget(screen, target)
      .map(({ unit }) => unit)
      .filter((unit) => may.has(unit));
  };

  return {
    start: () => void open({ roundKey: null, kind: null }),
    chooseRound: (roundKey) => {
      chosenRound = roundKey;
      void open({ roundKey, kind: screen.form?.kind ?? null }, elementIds.round);
    },
    chooseKind: (kind) => void open({ roundKey: chosenRound, kind }, elementIds.kind),
    chooseFilter: (filter) => put({ filter, message: null, said: null }),
    chooseAgency: (agency) => put({ agency, message: null, said: null }),
    toggle: (id) => put({ open: state.toggled(screen.open, id) }),
    visit: async (line) => {
      const { form } = screen;
      const isOpening = !screen.open.has(line.unit);
      put({ open: state.toggled(screen.open, line.unit) });
      if (form === null || !isOpening || line.fieldKey === '') return;
      const { roundKey } = form;
      const answer = await callServer('selectCell', {
        roundKey,
        hamletCode: line.unit,
        fieldKey: line.fieldKey,
      });
      put(answer.ok ? { visited: line.unit, problem: null } : { problem: answer.problem });
    },
    copy: (target) => void copy(target),
    record: (target, channel) => void record(target, channel, recordable(target), newOperationId()),
    switchClock: (to) => void actOnHealth('switchClock', { to }),
    preview: () => void preview(),
    cancelPreview: () => put({ preview: null }, elementIds.send),
    send: () => void actOnHealth('sendDigests', { operationId: newOperationId() }),
    settle: (key, wasSent) =>
      void actOnHealth('settleReminder', { key, wasSent, operationId: newOperationId() }),
    retry: () => again(),
  };
};

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RemindersActions } from '../../src/sidebar/reminders/actions.ts';
import { startConversation } from '../../src/sidebar/reminders/conversation.ts';
import type { RemindersScreen } from '../../src/sidebar/reminders/state.ts';
import { agencyTarget, GROUP, HEALTH } from '../../src/sidebar/reminders/state.ts';
import type { FollowUp, RemindersForm } from '../../src/wire/reminders.ts';
import { followUp, healthCard, remindersForm } from './reminders-form.ts';
import { installScriptRun, type RecordedCall, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;
let copied: string[];
let outcome: 'copied' | 'selected';

beforeEach(() => {
  run = installScriptRun();
  copied = [];
  outcome = 'copied';
});

afterEach(() => {
  vi.unstubAllGlobals();
});

interface Desk {
  readonly actions: RemindersActions;
  readonly screen: () => RemindersScreen;
  readonly focus: () => string | null;
}

const start = (): Desk => {
  let shown: RemindersScreen | null = null;
  let focused: string | null = null;
  const tools = {
    copy: (fieldId: string) => {
      copied.push(fieldId);
      return Promise.resolve(outcome);
    },
  };
  const actions = startConversation(tools, (screen, focusId) => {
    shown = screen;
    focused = focusId ?? focused;
  });
  actions.start();
  return {
    actions,
    screen: () => {
      if (shown === null) throw new Error('nothing was drawn');
      return shown;
    },
    focus: () => focused,
  };
};

const called = (name: string): RecordedCall => {
  const call = [...run.calls, ...run.asides].filter((each) => each.name === name).at(-1);
  if (!call) throw new Error(`${name} was not called`);
  return call;
};

const answer = async (name: string, value: unknown): Promise<void> => {
  called(name).succeed({ ok: true, value });
  await settled();
};

const opened = async (form: RemindersForm = remindersForm(), more: FollowUp = followUp()): Promise<Desk> => {
  const desk = start();
  await answer('openReminders', form);
  await answer('readFollowUp', more);
  return desk;
};

describe('opening', () => {
  test('asks for the list and for what is known of its people side by side, and shows the list at once', async () => {
    const desk = start();
    expect(run.calls.map(({ name }) => name)).toEqual(['openReminders']);
    expect(run.asides.map(({ name }) => name)).toEqual(['readFollowUp']);
    expect(run.calls[0]?.request).toEqual({ roundKey: null, kind: null });
    await answer('openReminders', remindersForm());
    expect(desk.screen()).toMatchObject({ busy: null, followUp: null });
    expect(desk.screen().form?.owed).toHaveLength(3);
    await answer('readFollowUp', followUp());
    expect(desk.screen().followUp?.contacts).toHaveLength(3);
  });

  test('waits for the list where the other came first, and asks again where midnight lay between them', async () => {
    const desk = start();
    await answer('readFollowUp', followUp({ roundKey: '2026-D03' }));
    expect(desk.screen().followUp).toBeNull();
    await answer('openReminders', remindersForm());
    expect(called('readFollowUp').request).toEqual({ roundKey: '2026-D04', kind: 'plan' });
    await answer('readFollowUp', followUp());
    expect(desk.screen().followUp?.roundKey).toBe('2026-D04');
  });

  test('of another duty stays with the round that was chosen, and an answer about the list before comes too late', async () => {
    const desk = await opened();
    desk.actions.chooseRound('2026-D03');
    const late = called('readFollowUp');
    await answer('openReminders', remindersForm({ roundKey: '2026-D03' }));
    desk.actions.chooseKind('result');
    expect(called('openReminders').request).toEqual({ roundKey: '2026-D03', kind: 'result' });
    await answer('openReminders', remindersForm({ roundKey: '2026-D03', kind: 'result' }));
    late.succeed({ ok: true, value: followUp({ roundKey: '2026-D03' }) });
    await settled();
    expect(desk.screen().followUp).toBeNull();
    await answer('readFollowUp', followUp({ roundKey: '2026-D03', kind: 'result' }));
    expect(desk.screen().followUp?.kind).toBe('result');
  });

  test('that failed is tried again', async () => {
    const desk = start();
    called('openReminders').fail(new Error('NetworkError'));
    await settled();
    expect(desk.screen().problem).toMatchObject({ cause: 'connection' });
    desk.actions.retry();
    await answer('openReminders', remindersForm());
    expect(desk.screen().form).not.toBeNull();
  });
});

test('a line opens and its cell is gone to; folding it goes nowhere', async () => {
  const desk = await opened();
  const [line] = remindersForm().owed;
  if (!line) throw new Error('nobody owes anything');
  desk.actions.visit(line);
  expect(called('selectCell').request).toEqual({
    roundKey: '2026-D04',
    hamletCode: 'X01',
    fieldKey: 'plan.status',
  });
  await answer('selectCell', null);
  expect(desk.screen()).toMatchObject({ visited: 'X01' });
  expect(desk.screen().open.has('X01')).toBe(true);
  const calls = run.calls.length;
  desk.actions.visit(line);
  expect(run.calls).toHaveLength(calls);
  expect(desk.screen().open.has('X01')).toBe(false);
});

describe('the texts', () => {
  test('are made of what is in sight: of a unit, of an agency, of the group', async () => {
    const desk = await opened();
    desk.actions.copy('X23');
    await settled();
    expect(desk.screen().message).toMatchObject({ target: 'X23', outcome: 'copied' });
    expect(desk.screen().message?.text).toContain('trưởng xóm X23');
    desk.actions.copy(agencyTarget('Phòng Kinh tế'));
    await settled();
    expect(desk.screen().message?.text).toMatch(/Phòng Kinh tế.*Xóm X23.*Xóm X24/s);
    desk.actions.copy(GROUP);
    await settled();
    expect(desk.screen().message?.text).toMatch(/Đã có 45\/48 xóm gửi.*Kính đề nghị: Xóm X01/s);
    expect(copied).toEqual(['message-X23', 'message-agency-1', 'message-group']);
  });

  test('of a part of the list do not count the others among those who have sent', async () => {
    const desk = await opened();
    desk.actions.chooseFilter('soon');
    desk.actions.copy(GROUP);
    await settled();
    expect(desk.screen().message?.text).toContain('Xóm X24');
    expect(desk.screen().message?.text).not.toContain('Xóm X23');
    expect(desk.screen().message?.text).not.toContain('Đã có');
  });

  test('stay selected where the browser forbids copying', async () => {
    outcome = 'selected';
    const desk = await opened();
    desk.actions.copy('X23');
    await settled();
    expect(desk.screen().message?.outcome).toBe('selected');
  });
});

describe('"Đã nhắc"', () => {
  test('notes those of a target whom this person may note, and the line says so at once', async () => {
    const may = { record: ['X23'], send: false, whyNotRecord: '', whyNotSend: '' };
    const desk = await opened(remindersForm(), followUp({ may }));
    desk.actions.record(agencyTarget('Phòng Kinh tế'), 'zalo');
    expect(called('recordReminded').request).toMatchObject({
      roundKey: '2026-D04',
      kind: 'plan',
      units: ['X23'],
      channel: 'zalo',
    });
    const last = [{ unit: 'X23', time: '08:00 03/03/2026', how: 'Zalo', who: '', times: 3, daysAgo: 0 }];
    await answer('recordReminded', { message: 'Đã ghi.', last });
    expect(desk.screen().said).toEqual({ at: 'agency-1', text: 'Đã ghi.' });
    expect(desk.focus()).toBe('said-agency-1');
    expect(desk.screen().followUp?.last.filter(({ unit }) => unit === 'X23')).toEqual(last);
    expect(desk.screen().followUp?.last).toHaveLength(2);
  });

  test('is tried again as the same act, and pressed twice while it is under way is one', async () => {
    const desk = await opened();
    desk.actions.record('X23', 'call');
    desk.actions.record('X23', 'call');
    expect(run.calls.filter(({ name }) => name === 'recordReminded')).toHaveLength(1);
    const { request } = called('recordReminded');
    called('recordReminded').fail(new Error('NetworkError'));
    await settled();
    desk.actions.retry();
    expect(called('recordReminded').request).toEqual(request);
  });
});

describe('the mails', () => {
  test('are shown before they go, and what they came to stands on the card', async () => {
    const desk = await opened();
    desk.actions.preview();
    await answer('previewDigests', {
      message: 'Bấm gửi thì đi 1 thư nhắc.',
      mails: ['a***@b.vn'],
      unreachable: [],
    });
    expect(desk.screen().preview?.mails).toHaveLength(1);
    expect(run.calls.some(({ name }) => name === 'sendDigests')).toBe(false);
    desk.actions.cancelPreview();
    expect(desk.screen().preview).toBeNull();
    desk.actions.preview();
    await answer('previewDigests', { message: '', mails: ['a***@b.vn'], unreachable: [] });
    desk.actions.send();
    const health = healthCard({ lines: ['Lần gần nhất: bây giờ.'] });
    await answer('sendDigests', { message: 'Đã gửi 1 thư nhắc.', health });
    expect(desk.screen()).toMatchObject({ preview: null, said: { at: HEALTH, text: 'Đã gửi 1 thư nhắc.' } });
    expect(desk.screen().followUp?.health).toEqual(health);
    // When each was reminded last is asked for anew.
    expect(run.asides).toHaveLength(2);
  });

  test('in doubt are settled one by one', async () => {
    const desk = await opened();
    desk.actions.settle('key-1', false);
    expect(called('settleReminder').request).toMatchObject({ key: 'key-1', wasSent: false });
    await answer('settleReminder', { message: 'Đã ghi.', health: healthCard() });
    expect(desk.screen().said?.text).toBe('Đã ghi.');
  });

  test('are left to a clock, which is switched on, off and taken over', async () => {
    const desk = await opened();
    for (const to of ['on', 'off', 'takeOver'] as const) {
      desk.actions.switchClock(to);
      expect(called('switchClock').request).toEqual({ to });
      await answer('switchClock', { message: to, health: healthCard({ isOn: to !== 'off' }) });
      expect(desk.screen().said?.text).toBe(to);
    }
  });
});

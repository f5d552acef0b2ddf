import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AgencyActions } from '../../src/sidebar/agency/actions.ts';
import { startConversation } from '../../src/sidebar/agency/conversation.ts';
import { changesBetween, openLooks } from '../../src/sidebar/agency/looks.ts';
import type { AgencyScreen } from '../../src/sidebar/agency/state.ts';
import { openSmallStore } from '../../src/sidebar/small-store.ts';
import type { AgencyForm, AgencyState } from '../../src/wire/agency.ts';
import { agencyForm, agencyState, hamlet, sentPart } from './agency-form.ts';
import { answersMay, everythingOn, NOTHING_OFFERED } from './may-form.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;
let kept: Map<string, string>;

beforeEach(() => {
  run = installScriptRun();
  kept = new Map();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page in a browser whose storage outlives it. */
const page = () => {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  const shown: { screen?: AgencyScreen; focus: string | null } = { focus: null };
  const actions: AgencyActions = startConversation(
    openLooks(openSmallStore(() => storage)),
    (screen, focus) => {
      shown.screen = screen;
      shown.focus = focus ?? shown.focus;
    },
  );
  const answered = async (value: unknown): Promise<void> => {
    run.last().succeed(value);
    await settled();
  };
  return {
    actions,
    shown,
    answered,
    opens: async (form: AgencyForm = agencyForm()) => {
      actions.start();
      await answered({ ok: true, value: form });
    },
  };
};

const done = (state: AgencyState, refused: readonly string[] = []) => ({
  ok: true,
  value: { state, message: 'Đã xác nhận.', refused },
});

/** X23 with so much waste in its result. */
const withWaste = (waste: string): AgencyState =>
  agencyState({ hamlets: [hamlet('X23', { result: sentPart(waste) })] });

describe('what changed since the last look', () => {
  test('names each entry that is other, new or gone', () => {
    const before = [
      { key: 'a', label: 'Rác thải', text: '3 m³' },
      { key: 'b', label: 'Nổi bật', text: 'Đông đủ' },
      { key: 'c', label: 'Đường', text: '800 m' },
    ];
    const now = [
      { key: 'a', label: 'Rác thải', text: '5 m³' },
      { key: 'c', label: 'Đường', text: '800 m' },
      { key: 'd', label: 'Cây', text: '20 cây' },
    ];
    expect(changesBetween(before, now)).toEqual([
      { label: 'Rác thải', before: '3 m³', now: '5 m³' },
      { label: 'Cây', before: '', now: '20 cây' },
      { label: 'Nổi bật', before: 'Đông đủ', now: '' },
    ]);
  });

  test('is marked when the agency is opened again, told when the hamlet is, and then forgotten', async () => {
    const first = page();
    await first.opens(agencyForm(withWaste('3 m³')));
    expect([...(first.shown.screen?.changed ?? [])]).toEqual([]);
    first.actions.toggle('X23');
    expect(first.shown.screen?.open.get('X23')).toEqual([]);

    const second = page();
    await second.opens(agencyForm(withWaste('5 m³')));
    expect([...(second.shown.screen?.changed ?? [])]).toEqual(['X23']);
    second.actions.toggle('X23');
    expect(second.shown.screen?.open.get('X23')).toEqual([
      { label: 'Rác thải', before: '3 m³', now: '5 m³' },
    ]);
    expect([...(second.shown.screen?.changed ?? [])]).toEqual([]);

    const third = page();
    await third.opens(agencyForm(withWaste('5 m³')));
    expect([...(third.shown.screen?.changed ?? [])]).toEqual([]);
  });

  test('is told at once in a hamlet that is open when somebody changed it under the officer’s hands', async () => {
    const { actions, shown, opens, answered } = page();
    await opens(agencyForm(withWaste('3 m³')));
    actions.toggle('X23');
    actions.accept('result', 'X23');
    await answered({
      ok: false,
      problem: { kind: 'refused', message: 'Vừa có người sửa.', state: withWaste('5 m³') },
    });
    expect(shown.screen?.said).toEqual({ good: false, lines: ['Vừa có người sửa.'] });
    expect(shown.screen?.open.get('X23')).toEqual([{ label: 'Rác thải', before: '3 m³', now: '5 m³' }]);
    actions.accept('result', 'X23');
    expect(run.last().request).toMatchObject({ hamlets: [{ hamletCode: 'X23', base: 'base of 5 m³' }] });
  });

  test('is unknown where storage holds rubbish: nothing is marked', async () => {
    kept.set('so-ra-quan.look.2026-D04.X23', '{"key":');
    const { shown, opens } = page();
    await opens();
    expect([...(shown.screen?.changed ?? [])]).toEqual([]);
  });
});

describe('the page asks the server', () => {
  test('for the agency used last', async () => {
    const first = page();
    await first.opens();
    const second = page();
    second.actions.start();
    expect(run.last()).toMatchObject({ name: 'openAgency', request: { roundKey: null, agencyCode: 'CQ07' } });
  });

  test('to confirm each hamlet as it is shown, all together when asked so', async () => {
    const { actions, shown, opens, answered } = page();
    await opens(agencyForm({ hamlets: [hamlet('X23'), hamlet('X24')] }));
    actions.confirmAll();
    expect(run.last()).toMatchObject({
      name: 'confirmResults',
      request: {
        roundKey: '2026-D04',
        agencyCode: 'CQ07',
        hamlets: [
          { hamletCode: 'X23', base: 'base of 3 m³' },
          { hamletCode: 'X24', base: 'base of 3 m³' },
        ],
      },
    });
    await answered(done(agencyState(), ['Xóm X24: kết quả vừa có người sửa.']));
    expect(shown.screen?.said).toEqual({
      good: false,
      lines: ['Đã xác nhận.', 'Xóm X24: kết quả vừa có người sửa.'],
    });
    expect(shown.focus).toBe('said');
  });

  test('to send back only once there is a reason, which stays when the server refuses the day', async () => {
    const { actions, shown, opens, answered } = page();
    await opens();
    const asked = run.calls.length;
    actions.ask('sendBack', 'result', 'X23');
    expect([shown.focus, shown.screen?.asking?.newDay]).toEqual(['reason', '09/04/2026']);
    actions.proceed();
    expect([run.calls.length, shown.screen?.asking?.reasonMissing]).toEqual([asked, true]);
    actions.write({ reason: 'Sai số người', newDay: 'mai' });
    actions.proceed();
    expect(run.last()).toMatchObject({
      name: 'sendBackEntry',
      request: { phase: 'result', hamletCode: 'X23', reason: 'Sai số người', newDay: 'mai' },
    });
    await answered({
      ok: false,
      problem: { kind: 'problem', code: 'bad-new-deadline', message: 'Hạn mới…' },
    });
    expect(shown.screen).toMatchObject({
      asking: { reason: 'Sai số người' },
      problem: { message: 'Hạn mới…' },
    });
    actions.write({ newDay: '10/4' });
    actions.proceed();
    await answered(done(agencyState()));
    expect([shown.screen?.asking, shown.focus]).toEqual([null, 'hamlet-X23']);
  });

  test('again with the same mark when the connection was lost, and with a new one for a new press', async () => {
    const { actions, shown, opens } = page();
    await opens();
    actions.sendReport();
    const first = run.last();
    first.fail(new Error('NetworkError: HTTP 0'));
    await settled();
    expect(shown.screen?.problem).toMatchObject({ kind: 'failure', cause: 'connection' });
    actions.retry();
    expect(run.last().request).toEqual(first.request);
    run.last().succeed(done(agencyState()));
    await settled();
    actions.sendReport();
    expect(run.last().request).not.toEqual(first.request);
  });

  test('once at a time: a second press while the first is under way does nothing', async () => {
    const { actions, opens } = page();
    await opens();
    actions.sendReport();
    const asked = run.calls.length;
    actions.sendReport();
    actions.confirmAll();
    actions.chooseRound('2026-D03');
    expect(run.calls).toHaveLength(asked);
  });

  test('the rest: taking a word back, the clean-up day, leaving a reason unwritten', async () => {
    const { actions, shown, opens, answered } = page();
    await opens();
    actions.takeBackNotSent('X24');
    expect(run.last()).toMatchObject({ name: 'markNotSent', request: { hamletCode: 'X24', reason: '' } });
    await answered(done(agencyState()));
    actions.writeCleanUp('14/3');
    actions.saveCleanUp();
    expect(run.last()).toMatchObject({ name: 'recordCleanUpDay', request: { day: '14/3' } });
    await answered(done(agencyState({ cleanUpDay: '14/03/2026', cleanUp: 'done' })));
    expect(shown.screen?.cleanUpTyped).toBe('14/03/2026');
    actions.ask('notSent', 'result', 'X24');
    actions.cancel();
    expect([shown.screen?.asking, shown.focus]).toEqual([null, 'notSent-result-X24']);
  });
});

describe('what may be done here', () => {
  const untold = (agencyCode: string): AgencyForm => ({ ...agencyForm({}, null), agencyCode });
  const asked = () => run.asides.filter(({ name }) => name === 'readMay').map(({ request }) => request);

  test('is not asked where the opening told it', async () => {
    await page().opens();
    expect(asked()).toEqual([]);
  });

  test('is asked of the agency that came, once for all its rounds', async () => {
    const desk = page();
    await desk.opens(untold('CQ07'));
    expect(asked()).toEqual([{ page: 'agency', agencyCode: 'CQ07' }]);
    await answersMay(run, NOTHING_OFFERED);
    desk.actions.chooseRound('2026-D03');
    await desk.answered({ ok: true, value: untold('CQ07') });
    expect(desk.shown.screen?.form?.may).toEqual(NOTHING_OFFERED);
    expect(asked()).toHaveLength(1);
  });

  test('of an agency that was left meanwhile is not taken for another’s', async () => {
    const desk = page();
    await desk.opens(untold('CQ07'));
    const [first] = run.asides;
    desk.actions.chooseAgency('CQ01');
    await desk.answered({ ok: true, value: untold('CQ01') });
    first?.succeed({ ok: true, value: everythingOn('agency') });
    await settled();
    expect(desk.shown.screen?.form?.may).toBeNull();
    await answersMay(run, NOTHING_OFFERED);
    expect(desk.shown.screen?.form?.may).toEqual(NOTHING_OFFERED);
  });
});

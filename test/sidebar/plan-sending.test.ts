import { expect, test } from 'vitest';
import { openDraftStore } from '../../src/sidebar/entry/draft-store.ts';
import { errorsToList, isUnsaved } from '../../src/sidebar/entry/state.ts';
import {
  noStorage,
  ok,
  openAt,
  operationIds,
  run,
  sitDown,
  submittedPlan,
  whole,
  withFreshServer,
} from './plan-desk.ts';
import { planForm, wholeEntries } from './plan-form.ts';

withFreshServer();

test('the page opens on the next round and on the hamlet used last', async () => {
  const store = openDraftStore('plan', noStorage);
  await openAt(planForm({}, { hamletCode: 'X07' }), store);
  expect(run.calls[0]).toMatchObject({ name: 'openPlan', request: { roundKey: null, hamletCode: null } });
  sitDown(store).actions.start();
  expect(run.last().request).toEqual({ roundKey: null, hamletCode: 'X07' });
});

test('a hamlet that nobody chose is asked for, and neither remembered nor compared with the round before', async () => {
  const store = openDraftStore('plan', noStorage);
  const desk = await openAt(planForm({}, { hamletCode: 'X01', hamletKnown: false }), store);
  expect(store.lastHamlet()).toBeNull();
  expect(run.calls.map(({ name }) => name)).toEqual(['openPlan']);
  expect(desk.focus()).toBe('hamlet');
  desk.actions.chooseRound('2026-04');
  expect(run.last().request).toEqual({ roundKey: '2026-04', hamletCode: null });
});

test('when the hamlet used last is gone, the next try opens the first of the list', async () => {
  const store = openDraftStore('plan', noStorage);
  store.rememberHamlet('X99');
  const desk = sitDown(store);
  desk.actions.start();
  await desk.answers({
    ok: false,
    problem: { kind: 'problem', code: 'unknown-hamlet', message: 'Không có xóm.' },
  });
  expect(desk.screen()).toMatchObject({ page: null, problem: { message: 'Không có xóm.' } });
  desk.actions.retry();
  expect(run.last().request).toEqual({ roundKey: null, hamletCode: null });
});

test('an empty plan is not sent: five gaps are named and the keyboard goes to them', async () => {
  const desk = await openAt(planForm());
  desk.actions.save('submit');
  expect(run.calls.map((call) => call.name)).toEqual(['openPlan']);
  expect(desk.page().attempted).toBe('submit');
  expect(desk.focus()).toBe('gaps');
});

test('a gap leads to its field: missing content unfolds the first category', async () => {
  const desk = await openAt(planForm());
  desk.actions.save('submit');
  desk.actions.goTo('plan.detail.ND1');
  expect(desk.page().openFolds.has('ND1')).toBe(true);
  expect(desk.focus()).toBe('field-plan.item.ND1.1');
  desk.actions.goTo('plan.startTime');
  expect(desk.focus()).toBe('field-plan.startTime');
});

test('a whole plan is sent with its fingerprint, and the receipt is shown', async () => {
  const desk = await openAt(whole);
  desk.actions.save('submit');
  expect(run.last()).toMatchObject({
    name: 'submitPlan',
    request: { roundKey: '2026-03', hamletCode: 'X01', base: 'b1', entries: wholeEntries },
  });
  expect(desk.screen().busy).toBe('submit');
  await desk.answers(ok({ state: submittedPlan, findings: [], receipt: submittedPlan.receipt }));
  expect(desk.screen().busy).toBeNull();
  expect(desk.page().receipt?.code).toBe('X01-7K');
  expect(desk.page().form.state.statusWords).toBe('Đã nộp');
  expect(desk.focus()).toBe('receipt');
});

test('a double click sends once', async () => {
  const desk = await openAt(whole);
  desk.actions.save('submit');
  desk.actions.save('submit');
  desk.actions.save('draft');
  expect(operationIds()).toHaveLength(1);
});

test('a draft with something that cannot be read is not sent: the field is named, the gaps are not', async () => {
  const desk = await openAt(planForm());
  desk.actions.change('plan.people', '1.5oo');
  desk.actions.save('draft');
  expect(run.last().name).toBe('openPlan');
  expect(errorsToList(desk.page()).map((finding) => finding.fieldKey)).toEqual(['plan.people']);
  expect(desk.page().entries['plan.people']).toBe('1.5oo');
});

test('a draft may have gaps, and says that it was saved', async () => {
  const desk = await openAt(planForm());
  desk.actions.change('plan.place', 'Đình làng');
  expect(isUnsaved(desk.page())).toBe(true);
  desk.actions.save('draft');
  expect(run.last()).toMatchObject({
    name: 'savePlanDraft',
    request: { entries: { 'plan.place': 'Đình làng' } },
  });
  const plan = { ...planForm().state, status: 'draft', base: 'b2', entries: { 'plan.place': 'Đình làng' } };
  await desk.answers(ok({ state: plan, findings: [], receipt: null }));
  expect(isUnsaved(desk.page())).toBe(false);
  expect(desk.page().message?.text).toContain('Đã lưu nháp');
});

test('after a lost connection what was typed stays, and trying again is the same act', async () => {
  const desk = await openAt(whole);
  desk.actions.change('plan.place', 'Đình làng');
  desk.actions.save('submit');
  await desk.breaks('NetworkError: Connection failure due to HTTP 0');
  expect(desk.screen()).toMatchObject({ busy: null, problem: { cause: 'connection' } });
  expect(desk.page().entries['plan.place']).toBe('Đình làng');
  expect(desk.store.read('2026-03', 'X01')?.entries['plan.place']).toBe('Đình làng');
  desk.actions.retry();
  const [first, second] = operationIds();
  expect(second).toBe(first);
});

test('what was typed after a failure is sent by trying again, as a new act', async () => {
  const desk = await openAt(whole);
  desk.actions.save('submit');
  await desk.breaks('boom');
  desk.actions.change('plan.place', 'Sân bóng');
  desk.actions.retry();
  expect(run.last()).toMatchObject({ request: { entries: { 'plan.place': 'Sân bóng' } } });
  const [first, second] = operationIds();
  expect(second).not.toBe(first);
});

test('two presses that both succeed are two acts', async () => {
  const desk = await openAt(planForm({ status: 'draft', entries: wholeEntries }));
  for (const base of ['b2', 'b3']) {
    desk.actions.save('draft');
    await desk.answers(ok({ state: { ...whole.state, base }, findings: [], receipt: null }));
  }
  const [first, second] = operationIds();
  expect(second).not.toBe(first);
});

test('what only the server can find is shown beside what the page finds itself', async () => {
  const desk = await openAt(whole);
  desk.actions.save('submit');
  const fromServer = {
    code: 'day-before-round',
    severity: 'error',
    phase: 'plan',
    fieldKey: 'plan.place',
    about: {},
  };
  await desk.answers({
    ok: false,
    problem: { kind: 'findings', message: 'Chưa gửi được.', findings: [fromServer] },
  });
  expect(desk.page().serverFindings).toEqual([fromServer]);
  expect(desk.focus()).toBe('gaps');
  desk.actions.change('plan.place', 'Đình làng');
  expect(desk.page().serverFindings).toEqual([]);
});

test('a hamlet that cannot be opened leaves the plan on screen with its own name', async () => {
  const desk = await openAt(whole);
  desk.actions.chooseHamlet('X02');
  expect(desk.screen().wanted?.hamletCode).toBe('X02');
  await desk.breaks('NetworkError');
  expect(desk.screen().wanted).toBeNull();
  expect(desk.page().form.hamletCode).toBe('X01');
});

test('a plan locked meanwhile keeps what was typed on screen with the reason', async () => {
  const desk = await openAt(whole);
  desk.actions.save('submit');
  await desk.answers({
    ok: false,
    problem: { kind: 'problem', code: 'closed', message: 'Kế hoạch đã khóa.' },
  });
  expect(desk.screen().problem).toMatchObject({ message: 'Kế hoạch đã khóa.' });
  expect(desk.page().entries).toEqual(wholeEntries);
});

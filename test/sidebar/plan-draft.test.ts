import { expect, test } from 'vitest';
import { openDraftStore } from '../../src/sidebar/entry/draft-store.ts';
import { isUnsaved } from '../../src/sidebar/entry/state.ts';
import { noStorage, ok, openAt, run, submittedPlan, whole, withFreshServer } from './plan-desk.ts';
import { planForm, wholeEntries } from './plan-form.ts';

withFreshServer();

test('typing is kept as a draft in the browser, and offered after a reload', async () => {
  const store = openDraftStore('plan', noStorage);
  const before = await openAt(whole, store);
  before.actions.change('plan.place', 'Đình làng');
  const after = await openAt(whole, store);
  expect(after.page().question).toMatchObject({ kind: 'draft', older: false });
  expect(after.page().entries['plan.place']).toBe('Nhà văn hóa xóm');
  after.actions.accept();
  expect(after.page().entries['plan.place']).toBe('Đình làng');
  expect(isUnsaved(after.page())).toBe(true);
});

test('a draft that is declined is dropped, and can be brought back at once', async () => {
  const store = openDraftStore('plan', noStorage);
  (await openAt(whole, store)).actions.change('plan.place', 'Đình làng');
  const desk = await openAt(whole, store);
  desk.actions.decline();
  expect(store.read('2026-03', 'X01')).toBeNull();
  desk.actions.undo();
  expect(desk.page().entries['plan.place']).toBe('Đình làng');
  expect(store.read('2026-03', 'X01')?.entries['plan.place']).toBe('Đình làng');
});

test('a draft older than the plan in the sheet is sent with its old fingerprint, so nobody is overwritten', async () => {
  const store = openDraftStore('plan', noStorage);
  (await openAt(whole, store)).actions.change('plan.place', 'Đình làng');
  const desk = await openAt({ ...whole, state: { ...whole.state, base: 'b9' } }, store);
  expect(desk.page().question).toMatchObject({ older: true });
  desk.actions.accept();
  desk.actions.save('submit');
  expect(run.last()).toMatchObject({ request: { base: 'b1' } });
});

test('the draft in the browser goes once the plan is sent', async () => {
  const desk = await openAt(whole);
  desk.actions.change('plan.place', 'Đình làng');
  desk.actions.save('submit');
  const entries = { ...wholeEntries, 'plan.place': 'Đình làng' };
  await desk.answers(
    ok({ state: { ...submittedPlan, entries }, findings: [], receipt: submittedPlan.receipt }),
  );
  expect(desk.store.read('2026-03', 'X01')).toBeNull();
});

test('the draft of a plan that was closed meanwhile is kept, though it cannot be used', async () => {
  const store = openDraftStore('plan', noStorage);
  (await openAt(whole, store)).actions.change('plan.place', 'Đình làng');
  const closed = { ...whole, state: { ...whole.state, status: 'agreed', open: false } as const };
  const desk = await openAt(closed, store);
  desk.actions.toggleFold('ND1');
  expect(desk.page().question).toBeNull();
  expect(store.read('2026-03', 'X01')?.entries['plan.place']).toBe('Đình làng');
});

test('a change of hamlet loses nothing: coming back, the draft is offered', async () => {
  const desk = await openAt(whole);
  desk.actions.change('plan.place', 'Đình làng');
  desk.actions.chooseHamlet('X02');
  expect(run.last().request).toEqual({ roundKey: '2026-03', hamletCode: 'X02' });
  await desk.answers(ok(planForm({}, { hamletCode: 'X02' })));
  expect(desk.page().entries).toEqual({});
  desk.actions.chooseHamlet('X01');
  await desk.answers(ok(whole));
  expect(desk.page().question?.kind).toBe('draft');
});

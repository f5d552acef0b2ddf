import { expect, test } from 'vitest';
import type { EntryScreen } from '../../src/sidebar/entry/conversation.ts';
import { openDraftStore } from '../../src/sidebar/entry/draft-store.ts';
import { errorsToList, isUnsaved } from '../../src/sidebar/entry/state.ts';
import type { ResultPage } from '../../src/sidebar/result/contents.ts';
import { startResultConversation } from '../../src/sidebar/result/conversation.ts';
import type { ResultForm } from '../../src/wire/entry.ts';
import { noStorage, ok, run, withFreshServer } from './plan-desk.ts';
import { resultForm, wholeResult } from './result-form.ts';
import { settled } from './script-run.ts';

withFreshServer();

const openAt = async (form: ResultForm, store = openDraftStore('result', noStorage)) => {
  let shown: EntryScreen<ResultForm> | null = null;
  let focus: string | null = null;
  const actions = startResultConversation(store, (screen, focusId) => {
    shown = screen;
    focus = focusId ?? focus;
  });
  const answers = async (reply: unknown): Promise<void> => {
    run.last().succeed(reply);
    await settled();
  };
  const page = (): ResultPage => {
    if (shown?.page == null) throw new Error('no result on screen');
    return shown.page;
  };
  actions.start();
  await answers(ok(form));
  return { actions, answers, page, focus: () => focus, store };
};

const whole = resultForm({ status: 'draft', entries: wholeResult, base: 'b1' });
const sent = {
  ...whole.state,
  status: 'submitted',
  base: 'b2',
  receipt: { code: 'KQ04-X01-7K2F', time: '08:15 20/03/2026' },
} as const;

test('a day without its year gets the one nearest to the round when the keyboard leaves it, other texts stay', async () => {
  const { actions, page } = await openAt(whole);
  const typed = (text: string) => {
    actions.change('result.actualDay', text);
    actions.leave('result.actualDay');
    return page().entries['result.actualDay'];
  };
  expect(['7/3', ' 8-3 ', '31/12', '07/3/2026', '31/2', 'thứ bảy', ''].map(typed)).toEqual([
    '07/03/2026',
    '08/03/2026',
    '31/12/2025',
    '07/3/2026',
    '31/2',
    'thứ bảy',
    '',
  ]);
});

test('a whole result is sent with its fingerprint, and the receipt gets the keyboard', async () => {
  const desk = await openAt(whole);
  desk.actions.save('submit');
  expect(run.last()).toMatchObject({
    name: 'submitResult',
    request: { roundKey: '2026-03', hamletCode: 'X01', base: 'b1', reason: '', entries: wholeResult },
  });
  await desk.answers(ok({ state: sent, findings: [], receipt: sent.receipt }));
  expect(desk.page().receipt?.code).toBe('KQ04-X01-7K2F');
  expect(desk.focus()).toBe('receipt');
});

test('an odd number is asked about once; said to be right, it is sent', async () => {
  const desk = await openAt(whole);
  desk.actions.change('LL01', '600');
  desk.actions.save('submit');
  expect(run.last().name).toBe('openResult');
  expect([desk.page().confirming, desk.focus()]).toEqual([true, 'warnings']);
  desk.actions.confirm();
  expect(run.last()).toMatchObject({ name: 'submitResult', request: { entries: { LL01: '600' } } });
});

test('what is changed after the question is asked about anew', async () => {
  const desk = await openAt(whole);
  desk.actions.change('LL01', '600');
  desk.actions.save('submit');
  desk.actions.change('LL01', '700');
  expect(desk.page().confirming).toBe(false);
  desk.actions.save('submit');
  expect(run.last().name).toBe('openResult');
  desk.actions.change('LL01', '62');
  desk.actions.save('submit');
  expect(run.last().name).toBe('submitResult');
});

test('errors come before questions', async () => {
  const desk = await openAt(whole);
  desk.actions.change('LL01', '600');
  desk.actions.change('LL02', '601');
  desk.actions.save('submit');
  expect(desk.page().confirming).toBe(false);
  expect(errorsToList(desk.page()).map(({ code }) => code)).toEqual(['part-exceeds-total']);
  desk.actions.goTo('LL02');
  expect([desk.page().openFolds.has('more'), desk.focus()]).toEqual([true, 'field-LL02']);
});

test('a draft may hold questions, but nothing that cannot be read', async () => {
  const desk = await openAt(whole);
  desk.actions.change('LL01', '600');
  desk.actions.save('draft');
  expect(run.last().name).toBe('saveResultDraft');
  await desk.answers(ok({ state: { ...whole.state, base: 'b3' }, findings: [], receipt: null }));
  desk.actions.change('LL01', 'nhiều');
  desk.actions.save('draft');
  expect(errorsToList(desk.page()).map(({ code }) => code)).toEqual(['not-a-number']);
});

test('“không phát sinh” is a mark with a reason, and taking the mark away leaves nothing behind', async () => {
  const desk = await openAt(whole);
  desk.actions.setNil('ND3', true);
  expect(desk.page().entries['result.nil.ND3']).toBe('Tháng này xóm không có việc này.');
  desk.actions.change('result.nil.ND3', ' ');
  desk.actions.save('submit');
  expect(errorsToList(desk.page()).map(({ code }) => code)).toEqual(['missing-nil-reason']);
  desk.actions.goTo('result.nil.ND3');
  expect(desk.focus()).toBe('field-result.nil.ND3');
  desk.actions.setNil('ND3', false);
  expect([isUnsaved(desk.page()), 'result.nil.ND3' in desk.page().entries]).toEqual([false, false]);
});

test('a confirmed result is sent again with its reason, which is no entry', async () => {
  const desk = await openAt(resultForm({ status: 'confirmed', needsReason: true, entries: wholeResult }));
  desk.actions.change('LL01', '61');
  desk.actions.save('submit');
  expect(errorsToList(desk.page()).map(({ code }) => code)).toEqual(['missing-correction-reason']);
  desk.actions.goTo('reason');
  expect(desk.focus()).toBe('field-reason');
  desk.actions.change('reason', 'vì '.repeat(200));
  desk.actions.save('submit');
  expect(errorsToList(desk.page()).map(({ code }) => code)).toEqual(['too-long']);
  desk.actions.change('reason', 'Đếm sót một người');
  desk.actions.save('submit');
  expect(run.last()).toMatchObject({ request: { reason: 'Đếm sót một người' } });
  expect(run.last().request).not.toMatchObject({ entries: { reason: expect.anything() } });
});

test('that it is too early is the server’s to say, and does not stop another try', async () => {
  const desk = await openAt(whole);
  desk.actions.save('submit');
  const early = {
    code: 'result-before-day',
    severity: 'error',
    phase: 'result',
    fieldKey: 'result.actualDay',
    about: { day: '07/03/2026' },
  };
  await desk.answers({
    ok: false,
    problem: { kind: 'findings', message: 'Chưa gửi được.', findings: [early] },
  });
  expect(errorsToList(desk.page())).toEqual([early]);
  desk.actions.save('submit');
  expect(run.calls.filter(({ name }) => name === 'submitResult')).toHaveLength(2);
});

test('last round’s figures come by the way, and not into the page of another hamlet', async () => {
  const desk = await openAt(whole);
  const before = { label: 'Đợt 3', figures: { VS01: '750' }, unfinished: [] };
  run.asides[0]?.succeed(ok(before));
  await settled();
  expect([desk.page().before, desk.page().entries]).toEqual([before, wholeResult]);
  desk.actions.chooseHamlet('X02');
  await desk.answers(ok(resultForm({}, { hamletCode: 'X02' })));
  run.asides[0]?.succeed(ok(before));
  await settled();
  expect(desk.page().before).toBeNull();
});

test('drafts of results and of plans do not mix', async () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  const desk = await openAt(whole, openDraftStore('result', storage));
  desk.actions.change('VS01', '900');
  expect(openDraftStore('result', storage).read('2026-03', 'X01')?.entries['VS01']).toBe('900');
  expect(openDraftStore('plan', storage).read('2026-03', 'X01')).toBeNull();
});

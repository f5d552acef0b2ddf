import { expect, test } from 'vitest';
import { groupKey } from '../../src/domain/catalogue.ts';
import { isUnsaved } from '../../src/sidebar/entry/state.ts';
import { groupsShown } from '../../src/sidebar/plan/groups.ts';
import { ok, openAt, run, whole, withFreshServer } from './plan-desk.ts';
import { planForm, wholeEntries } from './plan-form.ts';
import { settled } from './script-run.ts';

withFreshServer();

test('"Như tháng trước" fills an empty plan at once and marks it unsaved', async () => {
  const desk = await openAt(planForm());
  desk.actions.copyPrevious();
  expect(run.last()).toMatchObject({
    name: 'readPreviousPlan',
    request: { roundKey: '2026-03', hamletCode: 'X01' },
  });
  await desk.answers(ok(wholeEntries));
  expect(desk.page().entries).toEqual(wholeEntries);
  expect(groupsShown(desk.page().entries)).toBe(2);
  expect(isUnsaved(desk.page())).toBe(true);
});

test('"Như tháng trước" asks before it replaces anything, and can be undone', async () => {
  const desk = await openAt(planForm());
  desk.actions.change('plan.place', 'Đình làng');
  desk.actions.copyPrevious();
  await desk.answers(ok(wholeEntries));
  expect(desk.page().entries['plan.place']).toBe('Đình làng');
  expect(desk.focus()).toBe('question');
  desk.actions.accept();
  expect(desk.page().entries['plan.place']).toBe('Nhà văn hóa xóm');
  desk.actions.undo();
  expect(desk.page().entries).toEqual({ 'plan.place': 'Đình làng' });
});

test('that last month has no plan is told by the server as news, without another try', async () => {
  const desk = await openAt(planForm());
  desk.actions.copyPrevious();
  const message = 'Tháng trước xóm chưa có kế hoạch để chép.';
  await desk.answers({ ok: false, problem: { kind: 'problem', code: 'no-previous-plan', message } });
  expect(desk.screen().problem).toBeNull();
  expect(desk.page().message?.text).toBe(message);
});

test('a hamlet without a plan last month is told so', async () => {
  const desk = await openAt(planForm());
  desk.actions.copyPrevious();
  await desk.answers(ok({}));
  expect(desk.page().message?.text).toContain('Tháng trước xóm chưa có kế hoạch');
});

test('a removed group can be brought back', async () => {
  const desk = await openAt(whole);
  desk.actions.removeGroup(1);
  expect(groupsShown(desk.page().entries)).toBe(1);
  expect(desk.page().entries[groupKey(1, 'area')]).toBe('Khu Tây');
  desk.actions.undo();
  expect(groupsShown(desk.page().entries)).toBe(2);
  expect(desk.page().entries).toEqual(wholeEntries);
});

test('six groups are the most, and a new one gets the keyboard', async () => {
  const desk = await openAt(whole);
  desk.actions.addGroup();
  expect(desk.focus()).toBe('field-plan.group3.area');
  for (let press = 0; press < 9; press += 1) desk.actions.addGroup();
  expect(groupsShown(desk.page().entries)).toBe(6);
});

test('work left over from last month is taken into the plan beside what stands there, and can be undone', async () => {
  const desk = await openAt(whole);
  const entries = { 'plan.item.ND1.3': 'x', 'plan.detail.ND1': 'Khơi rãnh xóm dưới' };
  const work = { category: 'ND1', entries } as const;
  run.asides[0]?.succeed(ok({ label: 'Đợt 3', figures: {}, unfinished: [work] }));
  await settled();
  expect(desk.page().before?.unfinished).toEqual([work]);
  desk.actions.takeUnfinished(work);
  expect(desk.page().entries).toMatchObject({
    'plan.item.ND1.1': 'x',
    'plan.item.ND1.3': 'x',
    'plan.detail.ND1': `${wholeEntries['plan.detail.ND1']}; Khơi rãnh xóm dưới`,
  });
  expect([desk.page().openFolds.has('ND1'), isUnsaved(desk.page())]).toEqual([true, true]);
  desk.actions.undo();
  expect(desk.page().entries).toEqual(wholeEntries);
});

import { expect, test } from 'vitest';
import { isUnsaved } from '../../src/sidebar/entry/state.ts';
import { conflictWith, openAt, run, whole, withFreshServer } from './plan-desk.ts';
import { wholeEntries } from './plan-form.ts';

withFreshServer();

test('when two people change one plan, each difference can be chosen and nothing of either is lost', async () => {
  const desk = await openAt(whole);
  desk.actions.change('plan.place', 'Đình làng');
  desk.actions.change('plan.people', '70');
  desk.actions.save('submit');
  const theirs = { ...wholeEntries, 'plan.place': 'Sân bóng', 'plan.startTime': '06:30' };
  await desk.answers(conflictWith({ ...whole.state, base: 'b5', entries: theirs }));
  expect(desk.focus()).toBe('conflict');
  // Mine where I typed, theirs where only they did.
  expect(desk.page().conflict?.choices).toEqual({
    'plan.place': 'mine',
    'plan.people': 'mine',
    'plan.startTime': 'theirs',
  });
  desk.actions.chooseSide('plan.place', 'theirs');
  desk.actions.resolve();
  expect(desk.page().entries).toMatchObject({
    'plan.place': 'Sân bóng',
    'plan.people': '70',
    'plan.startTime': '06:30',
  });
  desk.actions.save('submit');
  expect(run.last()).toMatchObject({ request: { base: 'b5' } });
});

test('all of mine or all of theirs takes one press', async () => {
  const desk = await openAt(whole);
  desk.actions.change('plan.place', 'Đình làng');
  desk.actions.save('submit');
  const theirs = { ...wholeEntries, 'plan.startTime': '06:30' };
  await desk.answers(conflictWith({ ...whole.state, base: 'b5', entries: theirs }));
  desk.actions.chooseAll('theirs');
  desk.actions.resolve();
  expect(desk.page().entries).toEqual(theirs);
  expect(isUnsaved(desk.page())).toBe(false);
});

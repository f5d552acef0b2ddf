import { expect, test } from 'vitest';
import { ASK_OTHERS, NOTHING_OFFERED } from './may-form.ts';
import { settled } from './script-run.ts';
import { BUILT, frozenCopy, opened, reportState, run, withFreshServer } from './summary-desk.tsx';

/** What the page of a report that was made and frozen offers to whom. */

withFreshServer();

const FROZEN = reportState({ built: BUILT, frozen: [frozenCopy()] });
const BUTTONS = ['build', 'freeze', 'unlock'].map((id) => `id="${id}"`);

test('whoever may not make reports sees how it stands, no button that would be refused, and whom to ask', async () => {
  const { html } = await opened(FROZEN, NOTHING_OFFERED);
  expect(html()).toContain('Đã chốt lúc 08:00 09/04/2026.');
  expect(html()).toContain(ASK_OTHERS);
  expect(BUTTONS.filter((button) => html().includes(button))).toEqual([]);
  expect(html()).not.toContain('<footer');
});

test('where the answer does not come everything is offered: the server asks in any case', async () => {
  const { html } = await opened(FROZEN, null);
  expect(BUTTONS.filter((button) => html().includes(button))).toEqual([]);
  run.asides.at(-1)?.fail(new Error('NetworkError'));
  await settled();
  expect(BUTTONS.filter((button) => html().includes(button))).toEqual(BUTTONS);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { buildAll } from '../../build/bundle.ts';
import { openDesk } from './desk.ts';
import type { Desk, Visitor } from './desk-contract.ts';
import { OWNER } from './desk-people.ts';

const NOW = '2026-03-02T08:00:00+07:00';
let plan: Desk;

beforeAll(async () => {
  await buildAll();
  plan = openDesk({ preset: 'plan', now: NOW });
}, 120_000);

function round(desk: Desk) {
  const sheet = desk.snapshot().sheets.find((candidate) => candidate.name.startsWith('Đợt 05'));
  if (!sheet) throw new Error('round 5 has no tab');
  return sheet;
}

function at(desk: Desk, range: string, email = OWNER): Visitor {
  return { email, selection: { sheetId: round(desk).id, range } };
}

/** A cell of a hamlet in which a number of people is entered. */
function numberCell(desk: Desk) {
  const sheet = round(desk);
  const rule = sheet.validations.find((validation) => validation.criteria === 'NUMBER_BETWEEN');
  const row = Number(/\d+/.exec(rule?.ranges[0] ?? '')?.[0]) - 1;
  return { sheetId: sheet.id, row, column: 5 };
}

describe('the add-on on the workbench', () => {
  it('shows its menu and thirteen rounds', () => {
    expect(plan.menus().map((menu) => menu.caption)).toEqual(['Sổ ra quân']);
    expect(plan.snapshot().sheets.filter((sheet) => /^Đợt \d\d/.test(sheet.name))).toHaveLength(13);
    expect(plan.now()).toBe(NOW);
  });

  it('opens a sidebar from its menu and answers the page in it', () => {
    const item = plan.menus()[0]?.entries?.[0];
    const outcome = plan.run(item?.run ?? '', item?.caption ?? '', at(plan, 'F4'), []);
    expect(outcome.events).toMatchObject([{ kind: 'sidebar' }]);
    expect(outcome.calls).toBeGreaterThan(0);
    expect(plan.call('noSuchFunction', [], at(plan, 'F4'), []).error?.message).toContain('noSuchFunction');
  });

  it('takes a number, refuses words with the help of the rule, and takes anything that is pasted', () => {
    const cell = numberCell(plan);
    const content = () =>
      round(plan).cells.find((one) => one.row === cell.row && one.column === cell.column)?.display;
    const wrong = plan.edit({ ...cell, values: [['1.5oo']], asTyped: true }, at(plan, 'F40'));
    expect(wrong.events).toMatchObject([{ kind: 'refused', message: expect.stringContaining('ví dụ') }]);
    plan.edit({ ...cell, values: [['1.500']], asTyped: true }, at(plan, 'F40'));
    expect(content()).toBe('1.500');
    plan.edit({ ...cell, values: [['1.5oo']], asTyped: false }, at(plan, 'F40'));
    expect(content()).toBe('1.5oo');
  });

  it('stops at a question until it is answered', () => {
    const caption = 'Theo dõi từ đợt…';
    const run = (answers: readonly { button: string; text: string }[]) =>
      plan.run('followFromPrompt', caption, at(plan, 'F4'), answers);
    expect(run([])).toMatchObject({ question: { form: 'prompt' }, events: [] });
    const done = run([{ button: 'OK', text: '3' }]);
    expect(done.question).toBeUndefined();
    expect(done.events.map((event) => event.kind)).toContain('toast');
  });

  it('lets a person rename a tab', () => {
    const { id, name } = round(plan);
    const by = at(plan, 'F4');
    plan.restructure({ kind: 'rename-tab', sheetId: id, name: 'Tháng tư' }, by);
    expect(plan.snapshot().sheets.find((sheet) => sheet.id === id)?.name).toBe('Tháng tư');
    plan.restructure({ kind: 'rename-tab', sheetId: id, name }, by);
  });

  it('is after a restart what it was', () => {
    const again = openDesk({ preset: 'blank', now: '2026-01-01T00:00:00Z', saved: plan.save() });
    expect(again.preset).toBe('plan');
    expect(again.now()).toBe(NOW);
    const shown = () => again.snapshot().sheets.map((sheet) => sheet.cells.map((cell) => cell.display));
    const drawn = shown();
    // Drawn from what was saved until now; a second later everything is worked out anew.
    again.setClock('2026-03-02T08:00:01+07:00');
    expect(shown()).toEqual(drawn);
  });
});

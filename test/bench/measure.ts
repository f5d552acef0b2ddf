import { type Action, actions } from './actions.ts';
import { Desk, type Size } from './desk.ts';

/** What one use of a public function cost on the emulator. */
export interface Measured extends Size {
  readonly of: string;
  readonly when: string;
  readonly calls: number;
  readonly callsByMethod: Readonly<Record<string, number>>;
  readonly readsAfterWrites: number;
}

const measured = (desk: Desk, { of, when, ready }: Action): Measured => {
  const run = ready(desk);
  const { calls } = desk.host;
  calls.reset();
  run();
  const byMethod = Object.entries(calls.byMethod).sort(([a], [b]) => (a < b ? -1 : 1));
  const { total, readsAfterWrites } = calls;
  return {
    of,
    when,
    ...desk.size,
    calls: total,
    callsByMethod: Object.fromEntries(byMethod),
    readsAfterWrites,
  };
};

/** Does every action once on a workbook of this size, and counts. */
export const measure = (size: Size): readonly Measured[] => {
  const desk = new Desk(size);
  return actions.map((action) => measured(desk, action));
};

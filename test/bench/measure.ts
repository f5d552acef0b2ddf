import { type CallKind, kindOfCall } from '../emulator/call-kinds.ts';
import type { Action } from './actions/action.ts';
import { actions } from './actions/all-actions.ts';
import type { Size } from './blueprint-of-size.ts';
import { type Desk, openDesk } from './desk.ts';

/** What one use of a public function cost on the emulator. */
export interface Measured extends Size {
  readonly of: string;
  readonly when: string;
  readonly calls: number;
  readonly byKind: Readonly<Partial<Record<CallKind, number>>>;
  readonly byMethod: Readonly<Record<string, number>>;
  readonly readsAfterWrites: number;
  /** In blocks: values, formats and notes. */
  readonly cells: { readonly read: number; readonly written: number };
  /** Over google.script.run; zero for menus and triggers. */
  readonly bytes: { readonly asked: number; readonly answered: number };
  /** Runs that it took: each loads the whole script. */
  readonly runs: number;
  /** Milliseconds of this machine, the emulator's own work and the loading of the script among them. */
  readonly cpuMs: number;
  /** What the calls would take at Google, from published costs: an estimate (`test/emulator/call-costs.ts`). */
  readonly estimatedMs: number;
}

const kindsOf = (byMethod: Readonly<Record<string, number>>): Measured['byKind'] => {
  const byKind: Partial<Record<CallKind, number>> = {};
  for (const [method, calls] of Object.entries(byMethod)) {
    const kind = kindOfCall(method);
    byKind[kind] = (byKind[kind] ?? 0) + calls;
  }
  return byKind;
};

const cpuMsOf = (run: () => unknown): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const measured = (desk: Desk, { of, when, ready }: Action): Measured | null => {
  const run = ready(desk);
  if (!run) return null;
  const { calls } = desk.host;
  calls.reset();
  desk.forgetTraffic();
  const cpuMs = cpuMsOf(run);
  const byMethod = Object.fromEntries(Object.entries(calls.byMethod).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    of,
    when,
    ...desk.size,
    calls: calls.total,
    byKind: kindsOf(byMethod),
    byMethod,
    readsAfterWrites: calls.readsAfterWrites,
    cells: { read: calls.cellsRead, written: calls.cellsWritten },
    bytes: { ...desk.bytes },
    runs: desk.runs,
    cpuMs,
    estimatedMs: calls.publishedMs,
  };
};

/** Does every action once on a workbook of this size, and counts. */
export const measure = async (size: Size): Promise<readonly Measured[]> => {
  const desk = await openDesk(size);
  return actions.flatMap((action) => measured(desk, action) ?? []);
};

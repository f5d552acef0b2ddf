import type { Desk } from '../bench/desk.ts';
import { kindOfCall } from '../emulator/call-kinds.ts';

/** One way in which a run does not come to its end. */
export interface CrashPoint {
  readonly how: 'fails' | 'dies';
  /** The service call, from 1. */
  readonly call: number;
  readonly method: string;
  /** Of the writes that were not flushed, so many are in the file (platform-facts §6.4). */
  readonly kept: number;
}

/** What makes Google write all that is buffered, besides a flush. */
const FORCES = new Set(['read', 'structure']);

/**
 * Every point of a run, from the calls that it made undisturbed: each call fails; the script dies at each; and of what it had
 * buffered by then each prefix is in the file. Deaths that leave the same file and the same properties are tried once.
 */
export const crashPointsOf = (log: readonly string[]): readonly CrashPoint[] => {
  const points: CrashPoint[] = [];
  let buffered = 0;
  /** Rises with what cannot be undone: properties, and all that was buffered going into the file. */
  let epoch = 0;
  const prefixes = new Set<string>();
  log.forEach((method, index) => {
    const call = index + 1;
    const kind = kindOfCall(method);
    points.push({ how: 'fails', call, method, kept: 0 }, { how: 'dies', call, method, kept: 0 });
    for (let kept = 1; kept <= buffered; kept += 1) {
      if (prefixes.has(`${epoch} ${kept}`)) continue;
      prefixes.add(`${epoch} ${kept}`);
      points.push({ how: 'dies', call, method, kept });
    }
    if (kind === 'write') buffered += 1;
    if (FORCES.has(kind) || method === 'SpreadsheetApp.flush') {
      if (buffered > 0) epoch += 1;
      buffered = 0;
    }
    if (kind === 'store') epoch += 1;
  });
  // The last writes may be buffered when the run ends by itself; then Google writes them.
  return points;
};

/** Does it until it is cut off there. @returns what it answered, or null where nobody ever hears */
export const cutOff = (desk: Desk, point: CrashPoint, press: (desk: Desk) => unknown): unknown => {
  const { host } = desk;
  if (point.how === 'fails') host.failAt(point.call);
  else host.dieAt(point.call, point.kept);
  try {
    return press(desk);
  } catch {
    return null;
  } finally {
    host.calls.forgetFaults();
    host.ui.questions.length = 0;
  }
};

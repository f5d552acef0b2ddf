import { canonicalJson } from './canonical-json.ts';
import type { Phase } from './field.ts';
import type { LocalMinute } from './instant.ts';
import { isLocalMinute } from './instant.ts';

/** The columns that freezing a report locked, told in one line of the log: a line for each would be too much for one act. */

export interface LoggedLock {
  readonly phase: Phase;
  readonly hamlet: string;
  readonly at: LocalMinute;
}

const PHASES: readonly Phase[] = ['plan', 'result'];

/** Hamlet codes by phase and by the moment in the column; as the stamps of a line hold it. */
export const locksText = (locks: readonly LoggedLock[]): string => {
  const moments: Record<string, Record<Phase, string[]>> = {};
  for (const { phase, hamlet, at } of locks) {
    moments[at] ??= { plan: [], result: [] };
    moments[at][phase].push(hamlet);
  }
  return locks.length === 0 ? '' : canonicalJson({ locked: moments });
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `locksText` told; nothing where a line's stamps are another's. */
export const locksIn = (stamps: string): readonly LoggedLock[] => {
  if (!stamps.startsWith('{"locked":')) return [];
  let read: unknown;
  try {
    read = JSON.parse(stamps);
  } catch {
    return [];
  }
  const moments = isObject(read) && isObject(read['locked']) ? read['locked'] : {};
  return Object.entries(moments).flatMap(([at, phases]) =>
    PHASES.flatMap((phase) => {
      const codes = isObject(phases) ? phases[phase] : [];
      if (!isLocalMinute(at) || !Array.isArray(codes)) return [];
      return codes.map((hamlet) => ({ phase, hamlet: String(hamlet), at }));
    }),
  );
};

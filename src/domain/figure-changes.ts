import type { FigureChange, SnapshotFigure } from './report-snapshot.ts';
import type { SnapshotFigures } from './snapshot-building.ts';

/** What differs from a frozen report, figure by figure. */

/** One figure that differs, in words, with the reason that was given for it. */
export interface ChangeLine {
  readonly hamlet: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

type FiguresByKey = ReadonlyMap<string, SnapshotFigure>;

const byKey = (keys: readonly string[], figures: readonly SnapshotFigure[]): FiguresByKey =>
  new Map(keys.map((key, index) => [key, figures[index] ?? 'blank']));

const union = (first: readonly string[], second: readonly string[]): readonly string[] => [
  ...new Set([...first, ...second]),
];

/**
 * The figures that differ from the frozen ones, hamlets and indicators in the frozen order, new ones after them. A hamlet
 * that one side does not have sent nothing there; an indicator that one side does not have was left blank.
 */
export const changesSince = (frozen: SnapshotFigures, live: SnapshotFigures): readonly FigureChange[] => {
  const before = new Map(frozen.hamlets.map((hamlet) => [hamlet.code, hamlet]));
  const after = new Map(live.hamlets.map((hamlet) => [hamlet.code, hamlet]));
  const fieldKeys = union(frozen.fieldKeys, live.fieldKeys);
  return union([...before.keys()], [...after.keys()]).flatMap((code) => {
    const [old, now] = [before.get(code), after.get(code)];
    const oldFigures = old ? byKey(frozen.fieldKeys, old.figures) : null;
    const newFigures = now ? byKey(live.fieldKeys, now.figures) : null;
    const sentNothing = (figures: FiguresByKey | null): boolean =>
      figures === null || [...figures.values()].every((figure) => figure === 'notSent');
    // An indicator added since says nothing of a hamlet that had sent nothing.
    const missing = (figures: FiguresByKey | null): SnapshotFigure =>
      sentNothing(figures) ? 'notSent' : 'blank';
    return fieldKeys.flatMap((fieldKey) => {
      const change = {
        before: oldFigures?.get(fieldKey) ?? missing(oldFigures),
        after: newFigures?.get(fieldKey) ?? missing(newFigures),
      };
      if (change.before === change.after) return [];
      return [{ hamletCode: code, hamletName: now?.name ?? old?.name ?? code, fieldKey, ...change }];
    });
  });
};

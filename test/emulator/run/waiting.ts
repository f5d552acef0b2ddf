/** So often may a run ask for the time without any passing. */
const PATIENCE = 10_000;

/**
 * The clock as one run sees it: a script that does nothing but look at it is waiting, and time passes for it, a millisecond a
 * look. A clock that stood still would hold it for ever.
 */
export function clockOfRun(now: () => number, advance: (ms: number) => void): () => number {
  let shown = Number.NaN;
  let asked = 0;
  return () => {
    const time = now();
    if (time !== shown && asked <= PATIENCE) asked = 0;
    shown = time;
    asked += 1;
    if (asked <= PATIENCE) return time;
    advance(1);
    return now();
  };
}

/** An instant: milliseconds since 1970 UTC, or an ISO text with its offset. */
export type Instant = number | string;

function msOf(instant: Instant): number {
  if (typeof instant === 'number') return instant;
  const ms = Date.parse(instant);
  if (!/(?:Z|[+-]\d\d:?\d\d)$/.test(instant) || Number.isNaN(ms)) {
    throw new Error(`An instant needs its offset, as 2026-03-02T08:00:00+07:00 has: ${instant}`);
  }
  return ms;
}

/** The host's clock: it stands still until it is moved, or runs with the machine's from where it was set. */
export class HostClock {
  private base: number;
  private startedAt: number | null = null;

  constructor(instant: Instant) {
    this.base = msOf(instant);
  }

  /** Whole milliseconds, as clocks tell; what calls cost is kept to its fractions. */
  now(): number {
    return Math.floor(this.exactly());
  }

  set(instant: Instant): void {
    this.base = msOf(instant);
    if (this.startedAt !== null) this.startedAt = Date.now();
  }

  advance(ms: number): void {
    this.set(this.exactly() + ms);
  }

  /** From now on the clock runs; for the workbench. */
  start(): void {
    this.base = this.now();
    this.startedAt = Date.now();
  }

  private exactly(): number {
    return this.startedAt === null ? this.base : this.base + Date.now() - this.startedAt;
  }
}

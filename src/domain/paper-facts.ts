import type { Day } from './day.ts';

/** The commune's plan as it is cited; its number stays open until the setting has it (A14, A15). */
export interface CitedPlan {
  readonly number: string;
  readonly symbol: string;
  readonly day: Day;
}

/** What the report's paper says beside the figures. */
export interface PaperFacts {
  readonly plan: CitedPlan;
  /** "KT" of "Số: ……/BC-KT". */
  readonly symbol: string;
  /** Title above the signature. */
  readonly signer: string;
}

import type { LocalMinute } from './instant.ts';
import type { RoundKey } from './round.ts';

/**
 * What is owed each month and not done yet, whoever owes it: what the Economic Office follows up (KH III.3.1, "theo dõi, đôn đốc").
 * Only what is open is a duty: nothing that was sent, waived (A7), of an inactive hamlet (B12), of row 23 (B2), or of a round that
 * is only filled in afterwards (A19).
 */

/**
 * `plan`, `result`: of a hamlet (KH III.4, III.3). `agencyReport`: an agency has not sent its hamlets' results on (KH III.3).
 * `cleanUp`: an agency's own clean-up day of the month (KH III.3). `report`: of the Economic Office to the commune (KH III.3.1).
 * `publication`: of the service centre, once the report is frozen (KH III.3.2).
 */
export const DUTY_KINDS = ['plan', 'result', 'agencyReport', 'cleanUp', 'report', 'publication'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export interface Duty {
  readonly kind: DutyKind;
  readonly roundKey: RoundKey;
  /** Code of the hamlet or agency that owes it: 'X05', 'CQ07'. */
  readonly unit: string;
  /** Code of the agency that answers for the unit; its own for an agency. */
  readonly agency: string;
  /** Rows 1–4 and their hamlets: asked, not told (B9). */
  readonly polite: boolean;
  /** Last valid minute in force: the round's, or its own while something sent back has not come again. */
  readonly due: LocalMinute;
  /** `due` is the deadline of a sending back: what was reminded of before counts no longer. */
  readonly personal: boolean;
}

/** A duty by round, kind and unit: what the panel, the ledger and the texts mean by the same word. */
export const dutyKey = ({ roundKey, kind, unit }: Pick<Duty, 'roundKey' | 'kind' | 'unit'>): string =>
  `${roundKey}|${kind}|${unit}`;

/**
 * Why nobody owes anything of a round. `all`: everybody sent. `notTracked`: a round that is only filled in afterwards (A19). `notApplicable`: its plan deadline does not
 * apply (A7). `closed`: the report was frozen, and what is missing stays missing. `notFrozen`: there is no report to publish yet.
 */
export type NothingOwed = 'all' | 'notTracked' | 'notApplicable' | 'closed' | 'notFrozen';

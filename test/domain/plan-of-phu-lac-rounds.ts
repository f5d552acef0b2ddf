import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import type { DeadlineRules } from '../../src/domain/deadline.ts';
import { type Round, type RoundChanges, roundInForce } from '../../src/domain/round.ts';

/** The 13 rounds in force, with what the commune changed by round number. */
export const roundsWith = (
  changes: Readonly<Record<number, RoundChanges>> = {},
  rules: Partial<DeadlineRules> = {},
): readonly Round[] =>
  seasonOfPhuLac.rounds.map((scheduled) =>
    roundInForce(scheduled, changes[scheduled.number] ?? {}, { ...deadlineRulesOfPhuLac, ...rules }),
  );

export function roundNumbered(rounds: readonly Round[], number: number): Round {
  const found = rounds.find((round) => round.number === number);
  if (!found) throw new Error(`No round ${number}`);
  return found;
}

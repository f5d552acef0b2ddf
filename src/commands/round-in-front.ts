import type { CalendarRound } from '../domain/standing.ts';
import type { Workbook } from '../sheets/workbook.ts';

/**
 * The round whose tab is in front, by the key in the tab's hidden first cell: "đợt này" is the one that the person looks at. Null
 * where another tab is in front. Three service calls.
 */
export const roundInFront = (
  workbook: Workbook,
  schedule: readonly CalendarRound[],
): CalendarRound | null => {
  const key: unknown = workbook.getActiveSheet().getRange('A1').getValue();
  return schedule.find(({ round }) => round.key === key) ?? null;
};

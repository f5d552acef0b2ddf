import type { BuildSummaryRequest } from './monthly-summary.ts';
import type { OpenPlanRequest, PreviousPlanRequest, SavePlanRequest } from './plan.ts';
import type { CheckRoundRequest, SelectCellRequest } from './round-check.ts';
import { anything, object, orNull, record, type Shape, text } from './shape.ts';

/** What the server accepts from a page. Anyone with a sidebar open can send anything, so shapes and lengths are checked. */

const key = text(40);
const typed = text(5_000);

const hamletInRound = { roundKey: key, hamletCode: key };

export const openPlanRequest: Shape<OpenPlanRequest> = object({
  roundKey: orNull(key),
  hamletCode: orNull(key),
});

export const savePlanRequest: Shape<SavePlanRequest> = object({
  ...hamletInRound,
  entries: record(key, typed),
  base: text(60),
  operationId: text(60, 1),
});

export const previousPlanRequest: Shape<PreviousPlanRequest> = object(hamletInRound);

export const checkRoundRequest: Shape<CheckRoundRequest> = object({ roundKey: orNull(key) });

export const selectCellRequest: Shape<SelectCellRequest> = object({ ...hamletInRound, fieldKey: key });

export const buildSummaryRequest: Shape<BuildSummaryRequest> = object({ roundKey: key });

/** A call that asks for nothing in particular. */
export const noRequest: Shape<Readonly<Record<string, unknown>>> = record(key, anything);

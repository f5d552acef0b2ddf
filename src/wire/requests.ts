import * as z from 'zod/mini';
import type { BuildSummaryRequest } from './monthly-summary.ts';
import type { OpenPlanRequest, PreviousPlanRequest, SavePlanRequest } from './plan.ts';
import type { CheckRoundRequest, SelectCellRequest } from './round-check.ts';

/** What the server accepts from a page. Anyone with a sidebar open can send anything, so shapes and lengths are checked. */

// Google forbids code made from strings nowhere in writing, but nothing here needs it.
z.config({ jitless: true });

const key = z.string().check(z.maxLength(40));
const typed = z.string().check(z.maxLength(5_000));

const hamletInRound = { roundKey: key, hamletCode: key };

export type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

export const openPlanRequest: Schema<OpenPlanRequest> = z.object({
  roundKey: z.nullable(key),
  hamletCode: z.nullable(key),
});

export const savePlanRequest: Schema<SavePlanRequest> = z.object({
  ...hamletInRound,
  entries: z.record(key, typed),
  base: z.string().check(z.maxLength(60)),
  operationId: z.string().check(z.minLength(1), z.maxLength(60)),
});

export const previousPlanRequest: Schema<PreviousPlanRequest> = z.object(hamletInRound);

export const checkRoundRequest: Schema<CheckRoundRequest> = z.object({ roundKey: z.nullable(key) });

export const selectCellRequest: Schema<SelectCellRequest> = z.object({ ...hamletInRound, fieldKey: key });

export const buildSummaryRequest: Schema<BuildSummaryRequest> = z.object({ roundKey: key });

/** A call that asks for nothing in particular. */
export const noRequest: Schema<Record<string, unknown>> = z.record(key, z.unknown());

/** A value of the schema, or null for anything else. */
export const accept = <T>(schema: Schema<T>, value: unknown): T | null => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
};
